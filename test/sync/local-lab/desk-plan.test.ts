import { expect } from '@open-wc/testing';
import { treatment } from '../../../demo/meshes/treatment.js';
import {
  type AttachmentId,
  type Case,
  type CaseId,
  type DeskPlan,
  isReviewable,
  isSealed,
  type LabProfile,
  type LocalLab,
  requestsOf,
} from '../../../src/index.js';
import { restorative } from '../../../src/profiles/restorative.js';
import type { TransportFault } from '../../../src/sync/backend.js';
import { aLab } from '../../support/lab.js';
import { pausedLab } from '../../support/paused-lab.js';
import { rootOf, tooth } from '../../support/staged-plan.js';
import { DAY_MS, NEVER, OFFICE, send, sentCase } from './practice.js';

/** A lab that shows designs, and deletes what is paused for too long. */
const { lifecycle: shown } = restorative;
const planningLab: LabProfile = {
  ...pausedLab,
  lifecycle: {
    ...pausedLab.lifecycle,
    roles: { ...shown.roles, ...pausedLab.lifecycle.roles },
    fields: { ...shown.fields, ...pausedLab.lifecycle.fields },
    events: { ...shown.events, ...pausedLab.lifecycle.events },
    regions: { ...pausedLab.lifecycle.regions, plan: shown.regions['plan']! },
  },
};

const made = treatment({ stages: 3, detail: 2, perSide: 1 });
const staged = (more: Partial<DeskPlan> = {}): DeskPlan => ({
  note: 'First',
  rows: [],
  staging: {
    models: made.models.map(({ bytes, name, tooth: code, id, arch }) => ({
      ...{ id, arch },
      ...(code && { tooth: tooth(code) }),
      file: new File([bytes], name),
    })),
    stages: made.stages,
    reductions: [{ contact: [tooth('11'), tooth('21')], millimetres: 0.2, stage: 1 }],
    attachments: [],
  },
  ...more,
});

async function act(lab: LocalLab, id: CaseId, type: string, more: object = {}): Promise<Case> {
  const outcome = await lab.desk.act(id, type, {}, { ...OFFICE, ...more });
  if (!outcome.ok) throw new Error(`${type}: ${outcome.refusal.code}`);
  return outcome.case;
}
async function inDesign(lab: LocalLab, begun: Promise<Case>): Promise<CaseId> {
  const { id } = await begun;
  await act(lab, id, 'design.start');
  return id;
}
const open = async () => {
  const lab = aLab({ profile: planningLab });
  return { lab, id: await inDesign(lab, sentCase(lab)) };
};
const readAs = (lab: LocalLab, caseId: CaseId, id: AttachmentId): Promise<Blob | string> =>
  lab.files.read({ id, caseId }, NEVER).catch((error: unknown) => (error as TransportFault).code);

