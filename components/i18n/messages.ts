import type {
  LabRefusal,
  Notation,
  PrescriptionField,
  PrescriptionMap,
  SendOutcome,
  ToothCode,
} from '../../src/index.js';
import type { ChartMessages } from './chart-messages.js';
import type { DashboardMessages } from './dashboard-messages.js';
import type { PeopleMessages } from './people-messages.js';
import type { ShareMessages } from './share-messages.js';
import type { PortalMessages } from './portal-messages.js';
import type { DetailMessages } from './detail-messages.js';
import type { InboxMessages } from './inbox-messages.js';
import type { CaseListMessages } from './list-messages.js';
import type { PlanMessages, PlanNoun } from './plan-messages.js';
import type { PlanViewMessages } from './plan-view-messages.js';
import type { QuestionMessages } from './question-messages.js';
import type { KeptMessages } from './kept-messages.js';
import type { SigningMessages } from './signing-messages.js';
import type { SheetMessages } from './sheet-messages.js';
import type { ViewerMessages } from './viewer-messages.js';
import type { WizardMessages } from './wizard-messages.js';

/**
 * Every word that a person reads. A language is one file that fills this interface: a missing line does not compile.
 * Sentences with figures are functions, so that each language orders and inflects them in its own way.
 */
export interface Messages {
  /** BCP 47 of the translation itself */
  readonly language: string;
  readonly common: CommonMessages;
  readonly teeth: TeethMessages;
  readonly chart: ChartMessages;
  readonly dates: DateMessages;
  readonly actions: ActionMessages;
  readonly timeline: TimelineMessages;
  readonly detail: DetailMessages;
  readonly list: CaseListMessages;
  readonly inbox: InboxMessages;
  readonly sheet: SheetMessages;
  readonly plan: Readonly<Record<PlanNoun, PlanMessages>>;
  readonly planView: PlanViewMessages;
  readonly sync: SyncMessages;
  readonly questions: QuestionMessages;
  readonly kept: KeptMessages;
  readonly signing: SigningMessages;
  readonly viewer: ViewerMessages;
  readonly wizard: WizardMessages;
  readonly dashboard: DashboardMessages;
  readonly people: PeopleMessages;
  readonly share: ShareMessages;
  readonly portal: PortalMessages;
  readonly client: ClientMessages;
}

export interface CommonMessages {
  readonly optional: string;
  readonly cancel: string;
  readonly close: string;
  readonly retry: string;
  readonly loading: string;
}

export interface TeethMessages {
  /** "upper right second molar", primary teeth as "upper right second primary molar" */
  readonly name: (tooth: ToothCode) => string;
  /** "17", "2", "upper right 7": how a notation is read aloud */
  readonly spoken: (tooth: ToothCode, notation: Notation) => string;
  readonly notation: Readonly<Record<Notation, string>>;
}

export interface DateMessages {
  readonly lateBy: (days: number) => string;
  readonly wanted: (date: string) => string;
}

/** What a person does to a case, and why it was not taken. */
export interface ActionMessages {
  readonly heading: string;
  readonly choose: string;
  readonly chooseOne: string;
  readonly missing: (label: string) => string;
  /** said when it is stored; the lab has it later */
  readonly sent: (label: string) => string;
  /** `detail` is the present stage, the fields, or the lab's own words */
  readonly refused: Readonly<Record<LabRefusal['code'], (detail: string) => string>>;
  readonly fault: Readonly<
    Record<Exclude<(SendOutcome & { ok: false })['code'], 'refused' | 'document-refused'>, string>
  >;
}

export interface TimelineMessages {
  readonly heading: (caseNumber: string | undefined) => string;
  readonly patient: (code: string) => string;
  readonly course: string;
  readonly done: string;
  readonly now: string;
  readonly toCome: string;
  readonly step: (step: number, of: number) => string;
  /** the previous status of a history entry */
  readonly before: (status: string) => string;
  readonly expected: (date: string) => string;
  readonly next: (stage: string) => string;
  readonly nextBy: (stage: string, date: string) => string;
  readonly nextAfterStop: (stage: string) => string;
  readonly caseNumber: string;
  readonly unsent: string;
  readonly missing: string;
  readonly dismiss: string;
  readonly troubleRefused: (action: string) => string;
  readonly troubleConflict: string;
  readonly troubleConflictBody: (fields: string) => string;
  readonly fieldNames: Readonly<Record<PrescriptionField | PrescriptionMap, string>>;
}

/** One calm line; `changes` counts what the lab has not confirmed. */
export interface SyncMessages {
  readonly allSent: (time: string | undefined) => string;
  readonly fetching: string;
  readonly sending: (changes: number) => string;
  readonly toSend: (changes: number) => string;
  readonly offline: (changes: number) => string;
  readonly otherTab: (changes: number) => string;
  readonly signIn: (changes: number) => string;
  readonly waiting: (changes: number) => string;
  readonly stopped: (changes: number) => string;
  readonly tryNow: string;
}

/** Why a page cannot show any case yet. */
export interface ClientMessages {
  readonly opening: string;
  readonly opened: string;
  readonly firstConnection: string;
  readonly needsUpdate: string;
  readonly failed: string;
  readonly unknownLab: (lab: string) => string;
}
