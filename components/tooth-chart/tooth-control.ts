import { property, query, state } from 'lit/decorators.js';
import { isToothCode, type Notation, type ToothCode } from '../../src/index.js';
import { FormControl } from './form-control.js';
import { Selection } from './selection.js';
import { type Dentition, TypedEntry } from './typing.js';

const readCodes = (text: string | null): readonly ToothCode[] =>
  (text ?? '').split(/\s+/).filter(isToothCode);

/** A form control whose value is teeth: what is chosen, what is typed, what is wrong. It draws nothing. */
export class ToothControl extends FormControl {
  protected readonly selection = new Selection();
  protected readonly entry = new TypedEntry();

  /** where the browser points its own message */
  @query('.tooth') private firstTooth!: HTMLButtonElement | null;

  /** how many teeth the last clearing took */
  @state() protected cleared = 0;
  /** the form asked and was not content: from now on the error is shown */
  @state() private asked = false;

  /** how teeth are numbered for the eye; the value does not depend on it */
  @property({ reflect: true }) notation: Notation = 'fdi';
  @property({ reflect: true }) dentition: Dentition = 'permanent';

  /** the chosen teeth as ISO 3950 codes, in chart order; the attribute separates them by spaces */
  @property({ converter: { fromAttribute: readCodes } })
  get value(): readonly ToothCode[] {
    return this.selection.teeth;
  }
  set value(teeth: readonly ToothCode[]) {
    this.selection.replace(teeth.filter(isToothCode));
    this.cleared = 0;
    this.internals.setFormValue(this.value.join(' '));
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

  private get isMissing(): boolean {
    return this.required && !this.value.length;
  }

  protected get problem(): string {
    const words = this.messages.chart;
    return this.entry.error(words, this.dentition) || (this.asked && this.isMissing ? words.required : '');
  }

  /** Renders, and tells of what a person did if it changed anything. */
  protected did(changed: boolean, ...events: readonly string[]): void {
    this.requestUpdate();
    if (!changed) return;
    this.cleared = 0;
    this.settle();
    for (const type of events) this.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  }

  protected change(changed: boolean): void {
    this.did(changed, 'input', 'change');
  }

  protected clear(): void {
    const count = this.value.length;
    this.entry.forget();
    this.change(this.selection.change([]));
    this.cleared = count;
  }
}
