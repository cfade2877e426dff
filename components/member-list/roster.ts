import type { ReactiveControllerHost } from 'lit';
import type { LineProblem, Member, Watch } from '../../src/index.js';
import { Observe } from '../internal/observe.js';
import { isWaiting, type MemberSource } from './member-source.js';
import type { MemberFilters } from './members-view.js';

export const NO_FILTERS: MemberFilters = { search: '', status: '' };

/** Who was found the last time that somebody was asked. Nobody is kept beyond that. */
export class Roster {
  readonly #host: ReactiveControllerHost;
  /** the question whose answer is waited for: an older one is of no interest any more */
  #question = 0;
  #filters = NO_FILTERS;
  /** at the lab's desk: how many wait now */
  #waiting: Observe<number>;
  /** how many would wait if nobody but the person here did anything */
  #expected: number | undefined;
  source: MemberSource | undefined;
  isAsked = false;
  members: readonly Member[] | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#waiting = new Observe(host);
  }

  /** Somebody else is asked from now on. */
  follow(source: MemberSource | undefined, waiting?: Watch<number>): void {
    this.source = source;
    this.#waiting.follow(waiting);
    this.#expected = undefined;
    this.#question++;
    this.isAsked = false;
    this.members = undefined;
  }

  /** Somebody has come or was decided on elsewhere since the list was read. Rows that are shown stay where they are. */
  get isOld(): boolean {
    const { value } = this.#waiting;
    this.#expected ??= value;
    return !!this.members && value !== this.#expected;
  }

  get isFiltered(): boolean {
    return !!(this.#filters.search.trim() || this.#filters.status);
  }

  /** @returns what became of it; nothing when something else was asked meanwhile */
  async load(filters = this.#filters): Promise<{ readonly fault: LineProblem | undefined } | undefined> {
    this.#filters = filters;
    this.isAsked = true;
    const question = ++this.#question;
    const { search, status } = filters;
    const answer = await this.source
      ?.members({ ...(search && { search }), ...(status && { status }) })
      // whatever it was, the list is not there; the button tries again
      .catch(() => ({ ok: false, code: 'failed' }) as const);
    if (!answer || question !== this.#question) return undefined;
    if (answer.ok) {
      this.members = answer.value;
      this.#expected = this.#waiting.value;
    }
    this.#host.requestUpdate();
    return { fault: answer.ok ? undefined : answer.code };
  }

  /** One who is shown was decided on here. */
  #settle(id: string, now?: Member): void {
    const before = this.members?.find((one) => one.id === id);
    const isSettled = !!before && isWaiting(before) && !(now && isWaiting(now));
    if (isSettled && this.#expected !== undefined) this.#expected--;
  }

  /** As the lab has him now. */
  take(member: Member): void {
    this.#settle(member.id, member);
    this.members = this.members?.map((one) => (one.id === member.id ? member : one));
    this.#host.requestUpdate();
  }

  /** He is not there any more. */
  drop({ id }: Member): void {
    this.#settle(id);
    this.members = this.members?.filter((one) => one.id !== id);
    this.#host.requestUpdate();
  }
}
