import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { type AccountDesk, type LabProfile, type LineProblem, type Member, nameOf } from '../../src/index.js';
import { announce } from '../internal/announcer.js';
import { ClientElement } from '../internal/client-element.js';
import { confirmDialog, confirmed } from '../internal/confirm-dialog.js';
import { inSentence } from '../internal/in-sentence.js';
import { Observe } from '../internal/observe.js';
import { panelStyles } from '../internal/panel-styles.js';
import { WarnOnLeave } from '../internal/warn-on-leave.js';
import { strengthWords } from '../practice-registration/person-fields.js';
import { personFormStyles } from '../practice-registration/person-form.styles.js';
import { StrengthVoice } from '../practice-registration/strength-voice.js';
import { controls } from '../theme/controls.js';
import { tokens } from '../theme/tokens.js';
import { decided, decidedWords, type Decision, decisionWords } from './decision.js';
import { type EditScene, editView } from './edit-view.js';
import { faultView, listView } from './list-view.js';
import { MemberEdit } from './member-edit.js';
import { memberListStyles } from './member-list.styles.js';
import { deskSource } from './member-source.js';
import { type MemberFilters, type MemberWords, profileView, saidView } from './members-view.js';
import { NO_FILTERS, Roster } from './roster.js';

/**
 * The members of an administrator's network: found by name and account status, activated or blocked, looked at and
 * edited. Everything is asked of the lab at once and kept nowhere, so that it needs a connection and says so. Whoever is
 * no administrator is told that it is not for him. With `desk` it is the lab's own: it lists those who registered without
 * a network, whom the lab activates, or refuses as long as they wait.
 *
 * @csspart base - everything
 * @csspart heading - its heading, for a page that has one of its own
 * @csspart member - who is shown or edited
 * @csspart filters - search, account status and the button that applies them
 * @csspart updates - at the lab's desk, the button that shows what has changed meanwhile
 * @csspart count - how many members are shown
 * @csspart table - the table
 * @csspart row - one member
 * @csspart open - a member's name, which opens the profile
 * @csspart turn - activates or blocks a member
 * @csspart refuse - deletes a registration that waits at the lab's desk
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
  #roster = new Roster(this);

  @state() private fault: LineProblem | undefined;
  @state() private filters: MemberFilters = NO_FILTERS;
  @state() private opened: Member | undefined;
  @state() private edit: MemberEdit | undefined;
  @state() private isPasswordShown = false;
  @state() private deciding: Decision | undefined;
  @state() private said: string | undefined;

  /** the languages that the site speaks, BCP 47: what a member's may be */
  @property({ attribute: false })
  languages: readonly string[] = ['en', 'de'];

  /** the lab's own desk, in place of a client: `localLab().desk.people`. Who may see it is the page's to know. */
  @property({ attribute: false })
  desk: AccountDesk | undefined;

  /** beside `desk`: how the lab calls its roles */
  @property({ attribute: false })
  profile: LabProfile | undefined;

  constructor() {
    super();
    // what is typed about somebody is stored nowhere before it is saved
    new WarnOnLeave(this, () => !!this.edit?.isUnsaved);
  }

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
    if (changed.has('client') || changed.has('desk')) {
      this.#administrator.follow(this.desk ? undefined : this.client?.people?.isAdministrator);
      this.#roster.follow(this.desk ? deskSource(this.desk) : this.client?.people, this.desk?.waiting);
      this.opened = this.edit = this.fault = this.said = undefined;
    }
    if ((this.desk || this.#administrator.value) && !this.#roster.isAsked) void this.#load();
  }

  get #words(): MemberWords {
    const { messages, language, client, desk } = this;
    return { messages, language, lab: desk ? this.profile : client?.profile, isDesk: !!desk };
  }

  async #load(filters?: MemberFilters): Promise<void> {
    const outcome = await this.#roster.load(filters);
    if (!outcome) return;
    this.fault = outcome.fault;
    if (!this.fault) announce(this.messages.people.members.count(this.#roster.members?.length ?? 0));
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.shadowRoot?.querySelector<HTMLElement>(selector)?.focus();
  }

  #apply(): void {
    this.said = undefined;
    void this.#load(this.filters);
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
    this.#roster.take(member);
    if (this.opened?.id === member.id) this.opened = member;
  }

  async #decide(decision: Decision): Promise<void> {
    this.deciding = decision;
    this.said = this.fault = undefined;
    await this.updateComplete;
    const isMeant = await confirmed(this.renderRoot);
    this.deciding = undefined;
    const { source } = this.#roster;
    if (!isMeant || !source) return;
    const now = await decided(source, decision);
    // somebody else is asked by now
    if (source !== this.#roster.source) return;
    this.fault = now.fault;
    this.said = decidedWords(decision, now, this.#words);
    if (this.said) announce(this.said);
    if (now.member) this.#take(now.member);
    if (!now.isGone) return;
    this.#roster.drop(decision.member);
    this.opened = undefined;
    await this.#focus('#heading');
  }

  async #save(): Promise<void> {
    const { edit } = this;
    const { source } = this.#roster;
    if (!edit || edit.isSaving || !source) return;
    this.fault = undefined;
    const saving = edit.save(source);
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
    this.#stopEditing(members.saved(inSentence(nameOf(outcome.member))));
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
      <h2 id="heading" part="member" tabindex="-1">${edit ? members.editing(inSentence(name)) : name}</h2>
      ${edit ? nothing : html`${saidView(this.said)} ${faultView(this.fault, this.messages, () => void this.#load())}`}
      ${
        edit
          ? this.#renderEdit(edit)
          : profileView(member, this.#words, {
              onDecide: (decision) => void this.#decide(decision),
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
    const { filters, said, fault } = this;
    const { members, isFiltered, isOld } = this.#roster;
    return listView(
      { words: this.#words, filters, members, isFiltered, isOld, said, fault },
      {
        onType: (typed) => (this.filters = typed),
        onApply: () => this.#apply(),
        onClear: () => void this.#clear(),
        onRetry: () => void this.#load(),
        onOpen: (member) => this.#open(member),
        onDecide: (decision) => void this.#decide(decision),
      },
    );
  }

  protected override render(): TemplateResult {
    const { people, common } = this.messages;
    const isAdministrator = !!this.desk || this.#administrator.value;
    const isUnknown = !this.client || (this.client.people && isAdministrator === undefined);
    if (isUnknown && !this.desk) return html`<p class="quiet">${common.loading}</p>`;
    if (!isAdministrator) return html`<p class="notice" part="base">${people.members.onlyAdministrators}</p>`;
    return html`<section
      class="members"
      part="base"
      aria-labelledby="heading"
      aria-busy=${!this.#roster.members && !this.fault}
    >
      ${this.opened ? this.#renderOpened(this.opened) : this.#renderList()}
      ${this.deciding ? confirmDialog(decisionWords(this.deciding, this.#words)) : nothing}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'member-list': MemberList;
  }
}
