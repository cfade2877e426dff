import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { type Case, currentPlan, type LabProfile, type Notation, type PlanVersion } from '../../src/index.js';
import type { PlanMessages } from '../i18n/plan-messages.js';
import { ActionPanel } from '../internal/action-panel.js';
import { actionStyles } from '../internal/action-styles.js';
import type { ActionScene } from '../internal/action-words.js';
import { asWritten } from '../internal/as-written.js';
import { CaseElement } from '../internal/case-element.js';
import { confirmDialog } from '../internal/confirm-dialog.js';
import { formatsFor } from '../internal/format.js';
import { panelStyles } from '../internal/panel-styles.js';
import { controls } from '../theme/controls.js';
import { tokens } from '../theme/tokens.js';
import { decisionView, shortIdOf } from './decision-view.js';
import { PlanCheck } from './plan-check.js';
import { planNoun } from './plan-noun.js';
import { planReviewStyles } from './plan-review.styles.js';
import { planTableStyles } from './plan-table.styles.js';
import { changesSummary, planTable } from './plan-table.js';

/**
 * The lab's design for a case, version by version: what it proposes for each tooth, what changed, and the dentist's
 * decision. Only the newest version can be decided on, and only when what is shown is what the lab sealed.
 *
 * @fires case-before-action - a person is about to accept, to reject or to ask for a change; cancel it to stop that
 * @fires case-acted - the decision was stored
 * @csspart base - everything
 * @csspart note - the lab's words about this version
 * @csspart table - the plan, tooth by tooth
 * @csspart change - what differs from the version before
 * @csspart decision - the verdict panel
 * @csspart decided - what was decided, when and by whom
 * @csspart viewer - the way to a plan that the lab shows elsewhere
 * @csspart promise - by when the lab has promised another version
 * @csspart dialog - the question before a design is accepted
 * @csspart state - a mark with its word
 * @cssprop --pontic-accent - the button that accepts
 */
export class PlanReview extends CaseElement {
  static override tag = 'plan-review';
  static override styles = [tokens, controls, panelStyles, actionStyles, planReviewStyles, planTableStyles];

  #check = new PlanCheck(this);
  #panel = new ActionPanel(this, () => this.#scene);

  /** the version that a person chose to look at; the newest unless told */
  @state() private chosen: number | undefined;

  /** how teeth are named: `fdi`, `universal` or `palmer` */
  @property()
  notation: Notation = 'fdi';

  get #scene(): ActionScene {
    const { client, subject, lab, messages, language } = this;
    return { client, subject, lab, messages, language };
  }

  get #words(): PlanMessages {
    return this.messages.plan[this.lab ? planNoun(this.lab) : 'design'];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('caseId') || changed.has('case')) this.chosen = undefined;
  }

  #showNewest(): void {
    this.chosen = undefined;
    void this.updateComplete.then(() => this.shadowRoot?.querySelector<HTMLElement>('[data-rest]')?.focus());
  }

  #renderVersions(plans: readonly PlanVersion[], shown: PlanVersion): TemplateResult | typeof nothing {
    if (plans.length < 2) return nothing;
    const words = this.#words;
    const formats = formatsFor(this.language);
    return html`<div class="field versions">
      <label part="label" for="version">${words.version}</label>
      <select
        id="version"
        part="control"
        @change=${(event: Event) => (this.chosen = Number((event.target as HTMLSelectElement).value))}
      >
        ${plans.toReversed().map((plan, index) => {
          const text = index ? words.earlier : words.newest;
          return html`<option value=${plan.version} .selected=${plan === shown}>
            ${text(plan.version, formats.dayOf(plan.proposedAt))}
          </option>`;
        })}
      </select>
    </div>`;
  }

  #renderHead(plans: readonly PlanVersion[], shown: PlanVersion): TemplateResult {
    const words = this.#words;
    return html`<header class="head">
      <div class="title">
        <h2 data-rest tabindex="-1">${words.title(shown.version)}</h2>
        <p class="quiet">
          <time datetime=${shown.proposedAt}
            >${words.proposed(formatsFor(this.language).moment(shown.proposedAt))}</time
          >
          <span>${words.shortId} <span class="number id" part="short-id">${shortIdOf(shown)}</span></span>
        </p>
      </div>
      ${this.#renderVersions(plans, shown)}
    </header>`;
  }

  #renderPlan(subject: Case, lab: LabProfile, newest: PlanVersion): TemplateResult {
    const { plans } = subject;
    const { language } = this;
    const words = this.#words;
    const shown = plans.find(({ version }) => version === this.chosen) ?? newest;
    const before = plans[plans.indexOf(shown) - 1];
    this.#panel.settle(['decision']);
    return html`<article part="base" class="review">
      ${this.#renderHead(plans, shown)}
      <div class="columns">
        <div class="stage">
          ${
            shown.note
              ? html`<figure part="note" class="note">
                  <figcaption class="quiet small">${words.labNote}</figcaption>
                  <blockquote>${asWritten(shown.note)}</blockquote>
                </figure>`
              : nothing
          }
          ${before ? changesSummary(shown, before, words) : nothing}
          ${planTable({ plan: shown, before, notation: this.notation, words })}
        </div>
        ${decisionView({
          subject,
          definition: lab.lifecycle,
          newest,
          shown,
          seal: this.#check.of(newest),
          scene: this.#scene,
          allowed: this.client?.actions(subject),
          words,
          clock: { lab, subject, today: this.today, messages: this.messages, language },
          language,
          panel: (actions) => this.#panel.render('decision', actions),
          isFormOpen: this.#panel.place !== undefined,
          onShowNewest: () => this.#showNewest(),
        })}
      </div>
      ${this.#panel.asking ? confirmDialog(this.#panel.asking) : nothing}
    </article>`;
  }

  protected override render() {
    const { subject, lab, messages } = this;
    if (this.isMissing) return html`<p part="base" class="quiet">${messages.timeline.missing}</p>`;
    if (!subject || !lab)
      return html`<p part="base" class="quiet" aria-busy="true">${messages.common.loading}</p>`;
    const newest = currentPlan(subject);
    if (newest) return this.#renderPlan(subject, lab, newest);
    return html`<section part="base" class="empty">
      <h2>${this.#words.none}</h2>
      <p class="quiet">${this.#words.noneBody}</p>
    </section>`;
  }
}
