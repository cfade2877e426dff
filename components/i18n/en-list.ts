import type { CaseListMessages } from './list-messages.js';

/** 100,000 as the language writes it */
const figure = (count: number): string => count.toLocaleString('en');
const cases = (count: number): string => `${figure(count)} ${count === 1 ? 'case' : 'cases'}`;

export const enList: CaseListMessages = {
  caption: 'Your cases',
  columns: {
    case: 'Case ID',
    patient: 'Patient',
    work: 'Product type',
    status: 'Status',
    needs: 'Needs you',
    due: 'Due',
    dentist: 'Dentist',
    laboratory: 'Laboratory',
    updated: 'Updated',
    created: 'Created',
    accepted: 'Accepted',
  },
  needsYou: (count) => (count === undefined ? 'Needs you' : `Needs you (${figure(count)})`),
  others: (count) => (count === undefined ? 'All other cases' : `All other cases (${figure(count)})`),
  notSent: 'not sent yet',
  draftContinue: 'Continue',
  open: 'Open',
  view: 'View',
  followUpOf: (kind, caseNumber) => `${kind} of ${caseNumber ?? 'an earlier case'}`,
  deletedOn: (date) => `Will be deleted on ${date} unless you resume it.`,
  movedFrom: (date) => `wanted ${date}`,
  forPatient: (code) => `patient ${code}`,
  noPatient: 'no code yet',
  noWork: 'nothing chosen yet',
  nothing: 'none',
  unsent: (changes) => (changes === 1 ? '1 change waits to be sent' : `${changes} changes wait to be sent`),
  trouble: 'Something you sent was not taken',
  dayPassed: 'The due day has passed',
  unread: 'News',
  unreadWords: (count) => (count === 1 ? '1 unread notice' : `${count} unread notices`),
  gone: 'This case is no longer here.',

  tabs: 'Current and past cases',
  tab: (tab, count) => {
    const name = tab === 'current' ? 'Current' : 'Past';
    return count === undefined ? name : `${name} (${figure(count)})`;
  },
  search: 'Patient, case ID or product type',
  filters: 'Filters',
  filtersOpen: (count) => (count ? `Filters (${figure(count)})` : 'Filters'),
  onlyNeeds: 'Only what needs you',
  from: 'From',
  to: 'To',
  wrongDays: 'The last day comes before the first. Change one of them.',
  apply: 'Apply filters',
  clearFilters: 'Clear filters',
  applied: 'Filtered by',
  takeOff: 'take this filter off',
  range: (from, to) => (from && to ? `${from} to ${to}` : from ? `from ${from}` : `to ${to ?? ''}`),

  sortBy: 'Sort by',
  sorts: {
    needs: 'What needs you, first',
    updated: ['Updated, newest first', 'Updated, oldest first'],
    created: ['Created, newest first', 'Created, oldest first'],
    due: ['Due, latest first', 'Due, soonest first'],
    case: ['Case ID, ascending', 'Case ID, descending'],
    patient: ['Patient, A to Z', 'Patient, Z to A'],
  },

  count: (shown, of) => (shown === of ? cases(of) : `${figure(shown)} of ${cases(of)}`),
  searching: (found) => (found ? `Searching… ${figure(found)} found so far` : 'Searching…'),
  updates: (count) => `${count} ${count === 1 ? 'update' : 'updates'} — Show`,
  offline: (moment) =>
    moment
      ? `Offline. You see the list as of ${moment}.`
      : 'Offline. The list shows what is saved on this device.',

  pageSize: 'Cases a page',
  allOnOne: 'All, scrolling',
  pages: 'Pages',
  page: (page, of) => `Page ${figure(page)} of ${figure(of)}`,
  first: 'First page',
  previous: 'Previous page',
  next: 'Next page',
  last: 'Last page',
  region: 'Cases, scrolling',
  printed: 'Only the cases in sight are printed. To print more, choose how many cases a page shows.',

  select: (name) => `Select ${name}`,
  selectPage: 'Select all cases on this page',
  selected: (count) => `${figure(count)} selected`,
  unselect: 'Clear selection',
  export: 'Export CSV',
  exportSelected: (count) => `Export ${cases(count)} as CSV`,
  exporting: (done, of) => `Exporting ${figure(done)} of ${cases(of)}`,
  exported: (count) => `${cases(count)} exported. The file is among your downloads.`,
  exportFailed: 'The cases could not be exported. Nothing was changed. Try again.',
  fileName: 'cases',
  csv: { name: 'Patient name', teeth: 'Teeth', late: 'Days late' },

  empty: 'No cases yet',
  emptyBody: 'Cases appear here as soon as you begin one, before they are sent.',
  emptyPast: 'Cases that were delivered or cancelled appear here.',
  noMatch: 'No case matches.',
  clear: 'Show all cases',
  lookIn: (tab) => (tab === 'current' ? 'Look among current cases' : 'Look among past cases'),
  failed: 'The cases could not be read',
  failedBody: 'What is saved on this device is still there. Try again, or reload the page.',
};
