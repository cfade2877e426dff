import type {
  CaseId,
  EventType,
  MemberStatus,
  Notice,
  PlanPlace,
  ToothCode,
  ToothFinding,
} from '../src/index.js';
import type { RouteName } from './lab-portal/routes.js';

const PUBLIC = { bubbles: true, composed: true } as const;

/** A person wants to see a case. Cancel it to open the case in a way of your own. */
export class CaseOpenEvent extends Event {
  static readonly type = 'case-open';
  constructor(readonly caseId: CaseId) {
    super(CaseOpenEvent.type, { ...PUBLIC, cancelable: true });
  }
}

/** The wizard has stored a new draft: a page may keep its id, to open it again. */
export class CaseDraftedEvent extends Event {
  static readonly type = 'case-drafted';
  constructor(readonly caseId: CaseId) {
    super(CaseDraftedEvent.type, PUBLIC);
  }
}

/** A case was signed and stored; it goes to the lab as soon as there is a connection. */
export class CaseSubmittedEvent extends Event {
  static readonly type = 'case-submitted';
  constructor(readonly caseId: CaseId) {
    super(CaseSubmittedEvent.type, PUBLIC);
  }
}

/** A person is about to send an event of a case. Cancel it to stop that. */
export class CaseBeforeActionEvent extends Event {
  static readonly type = 'case-before-action';
  constructor(
    readonly caseId: CaseId,
    readonly action: EventType,
  ) {
    super(CaseBeforeActionEvent.type, { ...PUBLIC, cancelable: true });
  }
}

/** A person's event of a case was stored. */
export class CaseActedEvent extends Event {
  static readonly type = 'case-acted';
  constructor(
    readonly caseId: CaseId,
    readonly action: EventType,
  ) {
    super(CaseActedEvent.type, PUBLIC);
  }
}

/** The wizard refused a step or the sending because of `count` problems: a host may prefix its title with "Error:". */
export class CaseWizardInvalidEvent extends Event {
  static readonly type = 'case-wizard-invalid';
  constructor(readonly count: number) {
    super(CaseWizardInvalidEvent.type, PUBLIC);
  }
}

/** The wizard was left. The draft stays, unless the person deleted it. */
export class CaseWizardClosedEvent extends Event {
  static readonly type = 'case-wizard-closed';
  constructor() {
    super(CaseWizardClosedEvent.type, PUBLIC);
  }
}

/**
 * The lab has told something since the page was opened: once for each notice, whatever elements the page has. What goes
 * out by e-mail or SMS is the host's to send, by `channels`, in which the person's wishes are heard. It says nothing of
 * the patient, and nothing of what was written.
 */
export class CaseNoticeEvent extends Event {
  static readonly type = 'case-notice';
  readonly noticeId: string;
  readonly caseId: CaseId;
  readonly event: EventType;
  readonly channels: Notice['channels'];
  /** where an e-mail goes */
  readonly addresses: Notice['addresses'];
  /** nobody can opt out of it */
  readonly forced: boolean;
  constructor({ id, caseId, event, channels, addresses, forced }: Notice) {
    super(CaseNoticeEvent.type, PUBLIC);
    this.noticeId = id;
    this.caseId = caseId;
    this.event = event;
    this.channels = channels;
    this.addresses = addresses;
    this.forced = forced;
  }
}

/** A person charted what is known about teeth. */
export class FindingsChangeEvent extends Event {
  static readonly type = 'findings-change';
  constructor(
    /** the teeth whose findings are other ones now, in chart order */
    readonly teeth: readonly ToothCode[],
    /** of all teeth, by ISO 3950 code; a tooth without findings has no entry */
    readonly findings: Readonly<Record<string, readonly ToothFinding[]>>,
  ) {
    super(FindingsChangeEvent.type, PUBLIC);
  }
}

/** A person made units of a bridge pontics or abutments. */
export class PonticsChangeEvent extends Event {
  static readonly type = 'pontics-change';
  constructor(
    /** the units that replace a tooth, in chart order */
    readonly pontics: readonly ToothCode[],
  ) {
    super(PonticsChangeEvent.type, PUBLIC);
  }
}

/**
 * What `case-list` is narrowed to, or its order, is another one now. `filters` is what its attribute of this name takes: never
 * what was searched for, which may be a patient's name.
 */
