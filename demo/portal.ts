/**
 * Halden's portal: one tag in a page. This script registers it and says who the lab is; a lab with a server of its own writes
 * `backend="rest" base-url="…"` into the tag instead. The rest of this page is the demonstration's.
 */
import { localLab } from 'pontic';
import 'pontic/autoload';
import { chosenLab } from './labs.js';
import { role } from './settings.js';
import './shell.js';

const portal = document.querySelector('lab-portal')!;
const { profile } = chosenLab();
const practice = portal.getAttribute('practice')!.split('\n')[0]!;
const isAdministrator = role() === 'admin';

Object.assign(portal, {
  profile,
  backend: localLab({ profile, practice, ...(isAdministrator && { role: 'network_admin' }) }),
});
for (const link of document.querySelectorAll<HTMLElement>('[data-role]'))
  link.hidden = (link.dataset['role'] === 'administrator') === isAdministrator;
