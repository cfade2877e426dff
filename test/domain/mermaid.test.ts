import { expect } from '@open-wc/testing';
import type { LifecycleDefinition, RegionState } from '../../src/domain/lifecycle/definition.js';
import { toMermaid } from '../../src/domain/lifecycle/mermaid.js';
import { lifecycle as appliance } from '../../src/profiles/appliance/lifecycle.js';
import { lifecycle as digitalLab } from '../../src/profiles/digital-lab/lifecycle.js';

const state = (label: string, ...on: RegionState['on']): RegionState => ({
  label: { en: label },
  meaning: { en: label },
  tone: 'neutral',
  on,
});
const aLab = (states: Record<string, RegionState>, send = 'Send'): LifecycleDefinition => ({
  id: 'small',
  roles: { dentist: { en: 'Dentist' } },
  events: { 'case.submit': { label: { en: send }, done: { en: send } } },
  fields: {},
  regions: { stage: { initial: Object.keys(states)[0]!, states } },
  anytime: [],
  editable: [],
});
const submit = (to: string) => ({ event: 'case.submit', to, by: ['dentist'] });
const linesOf = (drawing: string) => drawing.split('\n').map((line) => line.trim());

/** What Mermaid's grammar takes for a line of a state diagram, as far as we use it. */
const GRAMMAR = [
  /^stateDiagram-v2$/,
  /^direction LR$/,
  /^state "[^"]+" as \w+$/,
  /^(\[\*\]|\w+) --> (\[\*\]|\w+)$/,
  // no colon, and a semicolon only at the end of an entity
  /^\w+ --> \w+ : (?:[^:;{}"<>#]|#\d+;)+$/,
  /^$/,
];

describe('the picture of a lifecycle', () => {
  it('shows states by their labels, the first one, and where a case ends', () => {
    const states = { draft: state('Draft', submit('done')), done: { ...state('Done'), terminal: true } };
    expect(toMermaid(aLab(states))).to.equal(
      [
        'stateDiagram-v2',
        '  state "Draft" as s_draft',
        '  state "Done" as s_done',
        '  [*] --> s_draft',
        '  s_draft --> s_done : Send (Dentist)',
        '  s_done --> [*]',
        '',
      ].join('\n'),
    );
  });

  it('speaks the language that it is asked for', () => {
    const german = linesOf(toMermaid(appliance, 'de'));
    expect(german).to.include('s_design --> s_verified : Für die Fertigung freigeben (Konstruktion)');
    expect(german).to.include('state "In Fertigung" as s_production');
  });

  it('draws every row of its region once for each event, with everybody who may send it', () => {
    const lines = linesOf(toMermaid(digitalLab));
    for (const [from, { on }] of Object.entries(digitalLab.regions.stage.states))
      for (const { to, event } of on) {
        const label = digitalLab.events[event]!.label.en;
        const arrows = lines.filter((line) => line.startsWith(`s_${from} --> s_${to} : ${label} (`));
        expect(arrows, `${from} ${event}`).to.have.length(1);
      }
    // three rows, set apart by what is billed, are one arrow
    expect(lines).to.include('s_design --> s_cancelled : Cancel order (Dentist, Lab support)');
  });

  it('draws the moves that another region’s event brings along', () => {
    const lines = linesOf(toMermaid(appliance));
    for (const from of ['awaiting_records', 'verified', 'production'])
      expect(lines).to.include(`s_${from} --> s_design : RESUBMIT (Dentist)`);
    expect(lines.filter((line) => line.includes('RESUBMIT'))).to.have.length(3);
    const pause = linesOf(toMermaid(digitalLab, 'en', 'pause'));
    expect(pause).to.include('s_paused --> s_running : Cancel order (Dentist, Lab support)');
    expect(linesOf(toMermaid(digitalLab))).to.include('s_design --> s_deleted : Delete (Lab system)');
  });

  it('says after how many days the lab’s software acts by itself', () => {
    const lines = linesOf(toMermaid(digitalLab, 'en', 'pause'));
    expect(lines).to.include('s_paused --> s_paused : Remind of the pause (Lab system, 30/40/44 d)');
    expect(lines).to.include('s_deletion_scheduled --> s_purged : Delete (Lab system, 7 d)');
  });

  it('begins a chosen region in each of its states, for nothing moves it', () => {
    const lines = linesOf(toMermaid(digitalLab, 'en', 'service'));
    expect(lines).to.include('[*] --> s_standard').and.to.include('[*] --> s_aligners');
    expect(lines.filter((line) => line.includes(' : '))).to.deep.equal([]);
  });

  it('is one that Mermaid can read, for every region of our labs and in both languages', () => {
    for (const definition of [appliance, digitalLab])
      for (const region of Object.keys(definition.regions))
        for (const language of ['en', 'de'])
          for (const line of linesOf(toMermaid(definition, language, region)))
            expect(
              GRAMMAR.some((rule) => rule.test(line)),
              `${region}: ${line}`,
            ).to.be.true;
  });

  it('escapes what would mean something to Mermaid or to the page', () => {
    const wild = 'A "b"; c: <img src=x> {d} #e %%f\n[g] `h` *i* & \\j';
    const drawing = toMermaid(aLab({ draft: state(wild, submit('draft')) }, wild));
    const escaped =
      'A #34;b#34;#59; c#58; #60;img src=x#62; #123;d#125; #35;e #37;#37;f #91;g#93; #96;h#96; #42;i#42; #38; #92;j';
    expect(linesOf(drawing)).to.deep.equal([
      'stateDiagram-v2',
      `state "${escaped}" as s_draft`,
      '[*] --> s_draft',
      `s_draft --> s_draft : ${escaped} (Dentist)`,
      '',
    ]);
    for (const line of linesOf(drawing).filter((line) => line.includes('-->')))
      expect(
        GRAMMAR.some((rule) => rule.test(line)),
        line,
      ).to.be.true;
  });

  it('keeps states apart whose names Mermaid would take for one', () => {
    const states = {
      'try-in': state('Try-in', submit('try_in')),
      try_in: state('Try in', submit('TRY_IN')),
      TRY_IN: state('Trying', submit('end')),
      end: state('End', submit('state')),
      state: { ...state('State'), terminal: true },
    };
    const names = linesOf(toMermaid(aLab(states))).flatMap((line) => /as (\w+)$/.exec(line)?.[1] ?? []);
    expect(names).to.deep.equal(['s_try_in', 's_try_in_2', 's_TRY_IN_3', 's_end', 's_state']);
  });
});
