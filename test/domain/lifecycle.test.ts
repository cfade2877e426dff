import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { transition } from 'xstate';
import { advanceCase, type Case, type CaseEvent, newDraft } from '../../src/domain/case.js';
import { caseId, eventId, instant } from '../../src/domain/ids.js';
import { type CaseStatus, initialStatus, type Role } from '../../src/domain/lifecycle/definition.js';
import { type Advance, compileLifecycle } from '../../src/domain/lifecycle/machine.js';
import { allowedEvents, refusalOf, rowFor } from '../../src/domain/lifecycle/table.js';
import { lifecycle as definition } from '../../src/profiles/restorative/lifecycle.js';
import { restorative } from '../../src/profiles/restorative.js';

const lifecycle = compileLifecycle(definition);
const { regions } = definition;
const ROLES = Object.keys(definition.roles);
const EVENTS = Object.keys(definition.events);
/** Every field that any event asks for. */
const ALL_FIELDS = Object.fromEntries(Object.keys(definition.fields).map((field) => [field, 'given']));

/** What no decision on a plan needs: an event that names a plan must name the newest. */
const WORDS = Object.fromEntries(Object.entries(ALL_FIELDS).filter(([field]) => field !== 'planDigest'));

const status = (change: Record<string, string> = {}): CaseStatus => ({
  ...initialStatus(definition),
  ...change,
});
const act = (
  from: CaseStatus,
  type: string,
  role: Role,
  fields: Record<string, string> = ALL_FIELDS,
): Advance => lifecycle.advance(from, { type, by: { role }, fields });
const codeOf = (advance: Advance) => (advance.ok ? undefined : advance.refusal.code);
const stageAfter = (advance: Advance) =>
  advance.ok ? advance.status.stage : `refused: ${advance.refusal.code}`;
const effectsOf = (advance: Advance) => (advance.ok ? advance.effects : []);

/** Who may send an event from a stage; every other role is refused with `wrong-role`. */
function expectSetBy(from: string, type: string, roles: readonly Role[], to: string): void {
  for (const role of ROLES) {
    const result = act(status({ stage: from }), type, role);
    if (roles.includes(role)) expect(stageAfter(result), `${type} by ${role}`).to.equal(to);
    else expect(codeOf(result), `${type} by ${role}`).to.equal('wrong-role');
  }
}
/** The stages that can follow, by whatever event of whatever role. */
const nextStages = (from: string): string[] =>
  [
    ...new Set(
      EVENTS.flatMap((type) => ROLES.map((role) => act(status({ stage: from }), type, role)))
        .filter((result) => result.ok)
        .map(stageAfter),
    ),
  ].filter((stage) => stage !== from);

