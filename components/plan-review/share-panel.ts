import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import {
  type CaseId,
  type LineOutcome,
  type LineProblem,
  type NewShare,
  type PlanShares,
  type Share,
} from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import type { ShareMessages } from '../i18n/share-messages.js';
import { announce } from '../internal/announcer.js';
import { formatsFor } from '../internal/format.js';
import { shareAddress } from './share-address.js';
import { shareForm, USUAL_DAYS } from './share-form.js';
import { shareLinks } from './share-links.js';

/** What a link is made to, and by whom. */
export interface ShareScene {
  readonly shares: PlanShares;
  readonly caseId: CaseId;
  /** the version that is shown */
  readonly version: number;
  /** the page that opens links, as the host gives it; empty for the present page */
  readonly shareUrl: string;
  /** milliseconds since 1970 by the lab's clock */
  readonly now: number;
  readonly messages: Messages;
  readonly language: string;
}

type Host = ReactiveControllerHost & HTMLElement;
type Verb = keyof ShareMessages['problem'];

interface Failure {
  readonly verb: Verb;
  readonly code: LineProblem;
  readonly again: () => void;
}

/** Whatever else goes wrong: nobody waits for ever, and the button tries again. */
const settledLine = <Value>(asked: Promise<LineOutcome<Value>>): Promise<LineOutcome<Value>> =>
  asked.catch(() => ({ ok: false, code: 'failed' }) as const);

/**
 * Makes links to the version that is shown, and lists those of the case. A link is shown once, from memory: when the panel is
 * closed it is forgotten here, and the lab has never kept it.
 */
