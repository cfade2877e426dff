import {
  type ChangeRequest,
  type FieldKey,
  type LabClient,
  type LabProfile,
  type ToothCode,
  uuidv7,
} from '../../src/index.js';
import { requestLabel } from '../internal/plan-place.js';
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

/** A modification request that has not been sent. */
export interface RequestDraft {
  readonly items: readonly RequestItem[];
  /** what the lab's event asks for beside: the words */
  readonly fields: Readonly<Record<FieldKey, string>>;
  /** the version that it was begun for, where a newer one came before it was sent */
  readonly begunFor?: number;
}

export const emptyDraft: RequestDraft = { items: [], fields: {} };

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

/** By client, case and version: what was entered outlives the element for as long as the page is open. */
const kept = new WeakMap<LabClient, Map<string, RequestDraft>>();

export function draftsOf(client: LabClient): Map<string, RequestDraft> {
  const drafts = kept.get(client) ?? new Map<string, RequestDraft>();
  kept.set(client, drafts);
  return drafts;
}
