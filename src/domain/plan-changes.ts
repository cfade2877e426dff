import type { ChangeRequest, PlanAttachment, PlanVersion, Pose, Reduction, RequestAnswer } from './plan.js';
import type { Case } from './case.js';
import type { Instant } from './ids.js';
import { inChartOrder, type ToothCode } from './teeth.js';

/** What differs between the stages of two versions of a plan. What is absent was not there, or is there no more. */
export type StagingChange =
  | { readonly kind: 'stages'; readonly before: number | undefined; readonly after: number | undefined }
  | {
      readonly kind: 'reduction';
      /** in the order in which they are seen */
      readonly contact: readonly [ToothCode, ToothCode];
      readonly before: Reduction | undefined;
      readonly after: Reduction | undefined;
    }
  | {
      readonly kind: 'attachment';
      readonly tooth: ToothCode;
      readonly before: PlanAttachment | undefined;
      readonly after: PlanAttachment | undefined;
    }
  /** the tooth ends elsewhere; see `MOVE_MATTERS` and `TURN_MATTERS` */
  | {
      readonly kind: 'movement';
      readonly tooth: ToothCode;
      readonly millimetres: number;
      readonly degrees: number;
    }
  /** the mesh of a tooth or an arch is another one; `place` is the tooth, or `upper` and `lower` for the others */
  | { readonly kind: 'model'; readonly place: string };

/** Millimetres under which a tooth counts as not moved: less than a printer's accuracy. */
export const MOVE_MATTERS = 0.01;
/** Degrees under which a tooth counts as not turned. */
export const TURN_MATTERS = 0.1;

const inOrder = ([a, b]: Reduction['contact']): readonly [ToothCode, ToothCode] => {
  const [first = a, second = b] = inChartOrder([a, b]);
  return [first, second];
};

/** By a key that says what it is of; the second of one contact or tooth, by its stage, is another one than the first. */
function keyed<Part extends { readonly stage: number }>(
  parts: readonly Part[],
  keyOf: (part: Part) => string,
): ReadonlyMap<string, Part> {
  const seen = new Map<string, number>();
  return new Map(
    [...parts]
      .sort((a, b) => a.stage - b.stage)
      .map((part) => {
        const key = keyOf(part);
        const nth = (seen.get(key) ?? 0) + 1;
        seen.set(key, nth);
        return [`${key} ${nth}`, part];
      }),
  );
}

function pairs<Part>(
  before: ReadonlyMap<string, Part>,
  after: ReadonlyMap<string, Part>,
  isSame: (a: Part, b: Part) => boolean,
): readonly { readonly before: Part | undefined; readonly after: Part | undefined }[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((key) => {
    const [a, b] = [before.get(key), after.get(key)];
    return a && b && isSame(a, b) ? [] : [{ before: a, after: b }];
  });
}

/** How far apart two poses are: millimetres, and degrees of the turn from one to the other. */
export function between(a: Pose, b: Pose): { readonly millimetres: number; readonly degrees: number } {
  const millimetres = Math.hypot(...a.move.map((value, axis) => value - b.move[axis]!));
  const dot = a.turn.reduce((sum, value, axis) => sum + value * b.turn[axis]!, 0);
  const degrees = (2 * Math.acos(Math.min(1, Math.abs(dot))) * 180) / Math.PI;
  return { millimetres, degrees };
}

const AS_IN_FILE: Pose = { move: [0, 0, 0], turn: [0, 0, 0, 1] };

/** Where each tooth ends, with the root of its mesh: poses of two meshes cannot be compared. */
const endsOf = ({ staging }: PlanVersion): ReadonlyMap<ToothCode, { root: string; pose: Pose }> => {
  const last = new Map((staging?.stages.at(-1)?.shows ?? []).map(({ model, pose }) => [model, pose]));
  return new Map(
    (staging?.models ?? []).flatMap(({ id, tooth, file: { root } }) =>
      tooth && last.has(id) ? [[tooth, { root, pose: last.get(id) ?? AS_IN_FILE }]] : [],
    ),
  );
};

