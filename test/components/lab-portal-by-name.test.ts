import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { byName, TagName } from '../../components/lab-portal/by-name.js';

describe('tags by name', () => {
  it('names an element in a template, and its attributes and properties stay bound', () => {
    const place = document.createElement('div');
    const show = (tag: TagName, code: string) =>
      render(byName`<p>${code}</p><${tag} data-code=${code} .lang=${'de'}>${code}</${tag}>`, place);
    show(new TagName('acme-case-list'), 'A');
    const first = place.querySelector('acme-case-list');
    show(new TagName('acme-case-list'), 'B');
    expect(place.querySelector('acme-case-list') === first, 'the same element').to.equal(true);
    expect(first?.getAttribute('data-code')).to.equal('B');
    expect((first as HTMLElement).lang).to.equal('de');
    expect(first?.textContent).to.equal('B');
    show(new TagName('other-case-list'), 'C');
    expect(place.querySelector('acme-case-list') === null).to.equal(true);
    expect(place.querySelector('other-case-list')?.textContent).to.equal('C');
  });

  it('takes nothing for a name that could be markup', () => {
    for (const name of ['div', 'a-b onclick=x', 'a-b><script', 'A-b', '1-b', ''])
      expect(() => new TagName(name), name).to.throw(RangeError);
  });
});
