const MAIN = 'main, [role="main"]';
/** in the order in which they came */
const portals = new Set<Element>();

/** The element above, through slots and shadow roots. */
function isInMain(element: Element): boolean {
  let node: Node | null = element.parentNode;
  while (node) {
    if (node instanceof Element && node.matches(MAIN)) return true;
    node = node instanceof ShadowRoot ? node.host : node.parentNode;
  }
  return false;
}

/**
 * Whether a portal is what its page is for, with `<main>` and the first heading. A page has one of both: another portal,
 * or one beside or inside a `<main>` of the page, does without.
 */
export function isMainOfPage(portal: Element): boolean {
  portals.add(portal);
  const [first] = [...portals].filter((one) => !isInMain(one));
  return first === portal && !document.querySelector(MAIN);
}

export const leavePage = (portal: Element): void => void portals.delete(portal);
