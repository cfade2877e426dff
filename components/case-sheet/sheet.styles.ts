import { css } from 'lit';
import { markStyles } from './sheet-marks.styles.js';

/** The sheet itself, on the screen and on paper. Lengths in em, so that paper may set its own size of letters. */
const frame = css`
  .sheet {
    display: table;
    inline-size: 100%;
    table-layout: fixed;
    font-size: 13px;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }

  /* a table's head stands on top of every page that the sheet runs on to */
  .running {
    display: table-header-group;
    break-inside: avoid;
  }

  .flow {
    display: table-row-group;
  }

  .running > header {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: 0.3em 2em;
    padding-block-end: 0.4em;
    margin-block-end: 0.8em;
    border-block-end: 2px solid currentColor;
  }

  /* blocks and margins: a grid that runs on to another page lets its rows overlap */
  .body > * + * {
    margin-block-start: 0.65em;
  }

  .block > * + * {
    margin-block-start: 0.35em;
  }

  :where(.sheet :is(h1, h2, p, dl, dd, ol, ul)) {
    margin: 0;
    padding: 0;
  }

  :where(.sheet :is(ol, ul)) {
    list-style: none;
  }

  .sheet h1 {
    font-size: 1.6em;
    line-height: 1.2;
    font-weight: 650;
  }

  .sheet h2 {
    font-size: 0.85em;
    line-height: 1.3;
    font-weight: 650;
    break-after: avoid;
  }

  .sheet .small {
    font-size: 0.85em;
  }

  .sheet dt {
    color: var(--_quiet);
    font-size: 0.85em;
  }

  .sheet .number {
    font-variant-numeric: tabular-nums;
  }

  .reference {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.6em;
  }

  .reference strong {
    font-size: 1.6em;
    line-height: 1.2;
  }

  .stamp {
    padding: 0.3em 0.7em;
    border: 2px solid currentColor;
    border-radius: 4px;
  }

  .stamps {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
  }

  .stamps .stamp {
    font-size: 1.25em;
  }

  .stamp.heavy {
    border-width: 4px;
    font-weight: 700;
  }

  .parties,
  .dates {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr));
    gap: 1em 1.6em;
  }

  .parties {
    break-inside: avoid;
  }

  .party {
    display: grid;
    gap: 0.3em;
    align-content: start;
    min-inline-size: 0;
  }

  .party h2,
  .block > h2,
  .signing > h2 {
    padding-block-end: 0.2em;
    border-block-end: 1px solid var(--_line);
  }

  .sheet .rows {
    display: grid;
    gap: 0.15em;
  }

  .sheet .rows > div {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.6em;
  }

  .dates {
    grid-template-columns: repeat(auto-fit, minmax(min(9em, 100%), 1fr));
    padding: 0.4em 0;
    border-block: 1px solid var(--_line);
  }

  .dates dd {
    font-weight: 600;
  }

  .groups {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(15em, 100%), 1fr));
    gap: 0.9em 1.6em;
    align-items: start;
  }

  .groups .long {
    grid-column: 1 / -1;
  }

  .groups .block,
  .signing,
  .chart-block,
  .piece,
  .sheet tr {
    break-inside: avoid;
  }

  .piece {
    display: grid;
    gap: 0.3em;
  }

  .piece + .piece {
    margin-block-start: 0.5em;
    padding-block-start: 0.5em;
    border-block-start: 1px dashed var(--_line);
  }

  .what {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.7em;
    font-size: 1.15em;
  }

  .on {
    font-weight: 600;
  }

  .on .quiet {
    font-weight: 400;
  }

  .grid {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(10em, 100%), 1fr));
    gap: 0.2em 1em;
  }

  .grid .wide {
    grid-column: 1 / -1;
  }

  .words {
    white-space: pre-line;
  }

  .sheet table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  .sheet th,
  .sheet td {
    padding: 0.1em 0.8em 0.1em 0;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: baseline;
    font-weight: 400;
  }

  .sheet thead th {
    color: var(--_quiet);
    font-size: 0.85em;
  }

  .digest {
    font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
    font-size: 0.85em;
  }
`;

export const sheetStyles = [frame, markStyles];
