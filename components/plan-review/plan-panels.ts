import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { LabClient, PlainDate, PlanVersion, PossibleAction, ToothCode } from '../../src/index.js';
import type { CaseActedEvent } from '../events.js';
import type { PlanMessages } from '../i18n/plan-messages.js';
import { ActionPanel } from '../internal/action-panel.js';
import type { ActionScene } from '../internal/action-words.js';
import { confirmDialog } from '../internal/confirm-dialog.js';
import { COMMENT } from '../status-timeline/entry-view.js';
import { COMMENT_PLACE, CommentForm } from './comment-form.js';
import { commentsView } from './comments-view.js';
import { decisionView, isUndecided } from './decision-view.js';
import { PlanCheck } from './plan-check.js';
import type { PlanFiles } from './plan-files.js';
import type { PlanPanel } from './plan-review.machine.js';
import type { PlanSource } from './plan-source.js';
import type { PlanStage } from './plan-stage.js';
import type { PlanWords } from './plan-words.js';
import { REQUEST, RequestForm } from './request-form.js';
import { isItemised, requestPart, takeTooth } from './request-part.js';
import { SharePanel } from './share-panel.js';
import { oneTooth } from './tooth-entry.js';

export interface PanelsScene {
  readonly client: LabClient | undefined;
  readonly source: PlanSource | undefined;
  readonly shown: PlanVersion | undefined;
  readonly words: PlanWords;
  /** in the words of a plan or a design */
  readonly noun: PlanMessages;
  readonly today: PlainDate;
  readonly shareUrl: string;
  readonly onShowNewest: () => void;
}

type Host = ReactiveControllerHost & HTMLElement;

/** What a person can do about a plan: comment on it, ask for changes, decide, share. One form is open at a time. */
export class PlanPanels implements ReactiveController {
  readonly #host: Host;
  readonly #stage: PlanStage;
  readonly #files: PlanFiles;
  readonly #look: () => PanelsScene;
  readonly #check: PlanCheck;
  readonly #panel: ActionPanel;
  readonly #share: SharePanel;
  readonly #request: RequestForm;
  readonly #comment: CommentForm;
  /** the request as it was possible when its form was opened */
  #possible: PossibleAction | undefined;
  /** comments of the shown stage only */
  #isOnlyStage = false;

  constructor(host: Host, stage: PlanStage, files: PlanFiles, look: () => PanelsScene) {
    this.#host = host;
    this.#stage = stage;
    this.#files = files;
    this.#look = look;
    this.#check = new PlanCheck(host);
    this.#share = new SharePanel(host);
    this.#panel = new ActionPanel(host, () => this.#scene);
    this.#request = new RequestForm(
      host,
      this.#panel,
      () => ({ scene: this.#scene, words: look().words, newest: look().source?.plans.at(-1) }),
      this.#close,
    );
    this.#comment = new CommentForm(
      host,
      this.#panel,
      () => ({ scene: this.#scene, words: look().words, plan: look().shown?.version }),
      this.#close,
    );
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('case-acted', this.#acted);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('case-acted', this.#acted);
  }

  /** What was decided stands where it was decided. */
  #acted = ({ action }: CaseActedEvent): void => {
    if (action !== COMMENT) this.#host.shadowRoot?.querySelector<HTMLElement>('#rest-decision')?.focus();
  };

  get #scene(): ActionScene {
    const { client, source, words } = this.#look();
    const { messages, language } = words;
    return { client, subject: source?.subject, lab: source?.lab, messages, language };
  }

  get #open(): PlanPanel {
    return this.#stage.actor.getSnapshot().value.panel;
  }

  #close = (): void => this.#stage.actor.send({ type: 'panel.close' });

  /** Another case: nothing of the one before is shown or sent. */
  leave(): void {
    this.#request.leave();
    this.#comment.leave();
    this.#possible = undefined;
    this.#close();
  }

  /** Before each rendering: a form whose place has left the page goes on in another one. */
  settle(): void {
    this.#panel.settle(['decision', 'reject', COMMENT_PLACE]);
  }

