import { expect } from '@open-wc/testing';
import { messagesFor } from '../../components/i18n/languages.js';
import { helpLines } from '../../components/tooth-chart/shortcuts.js';
import { chordOf, commandOf } from '../../components/tooth-chart/shortcuts.js';
import type { ChartWork } from '../../components/tooth-chart/work.js';
import type { ToothChart } from '../../components/tooth-chart/tooth-chart.js';
import {
  all,
  button,
  chart,
  click,
  codes,
  enter,
  focused,
  press,
  shadow,
  status,
  typeInto,
  warning,
} from './fixtures/chart.js';

const WORK: readonly ChartWork[] = [
  { id: 'a', teeth: codes('17'), kind: 'crown', label: 'crown, zirconia, A2' },
  { id: 'b', teeth: codes('12 11 21'), pontics: codes('11'), kind: 'bridge', label: 'bridge, zirconia' },
  { id: 'c', teeth: codes('22 23'), kind: 'bridge', label: 'bridge, metal' },
  { id: 'd', teeth: codes('33'), kind: 'veneer', label: 'veneer' },
  { id: 'e', teeth: codes('46'), kind: 'inlay', label: 'inlay, gold' },
  { id: 'f', teeth: codes('36'), kind: 'implant', label: 'implant crown' },
  { id: 'g', teeth: codes('31'), kind: 'other', label: 'splint' },
];
const has = (el: ToothChart, tooth: string, selector: string) =>
  button(el, tooth).querySelectorAll(selector).length;

describe('tooth-chart, other pieces of work', () => {
  it('are in the name of the tooth, after what is known about it', async () => {
    const el = await chart('', 900, { work: WORK, findings: { 17: ['filling'] } });
    expect(button(el, '17').ariaLabel).to.equal('upper right second molar, 17, filling, crown, zirconia, A2');
    el.notation = 'palmer';
    await el.updateComplete;
    expect(button(el, '17').ariaLabel).to.contain('upper right 7');
  });

  it('have their own marks: crown and veneer on the face, inlay within the table, an implant’s screw, a diamond', async () => {
    const el = await chart('', 900, { work: WORK });
    expect(has(el, '17', '.facial .hatch')).to.equal(1);
    expect(has(el, '17', '.occlusal .hatch')).to.equal(1);
    expect([has(el, '33', '.facial .hatch'), has(el, '33', '.occlusal .hatch')]).to.deep.equal([1, 0]);
    expect([has(el, '46', '.facial .hatch'), has(el, '46', '.occlusal .hatch')]).to.deep.equal([0, 1]);
    expect(has(el, '36', '.screw')).to.equal(1);
    expect(has(el, '31', '.diamond')).to.equal(1);
    expect(has(el, '47', '.hatch, .diamond, .screw, .bar')).to.equal(0);
  });

  it('have a bar through each span: over the midline, but not from one bridge into the next', async () => {
    const el = await chart('', 900, { work: WORK });
    const bar = (tooth: string) => button(el, tooth).querySelector('.bar')!;
    expect(bar('12').classList.contains('begins')).to.equal(true);
    expect(bar('11').classList.contains('over-midline')).to.equal(true);
    expect(bar('21').classList.contains('ends')).to.equal(true);
    expect(bar('22').classList.contains('begins')).to.equal(true);
    const root = (tooth: string) => getComputedStyle(button(el, tooth).querySelector('.root')!).display;
    expect(root('11'), 'the pontic has no root').to.equal('none');
    expect(root('12')).to.not.equal('none');
  });

  it('leave their teeth to be chosen', async () => {
    const el = await chart('', 900, { work: WORK });
    await click(el, button(el, '17'));
    expect(el.value).to.deep.equal(['17']);
    expect(button(el, '17').ariaPressed).to.equal('true');
  });

  it('are listed with their teeth in the shown numbering', async () => {
    const el = await chart('', 900, { work: WORK, notation: 'universal' });
    const list = shadow(el).querySelector('[aria-label="Other work on the chart"]')!;
    expect(
      [...list.querySelectorAll('li')].map((li) => li.textContent.replace(/\s+/g, ' ').trim()),
    ).to.deep.equal(
      [
        '2 crown, zirconia, A2',
        '7-9 bridge, zirconia',
        '10, 11 bridge, metal',
        '22 veneer',
        '30 inlay, gold',
        '19 implant crown',
        '24 splint',
      ].map((text) => text),
    );
  });

  it('show markup in a label as text', async () => {
    const el = await chart('', 900, {
      work: [{ id: 'x', teeth: codes('16'), kind: 'crown', label: '<img src=x>' }],
    });
    expect(shadow(el).querySelectorAll('img').length).to.equal(0);
    expect(button(el, '16').ariaLabel).to.contain('<img src=x>');
  });
});

