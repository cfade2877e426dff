import { CaseAssignment } from './case-assignment/case-assignment.js';
import { CaseDashboard } from './case-dashboard/case-dashboard.js';
import { CaseDetail } from './case-detail/case-detail.js';
import { CaseInbox } from './case-inbox/case-inbox.js';
import { CaseList } from './case-list/case-list.js';
import { CaseSheet } from './case-sheet/case-sheet.js';
import { CaseWizard } from './case-wizard/case-wizard.js';
import { LabContext } from './lab-context/lab-context.js';
import { LabPortal } from './lab-portal/lab-portal.js';
import { MemberList } from './member-list/member-list.js';
import { PracticeRegistration } from './practice-registration/practice-registration.js';
import { PlanReview } from './plan-review/plan-review.js';
import { ScanViewer } from './scan-viewer/scan-viewer.js';
import { StatusTimeline } from './status-timeline/status-timeline.js';
import { SyncStatus } from './sync-status/sync-status.js';
import { ToothChart } from './tooth-chart/tooth-chart.js';

const ELEMENTS = [
  LabContext,
  LabPortal,
  CaseDashboard,
  CaseWizard,
  CaseList,
  CaseInbox,
  CaseDetail,
  CaseSheet,
  StatusTimeline,
  ToothChart,
  PlanReview,
  ScanViewer,
  SyncStatus,
  CaseAssignment,
  MemberList,
  PracticeRegistration,
];

export interface DefineOptions {
  /** `acme-` gives `acme-case-list` and so on: a portal's own names */
  readonly prefix?: string;
  readonly registry?: CustomElementRegistry;
}

/** Registers every element. A name that the page has taken already is left alone. */
export function defineAll({ prefix = '', registry = customElements }: DefineOptions = {}): void {
  for (const element of ELEMENTS) element.define(prefix + element.tag, registry);
}
