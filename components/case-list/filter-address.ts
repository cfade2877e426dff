/** The parameter of the page's address that holds the filters. */
const PARAMETER = 'cases';

/**
 * Keeps the filters in the query of the page's address: `?cases=tab%3Dpast`. The part behind `#` is left alone, since pages
 * route by it, and the entry of the history is replaced with its state, since a filter is no step to go back by.
 */
export const filterAddress = {
  read: (): string | undefined => new URL(location.href).searchParams.get(PARAMETER) ?? undefined,

  write(filters: string): void {
    const address = new URL(location.href);
    if ((address.searchParams.get(PARAMETER) ?? '') === filters) return;
    if (filters) address.searchParams.set(PARAMETER, filters);
    else address.searchParams.delete(PARAMETER);
    try {
      history.replaceState(history.state, '', address);
    } catch {
      // a page without an address of its own (a sandbox, a file) or too many changes at once: nothing is remembered
    }
  },
};
