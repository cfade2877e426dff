import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Backend, InboxView, LabClient, LabProfile, Notation, RestOptions } from '../../src/index.js';
import { TitleChangeEvent } from '../events.js';
import { KeepFocus } from '../internal/keep-focus.js';
import { Observe } from '../internal/observe.js';
import { PonticElement } from '../internal/pontic-element.js';
import { controls } from '../theme/controls.js';
import { tokens } from '../theme/tokens.js';
import { ContextNotice } from './context-notice.js';
import { labPortalStyles } from './lab-portal.styles.js';
import { keepClear } from './keep-clear.js';
import { isMainOfPage, leavePage } from './landmarks.js';
import { Moves } from './moves.js';
import { guest, isGuestAt } from './guest-view.js';
import { pages } from './pages-view.js';
import { Parts } from './parts.js';
import { phoneStyles } from './phone.styles.js';
import { portalPageStyles } from './portal-pages.styles.js';
import type { PortalScene } from './portal-scene.js';
import { Router, type Routing } from './router.js';
import { formatRoute } from './routes.js';
import { brand, navigation, tools } from './shell-view.js';
import { titleOf } from './titles.js';
import { Whereabouts } from './whereabouts.js';

/** Another value of these is another account, or another lab: the cases are opened anew. */
const SETTINGS = ['lab', 'profile', 'backend', 'baseUrl', 'auth', 'workerUrl'] as const;

/**
 * A whole portal in one tag, for a lab that has none: overview, cases, orders, plans, inbox and people, with an address
 * for each page. It brings the other elements along, each when it is first shown.
 *
 * @fires {RouteChangeEvent} route-change - somebody went to another page of the portal
 * @fires {TitleChangeEvent} title-change - what the window may be called; `sets-title` does it itself
 * @fires {CaseOpenEvent} case-open - somebody wants to see a case; cancel it to show it in a way of your own
 * @slot brand - the lab's mark or name, at the beginning of the head
 * @slot header - what the page adds to the head, such as "Sign out"
 * @slot help - help that stands in each step of a new case
 * @slot footer - what the page adds below
 * @csspart base - everything
 * @csspart header - the head
 * @csspart brand - the way to the overview
 * @csspart nav - the navigation
 * @csspart place - one of its links
 * @csspart new-case - the way to a new case
 * @csspart tools - whether everything is with the lab, and what the page adds
 * @csspart main - the page that is shown
 * @csspart heading - its heading
 * @csspart parts - the parts of a case
 * @csspart plan-notice - on the page of a case, the way to a plan that waits
 * @csspart said - a sentence above a page
 * @csspart skeleton - what stands there while the cases are opened
 * @csspart footer - the foot
 * @cssprop --pontic-accent - the next thing to do, links, where one is
 * @cssprop [--pontic-portal-width=1160px] - how wide the portal grows
 */
export class LabPortal extends PonticElement {
  static override tag = 'lab-portal';
  static override styles = [tokens, controls, labPortalStyles, phoneStyles, portalPageStyles];

  #router = new Router(this, () => (this.#isMoving = true));
  #parts = new Parts(this);
  #notice = new ContextNotice(this);
  #at = new Whereabouts(this);
  #moves = new Moves(this.#router, this.#at);
  #inbox = new Observe<InboxView>(this);
  #administrator = new Observe<boolean>(this);
  /** the client that the inner `lab-context` opened, as opposed to one that the page brought */
  #own: LabClient | undefined;
  #isMoving = false;
  #title = '';
  #isMain = true;

  @state() private guestBackend: Backend | undefined;

  /** a profile of Pontic's by its name: `appliance`, `restorative`, `digital-lab` or `aligner` */
  @property() lab = 'restorative';
  /** a profile of the page's own; wins over `lab` */
  @property({ attribute: false }) profile: LabProfile | undefined;
  /** `local-lab`, `rest`, or a backend of the page's own */
  @property() backend: string | Backend = 'local-lab';
  /** where the lab's API is, for `rest` */
  @property({ attribute: 'base-url' }) baseUrl = '';
  /** how requests are signed in, for `rest` */
  @property({ attribute: false }) auth: RestOptions['auth'];
  /** the scan worker's address, where the page serves it itself */
  @property({ attribute: 'worker-url' }) workerUrl: string | undefined;
  /** how teeth are named: `fdi`, `universal` or `palmer` */
  @property() notation: Notation = 'fdi';
  /** the practice's name and address on what is printed, lines separated by line breaks */
  @property() practice: string | undefined;
  /** shows patients' names, where the lab is told them; by default their codes and initials are */
  @property({ type: Boolean }) names = false;
  /** `hash`, or `none` where the page sets `route` and hears `route-change` */
  @property() routing: Routing = 'hash';
  /** tells several portals of one page apart: `b` gives addresses that begin with `#b/` */
  @property({ attribute: 'route-prefix' }) routePrefix = '';
  /** the address of a path, for pages that route themselves: links can then be opened in a tab of their own */
  @property({ attribute: false }) addressOf: ((path: string) => string) | undefined;
  /** the page that opens links to plans; this one unless told */
  @property({ attribute: 'share-url' }) shareUrl: string | undefined;
  /** names the window after the page that is shown */
  @property({ type: Boolean, attribute: 'sets-title' }) setsTitle = false;
  /** the page around it has a main part and a first heading of its own; found out inside a `<main>` */
  @property({ type: Boolean, reflect: true }) embedded = false;
  /** the open client; a page may set one that it opened itself */
  @property({ attribute: false }) client: LabClient | undefined;

