import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { type Notation, TOOTH_FINDINGS } from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import { NOTATIONS } from '../internal/notations.js';
import { MARK_LETTERS, markExample, type Reading, typedExample } from './typing.js';

interface Toolbar {
  readonly words: Messages;
  readonly reading: Reading;
  readonly text: string;
  readonly error: string;
  readonly readOnly: boolean;
  readonly disabled: boolean;
  /** primary teeth can be shown, or put away again; nothing where that is not for the person to say */
  readonly primary: { readonly shown: boolean; readonly needed: boolean } | undefined;
  readonly canUndo: boolean;
  readonly canClear: boolean;
  /** the line that says what was done, where it stands here */
  readonly status: unknown;
  readonly onTyped: (event: InputEvent) => void;
  readonly onTypedDone: () => void;
  readonly onNotation: (notation: Notation) => void;
  readonly onPrimary: () => void;
  readonly onUndo: () => void;
  readonly onClear: () => void;
}

/** A button that stays where it is and stays focusable when it has nothing to do. */
const action = (label: string, able: boolean, onClick: () => void): TemplateResult =>
  html`<button
    type="button"
    class="button plain"
    aria-disabled=${able ? nothing : 'true'}
    @click=${() => able && onClick()}
  >
    ${label}
  </button>`;

/** What can be typed, by an example; while findings are charted also the letters. */
function hint({ words: { chart }, reading }: Toolbar): TemplateResult {
  const example = [typedExample(reading.notation, reading.dentition), chart.typedArch.upper[0]!].join(', ');
  const letters = TOOTH_FINDINGS.map(
    (finding, index) => html`${index ? ', ' : ''}<b>${MARK_LETTERS[finding]}</b> ${chart.findings[finding]}`,
  );
  return html`<p class="hint" id="example">
    ${chart.typedHint(example)}.
    ${reading.marks ? html`${chart.typedMarks(markExample(reading))} ${letters}.` : nothing}
  </p>`;
}

/** Typed teeth, numbering, undo and clear, with the error under the field. */
export function toolbar(bar: Toolbar): TemplateResult {
  const words = bar.words.chart;
  const choice = (notation: Notation) =>
    html`<label class="segment">
      <input
        type="radio"
        name="notation"
        .checked=${live(bar.reading.notation === notation)}
        ?disabled=${bar.disabled}
        @input=${(event: Event) => event.stopPropagation()}
        @change=${() => bar.onNotation(notation)}
      />
      <span>${bar.words.teeth.notation[notation]}</span>
    </label>`;
  const idle = bar.readOnly || bar.disabled;
  return html`<div class="tools">
    <div class="toolbar" part="toolbar">
      <div class="field">
        <label for="typed">${words.typed}</label>
        <input
          id="typed"
          type="text"
          dir="ltr"
          autocomplete="off"
          autocapitalize=${bar.reading.marks ? 'off' : 'characters'}
          spellcheck="false"
          aria-describedby=${bar.error ? 'error example' : 'example'}
          aria-invalid=${bar.error ? 'true' : nothing}
          .value=${live(bar.text)}
          ?readonly=${bar.readOnly}
          ?disabled=${bar.disabled}
          @input=${bar.onTyped}
          @change=${bar.onTypedDone}
          @blur=${bar.onTypedDone}
        />
        <p class="error" part="error" id="error" ?hidden=${!bar.error}>${bar.error}</p>
        ${hint(bar)}
      </div>
      <fieldset class="numbering">
        <legend>${words.numbering}</legend>
        <div class="segments">${NOTATIONS.map(choice)}</div>
      </fieldset>
      ${
        idle
          ? nothing
          : html`<div class="actions">
              ${action(words.undo, bar.canUndo, bar.onUndo)}${action(words.clear, bar.canClear, bar.onClear)}
            </div>`
      }
      ${bar.status}
      ${
        bar.primary && !idle
          ? html`<div class="more-teeth">
              ${action(
                bar.primary.shown ? words.primary.hide : words.primary.show,
                !bar.primary.needed,
                bar.onPrimary,
              )}
            </div>`
          : nothing
      }
    </div>
  </div>`;
}
