import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Notation } from '../../src/index.js';
import { controls } from '../theme/controls.js';
import { tokens } from '../theme/tokens.js';
import { arches } from './arches.js';
import { spanSentence, unitList } from './bridge-view.js';
import { chartingPanel } from './charting-view.js';
import { helpDialog } from './help.js';
import { legend } from './legend.js';
import { miniMap } from './mini-map.js';
import { type Seat, seatSentences } from './seat.js';
import { chartStyles } from './styles.js';
import { bridgeStyles } from './styles-bridge.js';
import { chartingStyles } from './styles-charting.js';
import { markStyles } from './styles-marks.js';
import { mediaStyles } from './styles-media.js';
import { narrowStyles } from './styles-narrow.js';
import { toolStyles } from './styles-tools.js';
import { toothStyles } from './styles-tooth.js';
import { toolbar } from './toolbar.js';
import { ToothHandling } from './tooth-handling.js';
import { secondNotation } from './tooth-view.js';
import { writeTeeth } from './typing.js';
import type { ChartWork } from './work.js';

/**
 * Teeth to choose from, drawn from anatomy and seen from the front: the patient's right is on the viewer's left, in
 * every language. A form control whose value is ISO 3950 codes, whatever notation is shown.
 *
 * With `charting` it enters what is known about teeth, several findings per tooth; the chosen teeth are the ones that
 * are charted. With `bridge` the chosen teeth are the units of one bridge, joined by connectors, each an abutment or a
 * pontic. What else is ordered is shown by `work`.
 *
 * Keys: arrows, Home, End, Page Up, Page Down move; Space and Enter choose; Shift with an arrow or a click chooses a
 * range; Ctrl+A the whole jaw; Escape clears; Ctrl+Z takes back; a typed number leads to its tooth; while charting,
 * Shift with a letter marks; a question mark lists them all.
 *
 * @fires input - a person changed the value, also while typing
 * @fires change - a person changed the value and is done with it
 * @fires notation-change - a person chose another numbering
 * @fires findings-change - a person charted something; the event has the teeth and all findings
 * @fires pontics-change - other units of the bridge replace a tooth now; the event has them
 *
 * @csspart label - what the chart asks for
 * @csspart control - everything between label and error
 * @csspart quadrant - a quarter of the mouth
 * @csspart tooth - the button of one tooth
 * @csspart connector - the toggle between two units of a bridge
 * @csspart charting - the findings of the chosen teeth
 * @csspart units - the units of the bridge
 * @csspart warning - what may be the wrong tooth, in words
 * @csspart toolbar - typed teeth, numbering, undo and clear
 * @csspart legend - the marks with their words
 * @csspart help - the list of keys
 * @csspart hint - the sentence about the sides
 * @csspart error - what is wrong, in words
 *
 * @cssprop [--millimetre=6.6px] - the largest size at which a millimetre of tooth is drawn
 */
export class ToothChart extends ToothHandling {
  static override tag = 'tooth-chart';
  static override styles = [
    tokens,
    controls,
    chartStyles,
    toothStyles,
    markStyles,
    bridgeStyles,
    chartingStyles,
    toolStyles,
    narrowStyles,
    mediaStyles,
  ];

  /** the question; the name of the chart if there is none */
  @property() label = '';
  /** other pieces of work, shown upon their teeth */
  @property({ attribute: false }) work: readonly ChartWork[] = [];
  /** what the work is seated on: with `tooth`, choosing a tooth that is charted as missing shows a sentence at once */
  @property() seat: Seat | undefined;
  /** shows a second notation beneath each number, for a last look and for paper */
  @property({ type: Boolean, reflect: true, attribute: 'both-notations' }) bothNotations = false;
  /** a small picture to look at, for lists and summaries */
  @property({ type: Boolean, reflect: true }) compact = false;

