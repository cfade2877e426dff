import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { type LabPeople, type LineProblem, type Member, nameOf } from '../../src/index.js';
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
import { MemberEdit } from './member-edit.js';
import { memberListStyles } from './member-list.styles.js';
import { type MemberFilters, filtersView, profileView, saidView, tableView } from './members-view.js';

const NO_FILTERS: MemberFilters = { search: '', status: '' };

/**
 * The members of an administrator's network: found by name and account status, activated or blocked, looked at and
 * edited. Everything is asked of the lab at once and kept nowhere, so that it needs a connection and says so. Whoever is
 * no administrator is told that it is not for him.
 *
 * @csspart base - everything
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

  get #people(): LabPeople | undefined {
    return this.client?.people;
  }

  async #load(): Promise<void> {
    this.#isAsked = true;
    const question = ++this.#question;
    const { search, status } = this.#applied;
    const answer = await this.#people
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

  #tell(words: string): void {
    this.said = words;
    announce(words);
  }

  async #turn(member: Member): Promise<void> {
    const { people } = this.messages;
    this.turning = member;
    this.said = this.fault = undefined;
    await this.updateComplete;
    const isMeant = await confirmed(this.renderRoot);
    this.turning = undefined;
    if (!isMeant || !this.#people) return;
    const status = member.status === 'active' ? 'blocked' : 'active';
    const answer = await this.#people
      .change(member.id, member.revision, { status })
      .catch(() => ({ ok: false, code: 'failed' }) as const); // nothing was changed that we know of
    if (!answer.ok) return void (this.fault = answer.code);
    const outcome = answer.value;
    const name = nameOf(member);
    if (outcome.ok) {
      this.#take(outcome.member);
      this.#tell(people.members[status === 'active' ? 'activated' : 'blocked'](name));
    } else if ('conflict' in outcome) {
      this.#take(outcome.conflict);
      this.#tell(people.members.changedMeanwhile(name));
    } else this.fault = 'failed';
  }

  async #save(): Promise<void> {
    const { edit } = this;
    if (!edit || edit.isSaving || !this.#people) return;
    this.fault = undefined;
    const saving = edit.save(this.#people);
    this.requestUpdate();
    const outcome = await saving;
    this.requestUpdate();
    if (edit !== this.edit) return;
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

  #faultView(): TemplateResult | typeof nothing {
    if (!this.fault) return nothing;
    const { people, common } = this.messages;
    return html`<div class="notice problem" part="fault">
      <p role="alert">${people.line[this.fault]}</p>
      <div class="actions">
        <button type="button" class="button" @click=${() => void this.#load()}>${common.retry}</button>
      </div>
    </div>`;
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
    const { messages, language, client } = this;
    const { members } = messages.people;
    const { edit } = this;
    const name = nameOf(member);
    return html`
      <button type="button" class="button plain back" @click=${() => this.#back()}>${members.back}</button>
      <h2 id="heading" tabindex="-1">${edit ? members.editing(name) : name}</h2>
      ${edit ? nothing : html`${saidView(this.said)} ${this.#faultView()}`}
      ${
        edit
          ? this.#renderEdit(edit)
          : profileView(
              member,
              { messages, language, lab: client!.profile },
              {
                onTurn: (one) => void this.#turn(one),
                onEdit: () => {
                  this.edit = new MemberEdit(member);
                  this.said = this.fault = undefined;
                  void this.#focus('#heading');
                },
              },
            )
      }
    `;
  }

  #renderFound(shown: readonly Member[]): TemplateResult {
    const { messages, language, client } = this;
    const { members } = messages.people;
    const isFiltered = !!(this.#applied.search.trim() || this.#applied.status);
    if (!shown.length && !isFiltered)
      return html`<div class="empty">
        <h3>${members.empty}</h3>
        <p class="quiet">${members.emptyBody}</p>
      </div>`;
    if (!shown.length)
      return html`<div class="empty">
        <p>${members.noMatch}</p>
        <button type="button" class="button" @click=${() => void this.#clear()}>${members.clear}</button>
      </div>`;
    const actions = {
      onOpen: (member: Member) => this.#open(member),
      onTurn: (member: Member) => void this.#turn(member),
    };
    return html`<p part="count" class="quiet small">${members.count(shown.length)}</p>
      ${tableView(shown, { messages, language, lab: client!.profile }, actions)}`;
  }

  #renderList(): TemplateResult {
    const { messages, language, client, members: shown } = this;
    return html`
      <h2 id="heading" tabindex="-1">${messages.people.members.heading}</h2>
      ${filtersView(
        this.filters,
        { messages, language, lab: client!.profile },
        (filters) => (this.filters = filters),
        () => this.#apply(),
      )}
      ${saidView(this.said)} ${this.#faultView()}
      ${
        shown
          ? this.#renderFound(shown)
          : this.fault
            ? nothing
            : html`<p class="quiet">${messages.common.loading}</p>`
      }
    `;
  }

  #renderQuestion(member: Member): TemplateResult {
    const { people, common } = this.messages;
    const { members } = people;
    const name = nameOf(member);
    const isActive = member.status === 'active';
    const action = isActive ? members.block : members.activate;
    return confirmDialog({
      heading: members.of(action, name),
      body: isActive ? members.blockBody(name) : members.activateBody(name, member.clinic),
      confirm: action,
      cancel: common.cancel,
      danger: isActive,
    });
  }

  protected override render(): TemplateResult {
    const { people, common } = this.messages;
    const isAdministrator = this.#administrator.value;
    if (!this.client || (this.#people && isAdministrator === undefined))
      return html`<p class="quiet">${common.loading}</p>`;
    if (!isAdministrator) return html`<p class="notice" part="base">${people.members.onlyAdministrators}</p>`;
    return html`<section
      class="members"
      part="base"
      aria-labelledby="heading"
      aria-busy=${!this.members && !this.fault}
    >
      ${this.opened ? this.#renderOpened(this.opened) : this.#renderList()}
      ${this.turning ? this.#renderQuestion(this.turning) : nothing}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'member-list': MemberList;
  }
}
