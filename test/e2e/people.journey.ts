import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Page } from 'playwright-core';
import { PersonalBrowser } from './support/browser.js';
import { journey } from './support/journey.js';
import { practice } from './support/page-models.js';
import { pictures } from './support/pictures.js';
import { bothArches } from './support/scans.js';
import { type Settings, Site } from './support/site.js';

const LAB = { lab: 'aligner' };
const PASSWORD = 'nine lanterns over the quay';
const MIA = {
  'Clinic or business name': 'Sander Orthodontics',
  'First name': 'Mia',
  'Last name': 'Sander',
  'E-mail address': 'mia@sander.example',
  Telephone: '+49 30 5550 177',
  'User name': 'mia sander',
  Password: PASSWORD,
  'Password once more': PASSWORD,
  'Reference code': 'PONTIC-1',
  'Shipping address': 'Kastanienallee 3',
  'Postal code': '13158',
  City: 'Berlin',
} as const;

let site: Site;
before(async () => {
  site = await Site.open();
});
after(() => site.stop());

async function portal(browser: PersonalBrowser, path: string, settings: Settings = {}): Promise<Page> {
  const page = await browser.openTab();
  await page.goto(site.at('portal.html', settings, path));
  return page;
}

/**
 * The portal's bar lies over whatever is at the bottom of a narrow screen: a field that is half under it can be scrolled from
 * there. How large the controls are is measured in the elements' own tests.
 */
const looked = async (page: Page, name: string): Promise<string[]> =>
  (await pictures(page, name)).filter((fault) => !fault.includes(': target-size:'));

/** Everything that this browser keeps of the site, as text. */
const everythingKept = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const kept: unknown[] = [Object.entries(localStorage), Object.entries(sessionStorage), location.href];
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name!);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(name));
      });
      for (const table of db.objectStoreNames)
        kept.push(
          await new Promise((resolve, reject) => {
            const request = db.transaction(table).objectStore(table).getAll();
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(new Error(table));
          }),
        );
      db.close();
    }
    return JSON.stringify(kept);
  });

journey(
  'S3 people: somebody registers and waits; the administrator activates her and gives her a case, and the timeline tells it',
  async (t) => {
    const browser = await PersonalBrowser.open();
    t.after(() => browser.close());
    const room = await browser.openTab();
    const I = practice(room, site, LAB);
    await I.openTheRoom();
    const order = {
      product: 'clear-aligners',
      arch: 'Both arches',
      material: 'sheet',
      licence: false,
    } as const;
    const id = await I.draft(
      { ...order, code: 'HA-6001', way: 'New case: Full service' },
      bothArches(24_000),
    );
    await I.sendCase();
    await I.seeStatus('In Planning');

    const stranger = await portal(browser, '/register');
    const form = stranger.locator('practice-registration');
    await form.getByRole('button', { name: 'Register' }).click();
    await form.getByRole('link', { name: 'User name: fill this in' }).click();
    assert.equal(await form.getByLabel(/^User name/).evaluate((field) => field.matches(':focus')), true);
    const wrong = await looked(stranger, 'people-register-problems');
    for (const [label, value] of Object.entries(MIA))
      await form.getByLabel(new RegExp(`^${label} \\(`)).fill(value);
    await form.getByLabel(/^Country/).selectOption({ label: 'Germany' });
    await form.getByText('Password strength: Strong').waitFor();
    await form.getByText('Passwords match: yes').waitFor();
    wrong.push(...(await looked(stranger, 'people-register')));
    await form.getByRole('button', { name: 'Register' }).click();
    await form.getByRole('heading', { name: 'Your account waits to be activated' }).waitFor();
    wrong.push(...(await looked(stranger, 'people-waiting')));

    const office = await portal(browser, '/people', { role: 'admin' });
    const members = office.locator('member-list');
    await members.getByLabel('Search by name').fill('san');
    await members.getByLabel('Account status').selectOption({ label: 'Blocked' });
    await members.getByRole('button', { name: 'Apply' }).click();
    const row = members.locator('[part="row"]');
    await members.getByText('1 member', { exact: true }).waitFor();
    wrong.push(...(await looked(office, 'people-members')));
    await row.getByRole('button', { name: 'Activate: Mia Sander' }).click();
    const question = members.getByRole('dialog');
    await question.getByText('Activate only people whom you know.').waitFor();
    await question.getByRole('button', { name: 'Activate' }).click();
    await members.getByText('Mia Sander is active now.').waitFor();
    await row.getByText('Active', { exact: true }).waitFor();
    await row.getByRole('button', { name: 'Mia Sander', exact: true }).click();
    await members.getByText('mia@sander.example').waitFor();
    await members.getByRole('button', { name: 'Edit' }).click();
    await members.getByLabel(/^City/).fill('Potsdam');
    await members.getByLabel('Also tell the lab’s team').waitFor();
    wrong.push(...(await looked(office, 'people-edit')));
    await members.getByRole('button', { name: 'Save' }).click();
    await members.getByText('Mia Sander is saved.').waitFor();

    await office.goto(site.at('portal.html', { role: 'admin' }, `/case/${id}`));
    const assignment = office.locator('case-assignment');
    await assignment.getByLabel('Assign dentist').selectOption({ label: 'Mia Sander, Sander Orthodontics' });
    await assignment.getByRole('button', { name: 'Assign' }).click();
    await assignment.getByText('The case is assigned to Mia Sander.').waitFor();
    await assignment.getByText('Assigned to Mia Sander', { exact: true }).waitFor();
    wrong.push(...(await looked(office, 'people-assigned')));

    await room.bringToFront();
    await I.turnTo('Timeline');
    await I.seeText('Assigned to a dentist', I.timeline);
    await I.seeText('Mia Sander', I.timeline);
    assert.equal((await everythingKept(room)).includes('lanterns'), false, 'no password is kept');
    assert.deepEqual(wrong, []);
    browser.expectClean();
  },
);