describe('the bench proposes a plan in stages', () => {
  it('S3 · plan review: its meshes are files of the lab, with their roots in the digest', async () => {
    const { lab, id } = await open();
    const plan = (await act(lab, id, 'plan.propose', { plan: staged() })).plans.at(-1)!;
    expect(isSealed(plan)).to.equal(true);
    expect(isReviewable(plan)).to.equal(true);
    for (const [i, { file }] of plan.staging!.models.entries()) {
      const came = (await readAs(lab, id, file.id)) as Blob;
      const bytes = new Uint8Array(await came.arrayBuffer());
      expect([bytes.length, rootOf(bytes)]).to.deep.equal([file.bytes, file.root]);
      expect([...bytes]).to.deep.equal([...new Uint8Array(made.models[i]!.bytes)]);
    }
    await lab.close!();
  });

  it('a mesh that is the same in the next version stays the same file', async () => {
    const { lab, id } = await open();
    await act(lab, id, 'plan.propose', { plan: staged() });
    const again = staged({ note: 'Second' });
    const other = new File([made.models[3]!.bytes.slice(84)], 'other.stl');
    const models = again.staging!.models.map((model, i) => (i === 5 ? { ...model, file: other } : model));
    const { plans } = await act(lab, id, 'plan.propose', {
      plan: { ...again, staging: { ...again.staging!, models } },
    });
    const [first, second] = plans.map(({ staging }) => staging!.models.map(({ file }) => file.id));
    expect(second!.filter((file) => !first!.includes(file))).to.deep.equal([second![5]]);
    expect(isSealed(plans[1]!)).to.equal(true);
    await lab.close!();
  });

  it('S3 · plan review: what was asked of it is answered one by one in the next version', async () => {
    const { lab, id } = await open();
    const first = (await act(lab, id, 'plan.propose', { plan: staged() })).plans[0]!;
    const requests = [
      { id: 'r-1', what: 'margin', text: 'Deeper', tooth: tooth('11'), stage: 1 },
      { id: 'r-2', what: 'other', text: 'Quicker' },
    ];
    const fields = { planDigest: first.digest, note: 'Two things' };
    const asked = await send(lab, id, 'plan.request-change', fields, { requests });
    expect(asked.case!.history.at(-1)!.requests).to.deep.equal(requests);
    const answers = [{ request: 'r-1', outcome: 'declined', note: 'Too near the root.' }] as const;
    const subject = await act(lab, id, 'plan.propose', { plan: staged({ answers }) });
    expect(isSealed(subject.plans[1]!)).to.equal(true);
    expect(
      requestsOf(subject, 1).map(({ request, outcome, note }) => [request.id, outcome, note]),
    ).to.deep.equal([
      ['r-1', 'declined', 'Too near the root.'],
      ['r-2', 'unanswered', ''],
    ]);
    await lab.close!();
  });

  it('gives a file to nobody who names another case, and none that it does not have', async () => {
    const { lab, id } = await open();
    const plan = (await act(lab, id, 'plan.propose', { plan: staged() })).plans.at(-1)!;
    const other = await sentCase(lab);
    const { file } = plan.staging!.models[0]!;
    expect(await readAs(lab, other.id, file.id)).to.equal('gone');
    expect(await readAs(lab, id, 'nobody' as AttachmentId)).to.equal('gone');
    await lab.close!();
  });

  it('S2 · 45 days: its meshes go with the case', async () => {
    const lab = aLab({ profile: planningLab, now: () => Date.UTC(2026, 2, 9) });
    const id = await inDesign(lab, sentCase(lab));
    const plan = (await act(lab, id, 'plan.propose', { plan: staged() })).plans.at(-1)!;
    const { file } = plan.staging!.models[0]!;
    expect((await lab.desk.file(file.id)).size).to.be.above(0);
    await send(lab, id, 'pause.place', { pauseReason: 'patient' });
    await lab.clock.advance((60 * DAY_MS) / 3_600_000);
    expect((await lab.desk.file(file.id)).size).to.equal(0);
    expect(await readAs(lab, id, file.id)).to.equal('gone');
    await lab.close!();
  });
});

describe('words that are pinned to a plan', () => {
  it('S3 · plan review: stay at their tooth and stage in the sealed history', async () => {
    const { lab, id } = await open();
    await act(lab, id, 'plan.propose', { plan: staged() });
    const about = { plan: 1, stage: 2, tooth: tooth('11') };
    const { case: subject } = await send(lab, id, 'comment.add', { note: 'Here' }, { about });
    expect(subject!.history.at(-1)!.about).to.deep.equal(about);
    await lab.close!();
  });

  it('Bad input: are locked where the event is no comment', async () => {
    const { lab, id } = await open();
    const plan = (await act(lab, id, 'plan.propose', { plan: staged() })).plans.at(-1)!;
    const fields = { planDigest: plan.digest };
    const about = { plan: 1 };
    const { refusal } = await send(lab, id, 'plan.accept', fields, { about });
    expect(refusal).to.deep.equal({ code: 'locked', fields: ['about'] });
    const requests = [{ id: 'r', what: 'margin', text: '' }];
    const asked = await send(lab, id, 'plan.accept', fields, { requests });
    expect(asked.refusal).to.deep.equal({ code: 'locked', fields: ['requests'] });
    await lab.close!();
  });
});
