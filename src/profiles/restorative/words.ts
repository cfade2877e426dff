import type { LifecycleDefinition } from '../../domain/lifecycle/definition.js';

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
  reason: { label: { en: 'Reason', de: 'Grund' }, kind: 'text' },
  note: { label: { en: 'Message', de: 'Nachricht' }, kind: 'text' },
  answer: { label: { en: 'Your answer', de: 'Ihre Antwort' }, kind: 'text' },
  trackingNumber: { label: { en: 'Tracking number', de: 'Sendungsnummer' }, kind: 'line' },
  planDigest: { label: { en: 'Design seen', de: 'Gesehener Entwurf' }, kind: 'line' },
  pauseReason: {
    label: { en: 'Why do you pause the order?', de: 'Warum pausieren Sie den Auftrag?' },
    kind: 'choice',
    options: {
      review: { en: 'I need more time to review', de: 'Ich brauche mehr Zeit zur Prüfung' },
      patient: { en: 'The patient asked for a delay', de: 'Der Patient bittet um Aufschub' },
      treatment: { en: 'The treatment plan may change', de: 'Der Behandlungsplan ändert sich vielleicht' },
      payment: { en: 'Payment is not settled yet', de: 'Die Kostenfrage ist noch offen' },
    },
  },
};

export const events: Words<'events'> = {
  'case.submit': {
    label: { en: 'Send case', de: 'Fall senden' },
    done: { en: 'Sent by the practice', de: 'Von der Praxis gesendet' },
  },
  'case.receive': {
    label: { en: 'Receive case', de: 'Fall annehmen' },
    done: { en: 'Received by the lab', de: 'Im Labor eingegangen' },
  },
  'quote.open': {
    label: { en: 'Prepare a quote', de: 'Angebot erstellen' },
    done: { en: 'Quote in preparation', de: 'Angebot in Arbeit' },
  },
  'quote.accept': {
    label: { en: 'Accept quote', de: 'Angebot annehmen' },
    done: { en: 'Quote accepted', de: 'Angebot angenommen' },
  },
  'quote.decline': {
    label: { en: 'Decline quote', de: 'Angebot ablehnen' },
    done: { en: 'Quote declined', de: 'Angebot abgelehnt' },
    confirm: {
      en: 'Declining the quote cancels the case. Nothing is charged.',
      de: 'Wenn Sie ablehnen, wird der Fall storniert. Es wird nichts berechnet.',
    },
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
    label: { en: 'Accept design', de: 'Entwurf freigeben' },
    done: { en: 'Design accepted', de: 'Entwurf freigegeben' },
  },
  'plan.request-change': {
    label: { en: 'Ask for a change', de: 'Änderung erbitten' },
    done: { en: 'Change of the design requested', de: 'Änderung am Entwurf erbeten' },
  },
  'production.start': {
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
  'case.ship': {
    label: { en: 'Ship', de: 'Versenden' },
    done: { en: 'Shipped', de: 'Versendet' },
  },
  'delivery.confirm': {
    label: { en: 'Confirm delivery', de: 'Lieferung bestätigen' },
    done: { en: 'Delivered', de: 'Zugestellt' },
  },
  'remake.request': {
    label: { en: 'Request a remake', de: 'Neuanfertigung anfordern' },
    done: { en: 'Remake requested', de: 'Neuanfertigung angefordert' },
    confirm: {
      en: 'This case is closed and the lab makes the work again.',
      de: 'Dieser Fall wird geschlossen und das Labor fertigt die Arbeit neu an.',
    },
  },
  'case.cancel': {
    label: { en: 'Cancel case', de: 'Fall stornieren' },
    done: { en: 'Cancelled', de: 'Storniert' },
    confirm: {
      en: 'The case ends here and cannot be reopened.',
      de: 'Der Fall endet hier und kann nicht wieder geöffnet werden.',
    },
  },
  'hold.place': {
    label: { en: 'Put on hold and ask', de: 'Anhalten und nachfragen' },
    done: { en: 'On hold: the lab has a question', de: 'Angehalten: Rückfrage des Labors' },
  },
  'hold.answer': {
    label: { en: 'Answer the lab', de: 'Dem Labor antworten' },
    done: { en: 'Question answered', de: 'Rückfrage beantwortet' },
  },
  'hold.lift': {
    label: { en: 'Lift the hold', de: 'Weiterarbeiten' },
    done: { en: 'Hold lifted', de: 'Arbeit wieder aufgenommen' },
  },
  'pause.place': {
    label: { en: 'Pause order', de: 'Auftrag pausieren' },
    done: { en: 'Order paused', de: 'Auftrag pausiert' },
  },
  'pause.lift': {
    label: { en: 'Resume order', de: 'Auftrag fortsetzen' },
    done: { en: 'Order resumed', de: 'Auftrag fortgesetzt' },
  },
  'comment.add': {
    label: { en: 'Add comment', de: 'Kommentar schreiben' },
    done: { en: 'Comment', de: 'Kommentar' },
  },
};
