/** Registers the service worker, says once that the site is ready for a missing network, and offers a new version. */
import { Workbox } from 'workbox-window';
import { language } from './settings.js';

const words = {
  en: {
    ready: 'Ready to work offline: this site now opens without a network.',
    update: 'A new version of this site is ready.',
    reload: 'Use it now',
    close: 'Close',
  },
  de: {
    ready: 'Bereit für die Arbeit ohne Netz: Diese Seite öffnet sich jetzt auch offline.',
    update: 'Eine neue Fassung dieser Seite liegt bereit.',
    reload: 'Jetzt verwenden',
    close: 'Schließen',
  },
};

interface UrlPolicy {
  createScriptURL(url: string): unknown;
}
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): UrlPolicy;
}

/** The one script that this site registers, blessed by a policy that can bless nothing else. */
function serviceWorkerUrl(): string {
  const url = new URL('./sw.js', document.baseURI).href;
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  const policy = trustedTypes?.createPolicy('demo-sw', {
    createScriptURL: (asked) => {
      if (asked !== url) throw new TypeError('not our service worker');
      return asked;
    },
  });
  // `register()` takes a TrustedScriptURL, which the compiler's library does not know
  return (policy?.createScriptURL(url) ?? url) as string;
}

function button(label: string, action: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', action);
  return made;
}

/** Replaces the line at the lower edge. */
function tell(text: string, ...actions: HTMLButtonElement[]): () => void {
  const place = document.querySelector('.offline');
  const line = document.createElement('div');
  line.className = 'offline-line';
  const said = document.createElement('span');
  said.textContent = text;
  line.append(said, ...actions);
  place?.replaceChildren(line);
  return () => line.remove();
}

const READY_SHOWN_MS = 8000;
const workbox = new Workbox(serviceWorkerUrl());

workbox.addEventListener('activated', ({ isUpdate }) => {
  if (isUpdate) return;
  const close = tell(
    words[language()].ready,
    button(words[language()].close, () => close()),
  );
  setTimeout(close, READY_SHOWN_MS);
});

workbox.addEventListener('waiting', () => {
  const say = words[language()];
  const close = tell(
    say.update,
    button(say.reload, () => {
      workbox.addEventListener('controlling', () => location.reload());
      workbox.messageSkipWaiting();
    }),
    button(say.close, () => close()),
  );
});

// a private window may refuse it: then the site simply needs the network
workbox.register().catch(() => undefined);
