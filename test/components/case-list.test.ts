import { expect } from '@open-wc/testing';
import {
  archTeeth,
  type Case,
  caseId,
  type CaseView,
  instant,
  type LabProfile,
  PERMANENT_TEETH,
} from '../../src/index.js';
import { aligner } from '../../src/profiles/aligner.js';
import { appliance } from '../../src/profiles/appliance.js';
import { digitalLab } from '../../src/profiles/digital-lab.js';
import { aCase, anItem, aPlan, aView, type CaseRecipe, NOW } from '../support/fake-client.js';
import { cellOf, codesIn, rowOf, searchFor, showList } from '../support/list-page.js';
import {
  checkNoOverflow,
  checkState,
  MARKUP,
  settled,
  speak,
  textOf,
  within,
} from '../support/view-checks.js';

const DAY = 86_400_000;
const REASON = 'The margin on 26 is not readable. Can you send a new scan?';
const hold = { type: 'hold.place', by: 'lab_admin', fields: { reason: REASON } };
const quote = { type: 'quote.send', by: 'lab_admin', fields: { quoteAmount: '480 EUR' } };

const recipes: readonly CaseRecipe[] = [
  { id: 'made', stage: 'production', number: 'L-2041', patientCode: 'PX-118', dateWanted: '2026-03-07' },
  {
    id: 'held',
    stage: 'design',
    number: 'L-2044',
    patientCode: 'KM-07',
    then: [hold],
    startedAt: NOW - 9 * DAY,
  },
  {
    id: 'quote',
    stage: 'invoicing',
    number: 'L-2046',
    patientCode: 'TS-3',
    then: [quote],
    startedAt: NOW - 8 * DAY,
  },
  { id: 'draft', stage: 'draft', patientCode: 'WA-40', items: [anItem('inlay', ['36'])] },
  { id: 'queued', stage: 'queued', patientCode: 'HF-12' },
  { id: 'odd', stage: 'production', number: 'L-2033', patientCode: 'VC-31', status: { stage: 'sintering' } },
];
const everyKind = (): readonly (Case | CaseView)[] => recipes.map(aCase);

const showing = (
  cases: readonly (Case | CaseView)[] = everyKind(),
  options: Parameters<typeof showList>[1] = {},
) => showList(cases, options);

describe('case-list: accessibility', () => {
  afterEach(() => document.documentElement.setAttribute('lang', 'en'));

  for (const width of [1000, 600, 320])
    it(`is accessible and does not overflow at ${width} px, in both languages`, async () => {
      for (const language of ['en', 'de']) {
        document.documentElement.lang = language;
        const { element } = await showing(everyKind(), { width });
        await checkState(element);
        checkNoOverflow(element);
      }
    });

  it('as cards: a column’s name is out of sight until somebody comes to it by the keyboard', async () => {
    const { element } = await showing(everyKind(), { width: 320 });
    const sort = within<HTMLButtonElement>(element, 'thead .sort');
    const cell = sort.closest('th')!;
    expect(getComputedStyle(cell).clipPath).not.to.equal('none');
    sort.focus();
    expect(getComputedStyle(cell).clipPath).to.equal('none');
    expect(cell.clientWidth).to.be.at.least(sort.offsetWidth);
  });

  it('a number or a name of 10 kB makes neither its row nor the page long', async () => {
    const long = 'x'.repeat(10_000);
    const subject = aCase({ number: long, patientCode: long, stage: 'production' });
    for (const width of [1000, 320]) {
      const { element } = await showing([subject], { width });
      expect(rowOf(element, long).offsetHeight).to.be.below(400);
      expect(document.documentElement.scrollHeight, `${width} px`).to.be.below(4000);
    }
  });

  it('is accessible empty, loading, without a match and after an error', async () => {
    const empty = await showing([]);
    expect(textOf(empty.element)).to.contain('No cases yet');
    await checkState(empty.element);

    const loading = await showing([], { silent: true });
    expect(within(loading.element, '[aria-busy="true"]').textContent).to.contain('Loading');
    await checkState(loading.element);

    const unmatched = await showing();
    await searchFor(unmatched.element, 'nobody');
    expect(textOf(unmatched.element)).to.contain('No case matches.');
    await checkState(unmatched.element);

    const failed = await showing([], { silent: true });
    failed.client.failReads(new Error('broken'));
    await settled(failed.element);
    expect(within(failed.element, '[role="alert"]').textContent).to.contain('could not be read');
    await checkState(failed.element);
  });

  it('keeps table, row and column names when rows become cards', async () => {
    const { element } = await showing(everyKind(), { width: 320 });
    expect(getComputedStyle(within(element, 'td.status')).display).to.equal('grid');
    expect(element.shadowRoot!.querySelectorAll('[role="columnheader"]').length).to.equal(7);
    expect(within(element, '[role="table"] caption').textContent.trim()).to.equal('Your cases');
    expect(within(element, 'td.status').dataset['label']).to.equal('Status');
  });
});

