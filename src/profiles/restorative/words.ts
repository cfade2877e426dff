import type { LifecycleDefinition } from '../../domain/lifecycle/definition.js';
import { commonEvents, commonFields, followUpFields, PAUSE_REASONS } from '../shared/words.js';

type Words<Key extends keyof LifecycleDefinition> = LifecycleDefinition[Key];

export const roles: Words<'roles'> = {
  dentist: { en: 'Dentist', de: 'Praxis' },
  lab_admin: { en: 'Lab office', de: 'Laborleitung' },
  designer: { en: 'Designer', de: 'CAD-Design' },
  production_tech: { en: 'Production', de: 'Fertigung' },
  ceramist: { en: 'Ceramist', de: 'Keramik' },
  finishing_tech: { en: 'Finishing', de: 'Ausarbeitung' },
  qc_manager: { en: 'Quality control', de: 'Qualitätskontrolle' },
  shipping: { en: 'Shipping', de: 'Versand' },
  system: { en: 'Lab system', de: 'Laborsystem' },
};

export const fields: Words<'fields'> = {
  ...commonFields,
  quoteAmount: {
    label: { en: 'Price, with its currency', de: 'Preis mit Währung' },
    kind: 'line',
    hint: { en: 'USD 480.00', de: '480,00 EUR' },
  },
  invoiceNumber: { label: { en: 'Invoice number', de: 'Rechnungsnummer' }, kind: 'line' },
  // the words stand in `reason`; what can be counted stands here
  remakeReason: {
    label: { en: 'What is wrong with it?', de: 'Was ist damit?' },
    kind: 'choice',
    options: {
      fit: { en: 'It does not seat', de: 'Sie sitzt nicht' },
      margin: { en: 'The margin is open or short', de: 'Der Rand ist offen oder zu kurz' },
      contact: { en: 'Contacts are open or too tight', de: 'Kontakte sind offen oder zu straff' },
      occlusion: { en: 'The occlusion is high or out', de: 'Die Okklusion ist zu hoch oder fehlt' },
      shade: { en: 'The shade does not match', de: 'Die Farbe stimmt nicht' },
      broken: { en: 'It broke', de: 'Sie ist gebrochen' },
      lost: { en: 'It was lost', de: 'Sie ist verloren' },
      other: { en: 'Something else', de: 'Etwas anderes' },
    },
  },
  liability: {
    label: { en: 'Who should bear the cost?', de: 'Wer soll die Kosten tragen?' },
    kind: 'choice',
    options: {
      lab: { en: 'The lab', de: 'Das Labor' },
      practice: { en: 'The practice', de: 'Die Praxis' },
      open: { en: 'To be agreed', de: 'Noch zu klären' },
    },
  },
  ...followUpFields,
  planDigest: { label: { en: 'Design seen', de: 'Gesehener Entwurf' }, kind: 'line' },
  pauseReason: {
    label: { en: 'Why do you pause the order?', de: 'Warum pausieren Sie den Auftrag?' },
    kind: 'choice',
    options: PAUSE_REASONS,
  },
};

