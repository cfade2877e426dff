import { formatTooth, say } from '../../src/index.js';
import { csvHead, csvLine } from './csv.js';
import type { Row, RowLanguage } from './rows.js';

/** What the file has of each case. Days are written as ISO 8601, which every spreadsheet sorts and reads. */
type Column = readonly [heading: string, cell: (row: Row) => string];

function columnsOf({ messages, language, notation, hasNames }: RowLanguage): readonly Column[] {
  const { columns, csv } = messages.list;
  const names: readonly Column[] = hasNames ? [[csv.name, ({ summary }) => summary.patientName]] : [];
  return [
    [columns.case, ({ summary }) => summary.caseNumber ?? ''],
    [columns.patient, ({ summary }) => summary.patientCode],
    ...names,
    [columns.dentist, ({ summary }) => summary.doctor],
    [columns.laboratory, ({ laboratory }) => laboratory],
    [
      columns.status,
      ({ state, stage }) =>
        [state, ...(stage ? [stage] : [])].map(({ label }) => say(label, language)).join(' · '),
    ],
    [columns.work, ({ work }) => work.map(({ label }) => label).join('; ')],
    [
      csv.teeth,
      ({ work }) =>
        work.map(({ teeth }) => teeth.map((tooth) => formatTooth(tooth, notation)).join(' ')).join('; '),
    ],
    [columns.needs, ({ needs }) => needs.map(({ words }) => words).join('; ')],
    [columns.due, ({ summary }) => summary.due ?? ''],
    [csv.late, ({ late }) => (late ? String(late) : '')],
    [columns.created, ({ summary }) => summary.createdAt],
    [columns.updated, ({ summary }) => summary.updatedAt],
    [columns.accepted, ({ summary }) => summary.acceptedAt ?? ''],
  ];
}

/** Writes rows as lines of a file, in the words of the list; full names only where the list shows them. */
export function csvWriter(words: RowLanguage): { readonly head: string; line(row: Row): string } {
  const columns = columnsOf(words);
  return {
    head: csvHead(columns.map(([heading]) => heading)),
    line: (row) => csvLine(columns.map(([, cell]) => cell(row))),
  };
}
