import { nothing, type TemplateResult } from 'lit';
import { isRushOffered, itemsOf, type LabProfile, type Prescription } from '../../src/index.js';
import { checkField } from './field.js';

export interface RushOptions {
  readonly profile: LabProfile;
  readonly rx: Prescription;
  readonly label: string;
  /** what it means here; `isOffered` is false where it was chosen before the work became another */
  readonly hint?: (isOffered: boolean) => string;
  readonly error: string | undefined;
  readonly onChange: (priority: Prescription['priority']) => void;
}

/** Offered where all of the work can be had faster, and shown where it was chosen before the work became another. */
export function rushField(options: RushOptions): TemplateResult | typeof nothing {
  const { profile, rx, label, hint, error, onChange } = options;
  const isOffered = isRushOffered(profile.catalogue, itemsOf(rx));
  const isUrgent = rx.priority === 'urgent';
  if (!isOffered && !isUrgent) return nothing;
  return checkField({
    id: 'priority',
    label,
    hint: hint?.(isOffered),
    error,
    checked: isUrgent,
    onChange: (isRush) => onChange(isRush ? 'urgent' : 'routine'),
  });
}