export const events: Words<'events'> = {
  'case.submit': commonEvents['case.submit'],
  'case.receive': commonEvents['case.receive'],
  'quote.open': {
    label: { en: 'Prepare a quote', de: 'Angebot erstellen' },
    done: { en: 'Quote in preparation', de: 'Angebot in Arbeit' },
  },
  'quote.send': {
    label: { en: 'Send quote', de: 'Angebot senden' },
    done: { en: 'Quote sent', de: 'Angebot gesendet' },
  },
  'quote.accept': {
    label: { en: 'Accept quote', de: 'Angebot annehmen' },
    done: { en: 'Quote accepted', de: 'Angebot angenommen' },
    decidesOn: ['quoteAmount'],
    boundToWork: true,
  },
  'quote.decline': {
    label: { en: 'Decline quote', de: 'Angebot ablehnen' },
    done: { en: 'Quote declined', de: 'Angebot abgelehnt' },
    confirm: {
      en: 'Declining the quote cancels the case. Nothing is charged.',
      de: 'Wenn Sie ablehnen, wird der Fall storniert. Es wird nichts berechnet.',
    },
  },
  'quote.comment': {
    label: { en: 'Comment on the quote', de: 'Angebot kommentieren' },
    done: { en: 'Quote commented', de: 'Angebot kommentiert' },
  },
  'quote.expire': {
    label: { en: 'Close the quote', de: 'Angebot schließen' },
    done: { en: 'Quote expired', de: 'Angebot abgelaufen' },
  },
  'quote.ask-again': {
    label: { en: 'Ask for a new quote', de: 'Neues Angebot erbitten' },
    done: { en: 'New quote asked for', de: 'Neues Angebot erbeten' },
  },
  'design.start': {
    label: { en: 'Start design', de: 'Design beginnen' },
    done: { en: 'Design started', de: 'Design begonnen' },
  },
  'plan.propose': {
    label: { en: 'Ask for approval', de: 'Zur Freigabe vorlegen' },
    done: { en: 'Design sent for approval', de: 'Entwurf zur Freigabe vorgelegt' },
  },
  'plan.accept': {
    boundToWork: true,
    label: { en: 'Accept design', de: 'Entwurf freigeben' },
    done: { en: 'Design accepted', de: 'Entwurf freigegeben' },
  },
  'plan.request-change': {
    brings: 'requests',
    label: { en: 'Ask for a change', de: 'Änderung erbitten' },
    done: { en: 'Change of the design requested', de: 'Änderung am Entwurf erbeten' },
  },
  'production.start': {
    boundToWork: true,
    label: { en: 'Start production', de: 'Fertigung beginnen' },
    done: { en: 'Production started', de: 'Fertigung begonnen' },
  },
  'finishing.start': {
    label: { en: 'Start finishing', de: 'Ausarbeitung beginnen' },
    done: { en: 'Finishing started', de: 'Ausarbeitung begonnen' },
  },
  'qc.start': {
    label: { en: 'Start quality control', de: 'Qualitätskontrolle beginnen' },
    done: { en: 'Quality control started', de: 'Qualitätskontrolle begonnen' },
  },
  'rework.design': {
    label: { en: 'Back to design', de: 'Zurück ins Design' },
    done: { en: 'Sent back to design', de: 'Zurück ins Design gegeben' },
  },
  'rework.production': {
    label: { en: 'Back to production', de: 'Zurück in die Fertigung' },
    done: { en: 'Sent back to production', de: 'Zurück in die Fertigung gegeben' },
  },
  'rework.finishing': {
    label: { en: 'Back to finishing', de: 'Zurück in die Ausarbeitung' },
    done: { en: 'Sent back to finishing', de: 'Zurück in die Ausarbeitung gegeben' },
  },
  'case.ship': commonEvents['case.ship'],
  'shipment.problem': {
    label: { en: 'Report a problem on the way', de: 'Problem beim Versand melden' },
    done: { en: 'Parcel held up on the way', de: 'Paket unterwegs aufgehalten' },
  },
  'shipment.resume': {
    label: { en: 'Parcel moves on', de: 'Paket geht weiter' },
    done: { en: 'Parcel on its way again', de: 'Paket wieder unterwegs' },
  },
  'delivery.confirm': commonEvents['delivery.confirm'],
  'remake.request': {
    label: { en: 'Request a remake', de: 'Neuanfertigung anfordern' },
    done: { en: 'Remake requested', de: 'Neuanfertigung angefordert' },
    confirm: {
      en: 'This case is closed and the lab makes the work again as a new case. If the parcel is still on its way, wait until you have seen the work.',
      de: 'Dieser Fall wird geschlossen und das Labor fertigt die Arbeit als neuen Fall neu an. Ist das Paket noch unterwegs, warten Sie, bis Sie die Arbeit gesehen haben.',
    },
  },
  'invoice.issue': {
    label: { en: 'Issue invoice', de: 'Rechnung stellen' },
    done: { en: 'Invoice issued', de: 'Rechnung gestellt' },
  },
  'case.cancel': {
    label: { en: 'Cancel case', de: 'Fall stornieren' },
    done: { en: 'Cancelled', de: 'Storniert' },
    confirm: {
      en: 'The case ends here and cannot be reopened.',
      de: 'Der Fall endet hier und kann nicht wieder geöffnet werden.',
    },
  },
  'hold.place': commonEvents['hold.place'],
  'hold.answer': commonEvents['hold.answer'],
  'hold.lift': commonEvents['hold.lift'],
  'pause.place': commonEvents['pause.place'],
  'pause.lift': {
    label: { en: 'Resume order', de: 'Auftrag fortsetzen' },
    done: { en: 'Order resumed', de: 'Auftrag fortgesetzt' },
  },
  'rx.revise': commonEvents['rx.revise'],
  'rx.amend': commonEvents['rx.amend'],
  'change.request': commonEvents['change.request'],
  'comment.add': commonEvents['comment.add'],
  'document.add': commonEvents['document.add'],
  'followup.link': commonEvents['followup.link'],
};
