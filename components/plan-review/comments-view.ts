import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Case, HistoryEntry, LabProfile, PlanPlace } from '../../src/index.js';
import { asWritten } from '../internal/as-written.js';
import { selectField } from '../internal/field.js';
import { freeTextField } from '../internal/free-text-field.js';
import { LONGEST_TEXT } from '../../src/index.js';
import { COMMENT, metaView } from '../status-timeline/entry-view.js';
import { begunNews, begunNotice, begunState } from './begun-view.js';
import type { CommentForm } from './comment-form.js';
import { planNoun } from './plan-noun.js';
import { begunWords, placeWords, type PlanWords, viewWords } from './plan-words.js';
import { toothEntryField } from './tooth-entry.js';

export interface CommentsScene {
  readonly subject: Case;
  readonly lab: LabProfile;
  /** the version that is shown */
  readonly plan: number;
  /** the last stage and the shown one; none where the plan has no stages */
  readonly last: number | undefined;
  readonly stage: number;
  /** the version that the form is about, and its last stage */
  readonly about: { readonly plan: number; readonly last: number | undefined };
  readonly isOnlyStage: boolean;
  readonly words: PlanWords;
  readonly canComment: boolean;
  readonly form: CommentForm;
  readonly isOpen: boolean;
  readonly outcome: TemplateResult;
  readonly onOnlyStage: (isOnlyStage: boolean) => void;
  readonly focus: (selector: string) => void;
  readonly onShow: (place: PlanPlace) => void;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

const commentsOn = ({ subject, plan }: CommentsScene): readonly HistoryEntry[] =>
  subject.history.filter(({ type, about }) => type === COMMENT && about?.plan === plan);

function placeView(
  about: PlanPlace,
  { words, onShow, last }: CommentsScene,
): TemplateResult | typeof nothing {
  const place = placeWords(about, words);
  if (!place) return nothing;
  const isThere = last !== undefined && (about.stage === undefined || about.stage <= last);
  if (!isThere) return html`<p class="place">${place}</p>`;
  return html`<button
    type="button"
    class="link place"
    aria-label=${viewWords(words).show(place)}
    @click=${() => onShow(about)}
  >
    ${place}
  </button>`;
}

function commentView(entry: HistoryEntry, scene: CommentsScene): TemplateResult {
  const { subject, lab, words } = scene;
  return html`<li part="comment" class="comment ${entry.by.role === 'dentist' ? 'own' : ''}">
    ${placeView(entry.about!, scene)}
    <div class="said">${asWritten(entry.fields['note'] ?? '')}</div>
    ${metaView(entry, { lab, subject, definition: lab.lifecycle, ...words }, { before: false })}
  </li>`;
}

function formView(scene: CommentsScene): TemplateResult {
  const { form, words, lab, plan, about, outcome, onClose } = scene;
  const { messages } = words;
  const { last } = about;
  const view = viewWords(words);
  const submit = (event: Event) => {
    event.preventDefault();
    void form.submit();
  };
  return html`<form
    part="form"
    class="action-form comment-form"
    novalidate
    aria-label=${view.addComment}
    @submit=${submit}
  >
    ${
      about.plan === plan
        ? nothing
        : html`<p><strong>${messages.plan[planNoun(lab)].title(about.plan)}</strong></p>`
    }
    ${begunNews({ work: form.work, words, lab, focus: scene.focus })}
    <div class="item-fields">
      ${toothEntryField(words, {
        id: 'comment-tooth',
        label: view.commentTooth,
        optional: messages.common.optional,
        error: form.toothProblem,
        entry: form.teeth,
        onEntry: (teeth) => form.set({ teeth }),
      })}
      ${
        last === undefined
          ? nothing
          : selectField({
              id: 'comment-stage',
              label: view.commentStage,
              value: form.stage === undefined ? '' : `${form.stage}`,
              empty: view.anyStage,
              groups: [
                {
                  choices: Array.from({ length: last + 1 }, (_, stage) => ({
                    value: `${stage}`,
                    label: view.stageShort(stage),
                  })),
                },
              ],
              onChange: (value) => form.set({ stage: value ? Number(value) : undefined }),
            })
      }
    </div>
    ${freeTextField(words, {
      id: 'comment-note',
      label: view.comment,
      error: form.noteProblem,
      isRequired: true,
      value: form.note,
      most: LONGEST_TEXT,
      onInput: (note) => form.set({ note }),
    })}
    ${outcome} ${begunState({ work: form.work, words, lab, focus: scene.focus })}
    <div class="actions">
      <button type="submit" class="button primary">${view.send}</button>
      <button type="button" class="button" @click=${onClose}>${messages.common.cancel}</button>
    </div>
  </form>`;
}

/** A comment that was begun and is not open now. */
function keptView({ form, words, lab, canComment, plan, focus, onOpen }: CommentsScene) {
  const about = form.plan ?? plan;
  return begunNotice({
    ...{ work: form.work, words, lab, focus },
    sentence: (when) => begunWords(words, lab).comment(about, when),
    onGoOn: canComment ? onOpen : undefined,
    written: form.note,
  });
}

/** What was said about places of this version, and a way to say more about the place that is shown. */
export function commentsView(scene: CommentsScene): TemplateResult {
  const { words, stage, last, isOnlyStage, canComment, isOpen, onOnlyStage, onOpen } = scene;
  const view = viewWords(words);
  const all = commentsOn(scene);
  const shown = isOnlyStage ? all.filter(({ about }) => about?.stage === stage) : all;
  const canFilter = last !== undefined && all.some(({ about }) => about?.stage !== undefined);
  return html`<section part="comments" class="comments" aria-labelledby="rest-comment">
    <h3 id="rest-comment" tabindex="-1">${view.comments}</h3>
    ${
      canFilter
        ? html`<div class="check">
            <input
              id="only-stage"
              type="checkbox"
              .checked=${isOnlyStage}
              @change=${(event: Event) => onOnlyStage((event.target as HTMLInputElement).checked)}
            />
            <label for="only-stage">${view.onlyStage}</label>
          </div>`
        : nothing
    }
    ${
      shown.length
        ? html`<ol class="thread">
            ${repeat(
              shown,
              ({ id }) => id,
              (entry) => commentView(entry, scene),
            )}
          </ol>`
        : html`<p class="quiet">${view.noComments}</p>`
    }
    ${isOpen ? formView(scene) : keptView(scene)}
    ${
      canComment && !isOpen
        ? html`${scene.outcome}
            <div class="actions">
              <button type="button" class="button" data-comment @click=${onOpen}>${view.addComment}</button>
            </div>`
        : nothing
    }
  </section>`;
}
