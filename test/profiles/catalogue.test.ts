import { expect } from '@open-wc/testing';
import { type Catalogue, isOffered, type Product } from '../../src/domain/catalogue.js';
import { checkPrescription } from '../../src/domain/check-prescription.js';
import { plainDate } from '../../src/domain/ids.js';
import type { When } from '../../src/domain/order.js';
import type { LabProfile } from '../../src/domain/profile.js';
import { FORM_PAGES, mostOf, type Question, type QuestionGroup } from '../../src/domain/question.js';
import { TOOTH_FINDINGS } from '../../src/domain/tooth-findings.js';
import * as places from '../../src/profiles/jurisdictions.js';
import { completePrescription } from '../support/complete.js';
import { SHIPPED } from '../support/profiles.js';

const TODAY = plainDate('2026-03-09');

/** Every text in a piece of data, with the path to it. */
function textsIn(data: unknown, path = ''): readonly (readonly [string, Record<string, unknown>])[] {
  if (typeof data !== 'object' || data === null) return [];
  const record = data as Record<string, unknown>;
  if (typeof record['en'] === 'string' || typeof record['de'] === 'string') return [[path, record]];
  return Object.entries(record).flatMap(([key, value]) => textsIn(value, `${path}.${key}`));
}
/** Every condition, wherever it stands. */
function conditionsIn(data: unknown, path = ''): readonly (readonly [string, When])[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data as Record<string, unknown>).flatMap(([key, value]) => [
    ...(['when', 'not'].includes(key) ? [[`${path}.${key}`, value as When] as const] : []),
    ...(key === 'any' ? (value as readonly When[]).map((one) => [`${path}.any`, one] as const) : []),
    ...conditionsIn(value, `${path}.${key}`),
  ]);
}
const groupsIn = (profile: LabProfile): readonly QuestionGroup[] => [
  ...Object.values(profile.catalogue.groups ?? {}),
  ...FORM_PAGES.flatMap((page) => profile.catalogue.asks?.[page] ?? []),
];
const questionsIn = (groups: readonly QuestionGroup[]): readonly (readonly [string, Question])[] =>
  groups.flatMap(({ questions }) => Object.entries(questions));

/**
 * What a condition may speak of. Design groups are shared between labs, so that products and materials are those of all
 * of them; services, follow-ups and answers are the lab's own.
 */
interface Vocabulary {
  readonly services: readonly string[];
  readonly products: readonly string[];
  readonly materials: readonly string[];
  readonly followUps: readonly string[];
  /** by the question: what may be answered, besides nothing */
  readonly answers: ReadonlyMap<string, readonly string[]>;
}
const wordsOf = (profile: LabProfile, groups = groupsIn(profile)): Vocabulary => ({
  services: Object.keys(profile.services),
  products: SHIPPED.flatMap(({ catalogue }) => Object.keys(catalogue.products)),
  materials: SHIPPED.flatMap(({ catalogue }) => Object.keys(catalogue.materials)),
  followUps: Object.keys(profile.followUps),
  answers: new Map(
    questionsIn(groups).map(([key, { kind, options }]) => [
      key,
      ['', ...(kind === 'tick' ? ['yes'] : Object.keys(options ?? {}))],
    ]),
  ),
});

function expectKnown(when: When, words: Vocabulary, path: string): void {
  const known: Record<string, readonly string[]> = {
    services: words.services,
    products: words.products,
    materials: words.materials,
    followUps: words.followUps,
    teeth: ['incisor', 'canine', 'premolar', 'molar'],
    arch: ['upper', 'lower'],
    findings: TOOTH_FINDINGS,
    priority: ['routine', 'urgent'],
  };
  for (const [part, value] of Object.entries(when)) {
    if (['not', 'any'].includes(part)) continue;
    if (part === 'answers') {
      for (const [key, values] of Object.entries(value as Record<string, string[]>))
        expect(words.answers.get(key) ?? [], `${path} ${key}`).to.include.members(values);
      continue;
    }
    expect(Object.keys(known), path).to.include(part);
    expect(known[part], `${path} ${part}`).to.include.members([value].flat());
    expect([value].flat(), path).not.to.have.length(0);
  }
}

/** Keys go into paths, ids and attributes; whole numbers would be sorted before all others. */
const KEY = /^[A-Za-z0-9][A-Za-z0-9-]*$/;
const expectKeys = (record: object | undefined, path: string) => {
  for (const key of Object.keys(record ?? {})) {
    expect(key, path).to.match(KEY);
    expect(key, path).not.to.match(/^\d+$/);
  }
};

