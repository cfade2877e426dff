import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { attachmentId, itemId, plainDate } from '../../src/domain/ids.js';
import {
  applyEdit,
  type DraftEdit,
  emptyPrescription,
  type Prescription,
} from '../../src/domain/prescription.js';
import { PERMANENT_TEETH } from '../../src/domain/teeth.js';
import { isSame } from '../../src/domain/same.js';
import { mergePrescriptions } from '../../src/sync/merge.js';

const TEETH = PERMANENT_TEETH.filter((tooth) => ['11', '36'].includes(tooth));
const words = fc.constantFrom('', 'a', 'b', 'c');
const anItem = (id: string) =>
  fc
    .record({ material: words, note: words })
    .map((rest) => ({ id: itemId(id), product: 'crown', teeth: [], shade: undefined, ...rest }));
const aScan = words.map((root) => ({
  id: attachmentId('f'),
  name: 'upper.stl',
  bytes: 1,
  root,
  triangles: 1,
  verdict: 'pass' as const,
}));
const someFindings = fc.subarray(['missing', 'implant', 'crown'] as const);
const aPrescription: fc.Arbitrary<Prescription> = fc
  .record({
    patientCode: words,
    instructions: words,
    yearOfBirth: fc.constantFrom(undefined, 1970, 1971),
    dateWanted: fc.constantFrom(undefined, plainDate('2026-03-09'), plainDate('2026-03-10')),
    declaredPrivacy: fc.boolean(),
    items: fc.record({ a: anItem('a'), b: anItem('b'), c: anItem('c') }, { requiredKeys: [] }),
    scans: fc.record({ upper: aScan, lower: aScan, 'xrays/01': aScan }, { requiredKeys: [] }),
    answers: fc.record({ overjet: words, ipr: words }, { requiredKeys: [] }),
    findings: fc.record({ 11: someFindings, 36: someFindings }, { requiredKeys: [] }),
    priority: fc.constantFrom('routine' as const, 'urgent' as const),
  })
  .map((fields) => ({ ...emptyPrescription, ...fields }));

/** Everything by its own path, as it is merged and named. */
const flat = ({ items, scans, answers, findings, ...fields }: Prescription): Map<string, unknown> =>
  new Map<string, unknown>([
    ...Object.entries(fields),
    ...Object.entries({ items, scans, answers, findings }).flatMap(([part, entries]) =>
      Object.entries(entries).map(([key, value]) => [`${part}.${key}`, value] as const),
    ),
  ]);