  constructor() {
    super();
    new KeepFocus(this);
  }

  /** Where the portal is: `/cases`, `/case/{id}/plan`. Setting it goes there. */
  @property({ noAccessor: true })
  get route(): string {
    return formatRoute(this.#router.route);
  }

  set route(path: string | null) {
    this.#router.accept(path ?? '');
  }

  override connectedCallback(): void {
    this.#isMain = isMainOfPage(this);
    super.connectedCallback();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    leavePage(this);
    // an element that is only moved in the page keeps its client, as the `lab-context` inside it does
    queueMicrotask(() => {
      if (!this.isConnected) this.#letGo();
    });
  }

  #letGo(): void {
    if (this.#own && this.client === this.#own) this.client = undefined;
    this.#own = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#router.read();
    if (this.hasUpdated && SETTINGS.some((name) => changed.has(name))) {
      this.#letGo();
      this.guestBackend = undefined;
    }
    const { client } = this;
    const { route } = this.#router;
    this.#inbox.follow(client?.inbox);
    this.#administrator.follow(client?.people?.isAdministrator);
    this.#at.take(client, route);
    if (isGuestAt(route, client) && !this.guestBackend) void this.#callLab();
  }

  /** The lab's door for those without an account; loaded by them alone. */
  async #callLab(): Promise<void> {
    const { guestBackend } = await import('./guest-backend.js');
    const { lab, profile, backend } = this;
    const found = await guestBackend(this);
    const isSame = lab === this.lab && profile === this.profile && backend === this.backend;
    if (isSame) this.guestBackend ??= found;
  }

  protected override updated(): void {
    this.#tellTitle();
    this.#focusHeading();
  }

  #tellTitle(): void {
    const title = titleOf(this.#scene);
    if (title === this.#title) return;
    this.#title = title;
    if (this.setsTitle) document.title = title;
    this.dispatchEvent(new TitleChangeEvent(title));
  }

  /** A reader of the screen and the keyboard begin where the new page begins. When the portal is opened the browser places it. */
  #focusHeading(): void {
    const isReady = this.#router.route.name !== 'case' || !this.client || this.#at.isKnown || this.#at.wizard;
    if (!this.#isMoving || !isReady) return;
    this.#isMoving = false;
    this.renderRoot.querySelector<HTMLElement>('#heading')?.focus({ preventScroll: true });
    // no further down than where the portal begins
    if (this.getBoundingClientRect().top < 0) this.scrollIntoView({ block: 'start', behavior: 'instant' });
  }

  get #scene(): PortalScene {
    const { client, messages, language } = this;
    const { route } = this.#router;
    return {
      settings: this,
      messages,
      language,
      tags: this.#parts.tags,
      client,
      route,
      at: this.#at,
      isAdministrator: this.#administrator.value === true,
      unread: this.#inbox.value?.unread ?? 0,
      isEmbedded: this.embedded || !this.#isMain,
      isBlocked: this.#notice.isShown,
      isLate: this.#parts.isLate,
      labName: (this.profile ?? client?.profile)?.name ?? '',
      token: route.name === 'shared' ? route.token : undefined,
      addressOf: (to) => this.#router.addressOf(to),
      go: (to) => this.#router.go(to),
    };
  }

  #opened(event: Event): void {
    const context = event.target as HTMLElement & { readonly client: LabClient | undefined };
    this.client = this.#own = context.client;
  }

  #skip(): void {
    this.renderRoot.querySelector<HTMLElement>('#heading')?.focus();
  }

  #renderMain(scene: PortalScene): TemplateResult {
    const content = isGuestAt(scene.route, scene.client) ? guest(scene, this.guestBackend) : pages(scene);
    return scene.isEmbedded
      ? html`<div class="main" part="main">${content}</div>`
      : html`<main class="main" part="main">${content}</main>`;
  }

  protected override render(): TemplateResult {
    const scene = this.#scene;
    const moves = this.#moves;
    const isGuest = scene.route.name === 'shared';
    const isWriting = !!this.#at.wizard;
    const head = html`${brand(scene)} ${isGuest ? nothing : navigation(scene)} ${tools(scene)}`;
    return html`<div
      class="portal ${isWriting ? 'writing' : ''}"
      part="base"
      @focusin=${keepClear}
      @keyup=${keepClear}
      @lab-ready=${this.#opened}
      @case-open=${moves.openCase}
      @case-drafted=${moves.keepDraft}
      @case-submitted=${moves.showSent}
      @case-wizard-closed=${moves.closeWizard}
      @case-print=${moves.showPaper}
      @case-duplicate=${moves.repeat}
      @case-new=${moves.begin}
      @cases-filter=${moves.showCases}
      @filters-change=${moves.keepFilters}
      @plan-place=${moves.showPlan}
    >
      <button type="button" class="skip" @click=${this.#skip}>${this.messages.portal.skip}</button>
      ${
        scene.isEmbedded
          ? html`<div class="header" part="header">${head}</div>`
          : html`<header class="header" part="header">${head}</header>`
      }
      ${this.#renderMain(scene)}
      ${
        scene.isEmbedded
          ? html`<div class="footer" part="footer"><slot name="footer"></slot></div>`
          : html`<footer class="footer" part="footer"><slot name="footer"></slot></footer>`
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lab-portal': LabPortal;
  }
}
