import { expect } from '@open-wc/testing';
import { StatusTimeline } from '../../components/status-timeline/status-timeline.js';
import {
  type Case,
  type CaseTrouble,
  type CaseView,
  type DraftEdit,
  instant,
  type LabProfile,
  plainDate,
} from '../../src/index.js';
import { restorative } from '../../src/profiles/restorative.js';
import { aligner } from '../../src/profiles/aligner.js';
import { appliance } from '../../src/profiles/appliance.js';
import { digitalLab } from '../../src/profiles/digital-lab.js';
import { aCase, aFile, anItem, aPlan, aView, fakeClient, NOW, type Step } from '../support/fake-client.js';
import {
  answerQuestion,
  checkNoOverflow,
  checkState,
  focused,
  MARKUP,
  place,
  settled,
  speak,
  textOf,
  within,
} from '../support/view-checks.js';

StatusTimeline.define();

const REASON = 'The margin on 26 is not readable. Can you send a new scan?';
const hold = { type: 'hold.place', by: 'lab_admin', fields: { reason: REASON } };
const answer = { type: 'hold.answer', by: 'dentist', fields: { answer: 'Follow the visible line.' } };
const pause = { type: 'pause.place', by: 'dentist', fields: { pauseReason: 'patient' } };
const quote = { type: 'quote.send', by: 'lab_admin', fields: { quoteAmount: 'USD 480.00' } };
const refusedTrouble: CaseTrouble = {
  kind: 'refused',
  event: 'case.cancel',
  refusal: { code: 'declined', message: 'Work has already begun.' },
  at: instant(NOW),
};

async function showing(
  subject: Case | CaseView,
  {
    width = 900,
    profile = restorative,
    ...properties
  }: { width?: number; profile?: LabProfile; compact?: boolean } = {},
) {
  const view = 'case' in subject ? subject : aView(subject);
  const client = fakeClient([view], { profile });
  const element = await place<StatusTimeline>(
    'status-timeline',
    { client, caseId: view.case.id, ...properties },
    { width },
  );
  return { client, element, id: view.case.id };
}

const button = (element: StatusTimeline, action: string, spot = 'panel') =>
  within<HTMLButtonElement>(element, `#place-${spot} [data-action="${action}"]`);

async function press(element: StatusTimeline, action: string, spot = 'panel') {
  const pressed = button(element, action, spot);
  pressed.focus();
  pressed.click();
  await settled(element);
}

async function fill(element: StatusTimeline, field: string, value: string) {
  const control = within<HTMLInputElement>(element, `#field-${field}`);
  control.value = value;
  control.dispatchEvent(new Event(control.localName === 'select' ? 'change' : 'input'));
  await settled(element);
}

async function submit(element: StatusTimeline) {
  within<HTMLFormElement>(element, '.action-form').requestSubmit();
  await settled(element);
}

const stages = (element: StatusTimeline, kind: string) =>
  [...element.shadowRoot!.querySelectorAll(`.entry.${kind} .what`)].map(
    (entry) => textOf(entry).split(': ')[1],
  );

describe('status-timeline: accessibility', () => {
  afterEach(() => document.documentElement.setAttribute('lang', 'en'));

  const states: Readonly<Record<string, () => Case | CaseView>> = {
    'a draft': () => aCase({ stage: 'draft' }),
    'queued, unsent': () => aView(aCase({ stage: 'queued' }), { unsent: 1 }),
    'in production, late': () => aCase({ stage: 'production', dateWanted: '2026-03-07' }),
    'on hold': () => aCase({ stage: 'design', then: [hold] }),
    'on hold, answered': () => aCase({ stage: 'design', then: [hold, answer] }),
    paused: () => aCase({ stage: 'finishing', then: [pause] }),
    'with a quote': () => aCase({ stage: 'invoicing', then: [quote] }),
    'with trouble': () => aView(aCase({ stage: 'received' }), { trouble: refusedTrouble, unsent: 2 }),
    delivered: () => aCase({ stage: 'delivered' }),
    cancelled: () =>
      aCase({ then: [{ type: 'case.cancel', by: 'lab_admin', fields: { reason: 'Doubled order' } }] }),
    'in a stage that nobody knows': () => aCase({ stage: 'production', status: { stage: 'sintering' } }),
  };
  for (const [name, make] of Object.entries(states)) {
    it(`is accessible ${name}`, async () => {
      for (const compact of [false, true]) {
        const { element } = await showing(make(), { compact });
        await checkState(element);
      }
    });

    it(`does not overflow 320 px ${name}, in German`, async () => {
      document.documentElement.lang = 'de';
      for (const compact of [false, true])
        checkNoOverflow((await showing(make(), { width: 320, compact })).element);
    });
  }

  it('is accessible with a form and with a question open', async () => {
    const { element } = await showing(aCase({ stage: 'received' }));
    await press(element, 'case.cancel');
    await submit(element);
    await checkState(element);
    await fill(element, 'reason', 'Doubled order');
    await submit(element);
    await checkState(element);
  });

  it('is accessible while it waits and when there is no such case', async () => {
    const { id } = aCase();
    const waiting = await place<StatusTimeline>('status-timeline', {
      client: fakeClient([], { silent: true }),
      caseId: id,
    });
    expect(within(waiting, '[aria-busy="true"]')).to.exist;
    await checkState(waiting);
    const missing = await place<StatusTimeline>('status-timeline', { client: fakeClient(), caseId: id });
    expect(textOf(missing)).to.equal('This case is not on this device.');
    await checkState(missing);
  });
});

