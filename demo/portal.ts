/**
 * Halden's portal: one tag in a page. This script registers it and says who the lab is; a lab with a server of its own writes
 * `backend="rest" base-url="…"` into the tag instead. The rest of this page is the demonstration's.
 */
import { localLab } from 'pontic';
import 'pontic/autoload';
import { chosenLab } from './labs.js';
import { seedPeople } from './people-seed.js';
import { role } from './settings.js';
import './shell.js';

const portal = document.querySelector('lab-portal')!;
const { profile } = chosenLab();
const practice = portal.getAttribute('practice')!.split('\n')[0]!;
const isAdministrator = role() === 'admin';

const backend = localLab({ profile, practice, ...(isAdministrator && { role: 'network_admin' }) });
Object.assign(portal, { profile, backend });
// without them the list of members says that it is empty, which is true
if (isAdministrator) void seedPeople(backend.people).catch(() => undefined);
for (const link of document.querySelectorAll<HTMLElement>('[data-role]'))
  link.hidden = (link.dataset['role'] === 'administrator') === isAdministrator;
