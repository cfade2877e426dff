import type { KeptMessages } from './kept-messages.js';

export const enKept: KeptMessages = {
  preferencesOf: (doctors) =>
    `Some answers about the work are as ${doctors} prefers them. Check them before you sign.`,
  numbering: (notation, example) =>
    `These teeth were typed in ${notation} numbering and are still read in it. For example ${example}.`,
  unreadYear: 'What was typed here before could not be read as a year. Type the year again, or leave it out.',
  leaveOut: 'Leave it out',
  leftOut: 'You entered this, and it is not asked for any more. It is not sent:',
};
