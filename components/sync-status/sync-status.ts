import { html, nothing, type PropertyValues } from 'lit';
import type { SyncView } from '../../src/index.js';
import { announce } from '../internal/announcer.js';
import { ClientElement } from '../internal/client-element.js';
import { Observe } from '../internal/observe.js';
import { controls } from '../theme/controls.js';
import { tokens } from '../theme/tokens.js';
import { syncStatusStyles } from './sync-status.styles.js';
import { isTryable, type Mood, moodOf, moodIcon, syncWords } from './sync-words.js';

/**
 * One calm line: whether everything has reached the lab, and what happens if not. Being offline is a fact here, not an
 * alarm. A screen reader hears it when the state changes, not at every exchange.
 *
 * @csspart base - the line
 * @csspart text - its words
 * @csspart retry - the button that tries now
 * @cssprop --pontic-quiet - the line's colour
 */
export class SyncStatus extends ClientElement {
  static override tag = 'sync-status';
  static override styles = [tokens, controls, syncStatusStyles];

  #sync = new Observe<SyncView>(this);
  #told: { readonly mood: Mood; readonly isSent: boolean } | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('client')) {
      this.#told = undefined;
      this.#sync.follow(this.client?.sync);
    }
  }

  protected override updated(): void {
    const sync = this.#sync.value;
    if (!sync) return;
    const now = { mood: moodOf(sync), isSent: sync.unsent === 0 };
    const before = this.#told;
    this.#told = now;
    if (before && (before.mood !== now.mood || (now.isSent && !before.isSent)))
      announce(syncWords(sync, this.messages, this.language));
  }

  #tryNow(): void {
    this.client?.syncNow();
  }

  protected override render() {
    const sync = this.#sync.value;
    if (!sync) return nothing;
    return html`<div part="base" class="line ${moodOf(sync)}">
      ${moodIcon(sync)}
      <p part="text" role="status" aria-live="off">${syncWords(sync, this.messages, this.language)}</p>
      ${
        isTryable(sync)
          ? html`<button part="retry" type="button" class="button plain" @click=${() => this.#tryNow()}>
              ${this.messages.sync.tryNow}
            </button>`
          : nothing
      }
    </div>`;
  }
}