describe('the restorative lifecycle', () => {
  it("A2 received: set by the system on the dentist's submit; then invoicing or design", () => {
    expectSetBy('draft', 'case.submit', ['dentist'], 'queued');
    expectSetBy('queued', 'case.receive', ['system'], 'received');
    expect(nextStages('received')).to.have.members(['invoicing', 'design', 'cancelled']);
    expect(effectsOf(act(status(), 'case.submit', 'dentist'))).to.deep.equal(['billing.authorise']);
  });

  it("A2 invoicing: opened by the lab's admin; design once the dentist accepts, cancelled if he declines", () => {
    expectSetBy('received', 'quote.open', ['lab_admin'], 'invoicing');
    expectSetBy('invoicing', 'quote.accept', ['dentist'], 'design');
    expectSetBy('invoicing', 'quote.decline', ['dentist'], 'cancelled');
    expect(nextStages('invoicing')).to.have.members(['design', 'cancelled']);
  });

  it('A2 design: set by the admin or the designer; then production', () => {
    expectSetBy('received', 'design.start', ['lab_admin', 'designer'], 'design');
    expect(nextStages('design')).to.have.members(['production', 'invoicing', 'cancelled']);
  });

  it('A2 production: set by the admin or the production technician; then finishing', () => {
    expectSetBy('design', 'production.start', ['lab_admin', 'production_tech'], 'production');
    expect(nextStages('production')).to.have.members(['finishing', 'cancelled']);
  });

  it('A2 finishing: set by the admin, the ceramist or the finishing technician; then qc', () => {
    expectSetBy('production', 'finishing.start', ['lab_admin', 'ceramist', 'finishing_tech'], 'finishing');
    expect(nextStages('finishing')).to.have.members(['qc', 'cancelled']);
  });

  it('A2 qc: set by the admin or the QC manager; then shipped, or back for rework', () => {
    expectSetBy('finishing', 'qc.start', ['lab_admin', 'qc_manager'], 'qc');
    expect(nextStages('qc')).to.have.members(['shipped', 'finishing', 'production', 'design', 'cancelled']);
  });

  it('A2 shipped: set by the admin or shipping, with a tracking number; captures the money and tells the dentist', () => {
    expectSetBy('qc', 'case.ship', ['lab_admin', 'shipping'], 'shipped');
    const without = act(status({ stage: 'qc' }), 'case.ship', 'shipping', {});
    expect(without).to.deep.equal({
      ok: false,
      refusal: { code: 'missing-fields', fields: ['trackingNumber'] },
    });
    expect(codeOf(act(status({ stage: 'qc' }), 'case.ship', 'shipping', { trackingNumber: '  ' }))).to.equal(
      'missing-fields',
    );
    expect(effectsOf(act(status({ stage: 'qc' }), 'case.ship', 'shipping'))).to.have.members([
      'billing.capture',
      'notify.shipped',
    ]);
    expect(nextStages('shipped')).to.have.members(['delivered', 'remake_requested', 'cancelled']);
  });

  it("A2 delivered: set by the carrier's message, or by hand by the dentist or the lab; net terms count from here", () => {
    expectSetBy('shipped', 'delivery.confirm', ['system', 'dentist', 'lab_admin'], 'delivered');
    expect(effectsOf(act(status({ stage: 'shipped' }), 'delivery.confirm', 'system'))).to.deep.equal([
      'billing.start-terms',
    ]);
    expect(nextStages('delivered')).to.have.members(['remake_requested', 'cancelled']);
  });

  it("A2 on_hold: set by the lab's admin or the system, and the dentist is told without opt-out", () => {
    for (const role of ROLES) {
      const result = act(status({ stage: 'design' }), 'hold.place', role);
      const isAllowed = ['lab_admin', 'system'].includes(role);
      expect(result.ok ? result.status['hold'] : codeOf(result), role).to.equal(
        isAllowed ? 'asked' : 'wrong-role',
      );
      if (isAllowed) expect(effectsOf(result)).to.deep.equal(['notify.hold-forced']);
    }
  });

  it('A2 remake_requested: asked for by the dentist, with a reason; the original is parked for good', () => {
    expectSetBy('delivered', 'remake.request', ['dentist'], 'remake_requested');
    expect(codeOf(act(status({ stage: 'delivered' }), 'remake.request', 'dentist', {}))).to.equal(
      'missing-fields',
    );
    expect(nextStages('remake_requested')).to.be.empty;
  });

  it('A2 cancelled: terminal, and the held authorisation is released', () => {
    expect(nextStages('cancelled')).to.be.empty;
    expect(effectsOf(act(status({ stage: 'received' }), 'case.cancel', 'dentist'))).to.deep.equal([
      'billing.release',
    ]);
  });

  it('A2 history: every accepted event is recorded with its time, its actor and the status before', () => {
    let subject = newDraft(restorative, caseId('c'), instant(0));
    const steps: [string, Role][] = [
      ['case.submit', 'dentist'],
      ['case.receive', 'system'],
      ['hold.place', 'lab_admin'],
      ['comment.add', 'dentist'],
    ];
    for (const [i, [type, role]] of steps.entries()) {
      const before = subject.status;
      const advance = advanceCase(lifecycle, subject, event(`e${i}`, type, role, WORDS), instant(1000 * i));
      if (!advance.ok) throw new Error(advance.refusal.code);
      subject = advance.case;
      expect(subject.history[i]).to.deep.include({
        type,
        at: instant(1000 * i),
        by: { role, name: 'N' },
        from: before,
      });
    }
    expect(subject.history).to.have.length(4);
  });

  it('A5.1 a hold is laid over the stage, so that lifting it goes on from there', () => {
    for (const stage of ['received', 'invoicing', 'design', 'production', 'finishing', 'qc']) {
      const held = act(status({ stage }), 'hold.place', 'lab_admin');
      if (!held.ok) throw new Error(held.refusal.code);
      expect(held.status).to.deep.equal(status({ stage, hold: 'asked' }));
      const lifted = act(held.status, 'hold.lift', 'lab_admin');
      expect(lifted.ok && lifted.status).to.deep.equal(status({ stage }));
    }
    for (const stage of ['draft', 'queued', 'shipped', 'delivered', 'cancelled', 'remake_requested'])
      expect(codeOf(act(status({ stage }), 'hold.place', 'lab_admin')), stage).to.equal('wrong-state');
  });

  it('A5.2 a quote is a detour from received or design, and skipped otherwise', () => {
    for (const stage of ['received', 'design'])
      expect(stageAfter(act(status({ stage }), 'quote.open', 'lab_admin'))).to.equal('invoicing');
    expect(stageAfter(act(status({ stage: 'received' }), 'design.start', 'designer'))).to.equal('design');
    for (const stage of ['production', 'finishing', 'qc', 'shipped'])
      expect(codeOf(act(status({ stage }), 'quote.open', 'lab_admin')), stage).to.equal('wrong-state');
    expect(regions.stage.line).to.not.include('invoicing');
  });

  it('A5.4 quality control sends work back to finishing, production or design, with a reason, and the history keeps it', () => {
    for (const to of ['finishing', 'production', 'design']) {
      expectSetBy('qc', `rework.${to}`, ['lab_admin', 'qc_manager'], to);
      expect(codeOf(act(status({ stage: 'qc' }), `rework.${to}`, 'qc_manager', {}))).to.equal(
        'missing-fields',
      );
      expect(codeOf(act(status({ stage: 'shipped' }), `rework.${to}`, 'qc_manager'))).to.equal('wrong-state');
    }
  });

  it("A5.5 the dentist cancels before production, the lab's admin at any time with a reason; from shipping on it refunds", () => {
    for (const stage of ['received', 'invoicing', 'design'])
      expectSetBy(stage, 'case.cancel', ['dentist', 'lab_admin'], 'cancelled');
    for (const stage of ['production', 'finishing', 'qc', 'shipped', 'delivered'])
      expectSetBy(stage, 'case.cancel', ['lab_admin'], 'cancelled');
    for (const stage of ['cancelled', 'remake_requested'])
      expect(codeOf(act(status({ stage }), 'case.cancel', 'lab_admin')), stage).to.equal('wrong-state');
    expect(codeOf(act(status({ stage: 'qc' }), 'case.cancel', 'lab_admin', {}))).to.equal('missing-fields');
    const effects = (stage: string) => effectsOf(act(status({ stage }), 'case.cancel', 'lab_admin'));
    for (const stage of ['received', 'design', 'production', 'finishing', 'qc'])
      expect(effects(stage), stage).to.deep.equal(['billing.release']);
    for (const stage of ['shipped', 'delivered'])
      expect(effects(stage), stage).to.deep.equal(['billing.refund']);
  });

  it('A5.6 a remake is asked for from delivered, and from shipped', () => {
    for (const stage of ['shipped', 'delivered'])
      expect(stageAfter(act(status({ stage }), 'remake.request', 'dentist')), stage).to.equal(
        'remake_requested',
      );
    expect(codeOf(act(status({ stage: 'qc' }), 'remake.request', 'dentist'))).to.equal('wrong-state');
  });

  it("A5.7 the dentist's answer marks the hold as answered and tells the lab; only the lab's admin lifts it", () => {
    const held = status({ stage: 'design', hold: 'asked' });
    const answered = act(held, 'hold.answer', 'dentist');
    expect(answered.ok && answered.status['hold']).to.equal('answered');
    expect(effectsOf(answered)).to.deep.equal(['notify.answered']);
    expect(codeOf(act(held, 'hold.answer', 'dentist', {}))).to.equal('missing-fields');
    for (const hold of ['asked', 'answered'])
      for (const role of ROLES)
        expect(codeOf(act(status({ stage: 'design', hold }), 'hold.lift', role)), role).to.equal(
          role === 'lab_admin' ? undefined : 'wrong-role',
        );
  });

  it('A5.11 the case runs only if neither the lab holds it nor the dentist has paused it', () => {
    const start = (overlays: Record<string, string>) =>
      act(status({ stage: 'received', ...overlays }), 'design.start', 'designer');
    expect(stageAfter(start({}))).to.equal('design');
    for (const overlays of [
      { hold: 'asked' },
      { hold: 'answered' },
      { pause: 'paused' },
      { hold: 'asked', pause: 'paused' },
    ])
      expect(codeOf(start(overlays))).to.equal('suspended');
    expect(
      stageAfter(act(status({ stage: 'received', pause: 'paused' }), 'case.cancel', 'dentist')),
    ).to.equal('cancelled');
  });

  it('A6 a design that lies before the dentist keeps production waiting until it is accepted', () => {
    const inDesign = (plan: string) => status({ stage: 'design', plan });
    for (const plan of ['proposed', 'changing'])
      expect(codeOf(act(inDesign(plan), 'production.start', 'production_tech'))).to.equal('blocked');
    for (const plan of ['none', 'accepted'])
      expect(stageAfter(act(inDesign(plan), 'production.start', 'production_tech'))).to.equal('production');
  });
});

