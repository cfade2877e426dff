import {
  type Case,
  type EventType,
  formatTooth,
  inChartOrder,
  isToothCode,
  itemsOf,
  type LabProfile,
  type PlanRow,
  say,
} from 'pontic';
import { html, nothing, type TemplateResult } from 'lit';
import { language } from './settings.js';
import { appWords } from './words/app.js';

interface DeskValues {
  readonly fields: Readonly<Record<string, string>>;
  readonly plan: { readonly note: string; readonly rows: readonly PlanRow[] } | undefined;
}

const PLAN_NOTE = 'plan-note';
/** `plan:16:margin` */
const PLAN_CELL = /^plan:(\d+):(\w+)$/;

/** What was typed: the event's own fields, and the design where one is proposed. */
export function valuesOf(form: HTMLFormElement | undefined): DeskValues {
  if (!form) return { fields: {}, plan: undefined };
  const fields: Record<string, string> = {};
  const rows = new Map<string, Record<string, string>>();
  let note: string | undefined;
  for (const [name, entry] of new FormData(form)) {
    const value = typeof entry === 'string' ? entry.trim() : '';
    const [, tooth, aspect] = PLAN_CELL.exec(name) ?? [];
    if (name === PLAN_NOTE) note = value;
    else if (tooth && aspect) rows.set(tooth, { ...rows.get(tooth), ...(value && { [aspect]: value }) });
    else if (value) fields[name] = value;
  }
  if (note === undefined) return { fields, plan: undefined };
  const planned = [...rows].flatMap(([tooth, aspects]) => (isToothCode(tooth) ? [{ tooth, aspects }] : []));
  return { fields, plan: { note, rows: planned } };
}

/** A design without a word about any tooth is none. */
export function isComplete(form: HTMLFormElement): boolean {
  const { plan } = valuesOf(form);
  return !plan || plan.rows.some(({ aspects }) => Object.keys(aspects).length > 0);
}

function planFields(subject: Case): TemplateResult {
  const words = appWords();
  const teeth = inChartOrder([...new Set(itemsOf(subject.prescription).flatMap((item) => item.teeth))]);
  const latest = subject.plans.at(-1);
  const valueOf = (tooth: string, aspect: keyof typeof words.aspects): string =>
    latest?.rows.find((row) => row.tooth === tooth)?.aspects[aspect] ?? words.aspectDefaults[aspect];
  return html`
    <label class="wide">
      <span>${words.planNote}</span>
      <textarea name=${PLAN_NOTE} rows="2" .defaultValue=${latest?.note ?? words.planNoteHint}></textarea>
    </label>
    ${teeth.map(
      (tooth) =>
        html`<fieldset class="wide tooth-row">
          <legend class="num">${words.planTooth(formatTooth(tooth, 'fdi'))}</legend>
          ${(Object.keys(words.aspects) as (keyof typeof words.aspects)[]).map(
            (aspect) =>
              html`<label>
                <span>${words.aspects[aspect]}</span>
                <input name=${`plan:${tooth}:${aspect}`} .defaultValue=${valueOf(tooth, aspect)} />
              </label>`,
          )}
        </fieldset>`,
    )}
  `;
}

/** The fields that an action of the lab needs, as the profile describes them. */
export function actionForm(options: {
  readonly subject: Case;
  readonly profile: LabProfile;
  readonly type: EventType;
  readonly requires: readonly string[];
  readonly missing: readonly string[];
  readonly onSend: (form: HTMLFormElement) => void;
  readonly onCancel: () => void;
}): TemplateResult {
  const { subject, profile, type, requires, missing, onSend, onCancel } = options;
  const words = appWords();
  const field = (key: string): TemplateResult => {
    const definition = profile.lifecycle.fields[key];
    const isMissing = missing.includes(key);
    const invalid = isMissing ? 'true' : nothing;
    return html`<label class="wide">
      <span>${definition ? say(definition.label, language()) : key}</span>
      ${
        definition?.kind === 'choice'
          ? html`<select name=${key} aria-invalid=${invalid}>
              <option value="">${words.choose}</option>
              ${Object.entries(definition.options ?? {}).map(
                ([value, label]) => html`<option value=${value}>${say(label, language())}</option>`,
              )}
            </select>`
          : definition?.kind === 'text'
            ? html`<textarea name=${key} rows="3" aria-invalid=${invalid}></textarea>`
            : html`<input name=${key} aria-invalid=${invalid} />`
      }
      ${isMissing ? html`<span class="needed">${words.needed}</span>` : nothing}
    </label>`;
  };
  return html`<form
    class="desk-form"
    novalidate
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      onSend(event.target as HTMLFormElement);
    }}
  >
    ${requires.map(field)} ${type === 'plan.propose' ? planFields(subject) : nothing}
    <div class="wide desk-form-end">
      <button type="submit" class="btn-main">
        ${say(profile.lifecycle.events[type]?.label ?? { en: type }, language())}
      </button>
      <button type="button" @click=${onCancel}>${words.cancel}</button>
    </div>
  </form>`;
}
