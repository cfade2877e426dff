import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  checkPrescription,
  checkRevision,
  earliestDate,
  type Problem,
} from '../../src/domain/check-prescription.js';
import { attachmentId, instant, itemId, plainDate } from '../../src/domain/ids.js';
import {
  applyEdit,
  type AttachmentRef,
  type DraftEdit,
  emptyPrescription,
  inverseOf,
  itemsOf,
  type Prescription,
  type PrescriptionItem,
  targetOf,
} from '../../src/domain/prescription.js';
import { archTeeth, PERMANENT_TEETH, PRIMARY_TEETH } from '../../src/domain/teeth.js';
import { crownLab } from '../support/crown-lab.js';
import { small } from '../support/small-lab.js';

const TODAY = plainDate('2026-03-09');
const teeth = (...codes: string[]) => PERMANENT_TEETH.filter((tooth) => codes.includes(tooth));
const [id, other] = [itemId('01'), itemId('02')];
const scan = (name: string): AttachmentRef => ({
  id: attachmentId(name),
  name: `${name}.stl`,
  bytes: 84,
  root: 'ab'.repeat(32),
  triangles: 1,
  verdict: 'pass',
});
const crown: PrescriptionItem = {
  id,
  product: 'crown',
  teeth: teeth('26'),
  material: 'zirconia',
  shade: { system: 'vita-classical', code: 'A2', region: 'body' },
  note: '',
};
const complete: Prescription = {
  ...emptyPrescription,
  patientCode: 'PT-4711',
  yearOfBirth: 1971,
  doctorName: 'Dr. Ada Okafor',
  licenceNumber: 'FL-11402',
  items: { [id]: crown },
  scans: { upper: scan('upper'), lower: scan('lower') },
  dateWanted: plainDate('2026-04-20'),
  declaredComplete: true,
  declaredPrivacy: true,
  signature: { kind: 'typed', name: 'Ada Okafor', at: instant(0) },
};
const check = (change: Partial<Prescription>, profile = crownLab) =>
  checkPrescription(profile, { ...complete, ...change }, TODAY);
const item = (change: Partial<PrescriptionItem>) => check({ items: { [id]: { ...crown, ...change } } });
const only = (problems: readonly Problem[]) => problems.map(({ path, code }) => `${path}: ${code}`);

describe('a prescription that is complete', () => {
  it('has no problem', () => {
    expect(check({})).to.deep.equal([]);
  });

  /** Takes one thing away, and names the one problem that must appear. */
  const without: Record<string, [Partial<Prescription>, string]> = {
    "the patient's code": [{ patientCode: '' }, 'patientCode: required'],
    'a code that is more than blanks': [{ patientCode: '  ' }, 'patientCode: required'],
    'any work': [{ items: {} }, 'items: no-items'],
    'a product': [{ items: { [id]: { ...crown, product: '' } } }, 'items.01.product: required'],
    teeth: [{ items: { [id]: { ...crown, teeth: [] } } }, 'items.01.teeth: required'],
    'a material': [{ items: { [id]: { ...crown, material: '' } } }, 'items.01.material: required'],
    'a shade for tooth-coloured work': [
      { items: { [id]: { ...crown, shade: undefined } } },
      'items.01.shade: shade-required',
    ],
    'the upper scan': [{ scans: { lower: scan('lower') } }, 'scans.upper: required'],
    'the lower scan': [{ scans: { upper: scan('upper') } }, 'scans.lower: required'],
    'the date wanted': [{ dateWanted: undefined }, 'dateWanted: required'],
    "the doctor's name": [{ doctorName: '' }, 'doctorName: required'],
    'the licence number': [{ licenceNumber: ' ' }, 'licenceNumber: required'],
    'the tick that it is complete': [{ declaredComplete: false }, 'declaredComplete: tick-required'],
    'the tick for privacy': [{ declaredPrivacy: false }, 'declaredPrivacy: tick-required'],
    'a signature': [{ signature: undefined }, 'signature: sign-required'],
    'a name in the signature': [
      { signature: { kind: 'typed', name: ' ', at: instant(0) } },
      'signature: sign-required',
    ],
  };
  for (const [what, [change, problem]] of Object.entries(without))
    it(`lacks just that without ${what}`, () => {
      expect(only(check(change))).to.deep.equal([problem]);
    });

  it('needs no shade for full metal, no licence where the lab asks for none, and neither year nor bite scan', () => {
    expect(item({ material: 'gold', shade: undefined })).to.deep.equal([]);
    expect(check({ licenceNumber: '' }, { ...crownLab, requiresLicence: false })).to.deep.equal([]);
    expect(check({ yearOfBirth: undefined })).to.deep.equal([]);
  });

  it('lists everything that an empty one lacks, in the order of the form', () => {
    expect(checkPrescription(crownLab, emptyPrescription, TODAY).map(({ path }) => path)).to.deep.equal([
      'patientCode',
      'items',
      'scans.upper',
      'scans.lower',
      'dateWanted',
      'doctorName',
      'licenceNumber',
      'declaredComplete',
      'declaredPrivacy',
      'signature',
    ]);
  });
});

