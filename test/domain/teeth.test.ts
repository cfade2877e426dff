import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  archOf,
  archTeeth,
  formatTooth,
  inChartOrder,
  isPrimary,
  isToothCode,
  kindOf,
  type Notation,
  parseTeeth,
  PERMANENT_TEETH,
  PRIMARY_TEETH,
  sideOf,
  toothRange,
  toTooth,
} from '../../src/domain/teeth.js';

/** Standards C1, literally, as the rows stand there. */
const C1 = [
  {
    fdi: '18 17 16 15 14 13 12 11 21 22 23 24 25 26 27 28',
    universal: '1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16',
    palmer: 'UR8 UR7 UR6 UR5 UR4 UR3 UR2 UR1 UL1 UL2 UL3 UL4 UL5 UL6 UL7 UL8',
  },
  {
    fdi: '48 47 46 45 44 43 42 41 31 32 33 34 35 36 37 38',
    universal: '32 31 30 29 28 27 26 25 24 23 22 21 20 19 18 17',
    palmer: 'LR8 LR7 LR6 LR5 LR4 LR3 LR2 LR1 LL1 LL2 LL3 LL4 LL5 LL6 LL7 LL8',
  },
  {
    fdi: '55 54 53 52 51 61 62 63 64 65',
    universal: 'A B C D E F G H I J',
    palmer: 'URE URD URC URB URA ULA ULB ULC ULD ULE',
  },
  {
    fdi: '85 84 83 82 81 71 72 73 74 75',
    universal: 'T S R Q P O N M L K',
    palmer: 'LRE LRD LRC LRB LRA LLA LLB LLC LLD LLE',
  },
];
const NOTATIONS: readonly Notation[] = ['fdi', 'universal', 'palmer'];
const ALL = [...PERMANENT_TEETH, ...PRIMARY_TEETH];
const aTooth = fc.constantFrom(...ALL);
const aNotation = fc.constantFrom(...NOTATIONS);

describe('teeth by ISO 3950', () => {
  it('C1: every tooth of the four tables has its code in each notation', () => {
    let cells = 0;
    for (const rows of C1) {
      const columns = NOTATIONS.map((notation) => rows[notation].split(' '));
      for (const [i, fdi] of columns[0]!.entries()) {
        const tooth = toTooth({ system: 'fdi', code: fdi })!;
        for (const [n, notation] of NOTATIONS.entries()) {
          expect(formatTooth(tooth, notation), `${fdi} in ${notation}`).to.equal(columns[n]![i]);
          cells++;
        }
      }
    }
    expect(cells).to.equal(52 * 3);
    expect(new Set(ALL).size).to.equal(52);
  });

  it('C1: the closed forms of Universal hold, quadrant by quadrant', () => {
    const letter = (code: number) => String.fromCharCode(code);
    const [A, F, K, P] = ['A', 'F', 'K', 'P'].map((one) => one.charCodeAt(0)) as [
      number,
      number,
      number,
      number,
    ];
    const forms: Record<number, (p: number) => string> = {
      1: (p) => String(9 - p),
      2: (p) => String(8 + p),
      3: (p) => String(25 - p),
      4: (p) => String(24 + p),
      5: (p) => letter(A + 5 - p),
      6: (p) => letter(F + p - 1),
      7: (p) => letter(K + 5 - p),
      8: (p) => letter(P + p - 1),
    };
    for (const tooth of ALL) {
      const [q, p] = [Math.trunc(Number(tooth) / 10), Number(tooth) % 10];
      expect(formatTooth(tooth, 'universal'), tooth).to.equal(forms[q]!(p));
    }
  });

  it('A5.24 inside, a tooth is ISO 3950; UR2 is the same tooth as 12 and as Universal 7, by display only', () => {
    const [tooth] = parseTeeth('UR2', 'palmer').teeth;
    expect(tooth).to.equal('12');
    expect(NOTATIONS.map((notation) => formatTooth(tooth!, notation))).to.deep.equal(['12', '7', 'UR2']);
    expect(parseTeeth('11 12 13-14', 'fdi').teeth).to.deep.equal(['14', '13', '12', '11']);
  });

  it('A5.24 Palmer’s codes are read beside every notation, and never with another’s', () => {
    for (const notation of NOTATIONS) {
      expect(parseTeeth('UR6, ll7', notation).teeth, notation).to.deep.equal(['16', '37']);
      expect(parseTeeth('ULE', notation).teeth, notation).to.deep.equal(['65']);
    }
    expect(parseTeeth('A', 'fdi').problems).to.deep.equal([{ code: 'unknown-tooth', part: 'A' }]);
    expect(parseTeeth('3', 'palmer').problems).to.deep.equal([{ code: 'unknown-tooth', part: '3' }]);
  });

  it('A5.25 there are 32 permanent teeth with third molars and 20 primary ones with codes of their own', () => {
    expect(PERMANENT_TEETH.length).to.equal(32);
    expect(PRIMARY_TEETH.length).to.equal(20);
    for (const third of ['18', '28', '38', '48']) expect(PERMANENT_TEETH).to.include(third);
    expect(PRIMARY_TEETH.every((tooth) => Number(tooth) >= 51 && Number(tooth) <= 85)).to.equal(true);
  });

  it('C1: all 52 teeth come back from all three notations, in either case and with blanks', () => {
    for (const tooth of ALL)
      for (const system of NOTATIONS) {
        const code = formatTooth(tooth, system);
        expect(toTooth({ system, code })).to.equal(tooth);
        expect(toTooth({ system, code: ` ${code.toLowerCase()} ` })).to.equal(tooth);
      }
  });

  it("C1: the rows stand as they are seen, patient's right first", () => {
    expect([...PERMANENT_TEETH].join(' ')).to.equal(`${C1[0]!.fdi} ${C1[1]!.fdi}`);
    expect([...PRIMARY_TEETH].join(' ')).to.equal(`${C1[2]!.fdi} ${C1[3]!.fdi}`);
    for (const arch of ['upper', 'lower'] as const)
      for (const dentition of ['permanent', 'primary'] as const) {
        const row = archTeeth(arch, dentition);
        const sides = row.map(sideOf);
        expect(sides.lastIndexOf('right')).to.equal(row.length / 2 - 1);
        expect(row.every((tooth) => archOf(tooth) === arch)).to.equal(true);
      }
  });

  it('C1: a bare number names different teeth in FDI and Universal', () => {
    expect(toTooth({ system: 'fdi', code: '11' })).to.equal('11');
    expect(toTooth({ system: 'universal', code: '11' })).to.equal('23');
    expect(parseTeeth('11', 'fdi').teeth).to.not.deep.equal(parseTeeth('11', 'universal').teeth);
  });

  it('knows the kind of each tooth: no premolar among the primary ones', () => {
    const kinds = (teeth: readonly (typeof ALL)[number][]) =>
      teeth.reduce<Record<string, number>>(
        (sum, tooth) => ({ ...sum, [kindOf(tooth)]: (sum[kindOf(tooth)] ?? 0) + 1 }),
        {},
      );
    expect(kinds(PERMANENT_TEETH)).to.deep.equal({ molar: 12, premolar: 8, canine: 4, incisor: 8 });
    expect(kinds(PRIMARY_TEETH)).to.deep.equal({ molar: 8, canine: 4, incisor: 8 });
  });

  it('takes no other string for a tooth', () => {
    const codes = new Set<string>(ALL);
    for (const wrong of [
      '',
      '10',
      '19',
      '49',
      '50',
      '56',
      '86',
      '9',
      'UR9',
      '1e1',
      '__proto__',
      11,
      null,
      ['11'],
    ])
      expect(isToothCode(wrong), String(wrong)).to.equal(false);
    fc.assert(fc.property(fc.string({ maxLength: 4 }), (text) => isToothCode(text) === codes.has(text)));
  });
});

