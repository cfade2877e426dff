import * as v from 'valibot';
import type { Case } from '../domain/case.js';
import { MOST_STROKES } from '../domain/prescription.js';
import { isToothCode, type ToothCode } from '../domain/teeth.js';
import { TOOTH_FINDINGS } from '../domain/tooth-findings.js';
import { PART_CODINGS } from '../scan-codec/part-codings.js';
import { type FileState, type PullPage, type PushOutcome, type Session, TransportFault } from './backend.js';

/** Everything that a lab sends is decoded here before it touches the database. What does not fit is no answer. */

const text = v.pipe(v.string(), v.maxLength(20_000));
/**
 * What a person typed comes back as it went, a draft as well as a comment: how long it may be is asked where it is
 * typed, not here, where a single long one would keep all other news of the lab away.
 */
const typed = v.pipe(v.string(), v.maxLength(1_000_000));
const short = v.pipe(v.string(), v.maxLength(500));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const instant = v.pipe(v.string(), v.isoTimestamp());
const tooth = v.custom<ToothCode>(isToothCode);
const words = v.record(short, typed);
/** JSON has no `undefined`, and writes a number that is none as `null`. */
const orUndefined = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.optional(
    v.pipe(
      v.nullable(schema),
      v.transform((value) => value ?? undefined),
    ),
  );

/** Unknown stages pass: they are shown as they came, never dropped. */
const status = v.pipe(
  v.record(short, short),
  v.check((value) => typeof value['stage'] === 'string'),
);

const shade = v.object({
  system: short,
  code: short,
  region: v.picklist(['body', 'gingival', 'incisal', 'stump']),
});
const item = v.object({
  id: short,
  product: short,
  teeth: v.array(tooth),
  material: short,
  shade: orUndefined(shade),
  shades: orUndefined(
    v.object({ gingival: orUndefined(shade), incisal: orUndefined(shade), stump: orUndefined(shade) }),
  ),
  pontics: orUndefined(v.array(tooth)),
  answers: orUndefined(words),
  note: typed,
});
const fileFacts = {
  id: short,
  name: short,
  bytes: count,
  root: short,
  triangles: count,
  verdict: v.picklist(['pass', 'warn']),
};
const file = v.object(fileFacts);
const prescription = v.object({
  service: v.optional(short, ''),
  patientCode: typed,
  yearOfBirth: orUndefined(v.number()),
  sex: orUndefined(v.picklist(['female', 'male', 'unspecified'])),
  doctorName: typed,
  licenceNumber: typed,
  items: v.record(short, item),
  scans: v.record(short, file),
  answers: v.optional(words, {}),
  findings: v.optional(v.record(tooth, v.array(v.picklist(TOOTH_FINDINGS))), {}),
  priority: v.optional(v.picklist(['routine', 'urgent']), 'routine'),
  dateWanted: orUndefined(typed),
  instructions: typed,
  deliveryAddress: v.optional(typed, ''),
  declaredComplete: v.boolean(),
  declaredPrivacy: v.boolean(),
  signature: orUndefined(
    v.object({
      kind: v.picklist(['typed', 'drawn']),
      name: typed,
      at: instant,
      strokes: orUndefined(v.pipe(v.string(), v.maxLength(MOST_STROKES))),
    }),
  ),
});
const number = v.pipe(v.number(), v.finite());
const pose = v.object({
  move: v.strictTuple([number, number, number]),
  turn: v.strictTuple([number, number, number, number]),
});
/** What a plan says beyond this is no treatment, and would keep a page busy. Whether its parts fit is asked by `checkPlan()`. */
const MOST = { stages: 200, models: 64, rows: 2000 };
const staging = v.object({
  models: v.pipe(
    v.array(
      v.object({ id: short, arch: v.picklist(['upper', 'lower']), tooth: v.exactOptional(tooth), file }),
    ),
    v.maxLength(MOST.models),
  ),
  stages: v.pipe(
    v.array(
      v.object({
        shows: v.pipe(
          v.array(v.object({ model: short, pose: v.exactOptional(pose) })),
          v.maxLength(MOST.models),
        ),
      }),
    ),
    v.maxLength(MOST.stages),
  ),
  reductions: v.pipe(
    v.array(v.object({ contact: v.strictTuple([tooth, tooth]), millimetres: number, stage: count })),
    v.maxLength(MOST.rows),
  ),
  attachments: v.pipe(
    v.array(v.object({ tooth, shape: typed, stage: count, until: v.exactOptional(count) })),
    v.maxLength(MOST.rows),
  ),
});
const plan = v.object({
  version: count,
  note: typed,
  rows: v.array(v.object({ tooth, aspects: words })),
  staging: v.exactOptional(staging),
  answers: v.exactOptional(
    v.pipe(
      v.array(v.object({ request: short, outcome: v.picklist(['met', 'partly', 'declined']), note: typed })),
      v.maxLength(MOST.rows),
    ),
  ),
  proposedAt: instant,
  digest: short,
});
/** What the lab's seal covers is kept whole, also what is not known here: without it the seal would look broken. */
const entry = v.looseObject({
  id: short,
  type: short,
  at: instant,
  by: v.looseObject({ role: short, name: typed }),
  from: status,
  to: status,
  fields: words,
  effects: v.exactOptional(v.array(short)),
  plan: v.exactOptional(count),
  changes: v.exactOptional(
    v.array(v.looseObject({ path: short, before: orUndefined(typed), after: orUndefined(typed) })),
  ),
  documents: v.exactOptional(v.array(v.looseObject(fileFacts))),
  requests: v.exactOptional(
    v.pipe(
      v.array(
        v.looseObject({
          ...{ id: short, what: short, text: typed },
          ...{ tooth: v.exactOptional(tooth), stage: v.exactOptional(count) },
        }),
      ),
      v.maxLength(MOST.rows),
    ),
  ),
  about: v.exactOptional(
    v.looseObject({ plan: count, stage: v.exactOptional(count), tooth: v.exactOptional(tooth) }),
  ),
  // a lab that does not seal its history leaves it out
  hash: v.optional(short, ''),
});
const labCase = v.object({
  id: short,
  profile: short,
  caseNumber: orUndefined(short),
  origin: orUndefined(v.object({ caseId: short, caseNumber: orUndefined(short), kind: short })),
  status,
  prescription,
  plans: v.array(plan),
  history: v.array(entry),
  revision: count,
  createdAt: instant,
  updatedAt: instant,
});

