import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Actor, createActor, fromPromise, type SnapshotFrom, waitFor } from 'xstate';
import {
  applyEdit,
  type CaseId,
  type CaseView,
  type DraftEdit,
  emptyPrescription,
  type Instant,
  inverseOf,
  type LabClient,
  type Prescription,
  type SendOutcome,
  withoutUnasked,
} from '../../src/index.js';
import { Observe, told } from '../internal/observe.js';
import { ReadBack, SaveFailed } from '../internal/saving.js';
import { AskedAnswers } from './asked-answers.js';
import { CopiedCase } from './copied-case.js';
import { orderOf } from './form.js';
import { leftOutOf } from './left-out.js';
import { Past } from './past.js';
import { PieceMemory } from './piece-memory.js';
import { keepTyped, typedIn } from '../internal/typed.js';
import { wizardMachine, type WizardEvent } from './wizard.machine.js';

/** The lab's rules or the store did not let the case go. */
export class SendFailed extends Error {
  constructor(readonly outcome: SendOutcome & { ok: false }) {
    super(`case-wizard: ${outcome.code}`);
  }
}

/** Nothing is asked because of them: a signature that was just given stays. */
const DECIDES_NOTHING: ReadonlySet<string> = new Set([
  'signature',
  'declaredComplete',
  'declaredPrivacy',
  'doctorName',
  'licenceNumber',
]);

export interface DraftOptions {
  /** the draft to continue */
  readonly caseId?: CaseId | undefined;
  /** of a new one: a key of the lab's services */
  readonly service?: string;
  /** the case that a new one repeats */
  readonly from?: CaseId | undefined;
  readonly onCreated?: (id: CaseId) => void;
}

/**
 * One draft between the person and the store: shows what is stored with the edits on top that are not stored yet, and
 * hands them over in order. The draft is made with the first edit, so that looking around leaves nothing behind.
 */
export class Draft implements ReactiveController {
  #host: ReactiveControllerHost;
  #seen: Observe<{ readonly value: CaseView | undefined }>;
  #creating: Promise<CaseId> | undefined;
  #service: string;
  #undo: (readonly DraftEdit[])[] = [];
  #asked = new AskedAnswers();
  #isContinued: boolean;
  #isSeenSent = false;
  #readBack: ReadBack;
  /** what a new draft was made with: what is read later is not in it */
  #made: Partial<Prescription> | undefined;
  readonly actor: Actor<typeof wizardMachine>;
  /** what was ordered before */
  readonly past: Past;
  /** what the pieces were before they were something else */
  readonly pieces = new PieceMemory();
  /** by field: what was typed and could not be read as its value */
  readonly typed: Map<string, string>;
  /** the case that this draft repeats */
  readonly copied: CopiedCase | undefined;
  readonly #onCreated: (id: CaseId) => void;
  caseId: CaseId | undefined;

