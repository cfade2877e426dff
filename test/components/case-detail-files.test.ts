import { expect } from '@open-wc/testing';
import { CaseDetail } from '../../components/case-detail/case-detail.js';
import type { Case, CaseView, Finding, ScanReport } from '../../src/index.js';
import { restorative } from '../../src/profiles/restorative.js';
import { aPng } from '../support/a-photo.js';
import { aCase, aFile, anItem, aView, fakeClient, type Step } from '../support/fake-client.js';
import {
  checkNoOverflow,
  checkState,
  place,
  settled,
  speak,
  textOf,
  within,
} from '../support/view-checks.js';

CaseDetail.define();

const SOUND: ScanReport = {
  ...{ format: 'stl-binary', triangles: 84_000, degenerate: 0, area: 4000, verdict: 'pass', findings: [] },
  box: { min: [0, 0, 0], max: [60, 50, 20] },
};
const coarse: Finding = { code: 'coarse', verdict: 'warn', values: { density: 4 } };

const upper = aFile('upper.stl', { verdict: 'warn' });
const lower = aFile('lower.stl');
const frontal = aFile('extras.png', { triangles: 0 });

const caseAt = (stage: string, ...then: Step[]): Case =>
  aCase({ stage, items: [anItem('crown', ['26'])], prescription: { scans: { upper, lower } }, then });

/** A case whose scans this device took in; of the upper one it made a picture. */
async function showing(subject: Case, more: Partial<CaseView> = {}, width = 1000) {
  const view = aView(subject, more);
  const client = fakeClient([view], { profile: restorative });
  client.files.pictures.set(upper.id, new Blob([await aPng()], { type: 'image/png' }));
  client.files.previews.set(frontal.id, new Blob([await aPng()], { type: 'image/png' }));
  const element = await place<CaseDetail>('case-detail', { client, caseId: subject.id }, { width });
  await settled(element);
  return element;
}
const reports = {
  [upper.id]: { ...SOUND, verdict: 'warn' as const, findings: [coarse] },
  [lower.id]: { ...SOUND, triangles: 91_000 },
};
const rows = (element: CaseDetail) => [
  ...within(element, '[part="scans"]').querySelectorAll<HTMLElement>('[part="file"]'),
];
const until = async (element: CaseDetail, isIt: () => boolean): Promise<void> => {
  while (!isIt()) await settled(element);
};

afterEach(() => {
  document.documentElement.lang = '';
});

describe('the case page: its files', () => {
  it('each scan shows its picture, its size and its verdict; accessible, light and dark', async () => {
    const element = await showing(caseAt('received'), { reports });
    await until(element, () => rows(element)[0]!.querySelector('canvas') !== null);
    expect(rows(element).map((row) => textOf(row.querySelector('.file-facts')!))).to.deep.equal([
      '2.4 MB Please check',
      '2.4 MB Looks good',
    ]);
    const picture = rows(element)[0]!.querySelector('canvas')!;
    expect(picture.getAttribute('aria-label')).to.equal('Upper scan, seen from its chewing surface');
    expect(rows(element)[1]!.querySelector('canvas') === null, 'none was made').to.equal(true);
    await checkState(element);
  });

  it('a scan whose copy is on this device can be looked at in 3D in its place, and nothing is loaded before', async () => {
    const element = await showing(caseAt('received'), { reports });
    const toggle = () => within<HTMLButtonElement>(element, '#look-at-upper');
    expect(toggle().getAttribute('aria-label')).to.equal('Look at it in 3D: Upper scan');
    expect(element.shadowRoot!.querySelector('.look') === null).to.equal(true);
    toggle().click();
    const viewer = () => element.shadowRoot!.querySelector('#look-upper > *');
    await until(element, () => viewer()?.localName.startsWith('scan-viewer') ?? false);
    expect(toggle().getAttribute('aria-expanded')).to.equal('true');
    toggle().click();
    await settled(element);
    expect(viewer() === null).to.equal(true);
  });

  it('a scan that another device took in keeps its verdict, and nothing is offered to be looked at', async () => {
    const element = await showing(caseAt('received'));
    expect(rows(element).map((row) => /Please check|Looks good/.exec(textOf(row))![0])).to.deep.equal([
      'Please check',
      'Looks good',
    ]);
    expect(element.shadowRoot!.querySelector('[id^="look-at-"]') === null).to.equal(true);
  });

  it('a photo that came later is shown small', async () => {
    const step: Step = { type: 'document.add', by: 'dentist', documents: [frontal] };
    const element = await showing(caseAt('received', step), { reports });
    const added = () => within(element, '[part="documents"]').querySelector('.files:not([part]) canvas');
    await until(element, () => added() !== null);
    expect(added()!.closest('li')!.textContent).to.contain('extras.png');
  });

  it('fits 320 px', async () => {
    const element = await showing(caseAt('received'), { reports }, 320);
    await until(element, () => rows(element)[0]!.querySelector('canvas') !== null);
    checkNoOverflow(element);
  });
});

describe('the case page: comments', () => {
  it('show what a change request said, with who and when', async () => {
    const step: Step = {
      type: 'change.request',
      by: 'dentist',
      fields: { note: 'Please make the contact on 26 a little tighter.' },
    };
    const element = await showing(caseAt('production', step));
    const comments = textOf(within(element, '[part="comments"]'));
    expect(comments)
      .to.contain('Please make the contact on 26 a little tighter.')
      .and.to.contain('Dentist · ');
    await speak('de', element);
    expect(textOf(within(element, '[part="comments"]'))).to.contain('a little tighter');
  });
});
