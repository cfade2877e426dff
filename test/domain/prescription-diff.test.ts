import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { attachmentId, instant, itemId, plainDate } from '../../src/domain/ids.js';
import {
  applyEdit,
  type AttachmentRef,
  emptyPrescription,
  type Prescription,
  type PrescriptionItem,
  targetOf,
} from '../../src/domain/prescription.js';
import { comparePrescriptions, editsBetween, partsNotCovered } from '../../src/domain/prescription-diff.js';
import { isSame } from '../../src/domain/same.js';
import { PERMANENT_TEETH } from '../../src/domain/teeth.js';
import { TOOTH_FINDINGS } from '../../src/domain/tooth-findings.js';

const aTooth = fc.constantFrom(...PERMANENT_TEETH.slice(0, 5));
const aShade = fc.record({
  system: fc.constant('vita-classical'),
  code: fc.constantFrom('A1', 'A2'),
  region: fc.constantFrom('body' as const, 'stump' as const),
});
const anItem = (id: string): fc.Arbitrary<PrescriptionItem> =>
  fc.record({
    id: fc.constant(itemId(id)),
    product: fc.constantFrom('crown', 'veneer', ''),
    teeth: fc.uniqueArray(aTooth, { maxLength: 3 }),
    material: fc.constantFrom('zirconia', 'gold', ''),
    shade: fc.option(aShade, { nil: undefined }),
    pontics: fc.uniqueArray(aTooth, { maxLength: 2 }),
    answers: fc.dictionary(fc.constantFrom('margin', 'contact'), fc.constantFrom('a', 'b')),
    note: fc.constantFrom('', 'light contacts'),
  });
const aFile: fc.Arbitrary<AttachmentRef> = fc.record({
  id: fc.constantFrom('f1', 'f2').map(attachmentId),
  name: fc.constantFrom('upper.stl', 'lower.stl'),
  bytes: fc.constantFrom(100, 200),
  root: fc.constantFrom('aa', 'bb'),
  triangles: fc.constant(10),
  verdict: fc.constantFrom('pass' as const, 'warn' as const),
});
const byKeys = <Value>(keys: readonly string[], value: (key: string) => fc.Arbitrary<Value>) =>
  fc.record(Object.fromEntries(keys.map((key) => [key, value(key)])), { requiredKeys: [] });
const line = fc.constantFrom('', 'a', 'another word');
const aPrescription: fc.Arbitrary<Prescription> = fc.record({
  service: fc.constantFrom('', 'full'),
  patientCode: line,
  yearOfBirth: fc.constantFrom(undefined, 1971, 2001),
  sex: fc.constantFrom(undefined, 'female' as const, 'male' as const),
  doctorName: line,
  licenceNumber: line,
  items: byKeys(['i1', 'i2', 'i3'], anItem) as fc.Arbitrary<Prescription['items']>,
  scans: byKeys(['upper', 'lower'], () => aFile) as fc.Arbitrary<Prescription['scans']>,
  answers: fc.dictionary(fc.constantFrom('overjet', 'midline'), fc.constantFrom('maintain', 'improve')),
  findings: fc.dictionary(fc.constantFrom('11', '26'), fc.subarray([...TOOTH_FINDINGS])),
  priority: fc.constantFrom('routine' as const, 'urgent' as const),
  dateWanted: fc.constantFrom(undefined, plainDate('2026-03-20'), plainDate('2026-04-01')),
  instructions: line,
  deliveryAddress: line,
  declaredComplete: fc.boolean(),
  declaredPrivacy: fc.boolean(),
  signature: fc.option(
    fc.record({
      kind: fc.constant('typed' as const),
      name: fc.constantFrom('Ada', 'Bo'),
      at: fc.constantFrom(1, 2).map(instant),
    }),
    { nil: undefined },
  ),
});

const apply = (rx: Prescription, other: Prescription) => editsBetween(rx, other).reduce(applyEdit, rx);
const crown: PrescriptionItem = {
  id: itemId('i1'),
  product: 'crown',
  teeth: PERMANENT_TEETH.slice(0, 2),
  material: 'zirconia',
  shade: { system: 'vita-classical', code: 'A2', region: 'body' },
  note: '',
};
const rx = (change: Partial<Prescription> = {}): Prescription => ({ ...emptyPrescription, ...change });

