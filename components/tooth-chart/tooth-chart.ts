import { html, type TemplateResult } from 'lit';
import { property, query, queryAll } from 'lit/decorators.js';
import type { Notation, ToothCode } from '../../src/index.js';
import { controls } from '../theme/controls.js';
import { tokens } from '../theme/tokens.js';
import type { ToothFindings } from './findings.js';
import { ToothControl } from './tooth-control.js';
import { commandOf, destination, rowsOf, toothAt, TypeAhead } from './keyboard.js';
import { miniMap } from './mini-map.js';
import { arches, legend, shownTeeth, toolbar } from './parts.js';
import { chartStyles } from './styles.js';
import { toothStyles } from './styles-tooth.js';
import { markStyles } from './styles-marks.js';
import { mediaStyles } from './styles-media.js';
import { toolStyles } from './styles-tools.js';
import { writeTeeth } from './typing.js';

/**
 * Teeth to choose from, drawn from anatomy and seen from the front: the patient's right is on the viewer's left, in
 * every language. A form control whose value is ISO 3950 codes, whatever notation is shown.
 *
 * Keys: arrows, Home, End, Page Up, Page Down move; Space and Enter choose; Shift with an arrow or a click chooses a
 * range; Ctrl+A the whole arch; Escape clears; Ctrl+Z takes back; a typed number leads to its tooth.
 *
 * @fires input - a person changed the value, also while typing
 * @fires change - a person changed the value and is done with it
 * @fires notation-change - a person chose another numbering
 *
 * @csspart label - what the chart asks for
 * @csspart control - everything between label and error
 * @csspart quadrant - a quarter of the mouth
 * @csspart tooth - the button of one tooth
 * @csspart toolbar - typed teeth, numbering, undo and clear
 * @csspart hint - the sentence about the sides
 * @csspart error - what is wrong, in words
 *
 * @cssprop [--millimetre=6.6px] - the largest size at which a millimetre of tooth is drawn
 */
export class ToothChart extends ToothControl {
  static override tag = 'tooth-chart';
  static override styles = [tokens, controls, chartStyles, toothStyles, markStyles, toolStyles, mediaStyles];

  #typeAhead = new TypeAhead();
  #active: ToothCode | undefined;

  @query('.tooth[tabindex="0"]') private tabStop!: HTMLButtonElement | null;
  @queryAll('.quadrant') private quadrants!: NodeListOf<HTMLElement>;

  /** the question; the name of the chart if there is none */
  @property() label = '';
  /** what is known about each tooth */
  @property({ attribute: false }) findings: ToothFindings = {};
  /** a small picture to look at, for lists and summaries */
  @property({ type: Boolean, reflect: true }) compact = false;

  /** The one tooth that Tab reaches. */
  get #stop(): ToothCode {
    const teeth = shownTeeth(this.dentition);
    const active = teeth.find((tooth) => tooth === this.#active);
    return active ?? teeth.find((tooth) => this.value.includes(tooth)) ?? teeth[0]!;
  }

  #onClick = (event: MouseEvent): void => {
    const tooth = toothAt(event);
    if (!tooth || this.readOnly || this.blocked) return;
    this.#active = tooth;
    this.change(event.shiftKey ? this.selection.reach(tooth) : this.selection.toggle(tooth));
  };

  #onKeydown = (event: KeyboardEvent): void => {
    const from = toothAt(event);
    const command = commandOf(event);
    if (!from || !command) return;
    if (command === 'jump') {
      const teeth = shownTeeth(this.dentition);
      this.#go(this.#typeAhead.type(event.key, event.timeStamp, this.notation, teeth));
      return;
    }
    // Escape on an empty chart belongs to the dialog around it
    if (command === 'clear' && (this.readOnly || !this.value.length)) return;
    event.preventDefault();
    if (command === 'move') this.#move(event, from);
    else if (!this.readOnly) {
      event.stopPropagation();
      if (command === 'clear') this.clear();
      else this.change(command === 'undo' ? this.selection.undo() : this.selection.fill(from));
    }
  };

  #move({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent, from: ToothCode): void {
    const to = destination(key, ctrlKey || metaKey, from, rowsOf(this.quadrants));
    if (!shiftKey || this.readOnly) this.#go(to);
    else if (to && this.selection.canReach(from, to)) {
      this.#focusTooth(to);
      this.change(this.selection.reach(to));
    }
  }

  #go(tooth: ToothCode | undefined): void {
    if (!tooth) return;
    this.selection.anchor(tooth);
    this.#focusTooth(tooth);
  }

  #focusTooth(tooth: ToothCode): void {
    this.#active = tooth;
    this.requestUpdate();
    this.renderRoot.querySelector<HTMLElement>(`[data-tooth="${tooth}"]`)?.focus();
  }

  #onTyped = (event: Event): void => {
    event.stopPropagation();
    const { value } = event.target as HTMLInputElement;
    const { teeth, step } = this.entry.type(value, this.notation, this.dentition, this.value);
    this.did(this.selection.change(teeth, step), 'input');
  };

  #onTypedDone = (): void => {
    this.did(this.entry.finish(this.notation, this.dentition, this.value), 'change');
  };

  #onNotation = (notation: Notation): void => {
    this.notation = notation;
    this.dispatchEvent(new Event('notation-change', { bubbles: true, composed: true }));
  };

  /** Focuses the tooth that Tab would reach. */
  override focus(options?: FocusOptions): void {
    this.tabStop?.focus(options);
  }

  protected override render(): TemplateResult {
    const words = this.messages.chart;
    const label = this.label || words.label;
    const { value, findings, notation, dentition, readOnly, blocked: disabled } = this;
    if (this.compact) {
      const chosen = value.length ? words.chosen(writeTeeth(value, notation)) : words.nothingChosen;
      return miniMap(value, findings, dentition, `${label}. ${chosen}`);
    }
    const shared = { words: this.messages, notation, dentition, readOnly, disabled };
    return html`<div
      class="control"
      part="control"
      role="group"
      aria-labelledby="label"
      aria-describedby="sides keys"
    >
      <div class="head">
        <span class="label" part="label" id="label">${label}</span>
        <span class="hint" part="hint" id="sides">${words.sides}</span>
        <span class="visually-hidden" id="keys">${words.keys}</span>
      </div>
      <div class="frame" @click=${this.#onClick} @keydown=${this.#onKeydown}>
        ${arches({ ...shared, value, findings, stop: this.#stop })}
      </div>
      ${toolbar({
        ...shared,
        text: this.entry.text(value, notation),
        error: this.problem,
        canUndo: this.selection.canUndo,
        canClear: value.length > 0 || this.entry.hasProblems,
        status: this.cleared ? words.cleared(this.cleared) : '',
        onTyped: this.#onTyped,
        onTypedDone: this.#onTypedDone,
        onNotation: this.#onNotation,
        onUndo: () => this.change(this.selection.undo()),
        onClear: () => this.clear(),
      })}
      ${legend(this.messages, findings, dentition)}
    </div>`;
  }
}