function movements(before: PlanVersion, after: PlanVersion): readonly StagingChange[] {
  const [old, now] = [endsOf(before), endsOf(after)];
  return inChartOrder(now.keys()).flatMap((tooth): readonly StagingChange[] => {
    const [a, b] = [old.get(tooth), now.get(tooth)!];
    if (a?.root !== b.root) return [];
    const { millimetres, degrees } = between(a.pose, b.pose);
    const matters = millimetres >= MOVE_MATTERS || degrees >= TURN_MATTERS;
    return matters ? [{ kind: 'movement', tooth, millimetres, degrees }] : [];
  });
}

/** The roots of the meshes by what they show; several of one arch together. */
function meshesOf({ staging }: PlanVersion): ReadonlyMap<string, string> {
  const roots = new Map<string, string[]>();
  for (const { arch, tooth, file } of staging?.models ?? [])
    roots.set(tooth ?? arch, [...(roots.get(tooth ?? arch) ?? []), file.root]);
  return new Map([...roots].map(([place, all]) => [place, all.sort().join(' ')]));
}

/**
 * What the lab changed in the treatment between two versions, part by part: number of stages, reductions, attachments, where
 * teeth end, meshes. `comparePlans()` has the lab's words. "peers: plan viewers, compare"
 */
export function compareStaging(before: PlanVersion, after: PlanVersion): readonly StagingChange[] {
  const [old, now] = [before.staging, after.staging];
  const [from, to] = [old?.stages.length, now?.stages.length];
  const contactKey = ({ contact }: Reduction) => inOrder(contact).join('|');
  const reductions = pairs(
    keyed(old?.reductions ?? [], contactKey),
    keyed(now?.reductions ?? [], contactKey),
    (a, b) => a.millimetres === b.millimetres && a.stage === b.stage,
  );
  const attachments = pairs(
    keyed(old?.attachments ?? [], ({ tooth }) => tooth),
    keyed(now?.attachments ?? [], ({ tooth }) => tooth),
    (a, b) => a.shape === b.shape && a.stage === b.stage && a.until === b.until,
  );
  // a plan that has no stages yet, or none any more, has other meshes anyway
  const [was, is] = old && now ? [meshesOf(before), meshesOf(after)] : [new Map(), new Map()];
  const places = [...new Set<string>([...was.keys(), ...is.keys()])].sort();
  return [
    ...(from === to ? [] : [{ kind: 'stages' as const, before: from, after: to }]),
    ...reductions.map((pair) => ({
      kind: 'reduction' as const,
      contact: inOrder((pair.after ?? pair.before)!.contact),
      ...pair,
    })),
    ...attachments.map((pair) => ({
      kind: 'attachment' as const,
      tooth: (pair.after ?? pair.before)!.tooth,
      ...pair,
    })),
    ...movements(before, after),
    ...places
      .filter((place) => was.get(place) !== is.get(place))
      .map((place) => ({ kind: 'model' as const, place })),
  ];
}

/** Something that was asked of a version, and what the lab did about it. */
export interface AskedRequest {
  readonly request: ChangeRequest;
  readonly askedAt: Instant;
  /** `unanswered`: no later version says anything about it, whatever it changed */
  readonly outcome: RequestAnswer['outcome'] | 'unanswered';
  /** the lab's words about it; empty where there are none */
  readonly note: string;
  /** the version that answered */
  readonly answeredIn: number | undefined;
}

/** What was asked of one version of a plan, in the order it was asked, each with the first answer of a later one. */
export function requestsOf(subject: Case, version: number): readonly AskedRequest[] {
  let shown: number | undefined;
  const asked = subject.history.flatMap(({ plan, requests = [], at }) => {
    shown = plan ?? shown;
    return shown === version ? requests.map((request) => ({ request, askedAt: at })) : [];
  });
  const later = subject.plans.filter((plan) => plan.version > version);
  const seen = new Set<string>();
  return asked.flatMap(({ request, askedAt }) => {
    // an id that comes twice would be answered twice
    if (seen.has(request.id)) return [];
    seen.add(request.id);
    const answering = later.find(({ answers = [] }) => answers.some((one) => one.request === request.id));
    const answer = answering?.answers!.find((one) => one.request === request.id);
    return [
      {
        ...{ request, askedAt },
        outcome: answer?.outcome ?? ('unanswered' as const),
        note: answer?.note ?? '',
        answeredIn: answering?.version,
      },
    ];
  });
}
