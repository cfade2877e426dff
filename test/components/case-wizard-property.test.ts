import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Draft } from '../../components/case-wizard/draft.js';
import {
  type DraftEdit,
  editsBetween,
  emptyPrescription,
  itemId,
  type LabClient,
  plainDate,
  type Prescription,
  type PrescriptionItem,
  type ToothCode,
} from '../../src/index.js';
import { formLab } from '../support/form-lab.js';
import { aLab, now, openClient } from '../support/lab.js';
import { settled } from '../support/wizard.js';

/** An element without a page: it renders, which is all that a draft asks of it. */
class Host implements ReactiveControllerHost {
  #controllers = new Set<ReactiveController>();
  readonly updateComplete = Promise.resolve(true);
  addController(controller: ReactiveController): void {
    this.#controllers.add(controller);
    controller.hostConnected?.();
  }
  removeController(controller: ReactiveController): void {
    this.#controllers.delete(controller);
  }
  requestUpdate(): void {
    queueMicrotask(() => this.#controllers.forEach((controller) => controller.hostUpdate?.()));
  }
}

const IDS = ['01', '02'].map(itemId);
const TEETH = ['14', '15', '16', '26', '36'] as unknown as readonly ToothCode[];
const one = <Value>(...values: readonly Value[]): fc.Arbitrary<Value> => fc.constantFrom(...values);
const shade = one(undefined, { system: 'classical', code: 'A2', region: 'body' } as const);
const text = one('', ' ', 'A', 'zwölf 12', '<b>12</b>', 'x'.repeat(30), '0,5', '0.05');
const answer = (...keys: readonly string[]) => one<string | undefined>(undefined, 'yes', ...keys);

const piece = fc
  .record({
    product: one('', 'crown', 'bridge', 'splint', 'gone'),
    teeth: fc.uniqueArray(one(...TEETH), { maxLength: 4 }),
    material: one('', 'zirconia', 'gold', 'acrylic'),
    shade,
    pontics: fc.option(fc.uniqueArray(one(...TEETH), { maxLength: 2 }), { nil: undefined }),
    margin: answer('chamfer', 'shoulder'),
    gap: one(undefined, '0.05', '7', 'thin'),
    note: text,
  })
  .map(({ margin, gap, pontics, ...rest }): Omit<PrescriptionItem, 'id'> => ({
    ...rest,
    ...(pontics && { pontics }),
    answers: { ...(margin && { margin }), ...(gap && { gap }) },
  }));

const edit: fc.Arbitrary<DraftEdit> = fc.oneof(
  text.map((value) => ({ field: 'patientCode', value }) as const),
  one(undefined, 1971, 1700, 2018).map((value) => ({ field: 'yearOfBirth', value }) as const),
  one<Prescription['sex']>(undefined, 'female', 'male', 'unspecified').map(
    (value) => ({ field: 'sex', value }) as const,
  ),
  text.map((value) => ({ field: 'instructions', value }) as const),
  one<Prescription['priority']>('routine', 'urgent').map((value) => ({ field: 'priority', value }) as const),
  one(undefined, plainDate('2026-03-12'), plainDate('2099-01-04')).map(
    (value) => ({ field: 'dateWanted', value }) as const,
  ),
  fc.boolean().map((value) => ({ field: 'declaredComplete', value }) as const),
  fc.tuple(one(...IDS), fc.option(piece, { nil: undefined })).map(([item, value]) => ({
    item,
    value: value && { id: item, ...value },
  })),
  fc
    .tuple(
      one('bruxism', 'overjet', 'impression', 'invoice'),
      answer('no', 'improve', 'silicone', 'x'.repeat(40)),
    )
    .map(([key, value]) => ({ answer: key, value })),
  fc
    .tuple(one(...TEETH), one(undefined, ['missing'] as const, ['crown', 'do-not-move'] as const))
    .map(([tooth, value]) => ({ tooth, value })),
);
type Step = { readonly edit: DraftEdit; readonly keep: boolean } | 'undo' | 'save' | 'wait';
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ edit, keep: fc.boolean() }) },
  { weight: 2, arbitrary: fc.constant('undo' as const) },
  { weight: 1, arbitrary: fc.constant('save' as const) },
  { weight: 1, arbitrary: fc.constant('wait' as const) },
);

const plain = (rx: Prescription): unknown => JSON.parse(JSON.stringify(rx));
const isClean = (draft: Draft) => draft.state.matches({ save: 'clean' });

describe('case-wizard: any order of edits, undo and autosave', () => {
  let client: LabClient;
  before(async () => {
    client = await openClient(aLab({ profile: formLab }), formLab);
  });
  after(() => client.close());

  /** What is stored of a draft when it has been left alone. */
  async function stored(draft: Draft): Promise<Prescription> {
    draft.send({ type: 'save.now' });
    await settled(() => isClean(draft));
    return (await now(client.case(draft.caseId!)))!.case.prescription;
  }

  it('ends in the draft that is seen, which validates as one that is typed straight', async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
        const draft = new Draft(new Host(), client);
        for (const next of steps) {
          if (next === 'undo') draft.undo();
          else if (next === 'save') draft.send({ type: 'save.now' });
          else if (next === 'wait') {
            draft.send({ type: 'save.now' });
            await settled(() => isClean(draft));
          } else draft.edit(next.edit, { keep: next.keep });
        }
        // a draft is made by the first edit: undoing nothing makes none
        if (isClean(draft) && !draft.caseId) return draft.close();
        const seen = draft.prescription;
        const rx = await stored(draft);
        expect(plain(rx), 'what is seen is what is stored').to.deep.equal(plain(seen));

        const straight = new Draft(new Host(), client);
        straight.edit({ field: 'instructions', value: 'first words' });
        for (const typed of editsBetween({ ...emptyPrescription, instructions: 'first words' }, rx))
          straight.edit(typed);
        const same = await stored(straight);
        expect(client.check(rx)).to.deep.equal(client.check(same));
        expect(plain(same)).to.deep.equal(plain(rx));
        for (const one of [draft, straight]) {
          one.close();
          await client.discard(one.caseId!);
        }
      }),
      { numRuns: 40, endOnFailure: false },
    );
  });

  it('an edit that is undone leaves the draft as it was, whatever was saved between', async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(
        fc.array(edit, { maxLength: 6 }),
        edit.filter((one) => !('answer' in one) && !('item' in one)),
        fc.boolean(),
        async (before, kept, isSaved) => {
          const draft = new Draft(new Host(), client);
          draft.edit({ field: 'patientCode', value: 'PT-1' });
          before.forEach((one) => draft.edit(one));
          const was = plain(draft.prescription);
          draft.edit(kept, { keep: true });
          if (isSaved) await stored(draft);
          draft.undo();
          expect(plain(draft.prescription)).to.deep.equal(was);
          expect(plain(await stored(draft))).to.deep.equal(was);
          draft.close();
          await client.discard(draft.caseId!);
        },
      ),
      { numRuns: 30 },
    );
  });
});
