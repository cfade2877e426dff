import { expect } from '@open-wc/testing';
import { checkPrescription } from '../../src/domain/check-prescription.js';
import { attachmentId, instant, itemId, plainDate } from '../../src/domain/ids.js';
import {
  emptyPrescription,
  MOST_STROKES,
  type Prescription,
  type PrescriptionItem,
} from '../../src/domain/prescription.js';
import type { LabProfile } from '../../src/domain/profile.js';
import { PERMANENT_TEETH } from '../../src/domain/teeth.js';
import { restorative } from '../../src/profiles/restorative.js';
import { asking } from '../support/asking-lab.js';

const teeth = (codes: string) => PERMANENT_TEETH.filter((tooth) => codes.split(' ').includes(tooth));
const id = itemId('01');
const crown: PrescriptionItem = {
  id,
  product: 'crown',
  teeth: teeth('15'),
  material: 'zirconia',
  shade: { system: 'vita-classical', code: 'A2', region: 'body' },
  shades: { stump: { system: 'natural', code: 'ND1', region: 'stump' } },
  answers: { margin: 'chamfer' },
  note: '',
};
const bridge: PrescriptionItem = {
  ...crown,
  product: 'bridge',
  teeth: teeth('14 15 16'),
  pontics: teeth('15'),
  answers: { margin: 'chamfer', shape: 'ovate' },
};
const complete: Prescription = {
  ...emptyPrescription,
  patientCode: 'P',
  doctorName: 'Dr. Ada Okafor',
  items: { [id]: crown },
  scans: {
    upper: { id: attachmentId('f'), name: 'u.stl', bytes: 1, root: '0', triangles: 1, verdict: 'pass' },
  },
  answers: { naming: 'code', impression: 'scan' },
  dateWanted: plainDate('2027-01-11'),
  declaredComplete: true,
  declaredPrivacy: true,
  signature: { kind: 'typed', name: 'Ada', at: instant(0) },
};
const check = (change: Partial<Prescription>, profile: LabProfile = asking) =>
  checkPrescription(profile, { ...complete, ...change }, plainDate('2026-03-09')).map(
    ({ path, code, values }) => `${path}: ${code}${'tooth' in values ? ` ${values['tooth']}` : ''}`,
  );
const piece = (change: Partial<PrescriptionItem>, of = crown, rest: Partial<Prescription> = {}) =>
  check({ ...rest, items: { [id]: { ...of, ...change } } });
const without = ({ shades: _, ...item }: PrescriptionItem): PrescriptionItem => item;

describe('A4: one piece of work', () => {
  it('is complete with what its product asks for', () => {
    expect(piece({})).to.deep.equal([]);
    expect(piece({}, bridge)).to.deep.equal([]);
  });

  it('answers the questions of its design groups, and is not asked those of another product', () => {
    expect(piece({ answers: {} })).to.deep.equal(['items.01.answers.margin: required']);
    expect(piece({ answers: { margin: 'knife' } })).to.deep.equal(['items.01.answers.margin: not-an-option']);
    expect(piece({ answers: { margin: 'chamfer' } }, bridge)).to.deep.equal([
      'items.01.answers.shape: required',
    ]);
    expect(
      piece({ answers: { margin: 'chamfer', shape: 'wrong' } }),
      'shape is not asked of a crown',
    ).to.deep.equal([]);
  });

  it('answers for itself: an answer to the case is none to the piece', () => {
    expect(
      piece({ answers: {} }, crown, { answers: { ...complete.answers, margin: 'chamfer' } }),
    ).to.deep.equal(['items.01.answers.margin: required']);
  });

  it('is asked what follows from the teeth that it stands on', () => {
    const findings = { 15: ['missing', 'implant'] } as const;
    expect(piece({}, crown, { findings })).to.deep.equal(['items.01.answers.screw: required']);
    expect(piece({ answers: { margin: 'chamfer', screw: 'yes' } }, crown, { findings })).to.deep.equal([]);
  });

  it('has the shades that its product needs, each from a guide of that region, and none on metal', () => {
    expect(check({ items: { [id]: without(crown) } })).to.deep.equal(['items.01.shades.stump: required']);
    expect(
      check({ items: { [id]: { ...without(crown), material: 'gold', shade: undefined } } }),
    ).to.deep.equal([]);
    const wrong = { system: 'vita-classical', code: 'A2', region: 'stump' } as const;
    expect(piece({ shades: { stump: wrong } }), 'a tooth shade is no stump shade').to.deep.equal([
      'items.01.shades.stump: not-in-catalogue',
    ]);
  });
});

