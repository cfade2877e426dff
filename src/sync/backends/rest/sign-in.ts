import { TransportFault } from '../../backend.js';

/** Why the host is asked: nothing is known yet, or the lab no longer takes what it was given. */
export interface AuthRequest {
  readonly reason: 'start' | 'rejected';
  readonly signal: AbortSignal;
}

/** What every request carries: `{ authorization: 'Bearer …' }`. `null`: nobody is signed in. */
export type Credentials = { readonly headers: Readonly<Record<string, string>> };
export type Auth = (request: AuthRequest) => Promise<Credentials | null>;

/** Rejects as soon as the caller stops waiting, while others may go on. */
const unlessAborted = <Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> =>
  new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason as Error);
    void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
  });

/**
 * Holds what the host's `auth` gave, in memory only, and asks it once at a time however many requests need it.
 * Clocks and tokens are not read: only a 401 says that something has expired.
 */
export class SignIn {
  #auth: Auth;
  #known: Credentials | undefined;
  #asking: Promise<Credentials> | undefined;
  #closed = new AbortController();

  constructor(auth: Auth) {
    this.#auth = auth;
  }

  /** @throws {TransportFault} `unauthorized` */
  get(signal: AbortSignal): Promise<Credentials> {
    return this.#known ? Promise.resolve(this.#known) : unlessAborted(this.#ask('start'), signal);
  }

  /** What to try after `used` was answered with 401: somebody else may have renewed it meanwhile. */
  renew(used: Credentials, signal: AbortSignal): Promise<Credentials> {
    if (this.#known === used) this.#known = undefined;
    return this.#known ? Promise.resolve(this.#known) : unlessAborted(this.#ask('rejected'), signal);
  }

  /** Twice rejected: the next request asks the host again. */
  forget(used: Credentials): void {
    if (this.#known === used) this.#known = undefined;
  }

  close(): void {
    this.#known = undefined;
    this.#closed.abort();
    this.#closed = new AbortController();
  }

  #ask(reason: AuthRequest['reason']): Promise<Credentials> {
    this.#asking ??= this.#call(reason).finally(() => (this.#asking = undefined));
    return this.#asking;
  }

  async #call(reason: AuthRequest['reason']): Promise<Credentials> {
    const { signal } = this.#closed;
    let answer: Credentials | null;
    try {
      answer = await this.#auth({ reason, signal });
    } catch (cause) {
      if (cause instanceof TransportFault) throw cause;
      // the host's own `fetch` found no line: that is no reason to ask a person to sign in
      throw new TransportFault(cause instanceof TypeError ? 'offline' : 'unauthorized', { cause });
    }
    if (!answer) throw new TransportFault('unauthorized');
    if (!signal.aborted) this.#known = answer;
    return answer;
  }
}
