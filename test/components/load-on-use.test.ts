import { expect, fixture, html } from '@open-wc/testing';
import { defineAll } from '../../components/define-all.js';
import { loadOnUse } from '../../components/load-on-use.js';

describe('elements that are loaded on use', () => {
  it('are registered when they first stand in the page, and no other is', async () => {
    const stop = loadOnUse();
    expect(customElements.get('sync-status') === undefined).to.equal(true);
    await fixture(html`<section><sync-status></sync-status></section>`);
    await customElements.whenDefined('sync-status');
    expect(customElements.get('case-wizard') === undefined).to.equal(true);
    stop();
  });

  it('go by a portal’s own names, also in its shadow roots', async () => {
    const host = await fixture(html`<div></div>`);
    const root = host.attachShadow({ mode: 'open' });
    const stop = loadOnUse(root, { prefix: 'acme-' });
    root.append(document.createElement('acme-tooth-chart'), document.createElement('tooth-chart'));
    await customElements.whenDefined('acme-tooth-chart');
    expect(customElements.get('tooth-chart') === undefined).to.equal(true);
    stop();
  });

  it('are all that can be registered at once', async () => {
    defineAll({ prefix: 'every-' });
    const names = (await import('../../components/index.js')) as unknown as Record<string, { tag?: string }>;
    const tags = Object.values(names).flatMap(({ tag }) => tag || []);
    const stop = loadOnUse(document, { prefix: 'late-' });
    await fixture(html`<div>${tags.map((tag) => document.createElement(`late-${tag}`))}</div>`);
    await Promise.all(tags.map((tag) => customElements.whenDefined(`late-${tag}`)));
    expect(tags.filter((tag) => !customElements.get(`every-${tag}`))).to.deep.equal([]);
    stop();
  });
});
