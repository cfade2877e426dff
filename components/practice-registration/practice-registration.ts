import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  type Backend,
  checkRegistration,
  type FormProblem,
  type LineOutcome,
  type LineProblem,
  type MemberStatus,
  type Registration,
  type RegistrationOutcome,
  registerPractice,
  tidyRegistration,
} from '../../src/index.js';
import { RegistrationSentEvent } from '../events.js';
import type { PersonField } from '../i18n/people-messages.js';
import { announce } from '../internal/announcer.js';
import { ClientElement } from '../internal/client-element.js';
import { WarnOnLeave } from '../internal/warn-on-leave.js';
import { controls } from '../theme/controls.js';
import { tokens } from '../theme/tokens.js';
import { passwordFields, personField, shippingFields, strengthWords } from './person-fields.js';
import { NO_VALUES, type PersonScene, type PersonValues, profileIn } from './person-form.js';
import { personFormStyles } from './person-form.styles.js';
import { problemSummary } from './problem-summary.js';
import { StrengthVoice } from './strength-voice.js';

/**
 * Asks a lab for an account: who and where the practice is, a user name and a password, and the code of the network that
 * it belongs to. What has to be mended is listed above and said beside each field. The account waits until somebody has
 * activated it; logging in is the page's own. The password is sent to the lab and kept nowhere.
 *
 * @fires {RegistrationSentEvent} registration-sent - the lab has taken the registration; it says nothing of the person
 * @slot sent - what the page has to say once the registration has arrived, such as a way back
 * @csspart base - everything
 * @csspart heading - its heading, for a page that has one of its own
 * @csspart outcome - that the account waits, or is active, in place of the form
 * @csspart error-summary - the list of problems
 * @csspart field - a field with its label
 * @csspart label - the label of a field
 * @csspart control - the control of a field
 * @csspart hint - what helps to fill in a field
 * @csspart error - the sentence beside a field that says what is wrong
 * @csspart strength - how hard the password is to guess
 * @csspart match - whether both passwords are the same
 * @csspart fault - why the registration could not be sent
 * @csspart actions - the button
 * @csspart sent - what is said once it has arrived
 * @cssprop --pontic-accent - the button
 */
export class PracticeRegistration extends ClientElement {
  static override tag = 'practice-registration';
  static override styles = [tokens, controls, personFormStyles];

  #voice = new StrengthVoice(this);
  /** with the passwords: in memory, and only until they were taken */
  #values: PersonValues = NO_VALUES;
  #ofLab: readonly FormProblem[] = [];
  /** of this form as it stands: sent twice, it is one registration */
  #id: string | undefined;

  @state() private state: 'open' | 'sending' | 'sent' = 'open';
  @state() private isTried = false;
  @state() private isPasswordShown = false;
  @state() private fault: LineProblem | undefined;
  @state() private status: MemberStatus = 'blocked';

  /** where nobody is signed in and there is no client: whom to ask for an account */
  @property({ attribute: false })
  backend: Backend | undefined;

  /** a network's code that the page knows already, from an invitation */
  @property()
  reference = '';

  constructor() {
    super();
    // who somebody is and a password are not put down in a browser that may be anybody's: what is half filled in is kept
    // nowhere, and therefore not lost without a word
    new WarnOnLeave(this, () => this.#isBegun);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('reference') && this.reference)
      this.#values = { ...this.#values, reference: this.reference };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // an element that is only moved is there again by then
    setTimeout(() => {
      if (!this.isConnected) this.#forgetPasswords();
    });
  }

  /** A person has entered something; a code that the page knew is there again. */
  get #isBegun(): boolean {
    const { reference, ...typed } = this.#values;
    if (this.state === 'sent') return false;
    return reference !== this.reference || Object.values(typed).some((value) => value.trim());
  }

