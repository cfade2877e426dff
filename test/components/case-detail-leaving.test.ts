import { expect, waitUntil } from '@open-wc/testing';
import { CaseDetail } from '../../components/case-detail/case-detail.js';
import { changeRows } from '../../components/status-timeline/change-view.js';
import { messagesFor } from '../../components/i18n/languages.js';
import {
  type CaseId,
  createLabClient,
  type DraftEdit,
  itemId,
  type LabClient,
  type LabProfile,
  plainDate,
} from '../../src/index.js';
import { ask, asking, choice } from '../support/asking-lab.js';
import { memoryScans } from '../support/fake-backend.js';
import { aCase, anItem, fakeClient } from '../support/fake-client.js';
import { tooth, until } from '../support/lab.js';
import { isQuiet, memoryLab, signature, viewOf } from '../support/memory-lab.js';
import { place, settled, textOf, within } from '../support/view-checks.js';

CaseDetail.define();

const en = (text: string) => ({ en: text });
const { catalogue } = asking;
const { lifecycle } = asking;
const SILICONE = { answers: { impression: ['silicone'] } };
/** A lab without files, whose questions hang on one another, and which takes answers by two events. */
const profile: LabProfile = {
  ...asking,
  lifecycle: {
    ...lifecycle,
    events: {
      ...lifecycle.events,
      'rx.amend': { ...lifecycle.events['rx.amend']!, revises: ['answers', 'instructions'] },
    },
    anytime: [
      ...lifecycle.anytime.filter(({ event }) => event !== 'rx.amend'),
      { event: 'rx.amend', by: ['dentist'], stages: ['received'] },
    ],
  },
  catalogue: {
    ...catalogue,
    charts: false,
    slots: {},
    products: {
      crown: { ...catalogue.products['crown']!, label: en('Crown'), groups: ['margin', 'tray'], shades: {} },
      'post-core': {
        label: en('Post and core'),
        materials: ['zirconia', 'gold'],
        toothKinds: ['incisor', 'canine', 'premolar', 'molar'],
        workingDays: 5,
      },
    },
    groups: {
      margin: {
        label: en('Margin'),
        questions: { margin: choice('chamfer shoulder', { label: en('Margin design'), need: 'required' }) },
      },
      tray: {
        label: en('Tray'),
        questions: { tray: ask('line', { label: en('Name on the tray'), when: SILICONE }) },
      },
    },
    asks: {
      patient: [
        {
          label: en('Patient'),
          questions: {
            naming: choice('name code', { label: en('Shown by'), need: 'required' }),
            surname: ask('line', {
              label: en('Last name'),
              identifies: true,
              when: { answers: { naming: ['name'] } },
            }),
          },
        },
      ],
      files: [
        {
          label: en('Impression'),
          questions: {
            impression: choice('scan silicone', { label: en('Impression'), need: 'required' }),
            packing: choice('box bag', { label: en('Packing'), when: SILICONE }),
            mark: ask('line', {
              label: en('Mark on the box'),
              need: 'required',
              when: { answers: { packing: ['box'] } },
            }),
          },
        },
      ],
    },
  },
};

const NAME = 'Quillfeather';
const crown = anItem('crown', ['26'], {
  id: itemId('01'),
  teeth: [tooth('26')],
  shade: { system: 'vita-classical', code: 'A2', region: 'body' },
  answers: { margin: 'chamfer', tray: 'blue' },
});
const answers = {
  naming: 'name',
  surname: NAME,
  impression: 'silicone',
  packing: 'box',
  mark: 'M 12',
};
const complete: readonly DraftEdit[] = [
  { field: 'patientCode', value: 'PT-1' },
  { field: 'doctorName', value: 'Dr. Ada Okafor' },
  { item: crown.id, value: crown },
  ...Object.entries(answers).map(([answer, value]) => ({ answer, value })),
  { field: 'dateWanted', value: plainDate('2099-01-05') },
  { field: 'declaredComplete', value: true },
  { field: 'declaredPrivacy', value: true },
  ...signature(),
];

/** The page of a case that the lab has received, over a real client. */
async function open() {
  const client = await createLabClient({ backend: memoryLab(profile), profile, scans: memoryScans() });
  const id = await client.createDraft();
  await client.edit(id, complete);
  const sent = await client.submit(id);
  expect(sent.ok, JSON.stringify(sent)).to.equal(true);
  await until(client.case(id), isQuiet);
  const element = await place<CaseDetail>('case-detail', { client, caseId: id }, { width: 1000 });
  await waitUntil(() => find(element, '[data-edit]'), 'it cannot be changed', { timeout: 20_000 });
  await press(element, '[data-edit]');
  return { client, id, element };
}

const find = (element: CaseDetail, selector: string) => element.shadowRoot!.querySelector(selector);