/** The refusal's own figures are only ever shown; its code decides. */
const refusal = v.looseObject({ code: short });
const outcomes = v.array(
  v.variant('kind', [
    v.object({ kind: v.literal('accepted'), id: short, case: orUndefined(labCase) }),
    v.object({ kind: v.literal('refused'), id: short, refusal }),
    v.object({ kind: v.literal('conflict'), id: short, case: labCase }),
  ]),
);
const page = v.object({
  epoch: short,
  cases: v.array(labCase),
  removed: v.array(short),
  cursor: text,
  more: v.boolean(),
  clock: orUndefined(instant),
});
const session = v.object({
  tenant: short,
  subject: short,
  name: short,
  role: short,
  epoch: short,
  keepsDrafts: v.boolean(),
  // a coding of a later version is one that we cannot write
  codings: orUndefined(
    v.pipe(
      v.array(short),
      v.transform((all) => PART_CODINGS.filter((coding) => all.includes(coding))),
    ),
  ),
});
const fileState = v.variant('kind', [
  v.object({ kind: v.literal('receiving'), received: v.array(count) }),
  v.object({ kind: v.literal('verified'), root: short }),
  v.object({ kind: v.literal('damaged'), parts: v.array(count) }),
]);

const decoder =
  <Value>(schema: v.GenericSchema) =>
  /** @throws {TransportFault} `protocol` */
  (answer: unknown): Value => {
    const result = v.safeParse(schema, answer);
    if (!result.success) throw new TransportFault('protocol');
    return result.output as Value;
  };

/** For what else a lab sends: people, links. */
export { count, decoder, instant, orUndefined, short };
export const planSchema: v.GenericSchema = plan;

export const decodeOutcomes = decoder<readonly PushOutcome[]>(outcomes);
export const decodePage = decoder<PullPage>(page);
export const decodeSession = decoder<Session>(session);
export const decodeFileState = decoder<FileState>(fileState);
export const decodeCase = decoder<Case>(labCase);
