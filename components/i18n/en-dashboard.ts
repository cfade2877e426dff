import type { DashboardMessages } from './dashboard-messages.js';

const cases = (count: number): string => `${count} ${count === 1 ? 'case' : 'cases'}`;

export const enDashboard: DashboardMessages = {
  heading: 'How your cases stand',
  asOf: (moment) => `As of ${moment}`,
  offline: (moment) =>
    moment
      ? `Offline. This is what this device knew on ${moment}.`
      : 'Offline. This is what this device knows; nothing has come from the lab yet.',
  unread: (count) => `${count} unread ${count === 1 ? 'notice' : 'notices'}`,
  updates: (count) => `${count} ${count === 1 ? 'update' : 'updates'} — Show`,
  start: { newCase: 'New case' },
  needs: {
    heading: 'Needs you',
    none: 'Nothing needs you now.',
    all: (count) => `Show all ${count}`,
  },
  status: {
    heading: 'By status',
    total: 'Total',
    count: cases,
    caption: 'Cases by status',
    stage: 'Status',
    cases: 'Cases',
    share: 'Share',
  },
  recent: {
    heading: 'Recent cases',
    empty: 'The cases that changed last appear here.',
    pages: 'Pages of recent cases',
    page: (page, of) => `Page ${page} of ${of}`,
    previous: 'Previous',
    next: 'Next',
  },
  empty: 'No cases yet',
  emptyBody: 'Begin one above. Here you will see where each case stands and what needs you.',
  failed: 'The cases could not be read',
  failedBody: 'What is saved on this device is still there. Try again, or reload the page.',
};
