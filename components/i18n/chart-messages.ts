import type { Arch, JoinRefusal, Notation, Side, ToothFinding, Unit } from '../../src/index.js';

/** Keys as they are printed on a keyboard, where their names depend on the language. */
export type KeyName =
  'Shift' | 'Ctrl' | 'Home' | 'End' | 'PageUp' | 'PageDown' | 'Space' | 'Enter' | 'Escape';

/** What the keys of the chart do; each has its line in the list of shortcuts. */
export type ShortcutId =
  | 'move'
  | 'row-ends'
  | 'chart-ends'
  | 'other-jaw'
  | 'jump'
  | 'choose'
  | 'range'
  | 'arch'
  | 'clear'
  | 'undo'
  | 'connectors'
  | 'help';

/** Why a connector cannot be pressed: it would not join, or the bridge would fall apart. */
export type ConnectorRefusal = JoinRefusal | 'inside' | 'pontic-needed';

/** Teeth are handed in as they are numbered on the chart. */
export interface ChartMessages {
  readonly label: string;
  /** whose right is where, said once */
  readonly sides: string;
  /** which number is which, where two notations are shown */
  readonly numbers: (above: string, beneath: string) => string;
  /** marks at the two ends of the chart */
  readonly right: string;
  readonly left: string;
  readonly quadrant: (arch: Arch, side: Side) => string;
  readonly keys: string;
  readonly findings: Readonly<Record<ToothFinding, string>>;
  readonly marks: string;
  readonly typed: string;
  readonly typedHint: (example: string) => string;
  /** the words for a whole arch; the first is the one that the hint shows */
  readonly typedArch: Readonly<Record<Arch, readonly string[]>>;
  /** beside the letters with their meanings, while findings are charted */
  readonly typedMarks: (example: string) => string;
  readonly numbering: string;
  readonly undo: string;
  readonly clear: string;
  readonly cleared: (count: number) => string;
  /** the chosen teeth in one line, for the small picture */
  readonly chosen: (teeth: string) => string;
  readonly nothingChosen: string;
  readonly required: string;
  readonly unknownTooth: (part: string, notation: Notation) => string;
  readonly rangeAcrossArches: (part: string) => string;
  readonly otherDentition: (part: string, shown: 'permanent' | 'primary') => string;
  /** typed teeth of the dentition that the chart did not show so far */
  readonly typedOther: (teeth: string, kind: 'permanent' | 'primary') => string;
  /** the button that shows primary teeth too, and puts them away again */
  readonly primary: { readonly show: string; readonly hide: string };
  /** a pasted number that names another tooth in another notation */
  readonly pasted: (tooth: string, name: string, notation: Notation) => string;
  readonly charting: {
    readonly one: (tooth: string, name: string) => string;
    readonly several: (count: number, teeth: string) => string;
    readonly nothing: string;
    /** takes every finding off */
    readonly none: string;
    /** "12: missing, crown"; without findings "12: nothing charted" */
    readonly now: (teeth: string, findings: string) => string;
  };
  readonly bridge: {
    readonly units: string;
    readonly unit: Readonly<Record<Unit, string>>;
    readonly connector: (one: string, other: string) => string;
    readonly start: string;
    readonly refused: Readonly<
      Record<ConnectorRefusal, (values: { readonly span: string; readonly tooth: string }) => string>
    >;
    /** units that were made pontics because they are charted as missing */
    readonly suggested: (teeth: string) => string;
  };
  /** the list of what else is ordered */
  readonly work: string;
  readonly help: {
    readonly heading: string;
    readonly keys: Readonly<Record<KeyName, string>>;
    readonly does: Readonly<Record<ShortcutId, string>>;
    /** what a letter with Shift does to a tooth */
    readonly marks: (finding: string) => string;
    readonly marksNone: string;
  };
}