describe('a range of teeth', () => {
  it('holds both ends and everything between along its arch, from either side', () => {
    expect(
      toothRange(toTooth({ system: 'fdi', code: '13' })!, toTooth({ system: 'fdi', code: '22' })!),
    ).to.deep.equal(['13', '12', '11', '21', '22']);
    fc.assert(
      fc.property(aTooth, aTooth, (from, to) => {
        const range = toothRange(from, to);
        expect(range).to.deep.equal(toothRange(to, from));
        const isOneRow = archOf(from) === archOf(to) && isPrimary(from) === isPrimary(to);
        expect(range.length > 0).to.equal(isOneRow);
        if (isOneRow) expect(range).to.include.members([from, to]);
        expect(inChartOrder(range)).to.deep.equal(range);
      }),
    );
  });

  it('does not lead from one arch or dentition to another', () => {
    const problems = (text: string) => parseTeeth(text, 'fdi').problems;
    expect(problems('11-41')).to.deep.equal([{ code: 'range-across-arches', part: '11-41' }]);
    expect(problems('55-15')).to.deep.equal([{ code: 'range-across-arches', part: '55-15' }]);
  });
});

describe('teeth typed by a person', () => {
  it('are read from numbers, ranges, commas and blanks', () => {
    expect(parseTeeth('14, 15-17', 'fdi').teeth).to.deep.equal(['17', '16', '15', '14']);
    expect(parseTeeth('UR6 UL1 – UL3', 'palmer').teeth).to.deep.equal(['16', '21', '22', '23']);
    expect(parseTeeth('a; t', 'universal').teeth).to.deep.equal(['55', '85']);
    expect(parseTeeth('  ', 'fdi')).to.deep.equal({ teeth: [], problems: [] });
  });

  it('come back whole from every list that is written in any notation', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(aTooth, { maxLength: 20 }),
        aNotation,
        fc.constantFrom(', ', ' ', ';', ' ; ', '\n'),
        (teeth, notation, separator) => {
          const text = teeth.map((tooth) => formatTooth(tooth, notation)).join(separator);
          expect(parseTeeth(text, notation)).to.deep.equal({ teeth: inChartOrder(teeth), problems: [] });
        },
      ),
    );
  });

  it('never vanish: every piece of a text is a tooth or a named problem', () => {
    const piece = fc.oneof(
      aTooth,
      fc.tuple(aTooth, aTooth).map((ends) => ends.join('-')),
      fc.constantFrom('99', '1', 'UR9', '11-12-13', '-', '11-', '—14', 'tooth', '<b>'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const { teeth, problems } = parseTeeth(pieces.join(', '), 'fdi');
        const found = new Set<string>(teeth);
        for (const part of pieces) {
          const isRead = part.split('-').every((end) => found.has(end));
          const isNamed = problems.some((problem) =>
            part.replace('—', '-').includes(problem.part.replace(/^-|-$/g, '')),
          );
          expect(isRead || isNamed, part).to.equal(true);
        }
        expect(teeth.every(isToothCode)).to.equal(true);
      }),
    );
  });

  it('survive any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), aNotation, (text, notation) => {
        const { teeth } = parseTeeth(text, notation);
        expect(new Set(teeth).size).to.equal(teeth.length);
      }),
    );
  });
});
