import type { Case, Order, Prescription } from '../../src/index.js';

/** What decides which questions are asked: the prescription, and what its case grows out of. */
export const orderIn = (rx: Prescription, subject: Pick<Case, 'origin'> | undefined): Order => ({
  rx,
  followUp: subject?.origin?.kind,
});
