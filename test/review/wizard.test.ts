import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../components/define.js';
import type { CaseWizard, ToothChart } from '../../components/index.js';
import { type LabClient, instant, type CaseId } from '../../src/index.js';
import { aCase, aView, fakeClient } from '../support/fake-client.js';
import { focused } from '../support/view-checks.js';
import { aLab, archFile, aTimeout, crownEdits, now, openClient, signedDraft, until } from '../support/lab.js';

type Wizard = CaseWizard;
const root = (el: Wizard) => el.shadowRoot!;
const byId = <E extends HTMLElement = HTMLInputElement>(el: Wizard, id: string) => root(el).querySelector<E>(`[id="${CSS.escape(id)}"]`)!;
const button = (el: Wizard, words: RegExp) =>
  [...root(el).querySelectorAll<HTMLElement>('button, label.button')].find((c) => words.test(c.getAttribute('aria-label') ?? c.textContent.trim()))!;
const press = async (el: Wizard, words: RegExp) => { const b = button(el, words); b.focus(); b.click(); await el.updateComplete; await aTimeout(20); };
function fill(field: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement, value: string) {
  field.value = value;
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
}
async function settled(isIt: () => boolean, ms = 4000) {
  const end = performance.now() + ms;
  while (!isIt()) { if (performance.now() > end) throw new Error('it did not come about'); await aTimeout(25); }
}
function give(el: Wizard, slot: string, file: File) {
  const input = byId(el, `scans.${slot}`);
  const t = new DataTransfer(); t.items.add(file); input.files = t.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
const text = (el: Wizard) => root(el).textContent!.replace(/\s+/g, ' ');
const mount = async (props: object) => {
  const el = document.createElement('case-wizard') as Wizard;
  Object.assign(el, props);
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.append(el);
  await el.updateComplete;
  await aTimeout(30);
  return el;
};
const draftCase = (more: object = {}) => aCase({ stage: 'draft' as never, ...more });

/** a wizard client over the fake one, whose verbs are given */
function scripted(over: Partial<LabClient> & object, views: Parameters<typeof fakeClient>[0] = []) {
  const fake = fakeClient(views);
  return Object.assign(fake, over) as typeof fake;
}
const savingClient = (views: ReturnType<typeof aView>[], log: unknown[] = []) => {
  const fake = fakeClient(views);
  const byIdMap = new Map(views.map((v) => [v.case.id, v]));
  let t = Date.now();
  return Object.assign(fake, {
    edit: async (id: CaseId, edits: readonly unknown[]) => {
      log.push({ id, edits });
      const { applyEdit } = await import('../../src/index.js');
      const v = byIdMap.get(id)!;
      const savedAt = instant((t += 10));
      const next = { ...v, savedAt, case: { ...v.case, prescription: (edits as never[]).reduce(applyEdit, v.case.prescription) } };
      byIdMap.set(id, next);
      fake.push(next);
      return { ok: true as const, savedAt };
    },
  });
};

describe('review: wizard', () => {
  it('W3: an id that this device does not have is said, not loaded for ever', async () => {
    const el = await mount({ client: fakeClient([]), caseId: 'nobody' });
    await aTimeout(50);
    expect(text(el)).to.contain('not on this device');
    await expect(el).to.be.accessible();
  });

  it('W3b: a draft removed in another tab does not blank what is on screen without a word', async () => {
    const c = draftCase();
    const client = fakeClient([aView(c)]);
    const el = await mount({ client, caseId: c.id });
    byId(el, 'patientCode').focus();
    client.remove(c.id);
    await aTimeout(50);
    expect(text(el)).to.contain('not on this device');
    expect(focused()).to.not.equal(document.body);
  });

  it('W2: the client goes away while the sent view is shown', async () => {
    const c = draftCase();
    const client = scripted({ submit: () => Promise.resolve({ ok: true, event: {} as never }) }, [aView(c)]);
    const el = await mount({ client, caseId: c.id });
    for (let i = 0; i < 4; i++) await press(el, /^Continue$/);
    await press(el, /^Send case$/);
    root(el).querySelector<HTMLButtonElement>('dialog button.primary')!.click();
    await settled(() => /signed and saved/.test(text(el)));
    el.client = undefined;
    await el.updateComplete;
    await aTimeout(20);
  });

  it('W1: caseId changed 20 times leaves one subscription', async () => {
    const [a, b] = [draftCase(), draftCase()];
    const client = fakeClient([aView(a), aView(b)]);
    const el = await mount({ client, caseId: a.id });
    let pagehide = 0;
    const add = globalThis.addEventListener, rem = globalThis.removeEventListener;
    globalThis.addEventListener = function (this: never, ...args: never[]) { if ((args[0] as string) === 'pagehide') pagehide++; return (add as never as Function).apply(globalThis, args); } as never;
    globalThis.removeEventListener = function (this: never, ...args: never[]) { if ((args[0] as string) === 'pagehide') pagehide--; return (rem as never as Function).apply(globalThis, args); } as never;
    for (let i = 0; i < 20; i++) { el.caseId = i % 2 ? a.id : b.id; await el.updateComplete; }
    globalThis.addEventListener = add; globalThis.removeEventListener = rem;
    const w = client.watchers;
    el.remove();
    expect([w, client.watchers, pagehide <= 1]).to.deep.equal([1, 0, true]);
  });

  it('W1b: connect and disconnect 20 times leaves nothing', async () => {
    const a = draftCase();
    const client = fakeClient([aView(a)]);
    const el = await mount({ client, caseId: a.id });
    const box = el.parentElement!;
    for (let i = 0; i < 20; i++) { el.remove(); box.append(el); await el.updateComplete; }
    expect(client.watchers).to.equal(1);
    el.remove();
    expect(client.watchers).to.equal(0);
  });

  it('W2b: a client replaced by another of the same account goes on with the same draft', async () => {
    const lab = aLab();
    const one = await openClient(lab);
    const el = await mount({ client: one });
    fill(byId(el, 'patientCode'), 'P-1');
    await settled(() => /Saved on this device/.test(text(el)));
    fill(byId(el, 'patientCode'), 'P-12');
    const two = await openClient(lab);
    el.client = two;
    await aTimeout(700);
    const value = byId(el, 'patientCode').value;
    const all = await now(two.cases());
    await one.close(); await two.close();
    expect([value, all.length, all[0]!.case.prescription.patientCode]).to.deep.equal(['P-12', 1, 'P-12']);
  });

  it('L10: typing without a pause is saved all the same', async () => {
    const a = draftCase();
    const log: unknown[] = [];
    const client = savingClient([aView(a)], log);
    const el = await mount({ client, caseId: a.id });
    for (let i = 0; i < 12; i++) { fill(byId(el, 'patientCode'), 'x'.repeat(i + 1)); await aTimeout(100); }
    expect(log.length).to.be.greaterThan(0);
  });

  it('M11: what is typed while a save runs is handed over when the page goes', async () => {
    const a = draftCase();
    const log: { edits: { value: unknown }[] }[] = [];
    const client = savingClient([aView(a)]);
    const never: (() => void)[] = [];
    client.edit = ((_: unknown, edits: never) => { log.push({ edits }); return new Promise(() => never.push(() => 0)); }) as never;
    const el = await mount({ client, caseId: a.id });
    fill(byId(el, 'patientCode'), 'one');
    await settled(() => log.length === 1);
    fill(byId(el, 'patientCode'), 'one two');
    globalThis.dispatchEvent(new Event('pagehide'));
    await aTimeout(20);
    expect(log.at(-1)!.edits.at(-1)!.value).to.equal('one two');
  });

  it('W6: a send that fails by surprise is said', async () => {
    const c = draftCase();
    const client = scripted({ submit: () => Promise.reject(new Error('surprise')) }, [aView(c)]);
    const el = await mount({ client, caseId: c.id });
    for (let i = 0; i < 4; i++) await press(el, /^Continue$/);
    await press(el, /^Send case$/);
    root(el).querySelector<HTMLButtonElement>('dialog button.primary')!.click();
    await aTimeout(100);
    expect(text(el)).to.contain('could not be sent off');
    await expect(el).to.be.accessible();
    expect(focused()).to.not.equal(document.body);
  });

  it('W5: what was sent along is not saved again afterwards', async function () {
    this.timeout(20000);
    const c = draftCase();
    const log: { edits: unknown[] }[] = [];
    const client = savingClient([aView(c)], log as never);
    const save = client.edit;
    let fails = 1;
    client.edit = ((id: never, edits: never) => fails-- > 0 ? Promise.resolve({ ok: false, code: 'storage-failed' }) : save(id, edits)) as never;
    client.submit = () => Promise.resolve({ ok: true, event: {} as never });
    const el = await mount({ client, caseId: c.id });
    fill(byId(el, 'patientCode'), 'PX-9');
    await settled(() => /Not saved/.test(text(el)));
    for (let i = 0; i < 4; i++) await press(el, /^Continue$/);
    await press(el, /^Send case$/);
    root(el).querySelector<HTMLButtonElement>('dialog button.primary')!.click();
    await settled(() => /signed and saved/.test(text(el)));
    const n = log.length;
    await aTimeout(5600);
    expect(log.length).to.equal(n);
  });

  it('V: the sent view does not stay when the lab declines', async () => {
    const lab = aLab();
    await lab.setConduct({ answer: 'refuse' });
    const client = await openClient(lab);
    const id = await signedDraft(client);
    const el = await mount({ client, caseId: id });
    await settled(() => !!root(el).querySelector('h2'));
    for (let i = 0; i < 4; i++) await press(el, /^Continue$/);
    await press(el, /^Send case$/);
    root(el).querySelector<HTMLButtonElement>('dialog button.primary')!.click();
    await until(client.case(id), (v) => v?.trouble !== undefined);
    await aTimeout(200);
    const words = text(el);
    const f = focused();
    await client.close();
    expect(words).to.contain('did not take this case');
    expect(words).to.not.contain('signed and saved');
    expect(f).to.not.equal(document.body);
  });

  it('H: undo does not put an old scan over a newly chosen one', async () => {
    const client = await openClient(aLab());
    const id = await signedDraft(client);
    const el = await mount({ client, caseId: id });
    await settled(() => !!root(el).querySelector('h2'));
    await press(el, /^Continue$/); await press(el, /^Continue$/);
    await press(el, /^Remove Upper scan$/);
    await aTimeout(500);
    give(el, 'upper', archFile('upper', 30_000));
    await settled(() => /30,000 triangles/.test(text(el)), 8000);
    await aTimeout(100);
    const b = button(el, /^Undo$/);
    b?.click();
    await aTimeout(600);
    const scans = (await now(client.case(id)))!.case.prescription.scans;
    await client.close();
    expect(scans['upper']!.triangles).to.equal(30_000);
  });

  it('H2: a refused file is not shown in the next case', async () => {
    const client = await openClient(aLab());
    const id = await client.createDraft(); await client.edit(id, crownEdits());
    const id2 = await client.createDraft(); await client.edit(id2, crownEdits());
    const el = await mount({ client, caseId: id });
    await settled(() => !!root(el).querySelector('h2'));
    await press(el, /^Continue$/); await press(el, /^Continue$/);
    give(el, 'upper', new File([new Uint8Array(0)], 'Miller_John.stl'));
    await settled(() => /Miller_John.stl was not taken/.test(text(el)));
    el.caseId = id2;
    await aTimeout(200);
    await press(el, /^Continue$/); await press(el, /^Continue$/);
    const words = text(el);
    await client.close();
    expect(words).to.not.contain('Miller_John');
  });

  const chartOf = (el: Wizard) => root(el).querySelector<ToothChart>('tooth-chart')!;
  const clickTooth = async (el: Wizard, code: string) => {
    const chart = chartOf(el); await chart.updateComplete;
    [...chart.shadowRoot!.querySelectorAll('button')].find((b) => b.getAttribute('aria-label')?.includes(code))!.click();
    await el.updateComplete; await chart.updateComplete; await aTimeout(20);
  };
  it('P: the chart in the wizard can undo', async () => {
    const client = await openClient(aLab());
    const el = await mount({ client });
    fill(byId(el, 'patientCode'), 'P');
    await press(el, /^Continue$/);
    await clickTooth(el, '26');
    await clickTooth(el, '27');
    expect(chartOf(el).value).to.deep.equal(['26', '27']);
    const undo = [...chartOf(el).shadowRoot!.querySelectorAll('button')].find((b) => /Undo/.test(b.textContent!));
    expect(undo, 'there is an undo button').to.not.equal(undefined);
    undo!.click();
    await aTimeout(50);
    const v = [...chartOf(el).value];
    await client.close();
    expect(v).to.deep.equal(['26']);
  });

  for (const [name, words] of [['Change', /^Change Crown/], ['Remove', /^Remove Crown/], ['Add', /^Add another/]] as const)
    it(`N: the focus stays in the wizard after "${name}" piece`, async () => {
      const client = await openClient(aLab());
      const id = await client.createDraft();
      await client.edit(id, crownEdits());
      const el = await mount({ client, caseId: id });
      await settled(() => !!root(el).querySelector('h2'));
      await press(el, /^Continue$/);
      if (name !== 'Add') { await press(el, /^Add another/); await aTimeout(50); }
      await press(el, words);
      await aTimeout(100);
      const f = focused();
      await client.close();
      expect(f).to.not.equal(document.body);
      expect(el.contains(f) || root(el).contains(f) || f!.getRootNode() !== document).to.equal(true);
    });

  it('N2: the focus stays when "Try again" saves', async () => {
    const c = draftCase();
    const client = savingClient([aView(c)]);
    const save = client.edit;
    let fails = true;
    client.edit = ((id: never, edits: never) => (fails ? Promise.resolve({ ok: false, code: 'storage-full' }) : save(id, edits))) as never;
    const el = await mount({ client, caseId: c.id });
    fill(byId(el, 'patientCode'), 'PX-9');
    await settled(() => /Not saved/.test(text(el)));
    await expect(el).to.be.accessible();
    expect(root(el).querySelector('#save[role=alert], [role=alert] #save, #save [role=alert]'), 'a failed save is announced').to.not.equal(null);
    await press(el, /^Try again$/);
    await aTimeout(50);
    expect(focused(), 'still failing').to.not.equal(document.body);
    fails = false;
    await press(el, /^Try again$/);
    await aTimeout(100);
    expect(focused(), 'saved').to.not.equal(document.body);
  });

  it('N3: the focus stays when the case is sent from another tab', async () => {
    const c = draftCase();
    const client = fakeClient([aView(c)]);
    const el = await mount({ client, caseId: c.id });
    byId(el, 'patientCode').focus();
    client.push(aView({ ...c, status: { ...c.status, stage: 'queued' } }));
    await aTimeout(50);
    expect(text(el)).to.contain('has been sent');
    await expect(el).to.be.accessible();
    expect(focused()).to.not.equal(document.body);
  });

  it('Dlg: the wizard is moved while the question is open, then asked again', async () => {
    const c = draftCase();
    let sent = 0;
    const client = scripted({ submit: () => (sent++, Promise.resolve({ ok: true, event: {} as never })) }, [aView(c)]);
    const el = await mount({ client, caseId: c.id });
    const box = el.parentElement!;
    for (let i = 0; i < 4; i++) await press(el, /^Continue$/);
    const rejections: unknown[] = [];
    const on = (e: PromiseRejectionEvent) => { rejections.push(e.reason); e.preventDefault(); };
    globalThis.addEventListener('unhandledrejection', on);
    await press(el, /^Send case$/);
    el.remove(); box.append(el);
    await aTimeout(50);
    const openAfter = root(el).querySelector('dialog')!.matches(':modal') ? 'modal' : root(el).querySelector('dialog')!.open ? 'open, not modal' : 'closed';
    button(el, /^Send case$/);
    const foot = [...root(el).querySelectorAll<HTMLButtonElement>('.foot button')].at(-1)!;
    foot.click();
    await aTimeout(50);
    root(el).querySelector<HTMLButtonElement>('dialog button.primary')!.click();
    await aTimeout(200);
    globalThis.removeEventListener('unhandledrejection', on);
    expect({ rejections: rejections.map(String), sent }).to.deep.equal({ rejections: [], sent: 1 });
  });

  it('Tr: a conflict names the fields', async () => {
    const c = draftCase();
    const client = fakeClient([aView(c, { trouble: { kind: 'conflict', fields: ['instructions'], theirs: { ...c.prescription, instructions: 'theirs' }, at: instant(Date.now()) } })]);
    const el = await mount({ client, caseId: c.id });
    await expect(el).to.be.accessible();
    expect(text(el)).to.match(/Instructions/);
  });
  it('Tr2: a refusal for missing fields names them', async () => {
    const c = draftCase();
    const client = fakeClient([aView(c, { trouble: { kind: 'refused', event: 'case.submit', refusal: { code: 'wrong-state', state: 'x' }, at: instant(Date.now()) } })]);
    const el = await mount({ client, caseId: c.id });
    await expect(el).to.be.accessible();
    expect(text(el)).to.not.contain('“”');
  });
  it('axe: loading', async () => {
    const el = await mount({ client: fakeClient([], { silent: true }), caseId: 'x' });
    await expect(el).to.be.accessible();
  });
});
