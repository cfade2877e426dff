import { expect, oneEvent } from '@open-wc/testing';
import { CaseDetail } from '../../components/case-detail/case-detail.js';
import type { CaseOpenEvent } from '../../components/events.js';
import { StatusTimeline } from '../../components/status-timeline/status-timeline.js';
import { type Case, type CaseView, caseId, type LabProfile, type ToothCode } from '../../src/index.js';
import { aligner } from '../../src/profiles/aligner.js';
import { restorative } from '../../src/profiles/restorative.js';
import {
  aCase,
  anItem,
  aPlan,
  aView,
  type CaseRecipe,
  fakeClient,
  NOW,
  type Step,
} from '../support/fake-client.js';
import {
  checkNoOverflow,
  checkState,
  MARKUP,
  place,
  settled,
  speak,
  textOf,
  within,
} from '../support/view-checks.js';

CaseDetail.define();
StatusTimeline.define();

const DAY = 86_400_000;
const NAME = { identity: 'name', firstName: 'Grace', lastName: 'Hopper', country: 'Portugal' };

const atAligner = (more: CaseRecipe = {}): Case =>
  aCase({
    profile: aligner,
    stage: 'received',
    number: '30077',
    items: [anItem('clear-aligners', ['11', '21'], { material: 'sheet' })],
    ...more,
    prescription: { service: 'full', yearOfBirth: 1984, sex: 'female', ...more.prescription },
  });

async function showing(
  subject: Case | CaseView,
  { width = 1000, profile = aligner }: { width?: number; profile?: LabProfile } = {},
) {
  const view = 'case' in subject ? subject : aView(subject);
  const client = fakeClient([view], { profile });
  const element = await place<CaseDetail>('case-detail', { client, caseId: view.case.id }, { width });
  await settled(element);
  return { client, element };
}

const all = (element: Element, selector: string): readonly HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const has = (element: Element, selector: string) => all(element, selector).length > 0;
const part = (element: Element, name: string) => textOf(within(element, `[part~="${name}"]`));

describe('S3 · case page: whose case it is', () => {
  it('is accessible with initials and with the name, in light and dark', async () => {
    const { element } = await showing(atAligner({ prescription: { answers: NAME } }));
    await checkState(element);
    element.names = true;
    await checkState(element);
  });

  it('the case id first, then initials and the code, the year of birth, the sex and the country', async () => {
    const { element } = await showing(atAligner({ prescription: { answers: NAME } }));
    const head = part(element, 'head');
    expect(head).to.match(/^Case 30077 /);
    expect(head).to.include('G. H. PX-118 Show name born 1984 Female Portugal');
    expect(textOf(element)).to.not.match(/Grace|Hopper/);
  });

  it('the name stands there when the page, or a person, wants it', async () => {
    const { element } = await showing(atAligner({ prescription: { answers: NAME } }));
    within(element, '[data-name]').click();
    await settled(element);
    expect([part(element, 'patient-name'), element.hasAttribute('names')]).to.deep.equal([
      'Grace Hopper',
      true,
    ]);
    expect(part(element, 'rx')).to.include('Hopper');
    element.removeAttribute('names');
    await settled(element);
    expect(part(element, 'patient-name')).to.equal('G. H.');
    expect(part(element, 'rx')).to.include('not shown here').and.not.include('Hopper');
  });

  it('a lab that gets the code alone has no initials and no button, even where a name was typed before', async () => {
    const { element } = await showing(
      atAligner({ prescription: { answers: { ...NAME, identity: 'pseudonym' } } }),
    );
    expect(has(element, '[part="patient-name"]')).to.equal(false);
    expect(has(element, '[data-name]')).to.equal(false);
    expect(textOf(element)).to.not.match(/Grace|Hopper|G\. H\./);
  });

  it('the patient number is the lab’s, and none is made up', async () => {
    const number: Step = {
      type: 'comment.add',
      by: 'planner',
      fields: { note: 'Noted.', patientNumber: '7731' },
    };
    const { element } = await showing(atAligner({ then: [number] }));
    expect(part(element, 'head')).to.include('patient number 7731');
    expect(part((await showing(atAligner())).element, 'head')).to.not.include('patient number');
  });

  it('speaks German', async () => {
    const { element } = await showing(atAligner({ prescription: { answers: NAME } }));
    await speak('de', element);
    expect(part(element, 'head'))
      .to.include('Namen zeigen')
      .and.include('geboren 1984')
      .and.include('Zahnärztin/Zahnarzt');
    await speak('en', element);
  });
});

describe('S3 · case page: the treatment', () => {
  it('who ordered it, until the case is given to another doctor', async () => {
    const { element } = await showing(atAligner());
    expect(part(element, 'doctor')).to.equal('Dr. Ines Marten');
    const assign: Step = {
      type: 'comment.add',
      by: 'planner',
      fields: { note: 'Given.', doctor: 'Dr. Paula Reis' },
      at: NOW - DAY,
    };
    const given = await showing(atAligner({ then: [assign] }));
    expect(part(given.element, 'head'))
      .to.include('Dr. Paula Reis assigned Mar 8, 2026')
      .and.not.include('Ines');
  });

  it('the original case, which opens', async () => {
    const origin = { caseId: caseId('first'), caseNumber: '29001', kind: 'refinement' };
    const { element } = await showing(atAligner({ origin }));
    const button = within(element, '[data-original]');
    expect(textOf(button)).to.equal('29001');
    setTimeout(() => button.click());
    expect((await oneEvent<CaseOpenEvent>(element, 'case-open')).caseId).to.equal('first');
    expect(has((await showing(atAligner())).element, '[data-original]')).to.equal(false);
  });

  it('a page may put there to whom the case is given', async () => {
    const { element } = await showing(atAligner());
    const slotted = document.createElement('p');
    slotted.slot = 'assign';
    element.append(slotted);
    expect(slotted.assignedSlot?.closest('[part="head"]') === null).to.equal(false);
  });
});

