import { LitElement } from 'lit';
import type { Messages } from '../i18n/messages.js';
import { LocaleController } from './locale.js';

/** What every element shares: its words, its formats, and a guarded registration. */
export class PonticElement extends LitElement {
  /** the name that `define()` registers when none is given */
  static tag = '';

  #locale = new LocaleController(this);

  /**
   * Registers the class, unless the name is taken: a page may carry two copies of Pontic, or an element of its own by
   * this name, and the first definition stands.
   */
  static define(tag: string = this.tag, registry: CustomElementRegistry = customElements): void {
    if (registry.get(tag)) return;
    // a constructor can be registered once only, so a second name gets a subclass of its own
    const isRegistered = registry.getName?.(this) != null;
    registry.define(tag, isRegistered ? class extends this {} : this);
  }

  /** Makes an element for use inside another one, whatever name the page gave the class. */
  static create<Self extends PonticElement>(this: (new () => Self) & typeof PonticElement): Self {
    for (const name of [this.tag, `${this.tag}-inner`])
      try {
        return new this();
      } catch {
        // not registered yet, or the page has an element of its own by this name
        this.define(name);
      }
    return new this();
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    const words = this.#locale.ready();
    return words ? words.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  protected get messages(): Messages {
    return this.#locale.messages;
  }

  protected get language(): string {
    return this.#locale.language;
  }
}
