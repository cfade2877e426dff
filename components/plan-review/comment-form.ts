import type { ReactiveControllerHost } from 'lit';
import { LONGEST_TEXT, type PlanPlace, type ToothCode } from '../../src/index.js';
import type { ActionPanel } from '../internal/action-panel.js';
import type { ActionScene } from '../internal/action-words.js';
import { COMMENT } from '../status-timeline/entry-view.js';
import { BegunPlace } from './begun-place.js';
import type { BegunShape, BegunWork } from './begun-work.js';
import { type PlanWords, viewWords } from './plan-words.js';
import { stageIn, teethIn } from './request-draft.js';
import { entryProblem, noTeeth, oneTooth, type ToothEntry } from './tooth-entry.js';

export const COMMENT_PLACE = 'comment';

export interface CommentScene {
  readonly scene: ActionScene;
  readonly words: PlanWords;
  /** the version that is shown: it is what somebody comments on */
  readonly plan: number | undefined;
}

/** A comment that has not been sent. */
export interface CommentDraft {
  /** the version that it is about: the one that was shown when it was begun */
  readonly plan: number | undefined;
  readonly teeth: ToothEntry;
  readonly stage: number | undefined;
  readonly note: string;
}

const commentShape: BegunShape<CommentDraft> = {
  kind: 'plan-comment',
  empty: { plan: undefined, teeth: noTeeth, stage: undefined, note: '' },
  isEmpty: ({ note }) => !note.trim(),
  read: (kept) => {
    const { plan, teeth, stage, note } = (kept ?? {}) as Readonly<Record<string, unknown>>;
    return {
      plan: typeof plan === 'number' ? plan : undefined,
      teeth: teethIn(teeth),
      stage: stageIn(stage),
      note: typeof note === 'string' ? note : '',
    };
  },
};

type Host = ReactiveControllerHost & HTMLElement;

/** A comment on a place of the plan while it is being written. */
export class CommentForm {
  readonly #host: Host;
  readonly #panel: ActionPanel;
  readonly #look: () => CommentScene;
  readonly #sent: () => void;
  readonly #place: BegunPlace<CommentDraft>;
  isTried = false;

  constructor(host: Host, panel: ActionPanel, look: () => CommentScene, sent: () => void) {
    this.#host = host;
    this.#panel = panel;
    this.#look = look;
    this.#sent = sent;
    this.#place = new BegunPlace(host, commentShape, () => {
      const { client, subject } = look().scene;
      return { client, id: subject?.id };
    });
  }

  /** What is being written, and how safe it is. */
  get work(): BegunWork<CommentDraft> {
    return this.#place.work;
  }

  /** The version that it is about: the one that was shown when it was begun. */
  get plan(): number | undefined {
    return this.work.content.plan;
  }

  get teeth(): ToothEntry {
    return this.work.content.teeth;
  }

  get stage(): number | undefined {
    return this.work.content.stage;
  }

  get note(): string {
    return this.work.content.note;
  }

  /** @param at where the person is looking; words that were begun stay, and so does what they are about */
  begin(at: { readonly stage: number | undefined; readonly tooth: ToothCode | undefined }): void {
    const { plan } = this.#look();
    this.isTried = false;
    if (this.work.isEmpty || this.plan === undefined)
      this.set({ plan, stage: at.stage, teeth: oneTooth(at.tooth) });
  }

  set(part: Partial<CommentDraft>): void {
    this.work.set({ ...this.work.content, ...part });
  }

  /** Closed, or another case: what was written stays where it is kept. */
  leave(): void {
    void this.work.flush();
    this.isTried = false;
  }

  get toothProblem(): string | undefined {
    if (!this.isTried) return undefined;
    const { words } = this.#look();
    return (
      entryProblem(this.teeth, words) ?? (this.teeth.teeth.length > 1 ? viewWords(words).oneTooth : undefined)
    );
  }

  get noteProblem(): string | undefined {
    if (!this.isTried) return undefined;
    const view = viewWords(this.#look().words);
    if (!this.note.trim()) return view.commentNeeded;
    return this.note.trim().length > LONGEST_TEXT ? view.tooLong(LONGEST_TEXT) : undefined;
  }

  /** Sends it to the place that it names, or says what is missing. */
  async submit(): Promise<void> {
    this.isTried = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const wrong = this.toothProblem ? '#comment-tooth' : this.noteProblem ? '#comment-note' : undefined;
    if (wrong) return this.#host.shadowRoot?.querySelector<HTMLElement>(wrong)?.focus();
    const { client, subject } = this.#look().scene;
    const id = subject?.id;
    const { plan, work } = this;
    if (!client || !id || plan === undefined) return;
    const [tooth] = this.teeth.teeth;
    const about: PlanPlace = {
      plan,
      ...(this.stage !== undefined && { stage: this.stage }),
      ...(tooth && { tooth }),
    };
    this.#panel.open(
      {
        type: COMMENT,
        label: viewWords(this.#look().words).comment,
        fields: [],
        preset: { note: this.note.trim() },
        send: async (fields) => {
          // what is sent is what lies on the device: it is taken off with the sending
          await work.flush();
          const { ref } = work;
          const outcome = await client.send(id, COMMENT, fields, { about, ...(ref && { begun: ref }) });
          if (outcome.ok) work.sent();
          // another case is shown meanwhile: what is open there is none of this
          if (outcome.ok && this.work === work) {
            this.leave();
            this.#sent();
          }
          return outcome;
        },
      },
      COMMENT_PLACE,
    );
  }
}