  get #isOffered(): boolean {
    return !!(this.backend ? this.backend.people : !this.client || this.client.people);
  }

  #forgetPasswords(): void {
    this.#values = { ...this.#values, password: '', confirm: '' };
    this.isPasswordShown = false;
    this.requestUpdate();
  }

  #input(field: PersonField, value: string): void {
    this.#values = { ...this.#values, [field]: value };
    this.#ofLab = this.#ofLab.filter((problem) => problem.field !== field);
    this.#id = undefined;
    if (field === 'password') this.#voice.soon(() => strengthWords(this.#scene([])));
    this.requestUpdate();
  }

  #form(): Registration {
    const values = { ...this.#values, language: this.language };
    this.#id ??= crypto.randomUUID();
    const { username, password } = values;
    const { reference } = values;
    return tidyRegistration({ ...profileIn(values), id: this.#id, username, password, reference });
  }

  #problems(): readonly FormProblem[] {
    const found = this.isTried ? checkRegistration(this.#form(), this.#values.confirm) : [];
    const known = new Set(found.map(({ field }) => field));
    return [...found, ...this.#ofLab.filter(({ field }) => !known.has(field))];
  }

  #scene(problems: readonly FormProblem[]): PersonScene {
    const { messages, language, isPasswordShown } = this;
    return {
      ...{ messages, language, isPasswordShown, problems },
      values: this.#values,
      isOwn: true,
      onInput: (field, value) => this.#input(field, value),
      onShowPassword: (isShown) => (this.isPasswordShown = isShown),
    };
  }

  async #focus(id: string): Promise<void> {
    await this.updateComplete;
    const found = this.shadowRoot?.getElementById(id);
    found?.focus();
    found?.scrollIntoView({ block: 'nearest' });
  }

  async #ask(form: Registration): Promise<LineOutcome<RegistrationOutcome>> {
    try {
      if (this.backend) return await registerPractice(this.backend, form);
      return (await this.client?.people?.register(form)) ?? { ok: false, code: 'failed' };
    } catch {
      return { ok: false, code: 'failed' }; // whatever it was: nothing has arrived, and what was typed is still there
    }
  }

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.state === 'sending') return;
    this.isTried = true;
    this.fault = undefined;
    if (this.#problems().length) return this.#focus('error-summary');
    this.state = 'sending';
    const answer = await this.#ask(this.#form());
    if (!answer.ok) {
      this.state = 'open';
      this.fault = answer.code;
      return this.#focus('fault');
    }
    this.#id = undefined;
    if (!answer.value.ok) {
      this.state = 'open';
      this.#ofLab = answer.value.problems;
      return this.#focus('error-summary');
    }
    this.#values = NO_VALUES;
    this.isPasswordShown = false;
    this.isTried = false;
    this.status = answer.value.status;
    this.state = 'sent';
    await this.#focus('heading');
    announce(this.#sentWords().heading);
    this.dispatchEvent(new RegistrationSentEvent(this.status));
  };

  #sentWords() {
    const { waiting, active } = this.messages.people.register;
    return this.status === 'active' ? { ...active, next: '' } : waiting;
  }

  #renderSent(): TemplateResult {
    const { heading, body, next } = this.#sentWords();
    return html`<section class="person" part="base" aria-labelledby="heading">
      <h2 id="heading" part="outcome" tabindex="-1">${heading}</h2>
      <div class="notice done" part="sent">
        <p>${body}</p>
        ${next ? html`<p>${next}</p>` : nothing}
      </div>
      <slot name="sent"></slot>
    </section>`;
  }

  #renderForm(): TemplateResult {
    const { people } = this.messages;
    const { register, groups, line } = people;
    const problems = this.#problems();
    const scene = this.#scene(problems);
    const isSending = this.state === 'sending';
    return html`
      ${problemSummary(scene, problems, (field) => void this.#focus(field))}
      <form novalidate @submit=${this.#submit}>
        <fieldset>
          <legend>${groups.practice}</legend>
          ${personField(scene, 'clinic')}
          <div class="pair">${personField(scene, 'firstName')} ${personField(scene, 'lastName')}</div>
          ${personField(scene, 'email')} ${personField(scene, 'telephone')}
        </fieldset>
        <fieldset>
          <legend>${groups.account}</legend>
          ${personField(scene, 'username')} ${passwordFields(scene)} ${personField(scene, 'reference')}
        </fieldset>
        <fieldset>
          <legend>${groups.shipping}</legend>
          ${shippingFields(scene)}
        </fieldset>
        ${
          this.fault
            ? html`<div class="notice problem" part="fault" id="fault" tabindex="-1">
                <div role="alert">
                  <h3>${register.unsent}</h3>
                  <p>${line[this.fault]}</p>
                </div>
              </div>`
            : nothing
        }
        <div class="actions" part="actions">
          <button class="button primary" aria-disabled=${isSending ? 'true' : nothing}>
            ${isSending ? register.sending : register.send}
          </button>
        </div>
      </form>
    `;
  }

  protected override render(): TemplateResult {
    const { register } = this.messages.people;
    if (this.state === 'sent') return this.#renderSent();
    return html`<section class="person" part="base" aria-labelledby="heading">
      <h2 id="heading" part="heading" tabindex="-1">${register.heading}</h2>
      ${
        this.#isOffered
          ? html`<p class="quiet">${register.intro}</p>
              ${this.#renderForm()}`
          : html`<p class="notice">${register.notOffered}</p>`
      }
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'practice-registration': PracticeRegistration;
  }
}
