import { expect } from '@open-wc/testing';
import { type Cell, confusionMatrix, SMALL } from '../support/arch-matrix.js';

/** Every frame that a scanner may choose, with and without a palate; `npm run bench -- preflight` has the whole range. */
describe('the confusion matrix of the preflight, over generated arches', () => {
  let cells: readonly Cell[];
  before(async function () {
    this.timeout(120_000);
    cells = await confusionMatrix(SMALL);
  });

  /** What was said where this is true, with how often. */
  const answers = (check: string, truth: string): Record<string, number> =>
    Object.fromEntries(
      cells.filter((cell) => cell.check === check && cell.truth === truth).map(({ said, n }) => [said, n]),
    );

  it('blocks no arch for its shape', () => {
    expect(cells.filter(({ said }) => said === 'blocked')).to.deep.equal([]);
  });

  it('finds every swapped pair whose upper jaw has a palate, in any frame, and never a pair in place', () => {
    const check = 'swapped, of a pair in one frame';
    expect(answers(check, 'palate and lower swapped')).to.deep.equal({ swapped: 48 });
    expect(answers(check, 'palate and lower in place')).to.deep.equal({ silent: 48 });
  });

  it('does not claim to tell a horseshoe upper from a lower jaw: the upper slot asks, unless the name says it', () => {
    const check = 'swapped, of a pair in one frame';
    expect(answers(check, 'horseshoe and lower swapped')).to.deep.equal({ silent: 24 });
    expect(answers(check, 'horseshoe and lower in place')).to.deep.equal({ silent: 24 });
    expect(answers('one jaw', 'horseshoe in its own slot')).to.deep.equal({ warned: 24 });
    expect(answers('one jaw', 'lower in its other slot')).to.deep.equal({ warned: 72 });
    expect(answers('one jaw, named', 'horseshoe in its own slot')).to.deep.equal({ silent: 24 });
    expect(answers('one jaw, named', 'horseshoe in its other slot')).to.deep.equal({ warned: 24 });
  });

  it('tells a palate from a lower jaw by itself', () => {
    expect(answers('one jaw', 'palate in its own slot')).to.deep.equal({ silent: 48 });
    expect(answers('one jaw', 'palate in its other slot')).to.deep.equal({ warned: 48 });
    expect(answers('one jaw', 'lower in its own slot')).to.deep.equal({ silent: 72 });
  });

  it('leaves jaws in occlusion alone and notices the others', () => {
    expect(answers('occlusion', 'in occlusion')).to.deep.equal({ silent: 144 });
    for (const truth of ['each about its own middle', 'apart by 60 mm', 'crowns up, both'])
      expect(answers('occlusion', truth)).to.deep.equal({ 'not in occlusion': 3 });
  });

  it('recognises one mesh twice as text and in another frame, and no other mouth', () => {
    expect(answers('same mesh twice', 'the same mesh as text')).to.deep.equal({ said: 2 });
    expect(answers('same mesh twice', 'the same mesh in another frame')).to.deep.equal({ said: 2 });
    expect(answers('same mesh twice', 'another mouth of the same size')).to.deep.equal({ silent: 2 });
  });

  it('names every unit', () => {
    for (const unit of ['millimetres', 'centimetres', 'metres', 'inches'])
      expect(answers('unit', unit)).to.deep.equal({ [unit]: 2 });
  });
});
