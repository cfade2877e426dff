import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { withStroke } from '../../components/case-wizard/strokes.js';
import {
  type CaseId,
  type DraftEdit,
  instant,
  itemId,
  type Jurisdiction,
  type LabClient,
  type LabProfile,
  MOST_STROKES,
  plainDate,
  type Prescription,
  type PrescriptionItem,
  toTooth,
} from '../../src/index.js';
import { aLab, aTimeout, now, openClient, stageIs, until } from '../support/lab.js';
import { lawLab } from '../support/law-lab.js';
import { aFile } from '../support/a-case.js';
import { checkNoOverflow, checkState, focused, speak } from '../support/view-checks.js';
import {
  button,
  byId,
  fill,
  heading,
  mount,
  press,
  root,
  settled,
  text,
  type Wizard,
} from '../support/wizard.js';

const tooth = (code: string) => toTooth({ system: 'fdi', code })!;
const [one, two] = [itemId('01'), itemId('02')];
const shade = (code: string) => ({ system: 'vita-classical', code, region: 'body' as const });
const crown: PrescriptionItem = {
  id: one,
  product: 'crown',
  teeth: [tooth('26')],
  material: 'zirconia',
  shade: shade('A2'),
  shades: { stump: { system: 'prepared', code: 'ND3', region: 'stump' } },
  answers: { margin: 'shoulder', contact: 'tight', why: 'short clinical crown' },
  note: 'Match the left side.',
};
const bridge: PrescriptionItem = {
  id: two,
  product: 'bridge',
  teeth: [tooth('14'), tooth('15'), tooth('16')],
  pontics: [tooth('15')],
  material: 'zirconia',
  shade: shade('A3'),
  note: '',
};
const whole: Partial<Prescription> = {
  patientCode: 'PT-4711',
  yearOfBirth: 1971,
  sex: 'female',
  doctorName: 'Dr. Ada Okafor',
  items: { [one]: crown, [two]: bridge },
  findings: { '15': ['missing'], '36': ['crown'] },
  answers: { naming: 'code', keep: '11 21', overjet: 'maintain', glaze: 'satin' },
  scans: {
    'xrays/01': aFile('xray-1.jpg', { triangles: 0 }),
    'xrays/02': aFile('xray-2.jpg', { triangles: 0 }),
  },
  priority: 'urgent',
  dateWanted: plainDate('2099-01-04'),
  instructions: 'Call before glazing.',
  deliveryAddress: '4 Market Square',
  declaredComplete: true,
  declaredPrivacy: true,
  signature: { kind: 'typed', name: 'Ada Okafor', at: instant(0) },
};
const underLaw = (law: Partial<Jurisdiction>): LabProfile => ({
  ...lawLab,
  jurisdiction: { ...lawLab.jurisdiction!, ...law },
});

let client: LabClient;
let id: CaseId;

async function toReview(el: Wizard): Promise<void> {
  await settled(() => root(el).querySelector('h2') !== null);
  for (let i = 0; i < 6 && heading(el) !== 'Check and sign'; i++) await press(el, /^Continue$/);
  expect(heading(el)).to.equal('Check and sign');
}

/** The last page over a draft in the real store. */
async function review(change: Partial<Prescription> = {}, profile = lawLab): Promise<Wizard> {
  client = await openClient(aLab({ profile }), profile);
  id = await client.createDraft({ ...whole, ...change });
  const el = await mount({ client, caseId: id });
  await toReview(el);
  return el;
}
const stored = async (): Promise<Prescription> => (await now(client.case(id)))!.case.prescription;
const edited = async (...edits: DraftEdit[]) => client.edit(id, edits);
async function saved(el: Wizard): Promise<void> {
  await el.updateComplete;
  await settled(() => /Saved on this device/.test(root(el).querySelector('#save')!.textContent));
}
const plain = (node: Element) => node.textContent.replace(/\s+/g, ' ').trim();
/** The summary as it is read: one line a row, the parts of a list after one another. */
const rows = (el: Wizard) =>
  [...root(el).querySelectorAll('dl.summary > div')].map((row) => {
    const content = row.querySelector('dd')!;
    const parts = [...content.querySelectorAll('li')].map(plain);
    return `${plain(row.querySelector('dt')!)}: ${parts.join(' ') || plain(content)}`;
  });