describe('S1 · shipped: the parcel', () => {
  const shipped = (fields: Readonly<Record<string, string>>, then: readonly Step[] = []) =>
    aCase({
      stage: 'qc',
      then: [{ type: 'case.ship', by: 'shipping', fields, at: NOW - 2 * DAY }, ...then],
    });
  const show = (subject: Case) => showing(subject, { profile: restorative });

  it('its state, its number, its carrier, and when it left and arrived', async () => {
    const fields = { trackingNumber: '1Z 999 AA1 01', carrier: 'UPS' };
    const { element } = await show(
      shipped(fields, [{ type: 'delivery.confirm', by: 'system', at: NOW - DAY }]),
    );
    expect(part(element, 'shipment'))
      .to.include('Parcel Arrived')
      .and.include('1Z 999 AA1 01')
      .and.include('UPS')
      .and.include('Shipped Mar 7, 2026')
      .and.include('Delivered Mar 8, 2026');
    expect(has(element, '[part="shipment"] a')).to.equal(false);
  });

  it('is a link only where the carrier has given an address, and only a secure one', async () => {
    const address = 'https://carrier.example/t/1Z999';
    const linked = await show(shipped({ trackingNumber: '1Z999', trackingAddress: address }));
    const link = within<HTMLAnchorElement>(linked.element, '[part="shipment"] a');
    expect([textOf(link), link.href, link.rel]).to.deep.equal([
      'Track 1Z999',
      address,
      'noopener noreferrer',
    ]);
    for (const unsafe of ['javascript:alert(1)', 'http://carrier.example', MARKUP]) {
      const { element } = await show(shipped({ trackingNumber: '1Z999', trackingAddress: unsafe }));
      expect(has(element, '[part="shipment"] a'), unsafe).to.equal(false);
    }
  });
});

describe('S1 · quotes: accept, decline, comment', () => {
  const quoted: readonly Step[] = [
    { type: 'quote.open', by: 'lab_admin' },
    { type: 'quote.send', by: 'lab_admin', fields: { quoteAmount: 'USD 480.00', note: 'Two implants.' } },
  ];
  const show = async () => showing(aCase({ stage: 'received', then: quoted }), { profile: restorative });
  const press = async (element: CaseDetail, type: string) => {
    within(element, `#place-quote [data-action="${type}"]`).click();
    await settled(element);
  };

  it('shows the price, what it is for, until when it holds, and the three answers', async () => {
    const { element } = await show();
    const box = part(element, 'box');
    expect(box).to.include('USD 480.00').and.include('Two implants.').and.include('13 days left');
    expect(all(element, '#place-quote [data-action]').map((one) => one.dataset['action'])).to.have.members([
      'quote.accept',
      'quote.decline',
      'quote.comment',
    ]);
  });

  it('accepting names the price that was seen', async () => {
    const { element, client } = await show();
    await press(element, 'quote.accept');
    expect(client.sent.at(-1)).to.deep.include({
      type: 'quote.accept',
      fields: { quoteAmount: 'USD 480.00' },
    });
  });

  it('a comment on it stands among the comments, and the quote is being revised', async () => {
    const { element } = await show();
    await press(element, 'quote.comment');
    const field = within<HTMLTextAreaElement>(element, '#field-note');
    field.value = 'One implant only, please.';
    field.dispatchEvent(new Event('input'));
    within<HTMLFormElement>(element, '.action-form').requestSubmit();
    await settled(element);
    expect(part(element, 'comments')).to.include('One implant only, please.');
    expect(all(element, '#place-quote [data-action]').map((one) => one.dataset['action'])).to.deep.equal([
      'quote.decline',
    ]);
  });
});

describe('A4 · plan review: modification requests in the history', () => {
  it('stand one by one, with tooth, stage, what and words, as text', async () => {
    const plan = await aPlan(1, { '11': { movement: 'Rotate' } });
    const requests = [
      { id: 'a', tooth: '11' as ToothCode, stage: 4, what: 'do-not-move', text: 'It is ankylosed.' },
      { id: 'b', what: 'fewer-stages', text: '' },
      { id: 'c', tooth: '26' as ToothCode, what: 'of-a-newer-profile', text: MARKUP },
    ];
    const subject = atAligner({
      then: [
        { type: 'plan.propose', by: 'planner', plan },
        {
          type: 'plan.request-change',
          by: 'dentist',
          fields: { planDigest: plan.digest, note: 'Please see below.' },
          requests,
        },
      ],
    });
    const client = fakeClient([subject], { profile: aligner });
    const element = await place<StatusTimeline>(
      'status-timeline',
      { client, caseId: subject.id },
      { width: 320 },
    );
    const rows = all(element, '[part="requests"] li').map(textOf);
    expect(rows).to.deep.equal([
      'stage 4 · tooth 11: Do not move this tooth It is ankylosed.',
      'Fewer stages',
      `tooth 26: of-a-newer-profile ${MARKUP}`,
    ]);
    expect(textOf(within(element, '[part="requests"]'))).to.include('3 changes asked for');
    expect(has(element, 'img')).to.equal(false);
    checkNoOverflow(element);
    await checkState(element);
  });
});
