import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  attachmentId,
  type CaseId,
  type DraftEdit,
  instant,
  inverseOf,
  itemId,
  type LabClient,
  plainDate,
  type Prescription,
  type PrescriptionItem,
} from '../../src/index.js';
import { applyEdit, emptyPrescription, pathOfEdit } from '../../src/domain/prescription.js';
import { isSame } from '../../src/domain/same.js';
import { asking } from '../support/asking-lab.js';
import { tooth, until } from '../support/lab.js';
import { isQuiet, memoryLab, openSmall, viewOf } from '../support/memory-lab.js';

const bridge: PrescriptionItem = {
  id: itemId('01'),
  product: 'bridge',
  teeth: ['14', '15', '16'].map(tooth),
  material: 'zirconia',
  shade: { system: 'vita-classical', code: 'A2', region: 'body' },
  pontics: [tooth('15')],
  answers: { margin: 'chamfer', shape: 'ovate' },
  note: '',
};
const crown: PrescriptionItem = {
  id: itemId('02'),
  product: 'crown',
  teeth: [tooth('26')],
  material: 'gold',
  shade: undefined,
  answers: { margin: 'shoulder' },
  note: 'light',
};
const file = (name: string) =>
  ({
    id: attachmentId(name),
    name: `${name}.stl`,
    bytes: 1,
    root: name,
    triangles: 1,
    verdict: 'pass',
  }) as const;

/** Everything that this order needs, each thing once: they may be typed in any order. */
const WANTED: readonly DraftEdit[] = [
  { field: 'patientCode', value: 'PT-1' },
  { field: 'yearOfBirth', value: 1971 },
  { answer: 'naming', value: 'name' },
  { answer: 'lastName', value: 'Quill' },
  { item: bridge.id, value: bridge },
  { item: crown.id, value: crown },
  { tooth: tooth('15'), value: ['missing'] },
  { tooth: tooth('38'), value: ['extraction'] },
  { answer: 'impression', value: 'silicone' },
  { answer: 'carrier', value: 'Parcel Post' },
  { answer: 'street', value: 'Hill 1' },
  { field: 'dateWanted', value: plainDate('2099-01-05') },
  { field: 'doctorName', value: 'Dr. Ada Okafor' },
  { field: 'declaredComplete', value: true },
  { field: 'declaredPrivacy', value: true },
];
const SIGNED: DraftEdit = { field: 'signature', value: { kind: 'typed', name: 'Ada', at: instant(0) } };
/** What somebody tries on the way and takes back. */
const TRIED: readonly DraftEdit[] = [
  { item: bridge.id, value: undefined },
  { item: bridge.id, value: { ...bridge, product: 'crown', teeth: [tooth('15')], answers: {} } },
  { item: itemId('03'), value: { ...crown, id: itemId('03'), teeth: [tooth('27')] } },
  { tooth: tooth('15'), value: undefined },
  { tooth: tooth('14'), value: ['missing', 'implant'] },
  { answer: 'naming', value: 'code' },
  { answer: 'lastName', value: undefined },
  { answer: 'impression', value: 'scan' },
  { slot: 'upper', value: file('upper') },
  { slot: 'xrays/01', value: file('xray') },
  { field: 'priority', value: 'urgent' },
  { field: 'dateWanted', value: plainDate('2020-01-01') },
  { field: 'declaredPrivacy', value: false },
  SIGNED,
];

type Act =
  /** @property by which of the two tabs */
  | { readonly by: 0 | 1; readonly edits: readonly DraftEdit[] }
  | { readonly by: 0 | 1; readonly tried: DraftEdit; readonly undoneBy: 0 | 1 };