const problems = (el: Wizard) =>
  [...root(el).querySelectorAll('#error-summary a')].map((link) => link.textContent.trim());
const dialog = (el: Wizard) => root(el).querySelector('dialog')!;

afterEach(async () => {
  await resetMouse();
  await client.close();
});

describe('case-wizard: the last page', () => {
  it('is accessible in light and dark: filled in, with problems, and with the question open', async () => {
    const el = await review();
    await checkState(el);
    await press(el, /^Send case$/);
    expect(dialog(el).open).to.equal(true);
    await checkState(el);
    await sendKeys({ press: 'Escape' });
    await settled(() => !dialog(el).open);
    await edited({ field: 'declaredComplete', value: false }, { field: 'doctorName', value: '' });
    await settled(() => byId(el, 'doctorName').value === '');
    await press(el, /^Send case$/);
    expect(problems(el).length).to.be.greaterThan(1);
    await checkState(el);
  });

  it('A4 submit: lists everything that goes to the lab, by page, with teeth in both notations', async () => {
    const el = await review();
    const all = rows(el);
    expect(all).to.include.members([
      'Patient code: PT-4711',
      'Year of birth: 1971',
      'Sex: Female',
      'How the patient is named: Named by: Code only',
      'Teeth: 26 (FDI) · 14 (Universal)',
      'Material and shade: Material: Zirconia Shade: A2 (VITA classical) Shade of the prepared tooth: ND3 (Prepared tooth)',
      'Margin and contacts: Margin: Shoulder Contacts: Tight Why a shoulder: short clinical crown',
      'Note on this piece: Match the left side.',
      'Teeth: Abutments: 16 and 14 (FDI) · 3 and 5 (Universal) Pontic: 15 (FDI) · 4 (Universal)',
      'Bite: Do not move: 11 and 21 (FDI) · 8 and 9 (Universal) Overjet: Maintain',
      'Finish: Glaze: Satin',
      'Rush service: Rush',
      'Date wanted: Jan 4, 2099',
      'Notes for the lab: Call before glazing.',
      'Delivery address: 4 Market Square',
    ]);
    const findings = all.find((row) => row.startsWith('What is known about the teeth'));
    expect(findings)
      .to.contain('missing: 15 (FDI) · 4 (Universal)')
      .and.to.contain('crown: 36 (FDI) · 19 (Universal)');
    expect(all.find((row) => row.startsWith('Radiographs'))!.match(/2\.4 MB, Looks good/g)).to.have.length(2);
    const arrival = client.arrival(Object.values((await stored()).items), 'urgent').arrives;
    const day = new Intl.DateTimeFormat('en', {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    });
    expect(all).to.include(
      `Can be with you: by ${day.format(new Date(arrival))}, in time for the date wanted`,
    );
  });

  it('A5.24 compares with Universal for readers of FDI and Palmer, and with FDI for those of Universal', async () => {
    const el = await review();
    el.notation = 'universal';
    await settled(() => rows(el).includes('Teeth: 14 (Universal) · 26 (FDI)'));
    el.notation = 'palmer';
    await settled(() => rows(el).includes('Teeth: UL6 (Palmer) · 26 (FDI)'));
  });

  it('names a required answer that is missing, and leaves out what is not asked', async () => {
    const el = await review({ items: { [one]: crown } });
    await edited({
      item: one,
      value: { ...crown, answers: { contact: 'tight', why: 'short clinical crown' } },
    });
    await settled(() => rows(el).includes('Margin and contacts: Margin: not answered yet Contacts: Tight'));
    expect(text(el)).not.to.contain('short clinical crown');
  });

  it('leads from every line to the field where it was entered', async () => {
    const el = await review();
    const changes = () =>
      [...root(el).querySelectorAll<HTMLElement>('dl.summary button')].map((one) =>
        one.getAttribute('aria-label')!,
      );
    const all = changes();
    expect(all).to.include('Change Crown on 26: Margin and contacts').and.to.include('Change Patient code');
    expect(new Set(all).size, 'no two of one name').to.equal(all.length);
    for (const label of all) {
      const found = [...root(el).querySelectorAll<HTMLElement>('dl.summary button')].find(
        (one) => one.getAttribute('aria-label') === label,
      )!;
      found.click();
      await el.updateComplete;
      await aTimeout(20);
      expect(heading(el), label).not.to.equal('Check and sign');
      expect(root(el).activeElement?.id, label).not.to.be.oneOf(['', 'heading', undefined]);
      await toReview(el);
    }
  });

  it('draws the teeth of the order at a glance', async () => {
    const el = await review();
    const chart = root(el).querySelector('.checked tooth-chart')!;
    await settled(() => !!chart.shadowRoot?.querySelector('svg'));
    expect(chart.shadowRoot!.querySelector('svg')!.getAttribute('aria-label')).to.match(
      /^Teeth of this order\. .*26/,
    );
  });

  it('lists what would help the lab, leads to it, and holds nothing up for it', async () => {
    const el = await review({
      items: { [one]: { ...crown, shades: {}, answers: { margin: 'chamfer' } } },
      scans: {},
    });
    const links = [...root(el).querySelectorAll<HTMLAnchorElement>('.helpful a')];
    expect(links.map((link) => link.textContent.trim())).to.deep.equal([
      'Crown on 26: Shade of the prepared tooth',
      'Crown on 26: Contacts',
      'Radiographs',
    ]);
    await checkState(el);
    await press(el, /^Send case$/);
    expect(problems(el)).to.deep.equal([]);
    expect(dialog(el).open, 'it is not needed to send').to.equal(true);
    await sendKeys({ press: 'Escape' });
    links[1]!.click();
    await el.updateComplete;
    await aTimeout(20);
    expect(heading(el)).to.equal('Teeth and work');
  });

  it('A4 two ticks: asks for both confirmations, in the same words above and beside the box', async () => {
    const el = await review({ declaredComplete: false, declaredPrivacy: false });
    await press(el, /^Send case$/);
    expect(dialog(el).open).to.equal(false);
    const listed = problems(el);
    for (const field of ['declaredComplete', 'declaredPrivacy'])
      expect(listed).to.include(byId(el, `${field}-error`).textContent.trim());
    expect(root(el).activeElement!.id).to.equal('error-summary');
    byId(el, 'declaredComplete').click();
    byId(el, 'declaredPrivacy').click();
    await saved(el);
    expect(await stored()).to.include({ declaredComplete: true, declaredPrivacy: true });
  });

  it('A4 confirm: names work, teeth in both notations, patient and day before it sends', async () => {
    const el = await review({ scans: {} });
    await press(el, /^Send case$/);
    const asked = dialog(el).textContent.replace(/\s+/g, ' ');
    for (const words of [
      'Send this case to the lab?',
      'Crown on 26',
      '26 (FDI) · 14 (Universal)',
      'Bridge on',
      '16, 15, and 14 (FDI) · 3, 4, and 5 (Universal)',
      'PT-4711',
      'Jan 4, 2099',
      'Ada Okafor',
    ])
      expect(asked).to.contain(words);
    dialog(el).querySelectorAll<HTMLButtonElement>('button')[1]!.click();
    await settled(() => !dialog(el).open);
    await aTimeout(100);
    expect((await now(client.case(id)))!.case.status.stage, 'cancelled').to.equal('draft');
    await press(el, /^Send case$/);
    dialog(el).querySelector<HTMLButtonElement>('button.primary')!.click();
    await until(client.case(id), stageIs('received'));
  });

  it('A5.28 takes a name out of the store as soon as the patient stays a code, and brings it back from the page', async () => {
    const el = await review({ answers: { naming: 'name', lastName: 'Miller' } });
    expect(rows(el)).to.include('How the patient is named: Named by: Name Last name: Miller');
    await press(el, /^Change How the patient is named$/);
    const pick = async (naming: 'name' | 'code') => {
      byId(el, naming === 'name' ? 'answers.naming' : 'answers.naming-code').click();
      await saved(el);
    };
    await pick('code');
    expect((await stored()).answers).to.deep.equal({ naming: 'code' });
    await pick('name');
    expect((await stored()).answers).to.deep.equal({ naming: 'name', lastName: 'Miller' });
  });

  it('hands the decision and what follows from it to the store in one piece: no lab sees the one without the other', async () => {
    const el = await review({ answers: { naming: 'name', lastName: 'Miller' } });
    const { edit } = client;
    const log: (readonly DraftEdit[])[] = [];
    Object.assign(client, {
      edit: (...given: Parameters<LabClient['edit']>) => (log.push(given[1]), edit(...given)),
    });
    await press(el, /^Change How the patient is named$/);
    byId(el, 'answers.naming-code').click();
    await saved(el);
    expect(log).to.deep.equal([
      [
        { answer: 'naming', value: 'code' },
        { answer: 'lastName', value: undefined },
      ],
    ]);
  });

  it('speaks German', async () => {
    const el = await review();
    await speak('de', el);
    expect(text(el)).to.contain('Das erhält das Labor.').and.to.contain('Regeln: Lakeland');
    expect(rows(el)).to.include('Zähne: 26 (FDI) · 14 (Universal)');
    document.documentElement.lang = 'en';
  });

  it('fits into 320 px', async () => {
    const el = await review();
    el.parentElement!.style.inlineSize = '320px';
    byId(el, 'signature-drawn').click();
    await el.updateComplete;
    await aTimeout(50);
    checkNoOverflow(el);
  });
});