describe('a prescription with something impossible', () => {
  it('names a year of birth that nobody living has', () => {
    for (const yearOfBirth of [1905, 2027, Number.NaN, -1])
      expect(only(check({ yearOfBirth })), String(yearOfBirth)).to.deep.equal(['yearOfBirth: year-of-birth']);
    for (const yearOfBirth of [1906, 2026])
      expect(check({ yearOfBirth }), String(yearOfBirth)).to.deep.equal([]);
  });

  it('names a tooth that is asked for twice', () => {
    const two = { [id]: crown, [other]: { ...crown, id: other, teeth: teeth('26', '27') } };
    expect(only(check({ items: two }))).to.deep.equal(['items.02.teeth: tooth-twice']);
  });

  it('names a tooth that the product is not made for', () => {
    expect(only(item({ product: 'veneer', material: 'feldspathic' }))).to.deep.equal([
      'items.01.teeth: tooth-kind',
    ]);
    expect(only(item({ product: 'inlay', teeth: teeth('11') }))).to.deep.equal([
      'items.01.teeth: tooth-kind',
    ]);
    expect(item({ teeth: [PRIMARY_TEETH[0]!] })).to.deep.equal([]);
  });

  it('names what the lab does not have', () => {
    expect(only(item({ product: 'bridge' }))).to.include('items.01.product: not-in-catalogue');
    expect(only(item({ material: 'wood' }))).to.deep.equal(['items.01.material: not-in-catalogue']);
    expect(only(item({ material: 'feldspathic' })), 'known, but not for crowns').to.deep.equal([
      'items.01.material: not-in-catalogue',
    ]);
    for (const shade of [
      { system: 'vita-classical', code: 'Z9', region: 'body' },
      { system: 'nobody', code: 'A2', region: 'body' },
    ] as const)
      expect(only(item({ shade }))).to.deep.equal(['items.01.shade: not-in-catalogue']);
  });

  it('names a date that is none, or earlier than the work takes', () => {
    expect(only(check({ dateWanted: plainDate('2026-02-30') }))).to.deep.equal(['dateWanted: not-a-date']);
    // seven working days for a crown and two for the parcel, from Monday 9 March
    expect(earliestDate(crownLab, [crown], TODAY)).to.equal('2026-03-20');
    const [problem] = check({ dateWanted: plainDate('2026-03-19') });
    expect(problem).to.deep.equal({
      path: 'dateWanted',
      code: 'too-early',
      values: { earliest: '2026-03-20' },
    });
    expect(check({ dateWanted: plainDate('2026-03-20') })).to.deep.equal([]);
  });

  it('names texts that are too long', () => {
    expect(only(check({ instructions: 'x'.repeat(5001) }))).to.deep.equal(['instructions: too-long']);
    expect(only(item({ note: 'x'.repeat(5001) }))).to.deep.equal(['items.01.note: too-long']);
    // a name goes with every event, and what no lab can read would keep all other news away
    for (const field of ['patientCode', 'doctorName', 'licenceNumber'] as const)
      expect(only(check({ [field]: 'x'.repeat(201) }))).to.deep.equal([`${field}: too-long`]);
    expect(check({ instructions: 'x'.repeat(5000) })).to.deep.equal([]);
  });
});

