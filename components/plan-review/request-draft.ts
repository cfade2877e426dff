import {
  type ChangeRequest,
  type FieldKey,
  isToothCode,
  type LabProfile,
  type PlanVersion,
  type ToothCode,
  uuidv7,
} from '../../src/index.js';
import { requestLabel } from '../internal/plan-place.js';
import type { BegunShape } from './begun-work.js';
import { placeWords, type PlanWords } from './plan-words.js';
import { noTeeth, type ToothEntry } from './tooth-entry.js';

/** One thing that is to be changed, as it is being entered. */
export interface RequestItem {
  readonly key: string;
  readonly teeth: ToothEntry;
  /** no particular stage where absent */
  readonly stage: number | undefined;
  /** a key of the lab's `planRequests`; empty until chosen */
  readonly what: string;
  readonly text: string;
}

/** The version of a plan that something was written about. */
export type AboutPlan = Pick<PlanVersion, 'version' | 'digest'>;

/** A modification request that has not been sent. */
export interface RequestDraft {
  /** the plan that it is meant for; nothing before something was entered */
  readonly about: AboutPlan | undefined;
  readonly items: readonly RequestItem[];
  /** what the lab's event asks for beside: the words */
  readonly fields: Readonly<Record<FieldKey, string>>;
}

export const emptyDraft: RequestDraft = { about: undefined, items: [], fields: {} };

const newKey = (): string => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));

/** @param at where the person is looking: most changes are asked for there */
export const newItem = (at: Partial<Pick<RequestItem, 'teeth' | 'stage'>> = {}): RequestItem => ({
  key: newKey(),
  teeth: noTeeth,
  stage: undefined,
  what: '',
  text: '',
  ...at,
});

/** Nothing was entered into it; the stage stood there by itself. */
export const isBlank = ({ teeth, what, text }: RequestItem): boolean =>
  !teeth.teeth.length && !teeth.unread && !what && !text.trim();

export const isDraftEmpty = ({ items, fields }: RequestDraft): boolean =>
  items.every(isBlank) && Object.values(fields).every((value) => !value.trim());

/** As they are sent: an item that names several teeth is one request for each of them. */
export const requestsIn = ({ items }: RequestDraft): readonly ChangeRequest[] =>
  items
    .filter((item) => !isBlank(item))
    .flatMap(({ key, teeth: { teeth }, stage, what, text }) => {
      const request = (id: string, tooth?: ToothCode): ChangeRequest => ({
        id,
        ...(tooth && { tooth }),
        ...(stage !== undefined && { stage }),
        what,
        text: text.trim(),
      });
      return teeth.length ? teeth.map((tooth, i) => request(i ? `${key}-${i}` : key, tooth)) : [request(key)];
    });

/** What one request asks for: "Tooth 13 · Stage 4: No reduction here. Only distally." */
export function requestWords(request: ChangeRequest, lab: LabProfile, words: PlanWords): string {
  const what = requestLabel(request, lab, words.language);
  const place = placeWords(request, words);
  return [place ? `${place}: ${what}` : what, request.text].filter(Boolean).join('. ');
}

/** The message of a request that has items and no words of its own. */
export const noteFrom = (requests: readonly ChangeRequest[], lab: LabProfile, words: PlanWords): string =>
  requests.map((request) => requestWords(request, lab, words)).join('\n');

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Teeth as they were kept. */
export const teethIn = (kept: unknown): ToothEntry => {
  const { teeth, unread } = isRecord(kept) ? kept : {};
  return { teeth: Array.isArray(teeth) ? teeth.filter(isToothCode) : [], unread: textIn(unread) };
};

export const stageIn = (kept: unknown): number | undefined =>
  typeof kept === 'number' && Number.isInteger(kept) && kept >= 0 ? kept : undefined;

const itemIn = (kept: unknown): RequestItem => {
  const { key, teeth, stage, what, text } = isRecord(kept) ? kept : {};
  return {
    key: textIn(key) || newKey(),
    teeth: teethIn(teeth),
    stage: stageIn(stage),
    what: textIn(what),
    text: textIn(text),
  };
};

function aboutIn(kept: unknown): AboutPlan | undefined {
  const { version, digest } = isRecord(kept) ? kept : {};
  return typeof version === 'number' && typeof digest === 'string' ? { version, digest } : undefined;
}

/** A request as it was kept on the device. */
const draftIn = (kept: unknown): RequestDraft => {
  const { about, items, fields } = isRecord(kept) ? kept : {};
  return {
    about: aboutIn(about),
    items: Array.isArray(items) ? items.map(itemIn) : [],
    fields: isRecord(fields)
      ? Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, textIn(value)]))
      : {},
  };
};

export const requestShape: BegunShape<RequestDraft> = {
  kind: 'plan-request',
  empty: emptyDraft,
  isEmpty: isDraftEmpty,
  read: draftIn,
};
