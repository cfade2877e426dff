import type { PonticElement } from './internal/pontic-element.js';

type Load = () => Promise<typeof PonticElement>;

/** The elements as their tags name them. */
const ELEMENTS: Readonly<Record<string, Load>> = {
  'lab-context': async () => (await import('./lab-context/lab-context.js')).LabContext,
  'case-dashboard': async () => (await import('./case-dashboard/case-dashboard.js')).CaseDashboard,
  'case-wizard': async () => (await import('./case-wizard/case-wizard.js')).CaseWizard,
  'case-list': async () => (await import('./case-list/case-list.js')).CaseList,
  'case-inbox': async () => (await import('./case-inbox/case-inbox.js')).CaseInbox,
  'case-detail': async () => (await import('./case-detail/case-detail.js')).CaseDetail,
  'case-sheet': async () => (await import('./case-sheet/case-sheet.js')).CaseSheet,
  'scan-viewer': async () => (await import('./scan-viewer/scan-viewer.js')).ScanViewer,
  'status-timeline': async () => (await import('./status-timeline/status-timeline.js')).StatusTimeline,
  'tooth-chart': async () => (await import('./tooth-chart/tooth-chart.js')).ToothChart,
  'plan-review': async () => (await import('./plan-review/plan-review.js')).PlanReview,
  'lab-portal': async () => (await import('./lab-portal/lab-portal.js')).LabPortal,
  'case-assignment': async () => (await import('./case-assignment/case-assignment.js')).CaseAssignment,
  'member-list': async () => (await import('./member-list/member-list.js')).MemberList,
  'practice-registration': async () =>
    (await import('./practice-registration/practice-registration.js')).PracticeRegistration,
  'sync-status': async () => (await import('./sync-status/sync-status.js')).SyncStatus,
};

export interface LoadOptions {
  /** `acme-` loads the chart for `acme-tooth-chart`: a portal's own names */
  readonly prefix?: string;
}

/**
 * Loads and registers each element when it first stands in the page: a page with a list of cases does not pay for the
 * wizard. An element that cannot be loaded, as on a device that is offline, is tried again with the next change of the page,
 * and when the device is online again.
 * @param root what is watched; the inside of a page's own shadow roots is watched by a call with each
 * @returns ends the watching
 */
export function loadOnUse(
  root: Document | ShadowRoot = document,
  { prefix = '' }: LoadOptions = {},
): () => void {
  const load = async (name: string): Promise<void> => {
    const tag = name.startsWith(prefix) ? name.slice(prefix.length) : '';
    if (!Object.hasOwn(ELEMENTS, tag) || customElements.get(name)) return;
    (await ELEMENTS[tag]!()).define(name);
  };
  const find = (): void => {
    const waiting = [...root.querySelectorAll(':not(:defined)')].map(({ localName }) => localName);
    // what fails is left undefined, which is what the page sees of a script that did not arrive
    for (const name of new Set(waiting)) load(name).catch(() => undefined);
  };
  const observer = new MutationObserver(find);
  observer.observe(root, { childList: true, subtree: true });
  addEventListener('online', find);
  find();
  return () => {
    observer.disconnect();
    removeEventListener('online', find);
  };
}
