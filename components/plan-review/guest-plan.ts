import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import {
  type Backend,
  type LabProfile,
  loadProfile,
  localLab,
  openSharedPlan,
  rest,
  TransportFault,
} from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import { formatsFor } from '../internal/format.js';
import type { PlanSource } from './plan-source.js';
import { takeToken } from './share-address.js';

/** Where a guest's token is found: given by the host, or in the page's address, from which it is taken. */
export const FROM_ADDRESS = 'from-address';

/** How a guest's plan is to be had. */
export interface GuestRequest {
  /** a token, or `from-address` */
  readonly token: string;
  /** `local-lab`, `rest`, or a backend of the page's own */
  readonly backend: string | Backend;
  readonly baseUrl: string;
  /** the name of a shipped profile; empty: the one that the lab names */
  readonly lab: string;
  /** a profile of the page's own; wins over `lab` */
  readonly profile: LabProfile | undefined;
}

/** The longest that a browser waits without forgetting it: 2^31 ms are too many. */
const LONGEST_WAIT_MS = 24 * 60 * 60_000;
/** What is done in a page that was asleep: it may wake up long after the link has ended. */
const WAKING = ['visibilitychange', 'resume'] as const;

type State =
  { readonly kind: 'none' | 'opening' | 'offline' } | { readonly kind: 'open'; readonly source: PlanSource };

type Host = ReactiveControllerHost & HTMLElement;
const KEYS = ['token', 'backend', 'baseUrl', 'lab', 'profile'] as const;

/**
 * A plan that somebody without an account looks at by a link. The token lives in memory; nothing is written on this device.
 * Whatever is wrong with a link, the page is the same; so it is once the link has ended while its plan is shown. That moment is
 * counted by this device's clock. Where that was past it already when the lab has opened the link, the clock is wrong, and only
 * the lab can tell: it is asked anew whenever the page wakes up.
 */
export class GuestPlan implements ReactiveController {
  readonly #host: Host;
  #request: GuestRequest | undefined;
  #token: string | undefined;
  #state: State = { kind: 'none' };
  /** a backend that was made here, to be closed here */
  #own: Backend | undefined;
  #backendInUse: Backend | undefined;
  #ended = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** the lab has opened the link after its end by this device's clock */
  #isClockWrong = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** the plan once it is open */
  get source(): PlanSource | undefined {
    return this.#state.kind === 'open' ? this.#state.source : undefined;
  }

