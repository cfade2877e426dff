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

/** Events that every lab has, in words that fit all of them. */
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
} as const satisfies Record<string, EventDefinition>;
