import type { ReactiveControllerHost } from 'lit';
import { type Case, LONGEST_TEXT, type PlanPlace, type ToothCode } from '../../src/index.js';
import type { ActionPanel } from '../internal/action-panel.js';
import type { ActionScene } from '../internal/action-words.js';
import { WarnOnLeave } from '../internal/warn-on-leave.js';
import { COMMENT } from '../status-timeline/entry-view.js';
import { type PlanWords, viewWords } from './plan-words.js';
import { entryProblem, noTeeth, oneTooth, type ToothEntry } from './tooth-entry.js';

export const COMMENT_PLACE = 'comment';

export interface CommentScene {
  readonly scene: ActionScene;
  readonly words: PlanWords;
  /** the version that is shown: it is what somebody comments on */
  readonly plan: number | undefined;
}

type Host = ReactiveControllerHost & HTMLElement;

/** A comment on a place of the plan while it is being written. */
export class CommentForm {
  readonly #host: Host;
  readonly #panel: ActionPanel;
  readonly #look: () => CommentScene;
  readonly #sent: () => void;
  #plan: number | undefined;
  #subject: Case['id'] | undefined;
  isTried = false;
  teeth: ToothEntry = noTeeth;
  stage: number | undefined;
  note = '';

  constructor(host: Host, panel: ActionPanel, look: () => CommentScene, sent: () => void) {
    this.#host = host;
    this.#panel = panel;
    this.#look = look;
    this.#sent = sent;
    new WarnOnLeave(host, () => this.note.trim() !== '');
  }

  /** The version that it is about: the one that was shown when it was begun. */
  get plan(): number | undefined {
    return this.#plan;
  }

  /** @param at where the person is looking; words that were begun stay */
  begin(at: { readonly stage: number | undefined; readonly tooth: ToothCode | undefined }): void {
    const { plan, scene } = this.#look();
    if (this.#subject !== scene.subject?.id) this.note = '';
    this.#plan = plan;
    this.#subject = scene.subject?.id;
    this.stage = at.stage;
    this.teeth = oneTooth(at.tooth);
    this.isTried = false;
  }

  set(part: Partial<Pick<CommentForm, 'teeth' | 'stage' | 'note'>>): void {
    Object.assign(this, part);
    this.#host.requestUpdate();
  }

  /** Another case: nothing of this one is left. */
  leave(): void {
    this.set({ teeth: noTeeth, stage: undefined, note: '' });
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
    const { client } = this.#look().scene;
    const id = this.#subject;
    const plan = this.#plan;
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
          const outcome = await client.send(id, COMMENT, fields, { about });
          // another case is shown meanwhile: what is open there is none of this
          if (outcome.ok && this.#look().scene.subject?.id === id) {
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
