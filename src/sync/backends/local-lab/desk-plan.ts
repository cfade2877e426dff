import { attachmentId, type CaseId } from '../../../domain/ids.js';
import type { PlanModel, PlanRow, PlanVersion, RequestAnswer, Staging } from '../../../domain/plan.js';
import { planDigest } from '../../../domain/plan-digest.js';
import type { Books } from './books.js';
import { type OwnFile, readOwnFile } from './lab-files.js';

/** A plan as the bench hands it in: its models are files that were picked or made there. */
export interface DeskPlan {
  readonly note: string;
  readonly rows: readonly PlanRow[];
  readonly staging?: Omit<Staging, 'models'> & {
    readonly models: readonly (Omit<PlanModel, 'file'> & { readonly file: File })[];
  };
  /** what was done about each request of the version before */
  readonly answers?: readonly RequestAnswer[];
}

export interface DrawnPlan {
  readonly plan: Omit<PlanVersion, 'proposedAt'>;
  /** what is not in the lab's books yet */
  readonly files: readonly OwnFile[];
}

/**
 * A plan as it is shown to the dentist, with the roots of its models and the digest over all of it. A mesh that the case has
 * already stays the same file. Reading and hashing take a while, so this comes before the transaction.
 */
export async function drawPlan(
  { db, newId }: Books,
  caseId: CaseId,
  version: number,
  { note, rows, staging, answers }: DeskPlan,
): Promise<DrawnPlan> {
  const held = await db.files.where('caseId').equals(caseId).toArray();
  const known = new Map(held.filter(({ verified }) => verified).map(({ id, root }) => [root, id]));
  const files: OwnFile[] = [];
  const models: PlanModel[] = [];
  for (const { file: picked, ...model } of staging?.models ?? []) {
    const own = await readOwnFile(caseId, attachmentId(newId()), picked);
    const { ref } = own;
    const there = known.get(ref.root);
    if (!there) {
      files.push(own);
      known.set(ref.root, ref.id);
    }
    models.push({ ...model, file: { ...ref, ...(there && { id: there }) } });
  }
  const content = {
    ...{ version, note, rows },
    ...(staging && { staging: { ...staging, models } }),
    ...(answers && { answers }),
  };
  return { plan: { ...content, digest: planDigest(content) }, files };
}