const aNote = fc.string({ maxLength: 8 });
const anItem = aNote.map((note): PrescriptionItem => ({ ...crown, note }));
const anEdit: fc.Arbitrary<DraftEdit> = fc.oneof(
  fc.record({ field: fc.constantFrom('patientCode', 'instructions', 'doctorName'), value: aNote }),
  fc.record({ field: fc.constant('yearOfBirth'), value: fc.option(fc.integer(), { nil: undefined }) }),
  fc.record({ field: fc.constant('declaredPrivacy'), value: fc.boolean() }),
  fc.record({ item: fc.constantFrom(id, other), value: fc.option(anItem, { nil: undefined }) }),
  fc.record({
    slot: fc.constantFrom('upper', 'lower', '__proto__'),
    value: fc.option(aNote.map(scan), { nil: undefined }),
  }),
  fc.record({
    answer: fc.constantFrom('overjet', 'ipr', '__proto__'),
    value: fc.option(aNote, { nil: undefined }),
  }),
  fc.record({
    tooth: fc.constantFrom(...PERMANENT_TEETH.slice(0, 2)),
    value: fc.option(fc.subarray(['missing', 'implant'] as const), { nil: undefined }),
  }),
);
const drafted = (edits: readonly DraftEdit[]) => edits.reduce(applyEdit, emptyPrescription);

describe('an edit of a prescription', () => {
  it('is taken back by its inverse, whatever stood there', () => {
    fc.assert(
      fc.property(fc.array(anEdit, { maxLength: 12 }), anEdit, (before, edit) => {
        const draft = drafted(before);
        expect(applyEdit(applyEdit(draft, edit), inverseOf(draft, edit))).to.deep.equal(draft);
      }),
    );
  });

  it('touches nothing but its own field', () => {
    fc.assert(
      fc.property(fc.array(anEdit, { maxLength: 6 }), anEdit, (before, edit) => {
        const draft = drafted(before);
        const after = applyEdit(draft, edit);
        const own = targetOf(edit).part;
        for (const key of Object.keys(draft) as (keyof Prescription)[])
          if (key !== own) expect(after[key]).to.deep.equal(draft[key]);
      }),
    );
  });

  it('takes the signature off what was signed, unless it only confirms', () => {
    const isSigned = (edit: DraftEdit) => applyEdit(complete, edit).signature !== undefined;
    expect(isSigned({ field: 'instructions', value: 'more' })).to.equal(false);
    expect(isSigned({ item: id, value: undefined })).to.equal(false);
    expect(isSigned({ slot: 'upper', value: undefined })).to.equal(false);
    expect(isSigned({ field: 'declaredPrivacy', value: true })).to.equal(true);
  });

  it('takes the signature off when somebody else prescribes: nobody sends under the signature of another', () => {
    const signatureAfter = (edit: DraftEdit) => applyEdit(complete, edit).signature;
    expect(signatureAfter({ field: 'doctorName', value: 'Dr. Ben Adeyemi' })).to.equal(undefined);
    expect(signatureAfter({ field: 'licenceNumber', value: 'FL-2' })).to.equal(undefined);
    expect(signatureAfter({ field: 'doctorName', value: 'Dr. Ada Okafor' })).to.equal(complete.signature);
    expect(signatureAfter({ field: 'licenceNumber', value: 'FL-11402' })).to.equal(complete.signature);
    const back = inverseOf(complete, { field: 'doctorName', value: 'Dr. Ben Adeyemi' });
    const undone = [{ field: 'doctorName', value: 'Dr. Ben Adeyemi' } as const, back].reduce(
      applyEdit,
      complete,
    );
    expect(undone, 'the name is back, the signature is given anew').to.deep.equal({
      ...complete,
      signature: undefined,
    });
  });

  it('keeps the items in one order, however they came', () => {
    const both = [
      { item: other, value: { ...crown, id: other } },
      { item: id, value: crown },
    ];
    expect(itemsOf(drafted(both)).map((one) => one.id)).to.deep.equal([id, other]);
    expect(itemsOf(drafted(both.reverse())).map((one) => one.id)).to.deep.equal([id, other]);
  });
});