describe('status-timeline: the line', () => {
  afterEach(() => document.documentElement.setAttribute('lang', 'en'));

  it('A2: tells the whole history with time, actor and previous status', async () => {
    const subject = aCase({ stage: 'production' });
    const { element } = await showing(subject);
    const entries = [...element.shadowRoot!.querySelectorAll('.entry.past')];
    expect(entries).to.have.length(subject.history.length);
    const text = textOf(entries[2]!);
    expect(text)
      .to.contain('Design started')
      .and.to.contain('Designer · Jonas Lind')
      .and.to.contain('before: Received');
    expect(entries[2]!.querySelector('time')!.dateTime).to.equal(subject.history[2]!.at);
  });

  it('A2: marks the present stage, says what it means and what comes next', async () => {
    const { element } = await showing(aCase({ stage: 'production' }));
    const now = within(element, '[aria-current="step"]');
    expect(element.shadowRoot!.querySelectorAll('[aria-current]')).to.have.length(1);
    expect(textOf(now))
      .to.contain('Production')
      .and.to.contain('milled, printed or layered')
      .and.to.contain('Next: Finishing');
  });

  it("expects the coming stages by the lab's working days", async () => {
    // Thursday, 5 March, at the lab: five working days are a week
    const { element } = await showing(
      aCase({
        stage: 'design',
        then: [{ type: 'production.start', by: 'lab_admin', at: Date.UTC(2026, 2, 5, 15) }],
      }),
    );
    expect(stages(element, 'future')).to.deep.equal(['Finishing', 'Quality control', 'Shipped', 'Delivered']);
    const dates = [...element.shadowRoot!.querySelectorAll<HTMLTimeElement>('.future time')].map(
      (time) => time.dateTime,
    );
    expect(dates).to.deep.equal(['2026-03-12', '2026-03-16', '2026-03-17']);
  });

  it('never expects a stage in the past', async () => {
    const { element } = await showing(aCase({ stage: 'qc', startedAt: NOW - 40 * 86_400_000 }));
    expect(within<HTMLTimeElement>(element, '.future time').dateTime).to.equal('2026-03-09');
  });

  it('says in words by how much the date wanted has passed, until the work is shipped', async () => {
    const late = await showing(aCase({ stage: 'production', dateWanted: '2026-03-07' }));
    expect(textOf(late.element)).to.contain('late by 2 days');
    const shipped = await showing(aCase({ stage: 'shipped', dateWanted: '2026-03-07' }));
    expect(textOf(shipped.element)).not.to.contain('late by');
  });

  it('A2 shipped: shows the tracking number', async () => {
    const { element } = await showing(aCase({ stage: 'shipped' }));
    expect(textOf(element)).to.contain('Tracking number 1Z 999 AA1 01');
  });

  it('A2 on_hold: a red box copies what the lab asked, and no dates are promised', async () => {
    const { element } = await showing(aCase({ stage: 'design', then: [hold] }));
    const box = within(element, '[part="interruption"]');
    expect(box.className).to.contain('problem');
    expect(textOf(within(element, '[part="reason"]'))).to.equal(REASON);
    expect(textOf(box)).to.contain('Ana Petrov');
    expect(element.shadowRoot!.querySelectorAll('.future time')).to.have.length(0);
  });

  it('A3: a paused order says why, and two buttons resume it', async () => {
    const { element, client } = await showing(aCase({ stage: 'finishing', then: [pause] }));
    expect(textOf(within(element, '[part="interruption"]'))).to.contain('The patient asked for a delay');
    expect(element.shadowRoot!.querySelectorAll('[data-action="pause.lift"]')).to.have.length(2);
    await press(element, 'pause.lift', 'pause');
    expect(client.sent[0]!.type).to.equal('pause.lift');
    expect(textOf(element)).to.contain('Order resumed');
  });

  it('A5 11: a hold and a pause stand beside each other', async () => {
    const { element } = await showing(aCase({ stage: 'design', then: [hold, pause] }));
    expect(element.shadowRoot!.querySelectorAll('[part="interruption"]')).to.have.length(2);
  });

  it('A2 cancelled: keeps the reason and promises nothing more', async () => {
    const { element } = await showing(
      aCase({ then: [{ type: 'case.cancel', by: 'lab_admin', fields: { reason: 'Doubled order' } }] }),
    );
    expect(textOf(element)).to.contain('Doubled order');
    expect(stages(element, 'future')).to.deep.equal([]);
  });

  it('A5 4: after a step back the line goes on from there', async () => {
    const { element } = await showing(
      aCase({
        stage: 'qc',
        then: [{ type: 'rework.production', by: 'qc_manager', fields: { reason: 'Open margin' } }],
      }),
    );
    expect(textOf(element)).to.contain('Open margin');
    expect(stages(element, 'future')[0]).to.equal('Finishing');
  });

  it("shows a stage that it does not know under the lab's own key", async () => {
    const { element } = await showing(aCase({ stage: 'production', status: { stage: 'sintering' } }));
    expect(within(element, '[part="stage"]').textContent).to.equal('sintering');
    expect(stages(element, 'future')[0]).to.equal('Finishing');
  });

  it('shows comments as comments, markup as text', async () => {
    const { element } = await showing(
      aCase({ then: [{ type: 'comment.add', by: 'lab_admin', fields: { note: MARKUP } }] }),
    );
    expect(within(element, '[part="comment"]').textContent).to.contain(MARKUP);
    expect(element.shadowRoot!.querySelector('img, b')).to.equal(null);
  });

  it('shows a case by property, without a client and without buttons', async () => {
    const element = await place<StatusTimeline>('status-timeline', {
      case: aCase({ stage: 'design' }),
      profile: restorative,
    });
    expect(within(element, '[part="stage"]').textContent).to.equal('Design');
    expect(element.shadowRoot!.querySelector('button')).to.equal(null);
    await checkState(element);
  });

  it('follows the lab while it is shown', async () => {
    const subject = aCase({ id: 'same', stage: 'design' });
    const { element, client } = await showing(subject);
    client.push(aCase({ id: 'same', stage: 'production' }));
    await settled(element);
    expect(within(element, '[part="stage"]').textContent).to.equal('Production');
  });

  it('changes its language with the page', async () => {
    const { element } = await showing(aCase({ stage: 'design', then: [hold], dateWanted: '2026-03-07' }));
    await speak('de', element);
    const text = textOf(element);
    expect(text).to.contain('Angehalten').and.to.contain('2 Tage überfällig').and.to.contain('7. März 2026');
    expect(text).to.contain('Dem Labor antworten').and.not.to.contain('Answer the lab');
  });
});

