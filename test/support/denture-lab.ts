import type {
  EventDefinition,
  LabProfile,
  LifecycleDefinition,
  RegionState,
  SlotExpectation,
  Transition,
} from '../../src/index.js';

/**
 * A lab that none of the source systems is: full dentures, with a try-in appointment in the chair between wax-up and
 * processing. It is one file of data, as a customer would write it, and nothing in `src` knows of it.
 */

const said = (en: string, de: string) => ({ en, de });
const event = (
  en: string,
  de: string,
  doneEn: string,
  doneDe: string,
  more: Partial<EventDefinition> = {},
) => ({
  label: said(en, de),
  done: said(doneEn, doneDe),
  ...more,
});
const state = (
  [en, de]: readonly [string, string],
  [meaningEn, meaningDe]: readonly [string, string],
  rest: Omit<RegionState, 'label' | 'meaning'>,
): RegionState => ({ label: said(en, de), meaning: said(meaningEn, meaningDe), ...rest });

const OFFICE = ['office'];
const BENCH = ['office', 'technician'];
const OPEN = ['received', 'waxing'];
const LOCKED = ['try_in', 'correcting', 'processing'];

const cancel: Transition = {
  event: 'case.cancel',
  to: 'cancelled',
  by: ['office', 'dentist'],
  requires: ['reason'],
  also: { hold: 'clear' },
  whileSuspended: true,
  effects: ['billing.cancelled'],
};

const lifecycle: LifecycleDefinition = {
  id: 'denture-lab',
  roles: {
    dentist: said('Practice', 'Praxis'),
    office: said('Office', 'Büro'),
    technician: said('Technician', 'Technik'),
    system: said('Lab system', 'Laborsystem'),
  },
  fields: {
    reason: { label: said('Reason', 'Grund'), kind: 'text' },
    note: { label: said('Message', 'Nachricht'), kind: 'text' },
    answer: { label: said('Your answer', 'Ihre Antwort'), kind: 'text' },
    appointment: { label: said('Day of the try-in', 'Tag der Anprobe'), kind: 'date' },
    correction: {
      label: said('What is to be corrected', 'Was korrigiert werden soll'),
      kind: 'choice',
      options: {
        midline: said('Midline', 'Mittellinie'),
        bite: said('Bite height', 'Bisshöhe'),
        shade: said('Tooth shade', 'Zahnfarbe'),
      },
    },
    trackingNumber: { label: said('Tracking number', 'Sendungsnummer'), kind: 'line' },
  },
  events: {
    'case.submit': event('Send case', 'Fall senden', 'Sent by the practice', 'Von der Praxis gesendet'),
    'case.receive': event('Receive case', 'Fall annehmen', 'Received by the lab', 'Im Labor eingegangen'),
    'wax.start': event('Start wax-up', 'Aufstellung beginnen', 'Wax-up started', 'Aufstellung begonnen'),
    'try-in.send': event('Send for try-in', 'Zur Anprobe senden', 'Sent for try-in', 'Zur Anprobe gesendet'),
    'try-in.schedule': event(
      'Enter the appointment',
      'Termin eintragen',
      'Try-in planned',
      'Anprobe geplant',
    ),
    'try-in.accept': event('Try-in fits', 'Anprobe passt', 'Try-in accepted', 'Anprobe angenommen', {
      confirm: said('The denture is finished as it was tried in.', 'Die Prothese wird so fertiggestellt.'),
    }),
    'try-in.correct': event(
      'Ask for a correction',
      'Korrektur erbitten',
      'Correction asked',
      'Korrektur erbeten',
    ),
    'case.ship': event('Ship', 'Versenden', 'Shipped', 'Versendet'),
    'case.cancel': event('Cancel case', 'Fall stornieren', 'Cancelled', 'Storniert'),
    'hold.place': event('Ask the practice', 'Nachfragen', 'The lab asks', 'Rückfrage des Labors'),
    'hold.answer': event('Answer', 'Antworten', 'Answered', 'Beantwortet', {
      revises: 'all',
      mayBeEmpty: true,
      decidesOn: ['reason'],
    }),
    'hold.lift': event('Go on', 'Weiterarbeiten', 'Work goes on', 'Arbeit geht weiter'),
    'rx.revise': event('Send changes', 'Änderungen senden', 'Prescription revised', 'Verordnung geändert', {
      revises: 'all',
    }),
    'change.request': event('Ask for a change', 'Änderung erbitten', 'Change asked', 'Änderung erbeten'),
    'comment.add': event('Add comment', 'Kommentar schreiben', 'Comment', 'Kommentar', { promisedDays: 2 }),
  },
  editable: ['draft'],
  anytime: [
    {
      event: 'comment.add',
      by: ['dentist', ...BENCH],
      requires: ['note'],
      stages: [...OPEN, ...LOCKED, 'shipped'],
    },
    { event: 'rx.revise', by: ['dentist'], stages: OPEN },
    { event: 'change.request', by: ['dentist'], requires: ['note'], stages: LOCKED },
  ],
  regions: {
    stage: {
      initial: 'draft',
      line: ['received', 'waxing', 'try_in', 'processing', 'shipped'],
      states: {
        draft: state(['Draft', 'Entwurf'], ['Only on this device.', 'Nur auf diesem Gerät.'], {
          tone: 'neutral',
          core: 'draft',
          on: [{ event: 'case.submit', to: 'queued', by: ['dentist'], effects: ['billing.placed'] }],
        }),
        queued: state(['Waiting to be sent', 'Wartet auf Versand'], ['Signed and safe.', 'Unterschrieben.'], {
          tone: 'progress',
          core: 'queued',
          on: [{ event: 'case.receive', to: 'received', by: ['system'] }],
        }),
        received: state(['Received', 'Eingegangen'], ['The lab has it.', 'Das Labor hat den Fall.'], {
          tone: 'progress',
          core: 'received',
          typicalDays: [0, 1],
          on: [{ event: 'wax.start', to: 'waxing', by: BENCH }, cancel],
        }),
        waxing: state(['Wax-up', 'Aufstellung'], ['Teeth are set in wax.', 'Zähne werden aufgestellt.'], {
          tone: 'progress',
          core: 'design',
          typicalDays: [2, 3],
          on: [{ event: 'try-in.send', to: 'try_in', by: BENCH, requires: ['trackingNumber'] }, cancel],
        }),
        try_in: state(
          ['Try-in', 'Anprobe'],
          ['Try it in the chair and say whether it fits.', 'Probieren Sie sie an und melden Sie sich.'],
          {
            tone: 'needs-you',
            core: 'awaiting_acceptance',
            on: [
              { event: 'try-in.schedule', to: 'try_in', by: ['dentist'], requires: ['appointment'] },
              { event: 'try-in.accept', to: 'processing', by: ['dentist'] },
              {
                event: 'try-in.correct',
                to: 'correcting',
                by: ['dentist'],
                requires: ['correction'],
                optional: ['note'],
              },
              cancel,
            ],
          },
        ),
        correcting: state(['Correction', 'Korrektur'], ['The lab corrects it.', 'Das Labor korrigiert.'], {
          tone: 'progress',
          core: 'plan_rejected',
          promisedDays: 3,
          on: [{ event: 'try-in.send', to: 'try_in', by: BENCH, requires: ['trackingNumber'] }, cancel],
        }),
        processing: state(
          ['Processing', 'Fertigstellung'],
          ['Wax becomes acrylic.', 'Wachs wird Kunststoff.'],
          {
            tone: 'progress',
            core: 'production',
            typicalDays: [2, 4],
            on: [
              {
                event: 'case.ship',
                to: 'shipped',
                by: OFFICE,
                requires: ['trackingNumber'],
                effects: ['billing.shipped'],
              },
            ],
          },
        ),
        shipped: state(['Shipped', 'Versendet'], ['It is on its way.', 'Sie ist unterwegs.'], {
          tone: 'done',
          core: 'shipped',
          leftLab: true,
          terminal: true,
          on: [],
        }),
        cancelled: state(['Cancelled', 'Storniert'], ['It will not be made.', 'Sie wird nicht gefertigt.'], {
          tone: 'neutral',
          core: 'cancelled',
          terminal: true,
          on: [],
        }),
      },
    },
    hold: {
      initial: 'clear',
      overlay: true,
      states: {
        clear: state(['No question', 'Keine Rückfrage'], ['Nothing is asked.', 'Nichts offen.'], {
          tone: 'neutral',
          on: [
            {
              event: 'hold.place',
              to: 'asked',
              by: BENCH,
              requires: ['reason'],
              stages: ['received', 'waxing', 'correcting', 'processing'],
            },
          ],
        }),
        asked: state(['The lab asks', 'Rückfrage'], ['It waits for your answer.', 'Das Labor wartet.'], {
          tone: 'problem',
          suspends: true,
          on: [
            { event: 'hold.answer', to: 'clear', by: ['dentist'], requires: ['answer'] },
            { event: 'hold.lift', to: 'clear', by: OFFICE },
          ],
        }),
      },
    },
  },
};

