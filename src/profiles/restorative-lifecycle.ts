import type { LifecycleDefinition, Transition } from '../domain/lifecycle/definition.js';

/** Stages in which the lab works on the case; a hold or a pause is possible in these. */
const AT_WORK = ['received', 'invoicing', 'design', 'production', 'finishing', 'qc'];

/** "S1 · cancelled": the dentist before production, the lab's admin at any time with a reason. */
const cancelByLab = (...effects: string[]): Transition => ({
  event: 'case.cancel',
  to: 'cancelled',
  by: ['lab_admin'],
  requires: ['reason'],
  whileSuspended: true,
  effects,
});
const cancelByEither: Transition = { ...cancelByLab('billing.release'), by: ['dentist', 'lab_admin'] };

const REWORKERS = ['lab_admin', 'qc_manager'];
const quoteOpen: Transition = { event: 'quote.open', to: 'invoicing', by: ['lab_admin'] };

/** S1, a full-service lab: one main line, quotes, a hold by the lab, a pause by the dentist, a design preview. */
export const restorativeLifecycle: LifecycleDefinition = {
  id: 'restorative',
  editable: ['draft'],
  roles: {
    dentist: { en: 'Dentist', de: 'Praxis' },
    lab_admin: { en: 'Lab office', de: 'Laborleitung' },
    designer: { en: 'Designer', de: 'CAD-Design' },
    production_tech: { en: 'Production', de: 'Fertigung' },
    ceramist: { en: 'Ceramist', de: 'Keramik' },
    finishing_tech: { en: 'Finishing', de: 'Ausarbeitung' },
    qc_manager: { en: 'Quality control', de: 'Qualitätskontrolle' },
    shipping: { en: 'Shipping', de: 'Versand' },
    system: { en: 'Lab system', de: 'Laborsystem' },
  },
  fields: {
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
  },
  events: {
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
  },
  anytime: [
    {
      event: 'comment.add',
      by: [
        'dentist',
        'lab_admin',
        'designer',
        'production_tech',
        'ceramist',
        'finishing_tech',
        'qc_manager',
        'shipping',
      ],
      requires: ['note'],
      stages: [...AT_WORK, 'shipped', 'delivered', 'remake_requested', 'cancelled'],
    },
  ],
  regions: {
    stage: {
      initial: 'draft',
      line: ['received', 'design', 'production', 'finishing', 'qc', 'shipped', 'delivered'],
      states: {
        draft: {
          label: { en: 'Draft', de: 'Entwurf' },
          meaning: {
            en: 'Only on this device. The lab has not got it yet.',
            de: 'Nur auf diesem Gerät. Das Labor hat den Fall noch nicht.',
          },
          tone: 'neutral',
          on: [{ event: 'case.submit', to: 'queued', by: ['dentist'], effects: ['billing.authorise'] }],
        },
        queued: {
          label: { en: 'Waiting to be sent', de: 'Wartet auf Versand' },
          meaning: {
            en: 'Signed and safe on this device. It goes to the lab as soon as there is a connection.',
            de: 'Unterschrieben und sicher auf diesem Gerät. Der Fall geht ans Labor, sobald Sie verbunden sind.',
          },
          tone: 'progress',
          on: [{ event: 'case.receive', to: 'received', by: ['system'] }],
        },
        received: {
          label: { en: 'Received', de: 'Eingegangen' },
          meaning: {
            en: 'The lab has your case in its queue. Work has not started.',
            de: 'Ihr Fall liegt im Labor vor. Die Arbeit hat noch nicht begonnen.',
          },
          tone: 'progress',
          typicalDays: [0, 1],
          on: [
            { event: 'design.start', to: 'design', by: ['lab_admin', 'designer'] },
            quoteOpen,
            cancelByEither,
          ],
        },
        invoicing: {
          label: { en: 'Quote', de: 'Angebot' },
          meaning: {
            en: 'This work is outside the price list. The lab prepares a quote for you to accept.',
            de: 'Diese Arbeit steht nicht in der Preisliste. Das Labor erstellt ein Angebot für Sie.',
          },
          tone: 'needs-you',
          on: [
            { event: 'quote.accept', to: 'design', by: ['dentist'] },
            { event: 'quote.decline', to: 'cancelled', by: ['dentist'], effects: ['billing.release'] },
            cancelByEither,
          ],
        },
        design: {
          label: { en: 'Design', de: 'Design' },
          meaning: {
            en: 'The work is being designed on screen.',
            de: 'Die Arbeit wird am Bildschirm konstruiert.',
          },
          tone: 'progress',
          typicalDays: [1, 2],
          on: [
            {
              event: 'production.start',
              to: 'production',
              by: ['lab_admin', 'production_tech'],
            },
            quoteOpen,
            cancelByEither,
          ],
        },
        production: {
          label: { en: 'Production', de: 'Fertigung' },
          meaning: {
            en: 'Your work is being milled, printed or layered.',
            de: 'Ihre Arbeit wird gefräst, gedruckt oder geschichtet.',
          },
          tone: 'progress',
          typicalDays: [2, 5],
          on: [
            { event: 'finishing.start', to: 'finishing', by: ['lab_admin', 'ceramist', 'finishing_tech'] },
            cancelByLab('billing.release'),
          ],
        },
        finishing: {
          label: { en: 'Finishing', de: 'Ausarbeitung' },
          meaning: {
            en: 'Glaze, polish and character are being applied.',
            de: 'Glasur, Politur und Charakterisierung folgen.',
          },
          tone: 'progress',
          typicalDays: [1, 2],
          on: [{ event: 'qc.start', to: 'qc', by: ['lab_admin', 'qc_manager'] }, cancelByLab('billing.release')],
        },
        qc: {
          label: { en: 'Quality control', de: 'Qualitätskontrolle' },
          meaning: {
            en: 'The last check before it leaves the lab.',
            de: 'Die letzte Prüfung, bevor die Arbeit das Labor verlässt.',
          },
          tone: 'progress',
          typicalDays: [0, 1],
          on: [
            {
              event: 'case.ship',
              to: 'shipped',
              by: ['lab_admin', 'shipping'],
              requires: ['trackingNumber'],
              effects: ['billing.capture', 'notify.shipped'],
            },
            { event: 'rework.finishing', to: 'finishing', by: REWORKERS, requires: ['reason'] },
            { event: 'rework.production', to: 'production', by: REWORKERS, requires: ['reason'] },
            { event: 'rework.design', to: 'design', by: REWORKERS, requires: ['reason'] },
            cancelByLab('billing.release'),
          ],
        },
        shipped: {
          label: { en: 'Shipped', de: 'Versendet' },
          meaning: { en: 'The parcel is on its way to you.', de: 'Das Paket ist unterwegs zu Ihnen.' },
          tone: 'done',
          typicalDays: [1, 2],
          on: [
            {
              event: 'delivery.confirm',
              to: 'delivered',
              by: ['system', 'dentist', 'lab_admin'],
              effects: ['billing.start-terms'],
            },
            { event: 'remake.request', to: 'remake_requested', by: ['dentist'], requires: ['reason'] },
            cancelByLab('billing.refund'),
          ],
        },
        delivered: {
          label: { en: 'Delivered', de: 'Zugestellt' },
          meaning: { en: 'The work has arrived at your practice.', de: 'Die Arbeit ist bei Ihnen angekommen.' },
          tone: 'done',
          on: [
            { event: 'remake.request', to: 'remake_requested', by: ['dentist'], requires: ['reason'] },
            cancelByLab('billing.refund'),
          ],
        },
        remake_requested: {
          label: { en: 'Remake requested', de: 'Neuanfertigung angefordert' },
          meaning: {
            en: 'This case is closed. The lab makes the work again as a new case.',
            de: 'Dieser Fall ist geschlossen. Das Labor fertigt die Arbeit als neuen Fall an.',
          },
          tone: 'neutral',
          terminal: true,
          on: [],
        },
        cancelled: {
          label: { en: 'Cancelled', de: 'Storniert' },
          meaning: { en: 'This case will not be completed.', de: 'Dieser Fall wird nicht fertiggestellt.' },
          tone: 'neutral',
          terminal: true,
          on: [],
        },
      },
    },
    hold: {
      initial: 'clear',
      overlay: true,
      states: {
        clear: {
          label: { en: 'No open question', de: 'Keine offene Rückfrage' },
          meaning: { en: 'The lab has no open question.', de: 'Das Labor hat keine offene Rückfrage.' },
          tone: 'neutral',
          on: [
            {
              event: 'hold.place',
              to: 'asked',
              by: ['lab_admin', 'system'],
              requires: ['reason'],
              stages: AT_WORK,
              effects: ['notify.hold-forced'],
            },
          ],
        },
        asked: {
          label: { en: 'On hold', de: 'Angehalten' },
          meaning: {
            en: 'The lab cannot go on until you answer its question.',
            de: 'Das Labor kann erst weiterarbeiten, wenn Sie die Rückfrage beantworten.',
          },
          tone: 'problem',
          suspends: true,
          on: [
            {
              event: 'hold.answer',
              to: 'answered',
              by: ['dentist'],
              requires: ['answer'],
              effects: ['notify.answered'],
            },
            { event: 'hold.lift', to: 'clear', by: ['lab_admin'] },
          ],
        },
        answered: {
          label: { en: 'On hold, answered', de: 'Angehalten, beantwortet' },
          meaning: {
            en: 'You have answered. The lab reads it and goes on.',
            de: 'Sie haben geantwortet. Das Labor liest es und arbeitet weiter.',
          },
          tone: 'held',
          suspends: true,
          on: [
            { event: 'hold.lift', to: 'clear', by: ['lab_admin'] },
            {
              event: 'hold.place',
              to: 'asked',
              by: ['lab_admin', 'system'],
              requires: ['reason'],
              effects: ['notify.hold-forced'],
            },
          ],
        },
      },
    },
    pause: {
      initial: 'running',
      overlay: true,
      states: {
        running: {
          label: { en: 'Not paused', de: 'Nicht pausiert' },
          meaning: { en: 'You have not paused the order.', de: 'Sie haben den Auftrag nicht pausiert.' },
          tone: 'neutral',
          on: [
            {
              event: 'pause.place',
              to: 'paused',
              by: ['dentist'],
              requires: ['pauseReason'],
              stages: AT_WORK,
            },
          ],
        },
        paused: {
          label: { en: 'Paused', de: 'Pausiert' },
          meaning: {
            en: 'You paused the order. The lab waits until you resume it.',
            de: 'Sie haben den Auftrag pausiert. Das Labor wartet, bis Sie ihn fortsetzen.',
          },
          tone: 'held',
          suspends: true,
          on: [{ event: 'pause.lift', to: 'running', by: ['dentist', 'lab_admin'] }],
        },
      },
    },
    plan: {
      initial: 'none',
      states: {
        none: {
          label: { en: 'No design to approve', de: 'Kein Entwurf zur Freigabe' },
          meaning: {
            en: 'The lab has not asked you to approve a design.',
            de: 'Das Labor hat Ihnen keinen Entwurf vorgelegt.',
          },
          tone: 'neutral',
          on: [
            { event: 'plan.propose', to: 'proposed', by: ['lab_admin', 'designer'], stages: ['design'] },
          ],
        },
        proposed: {
          label: { en: 'Design to approve', de: 'Entwurf zur Freigabe' },
          meaning: {
            en: 'The lab waits for your decision on the design.',
            de: 'Das Labor wartet auf Ihre Entscheidung zum Entwurf.',
          },
          tone: 'needs-you',
          blocks: ['production.start'],
          on: [
            {
              event: 'plan.accept',
              to: 'accepted',
              by: ['dentist'],
              requires: ['planDigest'],
              stages: ['design'],
            },
            {
              event: 'plan.request-change',
              to: 'changing',
              by: ['dentist'],
              requires: ['planDigest', 'note'],
              stages: ['design'],
            },
            // a better version replaces one that nobody has decided on
            { event: 'plan.propose', to: 'proposed', by: ['lab_admin', 'designer'], stages: ['design'] },
          ],
        },
        changing: {
          label: { en: 'Change requested', de: 'Änderung erbeten' },
          meaning: {
            en: 'The lab revises the design and shows it to you again.',
            de: 'Das Labor überarbeitet den Entwurf und legt ihn wieder vor.',
          },
          tone: 'progress',
          blocks: ['production.start'],
          on: [{ event: 'plan.propose', to: 'proposed', by: ['lab_admin', 'designer'], stages: ['design'] }],
        },
        accepted: {
          label: { en: 'Design accepted', de: 'Entwurf freigegeben' },
          meaning: { en: 'You accepted the design.', de: 'Sie haben den Entwurf freigegeben.' },
          tone: 'done',
          on: [{ event: 'plan.propose', to: 'proposed', by: ['lab_admin', 'designer'], stages: ['design'] }],
        },
      },
    },
  },
};