export class SharePanel implements ReactiveController {
  readonly #host: Host;
  #scene: ShareScene | undefined;
  #isShown = false;
  #days: number = USUAL_DAYS;
  #busy: 'create' | 'revoke' | undefined;
  #fresh: NewShare | undefined;
  #copied: 'no' | 'copied' | 'selected' = 'no';
  #listed: readonly Share[] | undefined;
  #asking: string | undefined;
  #failure: Failure | undefined;
  /** answers to what was asked for another case, or before the panel was closed, are not shown */
  #round = 0;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#isShown = false;
  }

  hostUpdated(): void {
    if (!this.#isShown) this.#forget();
  }

  hostDisconnected(): void {
    this.#forget();
  }

  #forget(): void {
    this.#round++;
    this.#scene = this.#fresh = this.#listed = this.#asking = this.#failure = this.#busy = undefined;
  }

  /** The panel. Closed as long as it is not rendered. */
  render(scene: ShareScene): TemplateResult {
    this.#isShown = true;
    const before = this.#scene;
    if (before && before.caseId !== scene.caseId) this.#forget();
    const isNew = !this.#scene;
    this.#scene = scene;
    if (isNew) void this.#list();
    const { share } = scene.messages;
    return html`<section part="share" class="share" aria-labelledby="share-heading">
      <h3 id="share-heading" tabindex="-1">${share.heading}</h3>
      ${
        this.#fresh
          ? this.#freshView(this.#fresh, scene)
          : shareForm({
              version: scene.version,
              days: this.#days,
              isBusy: this.#busy === 'create',
              words: share,
              onDays: (days) => (this.#days = days),
              onMake: () => void this.#create(),
            })
      }
      ${this.#failed('create')}
      ${shareLinks({
        ...scene,
        listed: this.#listed,
        asking: this.#asking,
        isBusy: this.#busy === 'revoke',
        failures: [this.#failed('list'), this.#failed('revoke')],
        onAsk: (id) => this.#ask(id),
        onRevoke: (share) => void this.#revoke(share),
      })}
    </section>`;
  }

  #ask(id: string | undefined): void {
    const before = this.#asking;
    this.#update(() => {
      this.#asking = id;
      if (this.#failure?.verb === 'revoke') this.#failure = undefined;
    });
    this.#focus(id === undefined ? `[data-ask="${before}"]` : '#share-ask');
  }

  #update(change: () => void): void {
    change();
    this.#host.requestUpdate();
  }

  #focus(selector: string): void {
    void this.#host.updateComplete.then(() =>
      this.#host.shadowRoot?.querySelector<HTMLElement>(selector)?.focus(),
    );
  }

  async #list(): Promise<void> {
    const { shares, caseId } = this.#scene!;
    const round = this.#round;
    const outcome = await settledLine(shares.list(caseId));
    if (round !== this.#round) return;
    this.#update(() => {
      if (outcome.ok) this.#listed = outcome.value;
      else this.#fail('list', outcome.code, '#share-links', () => void this.#list());
    });
  }

  /** @param rest where a person goes on who has pressed "Try again": the button leaves */
  #fail(verb: Verb, code: LineProblem, rest: string, work: () => void): void {
    const again = () => {
      this.#update(() => (this.#failure = undefined));
      this.#focus(rest);
      work();
    };
    this.#failure = { verb, code, again };
  }

  #create = async (): Promise<void> => {
    if (this.#busy) return;
    const { shares, caseId, version } = this.#scene!;
    const round = this.#round;
    this.#update(() => {
      this.#busy = 'create';
      this.#failure = undefined;
    });
    const outcome = await settledLine(shares.create(caseId, version, this.#days));
    if (round !== this.#round) return;
    this.#update(() => {
      this.#busy = undefined;
      this.#copied = 'no';
      if (outcome.ok) this.#fresh = outcome.value;
      else this.#fail('create', outcome.code, '[data-make]', () => void this.#create());
    });
    if (!outcome.ok) return;
    this.#focus('#share-made');
    await this.#list();
  };

  async #revoke(share: Share): Promise<void> {
    if (this.#busy) return;
    const { shares, messages } = this.#scene!;
    const round = this.#round;
    this.#update(() => {
      this.#busy = 'revoke';
      this.#failure = undefined;
    });
    const outcome = await settledLine(shares.revoke({ id: share.id, caseId: share.caseId }));
    if (round !== this.#round) return;
    this.#update(() => {
      this.#busy = undefined;
      if (!outcome.ok)
        return this.#fail('revoke', outcome.code, '#share-ask', () => void this.#revoke(share));
      this.#asking = undefined;
      if (this.#fresh?.id === share.id) this.#fresh = undefined;
    });
    if (!outcome.ok) return;
    announce(messages.share.revoked);
    this.#focus('#share-links');
    await this.#list();
  }

  #copy = async (): Promise<void> => {
    const field = this.#host.shadowRoot?.querySelector<HTMLInputElement>('#share-link');
    if (!field) return;
    const { share } = this.#scene!.messages;
    // absent where the page is not secure, refused where the page's policy says so
    const clipboard = navigator.clipboard as Clipboard | undefined;
    const isCopied = await (clipboard?.writeText(field.value) ?? Promise.reject(new Error('none'))).then(
      () => true,
      () => false,
    );
    if (!isCopied) {
      field.focus();
      field.select();
    }
    announce(isCopied ? share.copied : share.copyYourself);
    this.#update(() => (this.#copied = isCopied ? 'copied' : 'selected'));
  };

  #failed(verb: Verb): TemplateResult | typeof nothing {
    const failure = this.#failure;
    if (failure?.verb !== verb) return nothing;
    const { share, common } = this.#scene!.messages;
    return html`<div class="notice problem" role="alert" part="error">
      <p>${share.problem[verb][failure.code]}</p>
      <div class="actions">
        <button type="button" class="button" data-retry=${verb} @click=${failure.again}>
          ${common.retry}
        </button>
      </div>
    </div>`;
  }

  #freshView(fresh: NewShare, { messages, language, shareUrl }: ShareScene): TemplateResult {
    const { share } = messages;
    const until = formatsFor(language).moment(fresh.expiresAt);
    return html`<div class="notice done" part="share-made">
      <h4 id="share-made" tabindex="-1">${share.made(fresh.plan)}</h4>
      <div class="field">
        <label part="label" for="share-link">${share.link}</label>
        <input
          id="share-link"
          part="control"
          type="text"
          readonly
          spellcheck="false"
          autocomplete="off"
          .value=${shareAddress(shareUrl, fresh.token)}
          @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
        />
        <p class="hint">${this.#copied === 'selected' ? share.copyYourself : share.once(until)}</p>
      </div>
      <div class="actions">
        <button type="button" class="button primary" data-copy @click=${this.#copy}>
          ${this.#copied === 'copied' ? share.copied : share.copy}
        </button>
        <button
          type="button"
          class="button"
          data-done
          @click=${() => {
            this.#update(() => (this.#fresh = undefined));
            this.#focus('#share-heading');
          }}
        >
          ${share.done}
        </button>
      </div>
    </div>`;
  }
}
