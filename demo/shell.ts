/** What every page of the site does: its language, its colours, its links, and the network being off. */
import { brandOfPage, brandWords, labOfPage } from './brands.js';
import { changeSetting, language, theme, withSettings } from './settings.js';
import { pageGerman } from './words/page.de.js';

const root = document.documentElement;
/** the words as the HTML has them */
const english = new Map<Element, string>();
const englishLabels = new Map<Element, string>();

/** What is said under a key in the chosen language; nothing where the HTML has the words already. */
function words(): (key: string | null) => string | undefined {
  const own = brandWords(language());
  const german = language() === 'de' ? pageGerman : {};
  return (key) => own[key ?? ''] ?? german[key ?? ''];
}

function speak(): void {
  const sayOf = words();
  root.lang = language();
  for (const element of document.querySelectorAll('[data-say]')) {
    const own = english.get(element) ?? element.textContent;
    english.set(element, own);
    element.textContent = sayOf(element.getAttribute('data-say')) ?? own;
  }
  for (const element of document.querySelectorAll('[data-say-label]')) {
    const own = englishLabels.get(element) ?? element.getAttribute('aria-label') ?? '';
    englishLabels.set(element, own);
    element.setAttribute('aria-label', sayOf(element.getAttribute('data-say-label')) ?? own);
  }
}

/** The page takes the look of its lab and the lab's number. */
function brand(): void {
  root.dataset['lab'] = labOfPage();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.topbar-note a'))
    link.href = `tel:${brandOfPage().phone.replaceAll(' ', '')}`;
}

function paint(): void {
  root.classList.toggle('light', theme() === 'light');
  root.classList.toggle('dark', theme() === 'dark');
}

function markSwitches(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-lang]'))
    button.setAttribute('aria-pressed', String(button.dataset['lang'] === language()));
  for (const button of document.querySelectorAll<HTMLElement>('[data-theme]'))
    button.setAttribute('aria-pressed', String(button.dataset['theme'] === theme()));
}

/** Links between the pages carry the settings along. */
function carryOn(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]'))
    if (link.origin === location.origin && link.getAttribute('href')?.startsWith('#') === false)
      link.href = withSettings(link.href);
}

function apply(): void {
  paint();
  speak();
  markSwitches();
  carryOn();
}

brand();
apply();
addEventListener('settings-changed', apply);
addEventListener('popstate', apply);
document.addEventListener('click', (event) => {
  const button = (event.target as Element).closest<HTMLElement>('[data-lang], [data-theme]');
  if (button?.dataset['lang']) changeSetting('lang', button.dataset['lang']);
  if (button?.dataset['theme']) changeSetting('theme', button.dataset['theme']);
});
for (const link of document.querySelectorAll<HTMLAnchorElement>('.masthead nav a'))
  if (link.pathname === location.pathname && !link.hash) link.setAttribute('aria-current', 'page');

if ('serviceWorker' in navigator) void import('./offline.js');
