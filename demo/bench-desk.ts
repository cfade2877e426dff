/** The part of the bench where somebody of the lab does something about a case. */
import {
  type Case,
  dayIn,
  dueDateAfter,
  type EventType,
  type FieldKey,
  type LabProfile,
  type LocalLab,
  type PlainDate,
  type PossibleAction,
  type Role,
  say,
  type Script,
} from 'pontic';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { actionForm, asksForSomething, isComplete, valuesOf } from './desk-form.js';
import { drawPlan } from './plan-draw.js';
import { doesByHand, nameOfRole, placeOf, rolesAtBench } from './people.js';
import { language } from './settings.js';
import { benchWords } from './words/bench.js';

export interface BenchDesk {
  view(subject: Case): TemplateResult;
  /** another case: what was being filled in is let go */
  clear(): void;
  /** one line for everybody, read out */
  say(words: string): void;
}

export interface BenchDeskOptions {
  readonly lab: LocalLab;
  readonly profile: LabProfile;
  readonly week: Script | undefined;
  /** milliseconds since 1970 by the lab's clock */
  readonly now: () => number;
  readonly draw: () => void;
  /** puts the focus where the person goes on */
  readonly focus: (selector: string) => void;
}

export function openBenchDesk({ lab, profile, week, now, draw, focus }: BenchDeskOptions): BenchDesk {
  const { lifecycle } = profile;
  const roles = rolesAtBench(profile);
  let role: Role = roles[0]!;
  /** the action whose fields are being filled in */
  let filling: EventType | undefined;
  let missing: readonly FieldKey[] = [];
  let said = '';
  /** a second press while meshes are made would send a second version */
  let isDrawing = false;

  const labelOf = (type: EventType): string => say(lifecycle.events[type]?.label ?? { en: type }, language());
  const doneOf = (type: EventType): string => say(lifecycle.events[type]?.done ?? { en: type }, language());
  const actionsFor = (subject: Case): readonly PossibleAction[] =>
    lab.desk.actions(subject, role).filter(({ type }) => doesByHand(role, type));

  /** the due date that an event moves, as the lab counts it */
  function presetOf(subject: Case, type: EventType): Readonly<Record<FieldKey, string>> {
    const today: PlainDate = dayIn(profile.timeZone, now());
    const dueDate = dueDateAfter(profile, subject, type, today);
    return dueDate ? { dueDate } : {};
  }

  function tell(words: string): void {
    said = words;
    draw();
  }

  async function act(subject: Case, action: PossibleAction, form?: HTMLFormElement): Promise<void> {
    const { type, requires } = action;
    const { fields, plan, documents } = valuesOf(form);
    missing = requires.filter((key) => !fields[key]?.trim());
    if (missing.length || (form && !isComplete(form, lifecycle.events[type]?.brings))) return draw();
    if (isDrawing) return;
    isDrawing = true;
    const drawn = plan && (await drawPlan(plan, tell));
    isDrawing = false;
    if (drawn && 'problem' in drawn) return tell(drawn.problem);
    const outcome = await lab.desk.act(subject.id, type, fields, {
      role,
      name: nameOfRole(profile, role),
      ...(drawn && { plan: drawn }),
      ...(documents.length && { documents }),
    });
    const words = benchWords();
    said = outcome.ok
      ? `${words.done}: ${doneOf(type)}`
      : words.refusedAs(words.why[outcome.refusal.code] ?? outcome.refusal.code);
    filling = undefined;
    draw();
  }

  function press(subject: Case, action: PossibleAction): void {
    said = '';
    missing = [];
    filling = undefined;
    draw();
    if (!asksForSomething(action, profile)) return void act(subject, action);
    filling = action.type;
    draw();
    focus('.desk-form :is(input, select, textarea)');
  }

  function choose(next: Role): void {
    role = next;
    filling = undefined;
    said = '';
    draw();
  }

  function cancel(): void {
    const type = filling;
    filling = undefined;
    draw();
    focus(`[data-action="${type}"]`);
  }

  function notNowView(subject: Case): TemplateResult | typeof nothing {
    const words = benchWords();
    const others = lab.desk.impossible(subject, role).filter(({ type }) => doesByHand(role, type));
    if (others.length === 0) return nothing;
    return html`<details class="not-now">
      <summary>${words.notNow(others.length)}</summary>
      <ul>
        ${others.map(
          ({ type, refusal }) =>
            html`<li>
              ${labelOf(type)} <span class="quiet">${words.why[refusal.code] ?? refusal.code}</span>
            </li>`,
        )}
      </ul>
    </details>`;
  }

  function view(subject: Case): TemplateResult {
    const words = benchWords();
    const actions = actionsFor(subject);
    const open = actions.find(({ type }) => type === filling);
    return html`<section class="desk" aria-label=${words.toDo}>
      <label class="role">
        <span>${words.actAs}</span>
        <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
          ${roles.map(
            (key) => html`<option value=${key} ?selected=${key === role}>${placeOf(profile, key)}</option>`,
          )}
        </select>
      </label>
      <div class="desk-actions">
        ${actions.length === 0 ? html`<p class="quiet">${words.nothingToDo}</p>` : nothing}
        ${repeat(
          actions,
          // when the case moves on under the pointer, a button never becomes another one
          ({ type }) => type,
          (action) =>
            html`<button
              type="button"
              data-action=${action.type}
              aria-expanded=${asksForSomething(action, profile) ? String(filling === action.type) : nothing}
              @click=${() => press(subject, action)}
            >
              ${labelOf(action.type)}
            </button>`,
        )}
      </div>
      ${
        open
          ? actionForm({
              subject,
              profile,
              week,
              action: open,
              missing,
              preset: presetOf(subject, open.type),
              onSend: (form) => void act(subject, open, form),
              onCancel: cancel,
            })
          : nothing
      }
      <p class="desk-said" role="status">${said}</p>
      ${notNowView(subject)}
    </section>`;
  }

  return {
    view,
    clear() {
      filling = undefined;
      said = '';
    },
    say: tell,
  };
}
