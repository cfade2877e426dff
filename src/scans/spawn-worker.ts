interface UrlPolicy {
  createScriptURL(url: string): unknown;
}
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): UrlPolicy;
}

/** Pages list it in their policy: `trusted-types pontic-worker-1`. */
const POLICY_NAME = 'pontic-worker-1';

let policy: UrlPolicy | undefined;

/** Under `require-trusted-types-for 'script'` a plain string or URL is refused. */
function trusted(url: string | URL): string | URL {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  try {
    policy ??= trustedTypes?.createPolicy(POLICY_NAME, { createScriptURL: (text) => text });
  } catch {
    // the page does not list our policy, or a second copy of this module has made it: where types are not enforced the
    // plain address works, and where they are the constructor's error is the one to report
  }
  // the constructor takes a TrustedScriptURL, which the compiler's library does not know
  return policy ? (policy.createScriptURL(String(url)) as string) : url;
}

/**
 * Shadows the global constructor. Bundlers find a worker by the literal `new Worker(new URL('…', import.meta.url))`, which
 * leaves no room for a policy inside the parentheses; so the policy moves into the constructor.
 */
const Worker = function (url: string | URL, options: WorkerOptions) {
  return new globalThis.Worker(trusted(url), options);
} as unknown as typeof globalThis.Worker;

/** Each throws what the browser's constructor throws: a page's policy or a foreign origin forbids the worker. */

export const workerAt = (url: string | URL): Worker => new Worker(url, { type: 'module' });

/** The file that lies beside this module, wherever a bundler has put both. */
export const workerBeside = (): Worker =>
  new Worker(new URL('./worker/scan.worker.ts', import.meta.url), { type: 'module' });

/**
 * A script that came with the page's own: its address is of the page's origin, whatever host the page has it from.
 * `release` gives the address up, once the worker has answered or failed: some browsers read it late.
 */
export function workerOf(script: string): { worker: Worker; release: () => void } {
  const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const release = () => URL.revokeObjectURL(url);
  try {
    // classic: a module from a `blob:` address is refused by policies that allow the address itself (F11)
    return { worker: new Worker(url, { type: 'classic' }), release };
  } catch (error) {
    release();
    throw error;
  }
}
