import type {
  BillingAct,
  FollowUp,
  LabFileOutcome,
  Prescription,
  ShadeRegion,
  Unit,
} from '../../src/index.js';

/** What a case's page says beside the timeline's words, and what both say of dates, changes and reasons. */
export interface DetailMessages {
  readonly form: {
    readonly chooseDay: string;
    readonly tickOne: string;
    /** photos and other files that go with something that is asked for */
    readonly files: {
      readonly label: string;
      readonly hint: string;
      readonly pick: string;
      readonly remove: (name: string) => string;
      readonly kept: string;
      readonly copying: string;
      /** nothing was sent, because of one of them */
      readonly refused: string;
    };
    /** beside a field in which a part of the patient's name stands */
    readonly namesPatient: (name: string) => string;
  };
  readonly due: DueMessages;
  /** what happens by itself, and what the lab has promised; days are whole */
  readonly times: {
    readonly timer: (what: string, date: string, daysLeft: number) => string;
    readonly promise: (date: string, workingDaysLeft: number) => string;
    readonly promiseMissed: (date: string, workingDaysLate: number) => string;
  };
  readonly changes: {
    readonly before: string;
    readonly after: string;
    readonly none: string;
    readonly nothing: string;
    /** in place of an answer that says who the patient is */
    readonly hidden: string;
    /** another file under the same name */
    readonly newFile: (name: string) => string;
    /** "Tooth 12": what is known about it */
    readonly tooth: (tooth: string) => string;
  };
  /** under "What you can do", while there is nothing */
  readonly noActions: string;
  readonly impossible: ImpossibleMessages;
  readonly head: {
    readonly patient: string;
    readonly born: (year: number) => string;
    readonly created: string;
    readonly received: string;
    readonly due: string;
    readonly plan: string;
    readonly accepted: (date: string) => string;
    readonly notAccepted: string;
    /** the id that the device gave, until the lab has a number and beside it */
    readonly deviceId: string;
    readonly patientNumber: (number: string) => string;
    readonly showName: string;
    readonly hideName: string;
    readonly doctor: string;
    /** under the doctor's name: since when he has the case */
    readonly assigned: (date: string) => string;
    readonly original: string;
    readonly originalOpen: (caseNumber: string | undefined) => string;
  };
  readonly boxes: {
    readonly contact: string;
    readonly asksAbout: (parts: string) => string;
    readonly goToMarked: string;
    readonly yourAnswer: string;
    readonly planHint: string;
  };
  readonly order: OrderMessages;
  readonly print: PrintMessages;
  readonly duplicate: { readonly label: string; readonly hint: string };
  readonly revision: RevisionMessages;
  readonly documents: DocumentMessages;
  readonly comments: {
    readonly heading: string;
    readonly none: string;
    readonly answeredWithin: (workingDays: number) => string;
    readonly answerBy: (date: string) => string;
    readonly answerLate: (date: string, workingDaysLate: number) => string;
    readonly useNumber: (caseNumber: string | undefined) => string;
    readonly unread: (count: number) => string;
    readonly isNew: string;
    readonly markRead: string;
    readonly files: (count: number) => string;
    /** to what of a plan it is pinned; `plan` names the version */
    readonly about: {
      readonly stage: (stage: number) => string;
      readonly tooth: (tooth: string) => string;
      readonly show: (place: string) => string;
    };
  };
  readonly links: LinkMessages;
  readonly shipment: {
    readonly heading: string;
    readonly state: string;
    readonly shipped: string;
    readonly delivered: string;
    readonly track: (number: string) => string;
  };
  /** what was asked to be changed in a plan, one by one */
  readonly requests: {
    readonly heading: (count: number) => string;
    readonly at: (place: string, what: string) => string;
  };
  readonly billing: {
    readonly heading: string;
    readonly note: string;
    /** @param detail the invoice's month with `charge` and `defer`, the day it is due with `invoice` */
    readonly acts: Readonly<Record<BillingAct, (detail: string | undefined) => string>>;
  };
  readonly proof: {
    readonly unbroken: string;
    readonly broken: string;
    readonly brokenAt: (entry: number, what: string, when: string) => string;
  };
  readonly tombstone: {
    readonly heading: (caseNumber: string | undefined) => string;
    readonly body: (date: string) => string;
  };
  readonly draft: {
    readonly body: string;
    readonly open: string;
  };
}

