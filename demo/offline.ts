/** Registers the service worker, says once that the site is ready for a missing network, and offers a new version. */
import { registerOfflineShell } from 'pontic/offline';
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

void registerOfflineShell({
  scriptUrl: new URL('./sw.js', document.baseURI),
  onReady() {
    const close = tell(
      words[language()].ready,
      button(words[language()].close, () => close()),
    );
    setTimeout(close, READY_SHOWN_MS);
  },
  onUpdate(apply) {
    const say = words[language()];
    const close = tell(
      say.update,
      button(say.reload, () => void apply().then(() => location.reload())),
      button(say.close, () => close()),
    );
  },
});
