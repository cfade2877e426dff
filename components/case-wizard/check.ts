import type { Messages } from '../i18n/messages.js';
import type { Draft } from './draft.js';
import { orderOf } from './form.js';
import type { Pieces } from './pieces.js';
import type { ScanTasks } from './scan-tasks.js';
import type { FormProblem } from './words.js';

export interface CheckOptions {
  readonly pieces: Pieces;
  readonly tasks: ScanTasks;
  readonly messages: Messages;
  readonly language: string;
}

/**
 * What keeps the order from being sent, as it stands now: a click may come before the last keystroke was rendered. What
 * was typed and is no tooth, and what was picked and was not taken, is no part of the order, and would be lost unseen.
 */
export function checked(draft: Draft, options: CheckOptions): readonly FormProblem[] {
  const { pieces, tasks, messages, language } = options;
  const { client, prescription } = draft;
  const { rx, followUp } = orderOf(draft);
  const refused = tasks.problems({ messages, language, profile: client.profile, rx: prescription });
  const ours: readonly FormProblem[] = [...pieces.unread(), ...refused];
  const others = client.check(rx, followUp).filter(({ path }) => !ours.some((own) => own.path === path));
  return [...others, ...ours];
}
