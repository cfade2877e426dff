import { css } from 'lit';

/** The chart, the signature, the code, and what is ticked or written in by hand. */
export const markStyles = css`
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
