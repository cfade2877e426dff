import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { journey } from './support/journey.js';
import { bench } from './support/page-models.js';
import { pictures } from './support/pictures.js';
import { enterTheRoom } from './support/room.js';
import { bothArches } from './support/scans.js';
import { guest, sharing } from './support/share-model.js';
import { Site } from './support/site.js';

const LAB = { lab: 'aligner' };
const ALIGNERS = { product: 'clear-aligners', arch: 'Both arches', material: 'sheet' } as const;
const CODE = 'QX-7041';
const NOTE = `For Zoe Kowalczyk (${CODE}) of Dr. Ada Okafor, Riverside Dental: fourteen upper aligners.`;
/** whatever says who the patient is, or whose: no part of it may reach the viewer */
const NAMES = [CODE, 'Zoe', 'Kowalczyk', 'Okafor', 'Riverside'];

let site: Site;
before(async () => {
  site = await Site.open();
});
after(() => site.stop());

const namesIn = (text: string): readonly string[] =>
  NAMES.filter((name) => text.toLowerCase().includes(name.toLowerCase()));

/** Another token of the same shape. */
const tamperedWith = (address: string): string =>
  address.replace(/#share=(.)/, (_, first: string) => `#share=${first === 'A' ? 'B' : 'A'}`);

journey(
  'S3 · share: somebody without an account sees a plan by its link, finds no name in the page, the network or the storage, and nothing once the link has ended',
  async (t) => {
    const { browser, page, I } = await enterTheRoom(t, site, { settings: LAB });
    await I.startCase('New case: Full service');
    await I.fill(/^Patient code/, CODE);
    await I.wizard.getByRole('radio', { name: 'The name as well' }).check();
    await I.fill(/^First name/, 'Zoe');
    await I.fill(/^Last name/, 'Kowalczyk');
    await I.answerWhatIsRequired();
    await I.continue();
    await I.seeStep('Teeth and work');
    await I.order(ALIGNERS);
    await I.attachBothArches(bothArches(24_000));
    await I.wantItBy('2099-03-09');
    await I.sign({ licence: false });
    await I.seeSaved();
    const id = await I.caseInAddress();
    await I.sendCase();
    await I.seeStatus('In Planning');

    const lab = bench(await browser.openTab(), site, LAB);
    await lab.openTheBench();
    await lab.takeUp(id);
    await lab.workAs('planner');
    await lab.act('plan.propose', { 'plan-note': NOTE });

    // the dentist sees all of it, and makes two links
    await page.bringToFront();
    await I.seeStatus('Waiting for Approval');
    await I.seeText('Zoe Kowalczyk', I.planReview);
    const share = sharing(I.planReview);
    await share.open();
    const wrong = await pictures(page, 's3-share-panel');
    const first = await share.makeLink('3 days');
    const second = await share.makeLink('7 days');
    assert.match(first, /\/shared\.html\?lab=aligner#share=[\w-]{43}$/);
    assert.notEqual(first, second);

    // somebody outside: the plan, and nothing that says whose it is
    const viewer = await guest(await browser.openTab());
    await viewer.open(first);
    await viewer.seePlan('fourteen upper aligners');
    const token = /#share=(.*)/.exec(first)![1]!;
    assert.equal(viewer.page.url(), first.replace(/#.*/, ''), 'the token is out of the address');
    const seen = await viewer.everything();
    assert.deepEqual(namesIn(seen), [], 'no name in the page');
    assert.ok(!seen.includes(token), 'nor the token');
    assert.deepEqual(namesIn(viewer.requests.join('\n')), [], 'no name in the network log');
    assert.ok(!viewer.requests.join('\n').includes(token), 'nor the token');
    for (const name of [/^Accept/, /^Reject/, /^Ask for/, /^Share/, /[Cc]omment/])
      assert.equal(await viewer.page.getByRole('button', { name }).count(), 0, `no button ${name}`);
    const { opened, written } = await viewer.stored();
    // the embedded lab's own database stands for its server; it counts the opening
    assert.deepEqual([...new Set(opened)], ['pontic-lab-aligner'], 'no database of the practice is opened');
    assert.deepEqual(namesIn(written.join('\n')), [], 'no name is stored');
    assert.ok(!written.join('\n').includes(token), 'nor the token');
    wrong.push(...(await pictures(viewer.page, 's3-shared-plan')));

    // reloaded, the page has no token any more: it is nowhere on this device
    await viewer.page.reload();
    const nothing = await viewer.seeNothing();
    wrong.push(...(await pictures(viewer.page, 's3-shared-nothing')));
    await viewer.page.close();

    const seesNothing = async (address: string, why: string): Promise<void> => {
      const other = await guest(await browser.openTab());
      await other.open(address);
      assert.equal(await other.seeNothing(), nothing, `${why}: the same page`);
      assert.deepEqual(namesIn(await other.everything()), []);
      await other.page.close();
    };
    await seesNothing(tamperedWith(first), 'tampered with');
    await seesNothing(first.replace(/#.*/, '#share='), 'no token');

    // the newest is revoked: the older one still opens until its own end
    await page.bringToFront();
    await share.revokeTheNewest();
    await I.seeText('opened once', share.panel);
    await seesNothing(second, 'revoked');
    const again = await guest(await browser.openTab());
    await again.open(first);
    await again.seePlan('fourteen upper aligners');
    await again.page.close();
    await lab.page.bringToFront();
    await lab.pass('+1 day', 3);
    await seesNothing(first, 'expired');
    assert.deepEqual(wrong, []);
    browser.expectClean();
  },
);
