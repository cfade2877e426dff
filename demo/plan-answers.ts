/** What the practice asked to be changed, and what the lab says it did about each: a row a request. */
import {
  type AskedRequest,
  type Case,
  type ChangeRequest,
  formatTooth,
  type LabProfile,
  type RequestAnswer,
  requestsOf,
  say,
} from 'pontic';
import { html, nothing, type TemplateResult } from 'lit';
import { language } from './settings.js';
import { planWords } from './words/bench-plan.js';

const OUTCOME = 'answer:';
const NOTE = 'answer-note:';
const OUTCOMES = ['met', 'partly', 'declined'] as const;

export const isAnswerCell = (name: string): boolean => name.startsWith(OUTCOME) || name.startsWith(NOTE);

/** "12, stage 3: less reduction here, or none. Please none." */
export function requestWords(
  { planRequests }: LabProfile,
  { tooth, stage, what, text }: ChangeRequest,
): string {
  const place = [
    ...(tooth ? [formatTooth(tooth, 'fdi')] : []),
    ...(stage === undefined ? [] : [planWords().stage(stage)]),
  ];
  const kind = say(planRequests?.[what] ?? { en: what }, language());
  return [place.join(', '), [kind, text].filter(Boolean).join('. ')].filter(Boolean).join(': ');
}

/** The answers that were chosen; nothing where the form has none. */
export function answersIn(data: FormData): readonly RequestAnswer[] {
  return [...data].flatMap(([name, entry]) => {
    const outcome = OUTCOMES.find((one) => one === entry);
    if (!name.startsWith(OUTCOME) || !outcome) return [];
    const request = name.slice(OUTCOME.length);
    const note = data.get(NOTE + request);
    return [{ request, outcome, note: typeof note === 'string' ? note.trim() : '' }];
  });
}

function answerRow(profile: LabProfile, { request }: AskedRequest): TemplateResult {
  const words = planWords();
  return html`<fieldset class="wide tooth-row" data-request=${request.id}>
    <legend>${requestWords(profile, request)}</legend>
    <label>
      <span>${words.outcome}</span>
      <select name=${OUTCOME + request.id}>
        <option value="">${words.unanswered}</option>
        ${OUTCOMES.map((outcome) => html`<option value=${outcome}>${words.outcomes[outcome]}</option>`)}
      </select>
    </label>
    <label>
      <span>${words.answerNote}</span>
      <input name=${NOTE + request.id} autocomplete="off" />
    </label>
  </fieldset>`;
}

/** The rows for what no version has answered yet. */
export function answerFields(subject: Case, profile: LabProfile): TemplateResult | typeof nothing {
  const asked = subject.plans.flatMap(({ version }) => requestsOf(subject, version));
  const open = asked.filter(({ outcome }) => outcome === 'unanswered');
  if (open.length === 0) return nothing;
  return html`<h4 class="wide">${planWords().answers}</h4>
    ${open.map((one) => answerRow(profile, one))}`;
}

/** What was asked of one version, and how it was answered. */
export function askedView(
  subject: Case,
  profile: LabProfile,
  version: number,
): TemplateResult | typeof nothing {
  const asked = requestsOf(subject, version);
  const words = planWords();
  if (asked.length === 0) return nothing;
  return html`<ul class="small">
    ${asked.map(
      ({ request, outcome, note, answeredIn }) =>
        html`<li>
          ${requestWords(profile, request)}
          <span class="quiet"
            >${words.outcomes[outcome]}${answeredIn === undefined ? nothing : ` (${words.version(answeredIn)})`}${
              note ? `: ${note}` : nothing
            }</span
          >
        </li>`,
    )}
  </ul>`;
}
