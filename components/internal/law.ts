import { holds, itemsOf, type Jurisdiction, type LabProfile, type Order } from '../../src/index.js';

/** For how many years a prescription is kept; longer where it is about implants and the law says so. */
export function keepYearsOf({ jurisdiction, catalogue }: LabProfile, { rx }: Order): number | undefined {
  if (!jurisdiction) return undefined;
  const { keepYears, keepYearsImplant = keepYears } = jurisdiction;
  const isOnImplant = itemsOf(rx).some(({ product }) => catalogue.products[product]?.seat === 'implant');
  return isOnImplant ? keepYearsImplant : keepYears;
}

/** The sentences of the law that belong on this order. */
export const statementsOf = (
  { jurisdiction }: LabProfile,
  order: Order,
): NonNullable<Jurisdiction['statements']> =>
  (jurisdiction?.statements ?? []).filter(({ when }) => holds(when, order));