describe('status-timeline: compact', () => {
  it('is one track with the present step, and says when something is due', async () => {
    const plan = await aPlan(1, { '14': { design: 'Crown' } });
    const { element } = await showing(
      aCase({ stage: 'design', then: [{ type: 'plan.propose', by: 'designer', plan }] }),
      {
        compact: true,
      },
    );
    expect(within(element, '[aria-current="step"]').textContent).to.contain('Design');
    expect(textOf(element)).to.contain('Step 2 of 7').and.to.contain('Design to approve');
    expect(element.shadowRoot!.querySelector('button')).to.equal(null);
  });
});

describe('status-timeline: what was lost and what has left', () => {
  it('gives back the words of an answer that the lab did not take, and not the question that it belonged to', async () => {
    const trouble: CaseTrouble = {
      kind: 'refused',
      event: 'hold.answer',
      refusal: { code: 'stale-value', fields: ['reason'] },
      at: instant(NOW),
      fields: { answer: 'Follow the visible line.', reason: 'An older question' },
    };
    const { element } = await showing(aView(aCase({ stage: 'design', then: [hold] }), { trouble }));
    const box = textOf(within(element, '[part="trouble"]'));
    expect(box).to.contain('Reason: this has changed meanwhile.').and.to.contain('Follow the visible line.');
    expect(box).to.not.contain('An older question');
  });

  it('A1 In Production: the last status, and beside it that the parcel has left and arrived', async () => {
    const shipped = [
      { type: 'records.attach', by: 'digital_dept' },
      { type: 'design.verify', by: 'design_team' },
      { type: 'production.start', by: 'production' },
      { type: 'case.ship', by: 'production', fields: { trackingNumber: '1Z 9' } },
    ];
    const subject = aCase({ profile: appliance, stage: 'received', items: [], then: shipped });
    const { element } = await showing(subject, { profile: appliance });
    const now = textOf(within(element, '[aria-current=step]'));
    const parcel = appliance.lifecycle.regions['shipment']!.states['in_transit']!;
    expect(now).to.contain('In Production').and.to.contain(parcel.label.en).and.to.contain(parcel.meaning.en);
    expect(now).to.not.contain(appliance.lifecycle.regions.stage.states['production']!.meaning.en);
  });
});