  get isAsked(): boolean {
    return this.#request !== undefined;
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#onAddress);
    addEventListener('pageshow', this.#onWaking);
    addEventListener('focus', this.#onWaking);
    for (const event of WAKING) document.addEventListener(event, this.#onWaking);
    if (this.#request && this.#state.kind === 'none') this.#begin();
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#onAddress);
    removeEventListener('pageshow', this.#onWaking);
    removeEventListener('focus', this.#onWaking);
    for (const event of WAKING) document.removeEventListener(event, this.#onWaking);
    // an element that is only moved in the page goes on showing its plan
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#close();
    });
  }

  /** Opens what is asked for, once for each request; nothing is asked for any more without one. */
  follow(request: GuestRequest | undefined): void {
    const before = this.#request;
    const isSame = request && before ? KEYS.every((key) => request[key] === before[key]) : request === before;
    if (isSame) return;
    this.#request = request;
    this.#token = undefined;
    this.#close();
    if (request) this.#begin();
  }

  /** Another link was pasted into the address of this page. */
  readonly #onAddress = (): void => {
    if (this.#request?.token === FROM_ADDRESS) this.#begin();
  };

  /** The token is out of the address before anything is asked for. */
  #begin(): void {
    const { token } = this.#request!;
    const found = token === FROM_ADDRESS ? takeToken() : token;
    if (found === undefined && this.#state.kind === 'open') return;
    this.#token = found ?? this.#token;
    if (this.#host.isConnected) void this.#open();
  }

  #close(): void {
    this.#ended.abort();
    clearTimeout(this.#timer);
    this.#state = { kind: 'none' };
    void this.#own?.close?.();
    this.#own = undefined;
    this.#backendInUse = undefined;
  }

  #settle(state: State): void {
    this.#state = state;
    this.#host.requestUpdate();
  }

  readonly #open = async (): Promise<void> => {
    this.#close();
    const { signal } = (this.#ended = new AbortController());
    const [token, request] = [this.#token, this.#request];
    if (!token || !request) return this.#settle({ kind: 'none' });
    this.#settle({ kind: 'opening' });
    const state = await this.#ask(token, request, signal).catch((error: unknown): State => {
      if (error instanceof TransportFault) return { kind: 'offline' };
      // the page's own mistake: its author is told, the viewer sees what everybody sees
      if (!signal.aborted) reportError(error);
      return { kind: 'none' };
    });
    // the element has left, or shows another link by now
    if (signal.aborted) return;
    this.#isClockWrong = this.#msLeft(state) <= 0;
    this.#settle(state);
    this.#watchEnd();
  };

  #msLeft(state: State): number {
    const until = state.kind === 'open' ? state.source.expiresAt : undefined;
    return until ? Date.parse(until) - Date.now() : Infinity;
  }

  /** Waits for the end of the link. A timer stands still while the device sleeps, so that the clock is asked again. */
  #watchEnd(): void {
    clearTimeout(this.#timer);
    const left = this.#msLeft(this.#state);
    if (left === Infinity || this.#isClockWrong) return;
    if (left <= 0) return this.#end();
    this.#timer = setTimeout(() => this.#watchEnd(), Math.min(left, LONGEST_WAIT_MS));
  }

  /** The link has ended: nothing of the plan stays, and the token opens nothing any more. */
  #end(): void {
    this.#token = undefined;
    this.#close();
    this.#host.requestUpdate();
  }

  readonly #onWaking = (): void => {
    if (this.#state.kind !== 'open' || document.visibilityState === 'hidden') return;
    if (this.#isClockWrong) void this.#confirm();
    else this.#watchEnd();
  };

  /** Asks the lab whether the link still works; what is shown stays until it says no. */
  async #confirm(): Promise<void> {
    const [token, request, { signal }] = [this.#token, this.#request, this.#ended];
    if (!token || !request || !this.#backendInUse) return;
    const opened = await openSharedPlan({ backend: this.#backendInUse, token, signal }).catch(
      // no answer is no end
      () => null,
    );
    if (opened === undefined && !signal.aborted) this.#end();
  }

  async #ask(token: string, request: GuestRequest, signal: AbortSignal): Promise<State> {
    const known = request.profile ?? (request.lab ? await loadProfile(request.lab) : undefined);
    const backend = this.#backend(request, known);
    this.#backendInUse = backend;
    if (!backend || signal.aborted) return { kind: 'none' };
    const opened = await openSharedPlan({ backend, token, signal });
    const lab = opened && (known ?? (await loadProfile(opened.profile)));
    if (!lab) return { kind: 'none' };
    const { plan, expiresAt, read } = opened;
    return {
      kind: 'open',
      source: { lab, plans: [plan], subject: undefined, read, isRedacted: true, expiresAt },
    };
  }

  #backend({ backend, baseUrl }: GuestRequest, profile: LabProfile | undefined): Backend | undefined {
    if (typeof backend !== 'string') return backend;
    if (backend === 'rest') return (this.#own = rest({ baseUrl }));
    return profile && (this.#own = localLab({ profile }));
  }

  /** Above the plan: what this is, and until when. */
  banner(messages: Messages, language: string): TemplateResult | typeof nothing {
    const { guest } = messages.share;
    const expiresAt = this.source?.expiresAt;
    if (!expiresAt) return nothing;
    return html`<div class="notice guest-banner" part="guest">
      <p><strong>${guest.banner(formatsFor(language).moment(expiresAt))}</strong></p>
      <p>${guest.bannerBody}</p>
    </div>`;
  }

  /** In place of the plan while there is none: on its way, the line is down, or the one page for every other reason. */
  render(messages: Messages): TemplateResult {
    const { guest } = messages.share;
    const { kind } = this.#state;
    if (kind === 'opening')
      return html`<p part="base" class="quiet" aria-busy="true" data-rest tabindex="-1">${guest.opening}</p>`;
    const isOffline = kind === 'offline';
    return html`<section part="base" class="guest-none" role="status">
      <h2 data-rest tabindex="-1">${isOffline ? guest.offline : guest.none}</h2>
      <p>${isOffline ? guest.offlineBody : guest.noneBody}</p>
      ${
        isOffline
          ? html`<button type="button" class="button" data-retry="open" @click=${this.#open}>
              ${messages.common.retry}
            </button>`
          : nothing
      }
    </section>`;
  }
}
