import type { Script } from '../../domain/script.js';
import type { ToothCode } from '../../domain/teeth.js';

const tooth = (code: string) => code as ToothCode;

/** A full-service case: a plan, a modification, a second plan that is accepted, production, the parcel. */
export const week: Script = {
  id: 'aligner-week',
  title: { en: 'A plan that is modified once', de: 'Ein Plan, der einmal geändert wird' },
  steps: [
    {
      afterHours: 20,
      by: 'planner',
      event: 'plan.propose',
      plan: {
        note: 'Upper 14 and lower 12 aligners. Some enamel reduction in the lower front.',
        rows: [
          { tooth: tooth('11'), aspects: { movement: 'Rotate 8 degrees distally', attachment: 'None' } },
          { tooth: tooth('13'), aspects: { movement: 'Extrude 0.6 mm', attachment: 'Vertical, 3 mm' } },
          { tooth: tooth('41'), aspects: { movement: 'Retract 1.1 mm', reduction: '0.2 mm mesially' } },
        ],
      },
    },
    {
      afterHours: 1,
      by: 'planner',
      event: 'comment.add',
      fields: { note: 'The bite scan was a little open, so the contacts are set from the photographs.' },
    },
    {
      afterHours: 5,
      by: 'dentist',
      event: 'plan.request-change',
      fields: { note: 'No reduction between 41 and 42, please. Rather two more aligners.' },
    },
    {
      afterHours: 26,
      by: 'planner',
      event: 'plan.propose',
      plan: {
        note: 'Upper 14 and lower 14 aligners, without reduction.',
        rows: [
          { tooth: tooth('11'), aspects: { movement: 'Rotate 8 degrees distally', attachment: 'None' } },
          { tooth: tooth('13'), aspects: { movement: 'Extrude 0.6 mm', attachment: 'Vertical, 3 mm' } },
          { tooth: tooth('41'), aspects: { movement: 'Retract 0.9 mm', reduction: 'None' } },
        ],
      },
    },
    { afterHours: 3, by: 'dentist', event: 'plan.accept' },
    {
      afterHours: 4,
      by: 'dentist',
      event: 'comment.add',
      fields: { note: 'The patient travels from Friday. Can the parcel leave before?' },
    },
    {
      afterHours: 2,
      by: 'lab_admin',
      event: 'comment.add',
      fields: { note: 'Yes, it leaves on Wednesday.' },
    },
    {
      afterHours: 90,
      by: 'shipping',
      event: 'case.ship',
      fields: { trackingNumber: 'JJD 0099 4417 2208', carrier: 'Parcel service' },
    },
  ],
};
