import { html, nothing, type TemplateResult } from 'lit';
import { type Case, dueDateOf, type Instant, lastEntry, lateDays, lineOf, say } from '../../src/index.js';
import type { Speech } from '../case-wizard/words.js';
import { formatsFor } from '../internal/format.js';
import { shortId } from '../internal/short-id.js';
import { headlineOf, interruptions, stageOf, stateMark } from '../internal/state-mark.js';
import type { DetailScene } from './rx-form.js';

const ACCEPT = 'plan.accept';
const RECEIVE = 'case.receive';

const fact = (label: string, value: unknown): TemplateResult =>
  html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;

const dayView = (at: Instant, language: string): TemplateResult =>
  html`<time datetime=${at}>${formatsFor(language).dayOf(at)}</time>`;

/** Whether the case waits for a plan, or has had one: only then "not accepted yet" says something. */
function hasPlan({ lab, subject }: DetailScene): boolean {
  if (!lab || !subject) return false;
  const { states } = lab.lifecycle.regions.stage;
  const isOnLine = lineOf(lab, subject).some((stage) => states[stage]?.core === 'awaiting_acceptance');
  return isOnLine || subject.plans.length > 0;
}

function planFact(scene: DetailScene, subject: Case): TemplateResult | typeof nothing {
  if (!hasPlan(scene)) return nothing;
  const { head } = scene.messages.detail;
  const accepted = subject.status['plan'] === 'accepted' ? lastEntry(subject, ACCEPT) : undefined;
  return fact(
    head.plan,
    accepted ? head.accepted(formatsFor(scene.language).dayOf(accepted.at)) : head.notAccepted,
  );
}

function dueFact(scene: DetailScene, subject: Case): TemplateResult | typeof nothing {
  const { lab, today, messages, language } = scene;
  const due = dueDateOf(subject);
  if (!lab || !due) return nothing;
  const late = lateDays(lab, subject, today);
  return fact(
    messages.detail.head.due,
    html`<span class="due-fact"
      ><time datetime=${due}>${formatsFor(language).day(due)}</time>
      ${late ? stateMark('late', messages.dates.lateBy(late)) : nothing}</span
    >`,
  );
}

/** What holds the case up, else its stage; and what else asks for somebody. */
function marks(
  { lab, messages, view, language }: DetailScene,
  subject: Case,
): TemplateResult | typeof nothing {
  if (!lab) return nothing;
  const { lifecycle } = lab;
  const headline = headlineOf(lifecycle, subject.status);
  const others = interruptions(lifecycle, subject.status).filter(({ region }) => region !== headline.region);
  const stage = headline.region === 'stage' ? [] : [stageOf(lifecycle, subject.status)];
  return html`<p class="marks">
    ${[headline, ...others].map(({ tone, label }) => stateMark(tone, say(label, language)))}
    ${stage.map(({ label }) => html`<span class="quiet">${say(label, language)}</span>`)}
    ${view?.unsent ? stateMark('progress', messages.timeline.unsent) : nothing}
  </p>`;
}

/** Whose case it is by its codes, where it stands, and when it is due. Never a name of a patient. */
export function headView(scene: DetailScene, subject: Case, speech: Speech): TemplateResult {
  const { messages, lab, language } = scene;
  const { head } = messages.detail;
  const { patientCode, yearOfBirth, service } = subject.prescription;
  const received = lastEntry(subject, RECEIVE);
  const known = lab?.services[service];
  return html`<header class="head" part="head">
    <h2 data-rest tabindex="-1">${messages.timeline.heading(subject.caseNumber)}</h2>
    ${marks(scene, subject)}
    <dl class="facts">
      ${fact(
        head.patient,
        html`<span class="number">${patientCode || messages.list.noPatient}</span>${
            yearOfBirth ? html`<span class="quiet">, ${head.born(yearOfBirth)}</span>` : nothing
          }`,
      )}
      ${known ? fact(speech.messages.timeline.fieldNames.service, say(known.label, language)) : nothing}
      ${dueFact(scene, subject)} ${planFact(scene, subject)}
      ${fact(head.created, dayView(subject.createdAt, language))}
      ${received ? fact(head.received, dayView(received.at, language)) : nothing}
      ${fact(head.deviceId, html`<span class="number id" part="device-id">${shortId(subject)}</span>`)}
    </dl>
  </header>`;
}
