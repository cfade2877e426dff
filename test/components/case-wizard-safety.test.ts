import { expect } from '@open-wc/testing';
import { Draft } from '../../components/case-wizard/draft.js';
import type { ToothChart } from '../../components/index.js';
import { type DraftEdit, instant, type LabClient } from '../../src/index.js';
import { aView, fakeClient } from '../support/fake-client.js';
import { aLab, aTimeout, archFile, crownEdits, now, openClient, signedDraft, until } from '../support/lab.js';
import { focused } from '../support/view-checks.js';
import {
  aDraftCase,
  button,
  byId,
  clientWith,
  fill,
  give,
  goTo,
  LAST,
  mount,
  press,
  root,
  savingClient,
  select,
  sendOff,
  settled,
  text,
  type Wizard,
} from '../support/wizard.js';

const accepts = () => Promise.resolve({ ok: true, event: {} as never } as const);

describe('what is typed into the wizard', () => {
  it('is saved although nobody pauses', async () => {
    const subject = aDraftCase();
    const log: (readonly DraftEdit[])[] = [];
    const el = await mount({ client: savingClient(aView(subject), log), caseId: subject.id });
    for (let i = 0; i < 12; i++) {
      fill(byId(el, 'patientCode'), 'x'.repeat(i + 1));
      await aTimeout(100);
    }
    expect(log.length).to.be.greaterThan(1);
  });

  it('is handed over when the page goes, also what came while a save was running', async () => {
    const subject = aDraftCase();
    const log: (readonly DraftEdit[])[] = [];
    const edit = (_: unknown, edits: readonly DraftEdit[]) => {
      log.push(edits);
      return new Promise<never>(() => undefined);
    };
    const el = await mount({ client: clientWith({ edit }, [aView(subject)]), caseId: subject.id });
    fill(byId(el, 'patientCode'), 'one');
    await settled(() => log.length === 1);
    fill(byId(el, 'patientCode'), 'one two');
    globalThis.dispatchEvent(new Event('pagehide'));
    await aTimeout(20);
    expect(log.at(-1)!.at(-1)).to.deep.equal({ field: 'patientCode', value: 'one two' });
  });

  it('is not saved once more after it was signed: what the lab wrote since would be overwritten', async function () {
    this.timeout(20_000);
    const subject = aDraftCase();
    const log: (readonly DraftEdit[])[] = [];
    const client = savingClient(aView(subject), log);
    const save = client.edit;
    let fails = 1;
    client.edit = (...edit) =>
      fails-- > 0 ? Promise.resolve({ ok: false, code: 'storage-failed' }) : save(...edit);
    client.submit = accepts;
    const el = await mount({ client, caseId: subject.id });
    fill(byId(el, 'patientCode'), 'PX-9');
    await settled(() => /Not saved/.test(text(el)));
    await sendOff(el);
    await settled(() => /signed and saved/.test(text(el)));
    const saves = log.length;
    await aTimeout(5600);
    expect(log.length).to.equal(saves);
  });
});

describe('a draft that is deleted a moment after it was typed', () => {
  it('is not stored afterwards', async () => {
    const client = await openClient(aLab());
    const draft = new Draft(
      {
        addController() {},
        removeController() {},
        requestUpdate() {},
        updateComplete: Promise.resolve(true),
      },
      client,
    );
    draft.edit({ field: 'patientCode', value: 'P' });
    expect(await draft.discard()).to.equal(true);
    draft.close();
    await aTimeout(500);
    expect(await now(client.cases())).to.deep.equal([]);
    await client.close();
  });
});

describe('a scan that is chosen right after another was removed', () => {
  it('stays: neither the removal, saved late, nor an undo takes it away', async () => {
    const client = await openClient(aLab());
    const id = await signedDraft(client);
    const el = await mount({ client, caseId: id });
    await goTo(el, 'Scans and files');
    await press(el, /^Remove Upper scan$/);
    give(el, 'upper', archFile('upper', 30_000));
    await settled(() => /30,000 triangles/.test(text(el)));
    await aTimeout(600);
    button(el, /^Undo$/)?.click();
    await aTimeout(600);
    expect((await now(client.case(id)))!.case.prescription.scans['upper']!.triangles).to.equal(30_000);
    await client.close();
  });
});

