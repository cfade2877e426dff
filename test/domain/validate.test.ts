import { expect } from '@open-wc/testing';
import type { LifecycleDefinition, Region, RegionState } from '../../src/domain/lifecycle/definition.js';
import { compileLifecycle } from '../../src/domain/lifecycle/machine.js';
import { validateLifecycle } from '../../src/domain/lifecycle/validate.js';
import { lifecycle as applianceLifecycle } from '../../src/profiles/appliance/lifecycle.js';
import { lifecycle as digitalLabLifecycle } from '../../src/profiles/digital-lab/lifecycle.js';
import { lifecycle as restorativeLifecycle } from '../../src/profiles/restorative/lifecycle.js';

const words = { en: 'words' };
const state = (...on: RegionState['on']): RegionState => ({
  label: words,
  meaning: words,
  tone: 'neutral',
  on,
});
const end: RegionState = { ...state(), terminal: true };
const row = (event: string, to: string, more = {}) => ({ event, to, by: ['dentist'], ...more });

/** Two stages and one event, changed in one place by each test. */
const small = (
  states: Record<string, RegionState>,
  more: Partial<LifecycleDefinition> = {},
): LifecycleDefinition => ({
  id: 'small',
  roles: { dentist: words },
  events: { 'case.submit': { label: words, done: words }, 'case.end': { label: words, done: words } },
  fields: {},
  regions: { stage: { initial: 'draft', states } },
  anytime: [],
  editable: ['draft'],
  ...more,
});
const sound = { draft: state(row('case.submit', 'done')), done: end };
/** A third event, and regions beside the stage: one that moves, one that is chosen. */
const withMore = (draft: RegionState['on'], regions: Record<string, Region> = {}): LifecycleDefinition =>
  small(sound, {
    events: {
      ...small(sound).events,
      'hold.place': { label: words, done: words },
      'hold.lift': { label: words, done: words },
    },
    regions: {
      stage: { initial: 'draft', states: { draft: state(...draft), done: end } },
      hold: {
        initial: 'clear',
        overlay: true,
        states: {
          clear: state(row('hold.place', 'asked')),
          asked: state(row('hold.lift', 'clear')),
        },
      },
      service: { initial: 'full', chosen: true, states: { full: state(), direct: state() } },
      ...regions,
    },
  });
const submit = (more = {}) => row('case.submit', 'done', more);

