import {
  type Answers,
  askedOf,
  FORM_PAGES,
  type FormPage,
  formatTooth,
  groupsOf,
  groupsOn,
  holds,
  isToothCode,
  type LabProfile,
  type Notation,
  type Order,
  type Prescription,
  type PrescriptionItem,
  plainDate,
  type Question,
  type QuestionGroup,
  readNumber,
  say,
  type Shade,
  type ShadeRegion,
  TOOTH_FINDINGS,
  type ToothCode,
  type ToothFinding,
  inChartOrder,
  ownEntry,
  unitOf,
} from '../../src/index.js';
import type { Speech } from '../case-wizard/words.js';
import { formatsFor } from './format.js';

/** One answer, ready to be read. */
export interface AnsweredRow {
  readonly key: string;
  readonly label: string;
  readonly words: string;
}

/** What was answered under one heading. */
export interface AnsweredGroup {
  readonly label: string;
  readonly rows: readonly AnsweredRow[];
}

/** An answer in words: the option's label, a number with its unit, a day with its month, teeth in the reader's notation. */
export function answerWords(question: Question, answer: string, speech: Speech): string {
  const { language, messages, notation } = speech;
  switch (question.kind) {
    case 'choice': {
      const option = ownEntry(question.options, answer);
      return option ? say(option.label, language) : answer;
    }
    case 'tick':
      return answer === 'yes' ? messages.detail.order.yes : answer;
    case 'date':
      return formatsFor(language).day(plainDate(answer));
    case 'teeth':
      return teethListWords(answer.split(' ').filter(isToothCode), notation, language);
    case 'number': {
      const number = readNumber(answer);
      const shown = number === undefined ? answer : new Intl.NumberFormat(language).format(number);
      return [shown, question.range?.unit && say(question.range.unit, language)].filter(Boolean).join(' ');
    }
    default:
      return answer;
  }
}

export const teethListWords = (teeth: readonly ToothCode[], notation: Notation, language: string): string =>
  formatsFor(language).list(teeth.map((tooth) => formatTooth(tooth, notation)));

/** What a lab asks of the case as a whole on some pages of its form. */
export const caseGroups = (
  profile: LabProfile,
  pages: readonly FormPage[] = FORM_PAGES,
): readonly QuestionGroup[] => pages.flatMap((page) => groupsOn(profile, page));

/** Where a question lies among groups; the first of its key. */
export function questionIn(groups: readonly QuestionGroup[], key: string): Question | undefined {
  return groups.map(({ questions }) => ownEntry(questions, key)).find((question) => question);
}

/** The question of a piece of work by its key: its product's, else any of the catalogue's, for a piece that changed. */
export function pieceQuestion(
  { catalogue }: LabProfile,
  item: PrescriptionItem | undefined,
  key: string,
): Question | undefined {
  const known = item && questionIn(groupsOf(catalogue, item), key);
  return known ?? questionIn(Object.values(catalogue.groups ?? {}), key);
}

export interface AnswersShown {
  /** the piece whose questions they are; absent: those of the case */
  readonly item?: PrescriptionItem;
  /** an answer to a question that is not asked any more is left out, as it is when a draft is sent */
  readonly isDraft?: boolean;
  /** what stands elsewhere is left out */
  readonly isShown?: (question: Question) => boolean;
  /** what stands in place of an answer that says who the patient is; absent: the answer itself */
  readonly hidden?: string;
}

/**
 * What was answered, in the lab's order and under its headings. An answer that says who the patient is stands there only
 * while the order asks for it: no name that was typed before somebody chose a code.
 */
