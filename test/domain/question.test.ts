import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { itemId } from '../../src/domain/ids.js';
import type { Order } from '../../src/domain/order.js';
import { emptyPrescription, type PrescriptionItem } from '../../src/domain/prescription.js';
import {
  answerProblem,
  type AskedQuestion,
  askedOf,
  mostOf,
  type Question,
  type QuestionGroup,
  readNumber,
} from '../../src/domain/question.js';
import { PERMANENT_TEETH, PRIMARY_TEETH } from '../../src/domain/teeth.js';

const label = { en: 'words' };
const asked = (question: Partial<Question>, need: AskedQuestion['need'] = 'required'): AskedQuestion => {
  const whole: Question = { label, kind: 'line', need, ...question };
  return { key: 'key', question: whole, need, options: Object.entries(whole.options ?? {}) };
};
const problem = (question: Partial<Question>, answer: string | undefined) =>
  answerProblem(asked(question), answer)?.code;
const KINDS = ['choice', 'line', 'text', 'number', 'tick', 'date', 'teeth'] as const;
const blank = fc.constantFrom(undefined, '', ' ', '\n\t ');

describe('A4: what is asked of an order', () => {
  const question = (more: Partial<Question> = {}): Question => ({
    label,
    kind: 'choice',
    need: 'optional',
    options: { a: { label }, b: { label, when: { services: ['full'] } } },
    ...more,
  });
  const groups: readonly QuestionGroup[] = [
    { label, questions: { always: question(), full: question({ when: { services: ['full'] } }) } },
    { label, when: { services: ['direct'] }, questions: { direct: question() } },
    { label, questions: { never: question({ when: { any: [] } }) } },
  ];
  const keysOf = (order: Order, item?: PrescriptionItem) =>
    askedOf(groups, order, item).map(({ questions }) => questions.map(({ key }) => key));
  const order = (service: string): Order => ({ rx: { ...emptyPrescription, service } });

  it('are the questions that hold, under their groups; a group of which nothing is asked is left out', () => {
    expect(keysOf(order('full'))).to.deep.equal([['always', 'full']]);
    expect(keysOf(order('direct'))).to.deep.equal([['always'], ['direct']]);
  });

  it('has the options that are offered there, and the need as it stands there', () => {
    const always = (service: string) => askedOf(groups, order(service))[0]!.questions[0]!;
    expect(always('full').options.map(([key]) => key)).to.deep.equal(['a', 'b']);
    expect(always('direct').options.map(([key]) => key)).to.deep.equal(['a']);
    const need = {
      otherwise: 'optional',
      rows: [{ when: { services: ['full'] }, need: 'required' }],
    } as const;
    const [group] = askedOf([{ label, questions: { it: question({ need }) } }], order('full'));
    expect(group!.questions[0]!.need).to.equal('required');
  });

  it('may depend on the piece that it belongs to', () => {
    const piece = {
      id: itemId('a'),
      product: 'crown',
      material: 'gold',
      teeth: [],
      shade: undefined,
      note: '',
    };
    const ofPiece = [{ label, questions: { margin: question({ when: { materials: ['gold'] } }) } }];
    expect(askedOf(ofPiece, order('full'), piece)).to.have.length(1);
    expect(askedOf(ofPiece, order('full'), { ...piece, material: 'zirconia' })).to.deep.equal([]);
  });
});

describe('A4: an answer', () => {
  it('is missing where only blanks stand, and only a question that is required says so', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), blank, (kind, answer) => {
        expect(problem({ kind }, answer)).to.equal(kind === 'tick' ? 'tick-required' : 'required');
        for (const need of ['recommended', 'optional'] as const)
          expect(answerProblem(asked({ kind }, need), answer)).to.equal(undefined);
      }),
    );
  });

  it('is judged also where none was needed', () => {
    expect(answerProblem(asked({ kind: 'number' }, 'optional'), 'two')?.code).to.equal('not-a-number');
  });

  it('to a choice is one of the options that are offered, and no property of an object', () => {
    const options = { chamfer: { label }, shoulder: { label } };
    expect(problem({ kind: 'choice', options }, 'chamfer')).to.equal(undefined);
    for (const answer of ['knife', 'Chamfer', 'chamfer ', 'toString', '__proto__'])
      expect(problem({ kind: 'choice', options }, answer), answer).to.equal('not-an-option');
    const offered = { ...asked({ kind: 'choice', options }), options: [] };
    expect(answerProblem(offered, 'chamfer')?.code, 'not offered here').to.equal('not-an-option');
  });

  it('to a tick is yes and nothing else', () => {
    expect(problem({ kind: 'tick' }, 'yes')).to.equal(undefined);
    for (const answer of ['no', 'true', 'Yes'])
      expect(problem({ kind: 'tick' }, answer)).to.equal('not-an-option');
  });

  it('to a date is a day of the calendar', () => {
    for (const answer of ['2026-02-28', '2028-02-29'])
      expect(problem({ kind: 'date' }, answer)).to.equal(undefined);
    for (const answer of ['2026-02-29', '2026-13-01', '28.02.2026', '2026-2-8', 'tomorrow'])
      expect(problem({ kind: 'date' }, answer), answer).to.equal('not-a-date');
  });

  it('to a choice of teeth names teeth by ISO 3950 and nothing else', () => {
    const some = fc.subarray([...PERMANENT_TEETH, ...PRIMARY_TEETH], { minLength: 1 });
    fc.assert(
      fc.property(some, (teeth) => {
        expect(problem({ kind: 'teeth' }, teeth.join(' '))).to.equal(undefined);
        expect(problem({ kind: 'teeth' }, [...teeth, '19'].join(' '))).to.equal('not-an-option');
      }),
    );
    for (const answer of ['UR6', '11,12', '11  12', '3'])
      expect(problem({ kind: 'teeth' }, answer)).to.equal('not-an-option');
  });

  it('to a number may be written with a point or a comma, and lies in its range, both ends allowed', () => {
    const range = { min: 0.5, max: 12 };
    for (const answer of ['0.5', '0,5', '12', ' 3 '])
      expect(problem({ kind: 'number', range }, answer)).to.equal(undefined);
    for (const answer of ['0.49', '12,01', '-1'])
      expect(problem({ kind: 'number', range }, answer)).to.equal('out-of-range');
    for (const answer of ['1e1', '0x1', '1.2.3', '1 000', ',5', '5.', 'Infinity', '+1'])
      expect(problem({ kind: 'number', range }, answer), answer).to.equal('not-a-number');
    fc.assert(
      fc.property(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 0, max: 99 }), (whole, part) => {
        const value = Number(`${whole}.${part}`);
        for (const mark of ['.', ',']) expect(readNumber(`${whole}${mark}${part}`)).to.equal(value);
        expect(problem({ kind: 'number', range: { min: value, max: value } }, String(value))).to.equal(
          undefined,
        );
      }),
    );
  });

  it('in words is as long as the question allows: a line 200 characters, a text 5,000 unless told', () => {
    expect([
      mostOf({ label, kind: 'line', need: 'optional' }),
      mostOf({ label, kind: 'text', need: 'optional' }),
    ]).to.deep.equal([200, 5000]);
    for (const kind of ['line', 'text'] as const)
      for (const most of [undefined, 7]) {
        const question = { kind, ...(most && { most }) };
        const longest = mostOf({ label, need: 'optional', ...question });
        expect(problem(question, 'x'.repeat(longest))).to.equal(undefined);
        expect(answerProblem(asked(question), 'x'.repeat(longest + 1))).to.deep.equal({
          code: 'too-long',
          values: { most: longest },
        });
      }
  });
});
