import { expect } from '@open-wc/testing';
import type { ToothChart } from '../../components/tooth-chart/tooth-chart.js';
import { archOf, isPrimary, positionOf, sideOf, type ToothCode } from '../../src/index.js';
import { all, button, buttons, chart, NOTATIONS, shadow } from './fixtures/chart.js';
import { NAMED_TEETH } from './fixtures/teeth.js';

const LAYOUTS = { wide: 900, narrow: 400, narrowest: 320 } as const;
const DENTITIONS = ['permanent', 'primary', 'mixed'] as const;
const SHOWN = { permanent: 32, primary: 20, mixed: 52 };
const centre = (box: DOMRect) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
const rectOf = (el: ToothChart, selector: string) =>
  shadow(el).querySelector(selector)!.getBoundingClientRect();

/** The drawings of a tooth: its button, its facial and its occlusal view. */
const views = (one: HTMLElement) =>
  [one, one.querySelector('.facial')!, one.querySelector('.occlusal')!].map((view) =>
    view.getBoundingClientRect(),
  );

function quadrantRect(el: ToothChart, tooth: ToothCode): DOMRect {
  return rectOf(el, `.quadrant.${archOf(tooth)}.${sideOf(tooth)}`);
}

describe('tooth-chart draws each tooth in its own quadrant', () => {
  for (const [layout, width] of Object.entries(LAYOUTS))
    for (const dentition of DENTITIONS)
      for (const notation of NOTATIONS)
        for (const dir of ['ltr', 'rtl'])
          it(`${dentition}, ${notation}, ${layout} (${width} px), ${dir}`, async () => {
            const el = await chart('', width, { dentition, notation }, dir);
            const frame = rectOf(el, '.chart');
            const midway = centre(rectOf(el, '.midway')).y;
            const shown = buttons(el);
            expect(shown.length).to.equal(SHOWN[dentition]);
            for (const one of shown) {
              const tooth = one.dataset.tooth as ToothCode;
              const own = quadrantRect(el, tooth);
              for (const view of views(one)) {
                const { x, y } = centre(view);
                expect(y < midway, `${tooth}: above the middle`).to.equal(archOf(tooth) === 'upper');
                expect(x > own.left - 1 && x < own.right + 1, `${tooth}: within its quadrant`).to.equal(true);
                expect(y > own.top - 1 && y < own.bottom + 1, `${tooth}: within its quadrant`).to.equal(true);
                if (layout === 'wide')
                  expect(x < centre(frame).x, `${tooth}: on the viewer’s left`).to.equal(
                    sideOf(tooth) === 'right',
                  );
              }
              const [, facial, occlusal] = views(one).map(centre);
              expect(facial!.y < occlusal!.y, `${tooth}: roots point away from the other jaw`).to.equal(
                archOf(tooth) === 'upper',
              );
              const named = NAMED_TEETH.find(({ fdi }) => fdi === tooth)!;
              const label = { fdi: named.fdi, universal: named.universal, palmer: named.en.palmer.slice(-1) };
              expect(one.querySelector('.number')!.textContent, tooth).to.equal(label[notation]);
            }
          });

  for (const [layout, width] of Object.entries(LAYOUTS))
    for (const dentition of DENTITIONS)
      it(`in order along each row, from the viewer’s left: ${dentition}, ${layout}`, async () => {
        const el = await chart('', width, { dentition });
        let rows = 0;
        for (const row of all(el, '.row')) {
          const drawn = [...row.querySelectorAll<HTMLElement>('.tooth')]
            .map((one) => ({
              tooth: one.dataset.tooth as ToothCode,
              x: centre(one.getBoundingClientRect()).x,
            }))
            .sort((a, b) => a.x - b.x)
            .map(({ tooth }) => positionOf(tooth));
          const fromMidline = drawn.map((_, index) => index + 1);
          const isRight = row.closest('.right') !== null;
          expect(drawn).to.deep.equal(isRight ? fromMidline.toReversed() : fromMidline);
          rows++;
        }
        expect(rows).to.equal(dentition === 'mixed' ? 8 : 4);
      });

  it('with the four narrow rows from upper right to lower left, each under its name', async () => {
    const el = await chart('', 320);
    const tops = ['upper right', 'upper left', 'lower right', 'lower left'].map((name) => {
      const quadrant = shadow(el).querySelector(`.quadrant.${name.replace(' ', '.')}`)!;
      expect(quadrant.getAttribute('aria-label')!.toLowerCase()).to.equal(name);
      expect(quadrant.querySelector('.name')!.getBoundingClientRect().height).to.be.above(10);
      return quadrant.getBoundingClientRect().top;
    });
    expect(tops).to.deep.equal([...tops].sort((a, b) => a - b));
    expect(new Set(tops).size).to.equal(4);
  });

  for (const [layout, width] of Object.entries(LAYOUTS))
    it(`with primary teeth inside the permanent ones that follow them: ${layout}`, async () => {
      const el = await chart('', width, { dentition: 'mixed' });
      const midway = centre(rectOf(el, '.midway')).y;
      for (const one of buttons(el)) {
        const tooth = one.dataset.tooth as ToothCode;
        if (!isPrimary(tooth)) continue;
        const successor = button(el, String(Number(tooth[0]) - 4) + tooth[1]!);
        const [inner, outer] = [one, successor].map((b) => centre(b.getBoundingClientRect()));
        if (width > 420) expect(Math.abs(inner!.y - midway), tooth).to.be.below(Math.abs(outer!.y - midway));
        else expect(inner!.y > outer!.y, tooth).to.equal(archOf(tooth) === 'upper');
      }
    });

  for (const dentition of DENTITIONS)
    for (const bridge of [false, true])
      for (const [width, least] of [
        [320, 36],
        [375, 36],
        [420, 24],
        [560, 24],
        [900, 24],
      ] as const)
        it(`with targets of at least ${least} px at ${width} px: ${dentition}${bridge ? ', bridge' : ''}`, async () => {
          const el = await chart('', width, { dentition, bridge });
          const right = el.getBoundingClientRect().right;
          const targets = all(el, '.tooth, .connector');
          expect(targets.length).to.be.at.least(SHOWN[dentition]);
          for (const target of targets) {
            const box = target.getBoundingClientRect();
            expect(Math.min(box.width, box.height), target.ariaLabel!).to.be.at.least(least - 0.01);
            expect(box.right, target.ariaLabel!).to.be.at.most(right + 0.5);
            expect(box.left, target.ariaLabel!).to.be.at.least(el.getBoundingClientRect().left - 0.5);
            // what is at its middle is the target itself: nothing lies over it
            target.scrollIntoView({ block: 'center' });
            const { x, y } = centre(target.getBoundingClientRect());
            expect(shadow(el).elementFromPoint(x, y)?.closest('.tooth, .connector')).to.equal(target);
          }
          for (const control of all(el, '.toolbar button, .toolbar input, .keys, .segment')) {
            const box = control.getBoundingClientRect();
            expect(Math.min(box.width, box.height)).to.be.at.least(24);
            expect(box.right).to.be.at.most(right + 8.5);
          }
        });

  it('as a mini map too: teeth of both dentitions, right ones on the viewer’s left', async () => {
    const el = await chart('16 75', 900, { dentition: 'mixed', compact: true });
    const dots = [...shadow(el).querySelectorAll('.dot')];
    expect(dots.length).to.equal(52);
    const map = rectOf(el, '.mini');
    const [first, last] = [...shadow(el).querySelectorAll('.chosen')].map((dot) =>
      centre(dot.getBoundingClientRect()),
    );
    expect(first!.x).to.be.below(centre(map).x);
    expect(first!.y).to.be.below(last!.y);
    expect(last!.x).to.be.above(centre(map).x);
  });
});