export function answeredGroups(
  groups: readonly QuestionGroup[],
  order: Order,
  speech: Speech,
  { item, isDraft = false, isShown: isWanted = () => true, hidden }: AnswersShown = {},
): readonly AnsweredGroup[] {
  const answers: Answers = item ? (item.answers ?? {}) : order.rx.answers;
  const asked = new Set(
    askedOf(groups, order, item).flatMap(({ questions }) => questions.map(({ key }) => key)),
  );
  const isShown = (key: string, { identifies }: Question) =>
    asked.has(key) || (!isDraft && (!identifies || !!hidden));
  return groups
    .map(({ label, questions }) => ({
      label: say(label, speech.language),
      rows: Object.entries(questions).flatMap(([key, question]): readonly AnsweredRow[] => {
        const answer = ownEntry(answers, key)?.trim();
        if (!answer || !isShown(key, question) || !isWanted(question)) return [];
        const words = (question.identifies && hidden) || answerWords(question, answer, speech);
        return [{ key, label: say(question.label, speech.language), words }];
      }),
    }))
    .filter(({ rows }) => rows.length > 0);
}

/** "A2 (VITA classical)" */
export const shadeWords = ({ system, code }: Shade, { catalogue }: LabProfile): string =>
  `${code} (${ownEntry(catalogue.shades, system)?.label ?? system})`;

export const REGIONS: readonly Exclude<ShadeRegion, 'body'>[] = ['gingival', 'incisal', 'stump'];

/** The shades of a piece by their regions, the body first. */
export function shadeRows(item: PrescriptionItem, speech: Speech): readonly AnsweredRow[] {
  const { regions } = speech.messages.detail.order;
  const shades = [
    ['body', item.shade] as const,
    ...REGIONS.map((region) => [region, item.shades?.[region]] as const),
  ];
  return shades.flatMap(([region, shade]) =>
    shade ? [{ key: region, label: regions[region], words: shadeWords(shade, speech.profile) }] : [],
  );
}

/** Whether a piece is a bridge, whose teeth are abutments and pontics. */
export const isSpan = ({ product }: PrescriptionItem, { catalogue }: LabProfile): boolean =>
  ownEntry(catalogue.products, product)?.per === 'span';

/** "Abutments: 14 and 16", "Pontic: 15"; nothing where a piece is no bridge. */
export function unitRows(item: PrescriptionItem, speech: Speech): readonly AnsweredRow[] {
  if (!isSpan(item, speech.profile) && !item.pontics?.length) return [];
  const { units } = speech.messages.detail.order;
  return (['abutment', 'pontic'] as const).flatMap((unit) => {
    const teeth = inChartOrder(item.teeth).filter((tooth) => unitOf(item, tooth) === unit);
    if (!teeth.length) return [];
    const words = teethListWords(teeth, speech.notation, speech.language);
    return [{ key: unit, label: units[unit](teeth.length), words }];
  });
}

/** The teeth of each finding, in the order of the legend: "Missing: 18 and 28". */
export function findingRows(
  { findings }: Prescription,
  { messages, notation, language }: Pick<Speech, 'messages' | 'notation' | 'language'>,
): readonly AnsweredRow[] {
  return TOOTH_FINDINGS.flatMap((finding) => {
    const teeth = inChartOrder(
      Object.entries(findings).flatMap(([tooth, all]) =>
        isToothCode(tooth) && all.includes(finding) ? [tooth] : [],
      ),
    );
    if (!teeth.length) return [];
    return [
      {
        key: finding,
        label: messages.chart.findings[finding],
        words: teethListWords(teeth, notation, language),
      },
    ];
  });
}

/** "missing do-not-move", as a change writes findings, in words. */
export const findingsWords = (value: string, { messages, language }: Speech): string =>
  formatsFor(language).list(
    value
      .split(' ')
      .filter((word): word is ToothFinding => (TOOTH_FINDINGS as readonly string[]).includes(word))
      .map((finding) => messages.chart.findings[finding]),
  );

/** Whether something of the order comes by post, which gets a packing slip. */
export const isPosted = ({ catalogue }: LabProfile, order: Order): boolean =>
  !!catalogue.parcel && holds(catalogue.parcel.when, order);
