import { property, query, state } from 'lit/decorators.js';
import {
  inChartOrder,
  isToothCode,
  type Notation,
  type ToothCode,
  type ToothFinding,
  withFinding,
} from '../../src/index.js';
import { FindingsChangeEvent, PonticsChangeEvent } from '../events.js';
import { type Dentition, isShown } from './dentition.js';
import type { FindingsByTooth, ToothFindings } from './findings.js';
import { FormControl } from './form-control.js';
import { changedFindings, History, withFindings } from './history.js';
import { Selection } from './selection.js';
import { type Reading, TypedEntry, writeTeeth } from './typing.js';

const readCodes = (text: string | null): readonly ToothCode[] =>
  (text ?? '').split(/\s+/).filter(isToothCode);

/** A form control whose value is teeth: what is chosen, charted, typed, and what is wrong. It draws nothing. */
export class ToothControl extends FormControl {
  protected readonly history = new History();
  protected readonly selection = new Selection(this.history, () => this.bridge);
  protected readonly entry = new TypedEntry();

  /** where the browser points its own message */
  @query('.tooth') private firstTooth!: HTMLButtonElement | null;

  /** what was just done, or why something cannot be done */
  @state() protected status = '';
  /** the form asked and was not content: from now on the error is shown */
  @state() private asked = false;
  /** a person wants to see the teeth of the other dentition, or has chosen or charted some */
  @state() protected otherShown = false;
  /** the pontics that the page knows of, while teeth are typed */
  private toldPontics: string | undefined;

  /** how teeth are numbered for the eye; the value does not depend on it */
  @property({ reflect: true }) notation: Notation = 'fdi';
  /** which teeth are shown: `permanent`, `primary`, or `mixed` for both */
  @property({ reflect: true }) dentition: Dentition = 'permanent';
  /** teeth of the other dentition may be typed, and are then shown: the chart becomes mixed */
  @property({ type: Boolean, reflect: true }) open = false;
  /** what is known about teeth can be entered: the chosen teeth are the ones that are charted */
  @property({ type: Boolean, reflect: true }) charting = false;
  /** the chosen teeth are the units of one bridge */
  @property({ type: Boolean, reflect: true }) bridge = false;

  /** the chosen teeth as ISO 3950 codes, in chart order; the attribute separates them by spaces */
  @property({ converter: { fromAttribute: readCodes } })
  get value(): readonly ToothCode[] {
    return this.history.now.teeth;
  }
  set value(teeth: readonly ToothCode[]) {
    const next = inChartOrder(teeth.filter(isToothCode));
    this.entry.meet(next, this.value);
    this.toldPontics = undefined;
    this.history.replace({ teeth: next });
    this.selection.anchor(undefined);
    this.status = '';
    this.internals.setFormValue(this.value.join(' '));
  }

  /** of a bridge: the units that replace a tooth; all others are abutments */
  @property({ attribute: false })
  get pontics(): readonly ToothCode[] {
    const { teeth, pontics } = this.history.now;
    return pontics.filter((tooth) => teeth.includes(tooth));
  }
  set pontics(teeth: readonly ToothCode[]) {
    const pontics = inChartOrder(teeth.filter(isToothCode));
    if (pontics.join() !== this.history.now.pontics.join()) this.history.replace({ pontics });
  }

  /** what is known about each tooth, by ISO 3950 code; a map is taken too */
  @property({ attribute: false })
  get findings(): FindingsByTooth {
    return this.history.now.findings;
  }
  set findings(known: ToothFindings) {
    this.history.replaceFindings(known);
  }

  constructor() {
    super();
    this.addEventListener('invalid', () => (this.asked = true));
  }

  formResetCallback(): void {
    this.entry.forget();
    this.asked = false;
    this.value = readCodes(this.getAttribute('value'));
  }

  formStateRestoreCallback(codes: string): void {
    this.value = readCodes(codes);
  }

  protected override updated(): void {
    this.settle();
  }

