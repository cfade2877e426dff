import { type Case, type LabProfile, say, type Script, type ScriptStep } from 'pontic';
import { html, nothing, type TemplateResult } from 'lit';
import { language } from './settings.js';
import { benchWords } from './words/bench.js';

const isPractice = (role: string): boolean => role === 'dentist';

/**
 * The first step of a week that has not happened to a case. It is read from the case's history, so that a reload loses
 * nothing, and what either side did by hand counts as if it had been played. What changes no state (a comment) may
 * have been left out.
 */
export function firstToCome({ steps }: Script, { history }: Case, { lifecycle }: LabProfile): number {
  let after = 0;
  let next = 0;
  for (const [index, step] of steps.entries()) {
    const at = history.findIndex((entry, i) => i >= after && isStep(step, entry));
    if (at < 0 && !lifecycle.anytime.some(({ event }) => event === step.event)) break;
    if (at < 0) continue;
    after = at + 1;
    next = index + 1;
  }
  return next;
}

const isStep = (step: ScriptStep, { type, by }: Case['history'][number]): boolean =>
  type === step.event && isPractice(by.role) === isPractice(step.by);

/** Why a week did not go on. */
export interface Stuck {
  readonly at: number;
  readonly code: string;
}

export interface WeekView {
  readonly week: Script;
  readonly subject: Case;
  readonly profile: LabProfile;
  readonly stuck: Stuck | undefined;
  readonly isPlaying: boolean;
  readonly play: (as: 'lab' | 'everybody', from: number) => void;
}

/** Plays the lab's part until the practice has its turn, or both sides' to the end. */
export function weekPanel({ week, subject, profile, stuck, isPlaying, play }: WeekView): TemplateResult {
  const words = benchWords();
  const { steps } = week;
  const from = firstToCome(week, subject, profile);
  const labelOf = (index: number): string => {
    const event = steps[index]?.event ?? '';
    return say(profile.lifecycle.events[event]?.label ?? { en: event }, language());
  };
  const isOver = from >= steps.length;
  const isTheirs = !isOver && isPractice(steps[from]!.by);
  const told = stuck
    ? words.weekStuck(labelOf(stuck.at), words.why[stuck.code] ?? stuck.code)
    : isOver
      ? words.weekOver
      : isTheirs
        ? words.weekTurn(labelOf(from))
        : '';
  const button = (as: 'lab' | 'everybody', label: string) =>
    html`<button
      type="button"
      data-play=${as}
      aria-disabled=${isPlaying ? 'true' : nothing}
      @click=${() => (isPlaying ? undefined : play(as, from))}
    >
      ${label}
    </button>`;
  return html`<section class="week" aria-labelledby="week-heading">
    <h3 id="week-heading">${words.week}</h3>
    <p class="quiet small">
      ${say(week.title, language())}, <span class="num">${words.weekStep(from, steps.length)}</span>
    </p>
    ${
      isOver
        ? nothing
        : html`<div class="desk-actions">
            ${isTheirs ? nothing : button('lab', from === 0 ? words.weekPlay : words.weekContinue)}
            ${button('everybody', words.weekBoth)}
          </div>`
    }
    <p class="week-said" role="status">${told}</p>
  </section>`;
}
