import { html, nothing, type TemplateResult } from 'lit';
import type { Instant, LabProfile } from '../../src/index.js';
import { announce } from '../internal/announcer.js';
import { formatsFor } from '../internal/format.js';
import type { BegunWork } from './begun-work.js';
import { begunWords, type PlanWords, viewWords } from './plan-words.js';

/** What is told of something that was begun, whatever was entered into it. */
export type AnyWork = Pick<
  BegunWork<unknown>,
  | 'kind'
  | 'isEmpty'
  | 'isFailed'
  | 'isDropped'
  | 'storedAt'
  | 'keptAt'
  | 'otherAt'
  | 'news'
  | 'discard'
  | 'undo'
  | 'takeOther'
  | 'keepThis'
>;

export interface BegunView {
  readonly work: AnyWork;
  readonly words: PlanWords;
  readonly lab: LabProfile;
  /** puts the focus on, once that is rendered */
  readonly focus: (selector: string) => void;
}

const momentOf = (at: Instant | undefined, { language }: PlanWords): string =>
  at === undefined ? '' : formatsFor(language).moment(at);

function droppedView({ work, words, lab, focus }: BegunView): TemplateResult {
  const view = begunWords(words, lab);
  const undo = () => {
    work.undo();
    focus(`[data-discard="${work.kind}"]`);
  };
  return html`<div class="removed" part="removed">
    <p>${view.discarded}</p>
    <button type="button" class="button plain" data-undo-begun=${work.kind} @click=${undo}>
      ${viewWords(words).undo}
    </button>
  </div>`;
}

const discardButton = ({ work, words, lab, focus }: BegunView): TemplateResult => {
  const view = begunWords(words, lab);
  const discard = () => {
    work.discard();
    announce(view.discarded);
    focus(`[data-undo-begun="${work.kind}"]`);
  };
  return html`<button type="button" class="button plain" data-discard=${work.kind} @click=${discard}>
    ${view.discard}
  </button>`;
};

/** Two windows have written: a person chooses which of the two stays. */
function choiceView({ work, words, lab, focus }: BegunView): TemplateResult | typeof nothing {
  if (!work.otherAt) return nothing;
  const view = begunWords(words, lab);
  const choose = (which: () => void) => () => {
    which();
    focus(`[data-discard="${work.kind}"]`);
  };
  return html`<div class="notice progress" part="begun-elsewhere" role="alert">
    <p>${view.elsewhere(momentOf(work.otherAt, words))}</p>
    <div class="actions">
      <button type="button" class="button" data-take-other @click=${choose(() => work.takeOther())}>
        ${view.takeOther}
      </button>
      <button type="button" class="button" data-keep-this @click=${choose(() => work.keepThis())}>
        ${view.keepThis}
      </button>
    </div>
  </div>`;
}

/** While the form is closed: that something was begun, the way back to it, and the way to let go of it. */
export function begunNotice(
  options: BegunView & {
    /** "A request … is kept on this device since …" */
    readonly sentence: (when: string) => string;
    /** opens the form; absent where it can no longer be sent, and then `written` is shown to be read */
    readonly onGoOn?: (() => void) | undefined;
    readonly written: string;
  },
): TemplateResult | typeof nothing {
  const { work, words, lab, sentence, onGoOn, written } = options;
  const view = begunWords(words, lab);
  if (work.isDropped) return droppedView(options);
  if (work.isEmpty) return nothing;
  return html`<div class="notice" part="begun">
    <p>${work.isFailed ? view.notKept : sentence(momentOf(work.keptAt, words))}</p>
    ${
      onGoOn
        ? nothing
        : html`<p>${view.cannotBeSent}</p>
            <blockquote class="begun-words">${written}</blockquote>`
    }
    ${choiceView(options)}
    <div class="actions">
      ${
        onGoOn
          ? html`<button type="button" class="button" data-go-on @click=${onGoOn}>${view.goOn}</button>`
          : nothing
      }
      ${discardButton(options)}
    </div>
  </div>`;
}

/** In the form: whether another window has written, too. It stands at the top, where one begins to read. */
export function begunNews(options: BegunView): TemplateResult {
  const { work, words, lab } = options;
  const view = begunWords(words, lab);
  return html`${choiceView(options)}
  ${work.news ? html`<p class="notice" part="begun-news" role="status">${view.news[work.news]}</p>` : nothing}`;
}

/** In the form: how safe what is entered is, and the way to let go of it. */
export function begunState(options: BegunView): TemplateResult {
  const { work, words, lab } = options;
  const view = begunWords(words, lab);
  if (work.isDropped) return droppedView(options);
  if (work.isFailed)
    return html`<p class="notice problem" part="begun-state" role="alert">${view.notKept}</p>`;
  return html`<div class="begun-state">
    <p class="hint" part="begun-state">
      ${work.storedAt && !work.isEmpty ? view.kept(momentOf(work.storedAt, words)) : view.willBeKept}
    </p>
    ${work.isEmpty ? nothing : discardButton(options)}
  </div>`;
}