export class FiltersChangeEvent extends Event {
  static readonly type = 'filters-change';
  constructor(
    /** as the text of a query: "tab=past&order=due" */
    readonly filters: string,
  ) {
    super(FiltersChangeEvent.type, PUBLIC);
  }
}

/** A person wants a case once more, as a new draft: a host opens its wizard with it. */
export class CaseDuplicateEvent extends Event {
  static readonly type = 'case-duplicate';
  constructor(readonly caseId: CaseId) {
    super(CaseDuplicateEvent.type, PUBLIC);
  }
}

/** A person wants a case on paper. Cancel it to show the sheet in a way of your own; otherwise it is printed at once. */
export class CasePrintEvent extends Event {
  static readonly type = 'case-print';
  constructor(
    readonly caseId: CaseId,
    readonly kind: 'prescription' | 'ticket' | 'packing-slip',
  ) {
    super(CasePrintEvent.type, { ...PUBLIC, cancelable: true });
  }
}

/** A person wants to see in the plan what something was written about: a host shows its `plan-review` there. */
export class PlanPlaceEvent extends Event {
  static readonly type = 'plan-place';
  constructor(
    readonly caseId: CaseId,
    readonly place: PlanPlace,
  ) {
    super(PlanPlaceEvent.type, PUBLIC);
  }
}

/** A person wants to see the cases of a stage; of all of them where `stage` is absent. */
export class CasesFilterEvent extends Event {
  static readonly type = 'cases-filter';
  constructor(
    readonly stage: string | undefined,
    /** only what waits for the dentist */
    readonly needsMe = false,
  ) {
    super(CasesFilterEvent.type, PUBLIC);
  }
}

/** A person wants to begin a case, in one of the lab's services where it has several. */
export class CaseNewEvent extends Event {
  static readonly type = 'case-new';
  constructor(readonly service: string | undefined) {
    super(CaseNewEvent.type, PUBLIC);
  }
}

/** The client of a `lab-context` is open. */
export class LabReadyEvent extends Event {
  static readonly type = 'lab-ready';
  constructor() {
    super(LabReadyEvent.type, PUBLIC);
  }
}

/** Somebody went to another page of a portal, or what is shown there has another address now. */
export class RouteChangeEvent extends Event {
  static readonly type = 'route-change';
  constructor(
    /** as the portal's `route` has it: `/case/{id}/plan`. Ids only, nothing of a patient */
    readonly route: string,
    /** what kind of page it is */
    readonly page: RouteName,
    /** Back is not to lead to where the portal was */
    readonly isReplacement: boolean,
  ) {
    super(RouteChangeEvent.type, PUBLIC);
  }
}

/** What the window of a portal may be called now. It names no patient. */
export class TitleChangeEvent extends Event {
  static readonly type = 'title-change';
  constructor(readonly title: string) {
    super(TitleChangeEvent.type, PUBLIC);
  }
}

/** A lab has taken somebody's registration. Who it was is said nowhere. */
export class RegistrationSentEvent extends Event {
  static readonly type = 'registration-sent';
  constructor(
    /** `blocked`: the account waits to be activated */
    readonly status: MemberStatus,
  ) {
    super(RegistrationSentEvent.type, PUBLIC);
  }
}

declare global {
  interface HTMLElementEventMap {
    'case-open': CaseOpenEvent;
    'case-drafted': CaseDraftedEvent;
    'case-submitted': CaseSubmittedEvent;
    'case-before-action': CaseBeforeActionEvent;
    'case-acted': CaseActedEvent;
    'case-wizard-invalid': CaseWizardInvalidEvent;
    'case-wizard-closed': CaseWizardClosedEvent;
    'case-notice': CaseNoticeEvent;
    'case-duplicate': CaseDuplicateEvent;
    'filters-change': FiltersChangeEvent;
    'case-print': CasePrintEvent;
    'plan-place': PlanPlaceEvent;
    'cases-filter': CasesFilterEvent;
    'case-new': CaseNewEvent;
    'lab-ready': LabReadyEvent;
    'registration-sent': RegistrationSentEvent;
    'findings-change': FindingsChangeEvent;
    'pontics-change': PonticsChangeEvent;
    'route-change': RouteChangeEvent;
    'title-change': TitleChangeEvent;
  }
}
