import type { Instant } from './ids.js';
import type { EventType } from './lifecycle/definition.js';
import type { AttachmentRef } from './prescription.js';
import type { Arch, ToothCode } from './teeth.js';

/** The event by which a plan is accepted: what the lab makes next, it makes by this plan. */
export const ACCEPT_PLAN: EventType = 'plan.accept';

/** What the lab proposes for one tooth. Pontic shows, compares and decides; it never plans. */
export interface PlanRow {
  readonly tooth: ToothCode;
  /** the lab's words, by aspect: `{ design: 'Full contour crown', margin: 'Chamfer' }` */
  readonly aspects: Readonly<Record<string, string>>;
}

/**
 * Where a model stands: moved by millimetres after it was turned by a unit quaternion (x, y, z, w) about the origin of its file.
 * Both arches are in one space; +z is upwards and +y to the front where the lab has scanned so.
 */
export interface Pose {
  readonly move: readonly [x: number, y: number, z: number];
  readonly turn: readonly [x: number, y: number, z: number, w: number];
}

/** One mesh of a plan: a whole arch, or one tooth that is moved through the stages. Its root is part of what is sealed. */
export interface PlanModel {
  readonly id: string;
  readonly arch: Arch;
  readonly tooth?: ToothCode;
  readonly file: AttachmentRef;
}

/** One stage: the models that are seen in it, each as it lies in its file unless it has a pose. */
export interface PlanStage {
  readonly shows: readonly { readonly model: string; readonly pose?: Pose }[];
}

/** Interproximal reduction (IPR) at a contact, before the aligner of this stage is worn. */
export interface Reduction {
  readonly contact: readonly [ToothCode, ToothCode];
  readonly millimetres: number;
  readonly stage: number;
}

/** An attachment that is bonded to a tooth before this stage, and taken off before `until`. */
export interface PlanAttachment {
  readonly tooth: ToothCode;
  /** the lab's words: "vertical, 3 mm" */
  readonly shape: string;
  readonly stage: number;
  readonly until?: number;
}

/** A treatment in stages. The first, 0, is the mouth as it was scanned; the last is the proposed result. */
export interface Staging {
  readonly models: readonly PlanModel[];
  readonly stages: readonly PlanStage[];
  readonly reductions: readonly Reduction[];
  readonly attachments: readonly PlanAttachment[];
}

/** One thing that a dentist wants changed in a plan: exact enough not to be misread. "S3 · modification request" */
export interface ChangeRequest {
  readonly id: string;
  readonly tooth?: ToothCode;
  readonly stage?: number;
  /** a key of the lab's `planRequests` */
  readonly what: string;
  readonly text: string;
}

/** What the lab did about one request of the version before. */
export interface RequestAnswer {
  /** the id of the request */
  readonly request: string;
  readonly outcome: 'met' | 'partly' | 'declined';
  readonly note: string;
}

/** To what of a plan a comment is pinned. */
export interface PlanPlace {
  readonly plan: number;
  readonly stage?: number;
  readonly tooth?: ToothCode;
}

/** A design or treatment plan made by the lab, one version of it. */
export interface PlanVersion {
  readonly version: number;
  readonly note: string;
  readonly rows: readonly PlanRow[];
  /** where it is a treatment in stages */
  readonly staging?: Staging;
  /** which requests of the version before were met */
  readonly answers?: readonly RequestAnswer[];
  readonly proposedAt: Instant;
  /** SHA-256 over the plan's content, lower-case hex: a decision names exactly what was seen */
  readonly digest: string;
}

/** What differs between two versions, row by row. */
export interface PlanChange {
  readonly tooth: ToothCode;
  readonly aspect: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export function comparePlans(before: PlanVersion, after: PlanVersion): readonly PlanChange[] {
  const flat = (plan: PlanVersion) =>
    new Map(
      plan.rows.flatMap(({ tooth, aspects }) =>
        Object.entries(aspects).map(
          ([aspect, words]) => [`${tooth} ${aspect}`, { tooth, aspect, words }] as const,
        ),
      ),
    );
  const [old, now] = [flat(before), flat(after)];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((key) => {
    const [a, b] = [old.get(key), now.get(key)];
    const { tooth, aspect } = (b ?? a)!;
    return a?.words === b?.words ? [] : [{ tooth, aspect, before: a?.words, after: b?.words }];
  });
}

/** The canonical text that a plan's digest is taken over. Parts that a plan does not have leave no trace in it. */
export const planPreimage = (plan: Omit<PlanVersion, 'digest' | 'proposedAt'>): string =>
  JSON.stringify([
    plan.version,
    plan.note,
    plan.rows.map(({ tooth, aspects }) => [
      tooth,
      Object.entries(aspects).sort(([a], [b]) => (a < b ? -1 : 1)),
    ]),
    ...(plan.staging || plan.answers ? [plan.staging ? stagingPreimage(plan.staging) : null] : []),
    ...(plan.answers ? [plan.answers.map(({ request, outcome, note }) => [request, outcome, note])] : []),
  ]);

const stagingPreimage = ({ models, stages, reductions, attachments }: Staging) => [
  models.map(({ id, arch, tooth = null, file }) => [id, arch, tooth, file.id, file.bytes, file.root]),
  stages.map(({ shows }) => shows.map(({ model, pose }) => [model, pose ? [pose.move, pose.turn] : null])),
  reductions.map(({ contact, millimetres, stage }) => [contact, millimetres, stage]),
  attachments.map(({ tooth, shape, stage, until = null }) => [tooth, shape, stage, until]),
];
