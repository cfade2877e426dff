import { expect, waitUntil } from '@open-wc/testing';
import fc from 'fast-check';
import { CaseList } from '../../components/case-list/case-list.js';
import { csvCell, csvHead, csvLine } from '../../components/case-list/csv.js';
import { aligner } from '../../src/profiles/aligner.js';
import { aCase, anItem } from '../support/fake-client.js';
import { endlessClient, manyCases, named } from '../support/list-cases.js';
import { press, searchFor, showList } from '../support/list-page.js';
import { checkState, place, settled, textOf, within } from '../support/view-checks.js';

CaseList.define();

/** A reader of RFC 4180, written from its text: quotes around a cell, doubled within, lines end in CRLF. */
function readCsv(text: string): string[][] {
  const lines: string[][] = [];
  let cells: string[] = [];
  let cell = '';
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '"' && cell === '') {
      for (i++; text[i] !== '"' || text[i + 1] === '"'; i++) {
        cell += text[i];
        if (text[i] === '"') i++;
      }
    } else if (text[i] === ',') {
      cells.push(cell);
      cell = '';
    } else if (text[i] === '\r' && text[i + 1] === '\n') {
      lines.push([...cells, cell]);
      cells = [];
      cell = '';
      i++;
    } else cell += text[i];
  }
  return lines;
}

const awkward = fc.string({
  unit: fc.constantFrom(
    '"',
    ',',
    ';',
    '\r',
    '\n',
    '\t',
    '=',
    '+',
    '-',
    '@',
    "'",
    ' ',
    'a',
    'ä',
    '😀',
    '\u202E',
    '＝',
  ),
});

describe('S3 · case list: CSV', () => {
  it('what is written can be read again by any reader of RFC 4180', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(awkward, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }),
        (lines) => {
          const read = readCsv(lines.map(csvLine).join(''));
          expect(read.map((cells) => cells.length)).to.deep.equal(lines.map((cells) => cells.length));
          read.flat().forEach((cell, i) => {
            const meant = lines.flat()[i]!;
            // text that a spreadsheet would run has apostrophes before it; nothing is lost
            expect(cell.replaceAll("'", '')).to.equal(meant.replaceAll("'", ''));
          });
        },
      ),
    );
  });

  it('no cell can be a formula, whatever it begins with', () => {
    fc.assert(
      fc.property(fc.constantFrom(...'=+-@\t\r＝＋－＠'), awkward, (first, rest) => {
        expect(readCsv(csvLine([first + rest]))[0]![0]!.startsWith(`'${first}`)).to.equal(true);
      }),
    );
    for (const cell of [
      ' =1+1',
      '\u200b@SUM(A1)',
      '\u202e=1',
      '\u2066@SUM(A1)',
      '\u00ad+1',
      '=HYPERLINK("http://x";"y")',
    ])
      expect(readCsv(csvLine([cell]))[0]![0]).to.equal(`'${cell}`);
  });

  it('nor where a semicolon or a line begins another cell, as where the comma is the decimal sign', () => {
    expect(csvCell('Ada;=cmd|calc')).to.equal('"Ada;\'=cmd|calc"');
    expect(csvCell('Ada;"=1+1"')).to.contain("'=1+1");
    expect(csvCell('Ada\n @SUM(A1)')).to.equal('"Ada\n \'@SUM(A1)"');
    expect(csvCell('Crown; Inlay; 14-16')).to.equal('"Crown; Inlay; 14-16"');
    fc.assert(
      fc.property(awkward, (text) => {
        const cells = csvCell(`P${text}`).split(/[;\t\r\n]/u);
        for (const cell of cells) expect(/^[\s\p{Cf}"]*[=+\-@＝＋－＠]/u.test(cell)).to.equal(false);
      }),
    );
  });

  it('leaves plain cells as they are, and begins with the mark of UTF-8', () => {
    expect(csvCell('Crown 14')).to.equal('Crown 14');
    expect(csvCell('A "quoted", one')).to.equal('"A ""quoted"", one"');
    expect(csvHead(['a', 'b'])).to.equal('\uFEFFa,b\r\n');
  });
});

