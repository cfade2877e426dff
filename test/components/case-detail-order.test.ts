import { expect, waitUntil } from '@open-wc/testing';
import { CaseDetail } from '../../components/case-detail/case-detail.js';
import { StatusTimeline } from '../../components/status-timeline/status-timeline.js';
import { changeRows } from '../../components/status-timeline/change-view.js';
import type { Speech } from '../../components/case-wizard/words.js';
import { loadMessages, messagesFor } from '../../components/i18n/languages.js';
import {
  type Case,
  comparePrescriptions,
  type DraftEdit,
  type LabProfile,
  type Prescription,
  type ToothCode,
} from '../../src/index.js';
import { applyEdit } from '../../src/index.js';
import { aligner } from '../../src/profiles/aligner.js';
import { texas } from '../../src/profiles/jurisdictions/texas.js';
import { aCase, aFile, anItem, fakeClient } from '../support/fake-client.js';
import { bridge, crown, paperCase, paperLab, posted } from '../support/sheet-cases.js';
import { checkState, place, settled, speak, textOf, within } from '../support/view-checks.js';

CaseDetail.define();
StatusTimeline.define();

async function showing(subject: Case, profile: LabProfile = paperLab) {
  const client = fakeClient([subject], { profile });
  const element = await place<CaseDetail>('case-detail', { client, caseId: subject.id }, { width: 1000 });
  await settled(element);
  return { client, element, id: subject.id };
}

const part = (element: CaseDetail, name: string): string => textOf(within(element, `[part="${name}"]`));

async function set(element: CaseDetail, id: string, value: string) {
  const control = within<HTMLInputElement>(element, `[id="${id}"]`);
  control.value = value;
  control.dispatchEvent(new Event(control.localName === 'select' ? 'change' : 'input'));
  await settled(element);
}

async function press(element: CaseDetail, selector: string) {
  within(element, selector).click();
  await settled(element);
}

before(() => loadMessages('de'));

describe('case-detail: what was ordered, with every part', () => {
  it('A4 reads answers, findings, shades, bridge units and rush in the lab’s words, and no key', async () => {
    const { element } = await showing(paperCase({ answers: posted, priority: 'urgent' }));
    const rx = part(element, 'prescription');
    for (const words of [
      'Bridge on 14, 15, and 16',
      'Abutments 16 and 14',
      'Pontic 15',
      'Margin design Metal collar',
      'Shade, gingival third A3 (VITA classical)',
      'Shade of the prepared tooth ND2 (Natural die)',
      'Keep canine guidance Yes',
      'Cement gap 60 µm',
      'missing 18, 15, and 28',
      'How the impression was taken Silicone impression',
      'Try-in on Mar 18, 2026',
      'Rush service Rush',
    ])
      expect(rx).to.contain(words);
    for (const key of ['full-porcelain', 'tray', 'try-in', 'urgent', 'paper-crown'])
      expect(rx).not.to.contain(key);
  });

  it('speaks German of all of it', async () => {
    const { element } = await showing(paperCase({ answers: posted }));
    await speak('de', element);
    const rx = part(element, 'prescription');
    for (const words of ['Zwischenglied 15', 'Präparationsgrenze Keramikschulter', 'Silikonabformung'])
      expect(rx).to.contain(words);
    document.documentElement.lang = 'en';
  });
});

describe('case-detail: on paper, and once more', () => {
  it('A5.19 offers the packing slip where something goes by post, and the prescription always', async () => {
    const scanned = await showing(paperCase());
    expect(scanned.element.shadowRoot!.querySelector('[data-print="packing-slip"]')).to.equal(null);
    const { element, id } = await showing(paperCase({ answers: posted }));
    const asked: string[] = [];
    element.addEventListener('case-print', (event) => {
      event.preventDefault();
      asked.push(`${event.kind} ${event.caseId}`);
    });
    await press(element, '[data-print="packing-slip"]');
    await press(element, '[data-print="prescription"]');
    expect(asked).to.deep.equal([`packing-slip ${id}`, `prescription ${id}`]);
  });

  it('prints the sheet itself where the page does not', async () => {
    const { element } = await showing(paperCase());
    const real = globalThis.print;
    const asked = new Promise<void>((resolve) => (globalThis.print = resolve));
    await press(element, '[data-print="prescription"]');
    await asked;
    globalThis.print = real;
    expect(textOf(document.querySelector('[data-pontic-paper]')!)).to.contain('PX-118');
    globalThis.dispatchEvent(new Event('afterprint'));
  });

  it('A4 asks the page for the same case once more', async () => {
    const { element, id } = await showing(paperCase());
    const asked: string[] = [];
    element.addEventListener('case-duplicate', ({ caseId }) => void asked.push(caseId));
    await press(element, '[data-duplicate]');
    expect(asked).to.deep.equal([id]);
  });
});

