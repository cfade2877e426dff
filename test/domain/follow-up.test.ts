import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  type FollowUp,
  followUpsFor,
  followUpsOf,
  originOf,
  prescriptionOf,
} from '../../src/domain/follow-up.js';
import { attachmentId, instant, itemId, plainDate } from '../../src/domain/ids.js';
import {
  emptyPrescription,
  type Prescription,
  type PrescriptionItem,
} from '../../src/domain/prescription.js';
import type { LabProfile } from '../../src/domain/profile.js';
import { PERMANENT_TEETH } from '../../src/domain/teeth.js';
import { restorative } from '../../src/profiles/restorative.js';
import { goOn, play } from './play.js';

const words = { en: 'words' };
const followUp = (change: Partial<FollowUp> = {}): FollowUp => ({
  label: words,
  meaning: words,
  from: ['delivered'],
  impressions: 'recommended',
  ...change,
});
const item = (id: string, product: string): PrescriptionItem => ({
  id: itemId(id),
  product,
  teeth: PERMANENT_TEETH.slice(0, 1),
  material: 'zirconia',
  shade: undefined,
  note: '',
});
const items = (...all: readonly PrescriptionItem[]) => Object.fromEntries(all.map((one) => [one.id, one]));
const scan = {
  id: attachmentId('f'),
  name: 'upper.stl',
  bytes: 1,
  root: '0',
  triangles: 1,
  verdict: 'pass',
} as const;
const original: Prescription = {
  service: 'full',
  patientCode: 'PX-7',
  yearOfBirth: 1971,
  sex: 'female',
  doctorName: 'Dr. Ada Okafor',
  licenceNumber: 'FL-1',
  items: items(item('1', 'crown')),
  scans: { upper: scan },
  answers: {},
  findings: {},
  priority: 'routine',
  dateWanted: plainDate('2026-03-20'),
  instructions: 'Light contacts.',
  deliveryAddress: 'Second floor',
  declaredComplete: true,
  declaredPrivacy: true,
  signature: { kind: 'typed', name: 'Ada Okafor', at: instant(0) },
};

describe('the follow-ups of a case', () => {
  const withKinds = (followUps: LabProfile['followUps']): LabProfile => ({ ...restorative, followUps });

  it('are those that the lab makes from the stage in which it is', () => {
    const profile = withKinds({ late: followUp(), early: followUp({ from: ['received', 'delivered'] }) });
    expect(followUpsFor(profile, play(profile)).map(([kind]) => kind)).to.deep.equal(['early']);
    const delivered = { ...play(profile), status: { stage: 'delivered' } };
    expect(followUpsFor(profile, delivered).map(([kind]) => kind)).to.deep.equal(['late', 'early']);
    expect(followUpsFor(withKinds({}), delivered)).to.deep.equal([]);
  });
});

