import { query, queryAll, state } from 'lit/decorators.js';
import { isToothCode, rowOf, type ToothCode, type ToothFinding, type Unit } from '../../src/index.js';
import { isUndoChord } from '../internal/undo-key.js';
import { type Connector, connectorBetween } from './bridge-model.js';
import { refusalOf } from './bridge-view.js';
import { chartedNow, stateOf } from './charting-view.js';
import { isShown, shownTeeth } from './dentition.js';
import { destination, rowsOf, toothAt, TypeAhead } from './keyboard.js';
import { commandOf, type Modes } from './shortcuts.js';
import { ToothControl } from './tooth-control.js';
import { ambiguousTooth, markOfLetter, writeTeeth } from './typing.js';

/** What a person does with pointer, keyboard and text field. It draws nothing either. */
export class ToothHandling extends ToothControl {
  #typeAhead = new TypeAhead();
  /** the tooth last visited */
  @state() private active: ToothCode | undefined;
  /** what was chosen has been charted: the next tooth begins a new choice */
  #isCharted = false;

  @query('.tooth[tabindex="0"]') private tabStop!: HTMLButtonElement | null;
  @query('dialog') private help!: HTMLDialogElement;
  @queryAll('.row') private rows!: NodeListOf<HTMLElement>;

  /** The one tooth that Tab reaches. */
  protected get stop(): ToothCode {
    const teeth = shownTeeth(this.shown);
    const active = teeth.find((tooth) => tooth === this.active);
    return active ?? teeth.find((tooth) => this.value.includes(tooth)) ?? teeth[0]!;
  }

  protected get modes(): Modes {
    return { charting: this.charting, bridge: this.bridge, readOnly: this.readOnly };
  }

  /** The teeth that the panel speaks of: those chosen, else the one last visited. */
  protected get charted(): readonly ToothCode[] {
    return this.value.length || !this.active ? this.value : [this.active];
  }

  protected onClick = (event: MouseEvent): void => {
    if (this.readOnly || this.blocked) return;
    const connector = this.#connectorAt(event);
    if (connector) return this.#press(connector);
    const tooth = toothAt(event);
    if (!tooth) return;
    this.active = tooth;
    const isNew = this.charting && this.#isCharted && !event.shiftKey && !this.value.includes(tooth);
    this.#isCharted = false;
    if (isNew) this.selection.anchor(tooth);
    this.change(() => {
      if (isNew) this.selection.change([tooth]);
      else if (event.shiftKey) this.selection.reach(tooth);
      else this.selection.toggle(tooth);
    });
  };

