import type { ReactiveControllerHost } from 'lit';
import {
  type CaseId,
  type EventExtras,
  type FieldKey,
  type LabClient,
  type PlanVersion,
  type PossibleAction,
  type SendOutcome,
  type ToothCode,
} from '../../src/index.js';
import { actionOf } from '../internal/action-list.js';
import type { Action, ActionPanel } from '../internal/action-panel.js';
import { isPutRight, wrongOf } from '../internal/action-values.js';
import type { ActionScene } from '../internal/action-words.js';
import { announce } from '../internal/announcer.js';
import { BegunPlace } from './begun-place.js';
import type { BegunWork } from './begun-work.js';
import type { PlanWords } from './plan-words.js';
import { begunWords, viewWords } from './plan-words.js';
import {
  emptyDraft,
  isBlank,
  isDraftEmpty,
  newItem,
  noteFrom,
  type RequestDraft,
  type RequestItem,
  requestShape,
  requestsIn,
} from './request-draft.js';
import { itemProblems, NOTE, type RequestProblem } from './request-problems.js';
import { oneTooth } from './tooth-entry.js';

/** The event by which a plan goes back to be planned anew. */
export const REQUEST = 'plan.request-change';
/** Where the form stands. */
export const REQUEST_PLACE = 'decision';

export interface RequestScene {
  readonly scene: ActionScene;
  readonly words: PlanWords;
  /** the plan that is decided on */
  readonly newest: PlanVersion | undefined;
}

type Host = ReactiveControllerHost & HTMLElement;

/** A modification request while it is being entered: its items, its words, and the way to the lab. */
export class RequestForm {
  readonly #host: Host;
  readonly #panel: ActionPanel;
  readonly #look: () => RequestScene;
  readonly #sent: () => void;
  readonly #place: BegunPlace<RequestDraft>;
  /** the plan that was seen when the form was opened: what is asked is asked of it */
  #seen: PlanVersion | undefined;
  #isTried = false;
  #wrong: readonly FieldKey[] = [];
  /** what was removed last, and where it stood */
  removed: { readonly item: RequestItem; readonly at: number } | undefined;