describe('what a follow-up takes over from its original', () => {
  it('who it is for and where it goes, and nothing that was signed', () => {
    const taken = prescriptionOf(restorative, followUp(), original);
    expect(taken).to.include({
      patientCode: 'PX-7',
      yearOfBirth: 1971,
      sex: 'female',
      doctorName: 'Dr. Ada Okafor',
      licenceNumber: 'FL-1',
      deliveryAddress: 'Second floor',
    });
    const { dateWanted, declaredComplete, declaredPrivacy, signature } = emptyPrescription;
    expect(taken).to.include({ dateWanted, declaredComplete, declaredPrivacy, signature });
  });

  it('the scans on file where they are used again, and none from before where new ones may be made', () => {
    expect(
      prescriptionOf(restorative, followUp({ impressions: 'recommended' }), original).scans,
    ).to.deep.equal({});
    expect(prescriptionOf(restorative, followUp({ impressions: 'reuse' }), original).scans).to.deep.equal({
      upper: scan,
    });
    expect(prescriptionOf(restorative, followUp({ impressions: 'required' }), original).scans).to.deep.equal(
      {},
    );
  });

  it('the work where it stays the same, and none where it is another or partly another', () => {
    const both = { ...original, items: items(item('1', 'crown'), item('2', 'veneer')) };
    const itemsAfter = (rx: Prescription, products?: readonly string[]) =>
      Object.keys(prescriptionOf(restorative, followUp(products ? { products } : {}), rx).items);
    expect(itemsAfter(both)).to.deep.equal(['1', '2']);
    expect(itemsAfter(both, ['veneer', 'crown'])).to.deep.equal(['1', '2']);
    expect(itemsAfter(both, ['crown'])).to.deep.equal([]);
    expect(itemsAfter(original, ['retainer'])).to.deep.equal([]);
  });

  it('the service, unless it runs under one of its own', () => {
    expect(prescriptionOf(restorative, followUp(), original).service).to.equal('full');
    expect(prescriptionOf(restorative, followUp({ service: 'direct' }), original).service).to.equal('direct');
  });

  it('the instructions only where the lab makes it itself: in a draft the dentist writes his own', () => {
    expect(prescriptionOf(restorative, followUp(), original).instructions).to.equal('');
    expect(prescriptionOf(restorative, followUp({ by: 'remake.request' }), original).instructions).to.equal(
      'Light contacts.',
    );
  });

  it('what is known about the teeth, whatever is ordered, and the rush only where the lab makes it itself', () => {
    const known = { ...original, findings: { 11: ['missing'] }, priority: 'urgent' } as const;
    for (const kind of [followUp(), followUp({ products: ['retainer'], impressions: 'required' })])
      expect(prescriptionOf(restorative, kind, known)).to.deep.include({
        findings: known.findings,
        priority: 'routine',
      });
    expect(prescriptionOf(restorative, followUp({ by: 'remake.request' }), known).priority).to.equal(
      'urgent',
    );
  });

  describe('of the answers', () => {
    const line = (more: object = {}) => ({ label: words, kind: 'line', need: 'optional', ...more }) as const;
    const group = (questions: Record<string, ReturnType<typeof line>>) => [{ label: words, questions }];
    const asking: LabProfile = {
      ...restorative,
      catalogue: {
        ...restorative.catalogue,
        asks: {
          patient: group({ country: line() }),
          request: group({ overjet: line(), ipr: line({ preference: true }) }),
          files: group({ tracking: line() }),
          details: group({ street: line({ repeats: true }), wish: line() }),
        },
      },
    };
    const answers = {
      country: 'DE',
      overjet: 'improve',
      ipr: 'no',
      tracking: '1Z',
      street: 'Hill 1',
      wish: 'soon',
    };
    const taken = (change: Partial<FollowUp>) =>
      prescriptionOf(asking, followUp(change), { ...original, answers }).answers;

    it('all, where the lab makes the same work again', () => {
      expect(taken({ by: 'remake.request', impressions: 'reuse' })).to.deep.equal(answers);
    });

    it('none about the old files, where new impressions are required', () => {
      const { tracking: _, ...rest } = answers;
      expect(taken({ impressions: 'required' })).to.deep.equal(rest);
    });

    it('those about the patient and those that a doctor repeats, where the work is another', () => {
      expect(taken({ products: ['retainer'] })).to.deep.equal({ country: 'DE', ipr: 'no', street: 'Hill 1' });
    });
  });

  it('leaves the original as it was', () => {
    const kinds = fc.record({
      impressions: fc.constantFrom('required', 'recommended', 'reuse'),
      products: fc.option(fc.subarray(['crown', 'veneer']), { nil: undefined }),
      service: fc.option(fc.constantFrom('full', 'direct'), { nil: undefined }),
    });
    fc.assert(
      fc.property(kinds, ({ impressions, products, service }) => {
        const before = structuredClone(original);
        const change = { impressions, ...(products && { products }), ...(service && { service }) };
        prescriptionOf(restorative, followUp(change), original);
        expect(original).to.deep.equal(before);
      }),
    );
  });
});

describe('two cases that belong together', () => {
  const link = (fields: Record<string, string>) => ({ by: 'system', event: 'followup.link', fields });

  it('name each other: the child its origin, the original what it led to, oldest first', () => {
    const parent = goOn(restorative, play(restorative), [
      link({ childId: 'c1', kind: 'remake', childNumber: 'L-2' }),
      link({ childId: 'c2', kind: 'retainer' }),
    ]);
    expect(followUpsOf(parent)).to.deep.equal([
      { caseId: 'c1', kind: 'remake', caseNumber: 'L-2' },
      { caseId: 'c2', kind: 'retainer', caseNumber: undefined },
    ]);
    expect(originOf(parent, 'remake')).to.deep.equal({
      caseId: parent.id,
      caseNumber: 'L-1',
      kind: 'remake',
    });
  });

  it('are not linked by an event that names no case, nor by another event that does', () => {
    const { history, ...rest } = play(restorative, [
      { by: 'dentist', event: 'comment.add', fields: { note: 'see', childId: 'c9' } },
    ]);
    expect(followUpsOf({ ...rest, history })).to.deep.equal([]);
    const nameless = { ...history[0]!, type: 'followup.link', fields: { kind: 'remake' } };
    expect(followUpsOf({ ...rest, history: [nameless] })).to.deep.equal([]);
  });

  it('of which the lab has no number yet have none', () => {
    const draft = { ...play(restorative), caseNumber: undefined };
    expect(originOf(draft, 'remake').caseNumber).to.equal(undefined);
  });
});
