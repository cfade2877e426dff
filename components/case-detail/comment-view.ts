import { html, nothing, type TemplateResult } from 'lit';
import { type Case, type HistoryEntry, noticesOf, type PlanPlace, say } from '../../src/index.js';
import type { Prints } from '../case-wizard/photo-guide-prints.js';
import { asWritten } from '../internal/as-written.js';
import { placeWords } from '../internal/plan-place.js';
import { COMMENT, entryFields, metaView, type Words } from '../status-timeline/entry-view.js';
import type { FileSaving } from './file-saving.js';
import { fileView, isPhoto } from './file-view.js';
import type { DetailScene } from './rx-form.js';

export interface CommentWords {
  readonly scene: DetailScene;
  readonly words: Words;
  /** pictures of their own: what stands here stands among the documents as well */
  readonly prints: Prints;
  readonly saving: FileSaving;
  /** notices of this case that nobody has read */
  readonly unread: ReadonlySet<string>;
  readonly onPlace: (place: PlanPlace) => void;
}

/** What told the practice of an entry. */
export const noticesFor = (entry: HistoryEntry, { lab, subject }: Words): readonly string[] =>
  noticesOf(lab, { ...subject, history: [entry] }, 'practice').map(({ id }) => id);

/** The lab's words that nobody here has read. */
export const isUnread = (entry: HistoryEntry, { words, unread }: CommentWords): boolean =>
  unread.size > 0 && noticesFor(entry, words).some((id) => unread.has(id));

/** Somebody's words, or a request with all that was said in it: a remake is asked for like a comment. "A5.22" */
const saidView = (entry: HistoryEntry, words: Words): TemplateResult =>
  entry.type === COMMENT
    ? html`<div class="said">${asWritten(entry.fields['note'] ?? '')}</div>`
    : html`<div class="said">
        <p>
          <strong
            >${say(words.definition.events[entry.type]?.done ?? { en: entry.type }, words.language)}</strong
          >
        </p>
        ${entryFields(entry, words)}
      </div>`;

/** To what of a plan it is pinned; with a client somebody can go there. */
function placeView({ about }: HistoryEntry, options: CommentWords): TemplateResult | typeof nothing {
  if (!about) return nothing;
  const { words, onPlace } = options;
  const place = placeWords(about, words);
  return html`<button
    type="button"
    class="button plain place number"
    part="about"
    aria-label=${words.messages.detail.comments.about.show(place)}
    @click=${() => onPlace(about)}
  >
    ${place}
  </button>`;
}

/** The photos and files that came with it. */
function filesView(
  { documents = [] }: HistoryEntry,
  { id }: Case,
  { scene, prints, saving }: CommentWords,
): TemplateResult | typeof nothing {
  if (!documents.length) return nothing;
  const { client, view, messages } = scene;
  return html`<ul
    class="files attached"
    part="attachments"
    aria-label=${messages.detail.comments.files(documents.length)}
  >
    ${documents.map(
      (file) =>
        html`<li>
          ${fileView(
            file,
            undefined,
            {
              uploads: view?.uploads ?? {},
              picture: client && isPhoto(file) ? prints.of(client, file.id) : undefined,
              save: saving.view(file, { client, caseId: id, messages }),
            },
            scene,
          )}
        </li>`,
    )}
  </ul>`;
}

/** One comment: to what it belongs, what it says, what came with it, who wrote it and when. */
export function commentView(entry: HistoryEntry, options: CommentWords): TemplateResult {
  const { words } = options;
  const { comments } = words.messages.detail;
  return html`<li part="comment" class="comment ${entry.by.role === 'dentist' ? 'own' : ''}">
    ${isUnread(entry, options) ? html`<span class="new small" part="unread">${comments.isNew}</span>` : nothing}
    ${placeView(entry, options)} ${saidView(entry, words)} ${filesView(entry, words.subject, options)}
    ${metaView(entry, words, { before: false })}
  </li>`;
}
