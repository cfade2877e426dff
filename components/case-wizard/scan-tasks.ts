import type { CSSResult, ReactiveControllerHost } from 'lit';
import { type AttachOutcome, filesIn, type Repair, say, slotAt, slotOf } from '../../src/index.js';
import { announce } from '../internal/announcer.js';
import { FileTasks } from '../internal/file-tasks.js';
import type { Draft } from './draft.js';
import type { FileWords } from '../internal/scan-place.js';
import { refusedWords } from './file-list.js';
import { fileStyles } from './file-list.styles.js';
import { Sorting } from './file-list-sorting.js';
import type { Form } from './form.js';
import type { FormProblem } from './words.js';

type Host = ReactiveControllerHost & HTMLElement;

/** The files that are being taken into the slots of a draft, and those that wait for a place. */
export class ScanTasks extends FileTasks {
  readonly sorting: Sorting;
  readonly #host: Host;
  readonly #slots = new Set<string>();
  #picked = 0;

  constructor(host: Host) {
    super(host);
    this.#host = host;
    this.sorting = new Sorting(host);
  }

  protected override get sheets(): readonly CSSResult[] {
    return [...super.sheets, fileStyles];
  }

  /** The slot of each file that is being taken in. */
  get taking(): readonly string[] {
    return [...this.#slots].flatMap((slot) =>
      this.within(slot).flatMap(([, { kind }]) => (kind === 'taking' ? [slot] : [])),
    );
  }

  /** Files were picked and not taken: the order does not go on before another one is picked, or they are left out. */
  problems(words: FileWords): readonly FormProblem[] {
    return this.refused.map(([place, task]) => ({
      path: `scans.${slotOf(place)}`,
      code: 'not-an-option',
      values: {},
      words: refusedWords(task, place, words),
    }));
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

  /** Has the file at a place mended. @returns whether the mended copy lies there now */
  async mend(
    draft: Draft,
    place: string,
    file: { readonly name: string; readonly size: number },
    repair: Repair,
  ): Promise<boolean> {
    this.#slots.add(slotOf(place));
    const outcome = await this.take(
      place,
      file,
      async (options) => {
        const mended = await draft.client.repairScan(await draft.ready(), place, repair, options);
        if (mended.ok) draft.filled(place);
        return mended;
      },
      { isMending: true },
    );
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
