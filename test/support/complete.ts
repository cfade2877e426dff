import { isOffered, type Product, shadesFor } from '../../src/domain/catalogue.js';
import { slotsFor } from '../../src/domain/check-files.js';
import { groupsOf } from '../../src/domain/check-item.js';
import { earliestDate, groupsOn } from '../../src/domain/check-prescription.js';
import { attachmentId, instant, itemId, type PlainDate } from '../../src/domain/ids.js';
import { needOf, type Order } from '../../src/domain/order.js';
import {
  type Answers,
  type AttachmentRef,
  emptyPrescription,
  filesIn,
  type Prescription,
  type PrescriptionItem,
  type Shade,
  type ShadeRegion,
} from '../../src/domain/prescription.js';
import type { LabProfile } from '../../src/domain/profile.js';
import { type AskedQuestion, askedOf, FORM_PAGES, type QuestionGroup } from '../../src/domain/question.js';
import { archTeeth, kindOf, type ToothCode } from '../../src/domain/teeth.js';

export interface CompleteOptions {
  /** the first in which the product is offered, unless told */
  readonly service?: string;
  /** the first that is offered, unless told */
  readonly product?: string;
  /** a key of the lab's `followUps` */
  readonly followUp?: string;
  readonly today: PlainDate;
  /** the product's first one, unless told */
  readonly material?: string;
  /** teeth that the product is made for, unless told */
  readonly teeth?: readonly ToothCode[];
  /** to the questions of the case; what is still required is answered besides */
  readonly answers?: Answers;
  /** to the questions of the piece */
  readonly itemAnswers?: Answers;
}

const ITEM = itemId('01');

/** Teeth on which a product can be made: a whole arch, three neighbours, the first tooth of a kind that fits. */
function teethFor({ per, toothKinds }: Product): readonly ToothCode[] {
  const upper = archTeeth('upper');
  if (per === 'arch') return upper;
  const isMade = (tooth: ToothCode) => tooth !== '18' && toothKinds.includes(kindOf(tooth));
  const first = upper.findIndex((tooth, at) =>
    (per === 'span' ? upper.slice(at, at + 3) : [tooth]).every(isMade),
  );
  return upper.slice(first, first + (per === 'span' ? 3 : 1));
}

function shadeFor({ catalogue }: LabProfile, region: ShadeRegion): Shade | undefined {
  const [first] = shadesFor(catalogue, region);
  return first && { system: first[0], code: first[1].codes[0]!, region };
}

/** An answer that the lab takes. */
function answerTo({ question: { kind, range }, options }: AskedQuestion, today: PlainDate): string {
  switch (kind) {
    case 'choice':
      return options[0]?.[0] ?? '';
    case 'tick':
      return 'yes';
    case 'number':
      return String(range?.min ?? 1);
    case 'date':
      return today;
    case 'teeth':
      return '16';
    default:
      return 'As agreed';
  }
}

/** The answers with one for each required question that has none. */
const answered = (
  groups: readonly QuestionGroup[],
  order: Order,
  answers: Answers,
  today: PlainDate,
  item?: PrescriptionItem,
): Answers =>
  askedOf(groups, order, item)
    .flatMap(({ questions }) => questions)
    .filter(({ key, need }) => need === 'required' && !answers[key])
    .reduce((known, asked) => ({ ...known, [asked.key]: answerTo(asked, today) }), answers);

/** A file as a slot takes it. */
export const aFileFor = (slot: string, name: string, isMesh: boolean): AttachmentRef => ({
  id: attachmentId(slot),
  name,
  bytes: 84,
  root: 'ab'.repeat(32),
  triangles: isMesh ? 24_000 : 0,
  verdict: 'pass',
});