  /** Tells the form. Done before events too, so that a listener finds the form as the person left it. */
  private settle(): void {
    this.internals.setFormValue(this.value.join(' '));
    const anchor = this.firstTooth ?? undefined;
    if (this.entry.hasProblems) this.internals.setValidity({ badInput: true }, this.problem, anchor);
    else if (this.isMissing)
      this.internals.setValidity({ valueMissing: true }, this.messages.chart.required, anchor);
    else this.internals.setValidity({});
  }

  /** What was typed and could not be read, with the notation that it was typed in; it is no part of the value. */
  get unread(): { readonly text: string; readonly notation: Notation } | undefined {
    const [first] = this.entry.unread;
    return first && { text: this.entry.unread.map(({ part }) => part).join(', '), notation: first.notation };
  }

  private get isMissing(): boolean {
    return this.required && !this.value.length;
  }

  protected get reading(): Reading {
    // as the page means it, not as it is shown: what a text says must not change while it is written
    const { notation, dentition, charting: marks, open } = this;
    return { words: this.messages.chart, notation, dentition, marks, open };
  }

  /** Teeth that are chosen or charted, but not of the dentition that the page asks for. */
  protected get otherHeld(): readonly ToothCode[] {
    const held = [...this.value, ...Object.keys(this.findings)].filter(isToothCode);
    return inChartOrder(held.filter((tooth) => !isShown(tooth, this.dentition)));
  }

  /** Which teeth are shown now. */
  protected get shown(): Dentition {
    return this.open && (this.otherShown || this.otherHeld.length > 0) ? 'mixed' : this.dentition;
  }

  protected get problem(): string {
    return (
      this.entry.error(this.reading) || (this.asked && this.isMissing ? this.messages.chart.required : '')
    );
  }

  /**
   * Carries out what a person does, renders, and tells of what it changed. `types` are for the chosen teeth. Pontics
   * are told of when the typing is done: a page that keeps them would keep teeth that are half written.
   */
  protected did(act: () => void, ...types: readonly string[]): void {
    const before = this.history.now;
    this.toldPontics ??= this.pontics.join();
    const heldOther = this.otherHeld.length;
    act();
    this.requestUpdate();
    const after = this.history.now;
    const events: Event[] = [];
    if (after.teeth.join() !== before.teeth.join())
      events.push(...types.map((type) => new Event(type, { bubbles: true, composed: true })));
    if (!this.entry.isTyping) {
      if (this.pontics.join() !== this.toldPontics) events.push(new PonticsChangeEvent(this.pontics));
      this.toldPontics = undefined;
      // the row does not vanish with its last chosen tooth, upon which the focus is
      if (heldOther || this.otherHeld.length) this.otherShown = true;
    }
    const charted = changedFindings(before, after);
    if (charted.length) events.push(new FindingsChangeEvent(charted, after.findings));
    if (!events.length && after === before) return;
    this.settle();
    for (const event of events) this.dispatchEvent(event);
  }

  protected change(act: () => void): void {
    const before = this.pontics;
    this.status = '';
    this.did(
      () => {
        act();
        const suggested = this.pontics.filter((tooth) => !before.includes(tooth));
        if (suggested.length)
          this.status = this.messages.chart.bridge.suggested(writeTeeth(suggested, this.notation));
      },
      'input',
      'change',
    );
  }

  protected undo(): void {
    this.selection.anchor(undefined);
    this.change(() => this.history.undo());
  }

  protected clear(): void {
    const count = this.value.length;
    this.entry.forget();
    this.change(() => this.selection.change([]));
    if (count) this.status = this.messages.chart.cleared(count);
  }

  protected setPontics(teeth: readonly ToothCode[]): void {
    this.history.change({ pontics: inChartOrder(teeth) });
  }

  /** Marks teeth; what cannot hold beside the mark is taken off. `none` takes everything off. */
  protected mark(teeth: readonly ToothCode[], mark: ToothFinding | 'none', on = true, step?: object): void {
    const findings = withFindings(this.findings, teeth, (known) => {
      if (mark === 'none') return [];
      return on ? withFinding(known, mark) : known.filter((finding) => finding !== mark);
    });
    this.history.change({ findings }, step);
  }
}
