import { expect } from '@open-wc/testing';
import { formatTooth, type Notation, PERMANENT_TEETH, PRIMARY_TEETH } from '../../src/domain/teeth.js';
import { toothMentions, unmistakable } from '../../src/domain/tooth-mentions.js';

const read = (text: string, notation: Notation = 'fdi') =>
  toothMentions(text, notation).map(({ text: found, teeth, others }) =>
    [
      `${found} ${teeth.join('-') || 'none'}`,
      ...others.map((other) => `${other.notation} ${other.teeth.join('-')}`),
    ].join(', '),
  );

describe('A5.24 teeth that a free text names', () => {
  it('are read in the reader’s notation, with what else the same figure may mean', () => {
    expect(read('Please keep 12 in mind')).to.deep.equal(['12 12, universal 24']);
    expect(read('Please keep 12 in mind', 'universal')).to.deep.equal(['12 24, fdi 12']);
    expect(read('Please keep 12 in mind', 'palmer')).to.deep.equal(['12 none, fdi 12, universal 24']);
    expect(read('46 hurts', 'universal'), 'no such tooth in Universal').to.deep.equal(['46 none, fdi 46']);
    expect(read('55 is loose')).to.deep.equal(['55 55']);
  });

  it('are read as they are written where quadrant letters or the number sign say which notation is meant', () => {
    for (const notation of ['fdi', 'universal', 'palmer'] as const) {
      expect(read('UR2 and ll 6', notation)).to.deep.equal(['UR2 12', 'll 6 36']);
      expect(read('#7', notation)).to.deep.equal(['#7 12']);
      expect(read('#A and URA', notation)).to.deep.equal(['#A 55', 'URA 51']);
    }
    expect(read('#14'), 'the sign is used for FDI, too').to.deep.equal(['#14 26, fdi 14']);
  });

  it('are ranges, too; one over both arches is none', () => {
    expect(read('13-23 and 11 – 21')).to.deep.equal(['13-23 13-23', '11 – 21 11-21']);
    expect(read('13-23', 'universal')).to.deep.equal(['13-23 none, fdi 13-23']);
    expect(read('UR6-UR4')).to.deep.equal(['UR6-UR4 16-14']);
    expect(read('14-44')).to.deep.equal([]);
  });

  it('are single digits only where they are called teeth, in English and in German', () => {
    expect(read('tooth 9 and teeth 3, 4 and 5', 'universal')).to.deep.equal(['9 21', '3 16', '4 15', '5 14']);
    expect(read('Zahn 8, Zähne 3 und 4', 'universal')).to.deep.equal(['8 11', '3 16', '4 15']);
    expect(read('2 crowns in 3 weeks', 'universal')).to.deep.equal([]);
    expect(read('tooth 26')).to.deep.equal(['26 26, universal 42']);
  });

  for (const text of [
    'Send it by 12.05.2026, or 12/05/26, or 2026-05-12',
    'Call me at 14:30 or after 11:15',
    'Gap of 0,12 or 0.21 mm, 12 mm deep, 11 µm, 15°, 25 %',
    'Ready in 10-12 days, 14 Tage, 21 h',
    'Order 4711, phone 0211 332211',
    'Shade A2 on 3M2, B12',
    'The 12th of May, 2x, 11-mm post',
  ])
    it(`are not seen in “${text}”`, () => {
      for (const notation of ['fdi', 'universal'] as const) expect(read(text, notation)).to.deep.equal([]);
    });

  it('are found beside other figures, slashes and markup, at the place where they stand', () => {
    expect(read('11/12')).to.deep.equal(['11 11, universal 23', '12 12, universal 24']);
    expect(read('12, 1.5 mm short')).to.deep.equal(['12 12, universal 24']);
    const [mention] = toothMentions('<b onclick="alert(1)">36</b>', 'fdi');
    expect(mention).to.include({ text: '36', at: 22 });
  });

  it('name every tooth of every notation, and can be written so that nobody mistakes them', () => {
    for (const tooth of [...PERMANENT_TEETH, ...PRIMARY_TEETH]) {
      const [mention] = toothMentions(`on ${formatTooth(tooth, 'palmer')}.`, 'fdi');
      expect(mention!.teeth).to.deep.equal([tooth]);
      expect(unmistakable(mention!)).to.equal(formatTooth(tooth, 'palmer'));
      const sign = toothMentions(`on #${formatTooth(tooth, 'universal')}.`, 'fdi');
      expect(sign.map(({ teeth }) => teeth)).to.deep.equal([[tooth]]);
      expect(toothMentions(`on ${tooth}.`, 'fdi')[0]!.teeth).to.deep.equal([tooth]);
    }
  });

  it('are all found in a text of 10,000 characters and more, whatever it repeats', () => {
    const piece = '<i>26</i> ';
    expect(toothMentions(piece.repeat(1000), 'fdi')).to.have.length(1000);
    for (const odd of ['1-', '#', '12-', 'tooth ', 'teeth 1, ', '1,', '<', '0.'])
      expect(toothMentions(odd.repeat(20_000), 'fdi').length).to.be.at.most(20_000);
  });
});
