import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CaseId, LabClient } from '../../src/index.js';
import { WarnOnLeave } from '../internal/warn-on-leave.js';
import { type BegunShape, BegunWork } from './begun-work.js';

/** About which case something is written, and by whose client it is kept. */
export interface BegunSubject {
  readonly client: LabClient | undefined;
  readonly id: CaseId | undefined;
}

/** By client, kind and case: elements of one page that show the same case write the same thing. */
const works = new WeakMap<LabClient, Map<string, BegunWork<unknown>>>();

function workOf<Content>(client: LabClient, id: CaseId, shape: BegunShape<Content>): BegunWork<Content> {
  const known = works.get(client) ?? new Map<string, BegunWork<unknown>>();
  works.set(client, known);
  const key = `${shape.kind} ${id}`;
  const work =
    (known.get(key) as BegunWork<Content> | undefined) ?? new BegunWork(shape, client.begun(id, shape.kind));
  known.set(key, work as BegunWork<unknown>);
  return work;
}

/** What lies on the device needs no place in memory; what could not be stored keeps it as long as the page is open. */
async function letGo<Content>(work: BegunWork<Content>, host: ReactiveControllerHost, client: LabClient) {
  await work.leave(host);
  if (work.isShown || work.isUnstored) return;
  const known = works.get(client);
  for (const [key, one] of known ?? []) if (one === (work as BegunWork<unknown>)) known?.delete(key);
}

/**
 * The place of a form in an element: what is written there is kept for the case that is shown. Only what is not stored yet makes
 * the browser ask before the page is left.
 */
export class BegunPlace<Content> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #shape: BegunShape<Content>;
  readonly #look: () => BegunSubject;
  #at: { readonly client: LabClient; readonly id: CaseId } | undefined;
  #work: BegunWork<Content>;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    shape: BegunShape<Content>,
    look: () => BegunSubject,
  ) {
    this.#host = host;
    this.#shape = shape;
    this.#look = look;
    this.#work = new BegunWork(shape);
    host.addController(this);
    new WarnOnLeave(host, () => this.#work.isUnstored);
  }

  get work(): BegunWork<Content> {
    return this.#work;
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#flush);
    addEventListener('pagehide', this.#flush);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#flush);
    removeEventListener('pagehide', this.#flush);
    this.#follow(undefined);
  }

  hostUpdate(): void {
    const { client, id } = this.#look();
    this.#follow(this.#host.isConnected && client && id ? { client, id } : undefined);
  }

  /** Another case is shown: what was written about the one before is stored, and nothing of it is shown. */
  #follow(at: { readonly client: LabClient; readonly id: CaseId } | undefined): void {
    const before = this.#at;
    if (before?.client === at?.client && before?.id === at?.id) return;
    if (before) void letGo(this.#work, this.#host, before.client);
    this.#at = at;
    this.#work = at ? workOf(at.client, at.id, this.#shape) : new BegunWork(this.#shape);
    this.#work.join(this.#host);
  }

  /** A page in the background may never come back. */
  readonly #flush = (): void => void this.#work.flush();
}
