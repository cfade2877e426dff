import type { LifecycleDefinition } from '../../domain/lifecycle/definition.js';
import { commonEvents } from '../shared/words.js';

/** Working days by which a change after the order moves the delivery. "S2 · Modify Rx, redesign" */
const CHANGE_DAYS = 2;

export const events: LifecycleDefinition['events'] = {
  ...commonEvents,
  'case.receive': {
    label: { en: 'Receive order', de: 'Auftrag annehmen' },
    done: { en: 'Order placed', de: 'Auftrag eingegangen' },
  },
  'rx.revise': {
    label: { en: 'Modify Rx', de: 'Verordnung ändern' },
    done: { en: 'Prescription changed, new delivery date', de: 'Verordnung geändert, neuer Liefertermin' },
    revises: 'all',
    movesDueDate: CHANGE_DAYS,
  },
  // "S2 · edit after submit": doctor and address freely
  'rx.amend': {
    label: {
      en: 'Change dentist, address or notes',
      de: 'Zahnärztin/Zahnarzt, Adresse oder Hinweise ändern',
    },
    done: {
      en: 'Dentist, address or notes changed',
      de: 'Zahnärztin/Zahnarzt, Adresse oder Hinweise geändert',
    },
    revises: ['doctorName', 'licenceNumber', 'deliveryAddress', 'instructions', 'scans'],
  },
  'design.start': {
    label: { en: 'Start design', de: 'Design beginnen' },
    done: { en: 'Design started', de: 'Design begonnen' },
  },
  'production.start': {
    boundToWork: true,
    label: { en: 'Start fabrication', de: 'Fertigung beginnen' },
    done: { en: 'Fabrication started', de: 'Fertigung begonnen' },
  },
  'rework.design': {
    label: { en: 'Back to design', de: 'Zurück ins Design' },
    done: { en: 'Sent back to design', de: 'Zurück ins Design gegeben' },
  },
  'plan.propose': {
    label: { en: 'Show the design', de: 'Design vorlegen' },
    done: { en: 'Design preview sent', de: 'Designvorschau gesendet' },
  },
  'plan.accept': {
    boundToWork: true,
    label: { en: 'Accept design', de: 'Design annehmen' },
    done: { en: 'Design accepted', de: 'Design angenommen' },
  },
  'plan.request-change': {
    brings: 'requests',
    label: { en: 'Ask for a redesign', de: 'Neues Design erbitten' },
    done: { en: 'Redesign asked for', de: 'Neues Design erbeten' },
    movesDueDate: CHANGE_DAYS,
  },
  'plan.skip': {
    label: { en: 'Skip the preview', de: 'Vorschau überspringen' },
    done: { en: 'Preview skipped', de: 'Vorschau übersprungen' },
    confirm: {
      en: 'The lab goes on without waiting for your decision on the design.',
      de: 'Das Labor arbeitet weiter, ohne auf Ihre Entscheidung zum Design zu warten.',
    },
  },
  'hold.place': {
    label: { en: 'Ask the dentist', de: 'Praxis fragen' },
    done: { en: 'On hold: the lab has a question', de: 'Angehalten: Frage des Labors' },
  },
  'hold.answer': {
    label: { en: 'Answer the lab', de: 'Dem Labor antworten' },
    done: { en: 'Question answered', de: 'Frage beantwortet' },
    revises: 'all',
    mayBeEmpty: true,
    decidesOn: ['reason'],
  },
  'hold.lift': {
    label: { en: 'Go on with the order', de: 'Weiterarbeiten' },
    done: { en: 'Question settled, the lab goes on', de: 'Frage geklärt, das Labor arbeitet weiter' },
  },
  'pause.place': commonEvents['pause.place'],
  'pause.lift': {
    label: { en: 'Resume order', de: 'Auftrag fortsetzen' },
    done: {
      en: 'Order resumed: the lab goes on where it stopped',
      de: 'Auftrag fortgesetzt: Das Labor arbeitet weiter, wo es aufgehört hat',
    },
    movesDueDate: 'paused',
  },
  'pause.remind': {
    label: { en: 'Remind of the pause', de: 'An die Pause erinnern' },
    done: { en: 'Reminder: the order is still paused', de: 'Erinnerung: Der Auftrag ist noch pausiert' },
  },
  'pause.expire': {
    label: { en: 'Mark for deletion', de: 'Zur Löschung vormerken' },
    done: {
      en: 'Paused for 45 days: marked for deletion',
      de: '45 Tage pausiert: zur Löschung vorgemerkt',
    },
  },
  'case.purge': {
    label: { en: 'Delete', de: 'Löschen' },
    done: { en: 'Deleted after the pause', de: 'Nach der Pause gelöscht' },
  },
  'case.cancel': {
    label: { en: 'Cancel order', de: 'Auftrag stornieren' },
    done: { en: 'Order cancelled', de: 'Auftrag storniert' },
    confirm: {
      en: 'The order ends here and cannot be reopened.',
      de: 'Der Auftrag endet hier und kann nicht wieder geöffnet werden.',
    },
  },
  'remake.request': {
    label: { en: 'Ask for a refabrication', de: 'Neuanfertigung anfordern' },
    done: { en: 'Refabrication asked for', de: 'Neuanfertigung angefordert' },
    confirm: {
      en: 'This order is closed and the lab makes the work again. If the parcel has not arrived yet, wait for it first.',
      de: 'Dieser Auftrag wird geschlossen und das Labor fertigt die Arbeit neu an. Ist das Paket noch unterwegs, warten Sie es besser ab.',
    },
  },
  'followup.link': {
    label: { en: 'Note a new order', de: 'Folgeauftrag vermerken' },
    done: { en: 'New order that grew out of this one', de: 'Folgeauftrag zu diesem Auftrag' },
  },
  'invoice.issue': {
    label: { en: 'Put on the invoice', de: 'In Rechnung stellen' },
    done: { en: 'Invoiced', de: 'In Rechnung gestellt' },
  },
};
