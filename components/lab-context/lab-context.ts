import { provide } from '@lit/context';
import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  type Backend,
  createLabClient,
  FirstConnectionNeeded,
  type LabClient,
  type LabProfile,
  localLab,
  rest,
  type RestOptions,
  restorative,
} from '../../src/index.js';
import { LabReadyEvent } from '../events.js';
import { clientContext } from '../internal/client-context.js';
import { PonticElement } from '../internal/pontic-element.js';
import { controls } from '../theme/controls.js';
import { tokens } from '../theme/tokens.js';

/** Profiles by the name that the `lab` attribute takes. */
const profiles: Readonly<Record<string, LabProfile>> = { restorative };

type State = 'closed' | 'opening' | 'open' | 'needs-connection' | 'needs-update' | 'unknown-lab' | 'failed';

const stateAfter = (error: unknown): State => {
  if (error instanceof FirstConnectionNeeded) return 'needs-connection';
  return (error as { code?: string }).code === 'needs-update' ? 'needs-update' : 'failed';
};

/**
 * Opens this account's cases and gives them to every element inside it. The data layer is loaded after the first paint.
 *
 * @fires {LabReadyEvent} lab-ready - the client is open; read it from the `client` property
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

  @state() private state: State = 'closed';

  /** a profile of Pontic's by its name */
  @property() lab = 'restorative';
  /** a profile of the page's own; wins over `lab` */
  @property({ attribute: false }) profile: LabProfile | undefined;
  /** `local-lab`, `rest`, or a backend of the page's own */
  @property() backend: string | Backend = 'local-lab';
  /** where the lab's API is, for `rest` */
  @property({ attribute: 'base-url' }) baseUrl = '';
  /** how requests are signed in, for `rest` */
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
    const settings = ['lab', 'profile', 'backend', 'baseUrl', 'workerUrl'] as const;
    if (this.state === 'closed' || !settings.some((name) => changed.has(name))) return;
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
    const profile = this.profile ?? profiles[this.lab];
    if (!this.isConnected || this.client) return;
    if (!profile) return void (this.state = 'unknown-lab');
    this.state = 'opening';
    try {
      const client = await createLabClient({
        profile,
        backend: this.#backend(profile),
        ...(this.workerUrl && { workerUrl: new URL(this.workerUrl, document.baseURI) }),
      });
      // the element was taken away or told something else while it opened
      if (attempt !== this.#attempt || !this.isConnected) return void client.close();
      this.#own = this.client = client;
      this.state = 'open';
      this.dispatchEvent(new LabReadyEvent());
    } catch (error) {
      if (attempt === this.#attempt) this.state = stateAfter(error);
    }
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
    this.#close();
    this.#openSoon();
  };

  override render(): TemplateResult {
    const { client, common } = this.messages;
    const words: Partial<Record<State, string>> = {
      'needs-connection': client.firstConnection,
      'needs-update': client.needsUpdate,
      'unknown-lab': client.unknownLab(this.lab),
      failed: client.failed,
    };
    const problem = words[this.state];
    return html`
      ${
        problem
          ? html`<div class="notice problem" part="notice" role="alert">
              <p>${problem}</p>
              <div class="actions">
                <button type="button" class="button" @click=${this.#retry}>${common.retry}</button>
              </div>
            </div>`
          : ''
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