function withPiece(
  profile: LabProfile,
  order: Order,
  item: PrescriptionItem,
  today: PlainDate,
): Prescription {
  const { catalogue } = profile;
  const product = catalogue.products[item.product]!;
  const isShaded = !!catalogue.materials[item.material]?.shaded;
  const shades = Object.fromEntries(
    Object.entries(product.shades ?? {})
      .filter(([, need]) => isShaded && needOf(need, order, item) === 'required')
      .map(([region]) => [region, shadeFor(profile, region as ShadeRegion)!]),
  );
  const answers = answered(groupsOf(catalogue, item), order, item.answers ?? {}, today, item);
  const shade = isShaded ? shadeFor(profile, 'body') : undefined;
  const piece = { ...item, shade, ...(Object.keys(shades).length && { shades }), answers };
  return { ...order.rx, items: { [item.id]: piece } };
}

function withFiles({ catalogue }: LabProfile, order: Order): Prescription {
  const missing = slotsFor(catalogue, order).filter(
    ({ key, need }) => need === 'required' && !filesIn(order.rx, key).length,
  );
  const scans = missing.map(({ key, slot }) => {
    const place = slot.many ? `${key}/01` : key;
    return [place, aFileFor(key, `${key}${slot.accept[0]}`, !!slot.expects)] as const;
  });
  return { ...order.rx, scans: { ...order.rx.scans, ...Object.fromEntries(scans) } };
}

/** One round: what is answered decides what is asked next. */
function filledIn(profile: LabProfile, order: Order, today: PlainDate): Prescription {
  const { followUp } = order;
  let { rx } = order;
  for (const item of Object.values(rx.items)) rx = withPiece(profile, { rx, followUp }, item, today);
  for (const page of FORM_PAGES) {
    const answers = answered(groupsOn(profile, page), { rx, followUp }, rx.answers, today);
    rx = { ...rx, answers };
  }
  return withFiles(profile, { rx, followUp });
}

/**
 * A prescription that a lab takes as it is, made from its catalogue alone: one piece, every required question answered
 * with the first thing that may be answered, every required file, signed. Nothing in it that is not required.
 */
export function completePrescription(profile: LabProfile, options: CompleteOptions): Prescription {
  const { catalogue, services, followUps, jurisdiction } = profile;
  const { today, followUp } = options;
  const grown = followUp === undefined ? undefined : followUps[followUp]!;
  const isMeant = (key: string) =>
    (options.product ?? key) === key && (grown?.products?.includes(key) ?? true);
  const wanted = options.service ?? grown?.service;
  const [service, product] = (wanted === undefined ? [...Object.keys(services), ''] : [wanted])
    .flatMap((one) => Object.keys(catalogue.products).map((key) => [one, key] as const))
    .find(([one, key]) => isMeant(key) && isOffered(catalogue.products[key]!, one))!;
  const chosen = catalogue.products[product]!;
  const teeth = options.teeth ?? teethFor(chosen);
  const item: PrescriptionItem = {
    id: ITEM,
    product,
    teeth,
    material: options.material ?? chosen.materials[0] ?? '',
    shade: undefined,
    ...(chosen.per === 'span' && { pontics: teeth.slice(1, -1) }),
    ...(options.itemAnswers && { answers: options.itemAnswers }),
    note: '',
  };
  let rx: Prescription = {
    ...emptyPrescription,
    service,
    patientCode: 'PT-4711',
    sex: 'unspecified',
    doctorName: 'Dr. Ada Okafor',
    licenceNumber: 'FL-11402',
    items: { [item.id]: item },
    answers: options.answers ?? {},
    dateWanted: earliestDate(profile, [item], today),
    declaredComplete: true,
    declaredPrivacy: true,
  };
  for (let round = 0; round < 8; round++) rx = filledIn(profile, { rx, followUp }, today);
  const isTyped = jurisdiction?.signature.includes('typed') ?? true;
  return {
    ...rx,
    signature: {
      kind: isTyped ? 'typed' : 'drawn',
      name: 'Ada Okafor',
      at: instant(0),
      ...(!isTyped && { strokes: 'M 20 120 L 180 60 L 320 140' }),
    },
  };
}
