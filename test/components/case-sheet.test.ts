import { expect, waitUntil } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { CaseSheet } from '../../components/case-sheet/case-sheet.js';
import { drawQr } from '../../components/case-sheet/qr.js';
import type { SheetKind } from '../../components/case-sheet/sheet-scene.js';
import type { Case, Jurisdiction, LabProfile } from '../../src/index.js';
import {
  europeanUnion,
  florida,
  jurisdictions,
  maine,
  maryland,
  mississippi,
  oklahoma,
  texas,
  unitedKingdom,
  westVirginia,
} from '../../src/profiles/jurisdictions.js';
import { anItem, fakeClient } from '../support/fake-client.js';
import {
  bridge,
  crown,
  drawn,
  paperCase,
  paperLab,
  paperOrder,
  posted,
  splint,
  STROKES,
} from '../support/sheet-cases.js';
import {
  checkNoOverflow,
  checkState,
  place,
  settled,
  speak,
  textOf,
  within,
} from '../support/view-checks.js';

CaseSheet.define();

const PRACTICE = 'Riverside Dental\n8 River Road\nTampa, FL 33604';

async function sheet(
  kind: SheetKind,
  subject: Case = paperCase(),
  {
    profile = paperLab,
    width = 900,
    ...more
  }: { profile?: LabProfile; width?: number; practice?: string | undefined; notation?: string } = {},
) {
  const element = await place<CaseSheet>(
    'case-sheet',
    { kind, case: subject, profile, practice: PRACTICE, ...more },
    { width },
  );
  if (kind !== 'prescription') await waitUntil(() => element.shadowRoot!.querySelector('.qr'), 'no code');
  await settled(element);
  return element;
}

/** label by label, as the sheet has them */
const facts = (element: CaseSheet): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...element.shadowRoot!.querySelectorAll('dl > div')].map((row) => [
      textOf(row.querySelector('dt')!),
      textOf(row.querySelector('dd')!),
    ]),
  );

/** The page as a printer gets it, while the browser is asked to print. */
async function printed(element: CaseSheet, look: () => void): Promise<void> {
  const real = globalThis.print;
  await emulateMedia({ media: 'print' });
  try {
    const called = new Promise<void>((resolve) => {
      globalThis.print = () => {
        look();
        resolve();
      };
    });
    await element.print();
    await called;
  } finally {
    globalThis.print = real;
    await emulateMedia({ media: 'screen' });
  }
}

const paper = () => document.querySelector<HTMLElement>('[data-pontic-paper]');
const isVisible = (element: Element): boolean => element.checkVisibility();

describe('case-sheet: every state', () => {
  for (const kind of ['prescription', 'ticket', 'packing-slip'] as const)
    it(`is accessible, clean under a strict policy and readable at 320 px as ${kind}`, async () => {
      const element = await sheet(kind, paperCase({ answers: posted, signature: drawn }));
      await checkState(element);
      const narrow = await sheet(kind, paperCase({ answers: posted, signature: drawn }), { width: 320 });
      checkNoOverflow(narrow);
    });

  it('says that a case is not here, and waits for one that is still being read', async () => {
    const client = fakeClient([], { profile: paperLab });
    const gone = await place<CaseSheet>('case-sheet', { client, caseId: 'nowhere' });
    expect(textOf(gone)).to.contain('not');
    const late = await place<CaseSheet>('case-sheet', {
      client: fakeClient([], { silent: true }),
      caseId: 'a',
    });
    expect(within(late, '[aria-busy]')).to.be.ok;
  });

  it('follows a case of the client by its id', async () => {
    const subject = paperCase();
    const client = fakeClient([subject], { profile: paperLab });
    const element = await place<CaseSheet>('case-sheet', { client, caseId: subject.id });
    expect(textOf(within(element, '.reference'))).to.contain('20041');
  });
});

