import { expect, fixture, html } from '@open-wc/testing';
import { SyncStatus } from '../../components/sync-status/sync-status.js';
import { ToothChart } from '../../components/tooth-chart/tooth-chart.js';
import { de } from '../../components/i18n/de.js';
import { en } from '../../components/i18n/en.js';
import { languageFor, loadMessages, messagesFor, registerLanguage } from '../../components/i18n/languages.js';

ToothChart.define();
SyncStatus.define();

const labelOf = (chart: ToothChart): string | null | undefined =>
  chart.shadowRoot!.querySelector('[aria-label]')?.getAttribute('aria-label');
const chartIn = async (language: string): Promise<ToothChart> => {
  const box = await fixture(html`<div lang=${language}><tooth-chart></tooth-chart></div>`);
  const chart = box.firstElementChild as ToothChart;
  await chart.updateComplete;
  return chart;
};

describe('languages', () => {
  it('are found by the tag, then by the language, and English stands for what nobody translated', () => {
    expect(['de', 'de-CH', 'DE-at', 'en-GB', 'ja', ''].map(languageFor)).to.deep.equal([
      'de',
      'de',
      'de',
      'en',
      'en',
      'en',
    ]);
  });

  it('an element is shown once, in its language, and never first in English', async () => {
    const shown: (string | undefined)[] = [];
    class Watched extends ToothChart {
      protected override updated(...args: Parameters<ToothChart['updated']>): void {
        super.updated(...args);
        shown.push(this.shadowRoot!.textContent?.includes(en.chart.sides) ? 'en' : 'de');
      }
    }
    customElements.define('watched-chart', Watched);
    const box = await fixture(html`<div lang="de"><watched-chart></watched-chart></div>`);
    await (box.firstElementChild as Watched).updateComplete;
    expect(shown).to.not.include('en');
    expect(shown.length).to.be.greaterThan(0);
  });

  it('that cannot be loaded leave English, and are tried again by the next element', async () => {
    let tries = 0;
    registerLanguage('tlh', () => {
      tries++;
      return tries === 1 ? Promise.reject(new Error('offline')) : Promise.resolve({ ...de, language: 'tlh' });
    });
    const first = await chartIn('tlh');
    expect(labelOf(first)).to.equal(labelOf(await chartIn('en')));
    expect(messagesFor('tlh')).to.equal(en);
    await loadMessages('tlh');
    expect(messagesFor('tlh').language).to.equal('tlh');
    expect(tries).to.equal(2);
  });

  it('that do not come keep no element from being shown, and are shown when they come', async () => {
    let arrive: (messages: typeof de) => void = () => undefined;
    registerLanguage('sux', () => new Promise((resolve) => (arrive = resolve)));
    const chart = await chartIn('sux');
    expect(labelOf(chart)).to.equal(labelOf(await chartIn('en')));
    chart.notation = 'universal';
    await chart.updateComplete;
    arrive({ ...de, language: 'sux' });
    await loadMessages('sux');
    await chart.updateComplete;
    expect(labelOf(chart)).to.equal(labelOf(await chartIn('de')));
  });

  it('whose loader is at fault leave English', async () => {
    registerLanguage('xx', () => {
      throw new Error('no such file');
    });
    expect(labelOf(await chartIn('xx'))).to.equal(labelOf(await chartIn('en')));
  });

  it('may be given by a page, as its own words or as a language that does not ship', async () => {
    registerLanguage('nl', () => Promise.resolve({ ...en, language: 'nl', chart: de.chart }));
    const dutch = await chartIn('nl-BE');
    expect(labelOf(dutch)).to.equal(labelOf(await chartIn('de')));
  });

  it('a change above an element that is shown brings the new words', async () => {
    const box = await fixture(html`<div lang="en"><tooth-chart></tooth-chart></div>`);
    const chart = box.firstElementChild as ToothChart;
    const before = labelOf(chart);
    box.setAttribute('lang', 'de');
    await new Promise((resolve) => setTimeout(resolve));
    await chart.updateComplete;
    expect(labelOf(chart)).to.not.equal(before);
  });
});
