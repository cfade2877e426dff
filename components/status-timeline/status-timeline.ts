import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { type Case, entryInto, expectedStages, type LabProfile, type Notation } from '../../src/index.js';
import { impossibleNow, impossibleView } from '../internal/action-impossible.js';
import { actionsNow, answerInWords, firstPrimary, isRevision } from '../internal/action-list.js';
import { type Action, ActionPanel } from '../internal/action-panel.js';
import { actionStyles } from '../internal/action-styles.js';
import type { ActionScene } from '../internal/action-words.js';
import { CaseElement } from '../internal/case-element.js';
import { confirmDialog } from '../internal/confirm-dialog.js';
import { panelStyles } from '../internal/panel-styles.js';
import { interruptions, type ShownState, stateMark } from '../internal/state-mark.js';
import { controls } from '../theme/controls.js';
import { tokens } from '../theme/tokens.js';
import { compactStyles } from './compact.styles.js';
import { compactView } from './compact-view.js';
import { entryView, type Words } from './entry-view.js';
import { nowStyles } from './now.styles.js';
import { dueView, futureView, nowView } from './now-view.js';
import { timelineStyles } from './status-timeline.styles.js';
import { troubleView } from './trouble-view.js';

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
 * @csspart timers - what the lab's software does by itself, and when
 * @csspart promise - by when the lab has promised to act
 * @csspart changes - what a revision of the prescription changed
 * @csspart due - the due date before and after, in a question
 * @csspart impossible - what is not possible now, and why
 * @csspart trouble - something that was not carried out
 * @csspart actions - buttons, or the form that one of them opened
 * @csspart state - a mark with its word
 * @cssprop --pontic-accent - buttons and the present stage
 */
export class StatusTimeline extends CaseElement {
  static override tag = 'status-timeline';
  static override styles = [
    tokens,
    controls,
    panelStyles,
    actionStyles,
    timelineStyles,
    nowStyles,
    compactStyles,
  ];

  #panel = new ActionPanel(this, () => this.#scene);

  /** one thin track with the present state, for the head of a page */
  @property({ type: Boolean })
  compact = false;

  /** how teeth are named: `fdi`, `universal` or `palmer` */
  @property()
  notation: Notation = 'fdi';

  get #scene(): ActionScene {
    return {
      client: this.client,
      subject: this.subject,
      lab: this.lab,
      messages: this.messages,
      language: this.language,
    };
  }

  /** The prescription is changed where it stands; an answer in words alone can be given here. */
  #actions(lab: LabProfile): readonly Action[] {
    const scene = this.#scene;
    return actionsNow(scene, () => true).flatMap((action) => {
      if (!isRevision(lab, action.type)) return [action];
      const answer = this.view?.revising ? undefined : answerInWords(scene, action);
      return answer ? [answer] : [];
    });
  }

  /** What was refused goes once more, as it is now. */
  async #again(action: Action): Promise<void> {
    await this.dismissTrouble();
    await this.#panel.sendNow(action, 'panel');
  }

  #renderSide(subject: Case, lab: LabProfile, actions: readonly Action[]): TemplateResult | typeof nothing {
    const scene = this.#scene;
    const isEmpty = !actions.length && !impossibleNow({ ...scene, subject, lab }).length;
    if (isEmpty && this.#panel.place !== 'panel') return nothing;
    return html`<section part="side" class="side" aria-labelledby="rest-panel">
      <h3 id="rest-panel" tabindex="-1">${this.messages.actions.heading}</h3>
      ${this.#panel.render('panel', actions)} ${impossibleView(scene)}
    </section>`;
  }

  #renderHead(subject: Case): TemplateResult {
    const { messages } = this;
    return html`<header class="head">
      <h2 data-rest tabindex="-1">${messages.timeline.heading(subject.caseNumber)}</h2>
      <p class="facts">
        <span class="number">${messages.timeline.patient(subject.prescription.patientCode || '–')}</span>
        ${this.lab ? dueView({ ...this.#words(subject, this.lab), today: this.today }) : nothing}
        ${this.view?.unsent ? stateMark('progress', messages.timeline.unsent) : nothing}
      </p>
    </header>`;
  }

  #words(subject: Case, lab: LabProfile): Words {
    const { messages, language, notation } = this;
    return { lab, definition: lab.lifecycle, subject, messages, language, notation };
  }

  /** The buttons that belong to a state, in its box; an answer that waits in the prescription's form says so. */
  #actionsFor({ region, events }: ShownState, actions: readonly Action[], lab: LabProfile) {
    if (!this.client) return nothing;
    const isWaiting = !!this.view?.revising && events.some((type) => isRevision(lab, type));
    const own = actions.filter(
      ({ type }) => events.includes(type) && !(region === 'stage' && type === 'case.cancel'),
    );
    return html`${isWaiting ? html`<p>${this.messages.detail.revision.waits}</p>` : nothing}
    ${this.#panel.render(region, firstPrimary(own))}`;
  }

  #renderCase(subject: Case, lab: LabProfile): TemplateResult {
    const words = this.#words(subject, lab);
    const actions = this.#actions(lab);
    const boxes = interruptions(lab.lifecycle, subject.status);
    this.#panel.settle(['panel', 'stage', ...boxes.map(({ region }) => region)]);
    const causes = boxes.map(({ region }) => entryInto(subject, region));
    const future = expectedStages(lab, subject, this.today);
    const { trouble } = this.view ?? {};
    const acts = {
      dismiss: () => void this.dismissTrouble(),
      again: (action: Action) => void this.#again(action),
    };
    return html`<article part="base" class="timeline">
      ${this.#renderHead(subject)} ${trouble ? troubleView(trouble, this.#scene, acts) : nothing}
      <div class="columns">
        <ol part="line" class="line" aria-label=${this.messages.timeline.course}>
          ${subject.history.map((entry) => entryView(entry, words, { hasFields: !causes.includes(entry) }))}
          ${nowView({
            ...words,
            today: this.today,
            future,
            actionsFor: (state) => this.#actionsFor(state, actions, lab),
          })}
          ${future.map((stage) => futureView(stage, words))}
        </ol>
        ${this.#renderSide(subject, lab, actions)}
      </div>
      ${this.#panel.asking ? confirmDialog(this.#panel.asking) : nothing}
    </article>`;
  }

  protected override render() {
    const { subject, lab, messages } = this;
    if (this.isMissing) return html`<p part="base" class="quiet">${messages.timeline.missing}</p>`;
    if (!subject || !lab)
      return html`<p part="base" class="quiet" aria-busy="true">${messages.common.loading}</p>`;
    if (this.compact) return compactView({ ...this.#words(subject, lab), today: this.today });
    return this.#renderCase(subject, lab);
  }
}
