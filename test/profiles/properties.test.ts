import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { advanceCase, type Case, type CaseEvent, newDraft } from '../../src/domain/case.js';
import { compileLifecycle } from '../../src/domain/lifecycle/machine.js';
import {
  allowedEvents,
  type CaseStatus,
  currentPlan,
  prescriptionVersion,
  caseId,
  eventId,
  fhirStatusOf,
  instant,
  proveHistory,
} from '../../src/index.js';
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
  'stale-value',
  'work-changed',
  'stale-prescription',
  'locked',
  'nothing-changed',
];

/** Everything that somebody could send: mostly what the lifecycle allows at that moment, so that walks come far. */
interface Step {
  readonly pick: number;
  readonly isWild: boolean;
  readonly isEmpty: boolean;
}
const aStep: fc.Arbitrary<Step> = fc.record({
  pick: fc.nat(),
  isWild: fc.integer({ min: 0, max: 6 }).map((n) => n === 0),
  isEmpty: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
});
type Sent = readonly [type: string, role: string];

for (const profile of PROFILES)
  describe(`the lab "${profile.id}", after whatever events in whatever order`, () => {
    const lifecycle = compileLifecycle(profile.lifecycle);
    const { events, fields, regions, roles } = profile.lifecycle;
    const services = Object.keys(profile.services);
    const aStart = fc.constantFrom(...(services.length ? services : ['']));
    const given = Object.fromEntries(
      Object.keys(fields)
        .filter((key) => key !== 'planDigest')
        .map((key) => [key, 'given']),
    );
    const everything: readonly Sent[] = [...Object.keys(events), 'no.such'].flatMap((type) =>
      [...Object.keys(roles), 'nobody'].map((role): Sent => [type, role]),
    );
    const isLast = (stage: string) => !!regions.stage.states[stage]?.terminal;
    /** Ends are put off, or most walks would be over after three steps. */
    const sensible = (status: CaseStatus, pick: number): readonly Sent[] =>
      Object.keys(roles).flatMap((role) =>
        allowedEvents(profile.lifecycle, status, role).flatMap((type): Sent[] => {
          const next = lifecycle.advance(status, {
            type,
            by: { role },
            fields: { ...given, planDigest: 'd' },
          });
          return next.ok && isLast(next.status.stage) && pick % 5 ? [] : [[type, role]];
        }),
      );
    const sentBy = (status: CaseStatus, { pick, isWild }: Step): Sent => {
      const choice = isWild ? everything : sensible(status, pick);
      return choice[pick % choice.length] ?? everything[pick % everything.length]!;
    };

    const eventOf = (id: string, subject: Case, step: Step): CaseEvent => {
      const [type, role] = sentBy(subject.status, step);
      const isRevision = !!events[type]?.revises;
      const planDigest = currentPlan(subject)?.digest;
      return {
        id: eventId(id),
        type,
        by: { role, name: 'N' },
        // the sender's clock is wrong by years: nothing may hang on it
        at: instant(0),
        fields: step.isEmpty ? {} : { ...given, ...(planDigest && { planDigest }) },
        ...(isRevision && {
          edits: [{ field: 'instructions', value: id }],
          revisionOf: prescriptionVersion(subject),
        }),
        ...(type.startsWith('plan.propose') && {
          plan: { version: 1, note: '', rows: [], proposedAt: instant(0), digest: `digest of ${id}` },
        }),
      };
    };
    const begin = (service: string): Case => newDraft(profile, caseId('c'), instant(0), { service });
    const walk = (service: string, steps: readonly Step[]): Case =>
      steps.reduce((subject, step, i) => {
        const advance = advanceCase(
          { lifecycle, profile },
          subject,
          eventOf(`e${i}`, subject, step),
          instant(i * 3_600_000),
        );
        return advance.ok ? advance.case : subject;
      }, begin(service));
    const walks = fc.tuple(aStart, fc.array(aStep, { maxLength: 70 }));

    it('an event moves the case to states of the definition, or is refused with a typed reason and changes nothing', () => {
      const reached = new Set<string>();
      fc.assert(
        fc.property(walks, aStep, ([service, steps], last) => {
          const before = walk(service, steps);
          const frozen = JSON.stringify(before);
          const advance = advanceCase(
            { lifecycle, profile },
            before,
            eventOf('last', before, last),
            instant(99),
          );
          expect(JSON.stringify(before)).to.equal(frozen);
          reached.add(before.status.stage);
          if (!advance.ok) return void expect(CODES).to.include(advance.refusal.code);
          for (const [region, key] of Object.entries(advance.case.status))
            expect(regions[region]?.states, `${region}.${key}`).to.have.property(key);
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
          const before = walk(service, steps);
          const event = eventOf('last', before, last);
          const once = advanceCase({ lifecycle, profile }, before, event, instant(99));
          if (!once.ok) return;
          const twice = advanceCase({ lifecycle, profile }, once.case, event, instant(100));
          expect(twice.ok && twice.case).to.equal(once.case);
          expect(twice.ok && twice.effects).to.deep.equal([]);
        }),
        { numRuns: 150 },
      );
    });

    it('overlays may come in either order', () => {
      const overlays = Object.entries(regions).filter(([, { overlay }]) => overlay);
      const eventsOf = ([, { states }]: (typeof overlays)[number]): readonly Sent[] =>
        Object.values(states).flatMap(({ on }) =>
          on.flatMap(({ event, by }) => by.map((role): Sent => [event, role])),
        );
      expect(overlays).to.not.deep.equal([]);
      const [ones, others] = overlays.map(eventsOf);
      if (!ones || !others) return;
      let both = 0;
      const act = (from: CaseStatus, [type, role]: Sent) =>
        lifecycle.advance(from, { type, by: { role }, fields: given });
      const inOrder = (from: CaseStatus, first: Sent, second: Sent) => {
        const half = act(from, first);
        return half.ok ? act(half.status, second) : half;
      };
      fc.assert(
        fc.property(walks, ([service, steps]) => {
          const { status } = walk(service, steps);
          for (const one of ones)
            for (const other of others) {
              const [there, back] = [inOrder(status, one, other), inOrder(status, other, one)];
              if (!there.ok || !back.ok) continue;
              both++;
              expect(there.status, `${one[0]}, ${other[0]}`).to.deep.equal(back.status);
            }
        }),
        { numRuns: 60 },
      );
      expect(both, 'pairs that were both possible').to.be.greaterThan(0);
    });
  });