  constructor(
    host: ReactiveControllerHost,
    readonly client: LabClient,
    { caseId, service = '', from, onCreated = () => undefined }: DraftOptions = {},
  ) {
    this.#host = host;
    this.#readBack = new ReadBack(host);
    this.#service = service;
    this.past = new Past(client);
    this.copied = from && !caseId ? new CopiedCase(from) : undefined;
    this.#onCreated = onCreated;
    this.caseId = caseId;
    this.typed = typedIn(client, caseId);
    this.#isContinued = caseId !== undefined;
    this.#seen = new Observe<{ readonly value: CaseView | undefined }>(host);
    this.actor = createActor(
      wizardMachine.provide({
        actors: {
          save: fromPromise(({ input }: { input: readonly DraftEdit[] }) => this.#save(input)),
          send: fromPromise(() => this.#send()),
        },
      }),
    );
    this.actor.subscribe(() => host.requestUpdate());
    this.actor.start();
    if (caseId) this.#seen.follow(told(client.case(caseId)));
    void this.past.read(caseId).then(() => host.requestUpdate());
    void this.copied?.read(client).then(() => host.requestUpdate());
    host.addController(this);
  }

  get state(): SnapshotFrom<typeof wizardMachine> {
    return this.actor.getSnapshot();
  }

  /** what is stored, once it has been read */
  get view(): CaseView | undefined {
    return this.#seen.value?.value;
  }

  get isLoading(): boolean {
    return (this.#isContinued && this.view === undefined) || !!this.copied?.isReading;
  }

  /** it was removed in another tab, or this device never had it */
  get isMissing(): boolean {
    return this.#seen.value !== undefined && this.view === undefined;
  }

  /** The prescription as the person sees it. */
  get prescription(): Prescription {
    const { inFlight, pending } = this.state.context;
    const stored = this.view?.case.prescription ?? { ...emptyPrescription, ...this.#initial };
    return [...inFlight, ...pending].reduce(applyEdit, stored);
  }

  /** why the last attempt to send the case off did not succeed */
  get sendFault(): unknown {
    return this.state.context.sendFault;
  }

  /** nothing is stored and nothing waits to be: what kind of order it is can still change */
  get isUntouched(): boolean {
    return !this.caseId && !this.#creating && this.state.matches({ save: 'clean' });
  }

  get canUndo(): boolean {
    return this.#undo.length > 0;
  }

  hostConnected(): void {
    globalThis.addEventListener('pagehide', this.#flush);
  }

  /** The element turns to another draft: what was typed is still handed over, and nothing is listened to any more. */
  close(): void {
    this.hostDisconnected();
    this.#seen.follow(undefined);
    this.#host.removeController(this.#seen);
    this.#host.removeController(this);
  }

  /** What was typed last is handed over when the page goes or the element leaves it. */
  hostDisconnected(): void {
    globalThis.removeEventListener('pagehide', this.#flush);
    this.#flush();
  }

  hostUpdate(): void {
    this.#readBack.seen(this.view?.savedAt);
    if (!this.view || !this.state.matches({ send: 'sent' })) return;
    const isOpen = this.client.profile.lifecycle.editable.includes(this.view.case.status.stage);
    // the lab gave it back; before it was seen as sent, what is shown is only older than the sending
    if (isOpen && this.#isSeenSent) this.actor.send({ type: 'send.refused' });
    this.#isSeenSent = !isOpen;
  }

  send(event: WizardEvent): void {
    this.actor.send(event);
  }

  /** The kind of order, where the lab has several; of a draft that is stored already it is an edit like any other. */
  choose(service: string): void {
    this.#service = service;
    if (this.caseId) this.edit({ field: 'service', value: service });
    this.#host.requestUpdate();
  }

  /** @param keep remember how to undo it: for what is removed or replaced, not for typing */
  edit(edit: DraftEdit, { keep = false } = {}): void {
    if (keep) return this.editTogether([edit]);
    this.#make(edit);
  }

  /** Several at once: saved together, and brought back together. */
  editTogether(edits: readonly DraftEdit[]): void {
    this.changed(edits.map((edit) => inverseOf(this.prescription, edit)));
    for (const edit of edits) this.#make(edit);
  }

  /** Something was changed, and these edits bring it back. */
  changed(back: readonly DraftEdit[]): void {
    this.#undo.push(back);
  }

  /** With the edit goes what follows from it, so that both are saved together. */
  #make(edit: DraftEdit): void {
    this.actor.send({ type: 'draft.edited', edit });
    if ('field' in edit && DECIDES_NOTHING.has(edit.field)) return;
    for (const next of this.#asked.after(this.client.profile, orderOf(this)))
      this.actor.send({ type: 'draft.edited', edit: next });
  }

  /** The paths of what was entered and will not be sent, because it is not asked for any more. */
  get leftOut(): readonly string[] {
    const { profile } = this.client;
    const order = orderOf(this);
    return [
      ...new Set([
        ...this.#asked.left(profile, order),
        ...leftOutOf(order.rx, withoutUnasked(profile, order)),
      ]),
    ];
  }

  undo(): void {
    for (const edit of this.#undo.pop() ?? []) this.#make(edit);
  }

  /** What was taken out stays out: on another page nobody would see what comes back. */
  forgetUndo(): void {
    this.#undo = [];
  }

  /** Something new lies in a slot: no edit from before comes back over it, undone or tried again. */
  filled(slot: string): void {
    this.#undo = this.#undo.filter((edits) => !edits.some((edit) => 'slot' in edit && edit.slot === slot));
    this.actor.send({ type: 'slot.filled', slot });
  }

  /** The id under which files can be attached, once what was edited before is stored: it must not come after the file. */
  async ready(): Promise<CaseId> {
    this.#flush();
    await waitFor(this.actor, ({ value }) => ['clean', 'failed', 'refused'].includes(value.save));
    return this.#id();
  }

  async #id(): Promise<CaseId> {
    return this.caseId ?? this.#create();
  }

  /** Takes the draft off this device. What was typed meanwhile goes with it. */
  async discard(): Promise<boolean> {
    const id = this.caseId ?? (await this.#creating?.catch(() => undefined));
    const outcome = id && (await this.client.discard(id));
    const isGone = !outcome || outcome.ok || outcome.code === 'unknown-case';
    // nothing of it is stored after that
    if (isGone) this.actor.send({ type: 'save.over' });
    return isGone;
  }

  #flush = (): void => this.actor.send({ type: 'save.now' });

  get #initial(): Partial<Prescription> {
    const service = this.#service && { service: this.#service };
    return this.#made ?? { ...this.past.initial, ...this.copied?.initial, ...service };
  }

  #create(): Promise<CaseId> {
    this.#creating ??= this.past.known
      .then(() => this.client.createDraft((this.#made = this.#initial)))
      .then((id) => {
        this.caseId = id;
        keepTyped(this.client, id, this.typed);
        this.#seen.follow(told(this.client.case(id)));
        this.#onCreated(id);
        return id;
      })
      .finally(() => (this.#creating = undefined));
    return this.#creating;
  }

  async #save(edits: readonly DraftEdit[]): Promise<Instant> {
    const id = await this.#id();
    const outcome = await this.client.edit(id, edits);
    if (!outcome.ok) throw new SaveFailed(outcome.code);
    await this.#readBack.until(outcome.savedAt);
    return outcome.savedAt;
  }

  async #send(): Promise<void> {
    const id = await this.#id();
    const { inFlight, pending } = this.state.context;
    // the sending must not overtake the saving
    if (inFlight.length + pending.length) await this.#save([...inFlight, ...pending]);
    if (this.view?.trouble) await this.client.dismissTrouble(id);
    const outcome = await this.client.submit(id);
    if (!outcome.ok) throw new SendFailed(outcome);
  }
}
