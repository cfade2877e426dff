/**
 * Several portals of one page share its hash: `#/cases;second/inbox`. Each reads and writes its own part only. A prefix is
 * what stands before the first slash; most pages have one portal, without a prefix.
 */
const PART = /^[\w-]*\//;
/** as a link to a plan brings it */
const SHARE = /^share=/;

const partsOf = (hash: string): readonly string[] => hash.replace(/^#/, '').split(';').filter(Boolean);

const isPartOf = (part: string, prefix: string): boolean =>
  part.startsWith(`${prefix}/`) || (!prefix && SHARE.test(part));

/**
 * The path that a portal finds in a hash. Empty where the hash is nobody's, which is the first page; `undefined` where it
 * is somebody else's, such as the page's own anchor: the portal stays where it is.
 */
export function pathIn(hash: string, prefix: string): string | undefined {
  const parts = partsOf(hash);
  const own = parts.find((part) => isPartOf(part, prefix));
  if (own !== undefined) return own.slice(own.startsWith(`${prefix}/`) ? prefix.length : 0);
  return parts.every((part) => PART.test(part)) ? '' : undefined;
}

/** The hash in which a portal is at another path, and the others where they were. The page's own anchor goes. */
export function withPath(hash: string, prefix: string, path: string): string {
  const others = partsOf(hash).filter((part) => PART.test(part) && !isPartOf(part, prefix));
  return `#${[`${prefix}${path}`, ...others].join(';')}`;
}