describe('status-timeline: actions', () => {
  it('leaves decisions about a design to plan-review', async () => {
    const plan = await aPlan(1, { '14': { design: 'Crown' } });
    const { element } = await showing(
      aCase({ stage: 'design', then: [{ type: 'plan.propose', by: 'designer', plan }] }),
    );
    expect(element.shadowRoot!.querySelector('[data-action^="plan."]')).to.equal(null);
    expect(textOf(within(element, '[part="interruption"]'))).to.contain('The lab waits for your decision');
  });

  it('A2 on_hold: the dentist answers in the box, and the lab is told', async () => {
    const { element, client, id } = await showing(aCase({ stage: 'design', then: [hold] }));
    const acted: string[] = [];
    element.addEventListener('case-acted', ({ caseId, action }) => acted.push(`${caseId} ${action}`));
    await press(element, 'hold.answer', 'hold');
    expect(focused()!.id).to.equal('field-answer');
    await fill(element, 'answer', ' Follow the visible line. ');
    await submit(element);
    expect(client.sent).to.deep.equal([
      { id, type: 'hold.answer', fields: { reason: REASON, answer: 'Follow the visible line.' } },
    ]);
    expect(acted).to.deep.equal([`${id} hold.answer`]);
    expect(textOf(within(element, '[part="interruption"]'))).to.contain('On hold, answered');
    expect(focused()!.id).to.equal('rest-hold');
    expect(textOf(element)).to.contain('Waiting to be sent');
  });

  it('puts an error beside a field that is empty, and takes the focus there', async () => {
    const { element, client } = await showing(aCase({ stage: 'design', then: [hold] }));
    await press(element, 'hold.answer', 'hold');
    await submit(element);
    const field = within(element, '#field-answer');
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    expect(within(element, `#${field.getAttribute('aria-describedby')}`).textContent).to.contain(
      'Your answer',
    );
    expect(focused()).to.equal(field);
    await fill(element, 'answer', 'Yes');
    expect(field.getAttribute('aria-invalid')).to.equal('false');
    expect(client.sent).to.have.length(0);
  });

  it('A3: a pause needs a reason from the list', async () => {
    const { element, client } = await showing(aCase({ stage: 'design' }));
    await press(element, 'pause.place');
    await submit(element);
    expect(within(element, '.error').textContent.trim()).to.equal('Choose one.');
    await fill(element, 'pauseReason', 'review');
    await submit(element);
    expect(client.sent[0]!.fields).to.deep.equal({ pauseReason: 'review' });
  });

  it('A2 cancelled: asks before it is sent, and cancelling the question sends nothing', async () => {
    const { element, client } = await showing(aCase());
    await press(element, 'case.cancel');
    await fill(element, 'reason', 'Doubled order');
    await submit(element);
    expect(within<HTMLDialogElement>(element, 'dialog').open).to.equal(true);
    await answerQuestion(element, false);
    expect(client.sent).to.have.length(0);
    expect(within<HTMLTextAreaElement>(element, '#field-reason').value).to.equal('Doubled order');
    await submit(element);
    await answerQuestion(element, true);
    expect(client.sent[0]).to.include({ type: 'case.cancel' });
    expect(focused()).not.to.equal(document.body);
  });

  it('asks about a step without fields, and gives the focus back', async () => {
    const { element, client } = await showing(aCase({ stage: 'invoicing', then: [quote] }));
    await press(element, 'quote.decline', 'quote');
    await answerQuestion(element, false);
    expect(focused()).to.equal(button(element, 'quote.decline', 'quote'));
    expect(client.sent).to.have.length(0);
    await press(element, 'quote.decline', 'quote');
    await answerQuestion(element, true);
    expect(client.sent[0]!.type).to.equal('quote.decline');
    expect(element.shadowRoot!.contains(focused())).to.equal(true);
  });

  it('gives the focus back to the button when a form is cancelled', async () => {
    const { element } = await showing(aCase());
    await press(element, 'comment.add');
    within<HTMLButtonElement>(element, '.action-form button[type="button"]').click();
    await settled(element);
    expect(focused()).to.equal(button(element, 'comment.add'));
  });

  it('sends nothing when the page cancels case-before-action', async () => {
    const { element, client } = await showing(aCase({ stage: 'shipped' }));
    element.addEventListener('case-before-action', (event) => event.preventDefault());
    await press(element, 'delivery.confirm');
    expect(client.sent).to.have.length(0);
    expect(focused()).to.equal(button(element, 'delivery.confirm'));
  });

  it('tells a refusal as a sentence and keeps what was typed', async () => {
    const { element, client } = await showing(aCase());
    client.nextSend({ ok: false, code: 'refused', refusal: { code: 'wrong-state', state: 'production' } });
    await press(element, 'comment.add');
    await fill(element, 'note', 'Please call me.');
    await submit(element);
    expect(within(element, '[role="alert"]').textContent).to.contain('The case has moved on');
    expect(within<HTMLTextAreaElement>(element, '#field-note').value).to.equal('Please call me.');
    client.nextSend({ ok: false, code: 'storage-full' });
    await submit(element);
    expect(within(element, '[role="alert"]').textContent).to.contain('no room left');
    await checkState(element);
  });

  it('keeps an answer that is being typed when the lab lifts the hold meanwhile', async () => {
    const held = aCase({ id: 'held', stage: 'design', then: [hold] });
    const { element, client } = await showing(held);
    await press(element, 'hold.answer', 'hold');
    await fill(element, 'answer', 'Half a sentence');
    client.push(aCase({ id: 'held', stage: 'design', then: [hold, { type: 'hold.lift', by: 'lab_admin' }] }));
    await settled(element);
    expect(within<HTMLTextAreaElement>(element, '#field-answer').value).to.equal('Half a sentence');
    await submit(element);
    expect(within(element, '[role="alert"]').textContent).to.contain('no longer possible');
  });

  it('shows what was refused later, until it is dismissed', async () => {
    const { element, client, id } = await showing(aView(aCase(), { trouble: refusedTrouble }));
    expect(textOf(within(element, '[part="trouble"]'))).to.contain('Not carried out: Cancel case');
    expect(textOf(within(element, '[part="trouble"]'))).to.contain('Work has already begun.');
    within<HTMLButtonElement>(element, '[part="trouble"] button').click();
    await settled(element);
    expect(client.dismissed).to.deep.equal([id]);
    expect(element.shadowRoot!.querySelector('[part="trouble"]')).to.equal(null);
    expect(focused()!.localName).to.equal('h2');
  });

  it('names the fields that were changed in two places', async () => {
    const subject = aCase();
    const trouble: CaseTrouble = {
      kind: 'conflict',
      fields: ['patientCode', 'items.item-00001'],
      theirs: subject.prescription,
      at: instant(NOW),
    };
    const { element } = await showing(aView(subject, { trouble }));
    expect(textOf(within(element, '[part="trouble"]'))).to.contain('Patient code and Work');
    await checkState(element);
  });
});