const tab = fc.constantFrom(0 as const, 1 as const);
const aTrial: fc.Arbitrary<Act> = fc.record({ by: tab, tried: fc.constantFrom(...TRIED), undoneBy: tab });
/** All that is wanted in some order and in batches as autosave makes them, with trials between. */
const aCourse: fc.Arbitrary<readonly Act[]> = fc
  .tuple(
    fc.shuffledSubarray([...WANTED], { minLength: WANTED.length }),
    fc.array(fc.record({ by: tab, size: fc.integer({ min: 1, max: 5 }), then: fc.option(aTrial) }), {
      minLength: WANTED.length,
      maxLength: WANTED.length,
    }),
  )
  .map(([edits, batches]) => {
    const acts: Act[] = [];
    let from = 0;
    for (const { by, size, then } of batches) {
      if (from < edits.length) acts.push({ by, edits: edits.slice(from, from + size) });
      from += size;
      if (then) acts.push(then);
    }
    return acts;
  });

const rxOf = async (client: LabClient, id: CaseId): Promise<Prescription> =>
  (await viewOf(client, id)).case.prescription;

async function play(tabs: readonly [LabClient, LabClient], id: CaseId, acts: readonly Act[]): Promise<void> {
  for (const act of acts)
    if ('edits' in act) await tabs[act.by].edit(id, act.edits);
    else {
      const undo = inverseOf(await rxOf(tabs[act.by], id), act.tried);
      await tabs[act.by].edit(id, [act.tried]);
      await tabs[act.undoneBy].edit(id, [undo]);
    }
}
const straight = [...WANTED, SIGNED].reduce(applyEdit, emptyPrescription);

describe('A4: an order that is written in any order', () => {
  it('is the one that was typed straight: the same problems on the way, the same case at the lab', async function () {
    this.timeout(60_000);
    const lab = memoryLab(asking);
    const tabs = [
      await openSmall(lab, { profile: asking }),
      await openSmall(lab, { profile: asking }),
    ] as const;
    const [client] = tabs;
    expect(client.check(straight)).to.deep.equal([]);
    await fc.assert(
      fc.asyncProperty(aCourse, tab, async (acts, sender) => {
        const id = await client.createDraft();
        await play(tabs, id, acts);
        const unsigned = await rxOf(client, id);
        expect(client.check(unsigned).map(({ path, code }) => `${path}: ${code}`)).to.deep.equal([
          'signature: sign-required',
        ]);
        await tabs[sender].edit(id, [SIGNED]);
        for (const one of tabs) {
          const rx = await rxOf(one, id);
          expect(isSame(rx, straight), JSON.stringify([rx, straight])).to.equal(true);
        }
        const sent = await tabs[sender].submit(id);
        expect(sent.ok, JSON.stringify(sent)).to.equal(true);
        await until(client.case(id), isQuiet);
        expect(isSame(lab.case(id)!.prescription, straight)).to.equal(true);
      }),
      { numRuns: 25, endOnFailure: true },
    );
    for (const one of tabs) await one.close();
  });

  it('has, half written, the problems of what is written and no others, whoever wrote it when', async function () {
    this.timeout(60_000);
    const lab = memoryLab(asking);
    const tabs = [
      await openSmall(lab, { profile: asking }),
      await openSmall(lab, { profile: asking }),
    ] as const;
    const some = fc.subarray([...WANTED, ...TRIED], { minLength: 3 }).chain((edits) => {
      // of two edits of one thing the later one stands
      const last = [...new Map(edits.map((edit) => [pathOfEdit(edit), edit])).values()];
      return fc.shuffledSubarray(last, { minLength: last.length });
    });
    await fc.assert(
      fc.asyncProperty(some, fc.array(tab, { minLength: 40, maxLength: 40 }), async (edits, by) => {
        const id = await tabs[0].createDraft();
        // both tabs at once: no edit waits for another
        await Promise.all(edits.map((edit, i) => tabs[by[i]!].edit(id, [edit])));
        const rx = { ...(await rxOf(tabs[1], id)), signature: undefined };
        const typed = { ...edits.reduce(applyEdit, emptyPrescription), signature: undefined };
        expect(isSame(rx, typed), JSON.stringify([rx, typed])).to.equal(true);
        expect(tabs[1].check(rx)).to.deep.equal(tabs[0].check(typed));
      }),
      { numRuns: 25, endOnFailure: true },
    );
    for (const one of tabs) await one.close();
  });
});
