import { expect } from '@open-wc/testing';
import type { ToothChart } from '../../components/tooth-chart/tooth-chart.js';
import {
  action,
  all,
  button,
  chart,
  click,
  connector,
  enter,
  field,
  finish,
  heard,
  press,
  shadow,
  status,
  typeInto,
  unit,
  warning,
} from './fixtures/chart.js';

const bridge = (value = '', props = {}, width = 900) => chart(value, width, { bridge: true, ...props });
const described = (el: Parameters<typeof shadow>[0], one: HTMLElement) =>
  shadow(el)
    .getElementById(one.getAttribute('aria-describedby') ?? '')
    ?.textContent.trim();

describe('tooth-chart, one bridge', () => {
  it('A4 treatment request: a pontic is a tooth that is named, not a remark', async () => {
    const el = await bridge('16 15 14');
    await click(el, unit(el, '15', 1));
    expect(el.pontics).to.deep.equal(['15']);
    expect(button(el, '15').ariaLabel).to.equal('upper right second premolar, 15, Pontic');
    expect(button(el, '16').ariaLabel).to.equal('upper right first molar, 16, Abutment');
    await click(el, unit(el, '15', 0));
    expect(el.pontics).to.deep.equal([]);
  });

  it('is started, extended and shortened by its connectors', async () => {
    const el = await bridge();
    const events = heard(el);
    await click(el, connector(el, '16'));
    expect(el.value).to.deep.equal(['16', '15']);
    await click(el, connector(el, '15'));
    await click(el, connector(el, '17'));
    expect(el.value).to.deep.equal(['17', '16', '15', '14']);
    expect(connector(el, '16').ariaPressed).to.equal('true');
    expect(connector(el, '14').ariaPressed).to.equal('false');
    await click(el, connector(el, '17'));
    expect(el.value).to.deep.equal(['16', '15', '14']);
    await click(el, connector(el, '15'));
    await click(el, connector(el, '16'));
    expect(el.value, 'the last connector takes both units').to.deep.equal([]);
    expect(events.filter((event) => event === 'change').length).to.equal(6);
  });

  it('goes over the midline', async () => {
    const el = await bridge('11');
    await click(el, connector(el, '11'));
    expect(el.value).to.deep.equal(['11', '21']);
    expect(connector(el, '11').ariaLabel).to.equal('Connector 11–21');
  });

  const refused: readonly (readonly [string, string, object, string, string])[] = [
    ['in the other arch', '16 15', {}, '46', 'The bridge is at 16, 15: it cannot go on in the other jaw.'],
    [
      'away from the bridge',
      '16 15',
      {},
      '12',
      'The bridge is at 16, 15: this connector does not touch it. Extend it tooth by tooth.',
    ],
    [
      'in the middle of the bridge',
      '17 16 15 14',
      {},
      '16',
      'The bridge at 17-14 would fall into two. Shorten it from one of its ends.',
    ],
    [
      'between the other teeth of mixed dentition',
      '16 15',
      { dentition: 'mixed' },
      '55',
      'The bridge is at 16, 15: it cannot join permanent and primary teeth.',
    ],
    [
      'beyond a missing tooth that is no pontic',
      '16 15',
      { findings: { 15: ['missing'] } },
      '15',
      'Tooth 15 is charted as missing. Make it a pontic below, then extend the bridge.',
    ],
  ];
  for (const [where, value, props, join, sentence] of refused)
    it(`has an impossible connector ${where} say why: when read out, when focused, when pressed`, async () => {
      const el = await bridge(value, props);
      const one = connector(el, join);
      expect(one.ariaDisabled).to.equal('true');
      expect(described(el, one)).to.equal(sentence);
      one.focus();
      await el.updateComplete;
      expect(status(el)).to.equal(sentence);
      expect(shadow(el).querySelector('[role=status]')!.getBoundingClientRect().height).to.be.above(10);
      const before = [...el.value];
      await click(el, one);
      expect(el.value).to.deep.equal(before);
      expect(status(el)).to.equal(sentence);
    });

  it('leaves the possible connectors without a reason', async () => {
    const el = await bridge('16 15');
    for (const join of ['17', '16', '15']) {
      expect(connector(el, join).ariaDisabled, join).to.equal(null);
      expect(described(el, connector(el, join)), join).to.equal(undefined);
    }
  });

  it('makes a tooth that is charted as missing a pontic when it comes in, says so, and takes both back at once', async () => {
    const el = await bridge('16', { findings: { 15: ['missing'], 14: ['missing', 'implant'] } });
    const events = heard(el);
    await click(el, connector(el, '16'));
    expect(el.pontics).to.deep.equal(['15']);
    expect(status(el)).to.equal('Charted as missing, so made a pontic: 15. Check the units below.');
    expect(unit(el, '15', 1).checked).to.equal(true);
    await click(el, connector(el, '15'));
    expect(el.pontics, 'an implant carries').to.deep.equal(['15']);
    expect(events).to.deep.equal(['input', 'change', 'pontics 15', 'input', 'change']);
    await click(el, action(el, 'Undo'));
    await click(el, action(el, 'Undo'));
    expect([el.value, el.pontics]).to.deep.equal([['16'], []]);
  });

  it('suggests pontics for ranges and typed teeth alike', async () => {
    const findings = { 36: ['missing'], 35: ['missing'] } as const;
    const typed = await bridge('', { findings });
    await enter(typed, '34-37');
    expect(typed.pontics).to.deep.equal(['35', '36']);
    const drawn = await bridge('', { findings });
    await click(drawn, button(drawn, '37'));
    await click(drawn, button(drawn, '34'), true);
    expect([drawn.value, drawn.pontics]).to.deep.equal([typed.value, typed.pontics]);
  });

  it('lets go of a pontic with its unit', async () => {
    const el = await bridge('16 15 14', { pontics: ['15', '14'] });
    expect(el.pontics).to.deep.equal(['15', '14']);
    const events = heard(el);
    await click(el, button(el, '14'));
    expect(el.pontics).to.deep.equal(['15']);
    expect(events).to.deep.equal(['input', 'change', 'pontics 15']);
  });

  it('says in words what makes the bridge impossible, as the check before sending does', async () => {
    const el = await bridge('16 14');
    expect(warning(el)).to.equal('Bridge: tooth 15 lies inside it, choose it as well');
    el.value = ['16', '46'] as never;
    await el.updateComplete;
    expect(warning(el)).to.equal('Bridge: all its teeth must lie in one arch');
    el.value = ['16', '15'] as never;
    el.pontics = el.value;
    await el.updateComplete;
    expect(warning(el)).to.equal('Bridge: at least one tooth must carry it, not all can be pontics');
    el.pontics = [];
    el.findings = { 15: ['missing'] };
    await el.updateComplete;
    expect(warning(el)).to.equal(
      'Bridge: tooth 15 is charted as missing, make it a pontic or correct the chart',
    );
    await click(el, unit(el, '15', 1));
    expect(warning(el)).to.equal('');
  });

  it('keeps a pontic that was named by hand while its range is typed anew', async () => {
    const el = await bridge('17 16 15 14', { pontics: ['15'] });
    for (const text of ['17-1', '', '17-13']) await typeInto(el, text);
    await finish(el);
    expect([el.value, el.pontics]).to.deep.equal([['17', '16', '15', '14', '13'], ['15']]);
    await click(el, action(el, 'Undo'));
    expect([el.value, el.pontics]).to.deep.equal([['17', '16', '15', '14'], ['15']]);
  });

  it('keeps a unit as it was made while a range goes on', async () => {
    const el = await bridge();
    button(el, '16').focus();
    await press(el, 'Shift+ArrowRight', 'Shift+ArrowRight');
    await click(el, unit(el, '15', 1));
    button(el, '14').focus();
    await press(el, 'Shift+ArrowRight');
    expect([el.value, el.pontics]).to.deep.equal([['16', '15', '14', '13'], ['15']]);
    await click(el, unit(el, '15', 0));
    button(el, '13').focus();
    await press(el, 'Shift+ArrowRight');
    expect(el.pontics).to.deep.equal([]);
  });

  it('names the units by tooth, and says how to begin while there are fewer than two', async () => {
    const el = await bridge('16', { notation: 'universal' });
    expect(shadow(el).querySelector('[data-unit="16"] legend')!.textContent).to.equal(
      '3, upper right first molar',
    );
    expect(shadow(el).querySelector('[part=units]')!.textContent).to.contain('Choose the first tooth');
    await click(el, connector(el, '16'));
    expect(shadow(el).querySelector('[part=units]')!.textContent).to.not.contain('Choose the first tooth');
  });

  it('draws a bar through the span, and a pontic without a root', async () => {
    const el = await bridge('12 11 21', { pontics: ['11'] });
    const bar = (tooth: string) => button(el, tooth).querySelector('.bar')!.getBoundingClientRect();
    expect(bar('11').left).to.be.closeTo(bar('12').right, 0.5);
    expect(bar('21').left - bar('11').right).to.be.at.most(0.5);
    const root = (tooth: string) => getComputedStyle(button(el, tooth).querySelector('.root')!).display;
    expect(root('11')).to.equal('none');
    expect(root('12')).to.not.equal('none');
  });

  it('has one connector in the tab order, beside the tooth that is, and arrows lead along the others', async () => {
    const el = await bridge('16');
    const stops = () => all(el, '.connector').filter((one) => one.tabIndex === 0);
    expect(stops().map((one) => one.dataset.join)).to.deep.equal(['16']);
    el.focus();
    await press(el, 'Tab');
    const focus = () => (shadow(el).activeElement as HTMLElement).dataset.join;
    expect(focus()).to.equal('16');
    await press(el, 'ArrowRight');
    expect(focus()).to.equal('15');
    await press(el, 'ArrowLeft', 'ArrowLeft');
    expect(focus()).to.equal('17');
    await press(el, 'ArrowRight', 'Space');
    expect(el.value).to.deep.equal(['16', '15']);
  });

  it('can be made by keyboard alone: start, connector, pontic', async () => {
    const el = await bridge();
    el.focus();
    await press(el, '1', '5', 'Space', 'Tab', 'Space', 'ArrowLeft', 'Space');
    expect(el.value).to.deep.equal(['16', '15', '14']);
    unit(el, '15', 0).focus();
    await press(el, 'ArrowRight');
    expect(el.pontics).to.deep.equal(['15']);
  });

  it('ends the way back when the page hands in another piece of work', async () => {
    const el = await bridge('16 15');
    await click(el, connector(el, '15'));
    el.value = ['36', '37'] as never;
    el.pontics = [];
    await el.updateComplete;
    expect(action(el, 'Undo').ariaDisabled).to.equal('true');
  });

  /** A page that keeps what the chart tells of, as the wizard does: rendered after each event, with what was kept. */
  function keep(el: ToothChart) {
    const kept = { teeth: [...el.value], pontics: [...el.pontics] };
    const take = () => {
      Object.assign(kept, { teeth: el.value, pontics: el.pontics });
      queueMicrotask(() => {
        if (el.value.join() !== kept.teeth.join()) el.value = kept.teeth;
        el.pontics = kept.pontics;
      });
    };
    el.addEventListener('change', take);
    el.addEventListener('pontics-change', take);
    return kept;
  }

  it('A4 treatment request: a bridge that is typed over a gap is kept whole, key by key', async () => {
    const el = await bridge('', { findings: { 15: ['missing'] } });
    const kept = keep(el);
    const events = heard(el);
    field(el).focus();
    await press(el, ...'16, 15, 14');
    expect(events, 'the page is told when the typing is done').not.to.include('pontics 15');
    await press(el, 'Tab');
    expect(kept).to.deep.equal({ teeth: ['16', '15', '14'], pontics: ['15'] });
    expect(el.value).to.deep.equal(['16', '15', '14']);
    expect(events.filter((event) => event.startsWith('pontics'))).to.deep.equal(['pontics 15']);
  });

  it('A4 treatment request: a bridge that is typed anew over its pontic keeps all its units', async () => {
    const el = await bridge('16 15 14');
    const kept = keep(el);
    await click(el, unit(el, '15', 1));
    field(el).focus();
    field(el).select();
    await press(el, ...'17-14', 'Tab');
    expect(kept).to.deep.equal({ teeth: ['17', '16', '15', '14'], pontics: ['15'] });
    expect(el.value).to.deep.equal(['17', '16', '15', '14']);
  });

  it('tells of a pontic that goes with a typed tooth, once the typing is done', async () => {
    const el = await bridge('16 15 14');
    const kept = keep(el);
    await click(el, unit(el, '15', 1));
    await typeInto(el, '17, 16');
    expect(kept.pontics).to.deep.equal(['15']);
    await finish(el);
    expect(kept).to.deep.equal({ teeth: ['17', '16'], pontics: [] });
  });

  it('tells of a pontic at once after a text that was typed and taken off again', async () => {
    const el = await bridge('16 15 14');
    const kept = keep(el);
    field(el).focus();
    await press(el, 'End', '1', 'Backspace', 'Tab');
    await click(el, unit(el, '15', 1));
    expect(kept).to.deep.equal({ teeth: ['16', '15', '14'], pontics: ['15'] });
  });

  it('changes nothing when it is read only', async () => {
    const el = await bridge('16 15', { readOnly: true });
    await click(el, connector(el, '15'));
    expect(el.value).to.deep.equal(['16', '15']);
    expect(unit(el, '15', 1).disabled).to.equal(true);
    expect(connector(el, '15').ariaDisabled).to.equal('true');
  });
});
