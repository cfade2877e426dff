/**
 * The lab's bench: what the people at the lab see of the same embedded lab, a panel that makes it misbehave, its clock,
 * and what it sends out.
 */
import {
  type Announcement,
  type AttachmentRef,
  type Case,
  type CaseId,
  type LabConduct,
  localLab,
} from 'pontic';
import type { CaseSheet } from 'pontic/components';
import { html, nothing, render, type TemplateResult } from 'lit';
import { openAccountsPanel } from './accounts-panel.js';
import { openBenchDesk } from './bench-desk.js';
import { historyView, linksView, plansView, statusWords, toneOf } from './bench-views.js';
import { brandOfPage } from './brands.js';
import { clockPanel } from './clock-panel.js';
import { conductPanel } from './conduct-panel.js';
import { chosenLab } from './labs.js';
import { outgoingPanel } from './outgoing-panel.js';
import { documentsView, prescriptionView, scansView } from './prescription.js';
import { caseAddress, currentRoute } from './routes.js';
import { type Stuck, weekPanel } from './week.js';
import { appWords } from './words/app.js';
import { benchWords } from './words/bench.js';
import { day } from './words/format.js';

const main = document.querySelector<HTMLElement>('#main')!;
const { profile, week, unknown } = chosenLab();
const lab = localLab({ profile });

let cases: readonly Case[] | undefined;
let announcements: readonly Announcement[] = [];
let conduct: LabConduct | undefined;
/** milliseconds by which the lab's clock is ahead of the device's */
let aheadMs: number | undefined;
let stuck: (Stuck & { readonly id: CaseId }) | undefined;
let isPlaying = false;

const labNow = (): number => Date.now() + (aheadMs ?? 0);
const focus = (selector: string): void => main.querySelector<HTMLElement>(selector)?.focus();
const desk = openBenchDesk({ lab, profile, week, now: labNow, draw, focus });
const accounts = openAccountsPanel(lab, profile, draw);

const selected = (): Case | undefined => {
  const route = currentRoute();
  return route.name === 'case' ? cases?.find(({ id }) => id === route.id) : undefined;
};

function caseLink(subject: Case): TemplateResult {
  const { patientCode, dateWanted } = subject.prescription;
  return html`<li>
    <a href=${caseAddress(subject.id)} aria-current=${selected() === subject ? 'true' : 'false'}>
      <strong class="num">${subject.caseNumber ?? benchWords().aCase}</strong>
      <span class="stage" data-tone=${toneOf(subject, profile)}>${statusWords(subject, profile)}</span>
      <span class="quiet small"
        >${[patientCode, dateWanted && day(dateWanted)].filter(Boolean).join(' · ')}</span
      >
    </a>
  </li>`;
}

async function download({ id, name }: AttachmentRef): Promise<void> {
  const bytes = await lab.desk.file(id).catch(() => undefined);
  if (!bytes) return desk.say(benchWords().noFile);
  // never opened as a page: a file from outside may pretend to be one
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** The sheet that lies with the work; the elements are loaded with the first one. */
async function printTicket(subject: Case): Promise<void> {
  await import('pontic/define');
  const sheet = document.createElement('case-sheet') as CaseSheet;
  Object.assign(sheet, { kind: 'ticket', case: subject, profile, hidden: true });
  document.body.append(sheet);
  await sheet.print();
  sheet.remove();
}

const downloadButton = (file: AttachmentRef): TemplateResult =>
  html`<button
    type="button"
    class="download"
    aria-label=${benchWords().downloadOf(file.name)}
    @click=${() => void download(file)}
  >
    ${benchWords().download}
  </button>`;

async function play({ id }: Case, as: 'lab' | 'everybody', from: number): Promise<void> {
  if (!week) return;
  isPlaying = true;
  stuck = undefined;
  draw();
  const outcome = await lab.desk.play(id, week, { as, from });
  isPlaying = false;
  if (!outcome.ok) stuck = { id, at: outcome.at, code: outcome.refusal.code };
  draw();
}

const weekView = (subject: Case): TemplateResult | typeof nothing =>
  week
    ? weekPanel({
        week,
        subject,
        profile,
        isPlaying,
        stuck: stuck?.id === subject.id ? stuck : undefined,
        play: (as, from) => void play(subject, as, from),
      })
    : nothing;

const outgoingOf = (id: CaseId): readonly Announcement[] =>
  announcements.filter((entry) => {
    if (entry.kind === 'notice') return entry.notice.caseId === id;
    return entry.kind === 'billing' && entry.intent.caseId === id;
  });

function caseView(subject: Case): TemplateResult {
  const words = benchWords();
  return html`<article class="bench-case">
    <div class="bench-head">
      <h2 tabindex="-1" id="heading">${words.aCase} <span class="num">${subject.caseNumber ?? ''}</span></h2>
      <p class="stage" data-tone=${toneOf(subject, profile)}>${statusWords(subject, profile)}</p>
    </div>
    ${desk.view(subject)}
    <div class="bench-columns">
      <div>
        ${weekView(subject)}
        <section>
          <h3>${words.prescription}</h3>
          ${prescriptionView(subject, profile)}
          <p>
            <button type="button" class="btn" data-ticket @click=${() => void printTicket(subject)}>
              ${words.ticket}
            </button>
          </p>
          <h3>${words.scans}</h3>
          ${scansView(subject, profile, downloadButton)} ${documentsView(subject, downloadButton)}
        </section>
        ${linksView(subject, profile)} ${plansView(subject, profile)}
      </div>
      <div>
        ${outgoingPanel({ announcements: outgoingOf(subject.id), profile, namesCases: false, level: 3 })}
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
  const words = benchWords();
  const subject = selected();
  const nobody = html`<div class="bench-case">
    ${cases.length ? html`<p class="quiet pick">${words.pick}</p>` : nothing}
    ${outgoingPanel({ announcements, profile, namesCases: true, level: 2 })}
  </div>`;
  render(
    html`
      <div class="room-head"><h1>${words.bench}</h1></div>
      ${unknown === undefined ? nothing : html`<p class="said" role="status">${appWords().unknownLab(unknown)}</p>`}
      <div class="rehearsal">
        ${clockPanel({
          nowMs: aheadMs === undefined ? undefined : labNow(),
          timeZone: profile.timeZone,
          advance: (hours) => void lab.clock.advance(hours),
        })}
        ${conductPanel(conduct, (change) => void lab.setConduct(change))}
      </div>
      ${accounts.view()}
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
        ${subject ? caseView(subject) : nobody}
      </div>
    `,
    main,
  );
  document.title = `${words.bench} · ${brandOfPage().name}`;
}

let openCase: CaseId | undefined;
function go(): void {
  const id = selected()?.id;
  if (id !== openCase) {
    desk.clear();
    stuck = undefined;
  }
  openCase = id;
  draw();
  if (id) focus('#heading');
}

const MINUTE_MS = 60_000;

main.replaceChildren();
addEventListener('hashchange', go);
addEventListener('settings-changed', draw);
lab.conduct.subscribe({
  next: (value) => {
    conduct = value;
    draw();
  },
});
lab.clock.watch.subscribe({
  next: (nowMs) => {
    aheadMs = nowMs - Date.now();
    draw();
  },
});
lab.desk.announcements.subscribe({
  next: (value) => {
    announcements = value;
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
// the time of day that is shown
setInterval(draw, MINUTE_MS);