describe('case-wizard: the signature', () => {
  const canvas = (el: Wizard) => root(el).querySelector('canvas')!;
  const isReady = (el: Wizard) => settled(() => canvas(el)?.dataset['ready'] !== undefined);

  /** With a real pointer, along points of the box in parts of its size. */
  async function draw(el: Wizard, points: readonly (readonly [x: number, y: number])[]): Promise<void> {
    canvas(el).scrollIntoView({ block: 'center' });
    const { left, top, width, height } = canvas(el).getBoundingClientRect();
    const at = ([x, y]: readonly [number, number]): [number, number] => [
      Math.round(left + x * width),
      Math.round(top + y * height),
    ];
    await sendMouse({ type: 'move', position: at(points[0]!) });
    await sendMouse({ type: 'down' });
    for (const point of points.slice(1)) await sendMouse({ type: 'move', position: at(point) });
    await sendMouse({ type: 'up' });
    await el.updateComplete;
  }
  const ZIGZAG = [
    [0.2, 0.7],
    [0.3, 0.2],
    [0.4, 0.7],
    [0.5, 0.2],
    [0.6, 0.7],
  ] as const;

  async function toDrawing(el: Wizard): Promise<void> {
    byId(el, 'signature-drawn').click();
    await el.updateComplete;
    await isReady(el);
  }

  it('A4 signature: is typed, and asked for in the same words above and beside the field', async () => {
    const el = await review({ signature: undefined });
    await press(el, /^Send case$/);
    expect(problems(el)).to.deep.equal(['Signature: type your full name']);
    expect(byId(el, 'signature-error').textContent).to.equal('Signature: type your full name');
    fill(byId(el, 'signature'), 'Ada Okafor');
    await saved(el);
    expect((await stored()).signature).to.include({ kind: 'typed', name: 'Ada Okafor' });
  });

  it('is drawn by a real pointer, kept as a path beside the name, and drawn again after a reload', async () => {
    const el = await review({ signature: undefined });
    await toDrawing(el);
    await checkState(el);
    await draw(el, ZIGZAG);
    await draw(el, [
      [0.7, 0.5],
      [0.8, 0.5],
    ]);
    await saved(el);
    const { signature } = await stored();
    expect(signature).to.include({ kind: 'drawn', name: 'Dr. Ada Okafor' });
    expect(signature!.strokes!.match(/M/g)).to.have.length(2);
    expect(signature!.strokes)
      .to.match(/^[MQLl0-9. -]+$/)
      .and.to.have.length.below(MOST_STROKES);
    const numbers = signature!.strokes!.match(/[\d.]+/g)!.map(Number);
    expect(Math.max(...numbers)).to.be.at.most(600);
    await checkState(el);
    el.remove();
    const again = await mount({ client, caseId: id });
    await toReview(again);
    expect(byId(again, 'signature-drawn').checked).to.equal(true);
    expect(root(again).querySelector('.strokes')!.getAttribute('d')).to.equal(signature!.strokes);
    expect(byId(again, 'signature-name').value).to.equal('Dr. Ada Okafor');
    const box = root(again).querySelector<SVGPathElement>('.strokes')!.getBBox();
    expect([box.x, box.x + box.width].map(Math.round)).to.satisfy(
      ([from, to]: number[]) => from! < 140 && to! > 460,
    );
    await press(again, /^Send case$/);
    expect(problems(again)).to.deep.equal([]);
  });

  it('survives rendering and another size of the box', async () => {
    const el = await review({ signature: undefined });
    await toDrawing(el);
    await draw(el, ZIGZAG);
    const path = () => root(el).querySelector('.strokes')!.getAttribute('d')!;
    const before = path();
    el.parentElement!.style.inlineSize = '360px';
    el.requestUpdate();
    await el.updateComplete;
    expect(path()).to.equal(before);
    await draw(el, [
      [0.9, 0.2],
      [0.9, 0.8],
    ]);
    expect(path().startsWith(before)).to.equal(true);
    const xs = path()
      .slice(before.length)
      .match(/M([\d.]+)/)!;
    expect(Number(xs[1]), 'in the box, whatever its size').to.be.within(530, 550);
  });

  it('is cleared by a button, and says what is missing until it is drawn again', async () => {
    const el = await review({ signature: undefined });
    await toDrawing(el);
    await draw(el, ZIGZAG);
    const clear = byId(el, 'signature-clear');
    clear.focus();
    await sendKeys({ press: 'Enter' });
    await el.updateComplete;
    expect(root(el).querySelector('.strokes')).to.equal(null);
    expect(focused()).to.equal(clear);
    await press(el, /^Send case$/);
    expect(problems(el)).to.deep.equal(['Signature: draw it in the box']);
    expect(byId(el, 'signature-error').textContent).to.equal('Signature: draw it in the box');
    root(el).querySelector<HTMLAnchorElement>('#error-summary a')!.click();
    await el.updateComplete;
    expect(root(el).activeElement!.id).to.equal('signature');
  });

  it('needs a name beside the drawing', async () => {
    const el = await review({ signature: undefined });
    await toDrawing(el);
    await draw(el, ZIGZAG);
    fill(byId(el, 'signature-name'), '');
    await saved(el);
    await press(el, /^Send case$/);
    expect(problems(el)).to.deep.equal(['Signature: type your full name']);
  });

  it('can be typed by whoever cannot draw, by keyboard alone', async () => {
    const el = await review({ signature: undefined });
    await toDrawing(el);
    byId(el, 'signature-drawn').focus();
    await sendKeys({ press: 'ArrowUp' });
    await el.updateComplete;
    byId(el, 'signature').focus();
    await sendKeys({ type: 'Ada Okafor' });
    await saved(el);
    expect((await stored()).signature).to.include({ kind: 'typed', name: 'Ada Okafor' });
  });

  it('asks for a drawing alone where the law takes nothing else, and says whom to call', async () => {
    const el = await review({ signature: undefined }, underLaw({ signature: ['drawn'] }));
    expect(byId(el, 'signature-typed')).to.equal(null);
    expect(text(el))
      .to.contain('Lakeland asks for a signature that is drawn by hand')
      .and.to.contain('+1 555 0100');
    await press(el, /^Send case$/);
    expect(problems(el)).to.deep.equal(['Signature: draw it in the box']);
    await checkState(el);
    await isReady(el);
    await draw(el, ZIGZAG);
    await press(el, /^Send case$/);
    expect(dialog(el).open).to.equal(true);
  });

  it('offers no drawing where the law takes a typed name only', async () => {
    const el = await review({}, underLaw({ signature: ['typed'] }));
    expect(root(el).querySelector('.ways')).to.equal(null);
    expect(byId(el, 'signature').value).to.equal('Ada Okafor');
  });

  it('loads the drawing only where somebody wants to draw', async () => {
    const el = await review();
    const isLoaded = () =>
      performance.getEntriesByType('resource').filter(({ name }) => name.includes('signature_pad')).length;
    expect(root(el).querySelector('canvas')).to.equal(null);
    const before = isLoaded();
    await toDrawing(el);
    expect(isLoaded()).to.be.at.least(before);
    expect(canvas(el).hasAttribute('style')).to.equal(false);
  });

  it('says so when the box is full, and when the drawing cannot be loaded: typing stays', async () => {
    const strokes = 'M10 10L20 20'.repeat(MOST_STROKES).slice(0, MOST_STROKES - 4);
    const el = await review({
      signature: { kind: 'drawn', name: 'Ada Okafor', at: instant(0), strokes },
    });
    await isReady(el);
    await draw(el, ZIGZAG);
    expect(root(el).querySelector('.sign [role="alert"]')!.textContent).to.contain('The box is full.');
    await saved(el);
    expect((await stored()).signature!.strokes, 'nothing is lost').to.equal(strokes);
    await checkState(el);
    byId(el, 'signature-typed').click();
    await el.updateComplete;
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = () => {
      throw new Error('no canvas here');
    };
    byId(el, 'signature-drawn').click();
    await settled(() => /could not be loaded/.test(text(el)));
    HTMLCanvasElement.prototype.getContext = getContext;
    byId(el, 'signature-typed').click();
    await el.updateComplete;
    expect(text(el)).not.to.contain('could not be loaded');
    fill(byId(el, 'signature'), 'Ada Okafor');
    await saved(el);
    expect((await stored()).signature).to.include({ kind: 'typed', name: 'Ada Okafor' });
  });

  it('asks for the kind that the law takes where another one was stored', async () => {
    const drawn = { kind: 'drawn', name: 'Ada Okafor', at: instant(0), strokes: 'M10 10L20 20' } as const;
    const el = await review({ signature: drawn }, underLaw({ signature: ['typed'] }));
    await press(el, /^Send case$/);
    expect(problems(el)).to.deep.equal(['Signature: type your full name']);
    expect(byId(el, 'signature-error').textContent).to.equal('Signature: type your full name');
  });

  it('is never longer than what a lab takes: thinned first, then refused', () => {
    const scribble = (from: number) =>
      Array.from({ length: 4000 }, (_, i) => ({
        x: 300 + 250 * Math.sin((from + i) / 50),
        y: 100 + 80 * Math.cos(i / 31),
      }));
    const first = withStroke('', scribble(0))!;
    expect(first.length).to.be.at.most(MOST_STROKES);
    expect(withStroke(first.padEnd(MOST_STROKES, ' '), scribble(5))).to.equal(undefined);
    expect(withStroke('', [{ x: 10, y: 20 }]), 'a dot').to.equal('M10 20l0 0');
    expect(
      withStroke('', [
        { x: -5, y: 500 },
        { x: 900, y: 10 },
      ]),
    ).to.equal('M0 200L600 10');
  });
});

