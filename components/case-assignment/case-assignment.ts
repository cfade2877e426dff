import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import {
  allowedEvents,
  ASSIGN,
  type Case,
  latestField,
  type LineProblem,
  type Member,
  nameOf,
  NETWORK_ADMIN,
} from '../../src/index.js';
import { announce } from '../internal/announcer.js';
import { CaseElement } from '../internal/case-element.js';
import { inSentence } from '../internal/in-sentence.js';
import { Observe } from '../internal/observe.js';
import { controls } from '../theme/controls.js';
import { tokens } from '../theme/tokens.js';

type Trouble = 'choose' | 'already' | 'gone' | LineProblem;

/**
 * Gives a case to a doctor of the network. It is there for the network's administrators alone, and only where the lab's
 * lifecycle lets a case be assigned; everybody else sees nothing. `case-detail` has the slot `assign` for it.
 *
 * @csspart base - everything
 * @csspart current - to whom the case is assigned
 * @csspart control - the choice of a doctor
 * @csspart assign - the button
 * @csspart error - why it was not assigned
 * @csspart said - that it was
 * @cssprop --pontic-accent - the button
 */
export class CaseAssignment extends CaseElement {
  static override tag = 'case-assignment';
  static override styles = [
    tokens,
    controls,
    css`
      :host {
        container-type: inline-size;
      }

      section {
        display: grid;
        gap: 8px;
        min-inline-size: 0;
        max-inline-size: 520px;
        padding-block-start: 16px;
      }

      p,
      option {
        overflow-wrap: anywhere;
      }

      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 8px 12px;
        align-items: end;
      }

      form .button {
        min-block-size: var(--_control);
      }

      .error,
      .said {
        grid-column: 1 / -1;
      }

      @container (width < 360px) {
        form {
          grid-template-columns: minmax(0, 1fr);
        }

        form .button {
          justify-self: start;
        }
      }
    `,
  ];

  #administrator = new Observe<boolean>(this);
  #isAsked = false;
  #shownId: Case['id'] | undefined;
  /** an answer to what was asked for another case is not shown */
  #round = 0;

  @state() private doctors: readonly Member[] | undefined;
  @state() private chosen = '';
  @state() private isAssigning = false;
  @state() private trouble: Trouble | undefined;
  @state() private said: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#onOnline);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#onOnline);
  }

  #onOnline = (): void => {
    if (this.trouble === 'offline' && !this.doctors) void this.#load();
  };

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('client')) {
      this.#administrator.follow(this.client?.people?.isAdministrator);
      this.#isAsked = false;
      this.doctors = undefined;
    }
    // neither a choice nor an answer is carried over to another case
    if (changed.has('client') || this.subject?.id !== this.#shownId) {
      this.#shownId = this.subject?.id;
      this.#round++;
      this.chosen = '';
      this.isAssigning = false;
      this.said = this.trouble = undefined;
    }
    if (this.#isOffered && !this.#isAsked) void this.#load();
  }

  get #isOffered(): boolean {
    const { subject, lab } = this;
    if (!this.#administrator.value || !subject || !lab) return false;
    return allowedEvents(lab.lifecycle, subject.status, NETWORK_ADMIN).includes(ASSIGN);
  }

  async #load(): Promise<void> {
    this.#isAsked = true;
    this.trouble = undefined;
    const { client } = this;
    const answer = await client?.people
      ?.members({ status: 'active' })
      .catch(() => ({ ok: false, code: 'failed' }) as const); // the button tries again
    if (!answer || client !== this.client) return;
    if (answer.ok) this.doctors = answer.value.filter(({ role }) => role === 'dentist');
    else this.trouble = answer.code;
  }

  async #assign(subject: Case): Promise<void> {
    const { client } = this;
    if (this.isAssigning || !client?.people) return;
    this.said = this.trouble = undefined;
    const member = this.doctors?.find(({ id }) => id === this.chosen);
    if (!member) return this.#stop('choose');
    if (latestField(subject, 'memberId') === member.id) return this.#stop('already');
    this.isAssigning = true;
    const round = this.#round;
    const answer = await client.people
      .assign(subject.id, member.id)
      .catch(() => ({ ok: false, code: 'failed' }) as const); // asked again it is the same assignment
    if (answer.ok) client.syncNow();
    if (round !== this.#round) return;
    this.isAssigning = false;
    if (!answer.ok) {
      // who is blocked by now is no choice any more
      if (answer.code === 'gone') void this.#load().then(() => round === this.#round && this.#stop('gone'));
      return this.#stop(answer.code);
    }
    this.chosen = '';
    this.said = this.messages.people.assign.assigned(inSentence(nameOf(member)));
    announce(this.said);
  }

  #stop(trouble: Trouble): void {
    this.trouble = trouble;
    this.shadowRoot?.querySelector<HTMLElement>('#doctor')?.focus();
  }

  #troubleWords(): string {
    const { assign, line } = this.messages.people;
    if (!this.trouble) return '';
    if (this.trouble === 'choose') return assign.chooseFirst;
    if (this.trouble === 'gone') return assign.gone;
    if (this.trouble !== 'already') return line[this.trouble];
    const member = this.doctors?.find(({ id }) => id === this.chosen);
    return assign.isAlready(member ? inSentence(nameOf(member)) : '');
  }

  #renderChoice(subject: Case, doctors: readonly Member[]): TemplateResult {
    const { assign } = this.messages.people;
    const words = this.#troubleWords();
    if (!doctors.length) return html`<p class="quiet">${assign.noDoctors}</p>`;
    return html`<form
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#assign(subject);
      }}
    >
      ${words ? html`<p class="error" part="error" id="doctor-error" role="alert">${words}</p>` : nothing}
      <div class="field">
        <label for="doctor">${assign.label}</label>
        <select
          id="doctor"
          part="control"
          autocomplete="off"
          aria-invalid=${this.trouble === 'choose' ? 'true' : nothing}
          aria-describedby=${words ? 'doctor-error' : nothing}
          @change=${(event: Event) => {
            this.chosen = (event.target as HTMLSelectElement).value;
            this.trouble = this.said = undefined;
          }}
        >
          <option value="" .selected=${live(!this.chosen)}>${assign.choose}</option>
          ${doctors.map(
            (member) =>
              html`<option value=${member.id} .selected=${live(member.id === this.chosen)}>
                ${nameOf(member)}, ${member.clinic}
              </option>`,
          )}
        </select>
      </div>
      <button class="button primary" part="assign" aria-disabled=${this.isAssigning ? 'true' : nothing}>
        ${this.isAssigning ? assign.assigning : assign.assign}
      </button>
      ${this.said ? html`<p class="said" part="said">${this.said}</p>` : nothing}
    </form>`;
  }

  #renderUnread(): TemplateResult {
    const { common } = this.messages;
    if (!this.trouble) return html`<p class="quiet">${common.loading}</p>`;
    return html`<p class="error" part="error" role="alert">${this.#troubleWords()}</p>
      <div class="actions">
        <button type="button" class="button" @click=${() => void this.#load()}>${common.retry}</button>
      </div>`;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { subject } = this;
    if (!this.#isOffered || !subject) return nothing;
    const { assign } = this.messages.people;
    const doctor = latestField(subject, 'doctor');
    return html`<section part="base" aria-labelledby="heading">
      <h3 id="heading" tabindex="-1">${assign.heading}</h3>
      <p part="current">${doctor ? assign.current(inSentence(doctor)) : assign.nobody}</p>
      ${this.doctors ? this.#renderChoice(subject, this.doctors) : this.#renderUnread()}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'case-assignment': CaseAssignment;
  }
}