describe("a lab's own lifecycle", () => {
  it('is taken when it is sound, as ours is', () => {
    expect(validateLifecycle(small(sound))).to.deep.equal([]);
    for (const lifecycle of [restorativeLifecycle, applianceLifecycle, digitalLabLifecycle])
      expect(validateLifecycle(lifecycle), lifecycle.id).to.deep.equal([]);
  });

  it('may list an event twice in a state where another region keeps the rows apart', () => {
    const apart = [
      submit({ when: { hold: ['clear'] } }),
      submit({ when: { hold: ['asked'], service: ['full'] }, also: { hold: 'clear' } }),
      submit({ when: { hold: ['asked'], service: ['direct'] } }),
    ];
    expect(validateLifecycle(withMore(apart))).to.deep.equal([]);
  });

  it('may lead to a state by a row of another region alone', () => {
    const asked = state(row('hold.lift', 'clear', { also: { stage: 'done' } }));
    const hold = { initial: 'clear', states: { clear: state(row('hold.place', 'asked')), asked } };
    const stage = { initial: 'draft', states: { draft: state(), done: end } };
    expect(validateLifecycle(withMore([], { stage, hold }))).to.deep.equal([]);
    const onlyFromDone = state(row('hold.lift', 'clear', { also: { stage: 'done' }, stages: ['done'] }));
    const never = { ...hold, states: { ...hold.states, asked: onlyFromDone } };
    expect(validateLifecycle(withMore([], { stage, hold: never }))).to.deep.equal([
      'regions.stage.states.draft: nothing leads on, yet it is not marked terminal',
      'regions.stage.states.done: no transition leads here',
    ]);
  });

  const wrong: Record<string, [LifecycleDefinition, string]> = {
    'a state that nothing leads to': [
      small({ ...sound, lost: end }),
      'regions.stage.states.lost: no transition leads here',
    ],
    'a dead end that is not marked as one': [
      small({ draft: state(row('case.submit', 'done')), done: state() }),
      'regions.stage.states.done: nothing leads on, yet it is not marked terminal',
    ],
    'a transition to nowhere': [
      small({ draft: state(row('case.submit', 'done'), row('case.end', 'nowhere')), done: end }),
      'regions.stage.states.draft.on[1]: leads to "nowhere", which does not exist',
    ],
    'a role that nobody has': [
      small({ draft: state(row('case.submit', 'done', { by: ['ghost'] })), done: end }),
      'regions.stage.states.draft.on[0]: unknown role "ghost"',
    ],
    'an event without words': [
      small({ draft: state(row('case.vanish', 'done')), done: end }),
      'regions.stage.states.draft.on[0]: event "case.vanish" has no words in "events"',
    ],
    'a field that is not defined': [
      small({ draft: state(row('case.submit', 'done', { requires: ['wish'] })), done: end }),
      'regions.stage.states.draft.on[0]: unknown field "wish"',
    ],
    'an event that is listed twice': [
      small({ draft: state(row('case.submit', 'done'), row('case.submit', 'draft')), done: end }),
      'regions.stage.states.draft.on[1]: "case.submit" is listed twice',
    ],
    'a first state that does not exist': [
      small(sound, { regions: { stage: { initial: 'start', states: sound } } }),
      'regions.stage: initial state "start" does not exist',
    ],
    'an editable stage that does not exist': [
      small(sound, { editable: ['sketch'] }),
      'editable: unknown stage "sketch"',
    ],
    'an event of two regions': [
      small(sound, {
        regions: {
          stage: { initial: 'draft', states: sound },
          hold: { initial: 'a', states: { a: state(row('case.submit', 'b')), b: end } },
        },
      }),
      'regions.hold.states.a.on[0]: "case.submit" already belongs to region "stage"',
    ],
    'a dead end in a region beside the stage': [
      withMore([submit()], {
        hold: {
          initial: 'clear',
          states: { clear: state(row('hold.place', 'asked')), asked: state(row('hold.lift', 'asked')) },
        },
      }),
      'regions.hold.states.asked: nothing leads on, yet it is not marked terminal',
    ],
    'an event that nobody may send': [
      small({ draft: state(row('case.submit', 'done', { by: [] })), done: end }),
      'regions.stage.states.draft.on[0]: nobody may send "case.submit"',
    ],
    'an event for any time that nobody may send': [
      small(sound, { anytime: [{ event: 'case.end', by: [] }] }),
      'anytime[0]: nobody may send "case.end"',
    ],
    'a condition on a region that it does not have': [
      withMore([submit({ when: { parcel: ['none'] } })]),
      'regions.stage.states.draft.on[0].when: unknown region "parcel"',
    ],
    'a condition on a state that the region does not have': [
      withMore([submit({ when: { hold: ['clear', 'raised'] } })]),
      'regions.stage.states.draft.on[0].when: unknown state of hold "raised"',
    ],
    'a row that moves a region that it does not have': [
      withMore([submit({ also: { parcel: 'none' } })]),
      'regions.stage.states.draft.on[0].also: unknown region "parcel"',
    ],
    'a row that moves another region to nowhere': [
      withMore([submit({ also: { hold: 'raised' } })]),
      'regions.stage.states.draft.on[0].also: unknown state of hold "raised"',
    ],
    'a row that moves its own region a second time': [
      withMore([submit({ also: { stage: 'draft' } })]),
      'regions.stage.states.draft.on[0].also: "stage" is the row\'s own region',
    ],
    'a row that moves what was chosen': [
      withMore([submit({ also: { service: 'direct' } })]),
      'regions.stage.states.draft.on[0].also: "service" is chosen and never moves',
    ],
    'a chosen region with transitions of its own': [
      withMore([submit()], {
        service: { initial: 'full', chosen: true, states: { full: state(row('case.end', 'full')) } },
      }),
      'regions.service.states.full: a chosen region has no transitions',
    ],
    'two rows of one event that could both be meant': [
      withMore([submit({ when: { hold: ['clear', 'asked'] } }), submit({ when: { hold: ['asked'] } })]),
      'regions.stage.states.draft.on[1]: "case.submit" is listed twice',
    ],
    'two rows of one event with conditions on different regions': [
      withMore([submit({ when: { hold: ['clear'] } }), submit({ when: { service: ['full'] } })]),
      'regions.stage.states.draft.on[1]: "case.submit" is listed twice',
    ],
    'a stage that a rule names and that does not exist': [
      small(sound, { anytime: [{ event: 'case.end', by: ['dentist'], stages: ['sketch'] }] }),
      'anytime[0]: unknown stage "sketch"',
    ],
    'an event for any time that is a transition already': [
      small(sound, { anytime: [{ event: 'case.submit', by: ['dentist'] }] }),
      'anytime[0]: "case.submit" already belongs to region "stage"',
    ],
    'a timer of an event without words': [
      small({ ...sound, draft: { ...sound.draft, timers: [{ afterDays: 1, event: 'case.expire' }] } }),
      'regions.stage.states.draft.timers[0]: event "case.expire" has no words in "events"',
    ],
    'a state that keeps an unknown event waiting': [
      small({ ...sound, draft: { ...sound.draft, blocks: ['case.vanish'] } }),
      'regions.stage.states.draft.blocks: unknown event "case.vanish"',
    ],
    'a revision that no rule sends': [
      small(sound, {
        events: { ...small(sound).events, 'rx.revise': { label: words, done: words, revises: 'all' } },
      }),
      'events.rx.revise: revises the prescription, yet no rule sends it',
    ],
  };
  for (const [what, [definition, place]] of Object.entries(wrong))
    it(`is refused for ${what}, and the place is named`, () => {
      expect(validateLifecycle(definition)).to.include(place);
      expect(() => compileLifecycle(definition)).to.throw(RangeError, place);
    });
});