function expectQuestion(key: string, question: Question): void {
  const { kind, options, recommended, range, most, identifies, preference, autocomplete } = question;
  expect(kind === 'choice', `${key} has options`).to.equal(options !== undefined);
  expect(kind === 'number', `${key} has a range`).to.equal(range !== undefined);
  if (options) {
    expectKeys(options, key);
    expect(Object.keys(options).length, key).to.be.greaterThan(1);
  }
  if (recommended !== undefined) expect(Object.keys(options ?? {}), key).to.include(recommended);
  if (range) expect(range.min, key).to.be.lessThan(range.max);
  if (most !== undefined) {
    expect(['line', 'text'], key).to.include(kind);
    expect(mostOf(question), key).to.be.within(1, 5000);
  }
  // what says who somebody is, is no habit of the doctor's, and no browser fills in the doctor's own name
  if (identifies)
    expect([preference, question.repeats, autocomplete], key).to.deep.equal([undefined, undefined, 'off']);
}

function expectSlots({ slots }: Catalogue, services: readonly string[]): void {
  for (const [key, slot] of Object.entries(slots)) {
    expect(slot.accept.length, key).to.be.greaterThan(0);
    for (const ending of slot.accept) expect(ending, key).to.match(/^\.[a-z0-9]+$/);
    if (slot.services) expect(services, key).to.include.members([...slot.services]);
    if (slot.arch) expect(slot.expects, key).not.to.equal(undefined);
    if (slot.many !== undefined) expect(slot.many, key).to.be.within(2, 100);
    if (slot.section !== 'photos') continue;
    expect(slot.accept, key).to.deep.equal(['.jpg', '.jpeg', '.png']);
    expect(slot.mostBytes, key).to.equal(25_000_000);
    expect(slot.expects, key).to.equal(undefined);
  }
}

function expectProduct(key: string, product: Product, profile: LabProfile): void {
  const { materials, categories = {}, groups = {} } = profile.catalogue;
  expect(Object.keys(materials), key).to.include.members([...product.materials]);
  expect(Object.keys(groups), key).to.include.members([...(product.groups ?? [])]);
  if (product.category) expect(Object.keys(categories), key).to.include(product.category);
  if (product.services) expect(Object.keys(profile.services), key).to.include.members([...product.services]);
  expect(product.toothKinds.length, key).to.be.greaterThan(0);
  if (product.rushDays !== undefined) expect(product.rushDays, key).to.be.lessThan(product.workingDays);
  const keys = questionsIn((product.groups ?? []).map((group) => groups[group]!)).map(([one]) => one);
  expect(new Set(keys).size, `${key} asks each question once`).to.equal(keys.length);
}

describe('the catalogues of the labs', () => {
  for (const profile of SHIPPED) {
    const { catalogue } = profile;
    describe(profile.id, () => {
      it('has every word in English and in German', () => {
        const texts = textsIn(profile);
        expect(texts.length).to.be.greaterThan(100);
        for (const [path, { en, de }] of texts)
          for (const word of [en, de]) expect(word, path).to.be.a('string').and.match(/\S/);
      });

      it('names only materials, groups, categories and services that there are', () => {
        for (const [key, product] of Object.entries(catalogue.products)) expectProduct(key, product, profile);
        expectSlots(catalogue, Object.keys(profile.services));
      });

      it('has no material, group or category that no product names', () => {
        const products = Object.values(catalogue.products);
        const named = (part: 'materials' | 'groups') => products.flatMap((product) => product[part] ?? []);
        expect(named('materials')).to.include.members(Object.keys(catalogue.materials));
        expect(named('groups')).to.include.members(Object.keys(catalogue.groups ?? {}));
        expect(products.map(({ category }) => category)).to.include.members(
          Object.keys(catalogue.categories ?? {}),
        );
      });

      it('has questions that can be answered as they are written', () => {
        for (const [key, question] of questionsIn(groupsIn(profile))) expectQuestion(key, question);
        const keys = questionsIn(FORM_PAGES.flatMap((page) => catalogue.asks?.[page] ?? [])).map(
          ([key]) => key,
        );
        expect(new Set(keys).size, 'each question of the case once').to.equal(keys.length);
        // a piece is seen with its own answers over those of the case: one key must not mean two things
        for (const [key] of questionsIn(Object.values(catalogue.groups ?? {})))
          expect(keys, profile.id).not.to.include(key);
      });

      it('has conditions that speak of what there is', () => {
        const words = wordsOf(profile);
        for (const [path, when] of conditionsIn(catalogue)) expectKnown(when, words, path);
        for (const key of catalogue.parcel?.answers ?? []) expect([...words.answers.keys()]).to.include(key);
      });

      it('has keys that are words', () => {
        const { products, materials, shades, slots, groups, categories } = catalogue;
        for (const part of [products, materials, shades, slots, groups, categories])
          expectKeys(part, profile.id);
        for (const { questions } of groupsIn(profile)) expectKeys(questions, profile.id);
      });

      it('has a shade for every region that it asks about, and none twice in a guide', () => {
        for (const [key, { codes }] of Object.entries(catalogue.shades))
          expect(new Set(codes).size, key).to.equal(codes.length);
        const isShaded = Object.values(catalogue.materials).some(({ shaded }) => shaded);
        expect(isShaded).to.equal(Object.keys(catalogue.shades).length > 0);
      });
    });
  }
});

