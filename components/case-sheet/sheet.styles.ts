import { css } from 'lit';

/** The sheet itself, on the screen and on paper. Lengths in em, so that paper may set its own size of letters. */
export const sheetStyles = css`
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

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1.4em;
    font-size: 0.85em;
  }

  /* the patient's right is on the left of the picture in every language */
  .mouth {
    display: grid;
    grid-template-columns: minmax(0, 6em) minmax(0, 38em) minmax(0, 6em);
    gap: 0.5em;
    align-items: center;
    justify-content: center;
    direction: ltr;
  }

  .side {
    color: var(--_quiet);
    font-size: 0.85em;
    text-align: center;
  }

  .teeth {
    inline-size: 100%;
  }

  .teeth .tooth,
  .teeth .pontic,
  .teeth .strike,
  .teeth .axis {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.2;
  }

  .teeth .axis {
    stroke: var(--_line);
    stroke-width: 1;
  }

  .teeth .ordered {
    stroke-width: 4;
  }

  .teeth .strike {
    stroke-width: 1.8;
  }

  .teeth text {
    fill: currentColor;
    font: 600 13px var(--_font);
    text-anchor: middle;
  }

  .teeth .second {
    fill: var(--_quiet);
    font-weight: 400;
    font-size: 11px;
  }

  .teeth .sign {
    font-size: 14px;
  }

  .legend li {
    display: flex;
    align-items: center;
    gap: 0.4em;
  }

  .key {
    display: inline-grid;
    place-items: center;
    inline-size: 1.5em;
    block-size: 1.5em;
    border: 1px solid currentColor;
    border-radius: 3px;
    font-weight: 600;
  }

  .key.heavy {
    border-width: 3px;
  }

  .key.double {
    border: 4px double currentColor;
  }

  .signing {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(20em, 100%), 1fr));
    gap: 0.9em 1.6em;
  }

  .declared {
    display: grid;
    gap: 0.3em;
  }

  .declared li::before {
    content: '☒ ';
  }

  .signature {
    display: grid;
    align-items: end;
    min-block-size: 3em;
    border-block-end: 1px solid currentColor;
  }

  .strokes {
    inline-size: 15em;
    block-size: 5em;
    margin-block-end: -0.6em;
  }

  .strokes path {
    fill: none;
    stroke: currentColor;
    stroke-width: 3;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .typed {
    font:
      italic 500 1.5em/1.4 ui-serif,
      Georgia,
      'Times New Roman',
      serif;
  }

  .law {
    display: grid;
    gap: 0.15em;
    padding-block-start: 0.4em;
    border-block-start: 2px solid currentColor;
    break-inside: avoid;
  }

  .badge {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: 1em 2em;
  }

  .big {
    font-size: 3.4em;
    line-height: 1.15;
    font-weight: 700;
    letter-spacing: -0.01em;
  }

  .due {
    font-size: 1.4em;
  }

  .qr {
    inline-size: 9.5em;
    block-size: 9.5em;
    flex: none;
  }

  /* a code is dark on light in every colour scheme, or no reader takes it */
  .qr .light {
    fill: #ffffff;
  }

  .qr .dark {
    fill: #000000;
  }

  .steps th[scope='row'] {
    inline-size: 45%;
  }

  .sheet .steps td,
  .sheet .steps tbody th {
    block-size: 2.2em;
    vertical-align: middle;
  }

  .box {
    display: inline-block;
    inline-size: 1.1em;
    block-size: 1.1em;
    margin-inline-end: 0.6em;
    border: 1.5px solid currentColor;
    border-radius: 2px;
    vertical-align: -0.2em;
    flex: none;
  }

  .ticks {
    display: grid;
    gap: 0.6em;
    font-size: 1.15em;
  }

  .ticks li {
    display: flex;
    align-items: baseline;
  }

  .ticks .write-in {
    display: flex;
    flex: 1;
    gap: 0.6em;
  }

  .rule {
    flex: 1;
    max-inline-size: 24em;
    border-block-end: 1px solid currentColor;
  }

  /* to write on by hand */
  .line {
    block-size: 2em;
    border-block-end: 1px solid var(--_edge);
  }

  .packing-slip .to {
    padding: 1em;
    border: 2px solid currentColor;
    border-radius: 4px;
    font-size: 1.2em;
  }
`;

/** Paper has one colour of ink, and letters in points. */
export const paperStyles = css`
  :host {
    color-scheme: light;
    background: none;
    color: #000000;
    --_surface: #ffffff;
    --_text: #000000;
    --_quiet: #3d4446;
    --_line: #9aa2a5;
    --_edge: #6b7477;
    --_font: system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif;
  }

  .sheet {
    font-size: 9pt;
  }
`;

/** On the screen it lies as a sheet on the page. */
export const screenStyles = css`
  .desk {
    display: grid;
    gap: 16px;
    min-inline-size: 0;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
  }

  .paper {
    min-inline-size: 0;
    inline-size: 100%;
    max-inline-size: 820px;
    padding: clamp(16px, 5cqi, 44px);
    border: 1px solid var(--_line);
    border-radius: 2px;
    background: var(--_raised);
    box-shadow:
      0 1px 2px rgb(0 0 0 / 8%),
      0 8px 24px rgb(0 0 0 / 8%);
  }

  :host {
    container-type: inline-size;
  }

  @container (width < 520px) {
    .mouth {
      grid-template-columns: 1fr 1fr;
    }

    .mouth .teeth {
      grid-row: 2;
      grid-column: 1 / -1;
    }

    /* a picture this small has room for one number at a tooth */
    .teeth .second {
      display: none;
    }

    .teeth .code {
      font-size: 21px;
    }

    .side:first-child {
      text-align: left;
    }

    .side:last-child {
      text-align: right;
    }

    .sheet table,
    .sheet tbody,
    .sheet tr,
    .sheet td {
      display: block;
    }

    .sheet table:not(.steps) thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .sheet tr {
      padding-block: 6px;
      border-block-end: 1px solid var(--_line);
    }

    .sheet td {
      border: 0;
      padding: 0;
    }
  }

  @media print {
    .tools {
      display: none;
    }

    .paper {
      max-inline-size: none;
      padding: 0;
      border: 0;
      box-shadow: none;
    }
  }
`;