const DAY = 86_400_000;
/** Wednesday, 28 January 2026, 15:00 in UTC */
const FORTY_DAYS_AGO = NOW - 40 * DAY;
const atDigitalLab = (...then: Step[]): Case =>
  aCase({ profile: digitalLab, prescription: { service: 'standard' }, stage: 'design', then });
const atAligner = (service: 'full' | 'direct', ...then: Step[]): Case =>
  aCase({ profile: aligner, prescription: { service }, stage: 'received', then });
const pausedLong: Step = { ...pause, at: FORTY_DAYS_AGO };

describe('status-timeline: dates and promises', () => {
  afterEach(() => document.documentElement.setAttribute('lang', 'en'));

  it("A3: a pause says by when the lab's software acts, and leaves reminders out", async () => {
    const { element } = await showing(
      aCase({
        profile: digitalLab,
        prescription: { service: 'standard' },
        stage: 'design',
        startedAt: FORTY_DAYS_AGO - 6 * DAY,
        then: [pausedLong],
      }),
      { profile: digitalLab },
    );
    const [only, ...others] = [...within(element, '[part="timers"]').children].map(textOf);
    expect(others).to.deep.equal([]);
    expect(only).to.contain('Mar 14, 2026').and.to.contain('(5 days left)');
    expect(textOf(element)).not.to.contain('Reminder');
    await checkState(element);
    await speak('de', element);
    expect(textOf(within(element, '[part="timers"]'))).to.contain('noch 5 Tage');
  });

  it('A2 quotes: says on which day the quote is no longer open', async () => {
    const { element } = await showing(aCase({ stage: 'invoicing', then: [quote] }));
    expect(textOf(within(element, '[part="timers"]'))).to.contain('Quote expired (13 days left)');
  });

  it('A4 modification request: counts the days that remain of the turnaround, and says when it was missed', async () => {
    const plan = await aPlan(1, { '11': { movement: 'Rotate' } });
    const changing = (at: number) =>
      atAligner(
        'full',
        { type: 'plan.propose', by: 'planner', plan },
        {
          type: 'plan.request-change',
          by: 'dentist',
          fields: { planDigest: plan.digest, note: 'Slower.' },
          at,
        },
      );
    // Friday, 6 March: three working days are Wednesday, 11 March
    const running = await showing(changing(Date.UTC(2026, 2, 6, 12)), { profile: aligner });
    expect(textOf(within(running.element, '[part="promise"]'))).to.equal(
      'The lab answers by Mar 11, 2026: 2 working days left.',
    );
    await checkState(running.element);
    const missed = await showing(changing(Date.UTC(2026, 1, 27, 12)), { profile: aligner });
    expect(textOf(within(missed.element, '[part="promise"]'))).to.equal(
      'The lab had promised an answer by Mar 4, 2026: 3 working days late.',
    );
  });

  it('A4: a case of another service has its own line', async () => {
    const direct = await showing(atAligner('direct'), { profile: aligner, compact: true });
    expect(textOf(direct.element)).to.contain('Step 1 of 2').and.not.to.contain('In Planning');
    const full = await showing(atAligner('full'), { profile: aligner, compact: true });
    expect(textOf(full.element)).to.contain('Step 1 of 4');
  });

  it('says what happens next and who does it', async () => {
    const { element } = await showing(aCase({ profile: appliance, stage: 'received' }), {
      profile: appliance,
    });
    expect(textOf(within(element, '[part="now"]'))).to.contain(
      'As soon as scans or models are there, the design team checks the case.',
    );
  });

  it('A5 14: names the due date that was confirmed instead of the date wanted', async () => {
    const { element } = await showing(
      atDigitalLab(pause, { type: 'pause.lift', by: 'dentist', fields: { dueDate: '2026-03-25' } }),
      { profile: digitalLab },
    );
    expect(textOf(within(element, '[part="wanted"]'))).to.equal('Due Mar 25, 2026');
    expect(textOf(element)).to.contain('Order resumed');
  });
});