describe('the edits between two prescriptions', () => {
  it('lead from the one to the other', () => {
    fc.assert(
      fc.property(aPrescription, aPrescription, (before, after) => {
        const signed = {
          ...after,
          // a declaration that was made stays with what is sent anew
          declaredComplete: before.declaredComplete || after.declaredComplete,
          declaredPrivacy: before.declaredPrivacy || after.declaredPrivacy,
        };
        const reached = apply(before, signed);
        expect(isSame(reached, signed), JSON.stringify([reached, signed])).to.equal(true);
      }),
      { numRuns: 500 },
    );
  });

  it('are none where nothing differs, and each says something where something does', () => {
    fc.assert(
      fc.property(aPrescription, aPrescription, (one, other) => {
        expect(editsBetween(one, structuredClone(one))).to.deep.equal([]);
        if (!isSame(one, other)) expect(editsBetween(one, other).length).to.be.greaterThan(0);
      }),
    );
  });

  it('keep the signature that was given under the new words, as the last of them', () => {
    const signature = { kind: 'typed', name: 'Ada', at: instant(2) } as const;
    const [before, after] = [rx({ signature }), rx({ signature, instructions: 'longer', patientCode: 'P' })];
    const edits = editsBetween(before, after);
    expect(edits.at(-1)).to.deep.equal({ field: 'signature', value: signature });
    expect(apply(before, after).signature).to.deep.equal(signature);
  });

  it('leave an unsigned prescription unsigned: what was signed is no longer what stands there', () => {
    const signature = { kind: 'typed', name: 'Ada', at: instant(2) } as const;
    expect(apply(rx({ signature }), rx({ instructions: 'other' })).signature).to.equal(undefined);
  });
});

describe('the differences that are shown', () => {
  it('are those of what is ordered, one for each thing, in the order of the form', () => {
    const scan = { ...({} as AttachmentRef), id: attachmentId('f'), name: 'upper.stl', root: 'aa' };
    const before = rx({ patientCode: 'P1', items: { [crown.id]: crown }, scans: { upper: scan } });
    const after = rx({
      patientCode: 'P2',
      dateWanted: plainDate('2026-03-20'),
      items: {
        [crown.id]: {
          ...crown,
          teeth: PERMANENT_TEETH.slice(1, 2),
          shade: { system: 'vita-classical', code: 'A3', region: 'body' },
        },
      },
      scans: { upper: { ...scan, root: 'bb' }, lower: { ...scan, name: 'lower.stl' } },
    });
    expect(comparePrescriptions(before, after)).to.deep.equal([
      { path: 'patientCode', before: 'P1', after: 'P2' },
      { path: 'dateWanted', before: undefined, after: '2026-03-20' },
      { path: 'items.i1.teeth', before: '18 17', after: '17' },
      { path: 'items.i1.shade', before: 'A2 (vita-classical)', after: 'A3 (vita-classical)' },
      // another file under the same name is another file
      { path: 'scans.upper', before: 'upper.stl', after: 'upper.stl' },
      { path: 'scans.lower', before: undefined, after: 'lower.stl' },
    ]);
  });

  it('name each part of an item that came or went, and no part that was empty', () => {
    const [none, some] = [rx(), rx({ items: { [crown.id]: crown } })];
    const paths = comparePrescriptions(none, some).map(({ path }) => path);
    expect(paths).to.deep.equal([
      'items.i1.product',
      'items.i1.teeth',
      'items.i1.material',
      'items.i1.shade',
    ]);
    expect(comparePrescriptions(some, none).map(({ path, before }) => [path, before])).to.deep.include([
      'items.i1.material',
      'zirconia',
    ]);
  });

  it('leave out how it was confirmed, and an empty word for none', () => {
    const signature = { kind: 'typed', name: 'Ada', at: instant(2) } as const;
    expect(
      comparePrescriptions(rx(), rx({ signature, declaredComplete: true, declaredPrivacy: true })),
    ).to.deep.equal([]);
    const noted = { ...crown, note: '' };
    const { note: _, ...unnoted } = crown;
    expect(
      comparePrescriptions(
        rx({ items: { [crown.id]: noted } }),
        rx({ items: { [crown.id]: unnoted as PrescriptionItem } }),
      ),
    ).to.deep.equal([]);
  });

  it('are there whenever something ordered differs, and turn round when the prescriptions do', () => {
    fc.assert(
      fc.property(aPrescription, aPrescription, (one, other) => {
        const there = comparePrescriptions(one, other);
        const back = comparePrescriptions(other, one);
        const turned = back.map(({ path, before, after }) => ({ path, before: after, after: before }));
        expect(there).to.have.deep.members(turned);
        expect(comparePrescriptions(one, one)).to.deep.equal([]);
      }),
    );
  });
});

describe('the parts that a revision may change', () => {
  const edits = [
    { field: 'instructions', value: 'x' },
    { slot: 'upper', value: undefined },
    { item: itemId('i1'), value: crown },
    { field: 'dateWanted', value: undefined },
    { field: 'signature', value: undefined },
    { field: 'declaredComplete', value: true },
  ] as const;

  it('are all, some or none; those that are not covered are named once', () => {
    expect(partsNotCovered('all', edits)).to.deep.equal([]);
    expect(partsNotCovered(['instructions', 'scans'], [...edits, ...edits])).to.deep.equal([
      'items',
      'dateWanted',
    ]);
    expect(partsNotCovered([], [])).to.deep.equal([]);
  });

  it('go with the confirmations in every revision, and an event that is none brings not even those', () => {
    expect(partsNotCovered([], edits.slice(4))).to.deep.equal([]);
    expect(partsNotCovered(undefined, edits.slice(4))).to.deep.equal(['signature', 'declaredComplete']);
    expect(edits.map((edit) => targetOf(edit).part)).to.deep.equal([
      'instructions',
      'scans',
      'items',
      'dateWanted',
      'signature',
      'declaredComplete',
    ]);
  });
});
