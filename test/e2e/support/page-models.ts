import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import type { Settings, Site } from './site.js';

export { bench } from './bench-model.js';

/** Something that is ordered: by teeth or for whole arches. */
export interface Order {
  readonly code: string;
  /** the key in the lab's catalogue */
  readonly product: string;
  /** the beginning of a tooth's name in the chart, for work that is made for teeth */
  readonly tooth?: RegExp;
  readonly arch?: 'Upper arch' | 'Lower arch' | 'Both arches';
  /** where there is a choice */
  readonly material?: string;
  readonly shade?: string;
  readonly wanted?: string;
  readonly licence?: boolean;
  /** the way in, where the lab has several: "New case: Full service" */
  readonly way?: string;
}

const CROWN: Omit<Order, 'code'> = {
  product: 'crown',
  tooth: /^upper left first molar/,
  material: 'zirconia',
  shade: 'vita-classical|A2',
};

/** Fields that are required and empty. A date is a decision: whoever drives the page makes it. */
const openFields = async (wizard: Locator): Promise<readonly Locator[]> => {
  const open: Locator[] = [];
  for (const one of await wizard.locator('[aria-required="true"]').filter({ visible: true }).all())
    if (
      await one.evaluate((element) => {
        if (element instanceof HTMLSelectElement) return !element.value;
        if (element instanceof HTMLTextAreaElement) return !element.value;
        if (!(element instanceof HTMLInputElement)) return !element.querySelector('input:checked');
        return element.type === 'checkbox' ? !element.checked : element.type !== 'date' && !element.value;
      })
    )
      open.push(one);
  return open;
};

async function answerSomehow(field: Locator): Promise<void> {
  const kind = await field.evaluate((element) =>
    element instanceof HTMLInputElement ? element.type : element.localName,
  );
  if (kind === 'checkbox') await field.check();
  else if (kind === 'select') await field.selectOption({ index: 1 });
  else if (kind === 'number') await field.fill('1');
  else if (['text', 'tel', 'email', 'search', 'textarea'].includes(kind)) await field.fill('As agreed');
  else await field.getByRole('radio').first().check();
}

