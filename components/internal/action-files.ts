import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { FieldKey } from '../../src/index.js';
import { taskView } from '../case-detail/file-view.js';
import type { Action } from './action-panel.js';
import type { ActionScene, Sent } from './action-words.js';
import { FileTasks } from './file-tasks.js';
import { formatsFor } from './format.js';

const PLACE = 'action-files';
/** what a document may be by its content; the content decides when it is copied */
const ACCEPT = 'image/*,.pdf,.stl,.ply';

interface Picked {
  readonly file: File;
  /** it lies on the device as a document of the case, and is not sent twice */
  readonly isKept: boolean;
}

const isSameFile = (a: File, b: File): boolean =>
  a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;

/**
 * The files that go with something that a dentist says: photos of the aligner, of the teeth. They go with the event, all
 * or nothing. Where another verb of the client sends it, as a remake that is asked for, they become documents of the case
 * first, one by one, and the event follows: when it is refused they stay, and are not sent again.
 */
export class ActionFiles {
  #host: ReactiveControllerHost & HTMLElement;
  #tasks: FileTasks;
  #picked: readonly Picked[] = [];
  #isSending = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#tasks = new FileTasks(host);
  }

  reset(): void {
    this.#tasks.reset();
    this.#picked = [];
  }

  #add(files: readonly File[]): void {
    this.#tasks.clear(PLACE);
    for (const file of files)
      if (!this.#picked.some((picked) => isSameFile(picked.file, file)))
        this.#picked = [...this.#picked, { file, isKept: false }];
    this.#host.requestUpdate();
  }

  #remove(file: File): void {
    this.#tasks.clear(PLACE);
    this.#picked = this.#picked.filter((picked) => picked.file !== file);
    this.#host.requestUpdate();
  }

  /** Copies what was picked onto this device as documents. @returns whether all of it lies there */
  async keep({ client, subject }: ActionScene): Promise<boolean> {
    if (!client || !subject) return false;
    for (const { file } of this.#picked.filter(({ isKept }) => !isKept)) {
      const outcome = await this.#tasks.take(PLACE, file, (options) =>
        client.addDocument(subject.id, file, options),
      );
      // the same bytes lie there already: a second try after a page was reloaded
      if (!outcome?.ok && outcome?.code !== 'same-file') return false;
      this.#tasks.clear(PLACE);
      this.#picked = this.#picked.map((picked) => (picked.file === file ? { file, isKept: true } : picked));
    }
    return true;
  }

  /** Sends an event with what was picked for it. @returns nothing where a file was not taken, which is told beside it */
  async send(
    { type, files, send }: Action,
    fields: Readonly<Record<FieldKey, string>>,
    scene: ActionScene,
  ): Promise<Sent | undefined> {
    const { client, subject } = scene;
    if (!client || !subject) return undefined;
    if (send) return !files || (await this.keep(scene)) ? send(fields) : undefined;
    const documents = this.#picked.map(({ file }) => file);
    if (!files || !documents.length) return client.send(subject.id, type, fields);
    this.#show(true);
    this.#tasks.clear(PLACE);
    try {
      const outcome = await client.send(subject.id, type, fields, { documents });
      if (outcome.ok || outcome.code !== 'document-refused') return outcome;
      this.#tasks.refuse(PLACE, documents[outcome.index]!, outcome.because);
      return undefined;
    } finally {
      this.#show(false);
    }
  }

  #show(isSending: boolean): void {
    this.#isSending = isSending;
    this.#host.requestUpdate();
  }

  render(scene: ActionScene): TemplateResult {
    const { messages, language } = scene;
    const { files: words } = messages.detail.form;
    const task = this.#tasks.of(PLACE);
    return html`<fieldset class="field" aria-describedby="hint-${PLACE}">
      <legend part="label">${words.label} <span class="optional">(${messages.common.optional})</span></legend>
      <p class="hint" part="hint" id="hint-${PLACE}">${words.hint}</p>
      ${
        this.#picked.length
          ? html`<ul class="picked">
              ${this.#picked.map(({ file, isKept }) => this.#row(file, isKept, scene))}
            </ul>`
          : nothing
      }
      ${task ? taskView(task, { messages, language }, () => this.#tasks.cancel(PLACE)) : nothing}
      ${this.#isSending ? html`<p role="status" class="small">${words.copying}</p>` : nothing}
      <span class="pick">
        <input
          class="visually-hidden"
          id=${PLACE}
          type="file"
          multiple
          accept=${ACCEPT}
          aria-describedby="hint-${PLACE}"
          @change=${(event: Event) => {
            const input = event.target as HTMLInputElement;
            const files = [...(input.files ?? [])];
            // the same file may be chosen again after it was mended
            input.value = '';
            this.#add(files);
          }}
        />
        <label class="button" for=${PLACE}>${words.pick}</label>
      </span>
    </fieldset>`;
  }

  #row(file: File, isKept: boolean, { messages, language }: ActionScene): TemplateResult {
    const { files: words } = messages.detail.form;
    return html`<li>
      <span class="picked-name">${file.name}</span>
      <span class="quiet small number">${formatsFor(language).bytes(file.size)}</span>
      ${
        isKept
          ? html`<span class="small">${words.kept}</span>`
          : html`<button type="button" class="button plain" @click=${() => this.#remove(file)}>
              ${words.remove(file.name)}
            </button>`
      }
    </li>`;
  }
}
