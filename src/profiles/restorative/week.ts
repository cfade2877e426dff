import type { Script } from '../../domain/script.js';
import type { ToothCode } from '../../domain/teeth.js';

const TOOTH = '26' as ToothCode;

/** A crown outside the price list: two quotes, a design, a question, a second polish, the parcel, a remake. */
export const week: Script = {
  id: 'restorative-week',
  title: { en: 'A crown that needs a quote', de: 'Eine Krone auf Angebot' },
  steps: [
    { afterHours: 1, by: 'lab_admin', event: 'quote.open' },
    {
      afterHours: 3,
      by: 'lab_admin',
      event: 'quote.send',
      fields: { quoteAmount: 'USD 640.00', note: 'With a custom gingival shade and a milled try-in.' },
    },
    {
      afterHours: 2,
      by: 'dentist',
      event: 'quote.comment',
      fields: { note: 'We do not need the try-in. Please leave it out.' },
    },
    {
      afterHours: 1,
      by: 'lab_admin',
      event: 'quote.send',
      fields: { quoteAmount: 'USD 520.00', note: 'Without the try-in.' },
    },
    { afterHours: 2, by: 'dentist', event: 'quote.accept' },
    {
      afterHours: 16,
      by: 'designer',
      event: 'plan.propose',
      plan: {
        note: 'Contacts are light, occlusion is out by a hair.',
        rows: [
          {
            tooth: TOOTH,
            aspects: { design: 'Full contour crown', margin: 'Chamfer', contact: 'Light' },
          },
        ],
      },
    },
    { afterHours: 3, by: 'dentist', event: 'plan.accept' },
    {
      afterHours: 2,
      by: 'lab_admin',
      event: 'hold.place',
      fields: {
        reason: 'The prescription names no stump shade. Which one did you take?',
        markedFields: 'items instructions',
      },
    },
    {
      afterHours: 4,
      by: 'dentist',
      event: 'hold.answer',
      fields: { answer: 'It is ND3. I have written it into the instructions.' },
      edits: [{ field: 'instructions', value: 'Stump shade is ND3. Light contacts, please.' }],
    },
    { afterHours: 1, by: 'lab_admin', event: 'hold.lift' },
    { afterHours: 1, by: 'production_tech', event: 'production.start' },
    { afterHours: 44, by: 'ceramist', event: 'finishing.start' },
    { afterHours: 20, by: 'qc_manager', event: 'qc.start' },
    {
      afterHours: 1,
      by: 'qc_manager',
      event: 'rework.finishing',
      fields: { reason: 'The distal contact is open.' },
    },
    { afterHours: 5, by: 'qc_manager', event: 'qc.start' },
    {
      afterHours: 2,
      by: 'shipping',
      event: 'case.ship',
      fields: { trackingNumber: '1Z 999 AA1 01 2345 6784', carrier: 'Parcel service' },
    },
    { afterHours: 26, by: 'system', event: 'delivery.confirm' },
    {
      afterHours: 20,
      by: 'dentist',
      event: 'remake.request',
      fields: {
        reason: 'The crown rocks on the preparation.',
        remakeReason: 'fit',
        liability: 'open',
      },
    },
  ],
};
