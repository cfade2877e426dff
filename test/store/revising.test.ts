import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { type Case, type HistoryEntry, newDraft, prescriptionVersion } from '../../src/domain/case.js';
import { attachmentId, caseId, instant, itemId } from '../../src/domain/ids.js';
import { applyEdit, type DraftEdit, type Prescription } from '../../src/domain/prescription.js';
import { comparePrescriptions } from '../../src/domain/prescription-diff.js';
import { PERMANENT_TEETH } from '../../src/domain/teeth.js';
import { isSame } from '../../src/domain/same.js';
import {
  putBack,
  rebased,
  revisedPrescription,
  type Revising,
  STALE,
  withEdits,
} from '../../src/store/revising.js';
import { small } from '../support/small-lab.js';

const words = fc.constantFrom('', 'a', 'b', 'c');
const signature = { kind: 'typed', name: 'Ada', at: instant(0) } as const;
const anEdit: fc.Arbitrary<DraftEdit> = fc.oneof(
  words.map((value) => ({ field: 'instructions' as const, value })),
  words.map((value) => ({ field: 'deliveryAddress' as const, value })),
  words.map((value) => ({ field: 'doctorName' as const, value })),
  fc.boolean().map((value) => ({ field: 'declaredComplete' as const, value })),
  fc.constantFrom(undefined, signature).map((value) => ({ field: 'signature' as const, value })),
  fc.tuple(fc.constantFrom('01', '02'), fc.option(words, { nil: undefined })).map(([id, note]) => ({
    item: itemId(id),
    value:
      note === undefined
        ? undefined
        : { id: itemId(id), product: 'crown', teeth: [], material: '', shade: undefined, note },
  })),
  fc
    .tuple(fc.constantFrom('upper', 'xrays/01'), fc.option(words, { nil: undefined }))
    .map(([slot, root]) => ({
      slot,
      value:
        root === undefined
          ? undefined
          : { id: attachmentId(root), name: slot, bytes: 1, root, triangles: 0, verdict: 'pass' as const },
    })),
  fc.record({
    answer: fc.constantFrom('overjet', 'ipr'),
    value: fc.constantFrom(undefined, 'a', 'b', 'c'),
  }),
  fc.record({
    tooth: fc.constantFrom(...PERMANENT_TEETH.slice(0, 2)),
    value: fc.option(fc.subarray(['missing', 'implant'] as const, { minLength: 1 }), { nil: undefined }),
  }),
);
const edits = fc.array(anEdit, { maxLength: 8 });
const applied = (rx: Prescription, list: readonly DraftEdit[]) => list.reduce(applyEdit, rx);
const start = newDraft(small, caseId('c'), instant(0), { declaredComplete: true, signature });
const aCase = edits.map((list): Case => ({ ...start, prescription: applied(start.prescription, list) }));

const revised = (visible: Case, revising: Revising | undefined): Prescription =>
  revisedPrescription({ visible, revising }) ?? visible.prescription;
/** What differs, each part by the name that a person is told. */
const partsBetween = (before: Prescription, after: Prescription): readonly string[] => [
  ...new Set(comparePrescriptions(before, after).map(({ path }) => path.split('.').slice(0, 2).join('.'))),
];
const part = (rx: Prescription, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], rx);

describe('edits that are pending on a prescription', () => {
  it('give what was typed, however often it was saved on the way', () => {
    fc.assert(
      fc.property(aCase, edits, edits, (visible, first, second) => {
        const revising = withEdits({ visible, revising: withEdits({ visible }, first) }, second);
        const wanted = applied(visible.prescription, [...first, ...second]);
        expect(isSame(revised(visible, revising), wanted)).to.equal(true);
        expect(revising?.on ?? 1).to.equal(1);
      }),
    );
  });

  it('keep every part that was typed when the case changes under them, and name what both sides changed', () => {
    fc.assert(
      fc.property(aCase, edits, edits, (before, ours, theirs) => {
        const revising = withEdits({ visible: before }, ours);
        fc.pre(revising !== undefined);
        const after = { ...before, prescription: applied(before.prescription, theirs) };
        const followed = rebased(revising, before, after);
        const [mine, now] = [revised(before, revising), revised(after, followed.revising)];
        const [changedByUs, changedByThem] = [mine, after.prescription].map((rx) =>
          partsBetween(before.prescription, rx),
        );
        for (const path of changedByUs!) expect(part(now, path), path).to.deep.equal(part(mine, path));
        const both = changedByUs!.filter(
          (path) =>
            changedByThem!.includes(path) && !isSame(part(mine, path), part(after.prescription, path)),
        );
        expect([...followed.both].sort()).to.deep.equal([...both].sort());
        if (followed.revising) expect(followed.revising.on === STALE).to.equal(both.length > 0);
        if (changedByThem!.length && followed.revising)
          expect(followed.revising.edits, 'nobody has signed it like that').to.not.deep.include({
            field: 'signature',
            value: signature,
          });
      }),
    );
  });

  it('stay stale, whatever comes, until a person has looked', () => {
    const change = (value: string): Case => ({
      ...start,
      prescription: { ...start.prescription, instructions: value },
    });
    const revising = withEdits({ visible: start }, [{ field: 'instructions', value: 'ours' }])!;
    const stale = rebased(revising, start, change('theirs')).revising!;
    expect(stale.on).to.equal(STALE);
    expect(rebased(stale, change('theirs'), change('theirs')).revising!.on).to.equal(STALE);
    expect(withEdits({ visible: change('theirs'), revising: stale }, [])!.on).to.equal(STALE);
  });

  it('come back stale after a refusal where somebody has revised the same tooth, file or field since', () => {
    fc.assert(
      fc.property(aCase, edits, edits, edits, (before, earlier, theirs, refused) => {
        const revise = (subject: Case, list: readonly DraftEdit[]): Case => {
          const prescription = applied(subject.prescription, list);
          const changes = comparePrescriptions(subject.prescription, prescription);
          return { ...subject, prescription, history: [...subject.history, { changes } as HistoryEntry] };
        };
        const seen = revise(before, earlier);
        const after = revise(seen, theirs);
        const { revising, both } = putBack(
          after,
          { edits: refused, on: prescriptionVersion(seen) },
          undefined,
        );
        const changedByThem = partsBetween(seen.prescription, after.prescription);
        const undone = partsBetween(after.prescription, revised(after, revising)).filter((path) =>
          changedByThem.includes(path),
        );
        expect(both).to.include.members(undone);
        expect(changedByThem).to.include.members([...both]);
        if (revising) expect(revising.on === STALE).to.equal(both.length > 0);
      }),
    );
  });

  it('that were stale before a refusal are stale after it', () => {
    const since: Revising = { edits: [{ field: 'instructions', value: 'ours' }], on: STALE };
    const refused: Revising = { edits: [{ field: 'deliveryAddress', value: 'refused' }], on: 1 };
    expect(putBack(start, refused, since).revising).to.have.property('on', STALE);
  });

  it('come back after a refusal under what was typed since, and without the signature', () => {
    fc.assert(
      fc.property(aCase, edits, edits, (visible, refused, since) => {
        const sent = { ...visible, prescription: applied(visible.prescription, refused) };
        const made = { edits: refused, on: 1 };
        const { revising: back, both } = putBack(visible, made, withEdits({ visible: sent }, since));
        expect(both, 'nobody else has revised it').to.be.empty;
        const wanted = applied(visible.prescription, [...refused, ...since]);
        const now = revised(visible, back);
        for (const path of partsBetween(visible.prescription, wanted))
          expect(part(now, path), path).to.deep.equal(part(wanted, path));
      }),
    );
  });
});
