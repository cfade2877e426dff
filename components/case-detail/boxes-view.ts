import { html, nothing, type TemplateResult } from 'lit';
import { type Case, entryInto, type HistoryEntry, lastEntry, type LabProfile, say } from '../../src/index.js';
import { firstPrimary } from '../internal/action-list.js';
import type { Action, ActionPanel } from '../internal/action-panel.js';
import { asWritten } from '../internal/as-written.js';
import { toneIcon } from '../internal/icons.js';
import { interruptions, type ShownState, shownState } from '../internal/state-mark.js';
import { metaView, partsWords, toldFields, valueView, type Words } from '../status-timeline/entry-view.js';
import { promiseView, timersView } from '../status-timeline/times-view.js';
import { contactView } from './contact-view.js';
import type { DetailScene, RxForm } from './rx-form.js';
import { markedParts } from './rx-scope.js';

const PLAN = 'plan';
const HOLD = 'hold';
const QUOTE = 'quote';

/** The most urgent first: what the lab waits for, what stands still, what is to be decided. */
function urgency({ region, tone, suspends }: ShownState): number {
  if (region === HOLD && tone === 'problem') return 0;
  if (suspends) return tone === 'problem' ? 1 : 2;
  return tone === 'problem' ? 3 : 4;
}

/** States that stop the case or ask for somebody, and those in which there is something left to do about a thread. */
export function boxesOf(lab: LabProfile, subject: Case, actions: readonly Action[]): readonly ShownState[] {
  const stopping = interruptions(lab.lifecycle, subject.status);
  const others = Object.entries(subject.status)
    .filter(([region, key]) => {
      const home = lab.lifecycle.regions[region];
      return home && region !== 'stage' && !home.chosen && key !== home.initial && key in home.states;
    })
    .map(([region, key]) => shownState(lab.lifecycle, region, key))
    .filter(({ events }) => actions.some(({ type }) => events.includes(type)))
    .filter(({ region }) => !stopping.some((box) => box.region === region));
  return [...stopping, ...others].sort((a, b) => urgency(a) - urgency(b));
}

export interface BoxOptions {
  readonly scene: DetailScene;
  readonly words: Words;
  readonly form: RxForm;
  readonly panel: ActionPanel;
  /** what the dentist can do now */
  readonly actions: readonly Action[];
}

/** What is told of a thread: the entry that brought its state, or for a quote that has run out, the quote. */
function causeOf(state: ShownState, subject: Case): HistoryEntry | undefined {
  const cause = entryInto(subject, state.region);
  const told =
    state.region === QUOTE ? subject.history.findLast(({ fields }) => fields['quoteAmount']) : undefined;
  const asked = state.region === HOLD ? lastEntry(subject, 'hold.place') : undefined;
  return asked ?? told ?? cause;
}

function toldView(entry: HistoryEntry, words: Words): readonly TemplateResult[] {
  return toldFields(entry)
    .filter(([key]) => key !== 'planDigest' && key !== 'markedFields')
    .map(
      ([key, value]) =>
        html`<blockquote part="reason" class="reason ${key === 'quoteAmount' ? 'amount number' : ''}">
          ${valueView(key, value, words)}
        </blockquote>`,
    );
}

/** What belongs to a question of the lab's alone: what it is about, what was answered, whom to call. */
function holdExtras(state: ShownState, { scene, words, form }: BoxOptions): TemplateResult | typeof nothing {
  const { lab, subject, messages } = scene;
  if (state.region !== HOLD || !lab || !subject) return nothing;
  const { boxes } = messages.detail;
  const marked = markedParts(lab, subject);
  const answer = entryInto(subject, HOLD);
  const said = answer?.type === 'hold.answer' ? answer.fields['answer'] : undefined;
  const [first] = marked;
  return html`${marked.length ? html`<p class="asks">${boxes.asksAbout(partsWords(marked.join(' '), words))}</p>` : nothing}
    ${said ? html`<p class="said-answer"><span class="small">${boxes.yourAnswer}:</span> ${asWritten(said)}</p>` : nothing}
    ${
      first && form.isOpen
        ? html`<div class="actions">
            <button
              type="button"
              class="button"
              data-go-marked
              @click=${() => form.goTo({ path: `marked-${first.split('.')[0]!}` })}
            >
              ${boxes.goToMarked}
            </button>
          </div>`
        : nothing
    }
    <p class="small">${boxes.contact}</p>
    ${contactView(lab)}`;
}

function boxView(state: ShownState, options: BoxOptions): TemplateResult {
  const { scene, words, panel, actions, form } = options;
  const { lab, subject, today, messages, language } = scene;
  const cause = subject && causeOf(state, subject);
  const clock = lab && subject ? { lab, subject, today, messages, language } : undefined;
  // the prescription's own button carries the answer
  const own = actions.filter(({ type }) => state.events.includes(type) && type !== form.scope?.event);
  return html`<section part="box" class="notice box ${state.tone}" aria-labelledby="rest-${state.region}">
    <h3 id="rest-${state.region}" tabindex="-1">${toneIcon(state.tone)} ${say(state.label, language)}</h3>
    ${cause ? toldView(cause, words) : nothing} ${cause ? metaView(cause, words, { before: false }) : nothing}
    ${state.meaning ? html`<p>${say(state.meaning, language)}</p>` : nothing}
    ${state.next ? html`<p>${say(state.next, language)}</p>` : nothing}
    ${clock ? html`${timersView(clock, state.region)} ${promiseView(clock, state.region)}` : nothing}
    ${holdExtras(state, options)}
    ${state.region === PLAN ? html`<p>${messages.detail.boxes.planHint}</p>` : nothing}
    ${scene.client ? panel.render(state.region, firstPrimary(own)) : nothing}
  </section>`;
}

/** What has to be seen before anything else, each in a box of its own. */
export const boxesView = (boxes: readonly ShownState[], options: BoxOptions): readonly TemplateResult[] =>
  boxes.map((state) => boxView(state, options));