describe('status-timeline: what entries hold', () => {
  it('A5 10: a revision tells its changes in words, field by field', async () => {
    const crown = anItem('crown', ['14'], {
      shade: { system: 'vita-classical', code: 'A2', region: 'body' },
    });
    const gone = anItem('veneer', ['21'], { material: 'feldspathic' });
    const come = anItem('onlay', ['36'], { material: 'gold' });
    const edits: readonly DraftEdit[] = [
      { field: 'dateWanted', value: plainDate('2026-04-02') },
      { field: 'instructions', value: 'Light contacts.' },
      {
        item: crown.id,
        value: { ...crown, shade: { system: 'vita-classical', code: 'A3', region: 'body' } },
      },
      { item: gone.id, value: undefined },
      { item: come.id, value: come },
      { slot: 'upper', value: aFile('upper.stl') },
    ];
    const { element } = await showing(
      aCase({ items: [crown, gone], then: [{ type: 'rx.revise', by: 'dentist', edits }] }),
    );
    const rows = [...within(element, '[part="changes"]').children].map(textOf);
    expect(rows).to.deep.equal([
      'Date wanted before: Mar 20, 2026 →now: Apr 2, 2026',
      'Instructions before: nothing →now: Light contacts.',
      'Crown on 14: Shade before: A2 (VITA classical) →now: A3 (VITA classical)',
      'Work before: Veneer on 21 · Feldspathic ceramic →now: nothing',
      'Work before: nothing →now: Onlay on 36 · Gold alloy, high noble',
      'Upper scan before: nothing →now: upper.stl',
    ]);
    await checkState(element);
  });

  it('A5.28: a revision tells that the name went, and no name', async () => {
    const edits: readonly DraftEdit[] = [
      { answer: 'identity', value: 'pseudonym' },
      { answer: 'lastName', value: undefined },
    ];
    const { element } = await showing(
      aCase({
        profile: aligner,
        items: [anItem('clear-aligners', ['11', '21'], { material: 'sheet' })],
        prescription: { service: 'full', answers: { identity: 'name', lastName: 'Quillfeather' } },
        then: [{ type: 'rx.revise', by: 'dentist', edits }],
      }),
      { profile: aligner },
    );
    const rows = [...within(element, '[part="changes"]').children].map(textOf);
    expect(rows).to.have.length(2);
    expect(rows[1]).to.equal('Last name before: not shown here →now: nothing');
    expect(textOf(element)).not.to.contain('Quillfeather');
    await speak('de', element);
    expect(textOf(within(element, '[part="changes"]'))).to.contain('Nachname vorher: hier nicht angezeigt');
    document.documentElement.lang = 'en';
  });

  it('A4 case page: names the documents that were added', async () => {
    const { element } = await showing(
      aCase({
        then: [
          {
            type: 'document.add',
            by: 'dentist',
            documents: [aFile('letter.pdf')],
            fields: { note: 'As asked.' },
          },
        ],
      }),
    );
    const [last] = [...element.shadowRoot!.querySelectorAll('.entry.past')].slice(-1);
    expect(textOf(last!))
      .to.contain('Document added')
      .and.to.contain('letter.pdf')
      .and.to.contain('As asked.');
  });

  it('A1 ISSUE!: names what the lab asks about', async () => {
    const { element } = await showing(
      aCase({
        profile: appliance,
        stage: 'received',
        then: [
          {
            type: 'hold.place',
            by: 'design_team',
            fields: { reason: REASON, markedFields: 'scans dateWanted' },
          },
        ],
      }),
      { profile: appliance },
    );
    expect(textOf(within(element, '[part="interruption"]'))).to.contain(
      'The lab asks about: Scans and Date wanted.',
    );
  });

  it('A4 plan review: opens nothing but https from what the lab wrote', async () => {
    const plan = await aPlan(1, { '11': { movement: 'Rotate' } });
    const shown = async (viewerUrl: string) => {
      const step = { type: 'plan.propose-in-viewer', by: 'planner', plan, fields: { viewerUrl } };
      const { element } = await showing(atAligner('full', step), { profile: aligner });
      return [...element.shadowRoot!.querySelectorAll('a')].map(({ href }) => href);
    };
    expect(await shown('https://viewer.example/p/1')).to.deep.equal(['https://viewer.example/p/1']);
    expect(await shown('javascript:alert(1)')).to.deep.equal([]);
  });
});

