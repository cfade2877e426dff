import { html, nothing, type TemplateResult } from 'lit';
import {
  type Case,
  isReviewable,
  lastEntry,
  type LifecycleDefinition,
  type PlanVersion,
  type PossibleAction,
} from '../../src/index.js';
import type { PlanMessages } from '../i18n/plan-messages.js';
import { actionOf, decidesOnPlan } from '../internal/action-list.js';
import type { Action } from '../internal/action-panel.js';
import type { ActionScene } from '../internal/action-words.js';
import { asWritten } from '../internal/as-written.js';
import { formatsFor } from '../internal/format.js';
import { toneIcon } from '../internal/icons.js';
import { interruptions } from '../internal/state-mark.js';
import { isAddress } from '../status-timeline/entry-view.js';
import { type Clock, promiseView } from '../status-timeline/times-view.js';
import type { FilesState } from './plan-files.js';
import type { PlanSeal } from './plan-check.js';
import type { PlanWords } from './plan-words.js';
import { noteFrom, requestWords } from './request-draft.js';
import { REQUEST } from './request-form.js';

/** The dentist's events, and what the plan's region is in after each, by the names that every profile uses. */
const ACCEPT = 'plan.accept';
const DECIDED = {
  accepted: { event: ACCEPT, tone: 'done' },
  changing: { event: REQUEST, tone: 'progress' },
  rejected: { event: 'plan.reject', tone: 'problem' },
} as const;
/** States in which a plan lies before the dentist. */
const PROPOSED: readonly string[] = ['proposed', 'in_viewer'];
/** In the order of the buttons; what ends the plan stands last. */
const ORDER: readonly string[] = [ACCEPT, REQUEST, 'plan.reject'];

/** "9f3c 21ab": enough of the digest to compare by eye or on the telephone. */
export const shortIdOf = ({ digest }: PlanVersion): string => `${digest.slice(0, 4)} ${digest.slice(4, 8)}`;

/** Buttons before and after the one that opens the request's own form. */
export type DecisionPlace = 'decision' | 'reject';

/** What is shown of a request that has a form of its own. */
export interface RequestViews {
  readonly isOpen: boolean;
  /** the button that opens it, and the form while it is open */
  readonly view: TemplateResult;
  /** that one was begun and is kept; it is read before anything is decided */
  readonly kept: TemplateResult | typeof nothing;
}

export interface Decision {
  readonly subject: Case;
  readonly scene: ActionScene;
  readonly definition: LifecycleDefinition;
  readonly newest: PlanVersion;
  readonly shown: PlanVersion;
  readonly seal: PlanSeal;
  /** of the newest version: what was not seen is not accepted */
  readonly files: FilesState;
  /** what the client allows now; absent where the page only shows the case */
  readonly allowed: readonly PossibleAction[] | undefined;
  readonly words: PlanMessages;
  readonly language: string;
  /** by whose calendar the lab's promise is counted */
  readonly clock: Clock;
  readonly planWords: PlanWords;
  readonly panel: (place: DecisionPlace, actions: readonly Action[]) => TemplateResult;
  readonly isFormOpen: boolean;
  /** where a request has a form of its own */
  readonly request: RequestViews | undefined;
  readonly onShowNewest: () => void;
}

const isProposed = ({ subject }: Decision): boolean => PROPOSED.includes(subject.status['plan'] ?? '');

/** Whether a person can decide on the newest plan now. */
export const isUndecided = (subject: Case, allowed: readonly PossibleAction[] = []): boolean =>
  PROPOSED.includes(subject.status['plan'] ?? '') && allowed.some(decidesOnPlan);

const isComplete = ({ files }: Decision): boolean => files.proven === files.count;

const canSend = ({ allowed }: Decision, type: string): boolean =>
  !!allowed?.some((possible) => possible.type === type);

/** A decision as a button: it names the plan that was seen, and asks for what the lab's lifecycle asks for. */
function actionFor(possible: PossibleAction, { scene, newest, words }: Decision): Action {
  const action = actionOf(scene, possible);
  const decided = { ...action, preset: { ...action.preset, planDigest: newest.digest } };
  if (possible.type !== ACCEPT) return decided;
  const label = words.accept(newest.version);
  return {
    ...decided,
    label,
    look: 'primary',
    confirm: {
      ...(action.confirm?.content && { content: action.confirm.content }),
      heading: words.confirmHeading(newest.version),
      body: words.confirmBody(newest.version, shortIdOf(newest)),
      confirm: label,
      cancel: scene.messages.common.cancel,
    },
  };
}

/** Only what is seen, whole and as the lab sealed it, is accepted. */
const isAcceptable = (decision: Decision): boolean =>
  decision.shown === decision.newest &&
  decision.seal === 'matches' &&
  isReviewable(decision.newest) &&
  isComplete(decision);

/** What can be done about the newest version now. A design that does not match its seal can only be sent back. */
const actionsOf = (decision: Decision): readonly Action[] =>
  (decision.allowed ?? [])
    .filter(decidesOnPlan)
    .filter(({ type }) => type !== ACCEPT || isAcceptable(decision))
    .sort((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type))
    .map((possible) => actionFor(possible, decision));