describe('A4: work and what is known about the teeth', () => {
  it('does not fit on a tooth that is missing or will be taken out', () => {
    expect(piece({}, crown, { findings: { 15: ['missing'] } })).to.deep.equal([
      'items.01.teeth: tooth-missing 15',
    ]);
    expect(piece({}, crown, { findings: { 15: ['extraction'] } })).to.deep.equal([
      'items.01.teeth: tooth-extraction 15',
    ]);
    expect(piece({}, crown, { findings: { 14: ['missing'] } }), 'another tooth').to.deep.equal([]);
  });

  it('is still noticed where the piece was a bridge before, with a pontic there', () => {
    expect(piece({ pontics: teeth('15') }, crown, { findings: { 15: ['missing'] } })).to.deep.equal([
      'items.01.teeth: tooth-missing 15',
    ]);
  });

  it('makes a bridge over a gap, of which each unit is told once what is wrong', () => {
    const findings = { 15: ['missing'], 16: ['extraction'] } as const;
    expect(piece({}, bridge, { findings: { 15: ['missing'] } })).to.deep.equal([]);
    expect(piece({ pontics: [] }, bridge, { findings: { 15: ['missing'] } })).to.deep.equal([
      'items.01.teeth: pontic-needed 15',
    ]);
    expect(piece({}, bridge, { findings })).to.deep.equal(['items.01.teeth: tooth-extraction 16']);
    expect(piece({ pontics: teeth('15 16') }, bridge, { findings })).to.deep.equal([]);
  });

  it('says what makes a bridge impossible, and nothing of it where no tooth is chosen yet', () => {
    expect(piece({ teeth: teeth('14 16') }, bridge)).to.deep.equal(['items.01.teeth: span-gap 15']);
    expect(piece({ teeth: teeth('14'), pontics: [] }, bridge)).to.deep.equal(['items.01.teeth: span-short']);
    expect(piece({ pontics: teeth('14 15 16') }, bridge)).to.deep.equal(['items.01.teeth: no-abutment']);
    expect(piece({ teeth: [] }, bridge)).to.deep.equal(['items.01.teeth: required']);
  });

  it('lies on each tooth once, whether it is a crown or a unit of a bridge', () => {
    const other = { ...bridge, id: itemId('02') };
    expect(check({ items: { [id]: crown, [other.id]: other } })).to.deep.equal([
      'items.02.teeth: tooth-twice 15',
    ]);
  });

  it('lies beside a layer of its own on the same tooth: a core below its crown, an abutment below an implant crown', () => {
    for (const pair of [
      ['post-core', 'crown'],
      ['custom-abutment', 'implant-crown'],
      ['provisional', 'crown'],
      ['surgical-guide', 'implant-crown'],
    ]) {
      const items = pair.map((product, i) => ({ ...crown, id: itemId(`0${i}`), product }));
      const rx = { ...emptyPrescription, items: Object.fromEntries(items.map((item) => [item.id, item])) };
      const codes = checkPrescription(restorative, rx, plainDate('2026-03-09')).map(({ code }) => code);
      expect(codes, pair.join(' and ')).not.to.include('tooth-twice');
    }
  });
});

describe('A4: a rush', () => {
  it('is possible only where everything that is ordered can be had faster', () => {
    expect(check({ priority: 'urgent' })).to.deep.equal([]);
    expect(piece({}, bridge, { priority: 'urgent' })).to.deep.equal(['priority: no-rush']);
    const both = {
      [id]: crown,
      '02': { ...bridge, id: itemId('02'), teeth: teeth('24 25 26'), pontics: teeth('25') },
    };
    expect(check({ priority: 'urgent', items: both })).to.deep.equal(['priority: no-rush']);
  });
});

describe('A4: a signature', () => {
  const drawing = (strokes: string | undefined) => ({
    signature: {
      kind: 'drawn',
      name: 'Ada',
      at: instant(0),
      ...(strokes !== undefined && { strokes }),
    } as const,
  });
  const byHand: LabProfile = {
    ...asking,
    jurisdiction: {
      ...{
        id: 'x',
        label: { en: 'x' },
        source: 'x',
        title: { en: 'x' },
        licence: 'optional',
        asks: [],
        keepYears: 1,
      },
      signature: ['drawn'],
    },
  };

  it('may be typed, unless the law of the place wants it by hand', () => {
    expect(check({})).to.deep.equal([]);
    expect(check({}, byHand)).to.deep.equal(['signature: sign-by-hand']);
    expect(check(drawing('M 1 1 L 2 2'), byHand)).to.deep.equal([]);
  });

  it('that is drawn has strokes, and no more than the lab can take', () => {
    for (const strokes of [undefined, '', ' '])
      expect(check(drawing(strokes)), `"${strokes}"`).to.deep.equal(['signature: sign-required']);
    expect(check(drawing('M'.repeat(MOST_STROKES)))).to.deep.equal([]);
    expect(check(drawing('M'.repeat(MOST_STROKES + 1)))).to.deep.equal(['signature: too-long']);
  });
});
