import type { Arch, FollowUp, Prescription, Problem, StoreFaultCode } from '../../src/index.js';
import type { Step } from '../case-wizard/steps.js';
import type { FileMessages } from './files-messages.js';

/** The labels of the form, by the problem's path. */
export interface FieldWords {
  readonly label: string;
  readonly hint?: string;
}

export interface WizardMessages {
  readonly heading: string;
  readonly steps: Readonly<Record<Step, string>>;
  readonly nav: string;
  readonly stepOf: (step: number, of: number) => string;
  readonly stepDone: string;
  readonly stepProblems: (count: number) => string;
  readonly service: ServiceMessages;
  readonly origin: OriginMessages;
  readonly back: string;
  readonly next: string;
  readonly undo: string;
  readonly removed: (what: string) => string;
  readonly save: {
    readonly fresh: string;
    readonly saving: string;
    readonly saved: (time: string) => string;
    readonly failed: Readonly<Record<StoreFaultCode | 'not-editable' | 'unknown-case', string>>;
  };
  readonly summary: string;
  readonly fields: Readonly<
    Record<keyof Prescription | 'product' | 'teeth' | 'material' | 'shade' | 'note', FieldWords>
  >;
  readonly sexes: Readonly<Record<NonNullable<Prescription['sex']>, string>>;
  readonly choose: string;
  /** where it depends on the product whether teeth or arches are chosen */
  readonly productFirst: string;
  readonly piece: (index: number, words: string) => string;
  readonly addPiece: string;
  readonly removePiece: (words: string) => string;
  readonly editPiece: (words: string) => string;
  readonly newPiece: string;
  readonly on: (product: string, teeth: string) => string;
  readonly arch: ArchMessages;
  readonly earliest: (date: string) => string;
  readonly pieces: PieceMessages;
  readonly request: RequestMessages;
  readonly arrival: ArrivalMessages;
  /** what the lab would rather have */
  readonly helps: { readonly heading: string; readonly hint: string };
  /** the quiet panel beside the form on wide pages */
  readonly soFar: string;
  readonly soFarEarliest: string;
  /** what to do about something that is missing */
  readonly required: Readonly<Record<'text' | 'choice' | 'teeth' | 'file', (field: string) => string>>;
  readonly unreadTeeth: (field: string, text: string, notation: string) => string;
  readonly problems: Readonly<
    Record<
      Exclude<Problem['code'], 'required'>,
      (field: string, values: Readonly<Record<string, string | number>>) => string
    >
  >;
  readonly slots: FileMessages;
  readonly review: {
    readonly change: (what: string) => string;
    readonly changeWord: string;
    readonly none: string;
    readonly declare: string;
    readonly send: string;
    readonly confirmHeading: string;
    readonly confirmSend: string;
    readonly sending: string;
  };
  readonly sent: {
    readonly heading: string;
    readonly body: string;
    readonly open: string;
    readonly another: string;
  };
  readonly trouble: string;
  readonly troubleNext: string;
  readonly locked: string;
  readonly lockedBody: string;
  readonly missing: string;
  /** taking a whole draft away, after a question */
  readonly discard: {
    readonly label: string;
    readonly heading: string;
    readonly body: string;
    readonly keep: string;
    readonly failed: string;
  };
  readonly close: string;
  readonly sendFailed: string;
}

/** What is taken over into a piece of work from an earlier one. */
export interface PieceMessages {
  /** `work` is what it was: "Crown, Zirconia" */
  readonly sameAsLast: (work: string) => string;
  readonly sameAsLastHint: string;
  readonly preferences: string;
}

/** What is known about the teeth, whatever is ordered. */
export interface RequestMessages {
  readonly chart: string;
  readonly chartHint: string;
}

/** When the work can be there, and why not sooner. Days come as they are said: "Tue, March 10". */
export interface ArrivalMessages {
  readonly heading: string;
  /** before anything is ordered */
  readonly open: string;
  readonly received: (day: string) => string;
  readonly waits: Readonly<Record<'cut-off' | 'closed', (time: string) => string>>;
  readonly atLab: (workingDays: number) => string;
  readonly shipped: (day: string) => string;
  readonly onTheWay: (days: number) => string;
  readonly arrives: (day: string) => string;
  readonly closed: (days: string) => string;
  readonly rush: string;
  /** the day with the rush service, and without */
  readonly rushHint: (rush: string, routine: string) => string;
  readonly noRush: string;
}

/** Where a lab has several kinds of order. */
export interface ServiceMessages {
  readonly heading: string;
  readonly hint: string;
  readonly change: string;
}

/** A case that grows out of another one. */
export interface OriginMessages {
  readonly followUpOf: (kind: string, caseNumber: string | undefined) => string;
  readonly impressions: Readonly<Record<FollowUp['impressions'], string>>;
  /** beside a scan that came with the original */
  readonly onFile: (caseNumber: string | undefined) => string;
}

/** Work that is made for whole arches. */
export interface ArchMessages extends Readonly<Record<Arch | 'both', string>> {
  readonly label: string;
  readonly required: string;
  /** "Clear aligners, both arches" */
  readonly of: (product: string, arch: Arch | 'both') => string;
}