/** What a dentist does on the practice's page. `const I = practice(page, site)`, then `await I.startCase()`. */
export function practice(page: Page, site: Site, settings: Settings = {}) {
  const wizard = page.locator('case-wizard');
  const head = page.locator('status-timeline[compact]');
  const timeline = page.locator('status-timeline:not([compact])');
  const detail = page.locator('case-detail');
  const planReview = page.locator('plan-review');
  const list = page.locator('case-list');
  const inbox = page.locator('case-inbox');
  const field = (label: string | RegExp) => wizard.getByLabel(label);

  return {
    page,
    wizard,
    timeline,
    detail,
    list,
    inbox,
    planReview,

    async openTheRoom(): Promise<void> {
      await page.goto(site.at('doctor.html', settings));
      await list.waitFor();
    },

    /** Back from a case to all of them. */
    async showAll(): Promise<void> {
      await page.getByRole('link', { name: 'All cases' }).click();
      await list
        .getByRole('table')
        .or(list.getByRole('heading', { name: 'No cases yet' }))
        .waitFor();
    },

    /** The list's rows as they are read, from the top. */
    rows: (): Locator => list.locator('[part~="row"]'),

    async startCase(way = 'New case'): Promise<void> {
      await page.getByRole('link', { name: way, exact: true }).click();
      await this.seeStep('Patient');
    },

    /** the id of the case that is shown, as the address has it; a new draft has one as soon as it is stored */
    async caseInAddress(): Promise<string> {
      await page.waitForURL(/#\/case\//);
      const id = /#\/case\/([\w-]+)$/.exec(page.url())?.[1];
      assert(id, `no case in ${page.url()}`);
      return id;
    },

    async openCase(id: string): Promise<void> {
      await page.goto(site.at('doctor.html', settings, `/case/${id}`));
    },

    async seeStep(name: string): Promise<void> {
      await wizard.getByRole('heading', { level: 2, name }).waitFor();
    },

    async continue(): Promise<void> {
      await wizard.getByRole('button', { name: 'Continue' }).click();
    },

    async fill(label: string | RegExp, value: string): Promise<void> {
      await field(label).fill(value);
    },

    /** Answers what the page still requires, as quickly as a person can: the first thing that may be answered. */
    async answerWhatIsRequired(): Promise<void> {
      // an answer may lead to the next question
      for (let round = 0; round < 4; round++) {
        const open = await openFields(wizard);
        for (const one of open) await answerSomehow(one);
        if (!open.length) return;
      }
    },

    async describePatient(code: string): Promise<void> {
      await this.fill(/^Patient code/, code);
      await this.answerWhatIsRequired();
      await this.continue();
      await this.seeStep('Teeth and work');
    },

    orderACrown(tooth: RegExp): Promise<void> {
      return this.order({ ...CROWN, tooth });
    },

    async order({ product, tooth, arch, material, shade }: Omit<Order, 'code'>): Promise<void> {
      await field(/^Product/).selectOption(product);
      if (tooth) await wizard.getByRole('button', { name: tooth }).click();
      if (arch) await wizard.getByRole('radio', { name: arch }).check();
      if (material) await field(/^Material/).selectOption(material);
      if (shade)
        await field(/^Shade/)
          .first()
          .selectOption(shade);
      await this.answerWhatIsRequired();
      await this.continue();
      await this.goThroughTheRequest();
    },

    /** The lab's own questions about the treatment, where it has any. */
    async goThroughTheRequest(): Promise<void> {
      const step = (name: string) => wizard.getByRole('heading', { level: 2, name });
      await step('Treatment').or(step('Scans and files')).waitFor();
      if (await step('Treatment').isVisible()) {
        await this.answerWhatIsRequired();
        await this.continue();
      }
      await this.seeStep('Scans and files');
    },

    /** Picks a file for a slot by its label: `attachScan('Upper scan', path)`. */
    async attachScan(slot: string, path: string): Promise<void> {
      const place = wizard.getByRole('region', { name: slot });
      await place.locator('input[type=file]:not([capture])').setInputFiles(path);
    },

    async seeVerdict(slot: string, verdict: string | RegExp): Promise<void> {
      await wizard
        .getByRole('region', { name: slot })
        .getByText(verdict)
        .first()
        .waitFor({ timeout: 30_000 });
    },

    /** Into their slots, or both into the one that takes whatever is to be made. */
    async attachBothArches({ upper, lower }: { upper: string; lower: string }): Promise<void> {
      await this.answerWhatIsRequired();
      const isOneSlot = (await wizard.getByRole('region', { name: 'Upper scan' }).count()) === 0;
      for (const [slot, path] of [
        [isOneSlot ? 'Files of the order' : 'Upper scan', upper],
        [isOneSlot ? 'Files of the order' : 'Lower scan', lower],
      ] as const) {
        await this.attachScan(slot, path);
        await this.seeVerdict(slot, isOneSlot ? 'Saved on this device' : 'Looks good');
      }
      await this.continue();
      await this.seeStep('Date and notes');
    },

    async wantItBy(date: string): Promise<void> {
      await this.fill(/^Date wanted/, date);
      await this.answerWhatIsRequired();
      await this.continue();
      await this.seeStep('Check and sign');
    },

    async sign({ licence = true } = {}): Promise<void> {
      await field(/complete and true/).check();
      await field(/processes these data/).check();
      await this.fill(/^Prescribing dentist/, 'Dr. Ada Okafor');
      if (licence) await this.fill(/^Licence number/, 'FL-11402');
      await this.typeTheSignature();
    },

    async typeTheSignature(name = 'Ada Okafor'): Promise<void> {
      await wizard.getByRole('textbox', { name: /^Signature/ }).fill(name);
    },

    async sendCase(): Promise<void> {
      await wizard.getByRole('button', { name: 'Send case' }).first().click();
      await wizard.getByRole('dialog').getByRole('button', { name: 'Send case' }).click();
      await head.waitFor();
    },

    /** The whole way, for journeys that are about something else. */
    draftACrown(scans: { upper: string; lower: string }, code = 'PT-4711'): Promise<string> {
      return this.draft({ ...CROWN, code }, scans);
    },

    /** A signed draft, ready to be sent. */
    async draft(order: Order, scans: { upper: string; lower: string }): Promise<string> {
      await this.startCase(order.way);
      await this.describePatient(order.code);
      await this.order(order);
      await this.attachBothArches(scans);
      await this.wantItBy(order.wanted ?? '2099-03-09');
      await this.sign(order);
      await this.seeSaved();
      return this.caseInAddress();
    },

    /** Turns to a part of the case: the order, or everything that happened. */
    async turnTo(part: 'Case' | 'Timeline'): Promise<void> {
      const link = page.getByRole('navigation', { name: 'Parts of this case' }).getByRole('link', {
        name: part,
        exact: true,
      });
      await link.click();
      await page.locator('.parts-of-case [aria-current]', { hasText: part }).waitFor();
    },

    /** Looks something up in the timeline, and turns back. */
    async seeInTimeline(...texts: readonly (string | RegExp)[]): Promise<void> {
      await this.turnTo('Timeline');
      for (const text of texts) await this.seeText(text, timeline);
      await this.turnTo('Case');
    },

    /**
     * Presses an action of the case, fills in its form and sends it.
     * @param asksAgain whether the lab wants it to be confirmed
     */
    async act(
      name: string,
      fill: (form: Locator) => Promise<unknown>,
      { within = detail, asksAgain = false }: { within?: Locator; asksAgain?: boolean } = {},
    ): Promise<void> {
      await within.getByRole('button', { name }).first().click();
      const form = within.locator('form.action-form');
      await fill(form);
      await form.getByRole('button', { name }).click();
      if (asksAgain) await detail.getByRole('dialog').getByRole('button', { name }).click();
      await form.waitFor({ state: 'detached' });
    },

    /** Accepts the design or plan that lies before the dentist, and confirms it. */
    async acceptPlan(version: number): Promise<void> {
      const name = new RegExp(`^Accept (?:design|plan) ${version}`);
      await planReview.getByRole('button', { name }).click();
      await planReview.getByRole('dialog').getByRole('button', { name }).click();
      await planReview.getByText(/^Accepted/).waitFor();
    },

    /** From the first step of a follow-up to its signature: patient and work are there already. */
    async finishFollowUp(scans: { upper: string; lower: string }): Promise<void> {
      await this.seeStep('Patient');
      await this.answerWhatIsRequired();
      await this.continue();
      await this.seeStep('Teeth and work');
      await this.answerWhatIsRequired();
      await this.continue();
      await this.goThroughTheRequest();
      await this.attachBothArches(scans);
      await this.wantItBy('2099-03-09');
      await this.sign({ licence: false });
      await this.seeSaved();
    },

    /**
     * Sends the prescription's form by the button below it: what was changed in it is signed, an answer may be words
     * alone.
     */
    async resubmit(
      name: string,
      { answer, signature }: { answer?: string; signature?: string },
    ): Promise<void> {
      await detail.getByRole('button', { name }).last().click();
      const dialog = detail.getByRole('dialog');
      if (answer) await dialog.getByLabel('Your answer').fill(answer);
      if (signature) await dialog.getByRole('textbox', { name: /^Signature/ }).fill(signature);
      await dialog.getByRole('button', { name }).click();
      await dialog.waitFor({ state: 'detached' });
    },

    /** Rings the bell, and waits until a notice says this. */
    async seeNotice(words: string | RegExp): Promise<void> {
      await inbox.getByRole('button', { name: /^Inbox/ }).click();
      await inbox.getByRole('dialog').getByText(words).first().waitFor();
    },

    async closeInbox(): Promise<void> {
      await page.keyboard.press('Escape');
      await inbox.getByRole('dialog').waitFor({ state: 'hidden' });
    },

    async seeSaved(): Promise<void> {
      await wizard.getByText(/^Saved on this device/).waitFor();
    },

    /** Where the case is: the mark under its number, or the step of its track. */
    async seeStatus(status: string): Promise<void> {
      await detail
        .locator('[part=head]')
        .or(head.locator('[aria-current=step]'))
        .getByText(status, { exact: true })
        .filter({ visible: true })
        .first()
        .waitFor({ timeout: 30_000 });
    },

    async seeText(text: string | RegExp, within: Locator = page.locator('main')): Promise<void> {
      await within.getByText(text).first().waitFor();
    },
  };
}
