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

/** @throws what the browser's constructor throws: a page's policy or a foreign origin forbids the worker */
export function spawnWorker(url: string | URL | undefined): Worker {
  if (url !== undefined) return new Worker(url, { type: 'module' });
  return new Worker(new URL('./worker/scan.worker.ts', import.meta.url), { type: 'module' });
}