  #onNotation = (notation: Notation): void => {
    this.notation = notation;
    this.dispatchEvent(new Event('notation-change', { bubbles: true, composed: true }));
  };

  /** What may be the wrong tooth or an impossible bridge, said as soon as it is chosen. */
  #warnings(): TemplateResult {
    const { history, notation, messages: words, seat, bridge, charting } = this;
    const sentences = [
      ...(bridge ? [spanSentence(history.now, { words, notation })] : []),
      ...(charting ? [] : seatSentences(history.now, { seat, bridge, notation, words })),
    ].filter(Boolean);
    return html`<div class="warnings" part="warning" role="alert">
      ${sentences.map((sentence) => html`<p class="error">${sentence}</p>`)}
    </div>`;
  }

  /** Under the chart while a bridge is made, since it explains the connectors there; else beside Undo. */
  #status(): TemplateResult {
    return html`<p class="status hint" role="status">${this.status}</p>`;
  }

  #toolbar(): TemplateResult {
    return toolbar({
      words: this.messages,
      reading: this.reading,
      text: this.entry.text(this.value, this.notation),
      error: this.problem,
      readOnly: this.readOnly,
      disabled: this.blocked,
      primary:
        this.open && this.dentition === 'permanent'
          ? { shown: this.shown === 'mixed', needed: this.otherHeld.length > 0 }
          : undefined,
      canUndo: this.history.canUndo,
      canClear: this.value.length > 0 || this.entry.hasProblems,
      status: this.bridge ? nothing : this.#status(),
      onTyped: this.onTyped,
      onTypedDone: this.onTypedDone,
      onNotation: this.#onNotation,
      onPrimary: this.onPrimary,
      onUndo: () => this.undo(),
      onClear: () => this.clear(),
    });
  }

  /** Which of two numbers is which. */
  #numbers(): string {
    const { notation, bothNotations, messages } = this;
    const names = messages.teeth.notation;
    return bothNotations ? messages.chart.numbers(names[notation], names[secondNotation(notation)]) : '';
  }

  #miniMap(label: string): TemplateResult {
    const { value, findings, notation, shown: dentition, messages } = this;
    const { chosen, nothingChosen } = messages.chart;
    const teeth = value.length ? chosen(writeTeeth(value, notation)) : nothingChosen;
    return miniMap(value, findings, dentition, `${label}. ${teeth}`);
  }

  protected override render(): TemplateResult {
    const words = this.messages;
    const { chart } = words;
    const label = this.label || chart.label;
    if (this.compact) return this.#miniMap(label);
    const { notation, shown: dentition, readOnly, blocked: disabled, work, findings, bridge } = this;
    const state = { ...this.history.now, pontics: this.pontics };
    const shared = { words, notation, dentition, readOnly, disabled, state, findings, work };
    return html`<div
      class="control"
      part="control"
      role="group"
      aria-labelledby="label"
      aria-describedby="sides keys"
      @keydown=${this.onUndoKey}
    >
      <div class="head">
        <span class="label" part="label" id="label">${label}</span>
        <span class="sides">
          <span class="hint" part="hint" id="sides">${chart.sides} ${this.#numbers()}</span>
          <button type="button" class="keys" aria-label=${chart.help.heading} @click=${this.showHelp}>
            ?
          </button>
        </span>
        <span class="visually-hidden" id="keys">${chart.keys}</span>
      </div>
      <div class="frame" @click=${this.onClick} @keydown=${this.onKeydown} @focusin=${this.onFocus}>
        ${arches({ ...shared, both: this.bothNotations, bridge, stop: this.stop })}
      </div>
      ${bridge ? this.#status() : nothing}${this.#warnings()}
      ${bridge ? unitList({ ...shared, onUnit: this.onUnit }) : nothing}
      ${
        this.charting
          ? chartingPanel({
              ...shared,
              teeth: this.charted,
              onMark: (mark) => this.onMark(mark, this.charted),
            })
          : nothing
      }
      ${this.#toolbar()} ${legend({ ...shared, charting: this.charting })} ${helpDialog(words, this.modes)}
    </div>`;
  }
}