describe('case-list: rows', () => {
  afterEach(() => document.documentElement.setAttribute('lang', 'en'));

  it('puts the cases that need the dentist first, under a heading of their own', async () => {
    const { element } = await showing();
    const headings = [...element.shadowRoot!.querySelectorAll('.group th')].map(textOf);
    expect(headings).to.deep.equal(['Needs you (3)', 'All other cases (3)']);
    expect(codesIn(element).slice(0, 3)).to.deep.equal(['KM-07', 'TS-3', 'PX-118']);
  });

  it('A2 on_hold: says what the lab wants and quotes it', async () => {
    const { element } = await showing();
    expect(cellOf(element, 'KM-07', 'status')).to.equal('On hold View, L-2044 Design');
    expect(cellOf(element, 'KM-07', 'needs')).to.equal(`Answer the lab ${REASON}`);
  });

  it('A2: a design to approve, a quote and trouble need the dentist', async () => {
    const plan = await aPlan(1, { '14': { design: 'Crown' } });
    const trouble = {
      kind: 'refused',
      event: 'case.cancel',
      refusal: { code: 'unknown-case' },
      at: instant(NOW),
    } as const;
    const { element } = await showing([
      aCase({ stage: 'design', patientCode: 'plan', then: [{ type: 'plan.propose', by: 'designer', plan }] }),
      aCase({ stage: 'invoicing', patientCode: 'quote', then: [quote] }),
      aView(aCase({ stage: 'qc', patientCode: 'trouble' }), { trouble, unsent: 1 }),
    ]);
    expect(cellOf(element, 'plan', 'needs')).to.equal('Design to approve');
    expect(cellOf(element, 'quote', 'needs')).to.equal('Quote to decide on');
    expect(cellOf(element, 'trouble', 'needs')).to.equal('Something you sent was not taken');
    expect(cellOf(element, 'trouble', 'status')).to.contain('1 change waits to be sent');
  });

  it('A2 cancelled: a case that has ended needs nobody, whatever it was waiting for', async () => {
    const plan = await aPlan(1, { '14': { design: 'Crown' } });
    const { element } = await showing([
      aCase({
        stage: 'design',
        then: [
          { type: 'plan.propose', by: 'designer', plan },
          { type: 'case.cancel', by: 'lab_admin', fields: { reason: 'Doubled order' } },
        ],
      }),
    ]);
    expect(element.shadowRoot!.querySelector('.group')).to.equal(null);
  });

  it('S3 · case list: late in words, and that the day has passed as what needs the dentist', async () => {
    const { element } = await showing();
    expect(cellOf(element, 'PX-118', 'due')).to.equal('Mar 7, 2026 late by 2 days');
    expect(cellOf(element, 'PX-118', 'needs')).to.equal('The due day has passed');
  });

  it('names the work and its teeth in the notation that is asked for', async () => {
    const { element } = await showing([
      aCase({ patientCode: 'A', items: [anItem('crown', ['26']), anItem('crown', ['14'])] }),
    ]);
    expect(cellOf(element, 'A', 'work')).to.equal('Crown 14, 26');
    element.notation = 'universal';
    await settled(element);
    expect(cellOf(element, 'A', 'work')).to.equal('Crown 5, 14');
  });

  it('offers to continue a draft, and says what is not sent', async () => {
    const { element } = await showing();
    expect(cellOf(element, 'WA-40', 'case')).to.equal('Continue, patient WA-40 not sent yet');
    expect(cellOf(element, 'WA-40', 'status')).to.equal('Draft');
    expect(cellOf(element, 'HF-12', 'case')).to.contain('not sent yet');
    expect(cellOf(element, 'HF-12', 'status')).to.equal('Waiting to be sent');
  });

  it("shows a status that it does not know under the lab's own key", async () => {
    const { element } = await showing();
    expect(cellOf(element, 'VC-31', 'status')).to.equal('sintering');
  });

  it('shows markup in codes and reasons as text', async () => {
    const { element } = await showing([
      aCase({ stage: 'design', patientCode: MARKUP, then: [{ ...hold, fields: { reason: MARKUP } }] }),
    ]);
    expect(textOf(element)).to.contain(MARKUP);
    expect(element.shadowRoot!.querySelector('img, b')).to.equal(null);
  });

  it('opens a case by one button in its row', async () => {
    const { element } = await showing();
    const opened: string[] = [];
    element.addEventListener('case-open', ({ caseId }) => opened.push(caseId));
    const buttons = rowOf(element, 'PX-118').querySelectorAll('button');
    expect(buttons).to.have.length(1);
    buttons[0]!.click();
    expect(opened).to.deep.equal(['made']);
  });

  it('changes its language with the page', async () => {
    const { element } = await showing();
    await speak('de', element);
    const text = textOf(element);
    expect(text)
      .to.contain('Wartet auf Sie (3)')
      .and.to.contain('Angehalten')
      .and.to.contain('2 Tage überfällig');
    expect(text).not.to.contain('Needs you');
  });
});