  focus = (selector: string): void => {
    void this.#host.updateComplete.then(() =>
      this.#host.shadowRoot?.querySelector<HTMLElement>(selector)?.focus(),
    );
  };

  /** The version that waits for a decision; none where there is nothing to decide. */
  get undecided(): number | undefined {
    const { source, client } = this.#look();
    const { subject, plans = [] } = source ?? {};
    return subject && isUndecided(subject, client?.actions(subject)) ? plans.at(-1)?.version : undefined;
  }

  leadToDecision(): void {
    const heading = this.#host.shadowRoot?.querySelector<HTMLElement>('#rest-decision');
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }

  /** Somebody pointed to a tooth: whatever form is open is about that. */
  pointed(tooth: ToothCode): void {
    if (this.#open === 'commenting') this.#comment.set({ teeth: oneTooth(tooth) });
    if (this.#open === 'requesting') takeTooth(this.#request, tooth);
  }

  dialog(): TemplateResult | typeof nothing {
    return this.#panel.asking ? confirmDialog(this.#panel.asking) : nothing;
  }

  comments(): TemplateResult | typeof nothing {
    const { source, shown, client, words } = this.#look();
    const { subject, lab } = source ?? {};
    if (!subject || !lab || !shown) return nothing;
    const canComment =
      !!lab.lifecycle.events[COMMENT]?.pins &&
      !!client?.actions(subject).some(({ type }) => type === COMMENT);
    const { last, stage } = this.#stage;
    const about = source?.plans.find(({ version }) => version === this.#comment.plan) ?? shown;
    const stages = about.staging?.stages.length;
    return commentsView({
      subject,
      lab,
      plan: shown.version,
      last,
      stage,
      about: { plan: about.version, last: stages ? stages - 1 : undefined },
      isOnlyStage: this.#isOnlyStage,
      words,
      canComment,
      form: this.#comment,
      isOpen: this.#open === 'commenting',
      outcome: this.#panel.render(COMMENT_PLACE, []),
      onOnlyStage: (isOnly) => {
        this.#isOnlyStage = isOnly;
        this.#host.requestUpdate();
      },
      focus: this.focus,
      onShow: (at) => void this.#stage.lead(at),
      onOpen: () => {
        this.#comment.begin({
          stage: last === undefined ? undefined : stage,
          tooth: this.#stage.place,
        });
        this.#stage.actor.send({ type: 'comment.open' });
        this.focus('#comment-note');
      },
      onClose: () => {
        this.#comment.leave();
        this.#close();
        this.focus('[data-comment]');
      },
    });
  }

  decision(): TemplateResult | typeof nothing {
    const { source, shown, client, words, noun, today, onShowNewest } = this.#look();
    const { subject, lab, plans = [] } = source ?? {};
    const newest = plans.at(-1);
    if (!subject || !lab || !shown || !newest) return nothing;
    const { messages, language } = words;
    const allowed = client?.actions(subject);
    const isRequesting = this.#open === 'requesting';
    const possible = allowed?.find(({ type }) => type === REQUEST);
    if (possible) this.#possible = possible;
    return decisionView({
      subject,
      definition: lab.lifecycle,
      newest,
      shown,
      seal: this.#check.of(newest),
      files: this.#files.state(newest),
      scene: this.#scene,
      allowed,
      words: noun,
      planWords: words,
      clock: { lab, subject, today, messages, language },
      language,
      panel: (place, actions) => this.#panel.render(place, actions),
      isFormOpen: isRequesting || ['decision', 'reject'].includes(this.#panel.place ?? ''),
      request: isItemised(lab)
        ? requestPart({
            form: this.#request,
            panel: this.#panel,
            lab,
            words,
            shown,
            titleOf: noun.title,
            possible: possible ?? (isRequesting ? this.#possible : undefined),
            isOpen: isRequesting,
            at: { stage: this.#stage.stage, tooth: this.#stage.place },
            focus: this.focus,
            onOpen: () => this.#stage.actor.send({ type: 'request.open' }),
            onClose: this.#close,
          })
        : undefined,
      onShowNewest,
    });
  }

  /** Links for somebody without an account, where the lab has them. */
  share(): TemplateResult | typeof nothing {
    const { source, shown, client, words, noun, shareUrl } = this.#look();
    const shares = client?.shares;
    const { subject } = source ?? {};
    if (!shares || !subject || !shown) return nothing;
    const { messages, language } = words;
    const isOpen = this.#open === 'sharing';
    const toggle = () => {
      if (isOpen) return this.#close();
      this.#stage.actor.send({ type: 'share.open' });
      this.focus('#share-heading');
    };
    return html`<div class="sharing">
      <button
        type="button"
        class="button"
        data-share
        aria-expanded=${isOpen ? 'true' : 'false'}
        @click=${toggle}
      >
        ${noun.share}
      </button>
      ${
        isOpen
          ? this.#share.render({
              shares,
              caseId: subject.id,
              version: shown.version,
              shareUrl,
              now: client.now(),
              messages,
              language,
            })
          : nothing
      }
    </div>`;
  }
}
