import { fixture, html } from '@open-wc/testing';
import '../../components/define.js';
import type { CaseWizard } from '../../components/index.js';
import {
  applyEdit,
  type CaseId,
  type CaseView,
  type DraftEdit,
  instant,
  type LabClient,
  type LabProfile,
  type Prescription,
} from '../../src/index.js';
import { aCase, aView, fakeClient } from './fake-client.js';
import { aTimeout } from './lab.js';

export type Wizard = CaseWizard;
export const root = (el: Wizard) => el.shadowRoot!;
export const text = (el: Wizard) => root(el).textContent.replace(/\s+/g, ' ');
export const byId = (el: Wizard, id: string) =>
  root(el).querySelector<HTMLInputElement>(`[id="${CSS.escape(id)}"]`)!;
export const button = (el: Wizard, words: RegExp): HTMLElement | undefined =>
  [...root(el).querySelectorAll<HTMLElement>('button, label.button')].find((candidate) =>
    words.test(candidate.getAttribute('aria-label') ?? candidate.textContent.trim()),
  );
/** As the keyboard does: the focus first. */
export async function press(el: Wizard, words: RegExp): Promise<void> {
  const found = button(el, words)!;
  found.focus();
  found.click();
  await el.updateComplete;
  await aTimeout(20);
}
export function fill(field: HTMLInputElement, value: string): void {
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
export async function settled(isIt: () => boolean, ms = 8000): Promise<void> {
  const end = performance.now() + ms;
  while (!isIt()) {
    if (performance.now() > end) throw new Error('it did not come about');
    await aTimeout(25);
  }
}
export function give(el: Wizard, slot: string, file: File): void {
  const input = byId(el, `scans.${slot}`);
  const transfer = new DataTransfer();
  transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
export async function mount(properties: object): Promise<Wizard> {
  const el = document.createElement('case-wizard');
  Object.assign(el, properties);
  (await fixture<HTMLElement>(html`<div></div>`)).append(el);
  await el.updateComplete;
  await aTimeout(30);
  return el;
}
/** Continues until a step is reached, however many the lab puts before it. */
export async function goTo(el: Wizard, step: string): Promise<void> {
  await settled(() => root(el).querySelector('h2') !== null);
  for (let i = 0; i < 6 && heading(el) !== step; i++) {
    const before = heading(el);
    await press(el, /^Continue$/);
    if (heading(el) === before) throw new Error(`held up at ${before}: ${problems(el).join(' · ')}`);
  }
  if (heading(el) !== step) throw new Error(`${step} was not reached`);
}
/** The sentences of the error summary. */
export const problems = (el: Wizard): readonly string[] =>
  [...root(el).querySelectorAll('#error-summary a')].map((link) => link.textContent.trim());
export const LAST = 'Check and sign';
/** A wizard on the last step, asked to send, and told yes. */
export async function sendOff(el: Wizard): Promise<void> {
  await goTo(el, LAST);
  await press(el, /^Send case$/);
  root(el).querySelector<HTMLButtonElement>('dialog button.primary')!.click();
}
export const aDraftCase = () => aCase({ stage: 'draft' });
/** The client in memory with other verbs; nothing is missing in its drafts unless told. */
export const clientWith = (
  verbs: Partial<LabClient>,
  views: Parameters<typeof fakeClient>[0] = [],
  options: Parameters<typeof fakeClient>[1] = {},
) => Object.assign(fakeClient(views, options), { check: () => [] }, verbs);

/** The client in memory that stores edits, and notes what it was given. */
export function savingClient(view: ReturnType<typeof aView>, log: (readonly DraftEdit[])[] = []) {
  let stored = view;
  let at = Date.now();
  const client = clientWith({}, [view]);
  client.edit = (_id: CaseId, edits: readonly DraftEdit[]) => {
    log.push(edits);
    const savedAt = instant((at += 10));
    const prescription = edits.reduce(applyEdit, stored.case.prescription);
    stored = { ...stored, savedAt, case: { ...stored.case, prescription } };
    client.push(stored);
    return Promise.resolve({ ok: true, savedAt });
  };
  return client;
}

/** A client in memory of a lab that keeps drafts: they are made and edited, and nothing is sent. */
export function draftingClient(profile: LabProfile, views: Parameters<typeof fakeClient>[0] = []) {
  const made: Partial<Prescription>[] = [];
  const client = fakeClient(views, { profile });
  const viewOf = (id: CaseId) => {
    let view: CaseView | undefined;
    client
      .case(id)
      .subscribe({ next: (value) => (view = value) })
      .unsubscribe();
    return view!;
  };
  client.createDraft = (initial = {}) => {
    made.push(initial);
    const prescription = { doctorName: 'Dr. Ines Marten', licenceNumber: 'FL-11402', ...initial };
    const view = aView(aCase({ profile, stage: 'draft', items: [], patientCode: '', prescription }));
    client.push(view);
    return Promise.resolve(view.case.id);
  };
  client.edit = (id, edits) => {
    const view = viewOf(id);
    const savedAt = instant(Date.now());
    const prescription = edits.reduce(applyEdit, view.case.prescription);
    client.push({ ...view, savedAt, case: { ...view.case, prescription } });
    return Promise.resolve({ ok: true, savedAt });
  };
  return Object.assign(client, { made, viewOf });
}

/** Chooses in a list, as a person does. */
export async function select(el: Wizard, field: string, value: string): Promise<void> {
  const control = root(el).querySelector<HTMLSelectElement>(`select[id$=${field}]`)!;
  control.value = value;
  control.dispatchEvent(new Event('change', { bubbles: true }));
  await el.updateComplete;
}

/** Ticks the radio button that says this. */
export async function tick(el: Wizard, words: string): Promise<void> {
  const label = [...root(el).querySelectorAll('label.arch')].find((one) => one.textContent.trim() === words);
  label!.querySelector('input')!.click();
  await el.updateComplete;
}

export const heading = (el: Wizard): string => root(el).querySelector('h2')!.textContent.trim();

/** Answers whatever the page still requires, as quickly as a person can: the first option, one letter. */
export async function answerAll(el: Wizard): Promise<void> {
  // an answer may lead to the next question
  for (let round = 0; round < 5; round++) {
    const required = [...root(el).querySelectorAll<HTMLElement>('.body [aria-required="true"]')];
    const open = required.filter((field) =>
      field instanceof HTMLFieldSetElement
        ? !field.querySelector('input:checked')
        : !(field as HTMLInputElement).value ||
          ((field as HTMLInputElement).type === 'checkbox' && !(field as HTMLInputElement).checked),
    );
    for (const field of open) {
      if (field instanceof HTMLFieldSetElement) field.querySelector('input')!.click();
      else if (field instanceof HTMLSelectElement) {
        field.value = field.options[1]!.value;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      } else if ((field as HTMLInputElement).type === 'checkbox') field.click();
      else fill(field as HTMLInputElement, (field as HTMLInputElement).type === 'date' ? '2026-06-15' : '1');
      await el.updateComplete;
    }
    if (!open.length) return;
  }
}

/** Continues until a step is reached, and answers on the way what is required. */
export async function through(el: Wizard, step: string): Promise<void> {
  for (let i = 0; i < 6 && heading(el) !== step; i++) {
    await answerAll(el);
    const before = heading(el);
    await press(el, /^(Continue|Weiter)$/);
    if (heading(el) === before) throw new Error(`held up at ${before}: ${problems(el).join(' · ')}`);
  }
  if (heading(el) !== step) throw new Error(`${step} was not reached`);
}

export const optionsOf = (el: Wizard, field: string): readonly string[] =>
  [...root(el).querySelector<HTMLSelectElement>(`select[id$=${field}]`)!.options].map(({ value }) => value);

/** Chooses an option of a question by its words. @param path of its first option */
export async function answer(el: Wizard, path: string, words: string): Promise<void> {
  const field = byId(el, path);
  if ((field as HTMLElement) instanceof HTMLSelectElement) {
    const list = field as unknown as HTMLSelectElement;
    list.value = [...list.options].find(({ label }) => label === words)!.value;
    list.dispatchEvent(new Event('change', { bubbles: true }));
  } else {
    const labels = [...field.closest('fieldset')!.querySelectorAll('label.option')];
    labels
      .find((label) => label.textContent.trim() === words)!
      .querySelector('input')!
      .click();
  }
  await el.updateComplete;
}
