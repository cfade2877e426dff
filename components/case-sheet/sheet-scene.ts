import {
  type Case,
  type CaseStatus,
  formatTooth,
  type Instant,
  type LabProfile,
  type Notation,
  type Order,
  type Question,
  type ToothCode,
} from '../../src/index.js';
import type { Speech } from '../case-wizard/words.js';
import { orderIn } from '../internal/order-in.js';
import { caseGroups } from '../internal/rx-words.js';
import type { QrImage } from './qr.js';

/** The prescription for the file, the ticket that lies with the work, the slip in a parcel that goes to the lab. */
export type SheetKind = 'prescription' | 'ticket' | 'packing-slip';

/** What a sheet is written from. */
export interface SheetScene extends Speech {
  readonly subject: Case;
  readonly profile: LabProfile;
  /** the practice's name and address, line by line, where the page knows them */
  readonly practice: string | undefined;
  /** of `referenceOf()`; absent until it is drawn, and where it could not be loaded */
  readonly qr: QrImage | undefined;
}

export const orderOf = (subject: Case): Order => orderIn(subject.prescription, subject);

/** What names the case on paper and in a code: the lab's number, else the device's id. Nothing of the patient. */
export const referenceOf = ({ caseNumber, id }: Pick<Case, 'caseNumber' | 'id'>): string => caseNumber ?? id;

const isEditable = ({ lifecycle }: LabProfile, { stage }: CaseStatus): boolean =>
  lifecycle.editable.includes(stage);

export const isDraft = ({ profile, subject }: Pick<SheetScene, 'profile' | 'subject'>): boolean =>
  isEditable(profile, subject.status);

/** When the case left the practice. */
export const sentAt = ({ profile, subject }: Pick<SheetScene, 'profile' | 'subject'>): Instant | undefined =>
  subject.history.find(({ from, to }) => isEditable(profile, from) && !isEditable(profile, to))?.at;

/** The browser's own words for what says where the practice is. */
const PRACTICE = ['organization', 'street-address'] as const;

export const isAboutPractice = ({ autocomplete = '' }: Question): boolean =>
  (PRACTICE as readonly string[]).includes(autocomplete);

/** The practice's name and address: as the page gives them, else as the law of the place has them asked. */
export function practiceOf({ practice, profile, subject }: SheetScene): string | undefined {
  if (practice) return practice;
  const { answers } = subject.prescription;
  const questions = caseGroups(profile).flatMap((group) => Object.entries(group.questions));
  const lines = PRACTICE.flatMap((token) =>
    questions.flatMap(([key, { autocomplete }]) => (autocomplete === token ? (answers[key] ?? []) : [])),
  );
  return lines.join('\n') || undefined;
}

/** "14, 15": short enough for a chart of numbers, each tooth in one notation. */
export const teethIn = (teeth: readonly ToothCode[], notation: Notation): string =>
  teeth.map((tooth) => formatTooth(tooth, notation)).join(', ');