  #connectorAt(event: Event): Connector | undefined {
    const join = (event.target as Element).closest<HTMLElement>('.connector')?.dataset.join;
    if (!isToothCode(join)) return undefined;
    const row = rowOf(join);
    return connectorBetween(join, row[row.indexOf(join) + 1]!, this.history.now);
  }

  #press(connector: Connector): void {
    const { units } = connector;
    if (units) this.change(() => this.selection.change(units));
    else this.#explain(connector);
  }

  /** Says why a connector cannot be pressed: when it is tried, and when it has the focus. */
  #explain(connector: Connector): void {
    const { messages: words, notation } = this;
    this.status = refusalOf(connector, { words, notation, state: this.history.now });
  }

  protected onFocus = (event: FocusEvent): void => {
    const connector = this.#connectorAt(event);
    if (connector?.refused) this.#explain(connector);
  };

  protected onKeydown = (event: KeyboardEvent): void => {
    const from = toothAt(event);
    const command = commandOf(event, this.modes);
    if (command === 'help') return this.showHelp(event);
    if (!from) return this.#onConnectorKey(event);
    if (!command || command === 'undo') return;
    if (command === 'jump') {
      const teeth = shownTeeth(this.shown);
      this.#go(this.#typeAhead.type(event.key, event.timeStamp, this.notation, teeth));
      return;
    }
    // Escape on an empty chart belongs to the dialog around it
    if (command === 'clear' && !this.value.length) return;
    event.preventDefault();
    if (command === 'move') return this.#move(event, from);
    event.stopPropagation();
    if (command === 'clear') this.clear();
    else if (command === 'fill') this.change(() => this.selection.fill(from));
    else this.onMark(markOfLetter(event.key)!, this.value.includes(from) ? this.value : [from]);
  };

  /**
   * Takes back wherever the focus is in the chart, and keeps the key even when nothing is left: what the page would
   * take back is elsewhere and not seen. Only a text that is being written has an undo of its own.
   */
  protected onUndoKey = (event: KeyboardEvent): void => {
    if (!isUndoChord(event) || this.readOnly || this.blocked) return;
    if (this.entry.isTyping && (event.target as Element).id === 'typed') return;
    event.preventDefault();
    event.stopPropagation();
    if (!this.help.open) this.undo();
  };

  /** Left and right lead along the connectors of a row. */
  #onConnectorKey(event: KeyboardEvent): void {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const { one } = this.#connectorAt(event) ?? {};
    const row = one && rowOf(one);
    const next = row?.[row.indexOf(one!) + (step ?? 0)];
    if (!step || !next) return;
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>(`[data-join="${next}"]`)?.focus();
  }

  protected showHelp = (event: Event): void => {
    event.preventDefault();
    event.stopPropagation();
    this.help.showModal();
  };

  #move({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent, from: ToothCode): void {
    const to = destination(key, ctrlKey || metaKey, from, rowsOf(this.rows));
    if (!shiftKey) this.#go(to);
    else if (to && this.selection.canReach(from, to)) {
      this.#focusTooth(to);
      this.change(() => this.selection.reach(to));
    }
  }

  #go(tooth: ToothCode | undefined): void {
    if (!tooth) return;
    this.selection.anchor(tooth);
    this.#focusTooth(tooth);
  }

  #focusTooth(tooth: ToothCode): void {
    this.active = tooth;
    this.renderRoot.querySelector<HTMLElement>(`[data-tooth="${tooth}"]`)?.focus();
  }

  /** Marks teeth, or takes the mark off where all have it; they become the chosen ones, so that it is seen which. */
  protected onMark(mark: ToothFinding | 'none', teeth: readonly ToothCode[]): void {
    if (!teeth.length) return;
    const on = mark === 'none' || stateOf(mark, teeth, this.findings) !== 'true';
    const step = {};
    this.#isCharted = true;
    this.change(() => {
      this.selection.change(teeth, step);
      this.mark(teeth, mark, on, step);
    });
    this.status = chartedNow(teeth, this.findings, this.messages, this.notation);
  }

  protected onUnit = (tooth: ToothCode, unit: Unit): void => {
    const others = this.pontics.filter((other) => other !== tooth);
    // a range that goes on afterwards must not bring back what the units were before
    this.selection.anchor(undefined);
    this.status = '';
    this.did(() => this.setPontics(unit === 'pontic' ? [...others, tooth] : others));
  };

  protected onTyped = (event: InputEvent): void => {
    event.stopPropagation();
    const { value } = event.target as HTMLInputElement;
    const { teeth, step } = this.entry.type(value, this.reading, this.value);
    this.did(() => this.selection.change(teeth, step), 'input');
    const unsure = event.inputType === 'insertFromPaste' && ambiguousTooth(value, this.notation);
    const { chart, teeth: names } = this.messages;
    const pasted =
      unsure && chart.pasted(writeTeeth([unsure], this.notation), names.name(unsure), this.notation);
    this.status = pasted || this.#otherTyped();
  };

  /** Says that typed teeth are of the other dentition: one wrong digit leads there. */
  #otherTyped(): string {
    const teeth = this.open ? this.value.filter((tooth) => !isShown(tooth, this.dentition)) : [];
    if (!teeth.length) return '';
    const kind = this.dentition === 'primary' ? 'permanent' : 'primary';
    return this.messages.chart.typedOther(writeTeeth(teeth, this.notation), kind);
  }

  /** Shows primary teeth beside the permanent ones, or puts them away again. */
  protected onPrimary = (): void => {
    this.otherShown = !this.otherShown;
  };

  protected onTypedDone = (): void => {
    const done = this.entry.finish(this.reading, this.value);
    this.requestUpdate();
    if (!done) return;
    // the page may have set the value meanwhile: what is read is what stands in the field
    this.did(() => this.selection.change(done.teeth, done.step), 'input');
    if (this.value.join() !== done.before)
      this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    if (!done.marks.length) return;
    this.#isCharted = true;
    this.did(() => done.marks.forEach(({ mark, teeth }) => this.mark(teeth, mark, true, done.step)));
    this.status = done.marks
      .map(({ teeth }) => chartedNow(teeth, this.findings, this.messages, this.notation))
      .join(' ');
  };

  /** Focuses the tooth that Tab would reach. */
  override focus(options?: FocusOptions): void {
    this.tabStop?.focus(options);
  }
}
