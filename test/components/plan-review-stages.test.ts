import { aTimeout, expect, nextFrame, waitUntil } from '@open-wc/testing';
import { PlanReview } from '../../components/plan-review/plan-review.js';
import { type StagedPlan, tooth } from '../support/staged-plan.js';
import {
  checkNoOverflow,
  checkState,
  focused,
  MARKUP,
  settled,
  speak,
  textOf,
  within,
} from '../support/view-checks.js';
import {
  aTreatment,
  drawn,
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

const stageTitle = (element: PlanReview): string => textOf(within(element, '#stage-title'));
const accept = (element: PlanReview) => find(element, '[data-action="plan.accept"]');
const button = (element: PlanReview, name: string): HTMLButtonElement =>
  [...element.shadowRoot!.querySelectorAll('button')].find(
    (one) => (one.ariaLabel ?? one.textContent.trim()) === name,
  )!;
const pressed = (element: PlanReview): readonly string[] => texts(element, '[aria-pressed=true]');
const canvas = (element: PlanReview): HTMLCanvasElement => within(element, '#canvas canvas');
const marks = (element: PlanReview): readonly string[] => texts(element, '.mark');

/** The picture as it is drawn now, as the share of its pixels that are covered and a sum that tells pictures apart. */
async function picture(element: PlanReview): Promise<{ readonly covered: number; readonly sum: number }> {
  within(element, '#stage').focus();
  within(element, '#stage').dispatchEvent(new WheelEvent('wheel', { deltaY: 0, cancelable: true }));
  await nextFrame();
  const { width, height } = canvas(element);
  const copy = new OffscreenCanvas(width, height).getContext('2d')!;
  copy.drawImage(canvas(element), 0, 0);
  const { data } = copy.getImageData(0, 0, width, height);
  let [covered, sum] = [0, 0];
  for (let i = 0; i < data.length; i += 4) {
    if (data[i + 3]) covered++;
    sum = (sum * 31 + data[i]! + 7 * data[i + 3]!) % 1_000_003;
  }
  return { covered: covered / (data.length / 4), sum };
}

async function withoutWebgl(run: () => Promise<void>): Promise<void> {
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (
    this: HTMLCanvasElement,
    kind: string,
    ...rest: unknown[]
  ) {
    return kind === 'webgl2' ? null : Reflect.apply(getContext, this, [kind, ...rest]);
  } as typeof getContext;
  try {
    await run();
  } finally {
    HTMLCanvasElement.prototype.getContext = getContext;
  }
}

describe('plan-review, a treatment in stages', () => {
  let made: StagedPlan;
  before(() => (made = aTreatment()));
  afterEach(() => {
    document.documentElement.setAttribute('lang', 'en');
    document.documentElement.removeAttribute('dir');
    scrollTo(0, 0);
  });

  const shown = async ({ width = 1000 } = {}) => {
    const placed = await reviewing(treated(propose(made.plan)), { files: made.files, width });
    await drawn(placed.element);
    return placed;
  };

  it('is accessible with the picture, in light and dark, and does not overflow 320 px, in German either', async () => {
    const { element } = await shown();
    await press(element, '[data-step="next"]');
    await checkState(element);
    element.remove();
    document.documentElement.lang = 'de';
    const narrow = await shown({ width: 320 });
    await press(narrow.element, '[data-step="next"]');
    await checkState(narrow.element);
    checkNoOverflow(narrow.element);
  });

  it('S3 · plan review: says beside the view what it is for, and that nothing is planned here', async () => {
    const { element } = await shown();
    expect(textOf(within(element, '.use'))).to.contain('Nothing is planned, moved or measured here.');
  });

  it('S3 · plan review: goes through the stages by steps and by the slider, and no further than they reach', async () => {
    const { element } = await shown();
    expect(stageTitle(element)).to.equal('As scanned');
    await press(element, '[data-step="previous"]');
    expect(stageTitle(element)).to.equal('As scanned');
    button(element, 'Next stage').click();
    button(element, 'Next stage').click();
    await settled(element);
    expect(stageTitle(element)).to.equal('Stage 2 of 4');
    expect(within(element, '#scrubber').getAttribute('aria-valuetext')).to.equal('Stage 2 of 4');
    await fill(element, '#scrubber', '4');
    expect(stageTitle(element)).to.equal('Stage 4 of 4');
    expect(within(element, '[data-step="next"]').ariaDisabled).to.equal('true');
    await press(element, '[data-step="next"]');
    expect(stageTitle(element)).to.equal('Stage 4 of 4');
  });

  it('S3 · plan review: plays the stages only when asked, pauses, and stops at the end', async () => {
    const { element } = await shown();
    await aTimeout(1100);
    expect(stageTitle(element), 'it does not play by itself').to.equal('As scanned');
    await fill(element, '#scrubber', '2');
    await press(element, '[data-step="play"]');
    expect(within(element, '[data-step="play"]').ariaLabel).to.equal('Pause');
    await waitUntil(() => stageTitle(element) === 'Stage 3 of 4', 'it does not play', { timeout: 3000 });
    await press(element, '[data-step="play"]');
    await aTimeout(1100);
    expect(stageTitle(element), 'it pauses').to.equal('Stage 3 of 4');
    await press(element, '[data-step="play"]');
    await waitUntil(() => stageTitle(element) === 'Stage 4 of 4', 'it does not go on', { timeout: 3000 });
    await waitUntil(
      () => within(element, '[data-step="play"]').ariaLabel === 'Play the stages',
      'it does not stop',
    );
    await press(element, '[data-step="play"]');
    expect(stageTitle(element), 'from the end it begins again').to.equal('As scanned');
    await press(element, '[data-step="play"]');
  });

  it('S3 · plan review: says in words what is done before a stage', async () => {
    const { element } = await shown();
    const said = () => textOf(within(element, '[part="happenings"]'));
    expect(said()).to.contain('The mouth as it was scanned');
    await fill(element, '#scrubber', '1');
    expect(said()).to.contain('Before stage 1');
    expect(texts(element, '[part="happenings"] li')).to.deep.equal([
      'Bond an attachment to 13: vertical, 3 mm',
      'Bond an attachment to 23: vertical, 3 mm',
    ]);
    await fill(element, '#scrubber', '3');
    expect(texts(element, '[part="happenings"] li')).to.deep.equal([
      'Reduce 12 | 11 by 0.35 mm',
      'Take the attachment off 23: vertical, 3 mm',
    ]);
    await fill(element, '#scrubber', '4');
    expect(said()).to.contain('No reduction and no change of attachments.');
  });

  it('S3 · plan review: lists reductions and attachments of the whole plan and of the shown stage, and leads to each stage', async () => {
    const { element } = await shown();
    expect(texts(element, '[part="reductions"] tbody tr')).to.deep.equal([
      '42 | 41 0.2 Stage 2',
      '12 | 11 0.35 Stage 3',
    ]);
    expect(textOf(within(element, '[part="reductions"] tfoot'))).to.contain('0.55');
    expect(texts(element, '[part="attachments"] tbody tr')).to.deep.equal([
      '13 vertical, 3 mm Stage 1',
      '23 vertical, 3 mm Stage 1 off before Stage 3',
    ]);
    await press(element, '[part="reductions"] tbody tr:last-child .link');
    expect(stageTitle(element)).to.equal('Stage 3 of 4');
    expect(focused()!.id).to.equal('stage-title');
    await fill(element, '#tables-of', 'stage');
    expect(texts(element, '[part="reductions"] tbody tr')).to.deep.equal(['12 | 11 0.35 Stage 3']);
    expect(texts(element, '[part="attachments"] tbody tr')).to.deep.equal(['13 vertical, 3 mm Stage 1']);
  });

  it('names contacts and teeth in the notation of the reader, in tables and in the picture', async () => {
    const { element } = await shown();
    await fill(element, '#scrubber', '2');
    expect(marks(element)).to.deep.equal(['13', '23', '0.2']);
    element.notation = 'universal';
    await settled(element);
    expect(marks(element)).to.deep.equal(['6', '11', '0.2']);
    expect(texts(element, '[part="reductions"] tbody th')).to.deep.equal(['26 | 25', '7 | 8']);
  });

  it('shows other stages as other pictures, and the same stage as the same one', async () => {
    const { element } = await shown();
    const before = await picture(element);
    expect(before.covered).to.be.within(0.08, 0.8);
    await fill(element, '#scrubber', '4');
    const after = await picture(element);
    expect(after.sum).not.to.equal(before.sum);
    await fill(element, '#scrubber', '0');
    expect((await picture(element)).sum).to.equal(before.sum);
  });

  it('shows one arch or both, and lays the mouth as it was over the result', async () => {
    const { element } = await shown();
    const both = await picture(element);
    await press(element, '.layers button:nth-child(2)');
    expect(pressed(element)).to.deep.equal(['Front', 'Turn', 'Upper']);
    const upper = await picture(element);
    expect(upper.covered).to.be.below(both.covered * 0.75);
    await fill(element, '#scrubber', '4');
    expect(marks(element), 'marks of the hidden arch').to.deep.equal(['13']);
    const result = await picture(element);
    within<HTMLInputElement>(element, '#compare').click();
    await settled(element);
    expect((await picture(element)).sum).not.to.equal(result.sum);
    expect(textOf(within(element, '[part="legend"]'))).to.contain('As scanned');
    within<HTMLInputElement>(element, '#compare').click();
    await settled(element);
    expect((await picture(element)).sum).to.equal(result.sum);
  });

  it('offers the standard views by buttons; an occlusal one puts the other arch aside and gives it back', async () => {
    const { element } = await shown();
    button(element, 'Lower').click();
    await settled(element);
    expect(pressed(element)).to.include('Lower').and.not.include('Both arches');
    button(element, 'Left').click();
    await settled(element);
    expect(pressed(element)).to.deep.equal(['Left', 'Turn', 'Both arches']);
    await press(element, '.pad.left');
    expect(pressed(element)).to.deep.equal(['Turn', 'Both arches']);
    await press(element, '.bar .plain');
    expect(pressed(element)).to.deep.equal(['Front', 'Turn', 'Both arches']);
  });

  it('turns by the keyboard, sees through the models, and lays a grid of 5 mm over them', async () => {
    const { element } = await shown();
    const solid = await picture(element);
    await fill(element, '#opacity', '40');
    expect(within(element, '#opacity').getAttribute('aria-valuetext')).to.equal('40 %');
    expect((await picture(element)).sum).not.to.equal(solid.sum);
    within<HTMLInputElement>(element, '#grid').click();
    await settled(element);
    await picture(element);
    const lines = within(element, '.grid').getAttribute('d')!.split('M').slice(1);
    const across = lines.filter((line) => line.includes('V')).map((line) => parseFloat(line));
    // arches of 4 teeth a side are some 5 cm wide, and fit in
    expect(across.length).to.be.within(8, 60);
    expect(across[1]! - across[0]!).to.be.closeTo(across[3]! - across[2]!, 0.3);
    within(element, '#stage').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }),
    );
    await settled(element);
    expect(pressed(element)).not.to.include('Front');
  });

  it('knows by the numbers of the teeth where the patient’s right is, and never mirrors it', async () => {
    document.documentElement.dir = 'rtl';
    const { element } = await shown();
    await picture(element);
    expect([textOf(within(element, '#side-start')), textOf(within(element, '#side-end'))]).to.deep.equal([
      'R',
      'L',
    ]);
    await fill(element, '#scrubber', '1');
    await picture(element);
    const x = (mark: Element) => Number(/translate\(([-\d.]+)/.exec(mark.getAttribute('transform')!)![1]);
    const [right, left] = [...element.shadowRoot!.querySelectorAll('.mark')];
    expect([textOf(right!), textOf(left!)]).to.deep.equal(['13', '23']);
    expect(x(right!)).to.be.below(x(left!));
    expect(within(element, '.track').getAttribute('dir')).to.equal('ltr');
    // "42 | 41", never "41 | 42"
    const contacts = [...element.shadowRoot!.querySelectorAll('[part="reductions"] tbody th bdi')];
    expect(contacts).not.to.have.length(0);
    for (const contact of contacts) expect(getComputedStyle(contact).direction).to.equal('ltr');
  });

  it('comes back after the browser took the graphics memory, and frees it when it leaves', async () => {
    const { element } = await shown();
    const context = canvas(element).getContext('webgl2')!;
    const loser = context.getExtension('WEBGL_lose_context')!;
    loser.loseContext();
    await waitUntil(() => find(element, '.veil'), 'the loss is not told');
    expect(texts(element, '[part="reductions"] tbody tr')).to.have.length(2);
    expect(accept(element) !== null, 'the work goes on').to.equal(true);
    await checkState(element);
    loser.restoreContext();
    await waitUntil(() => !find(element, '.veil'), 'it does not come back');
    expect((await picture(element)).covered).to.be.above(0.05);
    element.remove();
    await aTimeout(0);
    expect(context.isContextLost()).to.equal(true);
  });

  it('shows the same again where it is moved in the page', async () => {
    const { element } = await shown();
    await fill(element, '#scrubber', '3');
    const box = element.parentElement!;
    element.remove();
    box.append(element);
    await drawn(element);
    expect(stageTitle(element)).to.equal('Stage 3 of 4');
    // its models are read anew
    await waitUntil(async () => (await picture(element)).covered > 0.05, 'nothing is drawn');
  });

  it('without WebGL shows still pictures and the tables, says so, and the plan can be decided on', async () => {
    await withoutWebgl(async () => {
      const { element } = await reviewing(treated(propose(made.plan)), { files: made.files });
      await waitUntil(() => find(element, '#still'), 'no still picture', { timeout: 8000 });
      await fetched(element);
      expect(textOf(within(element, '[part="still"]'))).to.contain('shows no 3D view');
      const still = within<HTMLCanvasElement>(element, '#still');
      const sum = () =>
        still
          .getContext('2d')!
          .getImageData(0, 0, still.width, still.height)
          .data.reduce((total, value, i) => (total * 31 + value * (i % 13)) % 1_000_003, 0);
      expect(still.getAttribute('aria-label')).to.equal('As scanned, Front, still picture');
      const before = sum();
      expect(before).to.be.above(0);
      await fill(element, '#scrubber', '4');
      const after = sum();
      expect(after).not.to.equal(before);
      button(element, 'Upper').click();
      await settled(element);
      expect(sum()).not.to.equal(after);
      expect(still.getAttribute('aria-label')).to.equal('Stage 4 of 4, Upper, still picture');
      expect(texts(element, '[part="reductions"] tbody tr')).to.have.length(2);
      expect(accept(element) !== null).to.equal(true);
      await checkState(element);
    });
  });

  it('S3 · plan review: a plan whose model is missing or not what was sealed cannot be accepted, and says which and what to do', async () => {
    const lost = made.plan.staging!.models.find((model) => model.tooth === tooth('13'))!;
    const files = new Map([...made.files].filter(([id]) => id !== lost.file.id));
    const { element, client } = await reviewing(treated(propose(made.plan)), { files });
    await fetched(element);
    expect(accept(element) === null, 'not to be accepted').to.equal(true);
    const said = textOf(within(element, '[part~="files"]'));
    expect(said)
      .to.contain('Tooth 13: the lab does not have it any more. Ask the lab to send the plan again.')
      .and.to.contain('1 model of this plan cannot be shown');
    expect(textOf(within(element, '[part="incomplete"]'))).to.contain(
      'can be accepted when all of its models',
    );
    expect(find(element, '[part="decision"] [data-action="plan.request-change"]') !== null).to.equal(true);
    expect(texts(element, '[part="attachments"] tbody tr')).to.have.length(2);
    await checkState(element);
    client.files.ofLab.set(lost.file.id, made.files.get(lost.file.id)!);
    await press(element, '[data-again]');
    await drawn(element);
    expect(accept(element) !== null, 'after it came').to.equal(true);
    expect(find(element, '[part~="files"]') === null).to.equal(true);
  });

  for (const [code, words] of [
    ['unproven', 'what arrived is not what the lab sealed'],
    ['offline', 'Check the connection, then try again.'],
    ['not-offered', 'this page cannot fetch the lab’s models'],
  ] as const)
    it(`keeps the tables and the work when all models are ${code}, without the code that draws`, async () => {
      const { element } = await reviewing(treated(propose(made.plan)), {
        files: made.files,
        prepare: (client) => client.files.failLab(code),
      });
      await fetched(element);
      expect(textOf(within(element, '[part~="files"]')))
        .to.contain(words)
        .and.to.contain('and 14 more');
      expect(find(element, '#stage') === null, 'no picture').to.equal(true);
      await fill(element, '#scrubber', '3');
      expect(stageTitle(element)).to.equal('Stage 3 of 4');
      expect(texts(element, '[part="reductions"] tbody tr')).to.have.length(2);
      expect(accept(element) === null).to.equal(true);
      expect(find(element, '[data-comment]') !== null, 'comments go on').to.equal(true);
      await checkState(element);
    });

  it('calls a model that is no mesh unreadable, and does not let the plan be accepted', async () => {
    const files = new Map(
      [...made.files].map(
        ([id], i) =>
          [
            id,
            i
              ? made.files.get(id)!
              : new Blob([
                  'solid of words, and nothing that could be drawn, although it is long enough for it',
                ]),
          ] as const,
      ),
    );
    const { element } = await reviewing(treated(propose(made.plan)), { files });
    await fetched(element);
    expect(textOf(within(element, '[part~="files"]'))).to.contain('it is not a mesh that can be read');
    expect(accept(element) === null).to.equal(true);
  });

  it('shows markup, bidi overrides and endless words of the lab as text, and breaks at 320 px nowhere', async () => {
    const endless = `\u202E${MARKUP}${'x'.repeat(10_000)}`;
    const odd = aTreatment({
      note: endless,
      attachments: [{ tooth: tooth('13'), shape: endless, stage: 1 }],
      rows: [{ tooth: tooth('13'), aspects: { [endless.slice(0, 40)]: endless } }],
    });
    const { element } = await reviewing(treated(propose(odd.plan)), { files: odd.files, width: 320 });
    // what is far below is not drawn before somebody comes there
    await fetched(element);
    within(element, '.view').scrollIntoView();
    await drawn(element);
    await fill(element, '#scrubber', '1');
    expect(textOf(element)).to.contain(MARKUP);
    expect(element.shadowRoot!.querySelector('img, b') === null).to.equal(true);
    checkNoOverflow(element);
  });

  it('changes its language with the page without drawing anew', async () => {
    const { element } = await shown();
    const before = canvas(element);
    await fill(element, '#scrubber', '2');
    await speak('de', element);
    expect(stageTitle(element)).to.equal('Stufe 2 von 4');
    expect(textOf(element)).to.contain('42 | 41 um 0,2 mm reduzieren').and.to.contain('Raster von 5 mm');
    expect(canvas(element) === before).to.equal(true);
  });
});
