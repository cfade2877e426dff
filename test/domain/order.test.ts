import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { itemId } from '../../src/domain/ids.js';
import { holds, type NeedRule, needOf, type Order, type When } from '../../src/domain/order.js';
import { emptyPrescription, type PrescriptionItem } from '../../src/domain/prescription.js';
import { PERMANENT_TEETH, PRIMARY_TEETH } from '../../src/domain/teeth.js';
import { TOOTH_FINDINGS, type ToothFinding } from '../../src/domain/tooth-findings.js';

const SERVICES = ['full', 'direct'] as const;
const PRODUCTS = ['crown', 'bridge', 'aligner'] as const;
const MATERIALS = ['zirconia', 'gold', ''] as const;
const KEYS = ['margin', 'ipr', 'constructor'] as const;
const VALUES = ['', 'yes', 'no'] as const;
const KINDS = ['incisor', 'canine', 'premolar', 'molar'] as const;

const aTooth = fc.constantFrom(...PERMANENT_TEETH, ...PRIMARY_TEETH);
const answers = fc.dictionary(fc.constantFrom(...KEYS), fc.constantFrom(...VALUES, '  '), { maxKeys: 3 });
const anItem = (id: string): fc.Arbitrary<PrescriptionItem> =>
  fc
    .record({
      product: fc.constantFrom(...PRODUCTS),
      material: fc.constantFrom(...MATERIALS),
      teeth: fc.uniqueArray(aTooth, { maxLength: 4 }),
      answers,
    })
    .map((piece) => ({ id: itemId(id), shade: undefined, note: '', ...piece }));
const findings = fc
  .array(fc.tuple(aTooth, fc.subarray([...TOOTH_FINDINGS], { minLength: 1 })), { maxLength: 4 })
  .map((all) => Object.fromEntries(all) as Record<string, readonly ToothFinding[]>);
const anOrder: fc.Arbitrary<Order> = fc
  .record({
    service: fc.constantFrom(...SERVICES),
    pieces: fc.tuple(anItem('a'), anItem('b')).chain((both) => fc.subarray(both)),
    findings,
    answers,
    priority: fc.constantFrom('routine' as const, 'urgent' as const),
    followUp: fc.constantFrom(undefined, 'remake', 'refinement'),
  })
  .map(({ pieces, followUp, ...rx }) => ({
    rx: {
      ...emptyPrescription,
      ...rx,
      items: Object.fromEntries(pieces.map((piece) => [piece.id, piece])),
    },
    followUp,
  }));
const list = <Value>(values: readonly Value[]) => fc.subarray([...values]);
const { aWhen } = fc.letrec<{ aWhen: When }>((tie) => ({
  aWhen: fc.record(
    {
      services: list(SERVICES),
      products: list(PRODUCTS),
      materials: list(MATERIALS),
      teeth: list(KINDS),
      arch: fc.constantFrom('upper' as const, 'lower' as const),
      findings: list(TOOTH_FINDINGS),
      answers: fc.dictionary(fc.constantFrom(...KEYS), list(VALUES), { maxKeys: 2 }),
      followUps: list(['remake', 'refinement']),
      priority: fc.constantFrom('routine' as const, 'urgent' as const),
      not: fc.oneof({ maxDepth: 2 }, fc.constant({}), tie('aWhen')),
      any: fc.oneof({ maxDepth: 2 }, fc.constant([{}]), fc.array(tie('aWhen'), { maxLength: 3 })),
    },
    { requiredKeys: [] },
  ),
}));
/** With each piece of an order, and without one. */
const aCase = anOrder.chain((order) =>
  fc.record({
    order: fc.constant(order),
    item: fc.constantFrom(undefined, ...Object.values(order.rx.items)),
  }),
);
const law = (holdsFor: (when: When, order: Order, item: PrescriptionItem | undefined) => void) =>
  fc.assert(
    fc.property(aWhen, aCase, (when, { order, item }) => holdsFor(when, order, item)),
    { numRuns: 400 },
  );

