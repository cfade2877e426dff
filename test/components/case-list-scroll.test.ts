import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import fc from 'fast-check';
import { CaseList } from '../../components/case-list/case-list.js';
import { chunksOf, placesAhead, Slots, windowOf } from '../../components/case-list/scroll-window.js';
import { endlessClient } from '../support/list-cases.js';
import { codesIn, rowsIn } from '../support/list-page.js';
import { checkNoOverflow, checkState, focused, place, settled, within } from '../support/view-checks.js';

CaseList.define();

describe('case-list: which rows of a long list are in the page', () => {
  it('draws what is in sight and a margin, never more than there are', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200_000 }),
        fc.integer({ min: -50, max: 12_000_000 }),
        fc.integer({ min: 1, max: 4000 }),
        fc.integer({ min: 24, max: 200 }),
        (total, scrollTop, viewport, rowHeight) => {
          const { from, count } = windowOf({ total, scrollTop, viewport, rowHeight });
          expect(from).to.be.at.least(0);
          expect(from + count).to.be.at.most(total);
          expect(count).to.be.at.most(Math.ceil(viewport / rowHeight) + 9);
          const reach = Math.max(0, Math.min(scrollTop, total * rowHeight - viewport));
          if (scrollTop > total * rowHeight - viewport) return;
          expect(from * rowHeight).to.be.at.most(reach);
          expect((from + count) * rowHeight).to.be.at.least(Math.min(total * rowHeight, reach + viewport));
        },
      ),
    );
  });

  it('reads whole chunks that hold them, always at the same places', () => {
    expect(chunksOf(0, 20, 1000)).to.deep.equal([{ from: 0, count: 50 }]);
    expect(chunksOf(40, 20, 1000)).to.deep.equal([
      { from: 0, count: 50 },
      { from: 50, count: 50 },
    ]);
    expect(chunksOf(990, 10, 1000)).to.deep.equal([{ from: 950, count: 50 }]);
  });

  it('looks ahead where the scroll goes, as far as two more such steps lead, and never beyond the ends', () => {
    expect(placesAhead({ from: 100, count: 11 }, 50, 1000)).to.deep.equal({ from: 111, count: 100 });
    expect(placesAhead({ from: 100, count: 11 }, -30, 1000)).to.deep.equal({ from: 40, count: 60 });
    expect(placesAhead({ from: 100, count: 11 }, 0, 1000)).to.deep.equal({ from: 111, count: 4 });
    expect(placesAhead({ from: 100, count: 11 }, 70_000, 1000)).to.deep.equal({ from: 111, count: 150 });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5000 }),
        fc.integer({ min: -6000, max: 6000 }),
        fc.integer({ min: 0, max: 5000 }),
        (at, step, total) => {
          const count = Math.min(11, total);
          const seen = { from: Math.min(at, total - count), count };
          const { from, count: ahead } = placesAhead(seen, step, total);
          expect(ahead).to.be.within(0, 150);
          expect(from).to.be.at.least(0);
          expect(from + ahead).to.be.at.most(total);
          expect(step < 0 ? from + ahead : from).to.equal(step < 0 ? seen.from : seen.from + count);
        },
      ),
    );
  });

  it('keeps each place in its slot while it is drawn, gives no slot to two places, and moves none in the page while it scrolls', () => {
    const step = fc.record({
      from: fc.integer({ min: 0, max: 500 }),
      count: fc.integer({ min: 0, max: 30 }),
      pinned: fc.option(fc.integer({ min: 0, max: 530 }), { nil: undefined }),
      isMoving: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const slots = new Slots();
        let before = new Map<number, number>();
        for (const { from, count, pinned, isMoving } of steps) {
          const now = slots.assign({ from, count }, pinned, isMoving);
          const indexes = now.map(({ index }) => index);
          for (let i = from; i < from + count; i++) expect(indexes).to.include(i);
          if (pinned !== undefined) expect(indexes).to.include(pinned);
          expect(new Set(now.map(({ slot }) => slot)).size).to.equal(now.length);
          for (const { index, slot } of now) if (before.has(index)) expect(before.get(index)).to.equal(slot);
          const places = now.map(({ slot }) => [...before.values()].indexOf(slot));
          const order = isMoving ? places.filter((at) => at >= 0) : indexes;
          expect(order).to.deep.equal([...order].sort((a, b) => a - b));
          before = new Map(now.map(({ index, slot }) => [index, slot]));
        }
      }),
    );
  });

  it('scrolling by a row changes one slot, and at rest it stands where its row does', () => {
    const slots = new Slots();
    const drawn = (from: number, isMoving: boolean) =>
      slots.assign({ from, count: 20 }, undefined, isMoving).map(({ slot }) => slot);
    const first = drawn(0, false);
    expect(drawn(1, true)).to.deep.equal(first);
    expect(drawn(1, false)).to.deep.equal([...first.slice(1), first[0]]);
  });
});