describe('every product can be ordered completely, from the catalogue alone', () => {
  for (const profile of SHIPPED)
    for (const [product, { services, materials }] of Object.entries(profile.catalogue.products))
      for (const service of services ??
        (Object.keys(profile.services).length ? Object.keys(profile.services) : ['']))
        it(`${profile.id}: ${product} ${service}`, () => {
          for (const material of materials.length ? materials : ['']) {
            const options = { product, service, material, today: TODAY };
            const rx = completePrescription(profile, options);
            expect(rx.items['01' as never]).to.include({ product, material });
            expect(checkPrescription(profile, rx, TODAY), material).to.deep.equal([]);
          }
        });

  for (const profile of SHIPPED)
    for (const [followUp, { products, by }] of Object.entries(profile.followUps)) {
      if (by) continue;
      it(`${profile.id}: ${followUp}`, () => {
        for (const product of products ?? Object.keys(profile.catalogue.products)) {
          const rx = completePrescription(profile, { product, followUp, today: TODAY });
          expect(checkPrescription(profile, rx, TODAY, followUp), product).to.deep.equal([]);
          expect(isOffered(profile.catalogue.products[product]!, rx.service)).to.equal(true);
        }
      });
    }

  for (const jurisdiction of Object.values(places.jurisdictions))
    it(`under the law of ${jurisdiction.id}, in every lab`, () => {
      for (const shipped of SHIPPED) {
        const profile = { ...shipped, jurisdiction };
        for (const product of Object.keys(profile.catalogue.products)) {
          const rx = completePrescription(profile, { product, today: TODAY });
          expect(checkPrescription(profile, rx, TODAY), `${profile.id} ${product}`).to.deep.equal([]);
        }
      }
    });
});

describe('the law of the places', () => {
  const { jurisdictions, ...named } = places;
  const all = Object.values(jurisdictions);

  it('has every place of the table under its id, each once', () => {
    expect(Object.keys(jurisdictions)).to.have.members([
      ...['florida', 'maryland', 'maine', 'west-virginia', 'oklahoma', 'mississippi', 'texas'],
      ...['european-union', 'united-kingdom'],
    ]);
    for (const [id, jurisdiction] of Object.entries(jurisdictions)) expect(jurisdiction.id).to.equal(id);
    expect(Object.values(named)).to.have.members(all);
  });

  it('has every word in English and in German, questions that can be answered, and conditions of what there is', () => {
    for (const { id, asks, ...rest } of all) {
      for (const [path, { en, de }] of textsIn({ asks, rest }))
        for (const word of [en, de]) expect(word, `${id} ${path}`).to.match(/\S/);
      for (const [key, question] of questionsIn(asks)) expectQuestion(key, question);
      const words: Vocabulary = { ...wordsOf(SHIPPED[0]!, asks), services: [], followUps: [] };
      for (const [path, when] of conditionsIn(asks)) expectKnown(when, words, `${id} ${path}`);
    }
  });

  it('asks nothing under a key that a lab uses for something else', () => {
    const ofLabs = SHIPPED.flatMap((profile) => questionsIn(groupsIn(profile)).map(([key]) => key));
    for (const { id, asks } of all)
      for (const [key] of questionsIn(asks)) expect(ofLabs, `${id} ${key}`).not.to.include(key);
  });
});
