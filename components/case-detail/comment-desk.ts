import type { LitElement } from 'lit';
import type { HistoryEntry, InboxView, LabClient } from '../../src/index.js';
import { Prints } from '../case-wizard/photo-guide-prints.js';
import { PlanPlaceEvent } from '../events.js';
import { Observe } from '../internal/observe.js';
import type { Words } from '../status-timeline/entry-view.js';
import { noticesFor } from './comment-view.js';
import type { CommentOptions } from './comments-view.js';
import type { FileSaving } from './file-saving.js';

type Given = 'prints' | 'saving' | 'unread' | 'onPlace' | 'onRead';

/** What the comments of a case need beside the case: what of them is unread, and pictures of what came with them. */
export class CommentDesk {
  #host: LitElement;
  #client: LabClient | undefined;
  #inbox: Observe<InboxView>;
  #prints: Prints;
  #saving: FileSaving;

  constructor(host: LitElement, saving: FileSaving) {
    this.#host = host;
    this.#saving = saving;
    this.#inbox = new Observe<InboxView>(host);
    this.#prints = new Prints(host);
  }

  follow(client: LabClient | undefined): void {
    this.#client = client;
    this.#inbox.follow(client?.inbox);
  }

  /** The words that stand there as unread are read; the focus stays where they begin. */
  async #markRead(entries: readonly HistoryEntry[], words: Words): Promise<void> {
    await this.#client?.markRead(entries.flatMap((entry) => noticesFor(entry, words)));
    this.#host.shadowRoot?.querySelector<HTMLElement>('#rest-comments')?.focus();
  }

  options(given: Omit<CommentOptions, Given>): CommentOptions {
    const { words } = given;
    const { id } = words.subject;
    const notices = this.#inbox.value?.notices ?? [];
    return {
      ...given,
      prints: this.#prints,
      saving: this.#saving,
      unread: new Set(notices.flatMap((one) => (one.isRead || one.caseId !== id ? [] : one.id))),
      onPlace: (place) => this.#host.dispatchEvent(new PlanPlaceEvent(id, place)),
      onRead: (entries) => void this.#markRead(entries, words),
    };
  }
}
