export { createLabClient, FirstConnectionNeeded } from './client.js';
export type {
  AttachOutcome,
  CaseQuery,
  CaseTrouble,
  CaseView,
  LabClient,
  LabClientOptions,
  SaveOutcome,
  SendOutcome,
  SyncState,
  SyncView,
  UploadView,
} from './client.js';
export { addWorkingDays, dayIn, daysBetween, isPlainDate } from './domain/calendar.js';
export type { WorkingCalendar } from './domain/calendar.js';
export { currentPlan, lastEntry, latestField } from './domain/case.js';
export type { Actor, Case, CaseEvent, HistoryEntry } from './domain/case.js';
export type { Change, LabRefusal } from './domain/change.js';
export type { Catalogue, FileSlot, Material, Product, SlotExpectation } from './domain/catalogue.js';
export { checkPrescription, earliestDate } from './domain/check-prescription.js';
export type { Problem } from './domain/check-prescription.js';
export { attachmentId, caseId, eventId, instant, itemId, plainDate, uuidv7 } from './domain/ids.js';
export type { AttachmentId, CaseId, EventId, Instant, ItemId, PlainDate } from './domain/ids.js';
export type {
  CaseStatus,
  EventDefinition,
  EventType,
  FieldDefinition,
  FieldKey,
  LifecycleDefinition,
  Region,
  RegionState,
  Role,
  Tone,
  Transition,
} from './domain/lifecycle/definition.js';
export { allowedEvents, refusalOf, requiredFields } from './domain/lifecycle/table.js';
export type { Refusal } from './domain/lifecycle/table.js';
export { comparePlans, planPreimage } from './domain/plan.js';
export type { PlanChange, PlanRow, PlanVersion } from './domain/plan.js';
export { applyEdit, emptyPrescription, inverseOf, itemsOf } from './domain/prescription.js';
export type {
  AttachmentRef,
  DraftEdit,
  Prescription,
  PrescriptionField,
  PrescriptionItem,
  Shade,
  ShadeRegion,
  Signature,
} from './domain/prescription.js';
export type { LabProfile } from './domain/profile.js';
export {
  archOf,
  archTeeth,
  formatTooth,
  inChartOrder,
  isPrimary,
  isToothCode,
  kindOf,
  parseTeeth,
  PERMANENT_TEETH,
  positionOf,
  PRIMARY_TEETH,
  sideOf,
  toothRange,
  toTooth,
} from './domain/teeth.js';
export type {
  Arch,
  Notation,
  Side,
  ToothCode,
  ToothKind,
  ToothLabel,
  ToothTextProblem,
} from './domain/teeth.js';
export { say } from './domain/text.js';
export type { Text } from './domain/text.js';
export type { Watch } from './domain/watch.js';
export { restorative } from './profiles/restorative.js';
export { ScanFault } from './scans/report.js';
export type {
  Finding,
  FindingCode,
  IntakeProgress,
  IntakeRequest,
  IntakeResult,
  MeshExpectation,
  ScanFaultCode,
  ScanIntake,
  ScanReport,
  Verdict,
} from './scans/report.js';
export type { StoreFaultCode } from './store/fault-codes.js';
export { TransportFault } from './sync/backend.js';
export type {
  Account,
  Backend,
  Cursor,
  FileManifest,
  FileState,
  FileTransport,
  PullPage,
  PushOutcome,
  Session,
  TransportFaultCode,
} from './sync/backend.js';
export type { LabConduct } from './sync/backends/local-lab/conduct.js';
export type { DeskAct, DeskOutcome, LabDesk } from './sync/backends/local-lab/desk.js';
export { localLab } from './sync/backends/local-lab/local-lab.js';
export type { LocalLab, LocalLabOptions } from './sync/backends/local-lab/local-lab.js';
export { rest } from './sync/backends/rest/rest.js';
export type { RestOptions } from './sync/backends/rest/rest.js';
