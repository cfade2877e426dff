import { expect } from '@open-wc/testing';
import { TOOTH_FINDINGS } from '../../src/index.js';
import {
  action,
  button,
  chart,
  click,
  enter,
  errorText,
  field,
  finding,
  heard,
  press,
  shadow,
  status,
  typeInto,
} from './fixtures/chart.js';

const charting = (value = '', props = {}) => chart(value, 900, { charting: true, ...props });
const heading = (el: Parameters<typeof shadow>[0]) => shadow(el).querySelector('#charted')!.textContent;
const buttonsOf = (el: Parameters<typeof shadow>[0]) => [
  ...shadow(el).querySelectorAll<HTMLElement>('.finding'),
];

describe('tooth-chart, charting', () => {
  it('A4 tooth chart: a click on a tooth opens its panel with None, missing, to be extracted, filling, crown, bridge, implant, retained and do not move', async () => {
    const el = await charting();
    await click(el, button(el, '12'));
    expect(heading(el)).to.equal('Tooth 12, upper right lateral incisor');
    expect(buttonsOf(el).map((one) => one.dataset.finding)).to.deep.equal([...TOOTH_FINDINGS, 'none']);
    expect(buttonsOf(el).map((one) => one.textContent.trim())).to.include.members([
      'missing',
      'to be extracted',
      'filling',
      'crown',
      'bridge',
      'implant',
      'retained primary tooth',
      'do not move',
      'None',
    ]);
    expect(finding(el, 'none').ariaPressed).to.equal('true');
  });

  it('A4 tooth chart: the step may be skipped, since nothing on it is required', async () => {
    const el = await charting();
    expect(el.checkValidity()).to.equal(true);
    expect(heading(el)).to.equal('Choose one tooth or several, then say what is known about them.');
    expect(buttonsOf(el).every((one) => one.ariaDisabled === 'true')).to.equal(true);
    finding(el, 'missing').click();
    expect(el.findings).to.deep.equal({});
  });

  it('A5.25 all 52 teeth can be charted, third molars and primary teeth too', async () => {
    const el = await charting('', { dentition: 'mixed' });
    await enter(el, 'm 18 28 38 48, r 55 85');
    expect(el.findings).to.deep.equal({
      18: ['missing'],
      28: ['missing'],
      38: ['missing'],
      48: ['missing'],
      55: ['retained'],
      85: ['retained'],
    });
  });

  it('A5.25 one tooth has several findings, and what cannot hold beside a new one goes', async () => {
    const el = await charting('26');
    for (const name of ['crown', 'filling', 'do-not-move']) await click(el, finding(el, name));
    expect(el.findings).to.deep.equal({ 26: ['crown', 'filling', 'do-not-move'] });
    await click(el, finding(el, 'missing'));
    expect(el.findings, 'a missing tooth has no filling and cannot be moved').to.deep.equal({
      26: ['missing', 'crown'],
    });
    expect(finding(el, 'filling').ariaPressed).to.equal('false');
    expect(finding(el, 'missing').ariaPressed).to.equal('true');
    expect(button(el, '26').ariaLabel).to.equal('upper left first molar, 26, missing, crown');
  });

  it('A5.25 retained is said of the primary tooth itself', async () => {
    const el = await charting('', { dentition: 'mixed', notation: 'palmer' });
    await click(el, button(el, '53'));
    await click(el, finding(el, 'retained'));
    expect(el.findings).to.deep.equal({ 53: ['retained'] });
    expect(status(el)).to.equal('URC: retained primary tooth.');
  });

  it('A5.24 findings are kept in ISO 3950, in whatever numbering they were entered', async () => {
    const el = await charting('', { notation: 'universal' });
    await enter(el, 'm 1, k 14');
    expect(el.findings).to.deep.equal({ 18: ['missing'], 26: ['crown'] });
    el.notation = 'palmer';
    await enter(el, 'f UR6');
    expect(el.findings['16']).to.deep.equal(['filling']);
  });

  it('charts several teeth at once, and shows what only some of them have', async () => {
    const el = await charting('14 13 12', { findings: { 14: ['crown'] } });
    expect(heading(el)).to.equal('3 teeth: 14-12');
    expect(finding(el, 'crown').ariaPressed).to.equal('mixed');
    await click(el, finding(el, 'crown'));
    expect(el.findings).to.deep.equal({ 14: ['crown'], 13: ['crown'], 12: ['crown'] });
    expect(finding(el, 'crown').ariaPressed).to.equal('true');
    await click(el, finding(el, 'crown'));
    expect(el.findings).to.deep.equal({});
    expect(status(el)).to.equal('14-12: nothing charted.');
  });

  it('takes every finding off by None', async () => {
    const el = await charting('14', { findings: { 14: ['crown', 'filling'], 15: ['missing'] } });
    await click(el, finding(el, 'none'));
    expect(el.findings).to.deep.equal({ 15: ['missing'] });
  });

  it('begins a new choice with the tooth that follows a finding, and keeps the old one until then', async () => {
    const el = await charting();
    await click(el, button(el, '12'));
    await click(el, finding(el, 'missing'));
    await click(el, finding(el, 'implant'));
    await click(el, button(el, '14'));
    expect(el.value).to.deep.equal(['14']);
    await click(el, button(el, '15'));
    expect(el.value, 'a second one is added').to.deep.equal(['15', '14']);
    await click(el, finding(el, 'filling'));
    expect(el.findings).to.deep.equal({
      12: ['missing', 'implant'],
      14: ['filling'],
      15: ['filling'],
    });
  });

  it('tells of the teeth and of all findings, and of nothing when the page sets them', async () => {
    const el = await charting('16');
    const events = heard(el);
    el.findings = { 11: ['crown'] };
    await el.updateComplete;
    expect(events).to.deep.equal([]);
    await click(el, finding(el, 'implant'));
    expect(events).to.deep.equal(['findings 16:implant']);
    await click(el, finding(el, 'none'));
    expect(events.at(-1)).to.equal('findings 16:');
    expect(el.findings).to.deep.equal({ 11: ['crown'] });
  });

  it('takes findings back, one step at a time, together with what was chosen for them', async () => {
    const el = await charting();
    await click(el, button(el, '16'));
    await click(el, finding(el, 'crown'));
    await click(el, finding(el, 'filling'));
    await click(el, action(el, 'Undo'));
    expect(el.findings).to.deep.equal({ 16: ['crown'] });
    await click(el, action(el, 'Undo'));
    expect(el.findings).to.deep.equal({});
    expect(el.value).to.deep.equal(['16']);
    await click(el, action(el, 'Undo'));
    expect(el.value).to.deep.equal([]);
  });

  it('keeps the way back when the page hands the same findings in again, and ends it with other ones', async () => {
    const el = await charting('16');
    await click(el, finding(el, 'crown'));
    el.findings = { 16: ['crown'] };
    await click(el, action(el, 'Undo'));
    expect(el.findings).to.deep.equal({});
    await click(el, finding(el, 'crown'));
    el.findings = { 16: ['crown'], 11: ['missing'] };
    await el.updateComplete;
    expect(action(el, 'Undo').ariaDisabled).to.equal('true');
    expect(el.findings, 'what the page knows is never taken back').to.deep.equal({
      16: ['crown'],
      11: ['missing'],
    });
  });

  it('ignores findings and teeth that do not exist', async () => {
    const el = await charting();
    el.findings = { 16: ['crown', 'gold' as 'crown'], 99: ['missing'], 17: [] };
    expect(el.findings).to.deep.equal({ 16: ['crown'] });
  });

  it('charts nothing when it is read only', async () => {
    const el = await charting('16', { readOnly: true });
    await click(el, finding(el, 'crown'));
    button(el, '16').focus();
    await press(el, 'Shift+K');
    expect(el.findings).to.deep.equal({});
  });

  describe('by keyboard', () => {
    it('marks the tooth that has the focus by Shift and a letter, without a choice before', async () => {
      const el = await charting();
      button(el, '18').focus();
      await press(el, 'Shift+M', 'End', 'Shift+X');
      expect(el.findings).to.deep.equal({ 18: ['missing'], 28: ['extraction'] });
      expect(status(el)).to.equal('28: to be extracted.');
      await press(el, 'Shift+X');
      expect(el.findings).to.deep.equal({ 18: ['missing'] });
    });

    it('marks all chosen teeth where the focused one is among them, else that one only', async () => {
      const el = await charting();
      button(el, '14').focus();
      await press(el, 'Shift+ArrowRight', 'Shift+K');
      expect(el.findings).to.deep.equal({ 14: ['crown'], 13: ['crown'] });
      await press(el, 'ArrowRight', 'Shift+M');
      expect(el.findings).to.deep.equal({ 14: ['crown'], 13: ['crown'], 12: ['missing'] });
      expect(el.value, 'and it is seen which').to.deep.equal(['12']);
    });

    it('still jumps by plain letters and digits', async () => {
      const el = await charting('', { notation: 'palmer' });
      button(el, '18').focus();
      await press(el, 'l', 'r', '6');
      expect((shadow(el).activeElement as HTMLElement).dataset.tooth).to.equal('46');
      expect(el.findings).to.deep.equal({});
    });

    it('shows the panel of the tooth that has the focus while none is chosen', async () => {
      const el = await charting();
      button(el, '17').focus();
      await press(el, 'ArrowRight');
      expect(heading(el)).to.equal('Tooth 16, upper right first molar');
    });
  });

  describe('by typing', () => {
    for (const [text, findings] of [
      ['k 26', { 26: ['crown'] }],
      ['k26', { 26: ['crown'] }],
      ['K: 26', { 26: ['crown'] }],
      ['m 18 28, i 36', { 18: ['missing'], 28: ['missing'], 36: ['implant'] }],
      ['f 14-17', { 17: ['filling'], 16: ['filling'], 15: ['filling'], 14: ['filling'] }],
      ['x UR8', { 18: ['extraction'] }],
      ['b 35-37; d 43', { 35: ['bridge'], 36: ['bridge'], 37: ['bridge'], 43: ['do-not-move'] }],
      ['m 36, i 36', { 36: ['missing', 'implant'] }],
      ['14, 15', {}],
    ] as const)
      it(`reads “${text}”`, async () => {
        const el = await charting();
        await enter(el, text);
        expect(el.findings).to.deep.equal(findings);
        expect(errorText(el)).to.equal('');
      });

    it('reads a mark before a whole arch', async () => {
      const el = await charting();
      await enter(el, 'd upper');
      expect(Object.keys(el.findings).length).to.equal(16);
      expect(el.findings['28']).to.deep.equal(['do-not-move']);
    });

    it('waits with marks until the field is left: a number half written marks no tooth', async () => {
      const el = await charting('', { notation: 'universal' });
      const events = heard(el);
      await typeInto(el, 'm 1');
      expect(el.findings).to.deep.equal({});
      await enter(el, 'm 18');
      expect(el.findings).to.deep.equal({ 37: ['missing'] });
      expect(events.filter((event) => event.startsWith('findings'))).to.deep.equal(['findings 37:missing']);
    });

    it('takes typed marks back as one step, and leaves the teeth in the field', async () => {
      const el = await charting();
      await enter(el, 'm 18, k 26');
      expect(field(el).value).to.equal('18, 26');
      expect(status(el)).to.equal('18: missing. 26: crown.');
      await click(el, action(el, 'Undo'));
      expect(el.findings).to.deep.equal({});
      expect(el.value).to.deep.equal([]);
    });

    it('keeps what it did not understand, and marks the rest', async () => {
      const el = await charting();
      await enter(el, 'k 26 99, q 11');
      expect(el.findings).to.deep.equal({ 26: ['crown'] });
      expect(el.value).to.deep.equal(['11', '26']);
      expect(errorText(el)).to.contain('“99” is not a tooth').and.contain('“q” is not a tooth');
    });

    it('takes a bare letter for a tooth where primary teeth are letters, and for a mark with a colon', async () => {
      const el = await charting('', { notation: 'universal', dentition: 'primary' });
      await enter(el, 'K M');
      expect(el.value, 'two teeth, none of them a crown').to.deep.equal(['73', '75']);
      expect(el.findings).to.deep.equal({});
      await enter(el, 'k: M');
      expect(el.findings).to.deep.equal({ 73: ['crown'] });
      expect(shadow(el).querySelector('#example')!.textContent).to.contain('k: B');
    });

    it('takes a letter for no mark where nothing is charted', async () => {
      const el = await chart();
      await enter(el, 'k 26');
      expect(el.value).to.deep.equal(['26']);
      expect(errorText(el)).to.contain('“k” is not a tooth');
      expect(el.findings).to.deep.equal({});
    });

    it('names every letter beside the field', async () => {
      const el = await charting();
      const hint = shadow(el).querySelector('#example')!.textContent.replace(/\s+/g, ' ');
      for (const letter of [
        'm missing',
        'x to be extracted',
        'i implant',
        'k crown',
        'b bridge',
        'f filling',
      ])
        expect(hint).to.contain(letter);
      expect(hint).to.contain('r retained primary tooth').and.contain('d do not move');
    });
  });
});
