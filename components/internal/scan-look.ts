import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { CaseId, LabClient } from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import type { ScanViewer } from '../scan-viewer/scan-viewer.js';

interface Looking {
  readonly client: LabClient | undefined;
  readonly caseId: CaseId | undefined;
}

/**
 * The view in three dimensions that opens below a file, one at a time. Its code comes with the first press, and the view
 * is given back when it is closed.
 */
export class ScanLook {
  readonly #host: ReactiveControllerHost;
  #open: string | undefined;
  #viewer: ScanViewer | undefined;
  #isFailed = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  isOpen(place: string): boolean {
    return this.#open === place;
  }

  close(): void {
    this.#open = undefined;
    this.#viewer = undefined;
    this.#host.requestUpdate();
  }

  async #toggle(place: string): Promise<void> {
    if (this.isOpen(place)) return this.close();
    this.#open = place;
    this.#isFailed = false;
    this.#host.requestUpdate();
    try {
      const { ScanViewer } = await import('../scan-viewer/scan-viewer.js');
      if (this.#open === place) this.#viewer ??= ScanViewer.create();
    } catch {
      // offline, or another version is served by now: the place says what to do
      this.#isFailed = true;
    }
    this.#host.requestUpdate();
  }

  /** @param name of the file: "Upper scan" */
  button(place: string, name: string, { wizard: { slots } }: Messages): TemplateResult {
    const isOpen = this.isOpen(place);
    return html`<button
      type="button"
      class="button plain"
      id="look-at-${place}"
      aria-expanded=${isOpen ? 'true' : 'false'}
      aria-controls=${isOpen ? `look-${place}` : nothing}
      aria-label=${slots.lookAt(isOpen, name)}
      @click=${() => void this.#toggle(place)}
    >
      ${slots.look(isOpen)}
    </button>`;
  }

  /** What the button has opened. */
  view(
    place: string,
    { client, caseId }: Looking,
    { common, wizard: { slots } }: Messages,
  ): TemplateResult | typeof nothing {
    if (!this.isOpen(place)) return nothing;
    const viewer = this.#viewer;
    if (viewer) {
      viewer.client = client;
      viewer.caseId = caseId;
    }
    return html`<div class="look" id="look-${place}" part="look">
      ${
        this.#isFailed
          ? html`<p class="notice needs-you" role="alert">${slots.lookFailed}</p>`
          : (viewer ?? html`<p class="quiet" aria-busy="true">${common.loading}</p>`)
      }
    </div>`;
  }
}
