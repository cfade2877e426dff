import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Actor, createActor, fromPromise, type SnapshotFrom, waitFor } from 'xstate';
import {
  applyEdit,
  type CaseId,
  type CaseView,
  comparePrescriptions,
  type DraftEdit,
  type Instant,
  instant,
  type LabClient,
  type Prescription,
  type PrescriptionChange,
  revisionWithoutUnasked,
  type SaveOutcome,
  type Signature,
} from '../../src/index.js';
import { ReadBack, SaveFailed } from '../internal/saving.js';
import { typedIn } from '../internal/typed.js';
import { revisionMachine } from './revision.machine.js';

/**
 * Changes to the prescription of one case between the person and the store: shows what is stored with the edits on top
 * that are not stored yet, and hands them over in order.
 */
export class Revision implements ReactiveController {
  #host: ReactiveControllerHost;
  #look: () => CaseView | undefined;
  #readBack: ReadBack;
  #actor: Actor<typeof revisionMachine>;
  /** by field: what was typed and could not be read as its value */
  readonly typed: Map<string, string>;

  /** @param look the case as this device knows it now */
  constructor(
    host: ReactiveControllerHost,
    readonly client: LabClient,
    readonly caseId: CaseId,
    look: () => CaseView | undefined,
  ) {
    this.#host = host;
    this.#readBack = new ReadBack(host);
    this.#look = look;
    this.typed = typedIn(client, caseId);
    this.#actor = createActor(
      revisionMachine.provide({
        actors: {
          save: fromPromise(({ input }: { input: readonly DraftEdit[] }) => this.#save(input)),
        },
      }),
    );
    this.#actor.subscribe(() => host.requestUpdate());
    this.#actor.start();
    host.addController(this);
  }

  get state(): SnapshotFrom<typeof revisionMachine> {
    return this.#actor.getSnapshot();
  }

  /** edits that are not known to be stored */
  get isDirty(): boolean {
    const { pending, inFlight } = this.state.context;
    return pending.length + inFlight.length > 0;
  }

  /** The prescription as the person sees it. */
  get prescription(): Prescription | undefined {
    const view = this.#view;
    const { inFlight, pending } = this.state.context;
    return view && [...inFlight, ...pending].reduce(applyEdit, view.revising ?? view.case.prescription);
  }

  /** The prescription as the client sends it: what is not asked any more goes out of it, and that is a change too. */
  get leaving(): Prescription | undefined {
    const { prescription } = this;
    const view = this.#view;
    if (!view || !prescription) return undefined;
    const followUp = view.case.origin?.kind;
    const before = { rx: view.case.prescription, followUp };
    return revisionWithoutUnasked(this.client.profile, before, { rx: prescription, followUp });
  }

  /** What differs from the prescription that the lab has: all that is sent and signed, typed or not. */
  get changes(): readonly PrescriptionChange[] {
    const { leaving } = this;
    return leaving && this.#view ? comparePrescriptions(this.#view.case.prescription, leaving) : [];
  }

  get #view(): CaseView | undefined {
    const view = this.#look();
    return view?.case.id === this.caseId ? view : undefined;
  }

  hostConnected(): void {
    globalThis.addEventListener('pagehide', this.#now);
  }

  /** What was typed last is handed over when the page goes or the element leaves it. */
  hostDisconnected(): void {
    globalThis.removeEventListener('pagehide', this.#now);
    this.#now();
  }

  hostUpdate(): void {
    this.#readBack.seen(this.#look()?.savedAt);
  }

  /** The element turns to another case: what was typed is still handed over. */
  close(): void {
    this.hostDisconnected();
    this.#host.removeController(this);
  }

  edit(edit: DraftEdit): void {
    this.#actor.send({ type: 'rx.edited', edit });
  }

  /** Something new lies in a slot: no edit from before comes back over it. */
  filled(slot: string): void {
    this.#actor.send({ type: 'slot.filled', slot });
  }

  retry(): void {
    this.#now();
  }

  /** Hands over what is not stored yet. @returns whether everything is stored now */
  async flush(): Promise<boolean> {
    this.#now();
    const { value } = await waitFor(
      this.#actor,
      (state) => state.value === 'clean' || state.value === 'failed',
    );
    return value === 'clean';
  }

  /** Lets go of everything that was not sent. */
  async drop(): Promise<SaveOutcome> {
    this.#actor.send({ type: 'save.over' });
    return this.client.dropRevision(this.caseId);
  }

  /** Puts a signature under what stands there now. */
  async sign(signature: Signature): Promise<SaveOutcome> {
    const value = { ...signature, name: signature.name.trim(), at: instant(this.client.now()) };
    return this.client.revise(this.caseId, [{ field: 'signature', value }]);
  }

  #now = (): void => this.#actor.send({ type: 'save.now' });

  async #save(edits: readonly DraftEdit[]): Promise<Instant> {
    const outcome = await this.client.revise(this.caseId, edits);
    if (!outcome.ok) throw new SaveFailed(outcome.code);
    await this.#readBack.until(outcome.savedAt);
    return outcome.savedAt;
  }
}
