import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { transition } from 'xstate';
import { advanceCase, type Case, type CaseEvent, newDraft, startStatus } from '../../src/domain/case.js';
import { caseId, eventId, instant } from '../../src/domain/ids.js';
import type { CaseStatus, LifecycleDefinition, Role } from '../../src/domain/lifecycle/definition.js';
import { allowedEvents, type EventFacts, refusalOf, rowFor } from '../../src/domain/lifecycle/table.js';
import type { LabProfile } from '../../src/domain/profile.js';
import { aligner } from '../../src/profiles/aligner.js';
import { appliance } from '../../src/profiles/appliance.js';
import { digitalLab } from '../../src/profiles/digital-lab.js';
import { restorative } from '../../src/profiles/restorative.js';
import { rulesIn } from './play.js';

type Fields = Readonly<Record<string, string>>;

/** What the table says that an event does: where the rows lead, and what the host is told. */
function byTheTable(definition: LifecycleDefinition, from: CaseStatus, facts: EventFacts) {
  if (refusalOf(definition, from, facts)) return { isTaken: false, to: from, effects: [] };
  const home = rowFor(definition, from, facts.type);
  const rule = home?.row ?? definition.anytime.find(({ event }) => event === facts.type)!;
  const to = home ? { ...from, [home.region]: home.row.to, ...home.row.also } : from;
  return { isTaken: true, to, effects: rule.effects ?? [] };
}

/** Everybody who may send an event somewhere, and one who never may. */
function sendersOf(definition: LifecycleDefinition): ReadonlyMap<string, readonly Role[]> {
  const rules = [
    ...definition.anytime,
    ...Object.values(definition.regions).flatMap(({ states }) =>
      Object.values(states).flatMap(({ on }) => on),
    ),
  ];
  return new Map(
    Object.keys(definition.events).map((type) => {
      const may = new Set(rules.flatMap(({ event, by }) => (event === type ? by : [])));
      const outsider = Object.keys(definition.roles).find((role) => !may.has(role));
      return [type, [...may, ...(outsider ? [outsider] : [])]];
    }),
  );
}

/** Every status that events can lead to, by the table alone. */
function reachable(profile: LabProfile): readonly CaseStatus[] {
  const { lifecycle: definition, services } = profile;
  const { given, events } = rulesIn(profile);
  const senders = sendersOf(definition);
  const keyOf = (status: CaseStatus) => JSON.stringify(Object.entries(status).sort());
  const kinds = Object.keys(services).length ? Object.keys(services) : [''];
  const found = new Map(
    kinds.map((service) => startStatus(profile, { service })).map((status) => [keyOf(status), status]),
  );
  for (const from of found.values())
    for (const type of events)
      for (const role of senders.get(type)!) {
        const { to } = byTheTable(definition, from, { type, by: { role }, fields: given });
        if (!found.has(keyOf(to))) found.set(keyOf(to), to);
      }
  return [...found.values()];
}

const anyStatus = ({ regions }: LifecycleDefinition): fc.Arbitrary<CaseStatus> =>
  fc.record(
    Object.fromEntries(
      Object.entries(regions).map(([key, { states }]) => [key, fc.constantFrom(...Object.keys(states))]),
    ),
  ) as fc.Arbitrary<CaseStatus>;