describe('tooth-chart, against the wrong tooth', () => {
  const problems = messagesFor('en').wizard.problems;

  it('A4 tooth chart: work on a tooth that is charted as missing gets the sentence of the check at once', async () => {
    const el = await chart('', 900, {
      seat: 'tooth',
      findings: { 16: ['missing'], 17: ['missing', 'implant'] },
    });
    await click(el, button(el, '17'));
    expect(warning(el), 'an implant carries').to.equal('');
    await click(el, button(el, '16'));
    expect(warning(el)).to.equal(problems['tooth-missing']('', { tooth: '16' }));
    expect(shadow(el).querySelector('[part=warning]')!.getAttribute('role')).to.equal('alert');
    expect(el.value, 'it may be right after all').to.deep.equal(['17', '16']);
    el.notation = 'universal';
    await el.updateComplete;
    expect(warning(el)).to.equal(problems['tooth-missing']('', { tooth: '3' }));
    await click(el, button(el, '16'));
    expect(warning(el)).to.equal('');
  });

  it('A4 tooth chart: so does work on a tooth that is to be extracted', async () => {
    const el = await chart('', 900, { seat: 'tooth', findings: { 16: ['extraction'] } });
    await enter(el, '16');
    expect(warning(el)).to.equal(problems['tooth-extraction']('', { tooth: '16' }));
  });

  it('says nothing where the work is not seated on a tooth, nor while findings are charted', async () => {
    const findings = { 16: ['missing'] } as const;
    expect(warning(await chart('16', 900, { findings }))).to.equal('');
    expect(warning(await chart('16', 900, { findings, seat: 'implant' }))).to.equal('');
    expect(warning(await chart('16', 900, { findings, seat: 'tooth', charting: true }))).to.equal('');
  });

  it('stays short when many teeth are concerned', async () => {
    const el = await chart('', 900, { seat: 'tooth' });
    el.findings = Object.fromEntries(codes('18 17 16 15 14').map((tooth) => [tooth, ['missing' as const]]));
    await enter(el, '18-14');
    expect(all(el, '.warnings p').length).to.equal(3);
  });

  it('A5.24 a pasted number that is another tooth in another numbering is named in words', async () => {
    const el = await chart();
    await typeInto(el, '11', 'insertFromPaste');
    expect(status(el)).to.equal(
      'Read in FDI numbering: 11 is the upper right central incisor. If the text was written in another numbering, change it below first.',
    );
    el.notation = 'universal';
    await typeInto(el, '11', 'insertFromPaste');
    expect(el.value).to.deep.equal(['23']);
    expect(status(el)).to.contain('Read in Universal numbering: 11 is the upper left canine.');
    for (const unmistakable of ['UR6', 'A']) {
      await typeInto(el, unmistakable, 'insertFromPaste');
      expect(status(el), unmistakable).to.equal('');
    }
  });

  it('A5.24 Palmer’s codes are understood beside every numbering', async () => {
    for (const notation of ['fdi', 'universal', 'palmer'] as const) {
      const el = await chart('', 900, { notation });
      await enter(el, 'UR6 ll7-ll5');
      expect(el.value, notation).to.deep.equal(['16', '35', '36', '37']);
    }
  });

  it('A5.24 the second numbering stands beneath the first, and it is said which is which', async () => {
    const el = await chart('', 900, { bothNotations: true, dentition: 'mixed' });
    const numbers = (tooth: string) =>
      ['.number', '.second'].map((selector) => button(el, tooth).querySelector(selector)!);
    for (const [notation, tooth, first, second] of [
      ['fdi', '16', '16', '3'],
      ['fdi', '55', '55', 'A'],
      ['universal', '16', '3', '16'],
      ['palmer', '46', '6', '46'],
    ] as const) {
      el.notation = notation;
      await el.updateComplete;
      expect(numbers(tooth).map((one) => one.textContent)).to.deep.equal([first, second]);
      const [above, beneath] = numbers(tooth).map((one) => one.getBoundingClientRect().top);
      expect(beneath).to.be.above(above!);
    }
    expect(shadow(el).querySelector('#sides')!.textContent).to.contain('Numbers: Palmer, beneath it FDI.');
  });
});

