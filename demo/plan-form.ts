import {
  type Case,
  formatTooth,
  inChartOrder,
  isToothCode,
  itemsOf,
  type LabProfile,
  type PlanRow,
  type RequestAnswer,
  type Script,
} from 'pontic';
import { html, nothing, type TemplateResult } from 'lit';
import { answerFields, answersIn, isAnswerCell } from './plan-answers.js';
import { isStageCell, stageFields, stagesIn, type StagesTyped } from './plan-stages.js';
import { benchWords } from './words/bench.js';

export interface PlanValues {
  readonly note: string;
  readonly rows: readonly PlanRow[];
  readonly stages?: StagesTyped;
  readonly answers: readonly RequestAnswer[];
}

const PLAN_NOTE = 'plan-note';
/** `plan:16:margin` */
const PLAN_CELL = /^plan:(\d+):(.+)$/;

/** The plan that was typed; nothing where the form asks for none. */
export function planIn(data: FormData): PlanValues | undefined {
  const note = data.get(PLAN_NOTE);
  if (typeof note !== 'string') return undefined;
  const rows = new Map<string, Record<string, string>>();
  for (const [name, entry] of data) {
    const [, tooth, aspect] = PLAN_CELL.exec(name) ?? [];
    const value = typeof entry === 'string' ? entry.trim() : '';
    if (tooth && aspect) rows.set(tooth, { ...rows.get(tooth), ...(value && { [aspect]: value }) });
  }
  const stages = stagesIn(data);
  return {
    ...(stages && { stages }),
    answers: answersIn(data),
    note: note.trim(),
    rows: [...rows].flatMap(([tooth, aspects]) => (isToothCode(tooth) ? [{ tooth, aspects }] : [])),
  };
}

export const isPlanCell = (name: string): boolean =>
  name === PLAN_NOTE || PLAN_CELL.test(name) || isStageCell(name) || isAnswerCell(name);

const isForArches = (subject: Case, { catalogue }: LabProfile): boolean =>
  itemsOf(subject.prescription).some(({ product }) => catalogue.products[product]?.per === 'arch');

/** Work for whole arches is planned by a few teeth that matter: those that the lab's own week shows. */
function firstRows(subject: Case, profile: LabProfile, week: Script | undefined): readonly PlanRow[] {
  const items = itemsOf(subject.prescription);
  const shown = week?.steps.find(({ plan }) => plan)?.plan?.rows ?? [];
  if (shown.length && isForArches(subject, profile)) return shown;
  const { aspectDefaults } = benchWords();
  return inChartOrder(items.flatMap(({ teeth }) => teeth)).map((tooth) => ({
    tooth,
    aspects: aspectDefaults,
  }));
}

/** The next version of a plan, filled in with the last one. */
export function planFields(subject: Case, profile: LabProfile, week: Script | undefined): TemplateResult {
  const words = benchWords();
  const aspectNames: Readonly<Record<string, string>> = words.aspects;
  const latest = subject.plans.at(-1);
  const rows = latest?.rows ?? firstRows(subject, profile, week);
  return html`
    <label class="wide">
      <span>${words.planNote}</span>
      <textarea name=${PLAN_NOTE} rows="2" .defaultValue=${latest?.note ?? words.planNoteHint}></textarea>
    </label>
    ${rows.map(
      ({ tooth, aspects }) =>
        html`<fieldset class="wide tooth-row">
          <legend class="num">${words.planTooth(formatTooth(tooth, 'fdi'))}</legend>
          ${Object.entries(aspects).map(
            ([aspect, value]) =>
              html`<label>
                <span>${aspectNames[aspect] ?? aspect}</span>
                <input name=${`plan:${tooth}:${aspect}`} .defaultValue=${value} />
              </label>`,
          )}
        </fieldset>`,
    )}
    ${isForArches(subject, profile) || latest?.staging ? stageFields(latest) : nothing}
    ${answerFields(subject, profile)}
  `;
}
