import type { Script } from '../../domain/script.js';
import { toTooth } from '../../domain/teeth.js';

const upperLeftFirstMolar = toTooth({ system: 'fdi', code: '26' })!;

/**
 * S2: a redesign, then a pause that nobody thinks of for 46 days. The reminders and the date of deletion come by
 * themselves; the order is resumed within the days of grace, with a delivery date that was counted anew.
 */
export const week: Script = {
  id: 'digital-lab-week',
  title: { en: 'A paused order', de: 'Ein pausierter Auftrag' },
  steps: [
    { afterHours: 4, by: 'designer', event: 'design.start' },
    {
      afterHours: 20,
      by: 'designer',
      event: 'plan.propose',
      plan: {
        note: 'First design. The mesial contact is light, as you wrote.',
        rows: [
          {
            tooth: upperLeftFirstMolar,
            aspects: {
              design: 'Full contour crown',
              margin: 'Chamfer',
              contacts: 'Light',
              occlusion: '0.1 mm clear',
            },
          },
        ],
      },
    },
    {
      afterHours: 6,
      by: 'dentist',
      event: 'plan.request-change',
      fields: { note: 'Please close the mesial contact a little.', redesign: 'contacts' },
    },
    {
      afterHours: 2,
      by: 'dentist',
      event: 'pause.place',
      fields: { pauseReason: 'patient', note: 'The patient is abroad and will call.' },
    },
    { afterHours: 46 * 24, by: 'dentist', event: 'pause.lift' },
    {
      afterHours: 20,
      by: 'designer',
      event: 'plan.propose',
      plan: {
        note: 'Second design. The mesial contact is closed.',
        rows: [
          {
            tooth: upperLeftFirstMolar,
            aspects: {
              design: 'Full contour crown',
              margin: 'Chamfer',
              contacts: 'Medium',
              occlusion: '0.1 mm clear',
            },
          },
        ],
      },
    },
    { afterHours: 5, by: 'dentist', event: 'plan.accept' },
    { afterHours: 3, by: 'production_tech', event: 'production.start' },
    {
      afterHours: 64,
      by: 'shipping',
      event: 'case.ship',
      fields: { trackingNumber: '7946 2281 0337', carrier: 'FedEx' },
    },
    { afterHours: 40, by: 'system', event: 'delivery.confirm' },
  ],
};
