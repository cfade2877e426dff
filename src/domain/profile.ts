import type { BillingTerms } from './billing.js';
import type { WorkingCalendar } from './calendar.js';
import type { Catalogue } from './catalogue.js';
import type { FollowUp } from './follow-up.js';
import type { EventType, LifecycleDefinition } from './lifecycle/definition.js';
import type { Jurisdiction } from './jurisdiction.js';
import type { NotificationRule } from './notices.js';
import type { NeedRule } from './order.js';
import type { Text } from './text.js';

/** One of several ways to order from a lab: the whole treatment, or manufacturing alone. */
export interface Service {
  readonly label: Text;
  /** what one gets, in one plain sentence */
  readonly meaning: Text;
  /** states of `chosen` regions with which its cases begin */
  readonly status: Readonly<Record<string, string>>;
  /** its main line, where it is not the lifecycle's */
  readonly line?: readonly string[];
}

/** Everything in which one lab differs from another. A host brings its own, or changes one field of ours. */
export interface LabProfile {
  readonly id: string;
  readonly name: string;
  /** shown where a case is locked or a question is open */
  readonly contact: { readonly email: string; readonly phone: string };
  /** on the printed prescription and on the label of a parcel; lines separated by line breaks */
  readonly address?: string;
  /** the lab's own licence number, where its law asks for one */
  readonly licence?: string;
  /** the law that its prescriptions follow */
  readonly jurisdiction?: Jurisdiction;
  /** IANA name; the lab's days and months are counted there */
  readonly timeZone: string;
  readonly calendar: WorkingCalendar;
  /** working days that a parcel travels */
  readonly transitDays: number;
  readonly requiresLicence: boolean;
  /** how much the patient's sex is needed; optional where absent. "S3 · gender" */
  readonly sex?: NeedRule;
  readonly declarations: { readonly complete: Text; readonly privacy: Text };
  readonly catalogue: Catalogue;
  readonly lifecycle: LifecycleDefinition;
  /** by the key that a prescription's `service` holds; empty where the lab has one way only */
  readonly services: Readonly<Record<string, Service>>;
  readonly followUps: Readonly<Record<string, FollowUp>>;
  /** what may be asked to be changed in a plan, by key: "no reduction here", "an attachment" */
  readonly planRequests?: Readonly<Record<string, Text>>;
  readonly billing: BillingTerms;
  readonly notifications: Readonly<Record<EventType, readonly NotificationRule[]>>;
}
