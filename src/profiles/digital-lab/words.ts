import type { LifecycleDefinition } from '../../domain/lifecycle/definition.js';
import { commonFields, PAUSE_REASONS } from '../shared/words.js';

type Words<Key extends keyof LifecycleDefinition> = LifecycleDefinition[Key];

export const roles: Words<'roles'> = {
  dentist: { en: 'Dentist', de: 'Praxis' },
  lab_admin: { en: 'Lab support', de: 'Laborbetreuung' },
  designer: { en: 'Designer', de: 'CAD-Design' },
  production_tech: { en: 'Fabrication', de: 'Fertigung' },
  shipping: { en: 'Shipping', de: 'Versand' },
  system: { en: 'Lab system', de: 'Laborsystem' },
};

export const fields: Words<'fields'> = {
  ...commonFields,
  planDigest: { label: { en: 'Design seen', de: 'Gesehener Entwurf' }, kind: 'line' },
  dueDate: {
    label: { en: 'New delivery date', de: 'Neuer Liefertermin' },
    kind: 'date',
    hint: {
      en: 'The lab counts it anew. Confirm it to go on.',
      de: 'Das Labor berechnet ihn neu. Bestätigen Sie ihn, um fortzufahren.',
    },
  },
  // S2 asks for a reason from a list and gives two examples: review and patient
  pauseReason: {
    label: { en: 'Why do you pause the order?', de: 'Warum pausieren Sie den Auftrag?' },
    kind: 'choice',
    options: {
      ...PAUSE_REASONS,
      other: { en: 'Another reason', de: 'Ein anderer Grund' },
    },
  },
  cancelReason: {
    label: { en: 'Why do you cancel the order?', de: 'Warum stornieren Sie den Auftrag?' },
    kind: 'choice',
    options: {
      patient: { en: 'The patient does not go on', de: 'Der Patient bricht die Behandlung ab' },
      treatment: { en: 'The treatment plan has changed', de: 'Der Behandlungsplan hat sich geändert' },
      mistake: { en: 'It was ordered by mistake or twice', de: 'Versehentlich oder doppelt bestellt' },
      time: { en: 'It takes too long', de: 'Es dauert zu lange' },
      other: { en: 'Another reason', de: 'Ein anderer Grund' },
    },
  },
  redesign: {
    label: { en: 'What shall change most?', de: 'Was soll vor allem anders werden?' },
    kind: 'choice',
    options: {
      margin: { en: 'Margin', de: 'Präparationsgrenze' },
      contacts: { en: 'Contacts', de: 'Kontaktpunkte' },
      occlusion: { en: 'Occlusion', de: 'Okklusion' },
      shape: { en: 'Shape', de: 'Form' },
    },
  },
  day: { label: { en: 'Day of the pause', de: 'Tag der Pause' }, kind: 'line' },
  childId: { label: { en: 'New order', de: 'Neuer Auftrag' }, kind: 'line' },
  childNumber: { label: { en: 'Number of the new order', de: 'Nummer des neuen Auftrags' }, kind: 'line' },
  kind: { label: { en: 'Kind', de: 'Art' }, kind: 'line' },
};