/** A case of another lab: submitted, received, and what followed. */
const caseOf = (profile: LabProfile, recipe: CaseRecipe) =>
  aCase({
    profile,
    stage: 'draft',
    items: [],
    ...recipe,
    then: [
      { type: 'case.submit', by: 'dentist' },
      { type: 'case.receive', by: 'system', fields: { caseNumber: '10001' } },
      ...(recipe.then ?? []),
    ],
  });

async function showingLab(profile: LabProfile, cases: readonly (Case | CaseView)[]) {
  return (await showList(cases, { profile })).element;
}

describe('case-list: four labs', () => {
  const issue = { type: 'hold.place', by: 'design_team', fields: { reason: 'Lower cast is chipped' } };

  it('A1 ISSUE!: comes first with its reason and a link beside the state, newer needs after it', async () => {
    const element = await showingLab(appliance, [
      caseOf(appliance, { id: 'calm', patientCode: 'CALM', number: '10002' }),
      aView(caseOf(appliance, { id: 'trouble', patientCode: 'TROUBLE', number: '10003' }), {
        trouble: {
          kind: 'refused',
          event: 'comment.add',
          refusal: { code: 'unknown-case' },
          at: instant(NOW),
        },
      }),
      caseOf(appliance, { id: 'issue', patientCode: 'ISSUE', then: [issue], startedAt: NOW - 30 * DAY }),
    ]);
    expect(codesIn(element)).to.deep.equal(['ISSUE', 'TROUBLE', 'CALM']);
    expect(cellOf(element, 'ISSUE', 'status')).to.equal('ISSUE! View, 10001 New or Pending Docs');
    expect(cellOf(element, 'ISSUE', 'needs')).to.equal('RESUBMIT Lower cast is chipped');
    expect(rowOf(element, 'ISSUE').querySelector('.state')!.classList.contains('problem')).to.equal(true);
    await checkState(element);
    let opened = '';
    element.addEventListener('case-open', ({ caseId }) => (opened = caseId));
    rowOf(element, 'ISSUE').querySelector<HTMLButtonElement>('[part="view"]')!.click();
    expect(opened).to.equal('issue');
  });

  it('A3 timer: a paused order that is put down for deletion says on which day', async () => {
    const [pauseReason] = Object.keys(digitalLab.lifecycle.fields['pauseReason']!.options!);
    const element = await showingLab(digitalLab, [
      caseOf(digitalLab, {
        patientCode: 'P',
        then: [
          { type: 'pause.place', by: 'dentist', fields: { pauseReason: pauseReason! } },
          { type: 'pause.expire', by: 'system', at: NOW - 2 * DAY },
        ],
        startedAt: NOW - 60 * DAY,
      }),
    ]);
    expect(cellOf(element, 'P', 'status')).to.contain(
      'Will be deleted on Mar 14, 2026 unless you resume it.',
    );
    expect(cellOf(element, 'P', 'needs')).to.equal('Resume order');
  });

  it('A3 resume: shows the due date that was confirmed, the one before it, and counts lateness by it', async () => {
    const subject = caseOf(digitalLab, { patientCode: 'P', dateWanted: '2026-03-02' });
    const resumed = { ...subject.history.at(-1)!, fields: { dueDate: '2026-03-06' } };
    const element = await showingLab(digitalLab, [{ ...subject, history: [...subject.history, resumed] }]);
    expect(cellOf(element, 'P', 'due')).to.equal('Mar 6, 2026 late by 3 days wanted Mar 2, 2026');
  });

  it('A4 follow-ups: names the case that it grows out of', async () => {
    const origin = { caseId: caseId('old'), caseNumber: '10001', kind: 'refinement' };
    const element = await showingLab(aligner, [
      aCase({ profile: aligner, stage: 'draft', items: [], patientCode: 'A', origin }),
      aCase({
        profile: aligner,
        stage: 'draft',
        items: [],
        patientCode: 'B',
        origin: { ...origin, caseNumber: undefined, kind: 'remake' },
      }),
    ]);
    expect(cellOf(element, 'A', 'case')).to.contain('Refinement of 10001');
    expect(cellOf(element, 'B', 'case')).to.contain('Remake of an earlier case');
  });

  it('names arches where the work is made for whole arches', async () => {
    const work = (teeth: readonly string[]) => [anItem('clear-aligners', teeth, { material: 'sheet' })];
    const element = await showingLab(aligner, [
      aCase({ profile: aligner, stage: 'draft', patientCode: 'U', items: work(archTeeth('upper')) }),
      aCase({ profile: aligner, stage: 'draft', patientCode: 'B', items: work(PERMANENT_TEETH) }),
    ]);
    expect(cellOf(element, 'U', 'work')).to.equal('Clear aligners, upper arch');
    expect(cellOf(element, 'B', 'work')).to.equal('Clear aligners, both arches');
  });
});