describe('the three-way merge of a draft', () => {
  it('changes nothing where nobody changed anything, or both did the same', () => {
    fc.assert(
      fc.property(aPrescription, aPrescription, (base, x) => {
        expect(mergePrescriptions(base, x, x)).to.deep.equal({ merged: x, conflicts: [] });
        expect(mergePrescriptions(x, x, x)).to.deep.equal({ merged: x, conflicts: [] });
      }),
    );
  });

  it('takes the side that changed, where only one did', () => {
    fc.assert(
      fc.property(aPrescription, aPrescription, (base, changed) => {
        expect(mergePrescriptions(base, changed, base)).to.deep.equal({ merged: changed, conflicts: [] });
        expect(mergePrescriptions(base, base, changed)).to.deep.equal({ merged: changed, conflicts: [] });
      }),
    );
  });

  it('is the same when it is done again', () => {
    fc.assert(
      fc.property(aPrescription, aPrescription, aPrescription, (base, local, remote) => {
        const { merged } = mergePrescriptions(base, local, remote);
        expect(mergePrescriptions(base, merged, remote).merged).to.deep.equal(merged);
        expect(mergePrescriptions(remote, merged, remote)).to.deep.equal({ merged, conflicts: [] });
      }),
    );
  });

  it('joins edits of different things in either order, without a conflict', () => {
    const ours: fc.Arbitrary<DraftEdit> = fc.oneof(
      words.map((value) => ({ field: 'patientCode', value }) as const),
      fc.option(anItem('a'), { nil: undefined }).map((value) => ({ item: itemId('a'), value })),
      fc.option(words, { nil: undefined }).map((value) => ({ answer: 'overjet', value })),
      fc.option(someFindings, { nil: undefined }).map((value) => ({ tooth: TEETH[0]!, value })),
    );
    const theirs: fc.Arbitrary<DraftEdit> = fc.oneof(
      words.map((value) => ({ field: 'instructions', value }) as const),
      fc.option(anItem('b'), { nil: undefined }).map((value) => ({ item: itemId('b'), value })),
      fc.option(words, { nil: undefined }).map((value) => ({ answer: 'ipr', value })),
      fc.option(someFindings, { nil: undefined }).map((value) => ({ tooth: TEETH[1]!, value })),
    );
    fc.assert(
      fc.property(aPrescription, fc.array(ours), fc.array(theirs), (base, mine, yours) => {
        const [local, remote] = [mine.reduce(applyEdit, base), yours.reduce(applyEdit, base)];
        const there = mergePrescriptions(base, local, remote);
        expect(there.conflicts).to.deep.equal([]);
        expect(there).to.deep.equal(mergePrescriptions(base, remote, local));
        expect(there.merged).to.deep.equal([...mine, ...yours].reduce(applyEdit, base));
      }),
    );
  });

  it('lets no value vanish without naming it', () => {
    fc.assert(
      fc.property(aPrescription, aPrescription, aPrescription, (base, local, remote) => {
        const { merged, conflicts } = mergePrescriptions(base, local, remote);
        const [was, mine, yours, now] = [base, local, remote, merged].map(flat) as [
          Map<string, unknown>,
          Map<string, unknown>,
          Map<string, unknown>,
          Map<string, unknown>,
        ];
        for (const key of new Set([...was.keys(), ...mine.keys(), ...yours.keys()])) {
          const [isMine, isYours] = [mine, yours].map((side) => !isSame(side.get(key), was.get(key)));
          if (isMine) expect(now.get(key), key).to.deep.equal(mine.get(key));
          if (isYours && !isMine) expect(now.get(key), key).to.deep.equal(yours.get(key));
          const isLost = isMine && isYours && !isSame(mine.get(key), yours.get(key));
          expect(conflicts.includes(key), key).to.equal(isLost);
        }
      }),
    );
  });

  it('keeps ours where both answered the same question or charted the same tooth, and names it', () => {
    const base: Prescription = { ...emptyPrescription, answers: { ipr: 'no', treat: 'both' } };
    const local = {
      ...base,
      answers: { ipr: 'yes', overjet: 'improve' },
      findings: { 11: ['crown'] },
    } as const;
    const remote = {
      ...base,
      answers: { ipr: 'as-recommended', treat: 'both' },
      findings: { 11: ['missing'] },
    } as const;
    expect(mergePrescriptions(base, local, remote)).to.deep.equal({
      merged: local,
      conflicts: ['answers.ipr', 'findings.11'],
    });
  });

  it('takes the parts that an older Pontic did not know for empty, on whichever side they are missing', () => {
    fc.assert(
      fc.property(aPrescription, aPrescription, aPrescription, (base, local, remote) => {
        const older = ({ answers: _a, findings: _f, priority: _p, ...rx }: Prescription) =>
          rx as Prescription;
        const emptied = (rx: Prescription) => ({ ...emptyPrescription, ...older(rx) });
        expect(mergePrescriptions(older(base), local, remote)).to.deep.equal(
          mergePrescriptions(emptied(base), local, remote),
        );
        expect(mergePrescriptions(older(base), older(local), older(remote))).to.deep.equal(
          mergePrescriptions(emptied(base), emptied(local), emptied(remote)),
        );
      }),
    );
  });

  it('does not take what JSON drops on the way for an edit', () => {
    const id = itemId('a');
    const crown = { id, product: 'crown', teeth: [], material: 'gold', shade: undefined, note: '' };
    const base: Prescription = { ...emptyPrescription, items: { [id]: crown } };
    const overHttp = JSON.parse(JSON.stringify(base)) as Prescription;
    const local = applyEdit(base, { field: 'instructions', value: 'typed on' });
    const { merged, conflicts } = mergePrescriptions(overHttp, local, overHttp);
    expect(isSame(merged, local)).to.equal(true);
    expect(conflicts).to.deep.equal([]);
    const both: Prescription = { ...base, items: { [id]: { ...crown, note: 'x' } } };
    expect(
      mergePrescriptions(base, both, JSON.parse(JSON.stringify(both)) as Prescription).conflicts,
    ).to.deep.equal([]);
  });
});
