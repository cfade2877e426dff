import type { WorkingCalendar } from './calendar.js';
import type { Catalogue } from './catalogue.js';
import type { LifecycleDefinition } from './lifecycle/definition.js';
import type { Text } from './text.js';

/** Everything in which one lab differs from another. A host brings its own, or changes one field of ours. */
export interface LabProfile {
  readonly id: string;
  readonly name: string;
  /** shown where a case is locked or a question is open */
  readonly contact: { readonly email: string; readonly phone: string };
  /** IANA name; the lab's days and months are counted there */
  readonly timeZone: string;
  readonly calendar: WorkingCalendar;
  /** working days that a parcel travels */
  readonly transitDays: number;
  readonly requiresLicence: boolean;
  readonly declarations: { readonly complete: Text; readonly privacy: Text };
  readonly catalogue: Catalogue;
  readonly lifecycle: LifecycleDefinition;
}