describe('status-timeline: what an action asks for', () => {
  /** every kind of field, asked of the dentist */
  const asking: LabProfile = {
    ...restorative,
    lifecycle: {
      ...restorative.lifecycle,
      fields: {
        ...restorative.lifecycle.fields,
        visit: { label: { en: 'Next visit' }, kind: 'date', hint: { en: 'When the patient comes.' } },
        parts: { label: { en: 'What it is about' }, kind: 'prescription-fields' },
        why: {
          label: { en: 'Why' },
          kind: 'choice',
          options: { late: { en: 'It is late' }, other: { en: 'Something else' } },
        },
      },
      anytime: [
        ...restorative.lifecycle.anytime.filter(({ event }) => event !== 'comment.add'),
        {
          event: 'comment.add',
          by: ['dentist', 'lab_admin'],
          requires: ['visit', 'parts', 'why'],
          optional: ['note'],
          stages: ['received'],
        },
      ],
    },
  };

  it('marks what may stay empty, and sends only what was filled in', async () => {
    const { element, client } = await showing(atDigitalLab(), { profile: digitalLab });
    await press(element, 'pause.place');
    expect(textOf(within(element, 'label[for="field-note"]'))).to.equal('Message (optional)');
    expect(textOf(within(element, 'label[for="field-pauseReason"]'))).not.to.contain('optional');
    await fill(element, 'pauseReason', 'review');
    await submit(element);
    expect(client.sent[0]!.fields).to.deep.equal({ pauseReason: 'review' });
  });

  it('A3 cancel: "other" alone says nothing, so a few words are asked for', async () => {
    const { element, client } = await showing(atDigitalLab(), { profile: digitalLab });
    await press(element, 'pause.place');
    await fill(element, 'pauseReason', 'other');
    expect(textOf(within(element, 'label[for="field-note"]'))).to.equal('Message');
    await submit(element);
    expect(focused()!.id).to.equal('field-note');
    expect(client.sent).to.deep.equal([]);
    await fill(element, 'note', 'The scanner is being repaired.');
    await submit(element);
    expect(client.sent[0]!.fields).to.deep.equal({
      pauseReason: 'other',
      note: 'The scanner is being repaired.',
    });
  });

  it('asks for a day and for parts of the prescription by their names', async () => {
    const { element, client } = await showing(aCase({ profile: asking }), { profile: asking });
    await press(element, 'comment.add');
    await submit(element);
    expect([...element.shadowRoot!.querySelectorAll('.error')].map(textOf)).to.deep.equal([
      'Choose a day.',
      'Tick at least one.',
      'Choose one.',
    ]);
    await checkState(element);
    expect(within<HTMLInputElement>(element, '#field-visit').type).to.equal('date');
    await fill(element, 'visit', '2026-03-30');
    await fill(element, 'why', 'late');
    for (const id of ['field-parts', 'field-parts-dateWanted']) {
      within<HTMLInputElement>(element, `#${id}`).click();
      await settled(element);
    }
    const labels = [...element.shadowRoot!.querySelectorAll('.parts label')].map(textOf);
    expect(labels.slice(0, 3)).to.deep.equal(['Work', 'Scans', 'Date wanted']);
    await submit(element);
    expect(client.sent[0]!.fields).to.deep.equal({
      visit: '2026-03-30',
      why: 'late',
      parts: 'items dateWanted',
    });
    expect(textOf(within(element, '[part="comment"]'))).to.contain('2026-03-30');
  });

  it('A5 14: resuming shows the due date before and after, and confirms the new one', async () => {
    const { element, client, id } = await showing(
      aCase({
        profile: digitalLab,
        prescription: { service: 'standard' },
        stage: 'design',
        startedAt: FORTY_DAYS_AGO - 6 * DAY,
        then: [pausedLong],
      }),
      { profile: digitalLab },
    );
    await press(element, 'pause.lift', 'pause');
    expect(element.shadowRoot!.querySelector('#field-dueDate')).to.equal(null);
    const dialog = within<HTMLDialogElement>(element, 'dialog');
    expect(textOf(within(element, '[part="due"]'))).to.equal(
      'Due so far Mar 20, 2026 Due from now on Apr 29, 2026',
    );
    expect(dialog.open).to.equal(true);
    await checkState(element);
    await answerQuestion(element, true);
    expect(client.sent).to.deep.equal([{ id, type: 'pause.lift', fields: { dueDate: '2026-04-29' } }]);
  });

  it('A5 14: when the lab counts another day, that one is offered and confirmed', async () => {
    const subject = atDigitalLab(pause);
    const trouble: CaseTrouble = {
      kind: 'refused',
      event: 'pause.lift',
      refusal: { code: 'stale-date', expected: plainDate('2026-05-12') },
      at: instant(NOW),
    };
    const { element, client, id } = await showing(aView(subject, { trouble }), { profile: digitalLab });
    expect(textOf(within(element, '[part="trouble"]'))).to.contain('The lab now counts May 12, 2026');
    await checkState(element);
    const again = within<HTMLButtonElement>(element, '[part="trouble"] [data-again]');
    expect(textOf(again)).to.equal('Confirm May 12, 2026');
    again.click();
    await settled(element);
    expect(client.dismissed).to.deep.equal([id]);
    expect(client.sent).to.deep.equal([{ id, type: 'pause.lift', fields: { dueDate: '2026-05-12' } }]);
  });

  it('A5 14: a day that is refused at once is offered anew in its place', async () => {
    const { element, client } = await showing(atDigitalLab(pause), { profile: digitalLab });
    client.nextSend({
      ok: false,
      code: 'refused',
      refusal: { code: 'stale-date', expected: plainDate('2026-05-12') } as never,
    });
    await press(element, 'pause.lift', 'pause');
    await answerQuestion(element, true);
    within<HTMLButtonElement>(element, '#place-pause [data-again]').click();
    await settled(element);
    expect(client.sent[1]).to.deep.include({ type: 'pause.lift', fields: { dueDate: '2026-05-12' } });
    expect(element.shadowRoot!.querySelector('[role="alert"]')).to.equal(null);
  });

  it('A2 remake_requested: asks through the follow-up, so that the new case gets its id', async () => {
    const { element, client } = await showing(aCase({ stage: 'delivered' }));
    await press(element, 'remake.request');
    expect(element.shadowRoot!.querySelector('#field-childId')).to.equal(null);
    await fill(element, 'reason', 'Open margin on 14');
    await submit(element);
    await answerQuestion(element, true);
    expect(client.sent[0]!.type).to.equal('remake.request');
    expect(client.sent[0]!.fields)
      .to.include({ reason: 'Open margin on 14' })
      .and.to.have.property('childId');
  });

  it('A1 RESUBMIT: an answer without the form consists of words', async () => {
    const issue = { type: 'hold.place', by: 'design_team', fields: { reason: REASON } };
    const { element, client } = await showing(
      aCase({ profile: appliance, stage: 'received', then: [issue] }),
      { profile: appliance },
    );
    await press(element, 'hold.answer', 'hold');
    await submit(element);
    expect(client.sent).to.deep.equal([]);
    await fill(element, 'answer', 'Behind the band.');
    await submit(element);
    expect(client.sent[0]).to.deep.include({
      type: 'hold.answer',
      fields: { reason: REASON, answer: 'Behind the band.' },
    });
  });

  it('leaves an answer to the prescription while changes to it wait there', async () => {
    const subject = aCase({ stage: 'design', then: [hold] });
    const { element } = await showing(
      aView(subject, { revising: { ...subject.prescription, instructions: 'Other words' } }),
    );
    expect(element.shadowRoot!.querySelector('[data-action="hold.answer"]')).to.equal(null);
    expect(textOf(within(element, '[part="interruption"]'))).to.contain('changes to the prescription');
  });
});

