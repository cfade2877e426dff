import type { Script } from '../../domain/script.js';

/** S0: scans attached, a question by the design team, a resubmission, the lock, and a parcel. */
export const week: Script = {
  id: 'appliance-week',
  title: { en: 'A week at the appliance lab', de: 'Eine Woche im Gerätelabor' },
  steps: [
    {
      afterHours: 3,
      by: 'digital_dept',
      event: 'records.attach',
      fields: { note: 'Both scans are attached to the case.' },
    },
    {
      afterHours: 20,
      by: 'design_team',
      event: 'hold.place',
      fields: {
        reason:
          'The band on the lower left does not show in the scan. Shall the wire run in front of it or behind it? ' +
          'The answer may move the date wanted.',
        markedFields: 'instructions dateWanted scans',
      },
    },
    {
      afterHours: 5,
      by: 'dentist',
      event: 'hold.answer',
      fields: { answer: 'Behind the band, please. I have written it into the instructions.' },
      edits: [
        {
          field: 'instructions',
          value: 'Labial bow from canine to canine. Wire behind the lower left band.',
        },
      ],
    },
    { afterHours: 18, by: 'design_team', event: 'design.verify' },
    { afterHours: 4, by: 'production', event: 'production.start' },
    {
      afterHours: 20,
      by: 'dentist',
      event: 'comment.add',
      fields: { note: 'The patient comes in on Friday afternoon. Is the parcel on time?' },
    },
    {
      afterHours: 3,
      by: 'customer_care',
      event: 'comment.add',
      fields: { note: 'Yes. It leaves us tomorrow.' },
    },
    {
      afterHours: 24,
      by: 'production',
      event: 'case.ship',
      fields: { trackingNumber: '1Z 40A 118 03 2207 5519', carrier: 'UPS' },
    },
    { afterHours: 44, by: 'system', event: 'delivery.confirm' },
  ],
};
