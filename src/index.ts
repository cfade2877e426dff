export { createLabClient, FirstConnectionNeeded } from './client.js';
export type {
  AttachOutcome,
  BegunOutcome,
  BegunWriting,
  CaseQuery,
  CaseTrouble,
  CaseView,
  EventExtras,
  FollowUpOutcome,
  InboxView,
  LabFileOutcome,
  LabPeople,
  LineOutcome,
  LineProblem,
  PlanShares,
  LabClient,
  LabClientOptions,
  SaveOutcome,
  SendOutcome,
  SyncState,
  SyncView,
  Tombstone,
  UploadView,
} from './client.js';
export { arrivalOf, receiptDay } from './domain/arrival.js';
export type { Arrival } from './domain/arrival.js';
export { registerPractice } from './engine/register-practice.js';
export type { Begun, BegunKind, BegunRef } from './domain/begun.js';
export { billingIntents, chargeMonth } from './domain/billing.js';
export type { BillingAct, BillingIntent, BillingTerms } from './domain/billing.js';
export { gapsIn, joinRefusal, spanProblem, unitOf } from './domain/bridge.js';
export type { JoinRefusal, SpanProblem, Unit } from './domain/bridge.js';
export {
  addDays,
  addWorkingDays,
  dayIn,
  daysBetween,
  isPlainDate,
  isWorkingDay,
  timeIn,
  workingDaysBetween,
} from './domain/calendar.js';
export type { WorkingCalendar } from './domain/calendar.js';
export {
  currentPlan,
  documentsOf,
  lastEntry,
  latestField,
  prescriptionVersion,
  seenValues,
} from './domain/case.js';
export type { Actor, Case, CaseEvent, HistoryEntry, Origin } from './domain/case.js';
export type { Change, LabRefusal } from './domain/change.js';
export { isOffered, isRushOffered, shadesFor, slotAt, workingDaysFor } from './domain/catalogue.js';
export type {
  Catalogue,
  FileSlot,
  Material,
  MeshKind,
  MeshLimits,
  MeshRule,
  PhotoView,
  Product,
  RuleLevel,
  ShadeGuide,
  SlotExpectation,
} from './domain/catalogue.js';
export { slotsFor } from './domain/check-files.js';
export type { AskedSlot } from './domain/check-files.js';
export { groupsOf, LONGEST_TEXT } from './domain/check-item.js';
export {
  checkPrescription,
  checkRevision,
  earliestDate,
  groupsOn,
  isLicenceNeeded,
} from './domain/check-prescription.js';
export type { Problem } from './domain/check-prescription.js';
export { followUpsFor, followUpsOf } from './domain/follow-up.js';
export type { FollowUp, FollowUpLink } from './domain/follow-up.js';
export {
  dueDateAfter,
  dueDateOf,
  expectedStages,
  hasLeft,
  isStopped,
  lateDays,
  lineOf,
  movedStatus,
  positionOnLine,
  promisesOf,
} from './domain/forecast.js';
export type { ExpectedStage, Promised } from './domain/forecast.js';
export { proveHistory } from './domain/history.js';
export type { HistoryProof } from './domain/history.js';
export { attachmentId, caseId, eventId, instant, itemId, plainDate, uuidv7 } from './domain/ids.js';
export type { AttachmentId, CaseId, EventId, Instant, ItemId, PlainDate } from './domain/ids.js';
export { isIdentifying, REDACTED, redactChanges } from './domain/identifying.js';
export type { Jurisdiction } from './domain/jurisdiction.js';
export { CORE_STAGES, fhirStatusOf } from './domain/lifecycle/core.js';
export type { CoreStage, FhirStatus } from './domain/lifecycle/core.js';
export { toMermaid } from './domain/lifecycle/mermaid.js';
export type {
  CaseStatus,
  EventDefinition,
  EventType,
  FieldDefinition,
  FieldKey,
  LifecycleDefinition,
  Region,
  RegionState,
  Revisable,
  Role,
  Timer,
  Tone,
  Transition,
} from './domain/lifecycle/definition.js';
export { allowedEvents, refusalOf, requiredFields } from './domain/lifecycle/table.js';
export type { PossibleAction, Refusal } from './domain/lifecycle/table.js';
export { canEdit, editScope, impossibleActions, revisionEvent } from './domain/lifecycle/permissions.js';
export type { EditScope, ImpossibleAction } from './domain/lifecycle/permissions.js';
export { entryInto, timersOf } from './domain/lifecycle/timers.js';
export type { DueTimer } from './domain/lifecycle/timers.js';
export { validateLifecycle } from './domain/lifecycle/validate.js';
export { COUNTRIES } from './domain/countries.js';
export { ASSIGN, nameOf, NETWORK_ADMIN } from './domain/member.js';
export { LONGEST_PASSWORD, passwordStrength, SHORTEST_PASSWORD } from './domain/password.js';
export type { PasswordStrength } from './domain/password.js';
export {
  checkMember,
  checkRegistration,
  isOptional,
  LONGEST,
  personalWords,
  tidyProfile,
  tidyRegistration,
} from './domain/registration.js';
export { channelsFor, noticesOf } from './domain/notices.js';
export type {
  Address,
  Audience,
  Channel,
  Notice,
  NoticePreferences,
  NotificationRule,
} from './domain/notices.js';
export { holds, needOf } from './domain/order.js';
export type { Need, NeedRule, Order, When } from './domain/order.js';
export { ownEntry } from './domain/own.js';
export * from './domain/plans.js';
export { needsOf } from './domain/needs.js';
export type { NeedingState } from './domain/needs.js';
export { daysLate, summaryOf } from './domain/summary.js';
export type { CaseSummary, SummaryFacts, Urgency } from './domain/summary.js';
export { duplicateOf, preferredAnswers, repeatedAnswers, templateOf } from './domain/preset.js';
export type { Template, TemplateContent } from './domain/preset.js';
export {
  applyEdit,
  emptyPrescription,
  filesIn,
  inverseOf,
  itemsOf,
  MOST_STROKES,
  slotOf,
  targetOf,
} from './domain/prescription.js';
export type {
  Answers,
  AttachmentRef,
  DraftEdit,
  Prescription,
  PrescriptionField,
  PrescriptionItem,
  PrescriptionMap,
  Shade,
  ShadeRegion,
  Signature,
} from './domain/prescription.js';
export { comparePrescriptions, editsBetween } from './domain/prescription-diff.js';
export type { PrescriptionChange } from './domain/prescription-diff.js';
export type { LabProfile, Service } from './domain/profile.js';
export { answerProblem, askedOf, FORM_PAGES, mostOf, readNumber } from './domain/question.js';
export type {
  AskedGroup,
  AskedQuestion,
  FormPage,
  Option,
  Question,
  QuestionGroup,
} from './domain/question.js';
export { recommendedGaps } from './domain/recommended.js';
export type { Script, ScriptStep } from './domain/script.js';
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
  rowOf,
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
export { isGap, TOOTH_FINDINGS, withFinding } from './domain/tooth-findings.js';
export type { ToothFinding } from './domain/tooth-findings.js';
export { toothMentions, unmistakable } from './domain/tooth-mentions.js';
export type { ToothMention } from './domain/tooth-mentions.js';
export { say } from './domain/text.js';
export type { Text } from './domain/text.js';
export { revisionWithoutUnasked, unaskedEdits, withoutUnasked } from './domain/unasked.js';
export type { Watch } from './domain/watch.js';
export type { CaseListing, CaseTally, DayRange, ListOrder, ListProgress, ListQuery } from './listing.js';
export { loadProfile, profileNames } from './profiles/load.js';
export { meshFrame } from './scans/mesh-frame.js';
export type { Direction, MeshData, MeshFrame } from './scans/mesh-frame.js';
export { findingsIn } from './scans/preflight.js';
export { checkScans } from './scans/preflight/across.js';
export type { ScanConcern } from './scans/preflight/across.js';
export { repairsFor } from './scans/repair.js';
export type { Repair } from './scans/repair.js';
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
  ScanPreview,
  ScanReport,
  Verdict,
  VendorContainer,
} from './scans/report.js';
export { openSharedPlan } from './shared-plan.js';
export type { OpenedPlan, SharedPlanRequest } from './shared-plan.js';
export type { StoreFaultCode } from './store/fault-codes.js';
export { MOST_SHARE_DAYS, TransportFault } from './sync/backend.js';
export type {
  Account,
  AccountDesk,
  Backend,
  Cursor,
  DeskMember,
  FileManifest,
  FileState,
  FileTransport,
  FormProblem,
  FormProblemCode,
  Member,
  MemberChange,
  MemberOutcome,
  MemberProfile,
  MemberQuery,
  MemberStatus,
  NewShare,
  PeopleTransport,
  PullPage,
  PushOutcome,
  RefusalOutcome,
  Registration,
  RegistrationOutcome,
  Session,
  Share,
  SharedPlan,
  ShareTransport,
  ShippingAddress,
  TransportFaultCode,
} from './sync/backend.js';
export type { Announcement, ShippingNews } from './sync/backends/local-lab/announcements.js';
export type { LabNetwork } from './sync/backends/local-lab/people.js';
export type { LabClock } from './sync/backends/local-lab/clock.js';
export type { LabConduct } from './sync/backends/local-lab/conduct.js';
export type { DeskPlan } from './sync/backends/local-lab/desk-plan.js';
export type { DeskAct, DeskOutcome, LabDesk } from './sync/backends/local-lab/desk.js';
export type { PlayOptions, PlayOutcome } from './sync/backends/local-lab/play.js';
export { localLab } from './sync/backends/local-lab/local-lab.js';
export type { LocalLab, LocalLabOptions } from './sync/backends/local-lab/local-lab.js';
export { rest } from './sync/backends/rest/rest.js';
export type { RestOptions } from './sync/backends/rest/rest.js';