for (const profile of [restorative, aligner, appliance, digitalLab])
  describe(`the table and the compiled machine of the lab "${profile.id}"`, () => {
    const { lifecycle, definition, events, roles, given, act } = rulesIn(profile);
    const senders = sendersOf(definition);

    /** Where the machine contradicts the table from a status, over all events and senders, with and without fields. */
    function contradictions(from: CaseStatus): readonly string[] {
      const snapshot = lifecycle.machine.resolveState({ value: from });
      const check = (type: string, role: Role, fields: Fields): readonly string[] => {
        const facts = { type, by: { role }, fields };
        const expected = byTheTable(definition, from, facts);
        const [next, actions] = transition(lifecycle.machine, snapshot, facts as never);
        const effects = actions
          .map((action) => action.type as string)
          .filter((action) => action !== 'record');
        const isSame =
          actions.length > 0 === expected.isTaken &&
          effects.join() === expected.effects.join() &&
          Object.keys(definition.regions).every(
            (region) => (next.value as CaseStatus)[region] === expected.to[region],
          );
        return isSame
          ? []
          : [`${JSON.stringify(from)} ${type} by ${role} with ${Object.keys(fields).length}`];
      };
      return events.flatMap((type) =>
        senders.get(type)!.flatMap((role) => [...check(type, role, given), ...check(type, role, {})]),
      );
    }

    it('say the same in every status that events can lead to', function () {
      this.timeout(60_000);
      const statuses = reachable(profile);
      const stages = new Set(statuses.map(({ stage }) => stage));
      expect([...stages]).to.have.members(Object.keys(definition.regions.stage.states));
      expect(statuses.flatMap(contradictions).slice(0, 5)).to.deep.equal([]);
    });

    it('say the same in statuses that no events lead to', function () {
      this.timeout(60_000);
      fc.assert(
        fc.property(anyStatus(definition), (from) => {
          expect(contradictions(from)).to.deep.equal([]);
        }),
        { numRuns: 120, seed: 45 },
      );
    });

    it('list as allowed just what is accepted once its fields are given', () => {
      fc.assert(
        fc.property(anyStatus(definition), fc.constantFrom(...roles), (from, role) => {
          const accepted = events.filter((type) => act(from, type, role).ok);
          expect(allowedEvents(definition, from, role)).to.deep.equal(accepted);
        }),
        { numRuns: 100 },
      );
    });
  });

const { lifecycle, definition, events, status, act, outcome } = rulesIn(restorative);

describe('a hold and a pause', () => {
  it('may come and go in either order, from any status', () => {
    const overlays = events.filter((type) => /^(hold|pause)\./.test(type));
    const anOverlay = fc.tuple(
      fc.constantFrom(...overlays),
      fc.constantFrom('dentist', 'lab_admin', 'system'),
    );
    fc.assert(
      fc.property(anyStatus(definition), anOverlay, anOverlay, (from, one, two) => {
        if (one[0].split('.')[0] === two[0].split('.')[0]) return;
        const both = (first: [string, string], second: [string, string]) => {
          const half = act(from, ...first);
          return half.ok ? act(half.status, ...second) : half;
        };
        const [there, back] = [both(one, two), both(two, one)];
        if (there.ok || back.ok) expect(there.ok && there.status).to.deep.equal(back.ok && back.status);
      }),
      { numRuns: 600 },
    );
  });
});

describe('a decision on a plan', () => {
  const event = (id: string, type: string, role: Role, fields: Fields): CaseEvent => ({
    id: eventId(id),
    type,
    by: { role, name: 'N' },
    at: instant(0),
    fields,
  });
  const propose = (version: number): CaseEvent => ({
    ...event(`p${version}`, 'plan.propose', 'designer', {}),
    plan: { version, note: '', rows: [], proposedAt: instant(0), digest: `digest-${version}` },
  });

  it('that is no longer the newest is refused as stale', () => {
    const start: Case = {
      ...newDraft(restorative, caseId('c'), instant(0)),
      status: status({ stage: 'design' }),
    };
    const proposed = [1, 2].reduce((subject, version) => {
      const advance = advanceCase(
        { lifecycle, profile: restorative },
        subject,
        propose(version),
        instant(version),
      );
      if (!advance.ok) throw new Error(advance.refusal.code);
      return advance.case;
    }, start);
    const decide = (planDigest: string) =>
      advanceCase(
        { lifecycle, profile: restorative },
        proposed,
        event('d', 'plan.accept', 'dentist', { planDigest }),
        instant(9),
      );
    expect(decide('digest-1')).to.deep.equal({ ok: false, refusal: { code: 'stale-plan' } });
    expect(decide('digest-2')).to.have.property('ok', true);
  });
});

describe('a status that this profile does not know', () => {
  const strange = status({ stage: 'glazing', region: "of the lab's own" });

  it('takes a comment, and keeps every word of the status as it came', () => {
    expect(act(strange, 'comment.add', 'dentist')).to.deep.equal({ ok: true, status: strange, effects: [] });
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
    expect(outcome({ ...strange, hold: 'asked' }, 'hold.answer', 'dentist')).to.deep.equal({
      ...strange,
      hold: 'answered',
    });
  });

  it('lists for a person what is possible anywhere after submission, and nothing that moves the stage', () => {
    const allowed = allowedEvents(definition, strange, 'dentist');
    expect(allowed).to.include.members(['comment.add', 'document.add']);
    for (const type of allowed) expect(outcome(strange, type, 'dentist'), type).to.deep.equal(strange);
  });
});