describe('case-sheet: the prescription', () => {
  it('says each piece whole: product, teeth in both notations, material, shades by region, units, answers, note', async () => {
    const element = await sheet('prescription');
    const [span, single] = [...element.shadowRoot!.querySelectorAll('.piece')].map(textOf);
    expect(span).to.contain('Bridge FDI 16, 15, 14 · Universal 3, 4, 5');
    expect(span).to.contain('Material Zirconia, multilayer').and.to.contain('Shade A3 (VITA classical)');
    expect(span).to.contain('Abutments 16 and 14').and.to.contain('Pontic 15');
    expect(span).to.contain('Margin design Metal collar').and.to.contain('Cement gap 60 µm');
    expect(single).to.contain('Crown FDI 26 · Universal 14');
    expect(single).to.contain('Shade, gingival third A3').and.to.contain('Shade, incisal third A1');
    expect(single).to.contain('Shade of the prepared tooth ND2 (Natural die)');
    expect(single).to.contain('Margin design Porcelain butt margin');
    expect(single).to.contain('Keep canine guidance Yes');
    expect(single).to.contain('Match the texture of 25.');
  });

  it('names the reader’s notation first and FDI beside another one', async () => {
    const element = await sheet('prescription', paperCase(), { notation: 'palmer' });
    expect(textOf(within(element, '.piece'))).to.contain('Palmer UR6, UR5, UR4 · FDI 16, 15, 14');
  });

  it('says an arch as an arch, without the sixteen teeth that it stands for', async () => {
    const element = await sheet('prescription', paperCase({}, { items: [splint()] }));
    expect(textOf(within(element, '.piece')))
      .to.contain('Occlusal splint Upper arch')
      .and.not.to.contain('FDI');
  });

  it('charts what is known about the teeth, each sign with its teeth in words', async () => {
    const element = await sheet('prescription');
    const ordered = [...element.shadowRoot!.querySelectorAll('.ordered')].map(
      (tooth) => tooth.closest('g')!.dataset['tooth'],
    );
    expect(ordered.sort()).to.deep.equal(['14', '15', '16', '26']);
    const legend = textOf(within(element, '.legend'));
    for (const words of ['missing: 18, 15, and 28', 'implant: 36', 'filling: 46', 'do not move: 11'])
      expect(legend).to.contain(words);
    const x = (tooth: string) =>
      element.shadowRoot!.querySelector(`[data-tooth="${tooth}"]`)!.getBoundingClientRect();
    // the patient's right on the viewer's left, the upper jaw on top
    expect(x('16').x).to.be.below(x('26').x);
    expect(x('16').y).to.be.below(x('46').y);
  });

  it('holds the request, the notes, the files with their digests, and the declarations', async () => {
    const element = await sheet('prescription');
    const all = textOf(element);
    const known = facts(element);
    expect(known['Try-in']).to.equal('Yes');
    expect(known['Try-in on']).to.equal('Mar 18, 2026');
    expect(known['Guide teeth']).to.equal('13 and 23');
    expect(all).to.contain('please compare in daylight');
    const rows = [...element.shadowRoot!.querySelectorAll('tbody tr')].map(textOf);
    expect(rows).to.have.length(4);
    expect(rows[0]).to.contain('Upper scan upper.stl').and.to.contain('9f2c 01ab 77e0 4d13');
    expect(rows[2]).to.contain('Radiographs xray-1.png');
    expect(all)
      .to.contain(paperLab.declarations.complete.en)
      .and.to.contain(paperLab.declarations.privacy.en);
  });

  it('is signed with the typed name, or with the strokes as they were drawn', async () => {
    const typedOne = await sheet('prescription');
    expect(textOf(within(typedOne, '.typed'))).to.equal('Dr. Ines Marten');
    const drawnOne = await sheet('prescription', paperCase({ signature: drawn }));
    expect(within(drawnOne, '.strokes path').getAttribute('d')).to.equal(STROKES);
    expect(within(drawnOne, '.strokes').getAttribute('aria-label')).to.contain('Dr. Ines Marten');
    expect(textOf(drawnOne)).to.match(/Dr\. Ines Marten, Mar \d+, 2026/);
  });

  it('says of a draft that it is no order, and claims no date and no signature', async () => {
    const element = await sheet('prescription', paperCase({ signature: undefined }, { stage: 'draft' }));
    expect(textOf(within(element, '.stamp'))).to.contain('not an order');
    expect(facts(element)['Date sent']).to.equal('not sent yet');
    expect(textOf(within(element, '.signature'))).to.equal('Not signed');
  });

  it('has rush, the case that it grew out of, and a due date that the lab moved', async () => {
    const element = await sheet('prescription', paperCase({ priority: 'urgent' }));
    expect(facts(element)['Service']).to.equal('Rush');
    expect(facts(element)['Date wanted']).to.equal('Mar 24, 2026');
  });

  it('takes markup that somebody wrote as the text that it is', async () => {
    const element = await sheet('prescription', paperCase({ instructions: '<img src=x onerror=alert(1)>' }));
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
    expect(textOf(element)).to.contain('<img src=x onerror=alert(1)>');
  });
});

const under = (jurisdiction: Jurisdiction): LabProfile => ({ ...paperLab, jurisdiction });
const implant = () => anItem('paper-implant', ['36'], { shade: crown().shade });

