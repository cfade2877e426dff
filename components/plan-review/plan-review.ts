import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Backend, Notation, PlanPlace, PlanVersion } from '../../src/index.js';
import type { PlanMessages } from '../i18n/plan-messages.js';
import { actionStyles } from '../internal/action-styles.js';
import { CaseElement } from '../internal/case-element.js';
import { panelStyles } from '../internal/panel-styles.js';
import { scanViewerStyles } from '../scan-viewer/scan-viewer.styles.js';
import { viewerToolsStyles } from '../scan-viewer/viewer-tools.styles.js';
import { controls } from '../theme/controls.js';
import { tokens } from '../theme/tokens.js';
import { changesView } from './changes-view.js';
import { filesView } from './files-view.js';
import { GuestPlan } from './guest-plan.js';
import { headView, noteView } from './head-view.js';
import { PlanFiles } from './plan-files.js';
import { planNoun } from './plan-noun.js';
import { type PanelsScene, PlanPanels } from './plan-panels.js';
import { planReviewStyles } from './plan-review.styles.js';
import { caseSource, type PlanSource } from './plan-source.js';
import { planPartsStyles } from './plan-parts.styles.js';
import { PlanStage } from './plan-stage.js';
import { planTableStyles } from './plan-table.styles.js';
import { planTable } from './plan-table.js';
import type { PlanWords } from './plan-words.js';
import { shareStyles } from './share-panel.styles.js';
import { stageStyles } from './stage/stage.styles.js';

/**
 * The lab's design for a case, version by version: what it proposes for each tooth, a treatment in stages seen in three
 * dimensions, what changed, what was said about it, and the dentist's decision. Only the newest version can be decided on, and
 * only when what is shown is what the lab sealed. It shows, annotates and decides; it plans nothing.
 *
 * @fires case-before-action - a person is about to accept, to reject, to ask for a change or to comment; cancel it to stop that
 * @fires case-acted - it was stored
 * @csspart base - everything
 * @csspart to-decision - the way to the verdict, on a narrow page
 * @csspart note - the lab's words about this version
 * @csspart changes - what changed since the version before, and what became of the requests
 * @csspart requests - what was asked to be changed
 * @csspart view - the stages in three dimensions
 * @csspart stage - the picture with what lies on it
 * @csspart still - what stands in place of the picture where there is no 3D
 * @csspart scrubber - the stages one by one
 * @csspart happenings - what is done before the shown stage
 * @csspart stage-tables - reductions and attachments
 * @csspart files - models that cannot be shown
 * @csspart table - the plan, tooth by tooth
 * @csspart change - what differs from the version before
 * @csspart comments - what was said about places of this version
 * @csspart comment - one comment
 * @csspart decision - the verdict panel
 * @csspart begun - a request or a comment that was begun and is kept on this device
 * @csspart begun-state - how safe it is while it is written
 * @csspart begun-news - what another window did to it
 * @csspart begun-elsewhere - the question which of two windows' words stay
 * @csspart begun-for - the question whether it is meant for a newer version
 * @csspart decided - what was decided, when and by whom
 * @csspart request - the form in which changes are asked for
 * @csspart viewer - the way to a plan that the lab shows elsewhere
 * @csspart promise - by when the lab has promised another version
 * @csspart dialog - the question before a design is accepted
 * @csspart share - links for somebody without an account
 * @csspart guest - what somebody without an account is told
 * @csspart state - a mark with its word
 * @cssprop --pontic-accent - the button that accepts
 * @cssprop --pontic-viewer-height - how high the picture is; 62 % of the width unless told, between 280 and 560 px
 */
export class PlanReview extends CaseElement {
  static override tag = 'plan-review';
  static override styles = [
    tokens,
    controls,
    panelStyles,
    actionStyles,
    scanViewerStyles,
    viewerToolsStyles,
    planReviewStyles,
    planTableStyles,
    stageStyles,
    planPartsStyles,
    shareStyles,
  ];

  #files = new PlanFiles(this);
  #stage: PlanStage = new PlanStage(this, this.#files, (tooth) => this.#panels.pointed(tooth));
  #guest = new GuestPlan(this);
  #panels = new PlanPanels(this, this.#stage, this.#files, () => this.#look);
  #source: PlanSource | undefined;
  #shown: PlanVersion | undefined;
  /** where the page leads to, until its plan is here */
  #leading: PlanPlace | undefined;

  /** the version that a person chose to look at; the newest unless told */
  @state() private chosen: number | undefined;
  /** how teeth are named: `fdi`, `universal` or `palmer` */
  @property()
  notation: Notation = 'fdi';

  /** to what of a plan the page leads: its version, stage and tooth are shown when it is set. The same place again is a new object */
  @property({ attribute: false })
  place: PlanPlace | undefined;

  /** for somebody without an account: the token of a link, or `from-address` */
  @property({ attribute: 'share-token' })
  shareToken: string | undefined;

  /** where a link's plan is: `local-lab`, `rest`, or a backend of the page's own */
  @property()
  backend: string | Backend = 'local-lab';

