import type { ShareMessages } from './share-messages.js';

const OFFLINE = 'The lab cannot be reached now.';
const SIGNED_OUT = 'The lab asks you to sign in first.';
const FAILED = 'The lab could not do it.';
const AGAIN = 'Try again when you are online.';

export const enShare: ShareMessages = {
  heading: 'Share',
  intro: (version) =>
    `Make a link to version ${version} for somebody without an account: a colleague, or the patient. Whoever has the link can open it, so send it to that person only.`,
  sees: 'They see what the lab proposes in this version, in pictures where there are any, and what it writes about it.',
  seesNot:
    'They see no name of patient, dentist or practice that the lab knows of, no comments and no other version, and they cannot decide anything. Other names, such as those of relatives, stay: first read what the lab has written.',
  lives: 'The link ends by itself after',
  days: (days) => (days === 1 ? '1 day' : `${days} days`),
  make: 'Make a link',
  making: 'The lab makes the link…',
  made: (version) => `The link to version ${version} is ready`,
  link: 'Link',
  once: (until) => `It is shown here this once: copy it now. It ends ${until}.`,
  copy: 'Copy the link',
  copied: 'Copied',
  copyYourself: 'The link is selected: copy it with your keyboard or by a long press.',
  done: 'Done',
  links: 'Links of this case',
  noLinks: 'There is no link to this case.',
  linkOf: (version) => `Version ${version}`,
  madeOn: (when) => `made ${when}`,
  until: (when) => `ends ${when}`,
  ended: (when) => `ended ${when}`,
  revokedAt: (when) => `revoked ${when}`,
  opened: (times) =>
    times === 0
      ? 'not opened yet'
      : times === 1
        ? 'opened once'
        : times === 2
          ? 'opened twice'
          : `opened ${times} times`,
  revoke: 'Revoke',
  revokeOf: (version, when) => `Revoke the link to version ${version}, made ${when}`,
  revokeAsk: 'Whoever has this link sees nothing any more, at once. This cannot be taken back.',
  revokeYes: 'Revoke the link',
  revokeNo: 'Keep it',
  revoked: 'The link is revoked.',
  problem: {
    create: {
      offline: `${OFFLINE} The lab makes links, so none was made yet. ${AGAIN}`,
      'signed-out': `${SIGNED_OUT} No link was made.`,
      failed: `${FAILED} Try again in a moment.`,
      gone: 'The lab no longer has this version, so no link can be made to it.',
    },
    list: {
      offline: `${OFFLINE} Which links there are is known to the lab alone. ${AGAIN}`,
      'signed-out': `${SIGNED_OUT} Then the links are shown here.`,
      failed: `${FAILED} Try again in a moment.`,
      gone: 'The lab no longer has this case.',
    },
    revoke: {
      offline: `${OFFLINE} The link still works. ${AGAIN}`,
      'signed-out': `${SIGNED_OUT} The link still works.`,
      failed: `${FAILED} The link may still work. Try again in a moment.`,
      gone: 'The lab no longer knows this link.',
    },
  },
  guest: {
    opening: 'The plan is being opened…',
    banner: (until) => `Shared with you, to look at. The link ends ${until}.`,
    bannerBody: 'Names were taken out. Decisions about it are the dentist’s.',
    none: 'There is nothing to see at this link',
    noneBody: 'Open it again from the message in which you got it, or ask whoever sent it for another one.',
    offline: 'The lab cannot be reached now',
    offlineBody: 'Check your connection, then try again.',
  },
};
