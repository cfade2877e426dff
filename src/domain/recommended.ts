import { slotsFor } from './check-files.js';
import { groupsOf } from './check-item.js';
import { groupsOn } from './check-prescription.js';
import { needOf, type Order } from './order.js';
import { filesIn, itemsOf } from './prescription.js';
import type { LabProfile } from './profile.js';
import { askedOf, FORM_PAGES, type FormPage } from './question.js';

/**
 * What the lab would rather have and does not get yet, in the order of the form; by the paths of problems. Nothing is
 * held up by it: a person is told while there is time.
 */
export function recommendedGaps(profile: LabProfile, order: Order): readonly string[] {
  const { catalogue } = profile;
  const { rx } = order;
  const isOpen = (answers: Readonly<Record<string, string>>, key: string) => !answers[key]?.trim();
  const ofPieces = itemsOf(rx).flatMap((item) => [
    ...Object.entries(catalogue.products[item.product]?.shades ?? {})
      .filter(
        ([region, need]) =>
          catalogue.materials[item.material]?.shaded &&
          needOf(need, order, item) === 'recommended' &&
          !item.shades?.[region as 'stump'],
      )
      .map(([region]) => `items.${item.id}.shades.${region}`),
    ...askedOf(groupsOf(catalogue, item), order, item)
      .flatMap(({ questions }) => questions)
      .filter(({ key, need }) => need === 'recommended' && isOpen(item.answers ?? {}, key))
      .map(({ key }) => `items.${item.id}.answers.${key}`),
  ]);
  const ofPage = (page: FormPage) =>
    askedOf(groupsOn(profile, page), order)
      .flatMap(({ questions }) => questions)
      .filter(({ key, need }) => need === 'recommended' && isOpen(rx.answers, key))
      .map(({ key }) => `answers.${key}`);
  const ofFiles = slotsFor(catalogue, order)
    .filter(({ key, need }) => need === 'recommended' && !filesIn(rx, key).length)
    .map(({ key }) => `scans.${key}`);
  const isSexWanted = needOf(profile.sex ?? 'optional', order) === 'recommended';
  const { licence = 'optional' } = profile.jurisdiction ?? {};
  const isLicenceWanted = !profile.requiresLicence && needOf(licence, order) === 'recommended';
  const byPage = FORM_PAGES.flatMap((page) => [
    ...(page === 'patient' && isSexWanted && !rx.sex ? ['sex'] : []),
    ...(page === 'request' ? ofPieces : []),
    ...ofPage(page),
    ...(page === 'files' ? ofFiles : []),
  ]);
  return isLicenceWanted && !rx.licenceNumber.trim() ? [...byPage, 'licenceNumber'] : byPage;
}
