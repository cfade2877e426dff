import type { EventDefinition, FieldDefinition, RegionState } from '../../domain/lifecycle/definition.js';

/** What every lab says of a case that it has not got yet. */
export const draftWords = {
  label: { en: 'Draft', de: 'Entwurf' },
  meaning: {
    en: 'Only on this device. The lab has not got it yet.',
    de: 'Nur auf diesem Gerät. Das Labor hat den Fall noch nicht.',
  },
  next: { en: 'Complete it and send it to the lab.', de: 'Vervollständigen Sie ihn und senden Sie ihn ab.' },
  tone: 'neutral',
  core: 'draft',
} as const satisfies Omit<RegionState, 'on'>;

export const queuedWords = {
  label: { en: 'Waiting to be sent', de: 'Wartet auf Versand' },
  meaning: {
    en: 'Signed and safe on this device. It goes to the lab as soon as there is a connection.',
    de: 'Unterschrieben und sicher auf diesem Gerät. Der Fall geht ans Labor, sobald Sie verbunden sind.',
  },
  tone: 'progress',
  core: 'queued',
} as const satisfies Omit<RegionState, 'on'>;

/** Fields whose words do not differ between labs. */
export const commonFields = {
  reason: { label: { en: 'Reason', de: 'Grund' }, kind: 'text' },
  note: { label: { en: 'Message', de: 'Nachricht' }, kind: 'text' },
  answer: { label: { en: 'Your answer', de: 'Ihre Antwort' }, kind: 'text' },
  markedFields: {
    label: { en: 'What the question is about', de: 'Worum es geht' },
    kind: 'prescription-fields',
    hint: {
      en: 'These parts of the prescription are marked for the dentist.',
      de: 'Diese Teile der Verordnung werden für die Praxis markiert.',
    },
  },
  caseNumber: { label: { en: 'Case number', de: 'Fallnummer' }, kind: 'line' },
  carrier: { label: { en: 'Carrier', de: 'Versanddienst' }, kind: 'line' },
  trackingNumber: { label: { en: 'Tracking number', de: 'Sendungsnummer' }, kind: 'line' },
} as const satisfies Record<string, FieldDefinition>;

/** What an event says of the case that grows out of this one. */
export const followUpFields = {
  childId: { label: { en: 'New case', de: 'Neuer Fall' }, kind: 'line' },
  childNumber: { label: { en: 'Number of the new case', de: 'Nummer des neuen Falls' }, kind: 'line' },
  kind: { label: { en: 'Kind of case', de: 'Art des Falls' }, kind: 'line' },
} as const satisfies Record<string, FieldDefinition>;

/** Why a practice pauses; a lab adds its own. */
export const PAUSE_REASONS = {
  review: { en: 'I need more time to review', de: 'Ich brauche mehr Zeit zur Prüfung' },
  patient: { en: 'The patient asked for a delay', de: 'Der Patient bittet um Aufschub' },
  treatment: { en: 'The treatment plan may change', de: 'Der Behandlungsplan ändert sich vielleicht' },
  payment: { en: 'Payment is not settled yet', de: 'Die Kostenfrage ist noch offen' },
} as const satisfies NonNullable<FieldDefinition['options']>;

/** Events that several labs have, in words that fit all of them. */
export const commonEvents = {
  'case.submit': {
    label: { en: 'Send case', de: 'Fall senden' },
    done: { en: 'Sent by the practice', de: 'Von der Praxis gesendet' },
  },
  'case.receive': {
    label: { en: 'Receive case', de: 'Fall annehmen' },
    done: { en: 'Received by the lab', de: 'Im Labor eingegangen' },
  },
  'rx.revise': {
    label: { en: 'Change the prescription', de: 'Verordnung ändern' },
    done: { en: 'Prescription changed', de: 'Verordnung geändert' },
    revises: 'all',
  },
  'rx.amend': {
    label: { en: 'Change notes, files or address', de: 'Hinweise, Dateien oder Adresse ändern' },
    done: { en: 'Notes, files or address changed', de: 'Hinweise, Dateien oder Adresse geändert' },
    revises: ['instructions', 'deliveryAddress', 'scans'],
  },
  'change.request': {
    label: { en: 'Ask for a change', de: 'Um eine Änderung bitten' },
    done: { en: 'Change of the prescription asked for', de: 'Um Änderung der Verordnung gebeten' },
  },
  'comment.add': {
    label: { en: 'Add comment', de: 'Kommentar schreiben' },
    done: { en: 'Comment', de: 'Kommentar' },
    pins: true,
    // photos with it, where somebody has some
    brings: 'documents',
  },
  'document.add': {
    label: { en: 'Add a document', de: 'Dokument hinzufügen' },
    done: { en: 'Document added', de: 'Dokument hinzugefügt' },
    brings: 'documents',
  },
  'case.ship': {
    label: { en: 'Ship', de: 'Versenden' },
    done: { en: 'Shipped', de: 'Versendet' },
  },
  'delivery.confirm': {
    label: { en: 'Confirm delivery', de: 'Lieferung bestätigen' },
    done: { en: 'Delivered', de: 'Zugestellt' },
  },
  'hold.place': {
    label: { en: 'Put on hold and ask', de: 'Anhalten und nachfragen' },
    done: { en: 'On hold: the lab has a question', de: 'Angehalten: Rückfrage des Labors' },
  },
  'hold.answer': {
    label: { en: 'Answer the lab', de: 'Dem Labor antworten' },
    done: { en: 'Question answered', de: 'Rückfrage beantwortet' },
    revises: 'all',
    mayBeEmpty: true,
    decidesOn: ['reason'],
  },
  'hold.lift': {
    label: { en: 'Lift the hold', de: 'Weiterarbeiten' },
    done: { en: 'Hold lifted', de: 'Arbeit wieder aufgenommen' },
  },
  'pause.place': {
    label: { en: 'Pause order', de: 'Auftrag pausieren' },
    done: { en: 'Order paused', de: 'Auftrag pausiert' },
  },
  'followup.link': {
    label: { en: 'Link the new case', de: 'Neuen Fall verknüpfen' },
    done: { en: 'New case linked', de: 'Neuer Fall verknüpft' },
  },
} as const satisfies Record<string, EventDefinition>;