describe('case-detail: the prescription in its fields', () => {
  const open = async (subject: Case) => {
    const shown = await showing(subject);
    await press(shown.element, '[data-edit]');
    return shown;
  };
  const revised = ({ client }: Awaited<ReturnType<typeof open>>) => client.revised.flat();

  it('is accessible with questions, pontics, shades and the chart', async () => {
    const { element } = await open(paperCase());
    await waitUntil(() => element.shadowRoot!.querySelector('#findings'), 'no chart', { timeout: 20_000 });
    await checkState(element);
  });

  it('A4 changes an answer of the case, an answer of a piece, a shade of a region and the rush', async () => {
    const single = crown();
    const shown = await open(paperCase({}, { items: [single] }));
    const { element } = shown;
    await press(element, '[id="answers.try-in-no"]');
    await set(element, `items.${single.id}.answers.gap`, '80');
    await set(element, `items.${single.id}.shades.stump`, 'stumps|ND3');
    await waitUntil(() => revised(shown).length >= 3, 'not saved', { timeout: 20_000 });
    await press(element, '[id="priority"]');
    await waitUntil(() => revised(shown).length >= 4, 'not saved', { timeout: 20_000 });
    const rx = revised(shown).reduce(applyEdit, paperCase({}, { items: [single] }).prescription);
    expect(rx.answers['try-in']).to.equal('no');
    expect(rx.items[single.id]!.answers!['gap']).to.equal('80');
    expect(rx.items[single.id]!.shades!.stump!.code).to.equal('ND3');
    expect(rx.priority).to.equal('urgent');
  });

  it('A4 makes another unit of a bridge the pontic', async () => {
    const span = bridge();
    const shown = await open(paperCase({}, { items: [span] }));
    await press(shown.element, `[id="items.${span.id}.pontics-14"]`);
    await waitUntil(() => revised(shown).length > 0, 'not saved', { timeout: 20_000 });
    const [edit] = revised(shown) as readonly Extract<DraftEdit, { item: unknown }>[];
    expect(edit!.value!.pontics).to.have.members(['14', '15']);
  });
});

describe('change words: no key of a lab is shown', () => {
  const subject = paperCase({}, { items: [bridge(), crown()] });
  const before = subject.prescription;
  const [span, single] = Object.values(before.items) as [ReturnType<typeof bridge>, ReturnType<typeof crown>];
  const speech = (language: string): Speech => ({
    messages: messagesFor(language),
    language,
    profile: paperLab,
    notation: 'fdi',
  });
  const told = (edits: readonly DraftEdit[], language = 'en') => {
    const after = edits.reduce<Prescription>(applyEdit, before);
    return changeRows(comparePrescriptions(before, after), [after, before], speech(language)).map(
      ({ name, before: was, after: is }) => `${name}: ${was ?? '-'} > ${is ?? '-'}`,
    );
  };
  const rows: readonly (readonly [string, DraftEdit, string])[] = [
    [
      'an answer of the case',
      { answer: 'taken', value: 'tray' },
      'How the impression was taken: Intraoral scan > Silicone impression',
    ],
    ['an answer that is a day', { answer: 'back', value: undefined }, 'Try-in on: Mar 18, 2026 > -'],
    ['an answer that is teeth', { answer: 'guided', value: '13' }, 'Guide teeth: 13 and 23 > 13'],
    [
      'what is known about a tooth',
      { tooth: '12' as ToothCode, value: ['missing'] },
      'Tooth 12: - > missing',
    ],
    [
      'another finding',
      { tooth: '36' as ToothCode, value: ['implant'] },
      'Tooth 36: implant and crown > implant',
    ],
    ['rush', { field: 'priority', value: 'urgent' }, 'Rush service: Regular > Rush'],
    ['one of several files', { slot: 'xrays/03', value: aFile('xray-3.png') }, 'Radiographs: - > xray-3.png'],
    [
      'an answer about a piece',
      { item: single.id, value: { ...single, answers: { ...single.answers, margin: 'collar' } } },
      'Crown on 26: Margin design: Porcelain butt margin > Metal collar',
    ],
    [
      'the shade of a region',
      {
        item: single.id,
        value: {
          ...single,
          shades: { ...single.shades, stump: { system: 'stumps', code: 'ND3', region: 'stump' } },
        },
      },
      'Crown on 26: Shade of the prepared tooth: ND2 (Natural die) > ND3 (Natural die)',
    ],
    [
      'the pontics of a bridge',
      { item: span.id, value: { ...span, pontics: [] } },
      'Bridge on 14, 15, and 16: Pontics: 15 > -',
    ],
  ];
  for (const [name, edit, words] of rows)
    it(`tells ${name} in the lab’s words`, () => expect(told([edit])).to.deep.equal([words]));

  it('tells a piece that came as one row with its answers, shades and units', () => {
    const added = bridge();
    const [row, ...others] = told([{ item: added.id, value: added }]);
    expect(others).to.deep.equal([]);
    expect(row).to.contain('Bridge on 14, 15, and 16').and.to.contain('Pontic: 15');
    expect(row).to.contain('Margin design: Metal collar').and.to.contain('Cement gap: 60 µm');
  });

  it('speaks German', () => {
    expect(told([{ answer: 'taken', value: 'tray' }], 'de')).to.deep.equal([
      'Art der Abformung: Intraoralscan > Silikonabformung',
    ]);
    expect(told([{ tooth: '12' as ToothCode, value: ['missing'] }], 'de')).to.deep.equal([
      'Zahn 12: - > fehlt',
    ]);
  });
});

