import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../components/define.js';
import { aligner } from '../../src/profiles/aligner.js';
import { fakeClient } from '../support/fake-client.js';
import { fakePeople } from '../support/fake-people.js';
import { focused, settled } from '../support/view-checks.js';

const at = (path: string) => history.replaceState(null, '', `${location.pathname}${location.search}#${path}`);

describe('lab-portal on a phone: what has the focus is seen (WCAG 2.4.11)', () => {
  after(() => {
    at('');
    scrollTo(0, 0);
  });

  it('does not lie under the navigation, however somebody comes from field to field', async () => {
    at('/register');
    const portal = document.createElement('lab-portal');
    portal.client = { ...fakeClient([], { profile: aligner }), people: fakePeople() };
    const box = await fixture<HTMLElement>(html`<div></div>`);
    box.style.inlineSize = '320px';
    box.append(portal);
    await settled(portal);
    const form = portal.shadowRoot!.querySelector('practice-registration')!;
    await settled(form);
    const nav = portal.shadowRoot!.querySelector<HTMLElement>('.nav')!;
    expect(getComputedStyle(nav).position).to.equal('sticky');
    form.shadowRoot!.querySelector<HTMLElement>('#clinic')!.focus();
    const under: string[] = [];
    for (let i = 0; i < 14; i++) {
      await sendKeys({ press: 'Tab' });
      await nextFrame();
      const { id } = focused()!;
      if (focused()!.getBoundingClientRect().bottom > nav.getBoundingClientRect().top) under.push(id);
    }
    expect(focused()!.id).not.to.equal('clinic');
    expect(under).to.deep.equal([]);
  });
});