describe('A4: what a lab asks only sometimes', () => {
  it('is asked always where nothing is said of it', () => {
    law((_, order, item) => {
      expect(holds(undefined, order, item)).to.equal(true);
      expect(holds({}, order, item)).to.equal(true);
    });
  });

  it('turns round with "not", and back with two of them', () => {
    law((when, order, item) => {
      expect(holds({ not: when }, order, item)).to.equal(!holds(when, order, item));
      expect(holds({ not: { not: when } }, order, item)).to.equal(holds(when, order, item));
    });
  });

  it('needs one of "any", and holds of none where the list is empty', () => {
    fc.assert(
      fc.property(fc.array(aWhen, { maxLength: 4 }), aCase, (any, { order, item }) => {
        expect(holds({ any }, order, item)).to.equal(any.some((when) => holds(when, order, item)));
      }),
    );
  });

  it('needs every part that is given, each as if it stood alone', () => {
    law((when, order, item) => {
      const parts = Object.entries(when).map(([key, value]) => ({ [key]: value }));
      expect(holds(when, order, item)).to.equal(parts.every((part) => holds(part, order, item)));
    });
  });

  it('needs one entry of a list, and never holds of an empty one', () => {
    law((when, order, item) => {
      for (const part of ['services', 'products', 'materials', 'teeth', 'findings', 'followUps'] as const) {
        const wanted = when[part] ?? [];
        const each = wanted.map((one) => holds({ [part]: [one] }, order, item));
        expect(holds({ [part]: wanted }, order, item), part).to.equal(each.includes(true));
      }
    });
  });

  it('looks at the piece that is asked about, and without one at all pieces', () => {
    fc.assert(
      fc.property(aWhen, anOrder, ({ products, materials, teeth, arch }, order) => {
        for (const when of [
          products && { products },
          materials && { materials },
          teeth && { teeth },
          arch && { arch },
        ])
          if (when)
            expect(holds(when, order)).to.equal(
              Object.values(order.rx.items).some((item) => holds(when, order, item)),
            );
      }),
    );
  });

  it('knows a finding of the teeth that are worked on, and of any tooth where no work is ordered yet', () => {
    const [tooth, other] = PERMANENT_TEETH as [(typeof PERMANENT_TEETH)[0], (typeof PERMANENT_TEETH)[0]];
    const rx = { ...emptyPrescription, findings: { [tooth]: ['implant'] } } as const;
    const piece = { id: itemId('a'), product: 'crown', material: '', shade: undefined, note: '' };
    const when = { findings: ['implant'] } as const;
    expect(holds(when, { rx })).to.equal(true);
    for (const [teeth, isSo] of [
      [[tooth], true],
      [[other], false],
      [[], false],
    ] as const) {
      const item = { ...piece, teeth };
      const order = { rx: { ...rx, items: { [item.id]: item } } };
      expect(holds(when, order, item), teeth.join()).to.equal(isSo);
      expect(holds(when, order), teeth.join()).to.equal(isSo);
    }
  });

  it("sees a piece's own answer before that of the case, and takes blanks for no answer", () => {
    const rx = { ...emptyPrescription, answers: { ipr: 'no', margin: '   ' } };
    const item = {
      ...{ id: itemId('a'), product: 'crown', material: '', teeth: [], shade: undefined, note: '' },
      answers: { ipr: 'yes' },
    };
    const is = (key: string, value: string, piece?: PrescriptionItem) =>
      holds({ answers: { [key]: [value] } }, { rx }, piece);
    expect([is('ipr', 'no'), is('ipr', 'yes'), is('ipr', 'yes', item), is('ipr', 'no', item)]).to.deep.equal([
      true,
      false,
      true,
      false,
    ]);
    expect([is('margin', ''), is('toString', ''), is('ipr', '')]).to.deep.equal([true, true, false]);
  });

  it('never holds of a follow-up for a case of its own', () => {
    for (const followUp of ['remake', 'refinement'])
      expect(holds({ followUps: ['remake'] }, { rx: emptyPrescription, followUp })).to.equal(
        followUp === 'remake',
      );
    expect(holds({ followUps: ['remake'] }, { rx: emptyPrescription })).to.equal(false);
  });
});

describe('how much something is needed', () => {
  it('is what the first row says that holds, else the rest of the rule', () => {
    const need = fc.constantFrom('required' as const, 'recommended' as const, 'optional' as const);
    const aRule: fc.Arbitrary<Exclude<NeedRule, string>> = fc.record({
      otherwise: need,
      rows: fc.array(fc.record({ when: aWhen, need }), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(aRule, aCase, (rule, { order, item }) => {
        let expected = rule.otherwise;
        for (const row of [...rule.rows].reverse()) if (holds(row.when, order, item)) expected = row.need;
        expect(needOf(rule, order, item)).to.equal(expected);
      }),
    );
    for (const rule of ['required', 'recommended', 'optional'] as const)
      expect(needOf(rule, { rx: emptyPrescription })).to.equal(rule);
  });
});
