import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { pathIn, withPath } from '../../components/lab-portal/hash.js';
import {
  type CasePart,
  formatRoute,
  type PaperKind,
  parseRoute,
  type PortalRoute,
} from '../../components/lab-portal/routes.js';
import { caseId } from '../../src/index.js';

const anId = fc.stringMatching(/^[\w-]{1,64}$/).map(caseId);
const aService = fc.stringMatching(/^[\w-]{1,64}$/).filter((name) => name !== 'from');
const someFilters = fc
  .array(
    fc.tuple(fc.constantFrom('stage', 'product'), fc.string({ unit: 'binary', minLength: 1, maxLength: 12 })),
  )
  .map((pairs) => parseRoute(`/cases?${new URLSearchParams(pairs).toString()}`));
const aRoute: fc.Arbitrary<PortalRoute> = fc.oneof(
  fc.constantFrom<PortalRoute>(
    { name: 'dashboard' },
    { name: 'inbox' },
    { name: 'people' },
    { name: 'register' },
    { name: 'shared' },
    { name: 'new' },
  ),
  someFilters,
  fc
    .tuple(anId, fc.constantFrom<CasePart>('order', 'plan', 'scans', 'timeline'))
    .map(([id, part]): PortalRoute => ({ name: 'case', id, part })),
  fc
    .tuple(anId, fc.constantFrom<PaperKind>('prescription', 'ticket', 'packing-slip'))
    .map(([id, kind]): PortalRoute => ({ name: 'sheet', id, kind })),
  aService.map((service): PortalRoute => ({ name: 'new', service })),
  anId.map((from): PortalRoute => ({ name: 'new', from })),
  fc.tuple(aService, anId).map(([service, from]): PortalRoute => ({ name: 'new', service, from })),
);
const aPrefix = fc.stringMatching(/^[\w-]{0,8}$/);

describe('lab-portal: addresses', () => {
  it('says where every page is, and finds it again', () => {
    fc.assert(
      fc.property(aRoute, (route) => {
        expect(parseRoute(formatRoute(route))).to.deep.equal(route);
      }),
    );
  });

  it('makes something of whatever stands in an address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (path, query) => {
        for (const text of [path, `/${path}`, `/cases?${query}`, `/case/${path}`, `/new/${path}`]) {
          const route = parseRoute(text);
          // what is understood is understood in the same way when it is read again
          if (route.name !== 'unknown' && route.name !== 'shared')
            expect(parseRoute(formatRoute(route))).to.deep.equal(route);
        }
      }),
    );
  });

  it('knows the pages by these names', () => {
    const id = '0193f2d4-77aa-7bbb-8ccc-000000000001';
    const pages: readonly (readonly [string, PortalRoute])[] = [
      ['', { name: 'dashboard' }],
      ['/', { name: 'dashboard' }],
      ['/cases', { name: 'cases', filters: '' }],
      ['/cases?tab=past', { name: 'cases', filters: 'tab=past' }],
      [`/case/${id}`, { name: 'case', id: caseId(id), part: 'order' }],
      [`/case/${id}/plan`, { name: 'case', id: caseId(id), part: 'plan' }],
      [`/case/${id}/scans`, { name: 'case', id: caseId(id), part: 'scans' }],
      [`/case/${id}/timeline`, { name: 'case', id: caseId(id), part: 'timeline' }],
      ['/new', { name: 'new' }],
      ['/new/full', { name: 'new', service: 'full' }],
      [`/new/from/${id}`, { name: 'new', from: caseId(id) }],
      [`/new/full/from/${id}`, { name: 'new', service: 'full', from: caseId(id) }],
      [`/sheet/${id}/packing-slip`, { name: 'sheet', id: caseId(id), kind: 'packing-slip' }],
      ['/inbox', { name: 'inbox' }],
      ['/people', { name: 'people' }],
      ['/register', { name: 'register' }],
    ];
    for (const [path, route] of pages) expect(parseRoute(path), path).to.deep.equal(route);
  });

  for (const path of [
    '/nowhere',
    '/case',
    '/case/',
    '/case/a b',
    '/case/a/elsewhere',
    '/case/a/plan/more',
    '/sheet/a',
    '/sheet/a/invoice',
    '/new/from',
    '/new/a/b',
    '/inbox/a',
    '/?a=b',
    'cases',
  ])
    it(`has no page at ${path}`, () => expect(parseRoute(path)).to.deep.equal({ name: 'unknown' }));

  it('keeps nothing in an address that somebody searched for', () => {
    const route = parseRoute('/cases?search=Weber&q=Weber&stage=design&patient=Weber');
    expect(route).to.deep.equal({ name: 'cases', filters: 'stage=design' });
    expect(formatRoute(route)).to.equal('/cases?stage=design');
  });

  it('reads the token of a link, and never writes one', () => {
    const token = 'q'.repeat(32);
    for (const path of [`share=${token}`, `/share=${token}`])
      expect(parseRoute(path)).to.deep.equal({ name: 'shared', token });
    expect(formatRoute({ name: 'shared', token })).to.equal('/shared');
    expect(parseRoute('/shared')).to.deep.equal({ name: 'shared' });
  });
});

describe('lab-portal: several portals share one hash', () => {
  it('each finds its own path again, whatever the others do', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(aPrefix, aRoute), {
          selector: ([prefix]) => prefix,
          minLength: 1,
          maxLength: 4,
        }),
        (portals) => {
          const hash = portals.reduce(
            (was, [prefix, route]) => withPath(was, prefix, formatRoute(route)),
            '',
          );
          for (const [prefix, route] of portals)
            expect(pathIn(hash, prefix), hash).to.equal(formatRoute(route));
        },
      ),
    );
  });

  it('begins with the first page, and leaves the page’s own anchors alone', () => {
    expect(pathIn('', '')).to.equal('');
    expect(pathIn('#', 'b')).to.equal('');
    expect(pathIn('#a/cases', 'b')).to.equal('');
    expect(pathIn('#contact', '')).to.equal(undefined);
    expect(withPath('#contact', '', '/cases')).to.equal('#/cases');
  });

  it('takes a link to a plan for the portal without a prefix, or for the one that it names', () => {
    expect(pathIn('#share=abc', '')).to.equal('share=abc');
    expect(pathIn('#share=abc', 'b')).to.equal(undefined);
    expect(pathIn('#b/share=abc', 'b')).to.equal('/share=abc');
  });
});
