import { expect } from '@open-wc/testing';
import { attachmentId, instant, itemId, plainDate } from '../../src/domain/ids.js';
import {
  duplicateOf,
  patientAnswers,
  preferredAnswers,
  repeatedAnswers,
  templateOf,
} from '../../src/domain/preset.js';
import {
  emptyPrescription,
  type Prescription,
  type PrescriptionItem,
} from '../../src/domain/prescription.js';
import { PERMANENT_TEETH } from '../../src/domain/teeth.js';
import { asking, ask, catalogue } from '../support/asking-lab.js';

/** Stands wherever something may be about one patient: it may be nowhere in what is kept for the next one. */
const CANARY = 'Quillfeather';
const scan = {
  ...{ id: attachmentId('f'), name: `${CANARY}.stl`, bytes: 1, root: CANARY, triangles: 1 },
  verdict: 'pass',
} as const;
const crown: PrescriptionItem = {
  id: itemId(`item-${CANARY}`),
  product: 'crown',
  teeth: PERMANENT_TEETH.slice(2, 3),
  material: 'zirconia',
  shade: { system: 'vita-classical', code: CANARY, region: 'body' },
  shades: { stump: { system: CANARY, code: 'ND1', region: 'stump' } },
  pontics: PERMANENT_TEETH.slice(2, 3),
  answers: { margin: 'chamfer', gap: '0.05', contact: 'light', remark: CANARY, nobody: CANARY, under: '36' },
  note: CANARY,
};
const rx: Prescription = {
  ...emptyPrescription,
  service: 'full',
  patientCode: CANARY,
  yearOfBirth: 1971,
  doctorName: 'Dr. Ada Okafor',
  licenceNumber: CANARY,
  items: { [crown.id]: crown },
  scans: { upper: scan },
  answers: {
    naming: 'name',
    lastName: CANARY,
    born: '1971-05-04',
    country: 'de',
    treat: 'both',
    overjet: 'improve',
    ipr: 'no',
    fixed: '36 46',
    wishes: `No pontic for ${CANARY}`,
    impression: 'silicone',
    carrier: 'Parcel Post',
    tracking: CANARY,
    street: 'Hill 1',
    ready: 'yes',
    nobody: CANARY,
  },
  findings: { 11: ['missing'] },
  priority: 'urgent',
  dateWanted: plainDate('2026-03-20'),
  instructions: CANARY,
  deliveryAddress: CANARY,
  declaredComplete: true,
  declaredPrivacy: true,
  signature: { kind: 'typed', name: CANARY, at: instant(0) },
};

describe('A4: work that is kept as a template', () => {
  const template = templateOf(asking, rx);

  it('holds what was chosen: service, product, material and the answers that are about the work', () => {
    expect(template).to.deep.equal({
      service: 'full',
      pieces: [
        {
          product: 'crown',
          material: 'zirconia',
          answers: { margin: 'chamfer', gap: '0.05', contact: 'light' },
        },
      ],
      answers: {
        treat: 'both',
        overjet: 'improve',
        ipr: 'no',
        impression: 'silicone',
        carrier: 'Parcel Post',
        street: 'Hill 1',
        ready: 'yes',
      },
    });
  });

  it('holds nothing of the patient: no name, no day, no words that were typed, no teeth', () => {
    const text = JSON.stringify(template);
    for (const trace of [CANARY, '1971', 'name', '36', '46', 'missing', '16'])
      expect(text, trace).not.to.contain(trace);
  });

  it('leaves out an answer that says who it is on whatever page it is asked, also when a doctor repeats it', () => {
    const ofPiece = {
      label: { en: 'Group' },
      questions: { mark: ask('choice', { identifies: true, preference: true }) },
    };
    const profile = {
      ...asking,
      catalogue: { ...catalogue, groups: { ...catalogue.groups, margin: ofPiece } },
    };
    const item = { ...crown, answers: { mark: CANARY } };
    expect(templateOf(profile, { ...rx, items: { [item.id]: item } }).pieces[0]!.answers).to.deep.equal({});
  });

  it('takes an answer for one about the patient where the lab asks for it on several pages, once of the patient', () => {
    const asks = {
      ...catalogue.asks,
      details: [
        {
          label: { en: 'Group' },
          questions: { country: catalogue.asks!.patient![0]!.questions['country']! },
        },
      ],
    };
    const profile = { ...asking, catalogue: { ...catalogue, asks } };
    expect(templateOf(profile, rx).answers).not.to.have.property('country');
  });
});

describe('A4: the same work again for the same patient', () => {
  it('has everything but files, what is said of them, dates and what was signed', () => {
    const again = { ...emptyPrescription, ...duplicateOf(asking, rx) };
    const { scans, dateWanted, declaredComplete, declaredPrivacy, signature } = emptyPrescription;
    const { impression: _i, carrier: _c, tracking: _t, ...answers } = rx.answers;
    expect(again).to.deep.equal({
      ...rx,
      ...{ answers, scans, dateWanted, declaredComplete, declaredPrivacy, signature },
    });
  });
});

describe('A4: what a doctor need not say again', () => {
  it('is what the lab says is the same in most orders, and what he prefers; never who a patient is', () => {
    expect(repeatedAnswers(asking, rx)).to.deep.equal({
      naming: 'name',
      ipr: 'no',
      carrier: 'Parcel Post',
      street: 'Hill 1',
    });
    expect(JSON.stringify(repeatedAnswers(asking, rx))).not.to.contain(CANARY);
  });

  it('is for the same patient also who that is', () => {
    expect(patientAnswers(asking, rx)).to.include({
      lastName: CANARY,
      born: '1971-05-04',
      country: 'de',
      ipr: 'no',
    });
    expect(patientAnswers(asking, rx)).not.to.have.any.keys('treat', 'wishes', 'tracking');
  });

  it('is how he had a product made last, by that doctor, and only what is a preference', () => {
    const other = { ...rx, items: { a: { ...crown, answers: { margin: 'shoulder', contact: 'tight' } } } };
    const preferred = (cases: readonly Prescription[], product = 'crown', doctor = 'Dr. Ada Okafor') =>
      preferredAnswers(asking, cases, doctor, product);
    expect(preferred([rx, other])).to.deep.equal({ margin: 'chamfer', gap: '0.05' });
    expect(preferred([other, rx])).to.deep.equal({ margin: 'shoulder' });
    expect(preferred([{ ...rx, doctorName: 'Dr. Else' }])).to.deep.equal({});
    expect(preferred([rx], 'bridge')).to.deep.equal({});
    expect(preferred([])).to.deep.equal({});
  });
});
