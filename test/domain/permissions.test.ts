import { expect } from '@open-wc/testing';
import type {
  AnytimeEvent,
  EventDefinition,
  LifecycleDefinition,
} from '../../src/domain/lifecycle/definition.js';
import {
  canEdit,
  editScope,
  eventsOfRole,
  impossibleActions,
} from '../../src/domain/lifecycle/permissions.js';
import { allowedEvents, refusalOf } from '../../src/domain/lifecycle/table.js';
import { aligner } from '../../src/profiles/aligner.js';
import { restorative } from '../../src/profiles/restorative.js';
import { rulesIn } from './play.js';

const { definition, status } = rulesIn(restorative);
const words = { en: 'words' };

/** Two stages, one of them a draft, and events for any time that revise a prescription so far. */
const small = (
  events: Readonly<Record<string, Partial<EventDefinition>>>,
  anytime: readonly AnytimeEvent[],
): LifecycleDefinition => ({
  id: 'small',
  roles: { dentist: words, office: words },
  fields: { note: { label: words, kind: 'text' } },
  events: Object.fromEntries(
    Object.entries({ 'case.submit': {}, ...events }).map(([type, more]) => [
      type,
      { label: words, done: words, ...more },
    ]),
  ),
  regions: {
    stage: {
      initial: 'draft',
      states: {
        draft: {
          label: words,
          meaning: words,
          tone: 'neutral',
          on: [{ event: 'case.submit', to: 'sent', by: ['dentist'] }],
        },
        sent: { label: words, meaning: words, tone: 'done', terminal: true, on: [] },
      },
    },
  },
  anytime,
  editable: ['draft'],
});
const sent = { stage: 'sent' };

describe('what a person may change of a prescription', () => {
  it('a draft freely, as the one whose draft it is', () => {
    const lab = small({}, []);
    expect(editScope(lab, { stage: 'draft' }, 'dentist')).to.deep.equal({ kind: 'free' });
    expect(editScope(lab, { stage: 'draft' }, 'office')).to.deep.equal({ kind: 'locked', ask: undefined });
  });

  it('nothing, where no event that he may send revises it', () => {
    const lab = small({ 'rx.revise': { revises: 'all' }, 'comment.add': {} }, [
      { event: 'rx.revise', by: ['dentist'], stages: ['draft'] },
      { event: 'comment.add', by: ['dentist'] },
    ]);
    expect(editScope(lab, sent, 'dentist')).to.deep.equal({ kind: 'locked', ask: undefined });
  });

  it('nothing but by asking, where the lab has an event for that', () => {
    const lab = small({ 'change.request': {} }, [
      { event: 'change.request', by: ['dentist'], requires: ['note'] },
    ]);
    expect(editScope(lab, sent, 'dentist')).to.deep.equal({ kind: 'locked', ask: 'change.request' });
    expect(editScope(lab, sent, 'office')).to.deep.equal({ kind: 'locked', ask: undefined });
  });

  it('as much as the widest of several events covers, whichever is listed first', () => {
    const some = { revises: ['instructions', 'scans'] } as const;
    const one = { revises: ['instructions'] } as const;
    const anytime = ['a', 'b', 'c'].map((event) => ({ event, by: ['dentist'] }));
    expect(editScope(small({ a: one, b: some, c: one }, anytime), sent, 'dentist')).to.deep.equal({
      kind: 'revision',
      event: 'b',
      fields: some.revises,
    });
    expect(editScope(small({ a: one, b: some, c: { revises: 'all' } }, anytime), sent, 'dentist')).to.include(
      {
        event: 'c',
      },
    );
    // of two that cover the same, the one that is listed first
    expect(editScope(small({ a: some, b: some, c: one }, anytime), sent, 'dentist')).to.include({
      event: 'a',
    });
  });

  it('covers what its scope says, part by part', () => {
    const some = { kind: 'revision', event: 'x', fields: ['scans'] } as const;
    expect([canEdit(some, 'scans'), canEdit(some, 'items')]).to.deep.equal([true, false]);
    expect(canEdit({ kind: 'revision', event: 'x', fields: 'all' }, 'items')).to.equal(true);
    expect(canEdit({ kind: 'free' }, 'items')).to.equal(true);
    expect(canEdit({ kind: 'locked', ask: undefined }, 'items')).to.equal(false);
  });

  it('while the lab asks, carries the change with the answer, so that no question stays open beside it', () => {
    for (const { definition, status } of [rulesIn(restorative), rulesIn(aligner)]) {
      for (const stage of ['design', 'planning', 'production'])
        if (definition.regions.stage.states[stage]) {
          const from = status({ stage, hold: 'asked' });
          expect(editScope(definition, from, 'dentist'), stage).to.include({ event: 'hold.answer' });
        }
    }
  });

  it('never the kind of service, once an aligner case was sent: how it is made is settled', () => {
    const { definition, status } = rulesIn(aligner);
    for (const from of [status({ stage: 'planning' }), status({ stage: 'production', hold: 'asked' })]) {
      const scope = editScope(definition, from, 'dentist');
      expect(canEdit(scope, 'items')).to.equal(true);
      expect(canEdit(scope, 'service')).to.equal(false);
    }
  });
});

