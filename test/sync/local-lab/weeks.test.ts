import { expect } from '@open-wc/testing';
import { newDraft } from '../../../src/domain/case.js';
import {
  caseId,
  currentPlan,
  instant,
  type LabProfile,
  localLab,
  plainDate,
  proveHistory,
} from '../../../src/index.js';
import { aligner } from '../../../src/profiles/aligner.js';
import { appliance } from '../../../src/profiles/appliance.js';
import { digitalLab } from '../../../src/profiles/digital-lab.js';
import { restorative } from '../../../src/profiles/restorative.js';
import { weeks } from '../../../src/profiles/weeks.js';
import { newId, signing } from '../../../src/testing/samples.js';
import { now, uniqueName } from '../../support/lab.js';
import { atLab, save, send, typesOf } from './practice.js';

/** Monday, 2 March 2026, 15:00 in UTC */
const MONDAY = Date.UTC(2026, 2, 2, 15);

async function sentTo(profile: LabProfile) {
  const lab = localLab({ profile, name: uniqueName(), now: () => MONDAY });
  const draft = newDraft(profile, caseId(newId()), instant(MONDAY), {
    ...signing,
    patientCode: 'PT-4711',
    doctorName: 'Dr. Ada Okafor',
    dateWanted: plainDate('2026-03-27'),
    service: Object.keys(profile.services)[0] ?? '',
  });
  await save(lab, draft);
  await send(lab, draft.id, 'case.submit');
  return { lab, id: draft.id };
}

/** Whether the words stand in the list in this order, others between them. */
function inOrder(words: readonly string[], list: readonly string[]): boolean {
  let at = -1;
  return words.every((word) => (at = list.indexOf(word, at + 1)) >= 0);
}

describe('a week in the life of a case, played by the embedded lab', () => {
  for (const profile of [appliance, restorative, digitalLab, aligner])
    it(`${profile.id}: every step happens, by the lab's clock, and the history is whole`, async () => {
      const { lab, id } = await sentTo(profile);
      const { steps } = weeks[profile.id]!;
      const outcome = await lab.desk.play(id, weeks[profile.id]!, { as: 'everybody' });
      expect(outcome, JSON.stringify(outcome).slice(0, 300)).to.deep.include({ ok: true, next: undefined });
      const subject = await atLab(lab, id);
      const types = steps.map(({ event }) => event);
      expect(inOrder(types, typesOf(subject)), typesOf(subject).join(' ')).to.equal(true);
      for (const { history } of await now(lab.desk.cases)) {
        expect(proveHistory(history)).to.deep.equal({ kind: 'unbroken' });
        const stamps = history.map(({ at }) => at);
        expect(stamps).to.deep.equal([...stamps].sort());
      }
      const proposed = steps.filter(({ plan }) => plan).length;
      expect(currentPlan(subject)?.version ?? 0).to.equal(proposed);
      await lab.close!();
    });
});
