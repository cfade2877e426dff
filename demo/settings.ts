/** What the address says after the question mark. Nothing is stored anywhere else: a link carries it along. */
export type Language = 'en' | 'de';
export type Theme = 'auto' | 'light' | 'dark';

const query = (): URLSearchParams => new URLSearchParams(location.search);

export const language = (): Language => {
  const asked = query().get('lang') ?? navigator.language;
  return asked.toLowerCase().startsWith('de') ? 'de' : 'en';
};

export const theme = (): Theme => {
  const asked = query().get('theme');
  return asked === 'light' || asked === 'dark' ? asked : 'auto';
};

/** The profile that `?lab=` asks for. */
export const lab = (): string | undefined => query().get('lab') ?? undefined;

/** Who tries the portal out: `admin` is the network's administrator, everybody else a dentist. */
export const role = (): 'admin' | 'doctor' => (query().get('role') === 'admin' ? 'admin' : 'doctor');

const HOME = /\/(?:index\.html)?$/;

/** The address of another page of this site with the same settings. A link that names a lab or a role goes to that one. */
export function withSettings(address: string): string {
  const url = new URL(address, location.href);
  const [own, asked] = [url.searchParams.get('lab'), url.searchParams.get('role')];
  url.search = location.search;
  if (own) url.searchParams.set('lab', own);
  if (asked) url.searchParams.set('role', asked);
  // the home page is one lab's own
  if (HOME.test(url.pathname)) url.searchParams.delete('lab');
  return url.href;
}

export function changeSetting(name: 'lang' | 'theme', value: string): void {
  const url = new URL(location.href);
  url.searchParams.set(name, value);
  history.replaceState(history.state, '', url);
  dispatchEvent(new Event('settings-changed'));
}