journey(
  'S3 people: whoever has no reference code waits at the lab, which activates one and refuses the other',
  async (t) => {
    const browser = await PersonalBrowser.open();
    t.after(() => browser.close());
    const stranger = await portal(browser, '/register');
    const form = stranger.locator('practice-registration');
    const register = async (person: Readonly<Record<string, string>>) => {
      for (const [label, value] of Object.entries({ ...MIA, ...person, 'Reference code': '' }))
        await form.getByLabel(new RegExp(`^${label} \\(`)).fill(value);
      await form.getByLabel(/^Country/).selectOption({ label: 'Germany' });
      await form.getByRole('button', { name: 'Register' }).click();
      await form.getByText('otherwise the lab').waitFor();
    };
    await register({});
    await stranger.reload();
    await register({ 'First name': 'Wanda', 'Last name': 'Fremd', 'User name': 'wanda' });

    const atLab = await browser.openTab();
    await atLab.goto(site.at('lab.html', LAB));
    await atLab.getByText('Accounts without a network: 2 waiting').click();
    const accounts = atLab.locator('member-list');
    await accounts.getByText('2 members', { exact: true }).waitFor();
    const wrong = await pictures(atLab, 'people-desk');

    await accounts.getByRole('button', { name: 'Activate: Mia Sander' }).click();
    const question = accounts.getByRole('dialog');
    await question.getByText('Mia Sander (Sander Orthodontics) can then sign in and send cases.').waitFor();
    await question.getByRole('button', { name: 'Activate' }).click();
    await accounts.getByText('Mia Sander is active now.').waitFor();
    await atLab.getByText('Accounts without a network: 1 waiting').waitFor();

    await accounts.getByRole('button', { name: 'Refuse: Wanda Fremd' }).click();
    await question.getByText('is deleted with everything that it says').waitFor();
    wrong.push(...(await pictures(atLab, 'people-refuse')));
    await question.getByRole('button', { name: 'Refuse' }).click();
    await accounts.getByText('The registration of Wanda Fremd is refused and deleted.').waitFor();
    await atLab.getByText('Accounts without a network: 1 waiting').waitFor({ state: 'detached' });
    await accounts.getByText('1 member', { exact: true }).waitFor();
    const kept = await everythingKept(atLab);
    assert.equal(/wanda|fremd/i.test(kept), false, 'nothing is left of whoever was refused');
    assert.equal(kept.includes('lanterns'), false, 'no password is kept');

    const office = await portal(browser, '/people', { role: 'admin' });
    const members = office.locator('member-list');
    await members.getByRole('button', { name: 'Ada Okafor', exact: true }).waitFor();
    assert.equal(await members.getByText('Mia Sander').count(), 0, 'no network has her');
    assert.deepEqual(wrong, []);
    browser.expectClean();
  },
);
