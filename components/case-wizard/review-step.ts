import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { isLicenceNeeded, isPrimary, itemsOf, recommendedGaps, say } from '../../src/index.js';
import { checkField, inputField } from '../internal/field.js';
import { keepYearsOf, statementsOf } from '../internal/law.js';
import { ToothChart } from '../tooth-chart/tooth-chart.js';
import { enterDoctor, otherPreferences } from './doctor.js';
import type { Draft } from './draft.js';
import { errorAt, type Form, setField } from './form.js';
import { placedWords } from './left-out.js';
import { Reuse } from './reuse.js';
import { saveTemplateView } from './reuse-view.js';
import { partsOf, type ReviewPart, type ReviewRow } from './review-rows.js';
import { kindsOf, SignatureField } from './signature-field.js';
import type { Step } from './steps.js';
import { isPerArch } from './words.js';

/** What the last page keeps from one rendering to the next. */
export class Review {
  readonly signature: SignatureField;
  readonly reuse: Reuse;
  #charts = new WeakMap<Draft, ToothChart>();

  constructor(host: ReactiveControllerHost) {
    this.signature = new SignatureField(host);
    this.reuse = new Reuse(host);
  }

  /** The teeth at a glance; nothing where nothing is made tooth by tooth. */
  chart(form: Form): ToothChart | undefined {
    const pieces = itemsOf(form.rx).filter((item) => item.teeth.length && !isPerArch(item, form));
    const teeth = pieces.flatMap((item) => item.teeth);
    if (!teeth.length) return undefined;
    const chart = this.#charts.get(form.draft) ?? ToothChart.create();
    this.#charts.set(form.draft, chart);
    chart.compact = true;
    chart.label = form.messages.signing.review.chart;
    chart.notation = form.notation;
    chart.dentition = !teeth.some(isPrimary) ? 'permanent' : teeth.every(isPrimary) ? 'primary' : 'mixed';
    chart.findings = form.rx.findings;
    if (chart.value.join() !== [...teeth].sort().join()) chart.value = [...new Set(teeth)].sort();
    return chart;
  }
}

export interface ReviewOptions {
  readonly review: Review;
  /** leads to where something is entered */
  readonly onGo: (path: string) => void;
}

function rowView(
  { messages }: Form,
  { path, label, content }: ReviewRow,
  heading: string | undefined,
  onGo: (path: string) => void,
): TemplateResult {
  const { review } = messages.wizard;
  return html`<div>
    <dt>${label}</dt>
    <dd>${content}</dd>
    <dd>
      ${
        path === undefined
          ? nothing
          : html`<button
              type="button"
              class="button plain"
              aria-label=${review.change(heading ? `${heading}: ${label}` : label)}
              @click=${() => onGo(path)}
            >
              ${review.changeWord}
            </button>`
      }
    </dd>
  </div>`;
}

const partView = (form: Form, { heading, rows }: ReviewPart, onGo: (path: string) => void): TemplateResult =>
  html`${heading ? html`<h4>${heading}</h4>` : nothing}
    <dl class="summary" part="summary">${rows.map((row) => rowView(form, row, heading, onGo))}</dl>`;

function stepPart(form: Form, step: Step, { review, onGo }: ReviewOptions): TemplateResult | typeof nothing {
  const parts = partsOf(form, step).filter(({ rows }) => rows.length);
  if (!parts.length) return nothing;
  return html`<section class="checked" part="checked">
    <h3>${form.messages.wizard.steps[step]}</h3>
    ${step === 'work' ? (review.chart(form) ?? nothing) : nothing}
    ${parts.map((part) => partView(form, part, onGo))}
  </section>`;
}

/** What the lab would rather have; nothing of it holds the case up. */
function helpful(form: Form, onGo: (path: string) => void): TemplateResult | typeof nothing {
  const gaps = recommendedGaps(form.profile, form.order);
  if (!gaps.length) return nothing;
  const { helpful: heading, helpfulBody } = form.messages.signing.review;
  return html`<section class="helpful" part="helpful">
    <h3>${heading}</h3>
    <p class="small quiet">${helpfulBody}</p>
    <ul>
      ${gaps.map(
        (path) =>
          html`<li>
            <a
              href="#${path}"
              @click=${(event: Event) => {
                event.preventDefault();
                onGo(path);
              }}
              >${placedWords(path, form)}</a
            >
          </li>`,
      )}
    </ul>
  </section>`;
}

