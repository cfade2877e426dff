import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { AttachmentId, AttachmentRef, CaseId, LabClient, LabFileOutcome } from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import { announce } from '../internal/announcer.js';

type Problem = (LabFileOutcome & { ok: false })['code'];
/** the browser has begun to write it by then */
const SAVED_MS = 10_000;

/** Hands bytes to the browser as a file: nothing is opened, whatever is in it. */
function handOver(bytes: Blob, name: string): void {
  const address = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), SAVED_MS);
}

/** Gives a person a file of the case: the copy on this device, else what the lab has, proven by its root. */
export class FileSaving {
  #host: ReactiveControllerHost;
  #states = new Map<AttachmentId, 'fetching' | Problem>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  reset(): void {
    this.#states.clear();
  }

  async save(client: LabClient, caseId: CaseId, file: AttachmentRef, messages: Messages): Promise<void> {
    if (this.#states.get(file.id) === 'fetching') return;
    this.#set(file.id, 'fetching');
    const copy = await client.preview(file.id).catch(() => undefined);
    const outcome: LabFileOutcome = copy
      ? { ok: true, bytes: copy }
      : // what the line does is an answer; anything else is tried again by the person
        await client.labFile(caseId, file).catch((): LabFileOutcome => ({ ok: false, code: 'offline' }));
    this.#set(file.id, outcome.ok ? undefined : outcome.code);
    if (outcome.ok) handOver(outcome.bytes, file.name);
    else announce(messages.detail.documents.notSaved[outcome.code]);
  }

  #set(id: AttachmentId, state: 'fetching' | Problem | undefined): void {
    if (state) this.#states.set(id, state);
    else this.#states.delete(id);
    this.#host.requestUpdate();
  }

  /** The button of one file, and why it could not be had. Nothing where there is nobody to ask for it. */
  view(
    file: AttachmentRef,
    { client, caseId, messages }: { client: LabClient | undefined; caseId: CaseId; messages: Messages },
  ): TemplateResult | typeof nothing {
    if (!client) return nothing;
    const { documents: words } = messages.detail;
    const state = this.#states.get(file.id);
    return html`<button
        type="button"
        class="button plain"
        part="save-file"
        aria-label=${words.saveOne(file.name)}
        @click=${() => void this.save(client, caseId, file, messages)}
      >
        ${words.save}
      </button>
      ${
        state === 'fetching'
          ? html`<p class="small quiet fetched">${words.fetching}</p>`
          : state
            ? html`<p class="small error fetched" part="error">${words.notSaved[state]}</p>`
            : nothing
      }`;
  }
}