describe('sending from the wizard', () => {
  it('says so when it failed by surprise, and keeps the focus', async () => {
    const subject = aDraftCase();
    const submit = () => Promise.reject(new Error('surprise'));
    const el = await mount({ client: clientWith({ submit }, [aView(subject)]), caseId: subject.id });
    await sendOff(el);
    await settled(() => /could not be sent off/.test(text(el)));
    await expect(el).to.be.accessible();
    expect(focused()).to.not.equal(document.body);
  });

  it('is open again with the reason when the lab declines while the page is still there', async () => {
    const lab = aLab();
    await lab.setConduct({ answer: 'refuse' });
    const client = await openClient(lab);
    const id = await signedDraft(client);
    const el = await mount({ client, caseId: id });
    await sendOff(el);
    await until(client.case(id), (view) => view?.trouble !== undefined);
    await settled(() => /did not take this case/.test(text(el)));
    expect(text(el)).to.not.contain('signed and saved');
    expect(focused()).to.not.equal(document.body);
    await client.close();
  });

  it('asks anew after it was moved in the page while it asked, and sends once', async () => {
    const subject = aDraftCase();
    let sent = 0;
    const submit = () => (sent++, accepts());
    const el = await mount({ client: clientWith({ submit }, [aView(subject)]), caseId: subject.id });
    const box = el.parentElement!;
    await goTo(el, LAST);
    await press(el, /^Send case$/);
    el.remove();
    box.append(el);
    await aTimeout(50);
    root(el).querySelector<HTMLButtonElement>('.foot .primary')!.click();
    await aTimeout(50);
    expect(root(el).querySelector('dialog')!.matches(':modal')).to.equal(true);
    root(el).querySelector<HTMLButtonElement>('dialog button.primary')!.click();
    await settled(() => /signed and saved/.test(text(el)));
    expect(sent).to.equal(1);
  });

  it('names the fields that were changed in two places', async () => {
    const subject = aDraftCase();
    const theirs = { ...subject.prescription, instructions: 'theirs' };
    const trouble = { kind: 'conflict', fields: ['instructions'], theirs, at: instant(0) } as const;
    const el = await mount({ client: fakeClient([aView(subject, { trouble })]), caseId: subject.id });
    await expect(el).to.be.accessible();
    expect(text(el)).to.contain('Instructions: what you wrote here stands');
  });
});

describe('the focus in the wizard', () => {
  const isInside = (el: Wizard) =>
    expect(root(el).activeElement, document.activeElement?.tagName).to.not.equal(null);
  let client: LabClient | undefined;
  afterEach(() => client?.close());

  for (const words of [/^Change Crown/, /^Remove Crown/, /^Add another/])
    it(`stays there after ${words}`, async () => {
      client = await openClient(aLab());
      const id = await client.createDraft();
      await client.edit(id, crownEdits());
      const el = await mount({ client, caseId: id });
      await settled(() => root(el).querySelector('h2') !== null);
      await press(el, /^Continue$/);
      await press(el, /^Add another/);
      await aTimeout(50);
      await press(el, words);
      await aTimeout(50);
      isInside(el);
    });

  it('stays there through every attempt to save, and a failed one is announced', async () => {
    const subject = aDraftCase();
    const saving = savingClient(aView(subject));
    const save = saving.edit;
    let fails = true;
    saving.edit = (...edit) => (fails ? Promise.resolve({ ok: false, code: 'storage-full' }) : save(...edit));
    const el = await mount({ client: saving, caseId: subject.id });
    fill(byId(el, 'patientCode'), 'PX-9');
    await settled(() => /Not saved/.test(text(el)));
    await expect(el).to.be.accessible();
    expect(root(el).querySelector('#save [role="alert"]')!.textContent).to.contain('Not saved');
    await press(el, /^Try again$/);
    isInside(el);
    fails = false;
    await press(el, /^Try again$/);
    await settled(() => /Saved on this device/.test(text(el)));
    isInside(el);
  });

  it('stays there when the case is sent from another tab', async () => {
    const subject = aDraftCase();
    const fake = fakeClient([aView(subject)]);
    const el = await mount({ client: fake, caseId: subject.id });
    byId(el, 'patientCode').focus();
    fake.push(aView({ ...subject, status: { ...subject.status, stage: 'queued' } }));
    await settled(() => /has been sent/.test(text(el)));
    await expect(el).to.be.accessible();
    isInside(el);
  });
});

describe('the chart in the wizard', () => {
  it('takes back the last tooth, and never brings the teeth of another piece', async () => {
    const client = await openClient(aLab());
    const el = await mount({ client });
    fill(byId(el, 'patientCode'), 'P');
    await press(el, /^Continue$/);
    await select(el, 'product', 'crown');
    const chart = root(el).querySelector<ToothChart>('tooth-chart')!;
    const tap = async (label: RegExp) => {
      await chart.updateComplete;
      const buttons = [...chart.shadowRoot!.querySelectorAll('button')];
      buttons.find((one) => label.test(one.getAttribute('aria-label') ?? one.textContent))?.click();
      await aTimeout(50);
    };
    await tap(/26/);
    await tap(/27/);
    await tap(/Undo/);
    expect(chart.value).to.deep.equal(['26']);
    await press(el, /^Add another/);
    await select(el, 'product', 'crown');
    await aTimeout(50);
    await tap(/Undo/);
    expect(chart.value).to.deep.equal([]);
    await client.close();
  });
});

describe('the wizard in odd states', () => {
  it('is accessible while it loads', async () => {
    await expect(await mount({ client: fakeClient([], { silent: true }), caseId: 'x' })).to.be.accessible();
  });

  it('outlives the client that goes away after the sending', async () => {
    const subject = aDraftCase();
    const el = await mount({ client: clientWith({ submit: accepts }, [aView(subject)]), caseId: subject.id });
    await sendOff(el);
    await settled(() => /signed and saved/.test(text(el)));
    el.client = undefined;
    await el.updateComplete;
    expect(text(el)).to.contain('signed and saved');
  });

  it('leaves nothing behind when it comes and goes twenty times', async () => {
    const subject = aDraftCase();
    const client = fakeClient([aView(subject)]);
    const el = await mount({ client, caseId: subject.id });
    const box = el.parentElement!;
    for (let i = 0; i < 20; i++) {
      el.remove();
      box.append(el);
      await el.updateComplete;
    }
    expect(client.watchers).to.equal(1);
    el.remove();
    expect(client.watchers).to.equal(0);
  });
});