  /** the address of the `rest` backend */
  @property({ attribute: 'base-url' })
  baseUrl = '';

  /** the name of a shipped profile, for a link; the one that the lab names unless told */
  @property({ attribute: 'lab' })
  labName = '';

  /** the page that opens links; this page unless told */
  @property({ attribute: 'share-url' })
  shareUrl = '';

  get #words(): PlanMessages {
    const lab = this.#source?.lab ?? this.lab;
    return this.messages.plan[lab ? planNoun(lab) : 'design'];
  }

  get #planWords(): PlanWords {
    const { messages, language, notation } = this;
    return { messages, language, notation };
  }

  get #look(): PanelsScene {
    return {
      client: this.client,
      source: this.#source,
      shown: this.#shown,
      words: this.#planWords,
      noun: this.#words,
      today: this.today,
      shareUrl: this.shareUrl,
      onShowNewest: () => {
        this.chosen = undefined;
        this.#panels.focus('[data-rest]');
      },
    };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('caseId') || changed.has('case') || changed.has('client')) this.#startOver(changed);
    if (changed.has('place')) this.#leading = this.place;
    const { shareToken: token, backend, baseUrl, labName, profile } = this;
    this.#guest.follow(token === undefined ? undefined : { token, backend, baseUrl, lab: labName, profile });
    this.#source = this.#guest.isAsked ? this.#guest.source : this.#ofCase();
    const plans = this.#source?.plans ?? [];
    this.#turn(plans);
    this.#shown = plans.find(({ version }) => version === this.chosen) ?? plans.at(-1);
    if (!this.#source || !this.#shown) {
      this.#files.reset();
      return this.#stage.clear();
    }
    this.#files.want(this.#source, [...new Set([plans.at(-1)!, this.#shown])]);
    this.#stage.show(this.#shown, this.#planWords);
  }

  /** A place of a version that is not there is none. */
  #turn(plans: readonly PlanVersion[]): void {
    const { plan } = this.#leading ?? {};
    if (plan === undefined || !plans.length) return;
    if (!plans.some(({ version }) => version === plan)) this.#leading = undefined;
    else this.chosen = plans.at(-1)!.version === plan ? undefined : plan;
  }

  protected override updated(): void {
    const place = this.#leading;
    if (!place || !this.#shown) return;
    this.#leading = undefined;
    void this.#stage.lead(place);
  }

  #ofCase(): PlanSource | undefined {
    const { subject, lab, client } = this;
    return subject && lab && caseSource(subject, lab, client);
  }

  /** Another case: nothing of the one before is shown or sent. */
  #startOver(changed: PropertyValues<this>): void {
    const isSame = changed.get('case') && changed.get('case')?.id === this.case?.id && !changed.has('client');
    if (isSame) return;
    this.chosen = undefined;
    if (!changed.has('client')) this.#leading = undefined;
    this.#files.reset();
    this.#panels.leave();
  }

  #renderPlan(source: PlanSource, shown: PlanVersion): TemplateResult {
    const { plans, subject, lab } = source;
    const { language, messages, notation } = this;
    const words = this.#words;
    const planWords = this.#planWords;
    const before = plans[plans.indexOf(shown) - 1];
    this.#panels.settle();
    return html`<article part="base" class="review">
      ${this.#guest.banner(messages, language)}
      ${headView({
        ...{ plans, shown, words, language },
        onVersion: (version) => (this.chosen = version),
        undecided: this.#panels.undecided,
        onDecide: () => this.#panels.leadToDecision(),
      })}
      ${before ? changesView({ plan: shown, before, subject, lab, words: planWords, planWords: words }) : nothing}
      <div class="columns">
        <div class="main-column">
          ${noteView(shown, words)}
          ${shown.staging ? html`<p class="use small quiet">${messages.planView.use}</p>` : nothing}
          ${filesView({
            files: this.#files.state(shown),
            words: planWords,
            unaccepted: subject && words.filesNotAccepted,
            onAgain: () => this.#files.again(),
          })}
          ${this.#stage.render()}
          ${planTable({ plan: shown, before, notation, words, aspectWords: messages.planView.aspects })}
          ${this.#panels.comments()}
        </div>
        <div class="side-column">${this.#panels.decision()} ${this.#panels.share()}</div>
      </div>
      ${this.#panels.dialog()}
    </article>`;
  }

  protected override render() {
    const { messages } = this;
    const source = this.#source;
    if (this.#guest.isAsked && !source) return this.#guest.render(messages);
    if (!source && this.isMissing) return html`<p part="base" class="quiet">${messages.timeline.missing}</p>`;
    if (!source) return html`<p part="base" class="quiet" aria-busy="true">${messages.common.loading}</p>`;
    if (this.#shown) return this.#renderPlan(source, this.#shown);
    return html`<section part="base" class="empty">
      <h2>${this.#words.none}</h2>
      <p class="quiet">${this.#words.noneBody}</p>
    </section>`;
  }
}