describe('S3 · case list: 100,000 cases in one scroll', () => {
  const TOTAL = 100_000;
  async function showing({ width = 1000, total = TOTAL, density = 'comfortable' } = {}) {
    const client = endlessClient(total);
    const element = await place<CaseList>('case-list', { client, pageSize: 'all', density }, { width });
    await drawn(element);
    return { client, element };
  }
  /** sizes are looked at a frame later */
  async function drawn(element: CaseList) {
    for (let i = 0; i < 3; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
    await settled(element);
  }
  /** rows beyond the edges are drawn, and all stand in the page in their order */
  async function rested(element: CaseList) {
    await aTimeout(150);
    await drawn(element);
  }
  async function scrollTo(element: CaseList, top: number) {
    within(element, '.region').scrollTop = top;
    await drawn(element);
  }
  const rowHeight = (element: CaseList) => rowsIn(element)[0]!.offsetHeight;

  it('has as few rows in the page as fit, says how many there are, and where each stands', async () => {
    const { element, client } = await showing();
    expect(rowsIn(element).length).to.be.lessThan(60);
    expect(within(element, '[role="table"]').getAttribute('aria-rowcount')).to.equal('100001');
    expect(rowsIn(element)[0]!.getAttribute('aria-rowindex')).to.equal('2');
    expect(client.asked.every(([, count]) => count <= 50)).to.equal(true);
    await checkState(element);
    checkNoOverflow(element);
  });

  it('jumps to far rows, and reads only what is there', async () => {
    const { element, client } = await showing();
    const height = rowHeight(element);
    await scrollTo(element, 70_000 * height);
    await waitUntil(() => codesIn(element).includes('P-70000'), 'the row is not drawn');
    const row = rowsIn(element)[codesIn(element).indexOf('P-70000')]!;
    expect(row.getAttribute('aria-rowindex')).to.equal('70002');
    const region = within(element, '.region').getBoundingClientRect();
    expect(row.getBoundingClientRect().top).to.be.at.least(region.top - 1);
    expect(row.getBoundingClientRect().bottom).to.be.at.most(region.bottom + 1);
    expect(rowsIn(element).length).to.be.lessThan(60);
    expect(client.asked.length).to.be.lessThan(12);
  });

  it('ends where the list ends', async () => {
    const { element } = await showing();
    await scrollTo(element, Number.MAX_SAFE_INTEGER);
    await waitUntil(() => codesIn(element).at(-1) === 'P-99999', 'the last row is not drawn');
    const last = rowsIn(element).at(-1)!.getBoundingClientRect();
    const region = within(element, '.region').getBoundingClientRect();
    expect(last.bottom).to.be.within(region.bottom - 4, region.bottom + 4);
  });

  it('shows rows that are on their way as such, and nothing is blank', async () => {
    const { element, client } = await showing();
    client.isSlow = true;
    await scrollTo(element, 50_000 * rowHeight(element));
    expect(codesIn(element)).to.have.length(0);
    expect(element.shadowRoot!.querySelectorAll('tr.blank').length).to.be.greaterThan(5);
    await checkState(element);
    client.answer();
    await settled(element);
    expect(codesIn(element)).to.include('P-50000');
    expect(element.shadowRoot!.querySelectorAll('tr.blank').length).to.equal(0);
  });

  it('keeps the focus on a row that is scrolled out of sight, and finds it again', async () => {
    const { element } = await showing();
    const button = rowsIn(element)[2]!.querySelector<HTMLElement>('[part="open"]')!;
    button.focus({ preventScroll: true });
    await scrollTo(element, 30_000 * rowHeight(element));
    await waitUntil(() => codesIn(element).includes('P-30000'), 'the row is not drawn');
    expect(focused() === button).to.equal(true);
    expect(button.closest('tr')!.dataset['id']).to.equal('row-2');
    expect(button.closest('tr')!.getAttribute('aria-rowindex')).to.equal('4');
    await scrollTo(element, 0);
    await waitUntil(() => codesIn(element)[0] === 'P-0', 'the first row is not drawn');
    expect(focused() === button).to.equal(true);
    expect(codesIn(element).filter((code) => code === 'P-2')).to.have.length(1);
  });

  it('rows follow each other in the page as they do on the screen, once the scroll has come to rest', async () => {
    const { element } = await showing();
    for (const top of [400, 1200, 900, 5000]) {
      await scrollTo(element, top);
      await rested(element);
      const tops = rowsIn(element).map((row) => row.getBoundingClientRect().top);
      expect(tops).to.deep.equal([...tops].sort((a, b) => a - b));
      const indexes = rowsIn(element).map((row) => Number(row.getAttribute('aria-rowindex')));
      expect(indexes).to.deep.equal([...indexes].sort((a, b) => a - b));
    }
  });

  it('reuses the rows of the page: scrolling on makes no new ones', async () => {
    const { element } = await showing();
    await scrollTo(element, 1000);
    const before = new Set(rowsIn(element));
    await scrollTo(element, 1600);
    const kept = rowsIn(element).filter((row) => before.has(row));
    expect(kept.length).to.be.at.least(rowsIn(element).length - 1);
  });

  for (const [width, density] of [
    [1000, 'compact'],
    [600, 'comfortable'],
    [320, 'comfortable'],
  ] as const)
    it(`rows are of one height at ${width} px, ${density}`, async () => {
      const { element } = await showing({ width, density });
      const heights = new Set(rowsIn(element).map((row) => row.offsetHeight));
      expect(heights.size).to.equal(1);
      await scrollTo(element, 40_000 * [...heights][0]!);
      await waitUntil(() => codesIn(element).includes('P-40000'), 'the row is not drawn');
      checkNoOverflow(element);
    });

  it('says among which cases one is', async () => {
    const { element } = await showing();
    expect(within(element, '[part="group"]').textContent).to.equal('Needs you (3)');
    await scrollTo(element, 20 * rowHeight(element));
    expect(within(element, '[part="group"]').textContent).to.equal('All other cases (99,997)');
  });

  it('draws what is in sight first, and the rows beyond its edges once it has come to rest', async () => {
    const { element } = await showing();
    const inSight = Math.ceil(within(element, '.region').clientHeight / rowHeight(element)) + 1;
    await rested(element);
    expect(rowsIn(element).length).to.equal(inSight + 8);
    await scrollTo(element, 60_000 * rowHeight(element));
    await waitUntil(() => codesIn(element).includes('P-60000'), 'the row is not drawn');
    expect(rowsIn(element).length).to.be.within(inSight, inSight + 8);
    await rested(element);
    expect(rowsIn(element).length).to.equal(inSight + 8);
    expect(codesIn(element)).to.include('P-59998');
  });

  it('what comes next is read before it is in sight', async () => {
    const { element, client } = await showing();
    const height = rowHeight(element);
    for (const row of [40, 80, 120]) await scrollTo(element, row * height);
    expect(client.asked.some(([from]) => from >= 200)).to.equal(true);
  });

  it('on paper, rows follow each other, and a sentence says that there are more', async () => {
    const { element } = await showing();
    const sentence = () => within(element, '.on-paper').checkVisibility();
    expect(sentence()).to.equal(false);
    await emulateMedia({ media: 'print' });
    try {
      expect(sentence()).to.equal(true);
      const boxes = rowsIn(element).map((row) => row.getBoundingClientRect());
      expect(within(element, '.rows').offsetHeight).to.be.lessThan(boxes.length * 200);
      for (let i = 1; i < boxes.length; i++) expect(boxes[i]!.top).to.be.closeTo(boxes[i - 1]!.bottom, 1);
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });

  it('no style stands in the markup: what scrolls is placed by the object model, which a strict policy allows', async () => {
    const { element } = await showing();
    await scrollTo(element, 12_345);
    await rested(element);
    expect(element.shadowRoot!.querySelectorAll('style').length).to.equal(0);
    const styled = [...element.shadowRoot!.querySelectorAll('[style]')];
    expect(styled.every((one) => one.matches('.rows, .rows > tr'))).to.equal(true);
    expect(element.hasAttribute('style')).to.equal(false);
  });
});
