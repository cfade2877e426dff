import { html, nothing, type TemplateResult } from 'lit';
import { type AttachmentRef, type Case, filesIn, type HistoryEntry, slotAt } from '../../src/index.js';
import { placeWords } from '../internal/scan-place.js';
import type { Speech } from '../case-wizard/words.js';
import { isDocument } from '../internal/action-list.js';
import { asWritten } from '../internal/as-written.js';
import { verdictAt } from '../internal/findings-at.js';
import { formatsFor } from '../internal/format.js';
import { actorWords, COMMENT, type Words } from '../status-timeline/entry-view.js';
import type { FileTasks } from '../internal/file-tasks.js';
import type { FileSaving } from './file-saving.js';
import { type FileLook, fileView, isPhoto, pickView, taskView } from './file-view.js';
import type { DetailScene } from './rx-form.js';

/** The place of the files that are added after submission. */
export const DOCUMENT = 'document';

export interface DocumentOptions {
  readonly scene: DetailScene;
  readonly speech: Speech;
  readonly words: Words;
  readonly files: FileTasks;
  readonly saving: FileSaving;
  readonly onPick: (file: File) => void;
}

/** A photo whose copy is on this device. */
const printOf = ({ scene: { client }, files }: DocumentOptions, file: AttachmentRef) =>
  client && isPhoto(file) ? files.prints.of(client, file.id) : undefined;

const saveView = ({ scene, words, saving }: DocumentOptions, file: AttachmentRef) =>
  saving.view(file, { ...scene, caseId: words.subject.id });

/** What is shown of a file that was sent with the order. Scans whose copy is on this device can be looked at. */
function lookOf(place: string, file: AttachmentRef, options: DocumentOptions): FileLook {
  const { scene, speech, files } = options;
  const { client, view, messages, subject } = scene;
  const { uploads = {}, reports = {} } = view ?? {};
  const { profile } = speech;
  const isScan = !!slotAt(profile.catalogue, place)?.expects;
  const name = placeWords(place, { ...scene, profile, rx: subject?.prescription });
  const verdict = verdictAt(place, { profile, rx: subject?.prescription ?? { scans: {} }, reports });
  const picture =
    isScan && client
      ? files.prints.ofScan(client, file.id, { alt: messages.viewer.picture(name) })
      : printOf(options, file);
  const isSeen = isScan && !!client && !!reports[file.id]?.box;
  return {
    uploads,
    picture,
    // documents are kept as they are: only what is wrong with one is said
    ...((isScan || verdict !== 'pass') && { verdict }),
    ...(isSeen && { look: files.look.button(place, name, messages) }),
    save: saveView(options, file),
  };
}

function scansView(subject: Case, options: DocumentOptions): TemplateResult {
  const { scene, speech } = options;
  const { profile } = speech;
  const rx = subject.prescription;
  const scans = Object.keys(profile.catalogue.slots).flatMap((slot) => filesIn(rx, slot));
  // of slots that the lab has no more
  const others = Object.entries(rx.scans).filter(([place]) => !slotAt(profile.catalogue, place));
  if (!scans.length && !others.length)
    return html`<p class="quiet">${scene.messages.detail.documents.noScans}</p>`;
  return html`<ul class="files" part="scans">
    ${[...scans, ...others].map(
      ([place, file]) =>
        html`<li>
          ${fileView(file, placeWords(place, { ...scene, profile, rx }), lookOf(place, file, options), scene)}
          ${options.files.look.view(place, { client: scene.client, caseId: subject.id }, scene.messages)}
        </li>`,
    )}
  </ul>`;
}

function addedView(entry: HistoryEntry, options: DocumentOptions): readonly TemplateResult[] {
  const { scene, words } = options;
  const { uploads = {} } = scene.view ?? {};
  // what was written with it stands among the comments
  const isSaid = entry.type === COMMENT;
  const note = isSaid ? undefined : entry.fields['note'];
  return (entry.documents ?? []).map(
    (file) =>
      html`<li>
        ${fileView(file, undefined, { uploads, picture: printOf(options, file), save: saveView(options, file) }, scene)}
        ${note ? html`<p>${asWritten(note)}</p>` : nothing}
        <p class="meta">
          <time datetime=${entry.at}>${formatsFor(scene.language).moment(entry.at)}</time>
          <span>${actorWords(entry.by, words)}</span>
          ${isSaid ? html`<span>${scene.messages.detail.documents.withComment}</span>` : nothing}
        </p>
      </li>`,
  );
}

function addView({ scene, files, onPick }: DocumentOptions): TemplateResult {
  const { documents } = scene.messages.detail;
  const task = files.of(DOCUMENT);
  return html`<div class="add-document" id="rest-document" tabindex="-1">
    ${task ? taskView(task, scene, () => files.cancel(DOCUMENT)) : nothing}
    <p class="hint" id="document-hint">${documents.addHint}</p>
    ${pickView({ id: 'document', label: documents.add, describedBy: 'document-hint', onPick })}
  </div>`;
}

/** The files of the case: those that were sent with it, and those that came later, with who and when. */
export function documentsView(subject: Case, options: DocumentOptions): TemplateResult {
  const { scene, speech } = options;
  const { documents } = scene.messages.detail;
  const added = subject.history.flatMap((entry) => addedView(entry, options));
  const canAdd = !!scene.client?.actions(subject).some((action) => isDocument(speech.profile, action));
  return html`<section class="section" part="documents" aria-labelledby="rest-documents">
    <h3 id="rest-documents" tabindex="-1">${documents.heading}</h3>
    ${scansView(subject, options)}
    <h4>${documents.label}</h4>
    ${
      added.length
        ? html`<ul class="files">
            ${added}
          </ul>`
        : html`<p class="quiet">${documents.noDocuments}</p>`
    }
    ${canAdd ? addView(options) : nothing}
  </section>`;
}
