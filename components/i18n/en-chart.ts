import type { ChartMessages } from './chart-messages.js';
import { NOTATION_NAMES } from './notation-names.js';

export const enChart: ChartMessages = {
  label: 'Tooth chart',
  sides: 'Seen from the front: the patient’s right is on your left.',
  numbers: (above, beneath) => `Numbers: ${above}, beneath it ${beneath}.`,
  right: 'R',
  left: 'L',
  quadrant: (arch, side) => `${arch === 'upper' ? 'Upper' : 'Lower'} ${side}`,
  keys: 'Arrow keys move, Space chooses, Shift with an arrow chooses a range. Type a number to go to that tooth. The question mark lists all keys.',
  findings: {
    missing: 'missing',
    extraction: 'to be extracted',
    implant: 'implant',
    crown: 'crown',
    bridge: 'bridge',
    filling: 'filling',
    retained: 'retained primary tooth',
    'do-not-move': 'do not move',
  },
  marks: 'Marks on the chart',
  typed: 'Or type the teeth',
  typedHint: (example) => `For example ${example}`,
  typedArch: { upper: ['upper', 'maxilla'], lower: ['lower', 'mandible'] },
  typedMarks: (example) => `A letter before the teeth marks them, for example ${example}:`,
  numbering: 'Numbering',
  undo: 'Undo',
  clear: 'Clear',
  cleared: (count) =>
    count === 1 ? '1 tooth cleared. Undo brings it back.' : `${count} teeth cleared. Undo brings them back.`,
  chosen: (teeth) => `Teeth chosen: ${teeth}`,
  nothingChosen: 'No teeth chosen',
  required: 'Choose at least one tooth.',
  unknownTooth: (part, notation) =>
    `“${part}” is not a tooth in ${NOTATION_NAMES[notation]} numbering. Correct it or remove it.`,
  rangeAcrossArches: (part) => `“${part}” runs from one jaw to the other. Write one range for each jaw.`,
  otherDentition: (part, shown) =>
    shown === 'permanent'
      ? `“${part}” is a primary tooth. This chart shows permanent teeth.`
      : `“${part}” is a permanent tooth. This chart shows primary teeth.`,
  typedOther: (teeth, kind) =>
    kind === 'primary'
      ? `Primary teeth: ${teeth}. Check that they are meant.`
      : `Permanent teeth: ${teeth}. Check that they are meant.`,
  primary: { show: 'Show primary teeth', hide: 'Hide primary teeth' },
  pasted: (tooth, name, notation) =>
    `Read in ${NOTATION_NAMES[notation]} numbering: ${tooth} is the ${name}. If the text was written in another numbering, change it below first.`,
  charting: {
    one: (tooth, name) => `Tooth ${tooth}, ${name}`,
    several: (count, teeth) => `${count} teeth: ${teeth}`,
    nothing: 'Choose one tooth or several, then say what is known about them.',
    none: 'None',
    now: (teeth, findings) => `${teeth}: ${findings || 'nothing charted'}.`,
  },
  bridge: {
    units: 'Units of the bridge',
    unit: { abutment: 'Abutment', pontic: 'Pontic' },
    connector: (one, other) => `Connector ${one}–${other}`,
    start: 'Choose the first tooth of the bridge, then extend it by the connectors between the teeth.',
    refused: {
      'other-arch': ({ span }) => `The bridge is at ${span}: it cannot go on in the other jaw.`,
      'other-dentition': ({ span }) =>
        `The bridge is at ${span}: it cannot join permanent and primary teeth.`,
      'not-neighbours': ({ span }) =>
        `The bridge is at ${span}: this connector does not touch it. Extend it tooth by tooth.`,
      inside: ({ span }) => `The bridge at ${span} would fall into two. Shorten it from one of its ends.`,
      'pontic-needed': ({ tooth }) =>
        `Tooth ${tooth} is charted as missing. Make it a pontic below, then extend the bridge.`,
    },
    suggested: (teeth) => `Charted as missing, so made a pontic: ${teeth}. Check the units below.`,
  },
  work: 'Other work on the chart',
  help: {
    heading: 'Keyboard shortcuts',
    keys: {
      Shift: 'Shift',
      Ctrl: 'Ctrl',
      Home: 'Home',
      End: 'End',
      PageUp: 'Page Up',
      PageDown: 'Page Down',
      Space: 'Space',
      Enter: 'Enter',
      Escape: 'Esc',
    },
    does: {
      move: 'go to the next tooth in that direction',
      'row-ends': 'go to the first or last tooth of the row',
      'chart-ends': 'go to the first or last tooth of the chart',
      'other-jaw': 'go to the same tooth of the other jaw',
      jump: 'type a number: go to that tooth',
      choose: 'choose the tooth, or take the choice back',
      range: 'choose a range along the jaw',
      arch: 'choose the whole jaw',
      clear: 'clear what is chosen',
      undo: 'take the last change back',
      connectors: 'on a connector: go to the next one',
      help: 'open this list',
    },
    marks: (finding) => `mark: ${finding}`,
    marksNone: 'take all marks off',
  },
};
