import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type AttachOutcome, filesIn, say, slotAt } from '../../src/index.js';
import { announce } from '../internal/announcer.js';
import { FileTasks } from '../internal/file-tasks.js';
import type { Draft } from './draft.js';
import { fileStyles } from './file-list.styles.js';
import { Sorting } from './file-list-sorting.js';
import type { Form } from './form.js';
import { Prints } from './photo-guide-prints.js';

type Host = ReactiveControllerHost & HTMLElement;

/** The files that are being taken into the slots of a draft, those that wait for a place, and pictures of those that lie there. */
export class ScanTasks extends FileTasks implements ReactiveController {
  readonly sorting: Sorting;
  readonly prints: Prints;
  readonly #host: Host;
  readonly #slots = new Set<string>();
  #picked = 0;

  constructor(host: Host) {
    super(host);
    this.#host = host;
    this.sorting = new Sorting(host);
    this.prints = new Prints(host);
    host.addController(this);
  }

  /** The page of files brings its own look: it is the only one that has it. */
  hostConnected(): void {
    const root = this.#host.shadowRoot;
    const sheet = fileStyles.styleSheet;
    if (root && sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  }

  /** The slot of each file that is being taken in. */
  get taking(): readonly string[] {
    return [...this.#slots].flatMap((slot) =>
      this.within(slot).flatMap(([, { kind }]) => (kind === 'taking' ? [slot] : [])),
    );
  }

  /** Files were chosen that do not lie in the case yet: it must not be sent without them. */
  get isBusy(): boolean {
    return this.isTaking || this.sorting.waiting.length > 0;
  }

  /** Takes a file in and says how that ended. @returns whether it lies in the slot now */
  async pick(form: Form, slot: string, file: File): Promise<boolean> {
    const { draft, profile, messages, language } = form;
    const { slots } = messages.wizard;
    this.#slots.add(slot);
    const definition = slotAt(profile.catalogue, slot);
    const label = say(definition?.label ?? { en: slot }, language);
    const most = definition?.many ?? 1;
    const place = most > 1 ? `${slot}/${++this.#picked}` : slot;
    const taking = this.within(slot).filter(([, { kind }]) => kind === 'taking').length;
    if (most > 1 && filesIn(draft.prescription, slot).length + taking >= most) {
      this.refuse(place, file, { ok: false, code: 'too-many-files', most });
      announce(slots.refused(file.name));
      return false;
    }
    const outcome = await this.#attach(draft, slot, place, file, most > 1);
    const count = filesIn(draft.prescription, slot).length;
    if (outcome?.ok) announce(most > 1 && count ? slots.keptOf(label, count) : slots.kept(label));
    else if (outcome) announce(slots.refused(file.name));
    return outcome?.ok ?? false;
  }

  /** Focuses what stands in the page after the next rendering, if it does: it comes after the wizard's own plan. */
  focusNext(id: string): void {
    void this.#host.updateComplete.then(() =>
      this.#host.shadowRoot?.querySelector<HTMLElement>(`[id="${CSS.escape(id)}"]`)?.focus(),
    );
  }

  #attach(
    draft: Draft,
    slot: string,
    place: string,
    file: File,
    isOneOfSeveral: boolean,
  ): Promise<AttachOutcome | undefined> {
    return this.take(place, file, async (options) => {
      const outcome = await draft.client.attach(await draft.ready(), slot, file, options);
      if (outcome.ok) draft.filled(isOneOfSeveral ? `${slot}/${outcome.id}` : slot);
      return outcome;
    });
  }
}
