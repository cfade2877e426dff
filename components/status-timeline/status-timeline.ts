import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { type Case, type EventType, type FieldKey, type LabProfile, say } from '../../src/index.js';
import { type Action, ActionPanel } from '../internal/action-panel.js';
import type { ActionScene } from '../internal/action-words.js';
import { CaseElement } from '../internal/case-element.js';
import { confirmDialog } from '../internal/confirm-dialog.js';
import { panelStyles } from '../internal/panel-styles.js';
import { causeOf, interruptions, type ShownState, stateMark } from '../internal/state-mark.js';
import { controls } from '../theme/controls.js';
import { tokens } from '../theme/tokens.js';
import { compactStyles } from './compact.styles.js';
import { compactView } from './compact-view.js';
import { entryView, type Words } from './entry-view.js';
import { nowStyles } from './now.styles.js';
import { futureView, nowView, wantedView } from './now-view.js';
import { timelineStyles } from './status-timeline.styles.js';
import { futureOf } from './timeline-model.js';
import { troubleView } from './trouble-view.js';

/** decided in `plan-review`, where the plan is seen */
const isDecidedElsewhere = (type: EventType): boolean => type.startsWith('plan.');

/**
 * Where a case is: what was done and by whom, the present stage in plain words, what comes next and when. What stops
 * the case stands in the way of the line, and what the dentist can do about it is beside it.
 *
 * @fires case-before-action - a person is about to send an event of the case; cancel it to stop that
 * @fires case-acted - a person's event of the case was stored
 * @csspart base - everything
 * @csspart line - the list of what was, is and will be
 * @csspart entry - one row of the history
 * @csspart comment - the words of a comment
 * @csspart now - the present stage
 * @csspart stage - its name
 * @csspart next - what comes next
 * @csspart future - a stage that is still to come
 * @csspart interruption - a hold, a pause, a decision that is due
 * @csspart reason - the words that came with it
 * @csspart trouble - something that was not carried out
 * @csspart actions - buttons, or the form that one of them opened
 * @csspart state - a mark with its word
 * @cssprop --pontic-accent - buttons and the present stage
 */
export class StatusTimeline extends CaseElement {
  static override tag = 'status-timeline';
  static override styles = [tokens, controls, panelStyles, timelineStyles, nowStyles, compactStyles];

  #panel = new ActionPanel(this, () => this.#scene);

  /** one thin track with the present state, for the head of a page */
  @property({ type: Boolean })
  compact = false;

  get #scene(): ActionScene {
    return {
      client: this.client,
      subject: this.subject,
      lab: this.lab,
      messages: this.messages,
      language: this.language,
    };
  }

  /** what cannot be taken back stands last */
  #actions(subject: Case, lab: LabProfile): readonly Action[] {
    if (!this.client || lab.lifecycle.editable.includes(subject.status.stage)) return [];
    return this.client
      .actions(subject)
      .filter(({ type }) => !isDecidedElsewhere(type))
      .map(({ type, requires }) => this.#action(lab, type, requires))
      .sort((a, b) => Number(!!a.confirm) - Number(!!b.confirm));
  }

  #action(lab: LabProfile, type: EventType, fields: readonly FieldKey[]): Action {
    const { label: text, confirm } = lab.lifecycle.events[type] ?? { label: { en: type } };
    const label = say(text, this.language);
    if (!confirm) return { type, label, fields };
    const words = {
      heading: `${label}?`,
      body: say(confirm, this.language),
      confirm: label,
      cancel: this.messages.common.cancel,
    };
    return { type, label, fields, look: 'danger', confirm: { ...words, danger: true } };
  }

  async #dismiss(): Promise<void> {
    if (!this.client || !this.subject) return;
    await this.client.dismissTrouble(this.subject.id);
    this.shadowRoot?.querySelector<HTMLElement>('[data-rest]')?.focus();
  }

  #renderSide(actions: readonly Action[]): TemplateResult | typeof nothing {
    if (!actions.length && this.#panel.place !== 'panel') return nothing;
    return html`<section part="side" class="side" aria-labelledby="rest-panel">
      <h3 id="rest-panel" tabindex="-1">${this.messages.actions.heading}</h3>
      ${this.#panel.render('panel', actions)}
    </section>`;
  }

  #renderHead(subject: Case): TemplateResult {
    const { messages } = this;
    return html`<header class="head">
      <h2 data-rest tabindex="-1">${messages.timeline.heading(subject.caseNumber)}</h2>
      <p class="facts">
        <span class="number">${messages.timeline.patient(subject.prescription.patientCode || '–')}</span>
        ${this.lab ? wantedView({ ...this.#words(this.lab), subject, lab: this.lab, today: this.today }) : nothing}
        ${this.view?.unsent ? stateMark('progress', messages.timeline.unsent) : nothing}
      </p>
    </header>`;
  }

  #words(lab: LabProfile): Words {
    return { definition: lab.lifecycle, messages: this.messages, language: this.language };
  }

  #renderCase(subject: Case, lab: LabProfile): TemplateResult {
    const words = this.#words(lab);
    const actions = this.#actions(subject, lab);
    const boxes = interruptions(lab.lifecycle, subject.status);
    this.#panel.settle(['panel', 'stage', ...boxes.map(({ region }) => region)]);
    const actionsFor = ({ region, events }: ShownState) =>
      this.client
        ? this.#panel.render(
            region,
            actions
              .filter(({ type }) => events.includes(type) && !(region === 'stage' && type === 'case.cancel'))
              .map((action): Action => ({ look: 'primary', ...action })),
          )
        : nothing;
    const causes = boxes.map((state) => causeOf(subject, state));
    const future = futureOf(lab, subject, this.today);
    const { trouble } = this.view ?? {};
    return html`<article part="base" class="timeline">
      ${this.#renderHead(subject)}
      ${trouble ? troubleView(trouble, this.#scene, () => void this.#dismiss()) : nothing}
      <div class="columns">
        <ol part="line" class="line" aria-label=${this.messages.timeline.course}>
          ${subject.history.map((entry) => entryView(entry, words, { hasFields: !causes.includes(entry) }))}
          ${nowView({ ...words, subject, lab, today: this.today, future, actionsFor })}
          ${future.map((stage) => futureView(stage, words))}
        </ol>
        ${this.#renderSide(actions)}
      </div>
      ${this.#panel.asking ? confirmDialog(this.#panel.asking) : nothing}
    </article>`;
  }

  protected override render() {
    const { subject, lab, messages } = this;
    if (this.isMissing) return html`<p part="base" class="quiet">${messages.timeline.missing}</p>`;
    if (!subject || !lab)
      return html`<p part="base" class="quiet" aria-busy="true">${messages.common.loading}</p>`;
    if (this.compact) return compactView({ ...this.#words(lab), subject, lab, today: this.today });
    return this.#renderCase(subject, lab);
  }
}