async function press(element: CaseDetail, selector: string) {
  within(element, selector).click();
  await settled(element);
}

async function set(element: CaseDetail, id: string, value: string) {
  const control = within<HTMLInputElement>(element, `[id="${id}"]`);
  control.value = value;
  control.dispatchEvent(new Event(control.localName === 'select' ? 'change' : 'input'));
  await settled(element);
}

/** What stands in the question before the sending. */
async function asked(element: CaseDetail): Promise<readonly string[]> {
  await press(element, '[data-send="top"]');
  await waitUntil(() => find(element, '#send [part="changes"], #rx-problems'), 'nothing is asked', {
    timeout: 20_000,
  });
  await settled(element);
  return [...within(element, '#send [part="changes"]').children].map(textOf);
}

async function signAndSend(element: CaseDetail, client: LabClient, id: CaseId) {
  await set(element, 'rx-signature', 'Ada Okafor');
  within<HTMLFormElement>(element, '#send form').requestSubmit();
  const view = await until(
    client.case(id),
    (one) => isQuiet(one) && !!one!.case.history.at(-1)!.changes?.length,
  );
  return view!.case.history.at(-1)!;
}

describe('case-detail: what is shown as changed is what is sent', () => {
  it('A5 10: a crown that becomes a post and core is signed over every answer that goes with it', async () => {
    const { client, id, element } = await open();
    const before = (await viewOf(client, id)).case.prescription;
    await set(element, `items.${crown.id}.product`, 'post-core');
    const rows = await asked(element);
    const count = textOf(within(element, '[part="save"]'));
    expect(rows).to.deep.equal([
      'Post and core on 26: Product before: Crown →now: Post and core',
      'Post and core on 26: Margin design before: chamfer →now: nothing',
      'Post and core on 26: Name on the tray before: blue →now: nothing',
    ]);
    expect(count).to.contain('3 changes, not sent yet');
    const { type, changes } = await signAndSend(element, client, id);
    expect(type).to.equal('rx.revise');
    const after = (await viewOf(client, id)).case.prescription;
    const told = changeRows(changes!, [after, before], {
      messages: messagesFor('en'),
      language: 'en',
      profile,
      notation: 'fdi',
    });
    expect(
      told.map(
        ({ name, before: was = 'nothing', after: is = 'nothing' }) => `${name} before: ${was} →now: ${is}`,
      ),
    ).to.deep.equal(rows);
    expect(after.items[crown.id]!.answers).to.deep.equal({});
    await client.close();
  });

  it('A5.28: the code instead of the name is told with the name going, and the name is not told', async () => {
    const { client, id, element } = await open();
    await press(element, '[id="answers.naming-code"]');
    expect(await asked(element)).to.deep.equal([
      'Shown by before: name →now: code',
      'Last name before: not shown here →now: nothing',
    ]);
    expect(textOf(within(element, '#send'))).not.to.contain(NAME);
    const { type, changes } = await signAndSend(element, client, id);
    expect(type, 'the smaller event may carry answers').to.equal('rx.amend');
    expect(changes!.map(({ path }) => path)).to.have.members(['answers.naming', 'answers.surname']);
    await client.close();
  });

  it('sends by the event that may carry what goes along, and asks nothing of what goes', async () => {
    const { client, id, element } = await open();
    // asked only while there is a box, and the box goes with the silicone
    await set(element, 'answers.mark', '');
    await press(element, '[id="answers.impression"]');
    expect(await asked(element)).to.deep.equal([
      'Impression before: silicone →now: scan',
      'Packing before: box →now: nothing',
      'Mark on the box before: M 12 →now: nothing',
      `Crown on 26: Name on the tray before: blue →now: nothing`,
    ]);
    const { type, changes } = await signAndSend(element, client, id);
    expect(type, 'an answer about a piece goes too').to.equal('rx.revise');
    expect(changes!.map(({ path }) => path)).to.have.members([
      'answers.impression',
      'answers.packing',
      'answers.mark',
      `items.${crown.id}.answers.tray`,
    ]);
    await client.close();
  });

  it('finds nothing changed where only something was typed that is not asked', async () => {
    const subject = aCase({ profile, items: [crown], prescription: { answers: { naming: 'code' } } });
    const client = fakeClient([subject], { profile });
    const element = await place<CaseDetail>('case-detail', { client, caseId: subject.id }, { width: 1000 });
    await client.revise(subject.id, [{ answer: 'surname', value: NAME }]);
    await settled(element);
    expect(textOf(within(element, '[part="save"]'))).to.contain('Nothing changed yet');
    await press(element, '[data-send="top"]');
    await waitUntil(() => find(element, '#rx-failure'), 'nothing is said');
    expect(find(element, '#send')).to.equal(null);
    expect(client.sent).to.deep.equal([]);
  });
});
