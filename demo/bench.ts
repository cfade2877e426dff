/** The lab's bench: what the people at the lab see of the same embedded lab, and a panel that makes it misbehave. */
import {
  type AttachmentId,
  type Case,
  type CaseId,
  type EventType,
  type LabConduct,
  localLab,
  type Role,
  say,
} from 'pontic';
import { html, nothing, render, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { conductPanel } from './conduct-panel.js';
import { historyView, plansView, statusWords, toneOf } from './bench-views.js';
import { actionForm, isComplete, valuesOf } from './desk-form.js';
import { chosenLab } from './labs.js';
import { prescriptionView, scansView } from './prescription.js';
import { caseAddress, currentRoute } from './routes.js';
import { language } from './settings.js';
import { appWords, day } from './words/app.js';

const main = document.querySelector<HTMLElement>('#main')!;
const { profile, unknown } = chosenLab();
const lab = localLab({ profile });
const { lifecycle } = profile;

/** Who sits where. The system and the dentist act by themselves. */
const people: Readonly<Record<Role, string>> = {
  lab_admin: 'Nora Lowe',
  designer: 'Rosa Delgado',
  production_tech: 'Mateusz Zieliński',
  ceramist: 'Samuel Lowe',
  finishing_tech: 'Inês Carvalho',
  qc_manager: 'Ingrid Hartmann',
  shipping: 'Paul Okafor',
};

let cases: readonly Case[] | undefined;
let conduct: LabConduct | undefined;
let role: Role = 'lab_admin';
/** the action whose fields are being filled in */
let filling: EventType | undefined;
let missing: readonly string[] = [];
let said = '';

const selected = (): Case | undefined => {
  const route = currentRoute();
  return route.name === 'case' ? cases?.find(({ id }) => id === route.id) : undefined;
};

const nameOf = (subject: Case): string => subject.caseNumber ?? appWords().aCase;

function caseLink(subject: Case): TemplateResult {
  const { patientCode, dateWanted } = subject.prescription;
  return html`<li>
    <a href=${caseAddress(subject.id)} aria-current=${selected() === subject ? 'true' : 'false'}>
      <strong class="num">${nameOf(subject)}</strong>
      <span class="stage" data-tone=${toneOf(subject, profile)}>${statusWords(subject, profile)}</span>
      <span class="quiet small"
        >${[patientCode, dateWanted && day(dateWanted)].filter(Boolean).join(' · ')}</span
      >
    </a>
  </li>`;
}

async function act(subject: Case, type: EventType, form?: HTMLFormElement): Promise<void> {
  const { requires = [] } = lab.desk.actions(subject, role).find((action) => action.type === type) ?? {};
  const { fields, plan } = valuesOf(form);
  missing = requires.filter((key) => !fields[key]?.trim());
  if (missing.length || (form && !isComplete(form))) return draw();
  const outcome = await lab.desk.act(subject.id, type, fields, {
    role,
    name: people[role] ?? '',
    ...(plan && { plan }),
  });
  const words = appWords();
  const event = lifecycle.events[type];
  said = outcome.ok ? `${words.done}: ${event ? say(event.done, language()) : type}` : words.refused;
  filling = undefined;
  draw();
}

function press(subject: Case, type: EventType, requires: readonly string[]): void {
  said = '';
  missing = [];
  draw();
  if (requires.length === 0 && type !== 'plan.propose') return void act(subject, type);
  filling = type;
  draw();
  main.querySelector<HTMLElement>('.desk-form :is(input, select, textarea)')?.focus();
}

function deskView(subject: Case): TemplateResult {
  const words = appWords();
  const actions = lab.desk.actions(subject, role);
  return html`<section class="desk" aria-label=${words.actAs}>
    <label class="role">
      <span>${words.actAs}</span>
      <select
        @change=${(event: Event) => {
          role = (event.target as HTMLSelectElement).value;
          filling = undefined;
          said = '';
          draw();
        }}
      >
        ${Object.entries(people).map(
          ([key, name]) =>
            html`<option value=${key} ?selected=${key === role}>
              ${say(lifecycle.roles[key] ?? { en: key }, language())}, ${name}
            </option>`,
        )}
      </select>
    </label>
    <div class="desk-actions">
      ${actions.length === 0 ? html`<p class="quiet">${words.nothingToDo}</p>` : nothing}
      ${repeat(
        actions,
        // when the case moves on under the pointer, a button never becomes another one
        ({ type }) => type,
        ({ type, requires }) =>
          html`<button
            type="button"
            data-action=${type}
            aria-expanded=${requires.length || type === 'plan.propose' ? String(filling === type) : nothing}
            @click=${() => press(subject, type, requires)}
          >
            ${say(lifecycle.events[type]?.label ?? { en: type }, language())}
          </button>`,
      )}
    </div>
    ${
      filling === undefined
        ? nothing
        : actionForm({
            subject,
            profile,
            type: filling,
            requires: actions.find(({ type }) => type === filling)?.requires ?? [],
            missing,
            onSend: (form) => void act(subject, filling!, form),
            onCancel: () => {
              filling = undefined;
              draw();
            },
          })
    }
    <p class="desk-said" role="status">${said}</p>
  </section>`;
}

async function download(id: AttachmentId, name: string): Promise<void> {
  const bytes = await lab.desk.file(id).catch(() => undefined);
  if (!bytes) {
    said = appWords().noFile;
    return draw();
  }
  // never opened as a page: a file from outside may pretend to be one
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

function caseView(subject: Case): TemplateResult {
  const words = appWords();
  return html`<article class="bench-case">
    <div class="bench-head">
      <h2 tabindex="-1" id="heading">${words.aCase} <span class="num">${subject.caseNumber ?? ''}</span></h2>
      <p class="stage" data-tone=${toneOf(subject, profile)}>${statusWords(subject, profile)}</p>
    </div>
    ${deskView(subject)}
    <div class="bench-columns">
      <section>
        <h3>${words.prescription}</h3>
        ${prescriptionView(subject, profile)}
        <h3>${words.scans}</h3>
        ${scansView(
          subject,
          profile,
          ({ id, name }) =>
            html`<button
              type="button"
              class="download"
              aria-label=${words.downloadOf(name)}
              @click=${() => void download(id, name)}
            >
              ${words.download}
            </button>`,
        )}
      </section>
      <div>
        ${plansView(subject)}
        <section>
          <h3>${words.history}</h3>
          ${historyView(subject, profile)}
        </section>
      </div>
    </div>
  </article>`;
}

function draw(): void {
  if (!cases) return;
  const words = appWords();
  const subject = selected();
  render(
    html`
      <div class="room-head"><h1>${words.bench}</h1></div>
      ${unknown === undefined ? nothing : html`<p class="said" role="status">${words.unknownLab(unknown)}</p>`}
      ${conductPanel(conduct, (change) => void lab.setConduct(change))}
      <div class="bench-grid">
        <nav class="incoming" aria-label=${words.incoming}>
          <h2>${words.incoming}</h2>
          ${
            cases.length
              ? html`<ul>
                  ${cases.map(caseLink)}
                </ul>`
              : html`<p class="quiet">${words.nothingYet}</p>`
          }
        </nav>
        ${subject ? caseView(subject) : cases.length ? html`<p class="quiet pick">${words.pick}</p>` : nothing}
      </div>
    `,
    main,
  );
  document.title = `${words.bench} · Hartmann & Lowe`;
}

let openCase: CaseId | undefined;
function go(): void {
  const id = selected()?.id;
  if (id !== openCase) {
    filling = undefined;
    said = '';
  }
  openCase = id;
  draw();
  if (id) main.querySelector<HTMLElement>('#heading')?.focus();
}

main.replaceChildren();
addEventListener('hashchange', go);
addEventListener('settings-changed', draw);
lab.conduct.subscribe({
  next: (value) => {
    conduct = value;
    draw();
  },
});
lab.desk.cases.subscribe({
  next: (value) => {
    cases = value;
    openCase ??= selected()?.id;
    draw();
  },
});
