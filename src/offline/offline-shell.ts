/** Where a page's own service worker is, and what to tell the person. */
export interface OfflineShellOptions {
  /** served by the page's own origin: a service worker cannot come from elsewhere */
  readonly scriptUrl: string | URL;
  /** for the first time, everything that the page needs is on this device */
  readonly onReady?: () => void;
  /** a new version waits; `apply` hands the page over to it and resolves when a reload will show it */
  readonly onUpdate?: (apply: () => Promise<void>) => void;
}

interface ScriptPolicy {
  createScriptURL(url: string): unknown;
}
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptPolicy;
}

/** Under Trusted Types the one script that is registered is blessed by a policy that can bless nothing else. */
function trusted(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  const policy = trustedTypes?.createPolicy('pontic-sw-1', {
    createScriptURL: (asked) => {
      if (asked !== url) throw new TypeError('not the service worker that was asked for');
      return asked;
    },
  });
  // `register()` takes a TrustedScriptURL, which the compiler's library does not know
  return (policy?.createScriptURL(url) ?? url) as string;
}

/**
 * Registers a page's service worker, so that the page opens with the network off. Pontic brings no service worker of
 * its own: what a site keeps is the site's to decide.
 * @returns whether there is one now; a private window, or a page without https, may refuse it
 */
export async function registerOfflineShell({
  scriptUrl,
  onReady,
  onUpdate,
}: OfflineShellOptions): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  const { Workbox } = await import('workbox-window');
  const workbox = new Workbox(trusted(String(scriptUrl)));
  workbox.addEventListener('activated', ({ isUpdate }) => {
    if (!isUpdate) onReady?.();
  });
  const apply = () =>
    new Promise<void>((resolve) => {
      workbox.addEventListener('controlling', () => resolve());
      workbox.messageSkipWaiting();
    });
  workbox.addEventListener('waiting', () => onUpdate?.(apply));
  try {
    return (await workbox.register()) !== undefined;
  } catch {
    // then the site simply needs the network
    return false;
  }
}
