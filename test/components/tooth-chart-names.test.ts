import { expect, fixture, html } from '@open-wc/testing';
import { loadMessages, messagesFor } from '../../components/i18n/languages.js';
import { ToothChart } from '../../components/tooth-chart/tooth-chart.js';
import { PERMANENT_TEETH, PRIMARY_TEETH, type Notation } from '../../src/index.js';
import { buttons, NOTATIONS, shadow } from './fixtures/chart.js';
import { type NamedTooth, NAMED_TEETH } from './fixtures/teeth.js';

ToothChart.define();
const LANGUAGES = ['en', 'de'] as const;

const spoken = (tooth: NamedTooth, notation: Notation, language: 'en' | 'de') =>
  notation === 'palmer' ? tooth[language].palmer : tooth[notation];

async function names(language: string, notation: Notation, dentition: 'permanent' | 'primary' | 'mixed') {
  const box = await fixture(
    html`<div lang=${language}><tooth-chart notation=${notation} dentition=${dentition}></tooth-chart></div>`,
  );
  return new Map(
    buttons(box.querySelector<ToothChart>('tooth-chart')!).map((one) => [one.dataset.tooth!, one.ariaLabel!]),
  );
}

describe('the names of the teeth', () => {
  before(() => loadMessages('de'));

  it('stand in the table for all 52, in chart order, each with names of its own', () => {
    expect(NAMED_TEETH.map(({ fdi }) => fdi)).to.deep.equal([...PERMANENT_TEETH, ...PRIMARY_TEETH]);
    for (const of of [
      ({ universal }: NamedTooth) => universal,
      ({ en }: NamedTooth) => en.name,
      ({ en }: NamedTooth) => en.palmer,
      ({ de }: NamedTooth) => de.name,
      ({ de }: NamedTooth) => de.palmer,
    ])
      expect(new Set(NAMED_TEETH.map(of)).size).to.equal(52);
  });

  for (const language of LANGUAGES)
    for (const notation of NOTATIONS)
      for (const dentition of ['mixed', 'permanent', 'primary'] as const)
        it(`are read out as written down: ${language}, ${notation}, ${dentition}`, async () => {
          const read = await names(language, notation, dentition);
          const expected = NAMED_TEETH.filter(
            ({ fdi }) => dentition === 'mixed' || Number(fdi) > 50 === (dentition === 'primary'),
          );
          expect(read.size).to.equal(expected.length);
          for (const tooth of expected)
            expect(read.get(tooth.fdi), tooth.fdi).to.equal(
              `${tooth[language].name}, ${spoken(tooth, notation, language)}`,
            );
          expect(new Set(read.values()).size).to.equal(expected.length);
        });

  it('never hold a Palmer glyph, at which screen readers stay silent', async () => {
    for (const name of (await names('en', 'palmer', 'mixed')).values())
      expect(name).to.match(/^[a-z0-9 ,]+[1-8A-E]$/i);
  });

  for (const language of LANGUAGES)
    it(`say whose right is on the left, once, in ${language}`, async () => {
      const box = await fixture(html`<div lang=${language}><tooth-chart></tooth-chart></div>`);
      const el = box.querySelector<ToothChart>('tooth-chart')!;
      const control = shadow(el).querySelector('[part=control]')!;
      const [sides] = control.getAttribute('aria-describedby')!.split(' ');
      expect(shadow(el).getElementById(sides!)!.textContent.trim()).to.equal(
        messagesFor(language).chart.sides,
      );
    });
});
