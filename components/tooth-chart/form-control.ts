import { property, state } from 'lit/decorators.js';
import { PonticElement } from '../internal/pontic-element.js';

/** What a control shares with a native one: its name, its form, its validity, and being disabled from above. */
export class FormControl extends PonticElement {
  static formAssociated = true;

  protected readonly internals = this.attachInternals();

  /** disabled by a fieldset around it, or by its own attribute once that is set */
  @state() private disabledByForm = false;

  /** the name under which the value is submitted */
  @property({ reflect: true }) name = '';
  @property({ type: Boolean, reflect: true }) disabled = false;
  @property({ type: Boolean, reflect: true }) required = false;
  @property({ type: Boolean, reflect: true, attribute: 'readonly' }) readOnly = false;

  formDisabledCallback(disabled: boolean): void {
    this.disabledByForm = disabled;
  }

  protected get blocked(): boolean {
    return this.disabled || this.disabledByForm;
  }

  get form(): HTMLFormElement | null {
    return this.internals.form;
  }

  get labels(): NodeList {
    return this.internals.labels;
  }

  get validity(): ValidityState {
    return this.internals.validity;
  }

  get validationMessage(): string {
    return this.internals.validationMessage;
  }

  get willValidate(): boolean {
    return this.internals.willValidate;
  }

  checkValidity(): boolean {
    return this.internals.checkValidity();
  }

  reportValidity(): boolean {
    return this.internals.reportValidity();
  }
}