  constructor(host: Host, panel: ActionPanel, look: () => RequestScene, sent: () => void) {
    this.#host = host;
    this.#panel = panel;
    this.#look = look;
    this.#sent = sent;
    this.#place = new BegunPlace(host, requestShape, () => {
      const { client, subject } = look().scene;
      return { client, id: subject?.id };
    });
  }

  /** What is being entered, and how safe it is. */
  get work(): BegunWork<RequestDraft> {
    return this.#place.work;
  }

  get draft(): RequestDraft {
    return this.work.content;
  }

  #set(draft: RequestDraft): void {
    const { plan } = this;
    const about = draft.about ?? (plan && { version: plan.version, digest: plan.digest });
    this.work.set({ ...draft, about });
  }

  /** The version that it was begun for, where that is not the one that is decided on: it is not sent before that is settled. */
  get begunFor(): number | undefined {
    const { about } = this.draft;
    if (!about || about.digest === this.plan?.digest || isDraftEmpty(this.draft)) return undefined;
    return about.version;
  }

  /** It is meant for the version that is decided on. */
  useForNewer(): void {
    this.#set({ ...this.draft, about: undefined });
  }

  /** The version that is asked to be changed: the one that was seen when the form was opened. */
  get plan(): PlanVersion | undefined {
    return this.#seen ?? this.#look().newest;
  }

  begin(): void {
    this.#seen = this.#look().newest;
    // a line that was never filled in is about nothing
    if (isDraftEmpty(this.draft)) this.work.set(emptyDraft);
    this.#isTried = false;
    this.#wrong = [];
    this.removed = undefined;
    this.#host.requestUpdate();
  }

  /** Closed, or another case: the draft stays where it is kept. */
  leave(): void {
    void this.work.flush();
    this.#seen = undefined;
    this.#isTried = false;
    this.#wrong = [];
    this.removed = undefined;
  }

  add(at: { readonly stage?: number | undefined; readonly tooth?: ToothCode | undefined }): string {
    const item = newItem({ stage: at.stage || undefined, teeth: oneTooth(at.tooth) });
    this.#set({ ...this.draft, items: [...this.draft.items, item] });
    return item.key;
  }

  change(key: string, part: Partial<RequestItem>): void {
    const items = this.draft.items.map((item) => (item.key === key ? { ...item, ...part } : item));
    this.#set({ ...this.draft, items });
  }

  remove(key: string): void {
    const { items } = this.draft;
    const at = items.findIndex((item) => item.key === key);
    const item = items[at];
    if (!item) return;
    // what was blank is no loss
    this.removed = isBlank(item) ? undefined : { item, at };
    this.#set({ ...this.draft, items: items.filter((one) => one !== item) });
    announce(viewWords(this.#look().words).itemRemoved(at + 1));
  }

  undo(): void {
    if (!this.removed) return;
    const { item, at } = this.removed;
    this.removed = undefined;
    this.#set({ ...this.draft, items: this.draft.items.toSpliced(at, 0, item) });
  }

  type(key: FieldKey, value: string): void {
    const { lab } = this.#look().scene;
    if (this.#wrong.includes(key) && isPutRight(lab?.lifecycle.fields[key], value))
      this.#wrong = this.#wrong.filter((other) => other !== key);
    this.#set({ ...this.draft, fields: { ...this.draft.fields, [key]: value } });
  }

  isWrong(key: FieldKey): boolean {
    return this.#wrong.includes(key);
  }

  /** The lab's event as an action. Where there are items, no words are needed. */
  actionFor(possible: PossibleAction): Action {
    const { scene } = this.#look();
    const action = actionOf(scene, possible);
    if (!requestsIn(this.draft).length) return action;
    return {
      ...action,
      fields: action.fields.filter((key) => key !== NOTE),
      optional: [...action.fields.filter((key) => key === NOTE), ...(action.optional ?? [])],
    };
  }

  /** What keeps it from being sent, once that was tried. */
  get problems(): readonly RequestProblem[] {
    if (!this.#isTried) return [];
    const { scene } = this.#look();
    const { begunFor, plan } = this;
    const { words } = this.#look();
    const undecided =
      begunFor === undefined || !plan || !scene.lab
        ? []
        : [{ id: 'begun-for', words: begunWords(words, scene.lab).decideFirst(plan.version) }];
    // the same sentence as beside the field
    const ofFields = this.#wrong.map((key) => ({
      id: `field-${key}`,
      words: scene.messages.actions.missing(this.#labelOf(key)),
    }));
    return [...undecided, ...itemProblems(this.draft, this.plan, words), ...ofFields];
  }

  #labelOf(key: FieldKey): string {
    const { scene } = this.#look();
    const label = scene.lab?.lifecycle.fields[key]?.label;
    return label?.[scene.language] ?? label?.en ?? key;
  }

  problemAt(id: string): string | undefined {
    return this.problems.find((problem) => problem.id === id)?.words;
  }

  /** Sends it, or says what is missing. */
  async submit(possible: PossibleAction): Promise<void> {
    const { scene, words } = this.#look();
    const { lab, client, subject } = scene;
    const action = this.actionFor(possible);
    this.#isTried = true;
    this.#wrong = wrongOf(action, this.draft.fields, lab?.lifecycle.fields ?? {});
    this.#host.requestUpdate();
    if (this.problems.length) {
      await this.#host.updateComplete;
      this.#host.shadowRoot?.querySelector<HTMLElement>('#request-problems')?.focus();
      return;
    }
    if (!lab || !client || !subject || !this.#seen) return;
    const requests = requestsIn(this.draft);
    const typed = Object.fromEntries(
      Object.entries(this.draft.fields).flatMap(([key, value]) =>
        value.trim() ? [[key, value.trim()]] : [],
      ),
    );
    const asksForNote = [...possible.requires, ...possible.optional].includes(NOTE);
    const note = typed[NOTE] ?? (requests.length ? noteFrom(requests, lab, words) : undefined);
    const preset = {
      ...typed,
      ...(asksForNote && note && { [NOTE]: note }),
      ...action.preset,
      planDigest: this.#seen.digest,
    };
    this.#panel.open(
      {
        ...action,
        fields: [],
        optional: [],
        preset,
        send: (fields) => this.#send(client, subject.id, fields, requests.length ? { requests } : {}),
      },
      REQUEST_PLACE,
    );
  }

  async #send(
    client: LabClient,
    id: CaseId,
    fields: Readonly<Record<FieldKey, string>>,
    extras: EventExtras,
  ): Promise<SendOutcome> {
    const { work } = this;
    // what is sent is what lies on the device: it is taken off with the sending, and is still there where that fails
    await work.flush();
    const { ref } = work;
    const outcome = await client.send(id, REQUEST, fields, { ...extras, ...(ref && { begun: ref }) });
    if (outcome.ok) work.sent();
    // another case is shown meanwhile: what is open there is none of this
    if (this.work !== work) return outcome;
    if (outcome.ok) {
      this.#sent();
      this.leave();
    } else if (outcome.code === 'refused' && outcome.refusal.code === 'stale-plan') {
      // a newer plan came meanwhile, and the person is told so
      this.#seen = this.#look().newest;
      this.#isTried = false;
    }
    return outcome;
  }
}
