import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { type LineProblem, type Member, nameOf } from '../../src/index.js';
import { announce } from '../internal/announcer.js';
import { ClientElement } from '../internal/client-element.js';
import { confirmDialog, confirmed } from '../internal/confirm-dialog.js';
import { Observe } from '../internal/observe.js';
import { panelStyles } from '../internal/panel-styles.js';
import { strengthWords } from '../practice-registration/person-fields.js';
import { personFormStyles } from '../practice-registration/person-form.styles.js';
import { StrengthVoice } from '../practice-registration/strength-voice.js';
import { controls } from '../theme/controls.js';
import { tokens } from '../theme/tokens.js';
import { type EditScene, editView } from './edit-view.js';
import { faultView, foundView, turnWords } from './found-view.js';
import { MemberEdit, turned } from './member-edit.js';
import { memberListStyles } from './member-list.styles.js';
import { type MemberFilters, type MemberWords, filtersView, profileView, saidView } from './members-view.js';

const NO_FILTERS: MemberFilters = { search: '', status: '' };

/**
 * The members of an administrator's network: found by name and account status, activated or blocked, looked at and
 * edited. Everything is asked of the lab at once and kept nowhere, so that it needs a connection and says so. Whoever is
 * no administrator is told that it is not for him.
 *
 * @csspart base - everything
 * @csspart heading - its heading, for a page that has one of its own
 * @csspart member - who is shown or edited
 * @csspart filters - search, account status and the button that applies them
 * @csspart count - how many members are shown
 * @csspart table - the table
 * @csspart row - one member
 * @csspart open - a member's name, which opens the profile
 * @csspart turn - activates or blocks a member
 * @csspart state - a mark with its word
 * @csspart profile - what is known of a member
 * @csspart error-summary - the list of problems of the form
 * @csspart moved - that parcels will go to another address
 * @csspart conflict - that somebody else has changed the profile
 * @csspart fault - why something could not be done
 * @csspart said - what was done
 * @cssprop --pontic-accent - names and the main button
 */
export class MemberList extends ClientElement {
  static override tag = 'member-list';
  static override styles = [tokens, controls, panelStyles, personFormStyles, memberListStyles];

  #administrator = new Observe<boolean>(this);
  #voice = new StrengthVoice(this);
  #applied: MemberFilters = NO_FILTERS;
  /** the question whose answer is waited for: an older one is of no interest any more */
  #question = 0;
  #isAsked = false;

  @state() private members: readonly Member[] | undefined;
  @state() private fault: LineProblem | undefined;
  @state() private filters: MemberFilters = NO_FILTERS;
  @state() private opened: Member | undefined;
  @state() private edit: MemberEdit | undefined;
  @state() private isPasswordShown = false;
  @state() private turning: Member | undefined;
  @state() private said: string | undefined;