describe('change words: who the patient is stands in no list', () => {
  const NAMES = ['Quillfeather', 'Thistlewood'] as const;
  const worded = (
    before: Prescription,
    edit: DraftEdit,
    { language = 'en', profile = paperLab }: { language?: string; profile?: LabProfile } = {},
  ) => {
    const after = applyEdit(before, edit);
    const words = { messages: messagesFor(language), language, profile, notation: 'fdi' } as const;
    return changeRows(comparePrescriptions(before, after), [after, before], words).map(
      ({ name, before: was, after: is }) => `${name}: ${was ?? '-'} > ${is ?? '-'}`,
    );
  };
  const named = (surname?: string) =>
    paperCase({ answers: { ...paperCase().prescription.answers, ...(surname && { surname }) } }).prescription;

  it('A5.28 tells that a name came, changed or went, and no name', () => {
    const [one, other] = NAMES;
    const answer = 'surname';
    expect(worded(named(), { answer, value: one })).to.deep.equal(['Last name: - > not shown here']);
    expect(worded(named(one), { answer, value: other })).to.deep.equal([
      'Last name: not shown here > not shown here',
    ]);
    expect(worded(named(one), { answer, value: undefined }, { language: 'de' })).to.deep.equal([
      'Nachname: hier nicht angezeigt > -',
    ]);
  });

  it('standards C6: tells no name that the law wants on an appliance', () => {
    const profile: LabProfile = { ...paperLab, jurisdiction: texas };
    const edit = { answer: 'markingName', value: `${NAMES[0]} J.` };
    const label = texas.asks[0]!.questions['markingName']!.label.en;
    expect(worded(named(), edit, { profile })).to.deep.equal([`${label}: - > not shown here`]);
  });

  describe('with a name asked of a piece', () => {
    const { catalogue } = paperLab;
    const { margin } = catalogue.groups!;
    const profile: LabProfile = {
      ...paperLab,
      catalogue: {
        ...catalogue,
        groups: {
          margin: {
            ...margin!,
            questions: {
              ...margin!.questions,
              engraved: {
                label: { en: 'Name inside' },
                kind: 'line',
                need: 'optional',
                identifies: true,
                // also where it is not asked any more
                when: { findings: ['implant'] },
              },
            },
          },
        },
      },
    };
    const engraved = (value?: string) => {
      const plain = crown();
      return { ...plain, answers: { ...plain.answers, ...(value && { engraved: value }) } };
    };

    it('tells that it changed', () => {
      const one = engraved(NAMES[0]);
      const before = paperCase({}, { items: [one] }).prescription;
      const value = { ...one, answers: { ...one.answers, engraved: NAMES[1] } };
      expect(worded(before, { item: one.id, value }, { profile })).to.deep.equal([
        'Crown on 26: Name inside: not shown here > not shown here',
      ]);
    });

    it('tells that it came or went with its piece', () => {
      const one = engraved(NAMES[0]);
      const known = paperCase({}, { items: [one] }).prescription;
      const rows = [
        ...worded(named(), { item: one.id, value: one }, { profile }),
        ...worded(known, { item: one.id, value: undefined }, { profile }),
      ];
      expect(rows).to.have.length(2);
      for (const row of rows)
        expect(row)
          .to.contain('Name inside: not shown here')
          .and.to.contain('Margin design: Porcelain butt margin')
          .and.not.to.contain(NAMES[0]);
    });
  });
});

