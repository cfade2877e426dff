import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { checkPrescription } from '../../src/domain/check-prescription.js';
import { attachmentId, instant, itemId, plainDate } from '../../src/domain/ids.js';
import {
  applyEdit,
  emptyPrescription,
  type Prescription,
  type PrescriptionItem,
} from '../../src/domain/prescription.js';
import type { LabProfile } from '../../src/domain/profile.js';
import type { Question } from '../../src/domain/question.js';
import { PERMANENT_TEETH } from '../../src/domain/teeth.js';
import { revisionWithoutUnasked, unaskedEdits, withoutUnasked } from '../../src/domain/unasked.js';
import { restorative } from '../../src/profiles/restorative.js';

const text = (en: string) => ({ en });
const line = (label: string, more: Partial<Question> = {}): Question => ({
  label: text(label),
  kind: 'line',
  need: 'optional',
  ...more,
});
const option = (label: string) => ({ label: text(label) });

/** A lab that asks for a name unless the patient stays a code, and for a nickname only beside a name. */
const profile: LabProfile = {
  ...restorative,
  catalogue: {
    ...restorative.catalogue,
    materials: {
      zirconia: { label: text('Zirconia'), shaded: true },
      gold: { label: text('Gold'), shaded: false },
    },
    groups: {
      margin: {
        label: text('Margin'),
        questions: {
          design: {
            ...line('Design'),
            kind: 'choice',
            options: { chamfer: option('Chamfer'), other: option('Other') },
          },
          which: line('Which', { when: { answers: { design: ['other'] } } }),
          alloy: line('Alloy', { when: { materials: ['gold'] } }),
        },
      },
    },
    products: {
      crown: {
        label: text('Crown'),
        materials: ['zirconia', 'gold'],
        toothKinds: ['incisor', 'canine', 'premolar', 'molar'],
        groups: ['margin'],
        shades: { stump: 'optional' },
        workingDays: 5,
      },
      bridge: {
        label: text('Bridge'),
        materials: ['zirconia'],
        toothKinds: ['incisor', 'canine', 'premolar', 'molar'],
        per: 'span',
        workingDays: 7,
      },
    },
    asks: {
      patient: [
        {
          label: text('Patient'),
          questions: {
            naming: {
              ...line('Shown as'),
              kind: 'choice',
              options: { name: option('Name'), code: option('Code') },
            },
            lastName: line('Last name', { identifies: true, when: { answers: { naming: ['name'] } } }),
            nickname: line('Nickname', { when: { not: { answers: { lastName: [''] } } } }),
          },
        },
      ],
    },
  },
};

const [one] = [itemId('01')];
const teeth = (...codes: string[]) => PERMANENT_TEETH.filter((tooth) => codes.includes(tooth));
const shade = (region: 'body' | 'stump') => ({ system: 'vita-classical', code: 'A2', region });
const crown: PrescriptionItem = {
  id: one,
  product: 'crown',
  teeth: teeth('26'),
  material: 'zirconia',
  shade: shade('body'),
  shades: { stump: shade('stump') },
  answers: { design: 'other', which: 'a feather edge' },
  note: '',
};
const rx: Prescription = {
  ...emptyPrescription,
  patientCode: 'PT-1',
  answers: { naming: 'name', lastName: 'Miller', nickname: 'Jo' },
  items: { [one]: crown },
  scans: {
    elsewhere: {
      id: attachmentId('f'),
      name: 'f.stl',
      bytes: 84,
      root: 'ab'.repeat(32),
      triangles: 1,
      verdict: 'pass',
    },
  },
  signature: { kind: 'typed', name: 'Ada Okafor', at: instant(0) },
};
const piece = (after: Prescription) => after.items[one]!;
const pruned = (change: Partial<Prescription>) => withoutUnasked(profile, { rx: { ...rx, ...change } });
const withCrown = (change: Partial<PrescriptionItem>) =>
  pruned({ items: { [one]: { ...crown, ...change } } });

