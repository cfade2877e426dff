import { expect } from '@open-wc/testing';
import { attachmentId, itemId } from '../../src/domain/ids.js';
import {
  emptyPrescription,
  type Prescription,
  type PrescriptionItem,
} from '../../src/domain/prescription.js';
import type { LabProfile } from '../../src/domain/profile.js';
import { recommendedGaps } from '../../src/domain/recommended.js';
import { asking } from '../support/asking-lab.js';

const crown: PrescriptionItem = {
  ...{ id: itemId('01'), product: 'crown', teeth: [], material: 'zirconia', shade: undefined, note: '' },
};
const rx: Prescription = { ...emptyPrescription, items: { [crown.id]: crown } };
const gaps = (change: Partial<Prescription> = {}, profile: LabProfile = asking) =>
  recommendedGaps(profile, { rx: { ...rx, ...change } });
const scan = {
  id: attachmentId('f'),
  name: 'b.stl',
  bytes: 1,
  root: '0',
  triangles: 1,
  verdict: 'pass',
} as const;

describe('A4: what the lab would rather have', () => {
  it('is listed where it is still open, in the order of the form, and nothing that is required or optional', () => {
    expect(gaps()).to.deep.equal([
      'items.01.shades.incisal',
      'items.01.answers.contact',
      'scans.bite',
      'answers.street',
    ]);
  });

  it('is closed by an answer that is more than blanks, a shade, a file', () => {
    const shade = { system: 'vita-classical', code: 'A2', region: 'incisal' } as const;
    const item = { ...crown, shades: { incisal: shade }, answers: { contact: 'light' } };
    expect(
      gaps({ items: { [item.id]: item }, scans: { bite: scan }, answers: { street: 'Hill 1' } }),
    ).to.deep.equal([]);
    expect(gaps({ answers: { street: '  ' } })).to.include('answers.street');
  });

  it('is not what is not asked: no shade of metal, no bite of a silicone impression', () => {
    const items = { [crown.id]: { ...crown, material: 'gold' } };
    expect(gaps({ items, answers: { impression: 'silicone' } })).to.deep.equal([
      'items.01.answers.contact',
      'answers.street',
    ]);
    expect(gaps({ items: {} })).to.deep.equal(['scans.bite', 'answers.street']);
    expect(gaps({ items: { [crown.id]: { ...crown, product: 'toString' } } })).to.deep.equal([
      'scans.bite',
      'answers.street',
    ]);
  });

  it("counts the patient's sex and the licence where a lab and its law would rather have them", () => {
    const jurisdiction = {
      id: 'x',
      label: { en: 'x' },
      source: 'x',
      title: { en: 'x' },
      licence: 'recommended',
      asks: [],
      signature: ['typed'],
      keepYears: 1,
    } as const;
    const wishing = { ...asking, sex: 'recommended', requiresLicence: false, jurisdiction } as const;
    expect(gaps({}, wishing)[0]).to.equal('sex');
    expect(gaps({}, wishing).at(-1)).to.equal('licenceNumber');
    expect(gaps({ sex: 'unspecified', licenceNumber: '1' }, wishing)).not.to.have.any.members([
      'sex',
      'licenceNumber',
    ]);
    expect(gaps({}, { ...wishing, sex: 'required', requiresLicence: true })).not.to.include.members(['sex']);
  });
});
