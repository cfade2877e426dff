import { itemsOf, ownEntry, say } from '../../src/index.js';
import type { PortalScene } from './portal-scene.js';

/** "Clear aligners · Retainer": whose work it is stands in the elements below, not in headings. */
export function caseHeading({ at, client, language, messages }: PortalScene): string {
  const { portal } = messages;
  if (!at.view || !client) return portal.aCase;
  const { products } = client.profile.catalogue;
  const labels = itemsOf(at.view.case.prescription).map(({ product }) => {
    const known = ownEntry(products, product);
    return known ? say(known.label, language) : product;
  });
  return [...new Set(labels)].join(' · ') || portal.aCase;
}

/** "Case HA-2041"; its local id says nothing to anybody. */
export function caseName({ at, messages: { portal } }: PortalScene): string {
  const number = at.view?.case.caseNumber;
  return number ? portal.caseNumber(number) : portal.aCase;
}

/** What the window may be called. No name and no code of a patient: titles stand in histories and task bars. */
export function titleOf(scene: PortalScene): string {
  const { route, at, messages, labName } = scene;
  const { pages, papers } = messages.portal;
  const page = {
    dashboard: () => pages.dashboard,
    unknown: () => pages.dashboard,
    cases: () => pages.cases,
    inbox: () => pages.inbox,
    people: () => pages.people,
    register: () => pages.register,
    shared: () => pages.shared,
    new: () => pages.wizard,
    case: () => (at.wizard ? pages.wizard : caseName(scene)),
    sheet: () => (route.name === 'sheet' ? papers[route.kind] : pages.cases),
  }[route.name]();
  return [page, labName].filter(Boolean).join(' · ');
}