describe('answers to questions that are not asked any more', () => {
  it('are none while everything is asked: not one edit', () => {
    expect(unaskedEdits(profile, { rx })).to.deep.equal([]);
  });

  it('A5.28 a name that was typed before the pseudonym was chosen is taken out, and what hung on it too', () => {
    const after = pruned({ answers: { ...rx.answers, naming: 'code' } });
    expect(after.answers).to.deep.equal({ naming: 'code' });
    expect(JSON.stringify(after)).not.to.match(/Miller|Jo/);
  });

  it('stay where this catalogue has never heard of the question or the product: a colleague may have a newer one', () => {
    const answers = { naming: 'code', fromElsewhere: 'x' };
    expect(pruned({ answers }).answers).to.deep.equal(answers);
    const unknown = { product: 'zygoma-crown', answers: { platform: 'RC 4.1', design: 'chamfer' } };
    expect(piece(withCrown(unknown))).to.include.keys('answers');
    expect(piece(withCrown(unknown)).answers).to.deep.equal(unknown.answers);
  });

  it('are taken out of a piece when its own answers decide, and when its material does', () => {
    expect(
      piece(withCrown({ answers: { design: 'chamfer', which: 'a feather edge' } })).answers,
    ).to.deep.equal({
      design: 'chamfer',
    });
    const answers = { design: 'chamfer', alloy: 'high noble' };
    expect(piece(withCrown({ answers })).answers).to.deep.equal({ design: 'chamfer' });
    expect(piece(withCrown({ answers, material: 'gold' })).answers).to.deep.equal(answers);
  });

  it('take the shades of metal, and of regions that the product does not ask for, with them', () => {
    const gold = piece(withCrown({ material: 'gold' }));
    expect([gold.shade, gold.shades]).to.deep.equal([undefined, {}]);
    const bridge = piece(withCrown({ product: 'bridge', teeth: teeth('14', '15', '16') }));
    expect([bridge.shade, bridge.shades, bridge.answers]).to.deep.equal([shade('body'), {}, {}]);
  });

  it('take pontics with them when the bridge became a crown: a crown on a missing tooth is noticed again', () => {
    const findings = { '15': ['missing'] } as const;
    const bridge = { ...crown, product: 'bridge', teeth: teeth('14', '15', '16'), pontics: teeth('15') };
    const kept = pruned({ items: { [one]: bridge }, findings });
    expect(piece(kept).pontics).to.deep.equal(['15']);
    const after = pruned({ items: { [one]: { ...bridge, product: 'crown' } }, findings });
    expect(piece(after).pontics).to.equal(undefined);
    const left = pruned({ items: { [one]: { ...bridge, teeth: teeth('13', '14') } }, findings });
    expect(piece(left).pontics, 'a unit that is no tooth of the bridge any more').to.deep.equal([]);
  });

  it('leave files in slots that are not asked for where they are', () => {
    expect(pruned({ answers: {} }).scans).to.deep.equal(rx.scans);
  });

  it('leave the signature where it is: what was taken out was not shown where it was signed', () => {
    expect(pruned({ answers: { naming: 'code', lastName: 'Miller' } }).signature).to.deep.equal(rx.signature);
  });

  it('change nothing in what the check says', () => {
    const order = { ...rx, answers: { naming: 'code', lastName: 'Miller' } };
    const today = plainDate('2026-03-09');
    expect(checkPrescription(profile, withoutUnasked(profile, { rx: order }), today)).to.deep.equal(
      checkPrescription(profile, order, today),
    );
  });

  it('are all gone after one look, whatever was answered', () => {
    const answers = fc.dictionary(
      fc.constantFrom('naming', 'lastName', 'nickname', 'x'),
      fc.constantFrom('name', 'code', ''),
    );
    const own = fc.dictionary(
      fc.constantFrom('design', 'which', 'alloy', 'naming'),
      fc.constantFrom('other', 'chamfer', ''),
    );
    fc.assert(
      fc.property(answers, own, fc.constantFrom('gold', 'zirconia'), (given, mine, material) => {
        const order = { ...rx, answers: given, items: { [one]: { ...crown, answers: mine, material } } };
        const after = unaskedEdits(profile, { rx: order }).reduce(applyEdit, order);
        expect(unaskedEdits(profile, { rx: after })).to.deep.equal([]);
      }),
    );
  });
});

describe('a revision of what the lab has', () => {
  const before = { ...rx, answers: { naming: 'name', lastName: 'Miller', old: 'from another time' } };

  it('takes out what it makes superfluous, and leaves what nobody touched', () => {
    const after = { ...before, answers: { ...before.answers, naming: 'code' } };
    expect(revisionWithoutUnasked(profile, { rx: before }, { rx: after }).answers).to.deep.equal({
      naming: 'code',
      old: 'from another time',
    });
  });

  it('takes out what it brings without being asked', () => {
    const coded = { ...rx, answers: { naming: 'code', old: 'from another time' } };
    const after = { ...coded, answers: { ...coded.answers, lastName: 'Miller' } };
    expect(revisionWithoutUnasked(profile, { rx: coded }, { rx: after }).answers).to.deep.equal(
      coded.answers,
    );
  });
});
