import { html, nothing, type TemplateResult } from 'lit';
import type { AttachmentRef, CaseView, UploadView, Verdict } from '../../src/index.js';
import { refusalView, verdictMark } from '../case-wizard/file-list.js';
import type { FileWords } from '../internal/scan-place.js';
import { formatsFor } from '../internal/format.js';
import { stateMark } from '../internal/state-mark.js';
import type { FileTask } from '../internal/file-tasks.js';

/** A file that is being taken in, or was not taken. @param slot where it is to go */
export function taskView(task: FileTask, words: FileWords, onCancel: () => void, slot = ''): TemplateResult {
  const { slots } = words.messages.wizard;
  const { documents } = words.messages.detail;
  if (task.kind === 'taking')
    return html`<div class="taking">
      <p>${documents.reading(task.name)}</p>
      <progress
        aria-label=${documents.reading(task.name)}
        max=${Math.max(1, task.progress.total)}
        .value=${task.progress.done}
      ></progress>
      <button type="button" class="button plain" @click=${onCancel}>${documents.stop(task.name)}</button>
    </div>`;
  return html`<div class="notice problem" role="alert" part="error">
    <h4>${slots.refused(task.name)}</h4>
    ${task.kind === 'failed' ? html`<p>${slots.failed}</p>` : refusalView(task.outcome, slot, words)}
  </div>`;
}

function uploadView(upload: UploadView, { name }: AttachmentRef, { messages }: FileWords): TemplateResult {
  const words = messages.detail.documents.upload;
  const percent = Math.floor((100 * upload.sent) / Math.max(1, upload.bytes));
  if (upload.state === 'sending')
    return html`<span class="uploading">
      <span>${words.sending(percent)}</span>
      <progress aria-label=${name} max="100" .value=${percent}></progress>
    </span>`;
  if (upload.state === 'verified') return stateMark('done', words.verified);
  return stateMark('progress', words[upload.state]);
}

const PHOTO = /\.(jpe?g|png)$/i;

/** A file that can be shown as a picture, where its copy is on this device. */
export const isPhoto = ({ name }: AttachmentRef): boolean => PHOTO.test(name);

/** What is shown of a file beside its name. */
export interface FileLook extends Pick<CaseView, 'uploads'> {
  readonly picture?: HTMLCanvasElement | undefined;
  /** absent: nobody has looked into it */
  readonly verdict?: Verdict | undefined;
  /** the button that shows it in three dimensions */
  readonly look?: TemplateResult | undefined;
  /** the button that gives the person a copy */
  readonly save?: TemplateResult | typeof nothing | undefined;
}

/** One file: what it looks like, its name, its size, whether it fits, and how far it has come from this device. */
export function fileView(
  file: AttachmentRef,
  label: string | undefined,
  { uploads, picture, verdict, look, save }: FileLook,
  words: FileWords,
): TemplateResult {
  const upload = uploads[file.id];
  const name = label
    ? html`<span>${label}</span> <bdi class="quiet small">${file.name}</bdi>`
    : html`<bdi>${file.name}</bdi>`;
  return html`<div class="file" part="file">
    <p class="file-name">
      ${picture ? html`<span class="thumb">${picture}</span>` : nothing}<span>${name}</span>
    </p>
    <p class="file-facts small">
      <span class="quiet number" dir="ltr">${formatsFor(words.language).bytes(file.bytes)}</span>
      ${verdict ? verdictMark(file, verdict, words) : nothing}
      ${upload ? uploadView(upload, file, words) : nothing}
    </p>
    ${look || save ? html`<div class="file-acts">${look ?? nothing} ${save ?? nothing}</div>` : nothing}
  </div>`;
}

export interface PickOptions {
  readonly id: string;
  readonly label: string;
  readonly describedBy?: string | undefined;
  readonly accept?: string | undefined;
  readonly isWrong?: boolean;
  readonly onPick: (file: File) => void;
}

/** A real file input under a label that looks like a button. */
export const pickView = ({ id, label, describedBy, accept, isWrong, onPick }: PickOptions): TemplateResult =>
  html`<span class="pick">
    <input
      class="visually-hidden"
      id=${id}
      type="file"
      accept=${accept ?? nothing}
      aria-invalid=${isWrong ? 'true' : nothing}
      aria-describedby=${describedBy ?? nothing}
      @change=${(event: Event) => {
        const input = event.target as HTMLInputElement;
        const [file] = input.files ?? [];
        // the same file may be chosen again after it was mended
        input.value = '';
        if (file) onPick(file);
      }}
    />
    <label class="button" for=${id}>${label}</label>
  </span>`;
