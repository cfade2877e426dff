import { type Cell, confusionMatrix, FULL } from '../support/arch-matrix.js';
import { ratesOf, type Rate } from '../support/arch-rates.js';

/**
 * What the preflight says of arches whose truth is known, over their whole range: no speed, but a confusion matrix, and how
 * good each check is by it. The arches are made by formulas; of real ones there are twelve figures in standards C8.
 */
export async function preflight(): Promise<readonly (Cell | Rate)[]> {
  const cells = await confusionMatrix(FULL);
  return [...cells, ...ratesOf(cells)];
}
