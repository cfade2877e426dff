import { html, nothing, type TemplateResult } from 'lit';
import {
  type Case,
  type CaseId,
  dueDateOf,
  type Instant,
  lastEntry,
  lateDays,
  latestField,
  lineOf,
  say,
} from '../../src/index.js';
import type { Speech } from '../case-wizard/words.js';
import { formatsFor } from '../internal/format.js';
import { shortId } from '../internal/short-id.js';
import { headlineOf, interruptions, stageOf, stateMark } from '../internal/state-mark.js';
import { patientView } from './patient-view.js';
import type { DetailScene } from './rx-form.js';

const ACCEPT = 'plan.accept';
const RECEIVE = 'case.receive';
/** the field by which the lab tells to whom a case was given */
const DOCTOR = 'doctor';

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

/** Whom the case was given to, else who ordered it. "S3 · treatment: doctor" */
function doctorFact({ messages, language }: DetailScene, subject: Case): TemplateResult | typeof nothing {
  const { head } = messages.detail;
  const assigned = subject.history.findLast(({ fields }) => fields[DOCTOR]);
  const name = latestField(subject, DOCTOR) ?? subject.prescription.doctorName;
  if (!name) return nothing;
  return fact(
    head.doctor,
    html`<bdi part="doctor">${name}</bdi> ${
        assigned
          ? html`<span class="quiet small">${head.assigned(formatsFor(language).dayOf(assigned.at))}</span>`
          : nothing
      }`,
  );
}

/** The case that it grew out of. "S3 · original case" */
function originalFact(
  { messages }: DetailScene,
  { origin }: Case,
  onOpen: (id: CaseId) => void,
): TemplateResult | typeof nothing {
  if (!origin) return nothing;
  const { head } = messages.detail;
  return fact(
    head.original,
    html`<button
      type="button"
      class="button plain number original"
      data-original
      @click=${() => onOpen(origin.caseId)}
    >
      ${head.originalOpen(origin.caseNumber)}
    </button>`,
  );
}

export interface HeadActs {
  readonly onOpen: (id: CaseId) => void;
  readonly onName: () => void;
}

/** Whose case it is by its codes, where it stands, who is in charge of it, and when it is due. */
export function headView(
  scene: DetailScene,
  subject: Case,
  speech: Speech,
  { onOpen, onName }: HeadActs,
): TemplateResult {
  const { messages, lab, language } = scene;
  const { head } = messages.detail;
  const { service } = subject.prescription;
  const received = lastEntry(subject, RECEIVE);
  const known = lab?.services[service];
  return html`<header class="head" part="head">
    <h2 data-rest tabindex="-1">${messages.timeline.heading(subject.caseNumber)}</h2>
    ${marks(scene, subject)}
    <dl class="facts">
      ${lab ? fact(head.patient, patientView(subject, { scene, lab, speech, onName })) : nothing}
      ${doctorFact(scene, subject)}
      ${known ? fact(speech.messages.timeline.fieldNames.service, say(known.label, language)) : nothing}
      ${dueFact(scene, subject)} ${planFact(scene, subject)}
      ${fact(head.created, dayView(subject.createdAt, language))}
      ${received ? fact(head.received, dayView(received.at, language)) : nothing}
      ${originalFact(scene, subject, onOpen)}
      ${fact(head.deviceId, html`<span class="number id" part="device-id">${shortId(subject)}</span>`)}
    </dl>
    <slot name="assign"></slot>
  </header>`;
}