const event = (
  id: string,
  type: string,
  role: Role,
  fields: Record<string, string> = ALL_FIELDS,
): CaseEvent => ({
  id: eventId(id),
  type,
  by: { role, name: 'N' },
  at: instant(0),
  fields,
});
const product = (entries: readonly [string, readonly string[]][]): CaseStatus[] =>
  entries.reduce<Record<string, string>[]>(
    (sum, [region, states]) => sum.flatMap((one) => states.map((state) => ({ ...one, [region]: state }))),
    [{}],
  ) as CaseStatus[];
const EVERY_STATUS = product(Object.entries(regions).map(([key, { states }]) => [key, Object.keys(states)]));

describe('the table and the compiled machine', () => {
  it('say the same over all states, events and roles, with and without the fields', function () {
    this.timeout(60_000);
    let combinations = 0;
    const wrong: string[] = [];
    for (const from of EVERY_STATUS) {
      const snapshot = lifecycle.machine.resolveState({ value: from });
      for (const type of EVENTS)
        for (const role of ROLES)
          for (const fields of [{}, ALL_FIELDS]) {
            combinations++;
            const facts = { type, by: { role }, fields };
            const refusal = refusalOf(definition, from, facts);
            const [next, actions] = transition(lifecycle.machine, snapshot, facts as never);
            const isTaken = actions.length > 0;
            const home = rowFor(definition, from, type);
            const expected = refusal || !home ? from : { ...from, [home.region]: home.row.to };
            const isSame = Object.keys(regions).every(
              (key) => (next.value as CaseStatus)[key] === expected[key],
            );
            if (isTaken === Boolean(refusal) || !isSame)
              wrong.push(`${JSON.stringify(from)} ${type} ${role}`);
          }
    }
    expect(wrong.slice(0, 5)).to.deep.equal([]);
    expect(combinations).to.equal(129_600);
  });

  it('list as allowed just what is accepted once its fields are given', () => {
    fc.assert(
      fc.property(fc.constantFrom(...EVERY_STATUS), fc.constantFrom(...ROLES), (from, role) => {
        const accepted = EVENTS.filter((type) => act(from, type, role).ok);
        expect(allowedEvents(definition, from, role)).to.deep.equal(accepted);
      }),
    );
  });
});

