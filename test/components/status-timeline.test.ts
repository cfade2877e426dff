import { expect } from '@open-wc/testing';
import { StatusTimeline } from '../../components/status-timeline/status-timeline.js';
import { type Case, type CaseTrouble, type CaseView, instant, restorative } from '../../src/index.js';
import { aCase, aPlan, aView, fakeClient, NOW } from '../support/fake-client.js';
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
const refusedTrouble: CaseTrouble = {
  kind: 'refused',
  event: 'case.cancel',
  refusal: { code: 'declined', message: 'Work has already begun.' },
  at: instant(NOW),
};

async function showing(
  subject: Case | CaseView,
  { width = 900, ...properties }: { width?: number; compact?: boolean } = {},
) {
  const view = 'case' in subject ? subject : aView(subject);
  const client = fakeClient([view]);
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
    'with a quote': () => aCase({ stage: 'invoicing' }),
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
    expect(dates).to.deep.equal(['2026-03-12', '2026-03-16', '2026-03-17', '2026-03-19']);
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
      { id, type: 'hold.answer', fields: { answer: 'Follow the visible line.' } },
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
    const { element, client } = await showing(aCase({ stage: 'invoicing' }));
    await press(element, 'quote.decline', 'stage');
    await answerQuestion(element, false);
    expect(focused()).to.equal(button(element, 'quote.decline', 'stage'));
    expect(client.sent).to.have.length(0);
    await press(element, 'quote.decline', 'stage');
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