/** How what was ordered is read, beside the lab's own words. */
export interface OrderMessages {
  /** of a ticked box */
  readonly yes: string;
  readonly regions: Readonly<Record<ShadeRegion, string>>;
  readonly units: Readonly<Record<Unit, (count: number) => string>>;
  readonly priority: Readonly<Record<Prescription['priority'], string>>;
  readonly findings: string;
}

/** What can be put on paper from a case's page. */
export interface PrintMessages {
  readonly heading: string;
  readonly prescription: string;
  readonly slip: string;
  readonly slipHint: string;
}

export interface DueMessages {
  readonly before: string;
  readonly after: string;
  readonly moves: string;
  readonly stays: string;
  readonly on: (date: string) => string;
  readonly confirmDay: (date: string) => string;
}

/** Why something is not possible now, as the sentence that says when it is. */
export interface ImpossibleMessages {
  readonly heading: string;
  readonly between: (first: string, last: string) => string;
  readonly only: (states: readonly string[]) => string;
  readonly notWhile: (state: string) => string;
  readonly notFor: (service: string) => string;
  /** from a stage on only the lab can do it */
  readonly fromOn: (stage: string) => string;
  readonly onlyRoles: (roles: readonly string[]) => string;
  readonly suspended: (state: string) => string;
  readonly blocked: (state: string) => string;
}

/** The prescription on the page of a case that the lab has. */
export interface RevisionMessages {
  readonly heading: string;
  readonly edit: string;
  readonly stop: string;
  /** where the form is elsewhere on the page */
  readonly waits: string;
  readonly found: string;
  readonly foundBody: string;
  readonly count: (changes: number) => string;
  readonly saving: string;
  readonly saved: (time: string) => string;
  readonly marked: string;
  readonly lockedSince: (stage: string) => string;
  readonly locked: string;
  readonly lockedParts: (parts: string) => string;
  readonly askOrCall: string;
  readonly call: string;
  readonly cannotBeSent: string;
  readonly send: {
    readonly body: string;
    readonly wordsOnly: string;
    readonly changes: string;
  };
  readonly discard: {
    readonly label: string;
    readonly heading: string;
    readonly body: string;
    readonly keep: string;
    readonly done: string;
  };
  readonly teethHint: (example: string) => string;
  readonly ponticHint: string;
  readonly none: string;
}

export interface DocumentMessages {
  readonly heading: string;
  readonly scans: string;
  readonly label: string;
  readonly noScans: string;
  readonly noDocuments: string;
  readonly add: string;
  readonly addHint: string;
  readonly upload: {
    readonly waiting: string;
    readonly sending: (percent: number) => string;
    readonly verified: string;
    readonly failed: string;
  };
  readonly reading: (name: string) => string;
  readonly stop: (name: string) => string;
  readonly kept: (name: string) => string;
  readonly withComment: string;
  readonly save: string;
  readonly saveOne: (name: string) => string;
  readonly fetching: string;
  readonly notSaved: Readonly<Record<(LabFileOutcome & { ok: false })['code'], string>>;
}

export interface LinkMessages {
  readonly heading: string;
  readonly origin: (caseNumber: string | undefined, kind: string) => string;
  readonly followUp: (caseNumber: string | undefined, kind: string) => string;
  readonly open: (caseNumber: string | undefined) => string;
  readonly start: string;
  readonly startOne: (kind: string) => string;
  readonly impressions: Readonly<Record<FollowUp['impressions'], string>>;
  readonly notOffered: string;
  readonly started: (kind: string) => string;
}