describe('tooth-chart, keys', () => {
  const MODES = [
    { charting: false, bridge: false, readOnly: false },
    { charting: true, bridge: false, readOnly: false },
    { charting: false, bridge: true, readOnly: false },
    { charting: true, bridge: false, readOnly: true },
  ];
  const KEYS = [
    ...'0123456789abcdefghijklmnopqrstuvwxyz?!.',
    ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'],
    ...['Escape', 'Tab', 'Delete', 'Backspace', 'F1', 'Insert'],
  ];
  const NATIVE = ['Space', 'Enter'];

  for (const modes of MODES)
    it(`listed and real ones are the same: ${JSON.stringify(modes)}`, () => {
      const listed = new Set(helpLines(modes).flatMap(({ chords }) => chords));
      for (const key of KEYS)
        for (const ctrlKey of [false, true])
          for (const shiftKey of [false, true])
            for (const altKey of [false, true]) {
              const isLetter = /^[a-z]$/.test(key);
              const keys = {
                key: isLetter && shiftKey ? key.toUpperCase() : key,
                ctrlKey,
                shiftKey,
                altKey,
                metaKey: false,
              };
              const chord = chordOf(keys);
              // a capital leads to the same tooth as its small letter, unless capitals mark teeth
              const isCapital = isLetter && shiftKey && !ctrlKey && !modes.charting;
              const isListed = chord !== undefined && (listed.has(chord) || (isCapital && !altKey));
              expect(commandOf(keys, modes) !== undefined, `${chord ?? 'Alt'} ${key}`).to.equal(isListed);
            }
      const known = new Set([...KEYS, ...NATIVE]);
      for (const chord of listed) expect(known.has(chord.split('+').at(-1)!), chord).to.equal(true);
    });

  it('open as a list by a question mark or its button, and lead back to the tooth', async () => {
    const el = await chart('', 900, { charting: true });
    const dialog = shadow(el).querySelector('dialog')!;
    button(el, '14').focus();
    await press(el, 'Shift+?');
    expect(dialog.open).to.equal(true);
    expect(dialog.scrollTop, 'from its first line').to.equal(0);
    await press(el, 'Escape');
    expect(dialog.open).to.equal(false);
    expect(focused(el)).to.equal('14');
    await click(el, shadow(el).querySelector<HTMLElement>('.keys')!);
    expect(dialog.open).to.equal(true);
    dialog.close();
  });

  it('are listed with what they do, marks only while charting', async () => {
    const el = await chart('', 900, { charting: true });
    const lines = () =>
      [...shadow(el).querySelectorAll('[data-shortcut]')].map((line) =>
        line.textContent.replace(/\s+/g, ' ').trim(),
      );
    expect(lines()).to.include('ShiftM mark: missing');
    expect(lines()).to.include('HomeEnd go to the first or last tooth of the row');
    el.charting = false;
    await el.updateComplete;
    expect(lines().some((line) => line.includes('mark'))).to.equal(false);
  });

  describe('in mixed dentition', () => {
    const leads = (from: string, key: string, to: string, width = 900) =>
      it(`lead from ${from} by ${key} to ${to}${width < 420 ? ' in a narrow place' : ''}`, async () => {
        const el = await chart('', width, { dentition: 'mixed' });
        button(el, from).focus();
        await press(el, ...key.split(' '));
        expect(focused(el)).to.equal(to);
      });
    leads('15', 'ArrowDown', '55');
    leads('18', 'ArrowDown', '55');
    leads('11', 'ArrowDown', '51');
    leads('55', 'ArrowDown', '85');
    leads('85', 'ArrowDown', '45');
    leads('62', 'ArrowUp', '22');
    leads('37', 'ArrowUp', '75');
    leads('51', 'ArrowRight', '61');
    leads('65', 'ArrowRight', '65');
    leads('55', 'Home', '55');
    leads('53', 'End', '65');
    leads('53', 'PageDown', '83');
    leads('55', 'Control+Home', '18');
    leads('55', 'Control+End', '38');
    leads('18', '5 4', '54');
    leads('18', 'ArrowDown', '55', 320);
    leads('51', 'ArrowRight', '61', 320);
    leads('65', 'ArrowDown', '81', 320);

    it('choose ranges and arches within one dentition', async () => {
      const el = await chart('', 900, { dentition: 'mixed' });
      button(el, '53').focus();
      await press(el, 'Shift+ArrowRight', 'Shift+ArrowDown');
      expect(el.value).to.deep.equal(['53', '52']);
      await press(el, 'Control+a');
      expect(el.value).to.deep.equal(codes('55 54 53 52 51 61 62 63 64 65'));
    });

    it('type both dentitions', async () => {
      const el = await chart('', 900, { dentition: 'mixed' });
      await enter(el, '16, 55-53, 46');
      expect(el.value).to.deep.equal(['16', '46', '55', '54', '53']);
    });
  });

  it('type a whole arch by its word, in the language of the page', async () => {
    const el = await chart();
    await enter(el, 'upper');
    expect(el.value.length).to.equal(16);
    el.lang = 'de';
    el.value = [];
    await el.updateComplete;
    await enter(el, 'Unterkiefer');
    expect(el.value).to.deep.equal(codes('48 47 46 45 44 43 42 41 31 32 33 34 35 36 37 38'));
  });
});