const CODES = [
  'unknown-event',
  'unknown-state',
  'wrong-state',
  'wrong-role',
  'suspended',
  'blocked',
  'missing-fields',
  'stale-plan',
];
const aStep = fc.tuple(
  fc.constantFrom(...EVENTS, 'no.such'),
  fc.constantFrom(...ROLES, 'nobody'),
  fc.constantFrom({}, WORDS, WORDS, ALL_FIELDS),
);
/** A case after events that came in any order; those that were refused have left it alone. */
const walk = (steps: readonly [string, string, Record<string, string>][]): Case =>
  steps.reduce(
    (subject, [type, role, fields], i) => {
      const advance = advanceCase(lifecycle, subject, event(`e${i}`, type, role, fields), instant(i));
      return advance.ok ? advance.case : subject;
    },
    newDraft(restorative, caseId('c'), instant(0)),
  );

describe('from any state that events can lead to', () => {
  it('every event leads to a state of the definition, or is refused with a typed reason', () => {
    fc.assert(
      fc.property(fc.array(aStep, { maxLength: 60 }), aStep, (steps, [type, role, fields]) => {
        const before = walk(steps);
        const advance = advanceCase(lifecycle, before, event('last', type, role, fields), instant(99));
        if (!advance.ok) return void expect(CODES).to.include(advance.refusal.code);
        for (const [region, { states }] of Object.entries(regions))
          expect(states).to.have.property(advance.case.status[region]!);
        expect(advance.case.history).to.have.length(before.history.length + 1);
      }),
    );
  });

  it('the same event twice is one event', () => {
    fc.assert(
      fc.property(fc.array(aStep, { maxLength: 40 }), aStep, (steps, [type, role, fields]) => {
        const once = advanceCase(lifecycle, walk(steps), event('last', type, role, fields), instant(99));
        if (!once.ok) return;
        const twice = advanceCase(lifecycle, once.case, event('last', type, role, fields), instant(100));
        expect(twice).to.deep.equal({ ok: true, case: once.case, entry: once.entry, effects: [] });
      }),
    );
  });

  it('hold and pause may come in either order', () => {
    const overlays = EVENTS.filter((type) => /^(hold|pause)\./.test(type));
    const anOverlay = fc.tuple(
      fc.constantFrom(...overlays),
      fc.constantFrom('dentist', 'lab_admin', 'system'),
    );
    fc.assert(
      fc.property(fc.constantFrom(...EVERY_STATUS), anOverlay, anOverlay, (from, one, two) => {
        if (one[0].split('.')[0] === two[0].split('.')[0]) return;
        const both = (first: [string, string], second: [string, string]) => {
          const half = act(from, ...first);
          return half.ok ? act(half.status, ...second) : half;
        };
        const [there, back] = [both(one, two), both(two, one)];
        if (there.ok || back.ok) expect(there.ok && there.status).to.deep.equal(back.ok && back.status);
      }),
      { numRuns: 500 },
    );
  });

  it('a decision on a plan that is no longer the newest is refused as stale', () => {
    const plan = (version: number) => ({
      version,
      note: '',
      rows: [],
      proposedAt: instant(0),
      digest: `digest-${version}`,
    });
    const propose = (version: number) => ({
      ...event(`p${version}`, 'plan.propose', 'designer'),
      plan: plan(version),
      fields: {},
    });
    const start: Case = {
      ...newDraft(restorative, caseId('c'), instant(0)),
      status: status({ stage: 'design' }),
    };
    const proposed = [1, 2].reduce((subject, version) => {
      const advance = advanceCase(lifecycle, subject, propose(version), instant(version));
      if (!advance.ok) throw new Error(advance.refusal.code);
      return advance.case;
    }, start);
    const decide = (planDigest: string) =>
      advanceCase(lifecycle, proposed, event('d', 'plan.accept', 'dentist', { planDigest }), instant(9));
    expect(decide('digest-1')).to.deep.equal({ ok: false, refusal: { code: 'stale-plan' } });
    expect(decide('digest-2')).to.have.property('ok', true);
  });
});

describe('a status that this profile does not know', () => {
  const strange = status({ stage: 'glazing', region: "of the lab's own" });

  it('takes a comment, and keeps every word of the status as it came', () => {
    const commented = act(strange, 'comment.add', 'dentist');
    expect(commented).to.deep.equal({ ok: true, status: strange, effects: [] });
    for (const stage of ['toString', '__proto__', 'constructor'])
      expect(act(status({ stage }), 'comment.add', 'dentist')).to.have.nested.property('status.stage', stage);
  });

  it('refuses what would move the stage, and says which state it does not know', () => {
    expect(act(strange, 'design.start', 'designer')).to.deep.equal({
      ok: false,
      refusal: { code: 'unknown-state', state: 'glazing' },
    });
  });

  it('still lets the overlays move: a question of the lab can be answered', () => {
    const answered = act({ ...strange, hold: 'asked' }, 'hold.answer', 'dentist');
    expect(answered.ok && answered.status).to.deep.equal({ ...strange, hold: 'answered' });
  });

  it('lists for a person what remains possible', () => {
    expect(allowedEvents(definition, strange, 'dentist')).to.deep.equal(['comment.add']);
  });
});
