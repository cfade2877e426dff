import { expect } from '@open-wc/testing';
import type { LifecycleDefinition, RegionState } from '../../src/domain/lifecycle/definition.js';
import { compileLifecycle } from '../../src/domain/lifecycle/machine.js';
import { validateLifecycle } from '../../src/domain/lifecycle/validate.js';
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

describe("a lab's own lifecycle", () => {
  it('is taken when it is sound, as ours is', () => {
    expect(validateLifecycle(small(sound))).to.deep.equal([]);
    expect(validateLifecycle(restorativeLifecycle)).to.deep.equal([]);
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
  };
  for (const [what, [definition, place]] of Object.entries(wrong))
    it(`is refused for ${what}, and the place is named`, () => {
      expect(validateLifecycle(definition)).to.include(place);
      expect(() => compileLifecycle(definition)).to.throw(RangeError, place);
    });
});
