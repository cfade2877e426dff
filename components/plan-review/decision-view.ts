import { html, nothing, type TemplateResult } from 'lit';
import {
  type Case,
  type HistoryEntry,
  lastEntry,
  type LifecycleDefinition,
  type PlanVersion,
} from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import type { Action } from '../internal/action-panel.js';
import { asWritten } from '../internal/as-written.js';
import { formatsFor } from '../internal/format.js';
import { toneIcon } from '../internal/icons.js';
import { interruptions } from '../internal/state-mark.js';
import type { PlanSeal } from './plan-check.js';

/** The plan's region and the dentist's two events in it, by the names that every profile uses. */
const ACCEPT = 'plan.accept';
const REQUEST_CHANGE = 'plan.request-change';
const STATE = { proposed: 'proposed', accepted: 'accepted', changing: 'changing' } as const;

/** "9f3c 21ab": enough of the digest to compare by eye or on the telephone. */
export const shortIdOf = ({ digest }: PlanVersion): string => `${digest.slice(0, 4)} ${digest.slice(4, 8)}`;

export interface Decision {
  readonly subject: Case;
  readonly definition: LifecycleDefinition;
  readonly newest: PlanVersion;
  readonly shown: PlanVersion;
  readonly seal: PlanSeal;
  /** what the client allows now; absent where the page only shows the case */
  readonly allowed: readonly string[] | undefined;
  readonly messages: Messages;
  readonly language: string;
  readonly panel: (actions: readonly Action[]) => TemplateResult;
  readonly isFormOpen: boolean;
  readonly onShowNewest: () => void;
}

const isProposed = ({ subject }: Decision): boolean => subject.status['plan'] === STATE.proposed;

/** What can be done about the newest version now. A design that does not match its seal can only be sent back. */
function actionsOf({ newest, seal, allowed, messages }: Decision): readonly Action[] {
  const words = messages.plan;
  const preset = { planDigest: newest.digest };
  const accept: Action = {
    type: ACCEPT,
    label: words.accept(newest.version),
    fields: [],
    preset,
    look: 'primary',
    confirm: {
      heading: words.confirmHeading(newest.version),
      body: words.confirmBody(newest.version, shortIdOf(newest)),
      confirm: words.accept(newest.version),
      cancel: messages.common.cancel,
    },
  };
  const change: Action = { type: REQUEST_CHANGE, label: words.requestChange, fields: ['note'], preset };
  return [...(seal === 'matches' ? [accept] : []), change].filter(({ type }) => allowed?.includes(type));
}

function decidedView(
  entry: HistoryEntry | undefined,
  tone: 'done' | 'progress',
  { messages, language }: Decision,
) {
  if (!entry) return nothing;
  const words = tone === 'done' ? messages.plan.accepted : messages.plan.changeRequested;
  const note = entry.fields['note'];
  return html`<div class="notice ${tone}" part="decided">
    <p class="decided">
      ${toneIcon(tone)}
      <time datetime=${entry.at}>${words(formatsFor(language).moment(entry.at), entry.by.name)}</time>
    </p>
    ${note ? html`<blockquote>${asWritten(note)}</blockquote>` : nothing}
    ${tone === 'progress' ? html`<p>${messages.plan.changeNext}</p>` : nothing}
  </div>`;
}

function sealView({ seal, newest, messages }: Decision): TemplateResult | typeof nothing {
  if (seal === 'matches') return nothing;
  if (seal === 'checking') return html`<p class="quiet" aria-busy="true">${messages.plan.checking}</p>`;
  const words = seal === 'differs' ? messages.plan.differs(newest.version) : messages.plan.uncheckable;
  return html`<p class="notice problem" part="error">${words}</p>`;
}

function proposedView(decision: Decision): TemplateResult {
  const { shown, newest, messages, panel, isFormOpen, definition, subject } = decision;
  if (shown !== newest && !isFormOpen)
    return html`<p>${messages.plan.earlierShown(shown.version, newest.version)}</p>
      <div class="actions">
        <button type="button" class="button" @click=${decision.onShowNewest}>
          ${messages.plan.showNewest(newest.version)}
        </button>
      </div>`;
  const actions = actionsOf(decision);
  const isSuspended = interruptions(definition, subject.status).some(({ suspends }) => suspends);
  const isOpen = decision.allowed?.includes(ACCEPT) ?? !isSuspended;
  return html`
    ${
      isOpen
        ? html`<p>${messages.plan.waits(newest.version)}</p>`
        : html`<p>${isSuspended ? messages.plan.stopped : messages.plan.closed}</p>`
    }
    ${sealView(decision)} ${panel(actions)}
  `;
}

/** The verdict: what is to be decided and on which version, or what was decided, when and by whom. */
export function decisionView(decision: Decision): TemplateResult {
  const { subject, messages } = decision;
  const state = subject.status['plan'];
  const decided =
    state === STATE.accepted
      ? decidedView(lastEntry(subject, ACCEPT), 'done', decision)
      : state === STATE.changing
        ? decidedView(lastEntry(subject, REQUEST_CHANGE), 'progress', decision)
        : nothing;
  return html`<section part="decision" class="decision" aria-labelledby="rest-decision">
    <h3 id="rest-decision" tabindex="-1">${messages.plan.decision}</h3>
    ${decided} ${isProposed(decision) ? proposedView(decision) : nothing}
    ${!isProposed(decision) && decided === nothing ? html`<p class="quiet">${messages.plan.closed}</p>` : nothing}
    ${!isProposed(decision) && decision.isFormOpen ? decision.panel([]) : nothing}
  </section>`;
}
