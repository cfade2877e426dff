import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { awaitedMessages, loadMessages, messagesFor } from '../i18n/languages.js';
import type { Messages } from '../i18n/messages.js';

type Host = ReactiveControllerHost & HTMLElement;

/** The nearest `lang`, across shadow roots; the document's, else English. */
function languageOf(element: Element): string {
  let node: Node | null = element;
  while (node) {
    if (node instanceof Element) {
      const lang = node.getAttribute('lang');
      if (lang) return lang;
    }
    node = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
  }
  return 'en';
}

const hosts = new Set<Host>();
let observer: MutationObserver | undefined;

/** Gives an element its words and formats, and renders it again when a `lang` above it changes. */
export class LocaleController implements ReactiveController {
  #host: Host;
  #language = 'en';

  /** in the language that was loaded when they are asked for */
  get messages(): Messages {
    return messagesFor(this.#language);
  }

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** BCP 47, as the page wrote it: `de-CH` */
  get language(): string {
    return this.#language;
  }

  hostConnected(): void {
    hosts.add(this.#host);
    observer ??= new MutationObserver(() => hosts.forEach((host) => host.requestUpdate()));
    if (hosts.size === 1)
      observer.observe(document.documentElement, { subtree: true, attributeFilter: ['lang'] });
    void this.ready();
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
    if (hosts.size === 0) observer?.disconnect();
  }

  /** Reads the language around the element. A promise where its words are still on their way: it is shown once, in them. */
  ready(): Promise<void> | undefined {
    this.#language = languageOf(this.#host);
    const shown = this.messages;
    // words that come too late to be waited for are shown when they come
    void loadMessages(this.#language)?.then(() => {
      if (this.messages !== shown) this.#host.requestUpdate();
    });
    return awaitedMessages(this.#language);
  }
}
