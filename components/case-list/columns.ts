import type { ListOrder } from '../../src/index.js';

/** What a list can show of a case. "S3 · case list columns" */
export type Column =
  | 'case'
  | 'patient'
  | 'work'
  | 'status'
  | 'needs'
  | 'due'
  | 'dentist'
  | 'updated'
  | 'created'
  | 'accepted'
  | 'laboratory';

interface ColumnFacts {
  /** in which it reads well, pixels */
  readonly width: number;
  /** those with the greatest give way first; absent: it never does */
  readonly gives?: number;
  readonly order?: ListOrder;
}

const FACTS: Readonly<Record<Column, ColumnFacts>> = {
  case: { width: 116, order: 'case' },
  patient: { width: 96, order: 'patient' },
  work: { width: 156, gives: 1 },
  status: { width: 148 },
  needs: { width: 184, order: 'needs' },
  due: { width: 120, gives: 2, order: 'due' },
  updated: { width: 104, gives: 3, order: 'updated' },
  dentist: { width: 136, gives: 4 },
  created: { width: 104, gives: 5, order: 'created' },
  accepted: { width: 104, gives: 6 },
  laboratory: { width: 136, gives: 7 },
};

const EVERY = Object.keys(FACTS) as readonly Column[];
const DEFAULT: readonly Column[] = [
  'case',
  'patient',
  'dentist',
  'laboratory',
  'work',
  'status',
  'needs',
  'due',
  'created',
  'updated',
  'accepted',
];
/** as cards, where each costs a line: what is looked for most */
const ON_CARDS: readonly Column[] = ['case', 'patient', 'work', 'status', 'needs', 'due', 'updated'];

/** the column of the boxes that select a row, pixels */
const SELECT_WIDTH = 40;
/** below this, rows are cards; the style sheet has the same figure */
export const CARDS_BELOW = 720;

export const orderOf = (column: Column): ListOrder | undefined => FACTS[column].order;

/** The columns that a host names, in its order; the case comes first if it is not named, since it opens the row. */
function named(text: string): readonly Column[] {
  const known = text
    .split(/[\s,]+/)
    .filter((word): word is Column => (EVERY as readonly string[]).includes(word));
  const columns = [...new Set(known)];
  return columns.includes('case') || !columns.length ? columns : ['case', ...columns];
}

/** The columns that fit: where there is no room, the least important go first. Cards show all that a host names. */
export function columnsFor(text: string, width: number): readonly Column[] {
  const wanted = named(text);
  if (width < CARDS_BELOW) return wanted.length ? wanted : ON_CARDS;
  const columns = [...(wanted.length ? wanted : DEFAULT)];
  const total = () => columns.reduce((sum, column) => sum + FACTS[column].width, SELECT_WIDTH);
  for (;;) {
    const [first] = columns
      .filter((column) => FACTS[column].gives !== undefined)
      .sort((a, b) => FACTS[b].gives! - FACTS[a].gives!);
    if (!first || total() <= width) return columns;
    columns.splice(columns.indexOf(first), 1);
  }
}

/** The same widths as shares of a grid, for rows that stand by themselves. */
export const tracksFor = (columns: readonly Column[]): string =>
  `${SELECT_WIDTH}px ${columns.map((column) => `minmax(0, ${FACTS[column].width}fr)`).join(' ')}`;
