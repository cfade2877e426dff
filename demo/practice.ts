/** The practice's room: the widgets in an ordinary page, and a few lines that move between them. */
import { type CaseId, type CaseView, localLab } from 'pontic';
import type { LabContext } from 'pontic/components';
import 'pontic/define';
import { html, nothing, render, type TemplateResult } from 'lit';
import { chosenLab } from './labs.js';
import { prescriptionView, scansView, workWords } from './prescription.js';
import {
  caseAddress,
  currentRoute,
  listAddress,
  newAddress,
  renameRoute,
  replaceRoute,
  type Route,
} from './routes.js';
import { withSettings } from './settings.js';
import { appWords } from './words/app.js';

const SITE = 'Hartmann & Lowe';
/** who is signed in */
const PRACTICE = 'Riverside Dental';
const main = document.querySelector<HTMLElement>('#main')!;
const { profile, unknown } = chosenLab();

/** the lab inside the page; a practice with a real one writes `backend="rest" base-url="…"` into the HTML instead */
const backend = localLab({ profile, practice: PRACTICE });

let context: LabContext | undefined;
let route: Route = currentRoute();
let shown: CaseView | undefined;
/** a case that is not on this device is known to be missing once the client has said so */
let isKnown = false;
/** a draft stays in the wizard until the wizard says that it is finished */
let inWizard = false;
let justSent: CaseId | undefined;
let following: { unsubscribe(): void } | undefined;

const heading = (text: string): TemplateResult => html`<h1 tabindex="-1" id="heading">${text}</h1>`;
const back = (): TemplateResult =>
  html`<p class="back"><a href=${listAddress}>${appWords().allCases}</a></p>`;

/** "Crown 16, 17": the number and the patient's code stand in the timeline */
const titleOf = ({ case: { prescription } }: CaseView): string =>
  workWords(prescription, profile).join(' · ') || appWords().aCase;

function listView(): TemplateResult {
  return html`
    <div class="room-head">
      ${heading(PRACTICE)}
      <a class="btn btn-main" href=${newAddress}>${appWords().newCase}</a>
    </div>
    <case-list></case-list>
  `;
}

function caseView(view: CaseView): TemplateResult {
  const words = appWords();
  const { id, plans } = view.case;
  return html`
    ${back()}
    <div class="room-head">${heading(titleOf(view))}</div>
    ${justSent === id ? html`<p class="said" role="status">${words.sent}</p>` : nothing}
    <div class="case-page">
      <section class="case-progress" aria-label=${words.progress}>
        <status-timeline case-id=${id}></status-timeline>
      </section>
      <div class="case-rest">
        ${
          plans.length
            ? html`<section class="sheet" aria-label=${words.design}>
                <plan-review case-id=${id}></plan-review>
              </section>`
            : nothing
        }
        <section class="sheet order">
          <h2>${words.prescription}</h2>
          ${prescriptionView(view.case, profile)}
          <h3>${words.scans}</h3>
          ${scansView(view.case, profile)}
        </section>
      </div>
    </div>
  `;
}

function pageFor(current: Route): TemplateResult | typeof nothing {
  if (current.name === 'list') return listView();
  if (current.name === 'new')
    return html`${back()}
      <div class="room-head">${heading(appWords().draft)}</div>
      <section class="sheet"><case-wizard @case-drafted=${keepAddress}></case-wizard></section>`;
  if (!isKnown) return nothing;
  if (!shown) {
    const words = appWords();
    return html`${back()}
      <div class="room-head">${heading(words.noCase)}</div>
      <p>${words.noCaseHint}</p>`;
  }
  if (inWizard)
    return html`${back()}
      <div class="room-head">${heading(appWords().draft)}</div>
      <section class="sheet"><case-wizard case-id=${shown.case.id}></case-wizard></section>`;
  return caseView(shown);
}

function draw(): void {
  const words = appWords();
  render(
    html`<lab-context .profile=${profile} .backend=${backend} @lab-ready=${opened}>
      <div class="room-line"><sync-status></sync-status></div>
      ${unknown === undefined ? nothing : html`<p class="said" role="status">${words.unknownLab(unknown)}</p>`}
      <div
        @case-open=${(event: HTMLElementEventMap['case-open']) => {
          location.hash = caseAddress(event.caseId);
        }}
        @case-submitted=${(event: HTMLElementEventMap['case-submitted']) => leaveWizard(event.caseId)}
        @case-wizard-closed=${() => {
          location.hash = listAddress;
        }}
      >
        ${pageFor(route)}
      </div>
      <p class="rehearse">
        ${words.rehearse}
        <a href=${withSettings('./lab.html')} target="_blank" rel="noopener">${words.rehearseLink}</a>
        ${words.rehearseEnd}
      </p>
    </lab-context>`,
    main,
  );
  const title = { list: words.yourCases, new: words.draft, case: inWizard ? words.draft : words.aCase }[
    route.name
  ];
  document.title = `${title} · ${SITE}`;
}

/** The reader of the screen and the keyboard begin where the new content begins. */
const focusHeading = (): void => main.querySelector<HTMLElement>('#heading')?.focus();

function leaveWizard(id: CaseId): void {
  justSent = id;
  replaceRoute(caseAddress(id));
}

function follow(id: CaseId, isArrival: boolean): void {
  let isFirst = true;
  following = context?.client?.case(id).subscribe({
    next: (view) => {
      const isDraft = view !== undefined && profile.lifecycle.editable.includes(view.case.status.stage);
      if (isFirst) inWizard = isDraft;
      shown = view;
      isKnown = true;
      draw();
      if (isFirst && !isArrival) focusHeading();
      isFirst = false;
    },
  });
}

/** The draft has an id now: a reload of the page opens it again. The wizard goes on as it is. */
const keepAddress = (event: HTMLElementEventMap['case-drafted']): void =>
  renameRoute(caseAddress(event.caseId));

/** @param isArrival the page was opened just now: the focus is the browser's to place */
function go({ isArrival = false } = {}): void {
  following?.unsubscribe();
  following = undefined;
  shown = undefined;
  isKnown = false;
  inWizard = false;
  route = currentRoute();
  if (route.name !== 'case' || route.id !== justSent) justSent = undefined;
  draw();
  if (route.name === 'case') follow(route.id, isArrival);
  else if (!isArrival) focusHeading();
}

const goOn = (): void => go();

/** The cases are open; when they cannot be, `lab-context` says why and offers to try again. */
function opened(event: Event): void {
  context = event.target as LabContext;
  addEventListener('hashchange', goOn);
  go({ isArrival: true });
}

main.replaceChildren();
addEventListener('settings-changed', draw);
draw();
