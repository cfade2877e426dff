import type { PortalMessages } from './portal-messages.js';

export const enPortal: PortalMessages = {
  skip: 'Skip to the content',
  navigation: 'Lab portal',
  pages: {
    dashboard: 'Overview',
    cases: 'Cases',
    inbox: 'Inbox',
    people: 'People',
    register: 'Ask for an account',
    wizard: 'New case',
    shared: 'Treatment plan',
  },
  nav: {
    dashboard: 'Overview',
    cases: 'Cases',
    inbox: 'Inbox',
    people: 'People',
    newCase: 'New case',
    newCaseShort: 'New',
  },
  unread: (count) => `${count} unread`,
  aCase: 'Case',
  caseNumber: (number) => `Case ${number}`,
  papers: { prescription: 'Prescription', ticket: 'Work ticket', 'packing-slip': 'Packing slip' },
  allCases: 'All cases',
  backToCase: 'Back to the case',
  parts: 'Parts of this case',
  part: { order: 'Case', plan: 'Plan', scans: 'Scans', timeline: 'Timeline' },
  planWaits: (version) => `Plan ${version} waits for your decision.`,
  reviewPlan: (version) => `Review plan ${version}`,
  sent: 'Signed and stored. The case goes to the lab as soon as there is a connection; you can close this page.',
  unknownPage: 'There is no page at this address. Here is the overview.',
  administratorsOnly:
    'This page is for your network’s administrator. Ask them if somebody is to be activated or changed.',
  opening: 'Opening your cases',
  late: 'A part of this page has not arrived. Check the connection: it appears by itself as soon as there is one.',
  newHere: 'New here?',
  register: 'Ask for an account',
  linkGone: 'This link is not open',
  linkGoneBody:
    'Open the link again as you received it. If it does not work, ask the practice for a new one.',
};
