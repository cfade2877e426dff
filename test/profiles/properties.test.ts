import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { advanceCase, type Case, type CaseEvent, newDraft } from '../../src/domain/case.js';
import { compileLifecycle } from '../../src/domain/lifecycle/machine.js';
import { caseId, eventId, fhirStatusOf, instant, proveHistory, type LabProfile } from '../../src/index.js';
import { PROFILES } from '../support/profiles.js';

const CODES = [
  'unknown-event',
  'unknown-state',
  'wrong-state',
  'wrong-role',
  'suspended',
  'blocked',
  'missing-fields',
  'stale-plan',
  'stale-prescription',
  'locked',
  'nothing-changed',
];

/** Steps of a made-up past: mostly sensible ones, so that walks come far, and some that no lab knows. */
function stepsOf({ lifecycle }: LabProfile) {
  const rules = [
    ...lifecycle.anytime,
    ...Object.values(lifecycle.regions).flatMap(({ states }) =>
      Object.values(states).flatMap(({ on }) => on),
    ),
  ];
  const sensible = fc.constantFrom(
    ...rules.flatMap(({ event, by }) => by.map((role) => [event, role] as const)),
  );
  const wild = fc.tuple(
    fc.constantFrom(...Object.keys(lifecycle.events), 'no.such'),
    fc.constantFrom(...Object.keys(lifecycle.roles), 'nobody'),
  );
  const given = Object.fromEntries(
    Object.keys(lifecycle.fields)
      .filter((key) => key !== 'planDigest')
      .map((key) => [key, 'given']),
  );
  return fc.record({
    sent: fc.oneof({ weight: 6, arbitrary: sensible }, { weight: 1, arbitrary: wild }),
    fields: fc.constantFrom(given, given, given, {}),
    isRevised: fc.boolean(),
  });
}
type Step = { sent: readonly [string, string]; fields: Record<string, string>; isRevised: boolean };

for (const profile of PROFILES)
  describe(`the lab "${profile.id}", after whatever events in whatever order`, () => {
    const lifecycle = compileLifecycle(profile.lifecycle);
    const aStep = stepsOf(profile);
    const services = Object.keys(profile.services);
    const aStart = fc.constantFrom(...(services.length ? services : ['']));

    const eventOf = (id: string, { sent: [type, role], fields, isRevised }: Step): CaseEvent => ({
      id: eventId(id),
      type,
      by: { role, name: 'N' },
      // the sender's clock is wrong by years: nothing may hang on it
      at: instant(0),
      fields,
      ...(isRevised && { edits: [{ field: 'instructions', value: `${id}` }], revisionOf: 1 }),
    });
    const begin = (service: string): Case => newDraft(profile, caseId('c'), instant(0), { service });
    const walk = (service: string, steps: readonly Step[]): Case =>
      steps.reduce((subject, step, i) => {
        const advance = advanceCase(lifecycle, subject, eventOf(`e${i}`, step), instant(i * 3_600_000));
        return advance.ok ? advance.case : subject;
      }, begin(service));
    const walks = fc.tuple(aStart, fc.array(aStep, { maxLength: 70 }));

    it('an event moves the case to states of the definition, or is refused with a typed reason and changes nothing', () => {
      const reached = new Set<string>();
      fc.assert(
        fc.property(walks, aStep, ([service, steps], last) => {
          const before = walk(service, steps);
          const frozen = JSON.stringify(before);
          const advance = advanceCase(lifecycle, before, eventOf('last', last), instant(99));
          expect(JSON.stringify(before)).to.equal(frozen);
          reached.add(before.status.stage);
          if (!advance.ok) return void expect(CODES).to.include(advance.refusal.code);
          for (const [region, key] of Object.entries(advance.case.status))
            expect(profile.lifecycle.regions[region]?.states, `${region}.${key}`).to.have.property(key);
          expect(fhirStatusOf(profile.lifecycle, advance.case.status)).to.not.equal(undefined);
          expect(advance.case.history).to.have.length(before.history.length + 1);
        }),
        { numRuns: 300 },
      );
      expect(reached.size, [...reached].join(' ')).to.be.greaterThan(4);
    });

    it('the history is complete and its chain unbroken; a changed, dropped or moved entry breaks it', () => {
      fc.assert(
        fc.property(walks, fc.nat(), ([service, steps], n) => {
          const { history, status } = walk(service, steps);
          expect(proveHistory(history)).to.deep.equal({ kind: 'unbroken' });
          for (const [i, entry] of history.entries())
            expect(entry.from).to.deep.equal(i ? history[i - 1]!.to : begin(service).status);
          if (!history.length) return;
          expect(history.at(-1)!.to).to.deep.equal(status);
          const at = n % history.length;
          const lied = history.map((entry, i) =>
            i === at ? { ...entry, by: { ...entry.by, name: 'somebody else' } } : entry,
          );
          expect(proveHistory(lied)).to.deep.equal({ kind: 'broken', at });
          const dropped = history.toSpliced(at, 1);
          if (at < dropped.length) expect(proveHistory(dropped)).to.deep.equal({ kind: 'broken', at });
        }),
        { numRuns: 150 },
      );
    });

    it('the same event twice is one event', () => {
      fc.assert(
        fc.property(walks, aStep, ([service, steps], last) => {
          const once = advanceCase(lifecycle, walk(service, steps), eventOf('last', last), instant(99));
          if (!once.ok) return;
          const twice = advanceCase(lifecycle, once.case, eventOf('last', last), instant(100));
          expect(twice.ok && twice.case).to.equal(once.case);
          expect(twice.ok && twice.effects).to.deep.equal([]);
        }),
        { numRuns: 150 },
      );
    });

    it('overlays may come in either order', () => {
      const overlays = Object.entries(profile.lifecycle.regions).filter(([, { overlay }]) => overlay);
      const events = overlays.map(
        ([region, { states }]) =>
          [
            region,
            Object.values(states).flatMap(({ on }) =>
              on.flatMap(({ event, by }) => by.map((role) => [event, role] as const)),
            ),
          ] as const,
      );
      if (events.length < 2) return expect(events.length).to.be.greaterThan(0);
      const [[, ones], [, others]] = events as [(typeof events)[0], (typeof events)[0]];
      let both = 0;
      fc.assert(
        fc.property(
          walks,
          fc.constantFrom(...ones),
          fc.constantFrom(...others),
          ([service, steps], one, other) => {
            const { status } = walk(service, steps);
            const given = Object.fromEntries(
              Object.keys(profile.lifecycle.fields).map((key) => [key, 'given']),
            );
            const act = (from: typeof status, [type, role]: readonly [string, string]) =>
              lifecycle.advance(from, { type, by: { role }, fields: given });
            const inOrder = (first: readonly [string, string], second: readonly [string, string]) => {
              const half = act(status, first);
              return half.ok ? act(half.status, second) : half;
            };
            const [there, back] = [inOrder(one, other), inOrder(other, one)];
            if (there.ok && back.ok) {
              both++;
              expect(there.status).to.deep.equal(back.status);
            }
          },
        ),
        { numRuns: 400 },
      );
      expect(both, 'pairs that were both possible').to.be.greaterThan(0);
    });
  });
