import type { TemplateResult } from 'lit';
import type { SyncView } from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import { formatsFor } from '../internal/format.js';
import { icons, toneIcon } from '../internal/icons.js';

/** What a person should know of the exchange: steps of one and the same exchange are one mood. */
export type Mood = 'fine' | 'offline' | 'waiting' | 'sign-in' | 'stopped';

const MOODS: Readonly<Record<SyncView['state'], Mood>> = {
  stopped: 'stopped',
  following: 'fine',
  offline: 'offline',
  idle: 'fine',
  pushing: 'fine',
  pulling: 'fine',
  waiting: 'waiting',
  'needs-sign-in': 'sign-in',
};

export const moodOf = ({ state }: SyncView): Mood => MOODS[state];

export const isTryable = ({ state, unsent }: SyncView): boolean =>
  state === 'waiting' || state === 'offline' || (state === 'idle' && unsent > 0);

/** The line's words. A short look for news between two exchanges changes nothing, so that the line does not flicker. */
export function syncWords(sync: SyncView, { sync: words }: Messages, language: string): string {
  const { state, unsent, syncedAt } = sync;
  if (state === 'stopped') return words.stopped(unsent);
  if (state === 'following') return words.otherTab(unsent);
  if (state === 'offline') return words.offline(unsent);
  if (state === 'waiting') return words.waiting(unsent);
  if (state === 'needs-sign-in') return words.signIn(unsent);
  if (state === 'pushing' && unsent) return words.sending(unsent);
  if (unsent) return words.toSend(unsent);
  if (state !== 'idle' && !syncedAt) return words.fetching;
  return words.allSent(syncedAt && formatsFor(language).time(syncedAt));
}

export function moodIcon(sync: SyncView): TemplateResult {
  const mood = moodOf(sync);
  if (mood === 'offline') return icons.offline;
  if (mood === 'sign-in') return icons.key;
  if (mood === 'waiting') return toneIcon('late');
  if (mood === 'stopped') return toneIcon('held');
  return sync.unsent ? icons.sending : icons.check;
}
