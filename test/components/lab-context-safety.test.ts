import { expect, fixture, html } from '@open-wc/testing';
import '../../components/define.js';
import { aCase, fakeClient } from '../support/fake-client.js';
import { aLab, aTimeout } from '../support/lab.js';
import { place, settled, within } from '../support/view-checks.js';

describe('lab-context', () => {
  it('comes and goes twenty times without leaving a lock or an unhandled rejection', async () => {
    const rejections: unknown[] = [];
    const note = (event: PromiseRejectionEvent) => rejections.push(event.reason);
    globalThis.addEventListener('unhandledrejection', note);
    const el = document.createElement('lab-context');
    el.backend = aLab();
    const box = await fixture<HTMLElement>(html`<div></div>`);
    for (let i = 0; i < 20; i++) {
      box.append(el);
      await aTimeout(i % 4 ? 5 : 120);
      el.remove();
      await aTimeout(i % 3 ? 0 : 30);
    }
    await aTimeout(800);
    globalThis.removeEventListener('unhandledrejection', note);
    const { held, pending } = await navigator.locks.query();
    expect([...(held ?? []), ...(pending ?? []), ...rejections]).to.deep.equal([]);
  });
});

describe('an action that fails by surprise', () => {
  it('is said, and can be tried again', async () => {
    const subject = aCase({ stage: 'shipped' });
    let tries = 0;
    const client = fakeClient([subject]);
    client.send = () => (tries++, Promise.reject(new Error('surprise')));
    const el = await place('status-timeline', { client, caseId: subject.id });
    for (let i = 0; i < 2; i++) {
      within(el, '[data-action="delivery.confirm"]').click();
      await settled(el);
      el.shadowRoot!.querySelector<HTMLButtonElement>('dialog button[value="confirmed"]')?.click();
      await aTimeout(50);
      await settled(el);
    }
    expect(tries).to.equal(2);
    expect(within(el, '[role="alert"]').textContent).to.contain('could not save');
  });
});