/** What every row of the table asks for, and the sheet has whatever the place. */
function checkCommon(element: CaseSheet, { title, source }: Jurisdiction): void {
  const all = textOf(element);
  expect(textOf(within(element, 'h1'))).to.equal(title.en);
  expect(all).to.contain('Lakeside Dental Laboratory').and.to.contain('14 Harbor Street');
  expect(all).to.contain('Dr. Ines Marten').and.to.contain('8 River Road');
  const known = facts(element);
  expect(known['Patient code']).to.equal('PX-118');
  expect(known['Date sent']).to.match(/^Mar \d+, 2026$/);
  expect(known['Material']).to.equal('Zirconia, multilayer');
  expect(element.shadowRoot!.querySelector('.teeth')).to.be.ok;
  expect(textOf(within(element, '.signature'))).to.equal('Dr. Ines Marten');
  expect(textOf(within(element, '.law'))).to.contain(source);
}

describe('case-sheet: standards C6, what a prescription must hold', () => {
  const rows: readonly (readonly [string, Jurisdiction, (element: CaseSheet, law: string) => void])[] = [
    [
      'Florida: its title, both licences, a patient number, the signature; kept for 4 years',
      florida,
      (element, law) => {
        expect(textOf(within(element, 'h1'))).to.equal('Laboratory Procedure Prescription');
        expect(facts(element)['Laboratory licence']).to.equal('DL 20417');
        expect(facts(element)['Licence']).to.equal('DN 44821');
        expect(law).to.contain('4 years');
      },
    ],
    [
      'Maryland: description with a diagram, materials, the dentist’s name and licence',
      maryland,
      (element) => {
        expect(facts(element)['Licence']).to.equal('DN 44821');
        expect(textOf(within(element, '.legend'))).to.contain('Work ordered');
      },
    ],
    [
      'Maine: diagram, type of material, signature and licence; kept for 2 years',
      maine,
      (element, law) => {
        expect(facts(element)['Licence']).to.equal('DN 44821');
        expect(law).to.contain('2 years');
      },
    ],
    [
      'West Virginia: the case’s number, the dentist’s signature and address; kept for 2 years',
      westVirginia,
      (element, law) => {
        expect(textOf(within(element, '.reference'))).to.contain('20041');
        expect(law).to.contain('2 years');
      },
    ],
    [
      'Oklahoma: the number that stands on every model and device is on the sheet; kept for 3 years',
      oklahoma,
      (element, law) => {
        expect(textOf(within(element, '.reference'))).to.contain('20041');
        expect(law).to.contain('every model').and.to.contain('3 years');
      },
    ],
    [
      'Mississippi: a written authorisation with each job; kept for 2 years',
      mississippi,
      (_, law) => expect(law).to.contain('2 years'),
    ],
    ['Texas: the lab certifies the origin', texas, (_, law) => expect(law).to.contain('certifies')],
    [
      'EU MDR: made for one patient by a code, by a named prescriber, and the statement goes with the device; 10 years',
      europeanUnion,
      (_, law) => expect(law).to.contain('exclusively').and.to.contain('10 years'),
    ],
    [
      'UK: custom-made device for exclusive use; kept for 5 years',
      unitedKingdom,
      (_, law) => expect(law.toLowerCase()).to.contain('exclusive').and.to.contain('5 years'),
    ],
  ];
  for (const [name, jurisdiction, check] of rows)
    it(`C6 ${name}`, async () => {
      const element = await sheet('prescription', paperCase(), { profile: under(jurisdiction) });
      checkCommon(element, jurisdiction);
      check(element, textOf(within(element, '.law')));
    });

  it('C6 there is a row for every place that ships', () => {
    expect(rows.map(([, { id }]) => id).sort()).to.deep.equal(Object.keys(jurisdictions).sort());
  });

  it('C6 EU MDR: work on an implant is kept for 15 years', async () => {
    const profile = under(europeanUnion);
    const element = await sheet('prescription', paperCase({}, { items: [implant()] }), { profile });
    expect(textOf(within(element, '.law'))).to.contain('15 years');
  });

  it('C6 the prescriber’s institution and address are those that the law has asked for', async () => {
    const answers = {
      ...paperOrder.answers,
      practiceName: 'Harbour Practice',
      practiceAddress: '2 Quay\nMiami',
    };
    const subject = paperCase({ answers });
    const element = await sheet('prescription', subject, { profile: under(florida), practice: undefined });
    const parties = textOf(within(element, '.parties'));
    expect(parties).to.contain('Harbour Practice').and.to.contain('2 Quay');
    expect(textOf(element).split('Harbour Practice')).to.have.length(2);
  });

  it('is called a laboratory prescription where no law gives a title', async () => {
    const { jurisdiction: _, ...lawless } = paperLab;
    const element = await sheet('prescription', paperCase(), { profile: lawless });
    expect(textOf(within(element, 'h1'))).to.equal('Laboratory prescription');
    expect(element.shadowRoot!.querySelector('.law')).to.equal(null);
  });
});

