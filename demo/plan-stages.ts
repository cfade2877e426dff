/** The part of a plan's form that is a treatment in stages. Its meshes are made here: the bench has no planner's program. */
import {
  checkPlan,
  type DeskPlan,
  isToothCode,
  type PlanAttachment,
  type PlanProblem,
  type PlanVersion,
  type Reduction,
  type ToothCode,
} from 'pontic';
import { html, type TemplateResult } from 'lit';
import { planWords } from './words/bench-plan.js';

/** What was typed about stages; the meshes are made when the plan is sent. */
export interface StagesTyped {
  readonly stages: number;
  readonly reductions: readonly Reduction[];
  readonly attachments: readonly PlanAttachment[];
  readonly still: readonly ToothCode[];
  /** lines that are no reduction, attachment or tooth */
  readonly unreadable: readonly string[];
}

const NAMES = {
  stages: 'plan-stages',
  reductions: 'plan-reductions',
  attachments: 'plan-attachments',
  still: 'plan-still',
} as const;

export const isStageCell = (name: string): boolean => Object.values<string>(NAMES).includes(name);

/** Believable, and sound against `checkPlan()`. */
const EXAMPLE: Readonly<Record<keyof typeof NAMES, string>> = {
  stages: '12',
  reductions: '42|41 0.2 1\n41|31 0.2 1\n12|11 0.1 4',
  attachments: '13 1-10 vertical, 3 mm\n23 1-10 vertical, 3 mm\n44 2 horizontal, 4 mm',
  still: '',
};

const MOST_STAGES = 60;
const number = (text: string | undefined): number => Number((text ?? '').replace(',', '.'));

function reductionIn(line: string): Reduction | undefined {
  const [, a, b, amount, stage] =
    /^(\d\d)\s*[|/–-]\s*(\d\d)[\s:]+(\d+(?:[.,]\d+)?)\s*(?:mm)?[\s,]+(\d+)$/.exec(line) ?? [];
  if (!isToothCode(a) || !isToothCode(b)) return undefined;
  return { contact: [a, b], millimetres: number(amount), stage: Number(stage) };
}

function attachmentIn(line: string): PlanAttachment | undefined {
  const [, tooth, stage, until, shape = ''] = /^(\d\d)\s+(\d+)(?:\s*[-–]\s*(\d+))?\s+(.+)$/.exec(line) ?? [];
  if (!isToothCode(tooth)) return undefined;
  return { tooth, shape, stage: Number(stage), ...(until && { until: Number(until) }) };
}

const reductionLine = ({ contact, millimetres, stage }: Reduction): string =>
  `${contact.join('|')} ${millimetres} ${stage}`;
const attachmentLine = ({ tooth, stage, until, shape }: PlanAttachment): string =>
  `${tooth} ${until === undefined ? stage : `${stage}-${until}`} ${shape}`;

const linesIn = (data: FormData, name: string, separator = /\n/): readonly string[] => {
  const text = data.get(name);
  return (typeof text === 'string' ? text.split(separator) : []).map((line) => line.trim()).filter(Boolean);
};

/** The stages that were typed; nothing where the plan is words alone. */
export function stagesIn(data: FormData): StagesTyped | undefined {
  const stages = number(linesIn(data, NAMES.stages)[0]);
  if (!stages) return undefined;
  const unreadable: string[] = [];
  const read = <Part>(lines: readonly string[], parse: (line: string) => Part | undefined) =>
    lines.flatMap((line): readonly Part[] => {
      const part = parse(line);
      if (part === undefined) unreadable.push(line);
      return part === undefined ? [] : [part];
    });
  const isWhole = Number.isInteger(stages) && stages >= 2 && stages <= MOST_STAGES;
  if (!isWhole) unreadable.push(String(stages));
  return {
    stages,
    reductions: read(linesIn(data, NAMES.reductions), reductionIn),
    attachments: read(linesIn(data, NAMES.attachments), attachmentIn),
    still: read(linesIn(data, NAMES.still, /[\s,;]+/), (code) => (isToothCode(code) ? code : undefined)),
    unreadable,
  };
}

/** The treatment as the lab takes it, with meshes of some thousand triangles a tooth. */
export async function stagingOf(typed: StagesTyped): Promise<NonNullable<DeskPlan['staging']>> {
  const { treatment } = await import('./meshes/treatment.js');
  const { stages, reductions, attachments, still } = typed;
  const made = treatment({ stages, detail: 26, still });
  return {
    models: made.models.map(({ id, arch, tooth, name, bytes }) => ({
      ...{ id, arch },
      ...(isToothCode(tooth) && { tooth }),
      file: new File([bytes], name, { type: 'model/stl' }),
    })),
    stages: made.stages,
    ...{ reductions, attachments },
  };
}

/** What would keep the practice from reviewing it. */
export function problemsOf({ note, rows, staging }: DeskPlan): readonly PlanProblem[] {
  if (!staging) return [];
  const models = staging.models.map(({ file: _, ...model }) => model);
  // a plan is judged by its names and figures; of the files it names none is looked at
  const plan = { version: 0, note, rows, staging: { ...staging, models } } as unknown as PlanVersion;
  return checkPlan(plan);
}

const fill = (button: HTMLElement): void => {
  const form = button.closest('form')!;
  for (const [key, name] of Object.entries(NAMES)) {
    const field = form.elements.namedItem(name) as HTMLInputElement | HTMLTextAreaElement;
    field.value = EXAMPLE[key as keyof typeof NAMES];
  }
};

/** The fields of a treatment in stages, filled in with the last version's. */
export function stageFields(latest: PlanVersion | undefined): TemplateResult {
  const words = planWords();
  const staging = latest?.staging;
  const area = (name: string, label: string, hint: string, lines: readonly string[]) =>
    html`<label>
      <span>${label}</span>
      <span class="quiet small">${hint}</span>
      <textarea name=${name} rows="3" autocomplete="off" .defaultValue=${lines.join('\n')}></textarea>
    </label>`;
  return html`<p class="wide">
      <button
        type="button"
        class="btn"
        data-example
        @click=${({ currentTarget }: Event) => fill(currentTarget as HTMLElement)}
      >
        ${words.example}
      </button>
      <span class="quiet small">${words.exampleText}</span>
    </p>
    <fieldset class="wide tooth-row">
      <legend>${words.staged}</legend>
      <label>
        <span>${words.stages}</span>
        <span class="quiet small">${words.stagesHint}</span>
        <input
          name=${NAMES.stages}
          inputmode="numeric"
          autocomplete="off"
          .defaultValue=${staging ? String(staging.stages.length) : ''}
        />
      </label>
      <label>
        <span>${words.still}</span>
        <span class="quiet small">${words.stillHint}</span>
        <input name=${NAMES.still} autocomplete="off" />
      </label>
      ${area(NAMES.reductions, words.reductions, words.reductionsHint, staging?.reductions.map(reductionLine) ?? [])}
      ${area(
        NAMES.attachments,
        words.attachments,
        words.attachmentsHint,
        staging?.attachments.map(attachmentLine) ?? [],
      )}
    </fieldset>`;
}
