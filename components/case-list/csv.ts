/** With it, spreadsheets read the file as UTF-8. */
const BOM = '\uFEFF';
const LINE_END = '\r\n';

/**
 * What a spreadsheet takes for a formula, also written wide or behind spaces that it cuts. A cell that somebody has begun so
 * must not be run.
 */
const FORMULA = /^[\t\r\n]|^[\s\p{Cf}]*[=+\-@＝＋－＠]/u;
/** The same within a cell, where a program that parts cells at `;` or at every line would begin another one. */
const INNER = /([;\t\r\n][\s\p{Cf}"]*)(?=[=+\-@＝＋－＠])/gu;
/** `;` and tab part cells where a comma is the decimal sign; spaces at the ends are cut by some programs */
const NEEDS_QUOTES = /[",;\t\r\n']|^\s|\s$/u;

/** One cell of RFC 4180; one that would be a formula begins with an apostrophe and is text. */
export function csvCell(text: string): string {
  const inner = text.replace(INNER, "$1'");
  const safe = FORMULA.test(text) ? `'${inner}` : inner;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line with its end. */
export const csvLine = (cells: readonly string[]): string => cells.map(csvCell).join(',') + LINE_END;

/** The first line of a file. */
export const csvHead = (cells: readonly string[]): string => BOM + csvLine(cells);
