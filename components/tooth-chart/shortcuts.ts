import { TOOTH_FINDINGS, type ToothFinding } from '../../src/index.js';
import type { ShortcutId } from '../i18n/chart-messages.js';
import { MARK_LETTERS } from './typing.js';

/** What a key asks for. A jump is by number, a move by direction, a mark by letter; the rest changes the value. */
export type Command = 'undo' | 'fill' | 'clear' | 'jump' | 'move' | 'mark' | 'help';

/** What the chart is used for, which decides the keys that it has. */
export interface Modes {
  readonly charting: boolean;
  readonly bridge: boolean;
  readonly readOnly: boolean;
}

interface Shortcut {
  readonly id: ShortcutId;
  /** as `chordOf()` writes them */
  readonly chords: readonly string[];
  /** absent where the browser's own button or another handler does it */
  readonly command?: Command;
  readonly changes?: true;
  readonly only?: 'bridge';
}

const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];

/** Every key of the chart. The list that `?` opens and what the keys do are both this table. */
const SHORTCUTS: readonly Shortcut[] = [
  { id: 'move', chords: ARROWS, command: 'move' },
  { id: 'row-ends', chords: ['Home', 'End'], command: 'move' },
  { id: 'chart-ends', chords: ['Ctrl+Home', 'Ctrl+End'], command: 'move' },
  { id: 'other-jaw', chords: ['PageUp', 'PageDown'], command: 'move' },
  { id: 'jump', chords: [...'0123456789abcdefghijklmnopqrstuvwxyz'], command: 'jump' },
  { id: 'choose', chords: ['Space', 'Enter'], changes: true },
  {
    id: 'range',
    chords: [...ARROWS, 'Home', 'End'].map((key) => `Shift+${key}`),
    command: 'move',
    changes: true,
  },
  { id: 'arch', chords: ['Ctrl+a'], command: 'fill', changes: true },
  { id: 'clear', chords: ['Escape'], command: 'clear', changes: true },
  { id: 'undo', chords: ['Ctrl+z'], command: 'undo', changes: true },
  { id: 'connectors', chords: ['ArrowLeft', 'ArrowRight'], only: 'bridge' },
  { id: 'help', chords: ['?'], command: 'help' },
];

export interface Line {
  readonly id: ShortcutId | ToothFinding | 'none';
  readonly chords: readonly string[];
}

const isIn = ({ only, changes }: Shortcut, modes: Modes): boolean =>
  (!only || modes[only]) && !(changes && modes.readOnly);

const marks = (modes: Modes): readonly Line[] =>
  modes.charting && !modes.readOnly
    ? [...TOOTH_FINDINGS, 'none' as const].map((id) => ({ id, chords: [`Shift+${MARK_LETTERS[id]}`] }))
    : [];

/** The lines of the help: what there is in these modes, and nothing else. */
export const helpLines = (modes: Modes): readonly Line[] => [
  ...SHORTCUTS.filter((shortcut) => isIn(shortcut, modes)),
  ...marks(modes),
];

type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** `Ctrl+Home`, `Shift+m`, `?`; the Mac's command key counts as Ctrl. Nothing with Alt, which is the system's. */
export function chordOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Keys): string | undefined {
  if (altKey) return undefined;
  const name = key === ' ' ? 'Space' : key.length === 1 ? key.toLowerCase() : key;
  // the shift that makes a question mark is a part of that key
  const shift = shiftKey && name !== '?' ? 'Shift+' : '';
  return `${ctrlKey || metaKey ? 'Ctrl+' : ''}${shift}${name}`;
}

export function commandOf(keys: Keys, modes: Modes): Command | undefined {
  const chord = chordOf(keys);
  if (!chord) return undefined;
  if (marks(modes).some(({ chords }) => chords.includes(chord))) return 'mark';
  // a capital is the same letter, except where letters with Shift mark teeth
  const plain = modes.charting ? chord : chord.replace(/^Shift\+(?=[a-z]$)/, '');
  const shortcut = SHORTCUTS.find((one) => one.command && one.chords.includes(plain) && isIn(one, modes));
  return shortcut?.command;
}
