import { sha256 } from '@noble/hashes/sha2.js';
import { treatment } from '../../demo/meshes/treatment.js';
import { LEAF_BYTES, rootPreimage, toHex } from '../../src/domain/digest.js';
import { planDigest } from '../../src/domain/plan-digest.js';
import {
  attachmentId,
  type AttachmentId,
  type AttachmentRef,
  instant,
  type PlanModel,
  type PlanVersion,
  type Staging,
  type ToothCode,
} from '../../src/index.js';
import { nextId, NOW } from './a-case.js';

export const tooth = (code: string) => code as ToothCode;

export interface StagedPlanRecipe extends Partial<
  Pick<PlanVersion, 'version' | 'note' | 'rows' | 'answers' | 'proposedAt'>
> {
  /** with the first, the mouth as it was scanned; 4 unless told */
  readonly stages?: number;
  /** how many teeth on each side of each arch, from the midline; 4 unless told, 7 at most */
  readonly perSide?: number;
  /** the fineness of the meshes: about `4 * detail * detail` triangles a tooth; 5 unless told */
  readonly detail?: number;
  readonly reductions?: Staging['reductions'];
  readonly attachments?: Staging['attachments'];
  /** ids of files and what else is to be the same in a second version */
  readonly models?: readonly PlanModel[];
}

export interface StagedPlan {
  /** with the digest that its content has */
  readonly plan: PlanVersion;
  /** the meshes by the ids that the plan names */
  readonly files: ReadonlyMap<AttachmentId, Blob>;
}

/** The root of a file, as a lab computes it. */
export function rootOf(content: Uint8Array): string {
  const leaves = new Uint8Array(Math.ceil(content.length / LEAF_BYTES) * 32);
  for (let at = 0; at < content.length; at += LEAF_BYTES)
    leaves.set(sha256(content.subarray(at, at + LEAF_BYTES)), (at / LEAF_BYTES) * 32);
  return toHex(sha256(rootPreimage(content.length, LEAF_BYTES, leaves)));
}

/** What a plan names of a file of the lab. */
export const labRef = (name: string, content: Uint8Array): AttachmentRef => ({
  id: attachmentId(nextId('model')),
  name,
  bytes: content.length,
  root: rootOf(content),
  triangles: 0,
  verdict: 'pass',
});

/** The same plan with the digest that its content has now. */
export const sealed = (plan: Omit<PlanVersion, 'digest'>): PlanVersion => ({
  ...plan,
  digest: planDigest(plan),
});

/**
 * A plan in stages with small meshes and a true digest: both arches as separate teeth around their own middle, and gums.
 * Stage 0 is crowded, the last one straight; 42|41 is reduced by 0.2 mm before stage 1, 13 gets an attachment.
 */
export function stagedPlan(recipe: StagedPlanRecipe = {}): StagedPlan {
  const { stages = 4, perSide = 4, detail = 5 } = recipe;
  const made = treatment({ stages, detail, perSide });
  const files = new Map<AttachmentId, Blob>();
  const models = made.models.map(({ id, arch, tooth: code, name, bytes }): PlanModel => {
    const file = labRef(name, new Uint8Array(bytes));
    files.set(file.id, new Blob([bytes], { type: 'application/octet-stream' }));
    return { id, arch, ...(code && { tooth: tooth(code) }), file };
  });
  const staging: Staging = {
    models: recipe.models ?? models,
    stages: made.stages,
    reductions: recipe.reductions ?? [{ contact: [tooth('42'), tooth('41')], millimetres: 0.2, stage: 1 }],
    attachments: recipe.attachments ?? [{ tooth: tooth('13'), shape: 'vertical, 3 mm', stage: 1 }],
  };
  const plan = sealed({
    version: recipe.version ?? 1,
    note: recipe.note ?? `${stages - 1} aligners for each arch.`,
    rows: recipe.rows ?? [{ tooth: tooth('13'), aspects: { movement: 'Extrude 0.6 mm' } }],
    staging,
    ...(recipe.answers && { answers: recipe.answers }),
    proposedAt: recipe.proposedAt ?? instant(NOW),
  });
  return { plan, files };
}