describe('case-sheet: nobody’s name where it does not belong', () => {
  const NAME = 'Okonkwo';
  const named = { ...posted, 'shown-by': 'named', surname: NAME };
  // typed before somebody chose the code: it is not asked for any more
  const coded = { ...named, 'shown-by': 'code' };
  const kinds = ['prescription', 'ticket', 'packing-slip'] as const;

  it('A5.28 with a code no sheet has the name, though it was typed once', async () => {
    for (const kind of kinds) {
      const element = await sheet(kind, paperCase({ answers: coded }));
      expect(element.shadowRoot!.innerHTML, kind).not.to.contain(NAME);
    }
  });

  it('A5.28 with the name only the prescription has it', async () => {
    for (const kind of kinds) {
      const element = await sheet(kind, paperCase({ answers: named }));
      expect(element.shadowRoot!.innerHTML.includes(NAME), kind).to.equal(kind === 'prescription');
    }
  });

  it('a code holds the lab’s number and nothing else, before there is one the device’s id', async () => {
    for (const [subject, reference] of [
      [paperCase({ answers: named }), '20041'] as const,
      [paperCase({ answers: named }, { stage: 'draft', id: 'case-local-1' }), 'case-local-1'] as const,
    ]) {
      const element = await sheet('ticket', subject);
      const { path } = await drawQr(reference);
      expect(within(element, '.qr .dark').getAttribute('d')).to.equal(path);
    }
  });
});

describe('case-sheet: the work ticket', () => {
  it('has the number, the due date and the pieces in short, and a line for each step of the bench', async () => {
    const element = await sheet('ticket');
    expect(textOf(within(element, '.big'))).to.equal('20041');
    expect(facts(element)['Due']).to.equal('Mar 24, 2026');
    const all = textOf(element);
    expect(all).to.contain('Crown FDI 26 · Universal 14').and.to.contain('Abutments: 16 and 14');
    const steps = [...element.shadowRoot!.querySelectorAll('.steps tbody th')].map(textOf);
    expect(steps).to.deep.equal(['Received', 'Design', 'Production', 'Finishing', 'Quality control']);
  });

  it('shouts rush and whatever stops the case', async () => {
    const subject = paperCase(
      { priority: 'urgent' },
      { then: [{ type: 'hold.place', by: 'lab_admin', fields: { reason: 'Which shade?' } }] },
    );
    const element = await sheet('ticket', subject);
    const stamps = [...element.shadowRoot!.querySelectorAll('.stamp')].map(textOf);
    expect(stamps).to.deep.equal(['Rush', 'Do not start: On hold']);
  });

  it('draws the code anew when the lab gives a number', async () => {
    const draft = paperCase({}, { stage: 'draft' });
    const element = await sheet('ticket', draft);
    const before = within(element, '.qr .dark').getAttribute('d');
    element.case = { ...draft, caseNumber: '20999' };
    await waitUntil(() => element.shadowRoot!.querySelector('.qr .dark')?.getAttribute('d') !== before);
    await settled(element);
    expect(within(element, '.qr .dark').getAttribute('d')).to.equal((await drawQr('20999')).path);
  });
});

describe('case-sheet: the packing slip', () => {
  const ticks = (element: CaseSheet) => [...element.shadowRoot!.querySelectorAll('.ticks li')].map(textOf);

  it('A5.19 says from whom and to whom, which case, what is in the parcel, and how it travels', async () => {
    const element = await sheet('packing-slip', paperCase({ answers: posted }));
    const all = textOf(element);
    expect(all).to.contain('Put this sheet in the parcel.');
    expect(textOf(within(element, '.to')))
      .to.contain('Lakeside Dental Laboratory')
      .and.to.contain('Harbor');
    expect(all).to.contain('Riverside Dental').and.to.contain('8 River Road');
    expect(textOf(within(element, '.big'))).to.equal('20041');
    expect(ticks(element)).to.deep.equal([
      'Upper impression',
      'Lower impression',
      'Bite registration',
      'Something else:',
    ]);
    expect(facts(element)['Carrier']).to.equal('Parcel Express');
    expect(facts(element)['Tracking number']).to.equal('PE 4471 0093');
  });

  it('asks for the parts of an implant where one is ordered', async () => {
    const element = await sheet('packing-slip', paperCase({ answers: posted }, { items: [implant()] }));
    expect(ticks(element)).to.include('Implant transfer parts');
  });

  it('leaves lines to write on where the page does not know the practice', async () => {
    const element = await sheet('packing-slip', paperCase({ answers: posted }), { practice: undefined });
    expect(element.shadowRoot!.querySelectorAll('.party .line').length).to.be.above(0);
  });
});