describe('status-timeline: what is not possible now', () => {
  const reason = (element: StatusTimeline, action: string): string =>
    textOf(within(element, `[data-impossible="${action}"]`));
  const opened = async (subject: Case, profile = restorative) => {
    const shown = await showing(subject, { profile });
    within<HTMLDetailsElement>(shown.element, 'details').open = true;
    await settled(shown.element);
    return shown.element;
  };

  it('A6: tells before trying from which stage on only the lab can do it', async () => {
    const element = await opened(aCase({ stage: 'finishing' }));
    expect(reason(element, 'case.cancel')).to.equal(
      'Cancel case From “Production” on only the lab can do this.',
    );
    await checkState(element);
  });

  it('A6: tells in which stages it is possible', async () => {
    const element = await opened(aCase({ stage: 'finishing' }));
    expect(reason(element, 'remake.request')).to.contain(
      'Only while the case is at “Shipped” or “Delivered”.',
    );
    expect(reason(element, 'hold.answer')).to.contain('Only while the case is at “On hold”.');
  });

  it('A3: names the range of stages in which an order can be paused', async () => {
    const element = await opened(aCase({ stage: 'shipped' }));
    expect(reason(element, 'pause.place')).to.equal('Pause order Only from “Received” to “Quality control”.');
  });

  it('A3: says that aligners cannot be paused', async () => {
    const element = await opened(
      aCase({ profile: digitalLab, prescription: { service: 'aligners' }, stage: 'design' }),
      digitalLab,
    );
    expect(reason(element, 'pause.place')).to.contain('Not for orders of the kind “Aligners”.');
  });

  it('A5 1: says what the case has stopped at', async () => {
    const element = await opened(atDigitalLab(pause), digitalLab);
    expect(reason(element, 'plan.skip')).to.contain(
      'The case has stopped at “Paused”. Possible when it goes on.',
    );
    expect(reason(element, 'pause.place')).to.contain('Not while the case is at “Paused”.');
  });

  it('says what has to be decided first', async () => {
    const blocking: LabProfile = {
      ...restorative,
      lifecycle: {
        ...restorative.lifecycle,
        regions: {
          ...restorative.lifecycle.regions,
          plan: {
            ...restorative.lifecycle.regions['plan']!,
            states: {
              ...restorative.lifecycle.regions['plan']!.states,
              proposed: {
                ...restorative.lifecycle.regions['plan']!.states['proposed']!,
                blocks: ['case.cancel'],
              },
            },
          },
        },
      },
    };
    const plan = await aPlan(1, { '14': { design: 'Crown' } });
    const element = await opened(
      aCase({ profile: blocking, stage: 'design', then: [{ type: 'plan.propose', by: 'designer', plan }] }),
      blocking,
    );
    expect(reason(element, 'case.cancel')).to.contain('“Design to approve” has to be decided first.');
  });

  it('lists nothing for a draft and for a case that has ended', async () => {
    const draft = await showing(aCase({ stage: 'draft' }));
    expect(draft.element.shadowRoot!.querySelector('details')).to.equal(null);
    const over = await showing(
      aCase({ then: [{ type: 'case.cancel', by: 'lab_admin', fields: { reason: 'Doubled' } }] }),
    );
    expect(over.element.shadowRoot!.querySelector('details')).to.equal(null);
  });
});