describe('case-detail: a remake of aligners, with photos', () => {
  const UPPER = '18 17 16 15 14 13 12 11 21 22 23 24 25 26 27 28'.split(' ');
  const shipped = () =>
    aCase({
      profile: aligner,
      stage: 'received',
      number: '30077',
      items: [anItem('clear-aligners', UPPER, { material: 'sheet' })],
      prescription: { service: 'full' },
      status: { stage: 'shipped' },
    });
  const photo = (name: string) => new File([`bytes of ${name}`], name, { type: 'image/jpeg' });
  const pick = async (element: CaseDetail, ...files: readonly File[]) => {
    const input = within<HTMLInputElement>(element, '#action-files');
    const transfer = new DataTransfer();
    files.forEach((file) => transfer.items.add(file));
    input.files = transfer.files;
    input.dispatchEvent(new Event('change'));
    await settled(element);
  };
  const fill = async (element: CaseDetail) => {
    await set(element, 'field-arch', 'upper');
    await set(element, 'field-alignerNumber', '11, 12');
    await set(element, 'field-alignerWorn', '10');
    await set(element, 'field-remakeReason', 'broken');
  };
  const send = async (element: CaseDetail) => {
    within<HTMLFormElement>(element, '.action-form').requestSubmit();
    await settled(element);
    within<HTMLButtonElement>(element, 'dialog button[value="confirmed"]').click();
    await waitUntil(() => !element.shadowRoot!.querySelector('dialog'), 'the question stays open');
    await settled(element);
  };
  const opened = async () => {
    const shown = await showing(shipped(), aligner);
    await press(shown.element, '[data-action="remake.request"]');
    return shown;
  };

  it('A5.22 asks for arch, numbers, what is worn now and the reason, and takes photos; it is accessible', async () => {
    const { element } = await opened();
    for (const id of ['arch', 'alignerNumber', 'alignerWorn', 'remakeReason', 'bruxism', 'note'])
      expect(within(element, `#field-${id}`), id).to.be.ok;
    await pick(element, photo('aligner.jpg'));
    await checkState(element);
  });

  it('A5.22 sends the photos as documents first, then the remake with its fields', async () => {
    const { element, client, id } = await opened();
    await pick(element, photo('aligner.jpg'), photo('teeth.jpg'));
    await fill(element);
    await send(element);
    await waitUntil(() => client.sent.length === 1, 'not sent');
    expect(client.files.picked).to.deep.equal(['aligner.jpg', 'teeth.jpg']);
    expect(client.sent[0]).to.deep.equal({
      id,
      type: 'remake.request',
      fields: {
        arch: 'upper',
        alignerNumber: '11, 12',
        alignerWorn: '10',
        remakeReason: 'broken',
        childId: client.sent[0]!.fields['childId'],
      },
    });
    const comments = part(element, 'comments');
    for (const words of ['Remake requested', 'Arch Upper', '11, 12', 'It broke'])
      expect(comments).to.contain(words);
  });

  it('keeps the form where a photo is not taken, and sends no remake without it', async () => {
    const { element, client } = await opened();
    await pick(element, photo('aligner.jpg'));
    await fill(element);
    client.files.next({ ok: false, code: 'storage-full' });
    await send(element);
    expect(client.sent).to.deep.equal([]);
    expect(within<HTMLInputElement>(element, '#field-alignerNumber').value).to.equal('11, 12');
    expect(textOf(within(element, '.action-form [part="error"]'))).to.contain('aligner.jpg');
    await send(element);
    await waitUntil(() => client.sent.length === 1, 'not sent');
  });

  it('does not send a photo twice when the remake was not stored', async () => {
    const { element, client } = await opened();
    await pick(element, photo('aligner.jpg'));
    await fill(element);
    client.nextSend({ ok: false, code: 'storage-failed' });
    await send(element);
    expect(client.files.picked).to.deep.equal(['aligner.jpg']);
    expect(textOf(within(element, '.picked'))).to.contain('saved with the case');
    await send(element);
    await waitUntil(() => client.sent.length === 2, 'not sent');
    expect(client.files.picked).to.deep.equal(['aligner.jpg']);
  });

  it('takes a photo off again, and the same one once only', async () => {
    const { element } = await opened();
    const one = photo('aligner.jpg');
    await pick(element, one, one);
    expect(element.shadowRoot!.querySelectorAll('.picked li')).to.have.length(1);
    await press(element, '.picked .button');
    expect(element.shadowRoot!.querySelector('.picked')).to.equal(null);
  });
});