describe('a prescription in one of several services', () => {
  const ordered: Prescription = {
    ...complete,
    service: 'full',
    items: { [id]: { ...crown, shade: undefined } },
    scans: {},
  };
  const checkAt = (change: Partial<Prescription>) =>
    only(checkPrescription(small, { ...ordered, ...change }, TODAY));
  const retainer = (teeth: PrescriptionItem['teeth']) => ({
    service: 'direct',
    scans: { jaw: scan('jaw') },
    items: { [id]: { ...crown, product: 'retainer', material: '', shade: undefined, teeth } },
  });
  const [upper, lower] = [archTeeth('upper'), archTeeth('lower')];

  it('names which, where the lab has several', () => {
    expect(checkAt({})).to.deep.equal([]);
    expect(checkAt({ service: '' })).to.deep.equal(['service: required']);
    for (const service of ['half', 'toString'])
      expect(checkAt({ service }), service).to.include('service: not-in-catalogue');
  });

  it('needs the files of that service and of no other', () => {
    expect(checkAt({ service: 'direct' })).to.deep.equal(['scans.jaw: required']);
    expect(checkAt({ service: 'direct', scans: { jaw: scan('jaw') } })).to.deep.equal([]);
  });

  it('has products of that service only', () => {
    expect(checkAt({ ...retainer(upper), service: 'full' })).to.deep.equal([
      'items.01.product: not-in-catalogue',
    ]);
    expect(checkAt(retainer(upper))).to.deep.equal([]);
  });

  it('S3 Treat: what is made for arches is for the upper one, the lower one, or both, and for nothing else', () => {
    for (const teeth of [upper, lower, [...upper, ...lower]])
      expect(checkAt(retainer(teeth)), teeth.join(' ')).to.deep.equal([]);
    expect(checkAt(retainer([]))).to.deep.equal(['items.01.teeth: required']);
    for (const teeth of [upper.slice(1), [...upper, lower[0]!], [upper[0]!]])
      expect(checkAt(retainer(teeth)), teeth.join(' ')).to.deep.equal(['items.01.teeth: whole-arches']);
  });

  it('has each arch once in each product', () => {
    const first = retainer(upper).items[id]!;
    const twice = { ...retainer(upper), items: { [id]: first, [other]: { ...first, id: other } } };
    expect(new Set(checkAt(twice))).to.deep.equal(new Set(['items.02.teeth: tooth-twice']));
  });

  it('asks for no material where the product leaves none to choose, and takes none that it does not have', () => {
    const choice = { ...retainer(upper).items[id]!, material: 'zirconia' };
    expect(checkAt({ ...retainer(upper), items: { [id]: choice } })).to.deep.equal([
      'items.01.material: not-in-catalogue',
    ]);
  });
});

describe('a revision of a prescription that the lab has', () => {
  const revise = (before: Partial<Prescription>, after: Partial<Prescription>, today = TODAY) =>
    only(checkRevision(crownLab, { ...complete, ...before }, { ...complete, ...before, ...after }, today));

  it('has no problem where it brings none about', () => {
    expect(revise({}, { instructions: 'open contact' })).to.deep.equal([]);
  });

  it('is signed anew: without a name under it, it does not go', () => {
    for (const signature of [undefined, { kind: 'typed', name: ' ', at: instant(0) } as const])
      expect(revise({ signature }, { instructions: 'x' })).to.deep.equal(['signature: sign-required']);
  });

  it('is not held up by what the lab took as it was', () => {
    const taken = { licenceNumber: '', scans: {}, patientCode: '' };
    expect(revise(taken, { instructions: 'x' })).to.deep.equal([]);
  });

  it('is held up by what is wrong with what it changes, and by what it takes away', () => {
    expect(revise({ scans: {} }, { patientCode: ' ' })).to.deep.equal(['patientCode: required']);
    expect(revise({}, { scans: { lower: scan('lower') } })).to.deep.equal(['scans.upper: required']);
    expect(revise({}, { declaredComplete: false, instructions: 'x' })).to.deep.equal([
      'declaredComplete: tick-required',
    ]);
    const [wrong, wronger] = ['wood', 'straw'].map((material) => ({ [id]: { ...crown, material } }));
    expect(revise({ items: wrong! }, { items: wronger! }), 'wrong before and after').to.deep.equal([
      'items.01.material: not-in-catalogue',
    ]);
  });

  it('never finds a date too early that stays, and finds a new one', () => {
    const late = plainDate('2026-04-20');
    expect(revise({}, { instructions: 'x' }, late)).to.deep.equal([]);
    const more = { ...complete.items, [other]: { ...crown, id: other, teeth: teeth('27') } };
    expect(revise({}, { items: more }, late), 'although the work has become another').to.deep.equal([]);
    expect(revise({}, { dateWanted: plainDate('2026-04-21') }, late)).to.deep.equal([
      'dateWanted: too-early',
    ]);
  });
});
