/** Made-up members of the aligner lab's network, so that its administrator has somebody to look at. */
import type { PeopleTransport, Registration } from 'pontic';

type Seed = Omit<Registration, 'language' | 'password' | 'reference'> & { readonly isActive: boolean };

const SEEDS: readonly Seed[] = [
  {
    id: 'seed-okafor',
    clinic: 'Riverside Dental',
    firstName: 'Ada',
    lastName: 'Okafor',
    email: 'ada.okafor@riverside.example',
    username: 'ada.okafor',
    telephone: '+1 518 555 0117',
    shipping: { street: '8 River Road', city: 'Troy', postalCode: '12180', state: 'NY', country: 'US' },
    isActive: true,
  },
  {
    id: 'seed-brandt',
    clinic: 'Zahnärzte am Kanal',
    firstName: 'Lukas',
    lastName: 'Brandt',
    email: 'brandt@kanal.example',
    username: 'lukas.brandt',
    telephone: '+49 30 5550 188',
    shipping: {
      street: 'Landwehrufer 31\nHof 2',
      city: 'Berlin',
      postalCode: '10999',
      state: '',
      country: 'DE',
    },
    isActive: true,
  },
  {
    id: 'seed-oconnor',
    clinic: 'O’Connor & Nagy Orthodontics',
    firstName: 'Niamh',
    lastName: 'O’Connor',
    email: 'niamh@oconnor-nagy.example',
    username: "niamh o'connor",
    telephone: '',
    shipping: { street: '4 Quay Street', city: 'Galway', postalCode: 'H91 XK57', state: '', country: 'IE' },
    isActive: false,
  },
];

const never = new AbortController().signal;

/**
 * Registers them, each once however often it is asked, and activates those who are. To be called by the administrator's page.
 * @param reference the code of the network that they join
 */
export async function seedPeople(people: PeopleTransport, reference = 'PONTIC-1'): Promise<void> {
  for (const { isActive: _isActive, ...seed } of SEEDS) {
    // nobody can sign in with it: the lab in the page has no log-in, and the word is made anew each time
    const password = crypto.randomUUID();
    await people.register({ ...seed, language: 'en', password, reference }, never);
  }
  const names = new Set(SEEDS.filter(({ isActive }) => isActive).map(({ username }) => username));
  for (const { id, revision, username } of await people.members({}, never))
    // whoever was changed by hand stays as he is
    if (names.has(username) && revision === 1) await people.change(id, revision, { status: 'active' }, never);
}