/** What the law of the lab's place says about a prescription, in small print. */
function lawView({ profile, language, messages, order }: Form): TemplateResult | typeof nothing {
  const { jurisdiction } = profile;
  if (!jurisdiction) return nothing;
  const { law } = messages.signing;
  const years = keepYearsOf(profile, order);
  return html`<div class="law small quiet" part="law">
    <h4>${law.heading(say(jurisdiction.label, language))}</h4>
    <p>${years === undefined ? nothing : law.keep(years)} ${law.source(jurisdiction.source)}</p>
    ${statementsOf(profile, order).map(({ text }) => html`<p>${say(text, language)}</p>`)}
  </div>`;
}

function licenceField(form: Form): TemplateResult | typeof nothing {
  const { profile, language, messages, rx, order } = form;
  const { jurisdiction } = profile;
  const isNeeded = isLicenceNeeded(profile, order);
  const isWanted = recommendedGaps(profile, order).includes('licenceNumber');
  const { need } = messages.questions;
  if (!isNeeded && !isWanted && !rx.licenceNumber) return nothing;
  return inputField({
    id: 'licenceNumber',
    ...messages.wizard.fields.licenceNumber,
    hint:
      isNeeded && jurisdiction ? messages.signing.law.licence(say(jurisdiction.label, language)) : undefined,
    optional: need[isNeeded ? 'required' : isWanted ? 'recommended' : 'optional'],
    isRequired: isNeeded,
    error: errorAt(form, 'licenceNumber'),
    value: rx.licenceNumber,
    onInput: (value) => setField(form, 'licenceNumber', value),
  });
}

function signatureView(form: Form, { signature }: Review): TemplateResult {
  const { profile, language, messages, rx } = form;
  const { jurisdiction } = profile;
  return signature.view({
    words: messages.signing.sign,
    required: messages.questions.need.required,
    signature: rx.signature,
    kinds: kindsOf(jurisdiction?.signature),
    place: jurisdiction ? say(jurisdiction.label, language) : profile.name,
    phone: profile.contact.phone,
    name: rx.doctorName,
    error: errorAt(form, 'signature'),
    onChange: (value) => setField(form, 'signature', value),
  });
}

/** The last page: everything that goes to the lab, confirmed and signed. */
export function reviewStep(form: Form, options: ReviewOptions): TemplateResult {
  const { messages, rx, profile, language } = form;
  const { fields, review } = messages.wizard;
  const { need } = messages.questions;
  return html`
    <p class="quiet">${messages.signing.review.lead}</p>
    ${form.steps.map((step) => stepPart(form, step, options))} ${helpful(form, options.onGo)}
    <h3>${review.declare}</h3>
    ${checkField({
      id: 'declaredComplete',
      label: say(profile.declarations.complete, language),
      optional: need.required,
      isRequired: true,
      error: errorAt(form, 'declaredComplete'),
      checked: rx.declaredComplete,
      onChange: (value) => setField(form, 'declaredComplete', value),
    })}
    ${checkField({
      id: 'declaredPrivacy',
      label: say(profile.declarations.privacy, language),
      optional: need.required,
      isRequired: true,
      error: errorAt(form, 'declaredPrivacy'),
      checked: rx.declaredPrivacy,
      onChange: (value) => setField(form, 'declaredPrivacy', value),
    })}
    <div class="pair">
      ${inputField({
        id: 'doctorName',
        ...fields.doctorName,
        optional: need.required,
        isRequired: true,
        error: errorAt(form, 'doctorName'),
        value: rx.doctorName,
        autocomplete: 'name',
        below: otherPreferences(form, 'doctorName-preferences'),
        onInput: (value) => enterDoctor(form, value),
      })}
      ${licenceField(form)}
    </div>
    ${signatureView(form, options.review)} ${lawView(form)}
    ${saveTemplateView(options.review.reuse, form, rx)}
  `;
}