const ARCH: SlotExpectation = { extent: [30, 110], triangles: [20_000, 2_000_000], maxBytes: 100_000_000 };

export const dentureLab: LabProfile = {
  id: 'denture-lab',
  name: 'Castellan Dentures',
  contact: { email: 'office@castellan.example', phone: '+44 20 7946 0991' },
  timeZone: 'Europe/London',
  calendar: { weekdays: [1, 2, 3, 4, 5], closed: [] },
  transitDays: 1,
  requiresLicence: false,
  declarations: {
    complete: said('This is complete and true.', 'Das ist vollständig und richtig.'),
    privacy: said('The lab may process these data.', 'Das Labor darf diese Daten verarbeiten.'),
  },
  catalogue: {
    products: {
      'full-denture': {
        label: said('Full denture', 'Vollprothese'),
        materials: ['acrylic'],
        toothKinds: ['incisor', 'canine', 'premolar', 'molar'],
        per: 'arch',
        workingDays: 9,
      },
    },
    materials: { acrylic: { label: said('Acrylic', 'Kunststoff'), shaded: false } },
    shades: {},
    slots: {
      upper: {
        label: said('Upper scan', 'Scan Oberkiefer'),
        hint: said('The edentulous upper jaw', 'Der zahnlose Oberkiefer'),
        need: 'recommended',
        accept: ['.stl'],
        expects: ARCH,
      },
    },
  },
  lifecycle,
  services: {},
  followUps: {},
  billing: { acts: { 'billing.shipped': 'invoice' }, netDays: 14 },
  notifications: {
    'hold.place': [{ to: 'practice', channels: ['inbox', 'email'], forced: true }],
    'try-in.send': [{ to: 'practice', channels: ['inbox', 'email', 'sms'] }],
    'try-in.correct': [{ to: 'lab', channels: ['inbox'] }],
  },
};
