/** `#share=<token>`: what stands after the `#` is sent to no server and lies in no log. "S3 · Share" */
const HASH = /^#share=(.*)$/s;

/**
 * The address that opens a link.
 * @param shareUrl the page that opens links, relative or absolute; empty or no address: the present page
 */
export function shareAddress(shareUrl: string, token: string): string {
  let url = new URL(location.href);
  try {
    if (shareUrl) url = new URL(shareUrl, document.baseURI);
  } catch {
    // the host's mistake must not cost the person the link: the present page is an address at least
  }
  url.hash = `share=${token}`;
  return url.href;
}

/**
 * Takes the token out of the page's address, at once and for good: neither history nor bookmarks nor whoever looks over a
 * shoulder has it afterwards.
 * @returns nothing where the address has none
 */
export function takeToken(): string | undefined {
  const token = HASH.exec(location.hash)?.[1];
  if (token === undefined) return undefined;
  history.replaceState(history.state, '', location.pathname + location.search);
  return token;
}
