import { expect, waitUntil } from '@open-wc/testing';
import { CaseList } from '../../components/case-list/case-list.js';
import { type Case, type CaseId, createLabClient, instant, type LabClient } from '../../src/index.js';
import { restorative } from '../../src/profiles/restorative.js';
import { memoryScans } from '../support/fake-backend.js';
import { openClient, until } from '../support/lab.js';
import { codesIn, rowOf, rowsIn, searchFor } from '../support/list-page.js';
import { someCases } from '../support/many-cases.js';
import { memoryLab, typed } from '../support/memory-lab.js';
import { place, settled, textOf, within } from '../support/view-checks.js';

CaseList.define();

const open: LabClient[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((client) => client.close()));
});

const all = (count: number) => (tally: { current: number; past: number }) =>
  tally.current + tally.past === count;

/** A lab with so many cases, all of which this device has. */
async function aPractice(count: number, change: (one: Case, i: number) => Case = (one) => one) {
  const lab = memoryLab(restorative);
  const cases = someCases(count, restorative, Date.now(), 41)
    .filter(({ status }) => status.stage !== 'draft')
    .map(change);
  cases.forEach((one) => lab.file(one));
  const client = await createLabClient({ backend: lab, profile: restorative, scans: memoryScans() });
  open.push(client);
  await until(client.tally, all(cases.length));
  return { lab, client, cases };
}

async function shown(client: LabClient, properties: Partial<CaseList> = {}): Promise<CaseList> {
  const element = await place<CaseList>('case-list', { client, ...properties }, { width: 1000 });
  await waitUntil(() => rowsIn(element).length > 0, 'no rows', { timeout: 8000 });
  await settled(element);
  return element;
}

const idsIn = (element: CaseList) => rowsIn(element).map((row) => row.dataset['id']);
const point = (element: CaseList, type: string) =>
  within(element, '.hold').dispatchEvent(new PointerEvent(type, { pointerType: 'mouse' }));
/** What a row shows of whom it is about, beside the case that it opens. */
const labelsIn = (element: CaseList) =>
  rowsIn(element).map((row) => [
    row.dataset['id'],
    textOf(row.querySelector('[part="open"] bdi')!),
    textOf(row.querySelector('td.patient .number')!),
  ]);
const labelled = (ids: readonly (string | undefined)[], cases: readonly Case[]) => {
  const byId = new Map<string, Case>(cases.map((one) => [one.id, one]));
  return ids.map((id) => [id, byId.get(id!)!.caseNumber, byId.get(id!)!.prescription.patientCode]);
};
const inProduction = (one: Case, i: number): Case => ({
  ...one,
  status: { ...one.status, stage: 'production', hold: 'clear' },
  updatedAt: instant(Date.now() - i * 60_000),
  prescription: { ...one.prescription, dateWanted: undefined },
});

describe('case-list: over the engine', () => {
  it('every row is one case: its number, its patient, its button, on every page and in the long list', async () => {
    const { client, cases } = await aPractice(320);
    const element = await shown(client, { pageSize: '50' });
    for (let page = 0; page < 3; page++) {
      expect(labelsIn(element)).to.deep.equal(labelled(idsIn(element), cases));
      const before = idsIn(element)[0];
      within<HTMLElement>(element, '[part="next"]').click();
      await waitUntil(() => rowsIn(element).length > 0 && idsIn(element)[0] !== before);
    }
    element.filters = 'size=all';
    await waitUntil(() => !!element.shadowRoot!.querySelector('.region'));
    for (const top of [0, 4000, 9000, 1500]) {
      within(element, '.region').scrollTop = top;
      await waitUntil(() => !element.shadowRoot!.querySelector('.rows .bone') && rowsIn(element).length > 5);
      await settled(element);
      expect(labelsIn(element)).to.deep.equal(labelled(idsIn(element), cases));
    }
  });

  for (const [what, properties, search] of [
    ['a search', {}, 'PX'],
    ['a page of more rows than are read at first', { pageSize: '100' }, ''],
  ] as const)
    it(`no row moves into the other group under the pointer: ${what}`, async () => {
      const { lab, client } = await aPractice(140, inProduction);
      const element = await shown(client, properties);
      if (search) await searchFor(element, search);
      await waitUntil(() => rowsIn(element).length >= 25 && !element.shadowRoot!.querySelector('.bone'));
      await settled(element);
      point(element, 'pointerenter');
      const before = idsIn(element);
      const last = before.at(-1) as CaseId;
      lab.act(last, 'hold.place', { reason: 'A new scan, please' });
      await waitUntil(() => textOf(element).includes('A new scan'), 'not told', { timeout: 3000 });
      await settled(element);
      expect(idsIn(element)).to.deep.equal(before);
    });

  it('says nothing of an empty list on the way from one search to the next', async () => {
    const { client } = await aPractice(140, inProduction);
    const element = await shown(client);
    const said: string[] = [];
    const look = new MutationObserver(() => said.push(textOf(element)));
    look.observe(element.shadowRoot!, { childList: true, subtree: true, characterData: true });
    for (const search of ['PX', 'P', 'L-', 'PX-'])
      await searchFor(element, search).then(() =>
        waitUntil(() => element.shadowRoot!.querySelector('[aria-busy="false"]')),
      );
    look.disconnect();
    expect(said.filter((text) => /No cases yet|No case matches/.test(text))).to.deep.equal([]);
  });

  it('of the local lab: hundreds of drafts, edited, discarded and counted as they are', async () => {
    const client = await openClient();
    open.push(client);
    const ids: CaseId[] = [];
    for (let i = 0; i < 210; i++) {
      const id = await client.createDraft();
      await client.edit(id, typed('patientCode', `DR-${1000 + i}`));
      ids.push(id);
    }
    await until(client.tally, all(210));
    const element = await shown(client, { filters: 'order=patient' });
    expect(codesIn(element).slice(0, 3)).to.deep.equal(['DR-1000', 'DR-1001', 'DR-1002']);
    expect(idsIn(element)).to.deep.equal(ids.slice(0, 25));
    point(element, 'pointerenter');
    await client.edit(ids[2]!, typed('patientCode', 'ZZ-9'));
    await client.discard(ids[1]!);
    await waitUntil(() => codesIn(element)[1] === 'ZZ-9');
    expect(textOf(element)).to.contain('This case is no longer here.');
    expect(rowOf(element, 'ZZ-9').dataset['id']).to.equal(ids[2]);
    await waitUntil(() => textOf(within(element, '#tab-current')) === 'Current (209)');
    point(element, 'pointerleave');
    await waitUntil(() => codesIn(element)[1] === 'DR-1003');
  });
});
