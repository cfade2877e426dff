import { expect } from '@open-wc/testing';
import { PlanReview } from '../../components/plan-review/plan-review.js';
import type { Case, PlanVersion } from '../../src/index.js';
import { aligner } from '../../src/profiles/aligner.js';
import { fakeClient } from '../support/fake-client.js';
import { sealed, tooth } from '../support/staged-plan.js';
import {
  checkNoOverflow,
  checkState,
  focused,
  place,
  settled,
  speak,
  textOf,
  within,
} from '../support/view-checks.js';
import {
  aTreatment,
  fetched,
  fill,
  find,
  press,
  propose,
  reviewing,
  texts,
  treated,
} from './plan-review-support.js';

PlanReview.define();

const made = aTreatment();
const second: PlanVersion = sealed({ ...made.plan, version: 2, note: 'Once more.' });
const twoVersions = (): Case =>
  treated(
    propose(made.plan),
    { type: 'plan.request-change', by: 'dentist', fields: { planDigest: made.plan.digest, note: 'So.' } },
    propose(second),
  );
const WAY = '[part="to-decision"] a';

async function reviewed(subject: Case, width: number) {
  const placed = await reviewing(subject, { files: made.files, width });
  await fetched(placed.element);
  return placed;
}
const isSeen = (element: PlanReview): boolean => !!find(element, WAY)?.checkVisibility();

describe('plan-review, the way to the decision', () => {
  it('stands at the top of a narrow page, and leads to the verdict’s heading', async () => {
    const { element } = await reviewed(twoVersions(), 375);
    expect(isSeen(element)).to.equal(true);
    expect(textOf(within(element, WAY))).to.equal('Decide on plan 2');
    const top = (selector: string) => within(element, selector).getBoundingClientRect().top;
    expect(top(WAY)).to.be.lessThan(top('table'));
    const before = location.href;
    await press(element, WAY);
    expect(focused()!.id).to.equal('rest-decision');
    expect(location.href, 'the page’s own addresses stay as they are').to.equal(before);
    const { top: at } = within(element, '#rest-decision').getBoundingClientRect();
    expect(at >= 0 && at < innerHeight, 'it is on the screen').to.equal(true);
    await checkState(element);
    checkNoOverflow(element);
  });

  it('leads there from an earlier version, too, and says which one is decided on', async () => {
    const { element } = await reviewed(twoVersions(), 375);
    await fill(element, '#version', '1');
    expect(textOf(within(element, WAY))).to.equal('Decide on plan 2');
    await press(element, WAY);
    expect(textOf(within(element, '[part="decision"]'))).to.contain('Decisions are made on plan 2');
  });

  it('is not shown where the verdict stands beside the plan, nor where there is nothing to decide', async () => {
    expect(isSeen((await reviewed(twoVersions(), 1100)).element)).to.equal(false);
    const accepted = treated(propose(made.plan), {
      type: 'plan.accept',
      by: 'dentist',
      fields: { planDigest: made.plan.digest },
    });
    expect(find((await reviewed(accepted, 375)).element, WAY) === null).to.equal(true);
    // handed over without a client: it is looked at only
    const subject = twoVersions();
    const element = await place<PlanReview>(
      'plan-review',
      { case: subject, profile: aligner },
      { width: 375 },
    );
    await settled(element);
    expect(find(element, WAY) === null).to.equal(true);
  });
});

describe('plan-review, the names of aspects', () => {
  it('are in the reader’s language where it knows them, and the lab’s own where not', async () => {
    const aspects = {
      movement: 'Rotate 8°',
      Attachment: 'None',
      'Zahnfarbe nach Foto': 'A2',
      constructor: 'x',
    };
    const plan = sealed({ ...made.plan, rows: [{ tooth: tooth('11'), aspects }] });
    const subject = treated(propose(plan));
    const client = fakeClient([subject], { profile: aligner });
    const element = await place<PlanReview>('plan-review', { client, caseId: subject.id }, { width: 1000 });
    await settled(element);
    const names = () => texts(element, '[part="table"] thead .aspect');
    expect(names()).to.deep.equal(['Movement', 'Attachment', 'Zahnfarbe nach Foto', 'constructor']);
    try {
      await speak('de', element);
      expect(names()).to.deep.equal(['Bewegung', 'Attachment', 'Zahnfarbe nach Foto', 'constructor']);
      const table = within(element, '.aspect').closest('table')!;
      const labels = [...table.querySelectorAll('tbody td')].map((cell) => cell.getAttribute('data-label'));
      expect(labels, 'the names on the cards of a narrow page').to.deep.equal(names());
    } finally {
      await speak('en', element);
    }
  });
});
