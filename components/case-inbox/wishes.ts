import type { ReactiveControllerHost } from 'lit';
import {
  type Channel,
  type EventType,
  type InboxView,
  type LabClient,
  type LabProfile,
  type NoticePreferences,
  say,
} from '../../src/index.js';

export type Outside = Exclude<Channel, 'inbox'>;
export const OUTSIDE: readonly Outside[] = ['email', 'sms'];

/** An event that the practice is told of, and how it can be. */
export interface WishRow {
  readonly event: EventType;
  readonly what: string;
  /** a channel that is missing is not offered */
  readonly channels: Readonly<Partial<Record<Outside, 'open' | 'forced'>>>;
  /** an e-mail goes to the account's address as well */
  readonly toAccount: boolean;
}

/** What a person can have sent elsewhere; what only appears in the inbox leaves nothing to choose. */
export const wishRows = ({ notifications, lifecycle }: LabProfile, language: string): readonly WishRow[] =>
  Object.entries(notifications).flatMap(([event, all]) => {
    const rules = all.filter(({ to }) => to === 'practice');
    const offered = OUTSIDE.flatMap((channel) => {
      const by = rules.filter(({ channels }) => channels.includes(channel));
      return by.length ? [[channel, by.some(({ forced }) => forced) ? 'forced' : 'open'] as const] : [];
    });
    if (!offered.length) return [];
    return {
      event,
      what: say(lifecycle.events[event]?.done ?? { en: event }, language),
      channels: Object.fromEntries(offered),
      toAccount: rules.some(
        ({ channels, addresses }) => channels.includes('email') && addresses?.includes('account'),
      ),
    };
  });

export const isWanted = (wishes: NoticePreferences, channel: Outside, event: EventType): boolean => {
  const unwanted = wishes[channel] ?? [];
  return unwanted !== 'none' && !unwanted.includes(event);
};

/** The wishes with one box turned; a channel that was off as a whole becomes a list of what stays off. */
export function withWish(
  wishes: NoticePreferences,
  channel: Outside,
  event: EventType,
  wanted: boolean,
  rows: readonly WishRow[],
): NoticePreferences {
  const before = wishes[channel] ?? [];
  const all = rows.filter((row) => row.channels[channel] === 'open').map((row) => row.event);
  const off = (before === 'none' ? all : before).filter((other) => other !== event);
  return { ...wishes, [channel]: wanted ? off : [...off, event] };
}

export type WishState = 'settled' | 'saving' | 'saved' | 'failed';

/** Saves each box at once, and shows it turned until the store says how it stands. */
export class Wishes {
  #host: ReactiveControllerHost;
  /** what was handed over and has not been told back */
  #pending: NoticePreferences | undefined;
  /** the view before the last save: only a later one can show it */
  #before: InboxView | undefined;
  #round = 0;
  state: WishState = 'settled';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** what is shown: what waits to be saved, else what is stored */
  of(view: InboxView): NoticePreferences {
    if (this.state === 'saved' && view !== this.#before) this.#pending = undefined;
    return this.#pending ?? view.wishes;
  }

  async save(client: LabClient, view: InboxView, wishes: NoticePreferences): Promise<void> {
    const round = ++this.#round;
    this.#pending = wishes;
    this.#before = view;
    this.#tell('saving');
    const isSaved = await client.setWishes(wishes).then(
      () => true,
      // whatever went wrong, nothing was stored, and the boxes say so
      () => false,
    );
    // another box was turned meanwhile: what that leads to is told
    if (round !== this.#round) return;
    if (!isSaved) this.#pending = undefined;
    this.#tell(isSaved ? 'saved' : 'failed');
  }

  #tell(state: WishState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