describe('what is told before somebody tries', () => {
  it('is every event that the role has at all, either as possible or with its reason', () => {
    for (const { definition, roles, status } of [rulesIn(restorative), rulesIn(aligner)])
      for (const stage of Object.keys(definition.regions.stage.states))
        for (const hold of ['clear', 'asked'])
          for (const role of roles) {
            const from = status({ stage, hold });
            const possible = allowedEvents(definition, from, role);
            const impossible = impossibleActions(definition, from, role).map(({ type }) => type);
            const own = eventsOfRole(definition, role);
            expect([...possible, ...impossible], `${stage} ${role}`).to.have.members([...own]);
            expect(possible.filter((type) => impossible.includes(type))).to.deep.equal([]);
          }
  });

  it('says why in a code, and never for want of a field', () => {
    const why = (change: Record<string, string>, role = 'dentist') =>
      Object.fromEntries(
        impossibleActions(definition, status(change), role).map(({ type, refusal }) => [type, refusal]),
      );
    expect(why({ stage: 'production' })).to.deep.include({
      'rx.revise': { code: 'wrong-state', state: 'production' },
      'case.cancel': { code: 'wrong-role', roles: ['lab_admin'] },
    });
    expect(why({ stage: 'design', plan: 'proposed', hold: 'asked' })).to.deep.include({
      'plan.accept': { code: 'suspended', region: 'hold' },
    });
    expect(why({ stage: 'design', plan: 'proposed' }, 'production_tech')).to.deep.include({
      'production.start': { code: 'blocked', region: 'plan', state: 'proposed' },
    });
    for (const stage of Object.keys(definition.regions.stage.states))
      for (const refusal of Object.values(why({ stage })))
        expect(refusal.code).not.to.equal('missing-fields');
  });

  it('names nothing that is another role’s business', () => {
    expect(eventsOfRole(definition, 'dentist')).not.to.include('case.ship');
    expect(eventsOfRole(definition, 'shipping')).to.deep.equal(['case.ship', 'comment.add', 'document.add']);
    expect(eventsOfRole(definition, 'nobody')).to.deep.equal([]);
    expect(impossibleActions(definition, status(), 'nobody')).to.deep.equal([]);
  });

  it('is the same that the sender is told when he tries all the same', () => {
    const from = status({ stage: 'shipped' });
    for (const { type, refusal } of impossibleActions(definition, from, 'dentist'))
      expect(refusalOf(definition, from, { type, by: { role: 'dentist' }, fields: {} })).to.deep.equal(
        refusal,
      );
  });
});