  /** the languages that the site speaks, BCP 47: what a member's may be */
  @property({ attribute: false })
  languages: readonly string[] = ['en', 'de'];

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#onOnline);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#onOnline);
    // an element that is only moved is there again by then
    setTimeout(() => {
      if (!this.isConnected) this.edit?.forgetPassword();
      this.requestUpdate(); // out of the fields too
    });
  }

  #onOnline = (): void => {
    if (this.fault === 'offline' && !this.edit) void this.#load();
  };

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('client')) {
      this.#administrator.follow(this.client?.people?.isAdministrator);
      this.#isAsked = false;
      this.#question++;
      this.members = this.opened = this.edit = this.fault = this.said = undefined;
    }
    if (this.#administrator.value && !this.#isAsked) void this.#load();
  }

  get #words(): MemberWords {
    const { messages, language, client } = this;
    return { messages, language, lab: client!.profile };
  }

  async #load(): Promise<void> {
    this.#isAsked = true;
    const question = ++this.#question;
    const { search, status } = this.#applied;
    const answer = await this.client?.people
      ?.members({ ...(search && { search }), ...(status && { status }) })
      // whatever it was, the list is not there; the button tries again
      .catch(() => ({ ok: false, code: 'failed' }) as const);
    if (!answer || question !== this.#question) return;
    this.fault = answer.ok ? undefined : answer.code;
    if (!answer.ok) return;
    this.members = answer.value;
    announce(this.messages.people.members.count(answer.value.length));
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.shadowRoot?.querySelector<HTMLElement>(selector)?.focus();
  }

  #apply(): void {
    this.#applied = this.filters;
    this.said = undefined;
    void this.#load();
  }

  async #clear(): Promise<void> {
    this.filters = NO_FILTERS;
    this.#apply();
    await this.#focus('#search');
  }

  #open(member: Member): void {
    this.opened = member;
    this.said = this.fault = undefined;
    void this.#focus('#heading');
  }

  #back(): void {
    const id = this.opened?.id;
    this.opened = this.edit = this.said = undefined;
    void this.#load();
    void this.#focus(`[data-member="${id ?? ''}"]`);
  }

  #stopEditing(said?: string): void {
    this.edit = this.fault = undefined;
    this.isPasswordShown = false;
    this.said = said;
    if (said) announce(said);
    void this.#focus('#edit');
  }

  /** As the lab has it now, in the list and where it is open. */
  #take(member: Member): void {
    this.members = this.members?.map((one) => (one.id === member.id ? member : one));
    if (this.opened?.id === member.id) this.opened = member;
  }

  async #turn(member: Member): Promise<void> {
    const { people } = this.messages;
    this.turning = member;
    this.said = this.fault = undefined;
    await this.updateComplete;
    const isMeant = await confirmed(this.renderRoot);
    this.turning = undefined;
    if (!isMeant || !this.client?.people) return;
    const { member: now, fault, isStale } = await turned(this.client.people, member);
    this.fault = fault;
    if (!now) return;
    this.#take(now);
    const { members } = people;
    const words = isStale
      ? members.changedMeanwhile
      : members[now.status === 'active' ? 'activated' : 'blocked'];
    this.said = words(nameOf(member));
    announce(this.said);
  }

  async #save(): Promise<void> {
    const { edit } = this;
    if (!edit || edit.isSaving || !this.client?.people) return;
    this.fault = undefined;
    const saving = edit.save(this.client.people);
    this.requestUpdate();
    const outcome = await saving;
    this.requestUpdate();
    if (edit !== this.edit) return outcome.kind === 'saved' ? this.#take(outcome.member) : undefined;
    const { members } = this.messages.people;
    if (outcome.kind === 'unchanged') return this.#stopEditing(members.nothingChanged);
    if (outcome.kind === 'fault') {
      this.fault = outcome.code;
      return this.#focus('#fault');
    }
    if (outcome.kind === 'open') return this.#focus('#error-summary, #conflict');
    edit.forgetPassword();
    this.#take(outcome.member);
    this.#stopEditing(members.saved(nameOf(outcome.member)));
  }

  #renderEdit(edit: MemberEdit): TemplateResult {
    const { messages, language, languages, fault, isPasswordShown } = this;
    const scene: EditScene = {
      ...{ messages, language, languages, fault, isPasswordShown, edit },
      values: edit.values,
      problems: edit.problems(),
      isOwn: false,
      labels: { password: messages.people.newPassword },
      onInput: (field, value) => {
        edit.set(field, value);
        if (field === 'password') this.#voice.soon(() => strengthWords(scene));
        this.requestUpdate();
      },
      onShowPassword: (isShown) => (this.isPasswordShown = isShown),
    };
    return html`<div class="person">
      ${editView(scene, {
        onSave: () => void this.#save(),
        onCancel: () => this.#stopEditing(),
        onTellTeam: (tells) => (edit.tellsTeam = tells),
        onGo: (field) => this.shadowRoot?.getElementById(field)?.focus(),
      })}
    </div>`;
  }

  #renderOpened(member: Member): TemplateResult {
    const { members } = this.messages.people;
    const { edit } = this;
    const name = nameOf(member);
    return html`
      <button type="button" class="button plain back" @click=${() => this.#back()}>${members.back}</button>
      <h2 id="heading" part="member" tabindex="-1">${edit ? members.editing(name) : name}</h2>
      ${edit ? nothing : html`${saidView(this.said)} ${faultView(this.fault, this.messages, () => void this.#load())}`}
      ${
        edit
          ? this.#renderEdit(edit)
          : profileView(member, this.#words, {
              onTurn: (one) => void this.#turn(one),
              onEdit: () => {
                this.edit = new MemberEdit(member);
                this.said = this.fault = undefined;
                void this.#focus('#heading');
              },
            })
      }
    `;
  }

  #renderList(): TemplateResult {
    const { messages, members: shown } = this;
    const words = this.#words;
    return html`
      <h2 id="heading" part="heading" tabindex="-1">${messages.people.members.heading}</h2>
      ${filtersView(
        this.filters,
        words,
        (filters) => (this.filters = filters),
        () => this.#apply(),
      )}
      ${saidView(this.said)} ${faultView(this.fault, this.messages, () => void this.#load())}
      ${
        shown
          ? foundView(shown, words, {
              isFiltered: !!(this.#applied.search.trim() || this.#applied.status),
              onClear: () => void this.#clear(),
              onOpen: (member) => this.#open(member),
              onTurn: (member) => void this.#turn(member),
            })
          : this.fault
            ? nothing
            : html`<p class="quiet">${messages.common.loading}</p>`
      }
    `;
  }

  protected override render(): TemplateResult {
    const { people, common } = this.messages;
    const isAdministrator = this.#administrator.value;
    if (!this.client || (this.client.people && isAdministrator === undefined))
      return html`<p class="quiet">${common.loading}</p>`;
    if (!isAdministrator) return html`<p class="notice" part="base">${people.members.onlyAdministrators}</p>`;
    return html`<section
      class="members"
      part="base"
      aria-labelledby="heading"
      aria-busy=${!this.members && !this.fault}
    >
      ${this.opened ? this.#renderOpened(this.opened) : this.#renderList()}
      ${this.turning ? confirmDialog(turnWords(this.turning, this.messages)) : nothing}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'member-list': MemberList;
  }
}
