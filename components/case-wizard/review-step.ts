import { html, nothing, type TemplateResult } from 'lit';
import { formatTooth, instant, itemsOf, say } from '../../src/index.js';
import { checkField, inputField } from '../internal/field.js';
import { formatsFor } from '../internal/format.js';
import { errorAt, type Form, setField } from './form.js';
import type { Step } from './steps.js';
import { isPerArch, itemWords, materialWords } from './words.js';

interface Row {
  readonly step: Step;
  readonly label: string;
  readonly content: unknown;
}

const both = (form: Form): TemplateResult[] =>
  itemsOf(form.rx).map((item) => {
    const notation = (system: 'fdi' | 'universal') =>
      item.teeth.map((tooth) => formatTooth(tooth, system)).join(', ');
    return html`<p>${itemWords(item, form)}</p>
      ${
        item.teeth.length && !isPerArch(item, form)
          ? html`<p class="small quiet">
              ${form.messages.wizard.review.bothNotations(notation('fdi'), notation('universal'))}
            </p>`
          : nothing
      }
      <p class="small quiet">${materialWords(item, form)}</p>
      ${item.note ? html`<p class="small words">${item.note}</p>` : nothing}`;
  });

function rows(form: Form): readonly Row[] {
  const { messages, rx, profile, language } = form;
  const { fields, review } = messages.wizard;
  const files = Object.entries(profile.catalogue.slots).filter(([slot]) => rx.scans[slot]);
  return [
    { step: 'patient', label: fields.patientCode.label, content: rx.patientCode || review.none },
    { step: 'work', label: fields.items.label, content: itemsOf(rx).length ? both(form) : review.none },
    {
      step: 'scans',
      label: fields.scans.label,
      content: files.length
        ? files.map(([slot, { label }]) => {
            const { bytes, verdict } = rx.scans[slot]!;
            return html`<p>
              ${say(label, language)}, ${formatsFor(language).bytes(bytes)},
              ${messages.wizard.slots.verdict[verdict]}
            </p>`;
          })
        : review.none,
    },
    {
      step: 'details',
      label: fields.dateWanted.label,
      content: rx.dateWanted ? formatsFor(language).day(rx.dateWanted) : review.none,
    },
    {
      step: 'details',
      label: fields.instructions.label,
      content: rx.instructions ? html`<p class="words">${rx.instructions}</p>` : review.none,
    },
    ...(rx.deliveryAddress
      ? [
          {
            step: 'details',
            label: fields.deliveryAddress.label,
            content: html`<p class="words">${rx.deliveryAddress}</p>`,
          } as const,
        ]
      : []),
  ];
}

export function reviewStep(form: Form, onChange: (step: Step) => void): TemplateResult {
  const { messages, rx, profile, language } = form;
  const { fields, review } = messages.wizard;
  return html`
    <dl class="summary" part="summary">
      ${rows(form).map(
        ({ step, label, content }) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${content}</dd>
            <dd>
              <button
                type="button"
                class="button plain"
                aria-label=${review.change(label)}
                @click=${() => onChange(step)}
              >
                ${review.changeWord}
              </button>
            </dd>
          </div>`,
      )}
    </dl>
    <h3>${review.declare}</h3>
    ${checkField({
      id: 'declaredComplete',
      label: say(profile.declarations.complete, language),
      error: errorAt(form, 'declaredComplete'),
      checked: rx.declaredComplete,
      onChange: (value) => setField(form, 'declaredComplete', value),
    })}
    ${checkField({
      id: 'declaredPrivacy',
      label: say(profile.declarations.privacy, language),
      error: errorAt(form, 'declaredPrivacy'),
      checked: rx.declaredPrivacy,
      onChange: (value) => setField(form, 'declaredPrivacy', value),
    })}
    <div class="pair">
      ${inputField({
        id: 'doctorName',
        ...fields.doctorName,
        error: errorAt(form, 'doctorName'),
        value: rx.doctorName,
        autocomplete: 'name',
        maxLength: 120,
        onInput: (value) => setField(form, 'doctorName', value),
      })}
      ${
        profile.requiresLicence
          ? inputField({
              id: 'licenceNumber',
              ...fields.licenceNumber,
              error: errorAt(form, 'licenceNumber'),
              value: rx.licenceNumber,
              maxLength: 60,
              onInput: (value) => setField(form, 'licenceNumber', value),
            })
          : nothing
      }
    </div>
    ${inputField({
      id: 'signature',
      ...fields.signature,
      error: errorAt(form, 'signature'),
      value: rx.signature?.name ?? '',
      maxLength: 120,
      onInput: (name) =>
        setField(form, 'signature', name ? { kind: 'typed', name, at: instant(Date.now()) } : undefined),
    })}
  `;
}
