import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Messages, messagesFor } from '../i18n/messages.js';

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
  messages: Messages = messagesFor('en');

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
    this.#read();
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
    if (hosts.size === 0) observer?.disconnect();
  }

  hostUpdate(): void {
    this.#read();
  }

  #read(): void {
    const language = languageOf(this.#host);
    if (language === this.#language) return;
    this.#language = language;
    this.messages = messagesFor(language);
  }
}
