/** Between emptying a region and filling it: shorter, and some screen readers miss the change. */
const SETTLE_MS = 120;
/** Long enough to be spoken before the next one takes its place. */
const HOLD_MS = 1200;
/** The same words twice within this time are one announcement. */
const SAME_MS = 1000;

type Notifier = { ariaNotify?: (text: string) => void };

let region: HTMLElement | undefined;
let isSpeaking = false;
const queue: string[] = [];
let last: { text: string; at: number } | undefined;

/**
 * In the light DOM, because live regions in nested shadow trees are unreliable. The shadow root is there for the style
 * alone: a strict Content Security Policy forbids a style attribute, and the host page's style sheet is not ours.
 */
function makeRegion(): HTMLElement {
  const element = document.createElement('div');
  element.setAttribute('role', 'status');
  element.setAttribute('aria-live', 'polite');
  element.dataset['pontic'] = 'announcer';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    ':host { position: fixed !important; inset-block-start: 0 !important; inset-inline-start: 0 !important; inline-size: 1px !important; block-size: 1px !important; overflow: hidden !important; clip-path: inset(50%) !important; white-space: nowrap !important; }',
  );
  const root = element.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  root.append(document.createElement('slot'));
  document.body.append(element);
  return element;
}

function speakNext(): void {
  const text = queue.shift();
  isSpeaking = text !== undefined;
  if (text === undefined) return;
  region = region?.isConnected ? region : makeRegion();
  region.textContent = '';
  setTimeout(() => {
    if (region) region.textContent = text;
    setTimeout(speakNext, HOLD_MS);
  }, SETTLE_MS);
}

/** Tells a screen reader something that happened, politely: after what it is reading. */
export function announce(text: string): void {
  const now = performance.now();
  const isRepeated = last?.text === text && now - last.at < SAME_MS;
  if (!text || isRepeated || queue.includes(text)) return;
  last = { text, at: now };
  const notifier = document as unknown as Notifier;
  if (notifier.ariaNotify) return notifier.ariaNotify(text);
  queue.push(text);
  if (!isSpeaking) speakNext();
}