describe('case-wizard: the law of the place', () => {
  const implant: PrescriptionItem = { ...crown, product: 'implant-crown', shades: {}, answers: {} };

  it('asks for the licence number where the law wants it for this work, and says so', async () => {
    const el = await review({ licenceNumber: '' });
    expect(byId(el, 'licenceNumber')).to.equal(null);
    await edited({ item: one, value: implant }, { item: two, value: undefined });
    await settled(() => byId(el, 'licenceNumber') !== null);
    expect(byId(el, 'licenceNumber-hint').textContent).to.equal('Lakeland asks for it on this prescription.');
    await press(el, /^Send case$/);
    expect(problems(el)).to.include(byId(el, 'licenceNumber-error').textContent.trim());
  });

  it('says for how many years it is kept, and the sentences of the law, in small print', async () => {
    const el = await review();
    const law = () => root(el).querySelector('.law')!.textContent.replace(/\s+/g, ' ');
    expect(law()).to.contain('keep this prescription for 4 years. After Lakeland 12-34.');
    expect(law()).to.contain('One form for each patient.').and.not.to.contain('Implant parts');
    await edited({ item: one, value: implant });
    await settled(() => law().includes('15 years'));
    expect(law()).to.contain('Implant parts are listed by maker.');
  });

  it('says nothing of a law where the lab has none', async () => {
    const { jurisdiction: _, ...profile } = lawLab;
    const el = await review({}, profile);
    expect(root(el).querySelector('.law')).to.equal(null);
    expect(button(el, /^Send case$/)).not.to.equal(undefined);
  });
});
