import { provide } from '@lit/context';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  type Backend,
  createLabClient,
  FirstConnectionNeeded,
  type LabClient,
  type LabProfile,
  loadProfile,
  localLab,
  rest,
  type RestOptions,
} from '../../src/index.js';
import { CaseNoticeEvent, LabReadyEvent } from '../events.js';
import { clientContext } from '../internal/client-context.js';
import { PonticElement } from '../internal/pontic-element.js';
import { controls } from '../theme/controls.js';
import { tokens } from '../theme/tokens.js';
import { Arrivals } from './arrivals.js';

/** Everything that decides which cases are opened, and how. */
const SETTINGS = ['lab', 'profile', 'backend', 'baseUrl', 'auth', 'workerUrl'] as const;

type State = 'closed' | 'opening' | 'open' | 'needs-connection' | 'needs-update' | 'unknown-lab' | 'failed';

const stateAfter = (error: unknown): State => {
  if (error instanceof FirstConnectionNeeded) return 'needs-connection';
  return (error as { code?: string }).code === 'needs-update' ? 'needs-update' : 'failed';
};

/**
 * Opens this account's cases and gives them to every element inside it. The data layer is loaded after the first paint.
 *
 * @fires {LabReadyEvent} lab-ready - the client is open; read it from the `client` property
 * @fires {CaseNoticeEvent} case-notice - the lab has told something that is to reach a person, once for each notice
 * @slot - the page, or the part of it, that shows cases
 * @csspart notice - the message when the cases cannot be opened
 */
export class LabContext extends PonticElement {
  static override tag = 'lab-context';
  static override styles = [
    tokens,
    controls,
    css`
      :host {
        display: contents;
      }

      :host([hidden]) {
        display: none;
      }
    `,
  ];

  /** the client that this element opened, as opposed to one that the page brought */
  #own: LabClient | undefined;
  #attempt = 0;
  #arrivals = new Arrivals(this, (notice) => void this.dispatchEvent(new CaseNoticeEvent(notice)));

  @state() private state: State = 'closed';
  /** somebody pressed "Try again" and has not gone on: what was pressed stays, or something takes its place */
  @state() private retrying: 'no' | 'waiting' | 'opened' = 'no';

  /** a profile of Pontic's by its name: `appliance`, `restorative`, `digital-lab` or `aligner` */
  @property() lab = 'restorative';
  /** a profile of the page's own; wins over `lab` */
  @property({ attribute: false }) profile: LabProfile | undefined;
  /** `local-lab`, `rest`, or a backend of the page's own */
  @property() backend: string | Backend = 'local-lab';
  /** where the lab's API is, for `rest` */
  @property({ attribute: 'base-url' }) baseUrl = '';
  /** how requests are signed in, for `rest`; another one may be another account, so the cases are opened anew */
  @property({ attribute: false }) auth: RestOptions['auth'];
  /** the scan worker's address, where the page serves it itself */
  @property({ attribute: 'worker-url' }) workerUrl: string | undefined;
  /** the open client; a page may set one that it opened itself */
  @provide({ context: clientContext })
  @property({ attribute: false })
  client: LabClient | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#openSoon();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // an element that is only moved in the page keeps its client
    queueMicrotask(() => {
      if (!this.isConnected) this.#close();
    });
  }

  protected override firstUpdated(): void {
    this.#openSoon();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('client')) this.#arrivals.follow(this.client);
    if (this.state === 'closed' || !SETTINGS.some((name) => changed.has(name))) return;
    this.#close();
    this.#openSoon();
  }

  /** After the next paint, so that the page is there before the data layer is read. */
  #openSoon(): void {
    if (this.client) return;
    const attempt = ++this.#attempt;
    requestAnimationFrame(() => setTimeout(() => attempt === this.#attempt && void this.#open(attempt)));
  }

  async #open(attempt: number): Promise<void> {
    if (!this.isConnected || this.client) return;
    this.state = 'opening';
    try {
      const profile = this.profile ?? (await loadProfile(this.lab));
      // the element was taken away or told something else meanwhile
      if (attempt !== this.#attempt || !this.isConnected) return;
      if (!profile) return this.#settle('unknown-lab');
      const client = await createLabClient({
        profile,
        backend: this.#backend(profile),
        ...(this.workerUrl && { workerUrl: new URL(this.workerUrl, document.baseURI) }),
      });
      if (attempt !== this.#attempt || !this.isConnected) return void client.close();
      this.#own = this.client = client;
      this.#settle('open');
      this.dispatchEvent(new LabReadyEvent());
    } catch (error) {
      if (attempt === this.#attempt) this.#settle(stateAfter(error));
    }
  }

  /** The focus of somebody who pressed "Try again" stays: on the button, or when it has left, on the news. */
  #settle(state: State): void {
    const hasFocus = this.retrying === 'waiting' && !!this.shadowRoot?.activeElement;
    this.state = state;
    this.retrying = state === 'open' && hasFocus ? 'opened' : 'no';
    if (this.retrying === 'opened')
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#opened')?.focus());
  }

  #backend(profile: LabProfile): Backend {
    if (typeof this.backend !== 'string') return this.backend;
    if (this.backend === 'rest')
      return rest({ baseUrl: this.baseUrl, ...(this.auth && { auth: this.auth }) });
    return localLab({ profile });
  }

  #close(): void {
    this.#attempt++;
    this.state = 'closed';
    if (!this.#own) return;
    void this.#own.close();
    if (this.client === this.#own) this.client = undefined;
    this.#own = undefined;
  }

  #retry = (): void => {
    if (this.retrying === 'waiting') return;
    this.#close();
    this.retrying = 'waiting';
    this.#openSoon();
  };

  /** It was there for the focus alone. */
  #goOn = (): void => void (this.retrying = 'no');

  override render(): TemplateResult {
    const { client, common } = this.messages;
    const isTrying = this.retrying === 'waiting';
    const words: Partial<Record<State, string>> = {
      'needs-connection': client.firstConnection,
      'needs-update': client.needsUpdate,
      'unknown-lab': client.unknownLab(this.lab),
      failed: client.failed,
    };
    const problem = isTrying ? client.opening : words[this.state];
    return html`
      ${
        problem
          ? html`<div class="notice ${isTrying ? '' : 'problem'}" part="notice">
              <p role="alert">${problem}</p>
              <div class="actions">
                <button
                  type="button"
                  class="button"
                  aria-disabled=${isTrying ? 'true' : nothing}
                  @click=${this.#retry}
                >
                  ${common.retry}
                </button>
              </div>
            </div>`
          : nothing
      }
      ${
        this.retrying === 'opened'
          ? html`<p id="opened" class="visually-hidden" tabindex="-1" @blur=${this.#goOn}>
              ${client.opened}
            </p>`
          : nothing
      }
      <slot></slot>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lab-context': LabContext;
  }
}