function decidedView(decision: Decision): TemplateResult | typeof nothing {
  const { subject, words, language } = decision;
  const state = subject.status['plan'] as keyof typeof DECIDED | undefined;
  const kind = state && DECIDED[state];
  const entry = kind && lastEntry(subject, kind.event);
  if (!kind || !entry) return nothing;
  const said = { accepted: words.accepted, changing: words.changeRequested, rejected: words.rejected }[state];
  const next = { accepted: undefined, changing: words.changeNext, rejected: words.rejectNext }[state];
  const { requests = [] } = entry;
  const { lab } = decision.clock;
  const asked = entry.fields['note'] ?? entry.fields['reason'];
  // words that were made of the items say nothing beside them
  const note = requests.length && asked === noteFrom(requests, lab, decision.planWords) ? undefined : asked;
  return html`<div class="notice ${kind.tone}" part="decided">
    <p class="decided">
      ${toneIcon(kind.tone)}
      <time datetime=${entry.at}>${said(formatsFor(language).moment(entry.at), entry.by.name)}</time>
    </p>
    ${
      requests.length
        ? html`<ul class="asked-items" part="requests">
            ${requests.map((one) => html`<li>${asWritten(requestWords(one, lab, decision.planWords))}</li>`)}
          </ul>`
        : nothing
    }
    ${note ? html`<blockquote>${asWritten(note)}</blockquote>` : nothing}
    ${next ? html`<p>${next}</p>` : nothing} ${promiseView(decision.clock, 'plan')}
  </div>`;
}

function sealView({ seal, newest, words }: Decision): TemplateResult | typeof nothing {
  if (seal === 'matches' && isReviewable(newest)) return nothing;
  if (seal === 'checking') return html`<p class="quiet" aria-busy="true">${words.checking}</p>`;
  const sentence = {
    matches: words.unfit(newest.version),
    differs: words.differs(newest.version),
    uncheckable: words.uncheckable,
  }[seal];
  return html`<p class="notice problem" part="error">${sentence}</p>`;
}

function proposedView(decision: Decision): TemplateResult {
  const { shown, newest, words, panel, isFormOpen, definition, subject } = decision;
  if (shown !== newest && !isFormOpen)
    return html`<p>${words.earlierShown(shown.version, newest.version)}</p>
      <div class="actions">
        <button type="button" class="button" @click=${decision.onShowNewest}>
          ${words.showNewest(newest.version)}
        </button>
      </div>`;
  const { request } = decision;
  const isSuspended = interruptions(definition, subject.status).some(({ suspends }) => suspends);
  const isOpen = decision.allowed ? canSend(decision, ACCEPT) : !isSuspended;
  return html`
    ${
      isOpen
        ? html`<p>${words.waits(newest.version)}</p>`
        : html`<p>${isSuspended ? words.stopped : words.closed}</p>`
    }
    ${sealView(decision)}
    ${isOpen && !isComplete(decision) ? html`<p class="quiet" part="incomplete">${words.incomplete}</p>` : nothing}
    ${request ? besideRequest(decision, request) : panel('decision', actionsOf(decision))}
  `;
}

/** Accept, ask for a change, reject: a request that is being entered stands alone. */
function besideRequest(decision: Decision, { isOpen, view, kept }: RequestViews): TemplateResult {
  if (isOpen) return view;
  const actions = actionsOf(decision).filter(({ type }) => type !== REQUEST);
  const isEnd = ({ type }: Action) => ORDER.indexOf(type) > ORDER.indexOf(REQUEST);
  return html`${kept}
  ${decision.panel(
    'decision',
    actions.filter((action) => !isEnd(action)),
  )}
  ${view} ${decision.panel('reject', actions.filter(isEnd))}`;
}

/** A request that is open while there is nothing to decide any more, or one that was begun and can no longer be sent. */
const aside = ({ request }: Decision): TemplateResult | typeof nothing =>
  request?.isOpen ? request.view : (request?.kept ?? nothing);

/** Where the lab shows the plan in a viewer of its own: the address, if it is one. */
function viewerView({ subject, words }: Decision): TemplateResult | typeof nothing {
  const address = lastEntry(subject, 'plan.propose-in-viewer')?.fields['viewerUrl'];
  if (subject.status['plan'] !== 'in_viewer' || !address || !isAddress(address)) return nothing;
  return html`<p><a href=${address} target="_blank" rel="noopener" part="viewer">${words.view}</a></p>`;
}

/** The verdict: what is to be decided and on which version, or what was decided, when and by whom. */
export function decisionView(decision: Decision): TemplateResult {
  const { words } = decision;
  const decided = decidedView(decision);
  return html`<section part="decision" class="decision" aria-labelledby="rest-decision">
    <h3 id="rest-decision" tabindex="-1">${words.decision}</h3>
    ${decided} ${viewerView(decision)} ${isProposed(decision) ? proposedView(decision) : nothing}
    ${!isProposed(decision) && decided === nothing ? html`<p class="quiet">${words.closed}</p>` : nothing}
    ${isProposed(decision) ? nothing : aside(decision)}
    ${
      !isProposed(decision) && decision.isFormOpen && !decision.request?.isOpen
        ? decision.panel('decision', [])
        : nothing
    }
  </section>`;
}
