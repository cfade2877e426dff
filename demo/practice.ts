/** The practice's room: the widgets in an ordinary page, and a few lines that move between them. */
import { type CaseId, type CaseView, localLab, type PlanPlace, say } from 'pontic';
import type { LabContext } from 'pontic/components';
import 'pontic/define';
import { html, nothing, render, type TemplateResult } from 'lit';
import { brandOfPage } from './brands.js';
import { chosenLab } from './labs.js';
import {
  caseAddress,
  type CasePart,
  copyAddress,
  currentRoute,
  listAddress,
  newAddress,
  renameRoute,
  replaceRoute,
  type Route,
  sheetAddress,
  type SheetKind,
} from './routes.js';
import { language, withSettings } from './settings.js';
import { workWords } from './work-words.js';
import { appWords } from './words/app.js';

/** who is signed in */
const PRACTICE = 'Riverside Dental';
const LETTERHEAD = `${PRACTICE}\n8 River Road\nTroy, NY 12180\nUSA`;
const main = document.querySelector<HTMLElement>('#main')!;
const { profile, unknown } = chosenLab();
const { lifecycle, services } = profile;

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
/** to what of the case's plan a person was led last */
let place: PlanPlace | undefined;
let following: { unsubscribe(): void } | undefined;

const heading = (text: string): TemplateResult => html`<h1 tabindex="-1" id="heading">${text}</h1>`;
const back = (): TemplateResult =>
  html`<p class="back"><a href=${listAddress}>${appWords().allCases}</a></p>`;

/** "Crown 16, 17": number, patient and state stand in the elements */
const titleOf = ({ case: { prescription } }: CaseView): string =>
  workWords(prescription, profile).join(' · ') || appWords().aCase;

/** One way in, or one for each of the lab's services: the whole treatment, manufacturing alone. */
function waysIn(): TemplateResult {
  const words = appWords();
  const kinds = Object.entries(services);
  if (kinds.length < 2) return html`<a class="btn btn-main" href=${newAddress()}>${words.newCase}</a>`;
  return html`<div class="ways-in">
    ${kinds.map(
      ([key, { label }], i) =>
        html`<a class=${i ? 'btn' : 'btn btn-main'} href=${newAddress(key)}>
          ${words.newCaseBy(say(label, language()))}
        </a>`,
    )}
  </div>`;
}

const listView = (): TemplateResult => html`
  <div class="room-head">${heading(PRACTICE)} ${waysIn()}</div>
  <case-list></case-list>
`;

/** Nobody has done anything about it since it was sent. */
const isFresh = ({ case: { history } }: CaseView): boolean =>
  history.every(({ type }) => type === 'case.submit');

/** The order with all that can be done, or everything that happened. Both stay in the page: what was typed is not lost. */
function caseView(view: CaseView, part: CasePart): TemplateResult {
  const words = appWords();
  const { id, plans } = view.case;
  const link = (to: CasePart, label: string) =>
    html`<a href=${caseAddress(id, to)} aria-current=${to === part ? 'page' : nothing}>${label}</a>`;
  return html`
    ${back()}
    <div class="room-head">${heading(titleOf(view))}</div>
    ${justSent === id && isFresh(view) ? html`<p class="said" role="status">${words.sent}</p>` : nothing}
    <status-timeline compact case-id=${id}></status-timeline>
    <nav class="parts-of-case" aria-label=${words.parts}>
      ${link('order', words.order)} ${link('scans', words.scans)} ${link('timeline', words.timeline)}
    </nav>
    <div ?hidden=${part !== 'order'}>
      <case-detail case-id=${id} practice=${LETTERHEAD}>
        ${
          plans.length
            ? html`<div slot="plan" class="sheet">
                <plan-review
                  case-id=${id}
                  share-url=${withSettings('./shared.html')}
                  .place=${place}
                ></plan-review>
              </div>`
            : nothing
        }
      </case-detail>
    </div>
    ${part === 'scans' ? html`<scan-viewer case-id=${id}></scan-viewer>` : nothing}
    <div ?hidden=${part !== 'timeline'}><status-timeline case-id=${id}></status-timeline></div>
  `;
}

const wizardView = (wizard: TemplateResult): TemplateResult =>
  html`${back()}
    <div class="room-head">${heading(appWords().draft)}</div>
    <section class="sheet">${wizard}</section>`;

const sheetView = (id: CaseId, kind: SheetKind): TemplateResult =>
  html`<p class="back"><a href=${caseAddress(id)}>${appWords().aCase}</a></p>
    <div class="room-head">${heading(appWords().onPaper)}</div>
    <case-sheet case-id=${id} kind=${kind} practice=${LETTERHEAD}></case-sheet>`;

function pageFor(current: Route): TemplateResult | typeof nothing {
  if (current.name === 'list') return listView();
  if (current.name === 'new')
    return wizardView(
      html`<case-wizard
        service=${current.service ?? nothing}
        from-case=${current.from ?? nothing}
        @case-drafted=${keepAddress}
      ></case-wizard>`,
    );
  if (current.name === 'sheet') return sheetView(current.id, current.kind);
  if (!isKnown) return nothing;
  // the element says whether the lab has deleted it or this device never had it
  if (!shown)
    return html`${back()}
      <div class="room-head">${heading(appWords().aCase)}</div>
      <case-detail case-id=${current.id}></case-detail>`;
  return inWizard
    ? wizardView(html`<case-wizard case-id=${shown.case.id}></case-wizard>`)
    : caseView(shown, current.part);
}

function draw(): void {
  const words = appWords();
  render(
    html`<lab-context .profile=${profile} .backend=${backend} @lab-ready=${opened}>
      <div
        @case-open=${(event: HTMLElementEventMap['case-open']) => {
          location.hash = caseAddress(event.caseId);
        }}
        @case-submitted=${(event: HTMLElementEventMap['case-submitted']) => leaveWizard(event.caseId)}
        @case-print=${(event: HTMLElementEventMap['case-print']) => {
          event.preventDefault();
          location.hash = sheetAddress(event.caseId, event.kind);
        }}
        @plan-place=${(event: HTMLElementEventMap['plan-place']) => {
          // the same place again leads there again
          place = { ...event.place };
          draw();
        }}
        @case-duplicate=${(event: HTMLElementEventMap['case-duplicate']) => {
          location.hash = copyAddress(event.caseId);
        }}
        @case-wizard-closed=${() => {
          location.hash = listAddress;
        }}
      >
        <div class="room-line">
          <sync-status></sync-status>
          <case-inbox compact></case-inbox>
        </div>
        ${
          unknown === undefined
            ? nothing
            : html`<p class="said" role="status">${words.unknownLab(unknown)}</p>`
        }
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
  const title = {
    list: words.yourCases,
    new: words.draft,
    sheet: words.onPaper,
    case: inWizard ? words.draft : words.aCase,
  }[route.name];
  document.title = `${title} · ${brandOfPage().name}`;
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
      const isDraft = view !== undefined && lifecycle.editable.includes(view.case.status.stage);
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
  const before = route;
  route = currentRoute();
  // another part of the case that is shown
  if (!isArrival && !inWizard && before.name === 'case' && route.name === 'case' && before.id === route.id)
    return draw();
  following?.unsubscribe();
  following = undefined;
  shown = undefined;
  isKnown = false;
  inWizard = false;
  place = undefined;
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