describe('S3 · case list: export', () => {
  /** The files that a page saves, and what would be fetched by its links. */
  function savedFiles() {
    const files: { name: string; blob: Blob }[] = [];
    const made = new Map<string, Blob>();
    const { createObjectURL } = URL;
    const onClick = (event: Event) => {
      const link = event.target as HTMLAnchorElement;
      files.push({ name: link.download, blob: made.get(link.href)! });
      event.preventDefault();
    };
    const { click } = HTMLAnchorElement.prototype;
    URL.createObjectURL = (blob: Blob) => {
      const url = createObjectURL.call(URL, blob);
      made.set(url, blob);
      return url;
    };
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      this.addEventListener('click', onClick, { once: true });
      click.call(this);
    };
    return {
      files,
      restore() {
        URL.createObjectURL = createObjectURL;
        HTMLAnchorElement.prototype.click = click;
      },
    };
  }
  let saved: ReturnType<typeof savedFiles>;
  beforeEach(() => (saved = savedFiles()));
  afterEach(() => saved.restore());

  async function exported(element: CaseList, index = 0) {
    await press(element, '[part="export"]');
    await waitUntil(() => saved.files.length > index, 'nothing was saved', { timeout: 10_000 });
    await settled(element);
    return readCsv((await saved.files[index]!.blob.text()).replace(/^\uFEFF/, ''));
  }

  it('writes all cases that match, not only the page, in the words of the list', async () => {
    const { element } = await showList(manyCases(30), { properties: { pageSize: '10' } });
    const lines = await exported(element);
    expect(lines).to.have.length(31);
    expect(lines[0]).to.deep.equal([
      ...[
        'Case ID',
        'Patient',
        'Dentist',
        'Laboratory',
        'Status',
        'Product type',
        'Teeth',
        'Needs you',
        'Due',
      ],
      ...['Days late', 'Created', 'Updated', 'Accepted'],
    ]);
    expect(lines[1]!.slice(0, 2)).to.deep.equal(['L-1000', 'P-1000']);
    expect(saved.files[0]!.name).to.equal('cases-2026-03-09.csv');
    expect(textOf(within(element, '[part="exported"]'))).to.contain('30 cases exported');
    await searchFor(element, 'P-1003');
    expect(await exported(element, 1)).to.have.length(2);
    await checkState(element);
  });

  it('writes what is selected alone, on other pages too', async () => {
    const { element } = await showList(manyCases(25), { properties: { pageSize: '10' } });
    await press(element, '[part="row"] [part="select"]');
    await press(element, '[part="last"]');
    await press(element, '[part="row"] [part="select"]');
    const lines = await exported(element);
    expect(lines.slice(1).map(([number]) => number)).to.deep.equal(['L-1000', 'L-1020']);
    element.filters = 'order=case&reversed=1';
    await settled(element);
    const turned = await exported(element, 1);
    expect(turned.slice(1).map(([number]) => number)).to.deep.equal(['L-1020', 'L-1000']);
  });

  it('names a patient only where the list does', async () => {
    const { element } = await showList([named('Ada', 'Byron')], { profile: aligner });
    expect(JSON.stringify(await exported(element))).not.to.contain('Byron');
    element.names = true;
    await settled(element);
    expect((await exported(element, 1))[1]![2]).to.equal('Ada Byron');
  });

  it('formulas in a code, a number or a name are text', async () => {
    const { element } = await showList([
      aCase({ patientCode: '=cmd|calc', number: '@L', items: [anItem('crown', ['14'])] }),
    ]);
    const [, line] = await exported(element);
    expect(line!.slice(0, 2)).to.deep.equal(["'@L", "'=cmd|calc"]);
  });

  it('writes 100,000 cases window by window, says how far it is, and never holds up the page for long', async () => {
    const client = endlessClient(100_000);
    const element = await place<CaseList>('case-list', { client });
    const long: number[] = [];
    const watch = new PerformanceObserver((list) =>
      long.push(...list.getEntries().map(({ duration }) => duration)),
    );
    watch.observe({ type: 'longtask' });
    within<HTMLElement>(element, '[part="export"]').click();
    await waitUntil(
      () => element.shadowRoot!.querySelectorAll('progress').length > 0,
      'no progress is shown',
    );
    expect(textOf(element)).to.match(/Exporting [\d,]+ of 100,000 cases/);
    await waitUntil(() => saved.files.length > 0, 'nothing was saved', { timeout: 35_000 });
    watch.disconnect();
    expect(Math.max(...client.asked.map(([, count]) => count))).to.be.at.most(250);
    const text = await saved.files[0]!.blob.text();
    expect(text.split('\r\n')).to.have.length(100_002);
    expect(text.trimEnd().endsWith(',')).to.equal(true);
  });

  it('stops when it is told to, and saves nothing', async () => {
    const client = endlessClient(100_000);
    const element = await place<CaseList>('case-list', { client });
    within<HTMLElement>(element, '[part="export"]').click();
    await waitUntil(() => element.shadowRoot!.querySelectorAll('[part="cancel-export"]').length > 0);
    await press(element, '[part="cancel-export"]');
    const asked = client.asked.length;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(client.asked.length).to.be.at.most(asked + 1);
    expect(saved.files).to.have.length(0);
    expect(element.shadowRoot!.querySelectorAll('progress').length).to.equal(0);
  });
});