describe('case-sheet: printing', () => {
  it('prints the sheet and nothing else of the page, out of shadow roots too', async () => {
    const outer = document.createElement('div');
    outer.attachShadow({ mode: 'open' });
    const loose = document.createElement('p');
    loose.textContent = 'The rest of the page';
    const element = await sheet('prescription');
    const box = element.parentElement!;
    document.body.append(outer, loose);
    outer.shadowRoot!.append(element);
    await settled(element);
    let seen = false;
    await printed(element, () => {
      seen = true;
      expect(isVisible(paper()!)).to.equal(true);
      expect(textOf(paper()!)).to.contain('Laboratory Procedure Prescription').and.to.contain('PX-118');
      expect(isVisible(loose)).to.equal(false);
      expect(isVisible(element)).to.equal(false);
      expect(isVisible(within(element, '.sheet'))).to.equal(false);
      const others = [...document.body.children].filter((one) => one !== paper());
      expect(others.filter(isVisible)).to.deep.equal([]);
    });
    expect(seen).to.equal(true);
    box.append(element);
    outer.remove();
    loose.remove();
    globalThis.dispatchEvent(new Event('afterprint'));
  });

  it('shows the copy on paper only, and takes it out of the page afterwards', async () => {
    const element = await sheet('ticket');
    const styles = document.adoptedStyleSheets.length;
    await printed(element, () => expect(paper()!.shadowRoot!.querySelector('.qr')).to.be.ok);
    expect(isVisible(paper()!)).to.equal(false);
    expect(isVisible(element)).to.equal(true);
    globalThis.dispatchEvent(new Event('afterprint'));
    expect(paper()).to.equal(null);
    expect(document.adoptedStyleSheets).to.have.length(styles);
  });

  it('leaves no second copy when the browser did not say that it had printed', async () => {
    const element = await sheet('prescription');
    await printed(element, () => undefined);
    await printed(element, () => expect(document.querySelectorAll('[data-pontic-paper]')).to.have.length(1));
    globalThis.dispatchEvent(new Event('afterprint'));
  });

  it('is black on white on paper whatever the page looks like, without a style attribute', async () => {
    document.documentElement.style.setProperty('--pontic-surface', '#102030');
    const element = await sheet('prescription');
    element.setAttribute('appearance', 'dark');
    await printed(element, () => {
      const article = paper()!.shadowRoot!.querySelector('.sheet')!;
      expect(getComputedStyle(article).color).to.equal('rgb(0, 0, 0)');
      expect(paper()!.shadowRoot!.querySelectorAll('[style], style')).to.have.length(0);
    });
    document.documentElement.style.removeProperty('--pontic-surface');
    globalThis.dispatchEvent(new Event('afterprint'));
  });

  it('is printed by its button', async () => {
    const element = await sheet('prescription');
    const real = globalThis.print;
    const asked = new Promise<void>((resolve) => (globalThis.print = resolve));
    within(element, '[part="print"]').click();
    await asked;
    globalThis.print = real;
    globalThis.dispatchEvent(new Event('afterprint'));
  });
});

describe('case-sheet: in German', () => {
  afterEach(() => (document.documentElement.lang = 'en'));

  it('speaks German on every sheet, the lab’s words included', async () => {
    const element = await sheet('prescription', paperCase({ answers: posted }));
    await speak('de', element);
    const all = textOf(element);
    for (const words of ['Brücke', 'Zwischenglied 15', 'Präparationsgrenze Metallkragen', '24. März 2026'])
      expect(all).to.contain(words);
    expect(all).to.contain('4 Jahre');
    element.kind = 'packing-slip';
    await settled(element);
    expect(textOf(element)).to.contain('Legen Sie dieses Blatt ins Paket.').and.to.contain('Bissregistrat');
    element.kind = 'ticket';
    await settled(element);
    expect(textOf(element)).to.contain('Arbeitszettel').and.to.contain('Eingegangen');
  });
});

describe('case-sheet: bridges', () => {
  it('tells pontics from abutments in the chart', async () => {
    const element = await sheet('prescription', paperCase({}, { items: [bridge()] }));
    const pontics = [...element.shadowRoot!.querySelectorAll('.pontic')].map(
      (mark) => mark.closest('g')!.dataset['tooth'],
    );
    expect(pontics).to.deep.equal(['15']);
  });
});
