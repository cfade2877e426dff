import { css } from 'lit';

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

  /* a page holds an order: nothing on it is smaller than nine points, and nothing stands further apart than it must */
  .sheet {
    font-size: 9pt;
    line-height: 1.25;
  }

  .sheet :is(h2, dt, .small, .digest, .legend, .side, thead th) {
    font-size: 1em;
  }

  .body > * + * {
    margin-block-start: 0.5em;
  }

  .block > * + * {
    margin-block-start: 0.2em;
  }

  .sheet .running > header {
    margin-block-end: 0.5em;
  }

  .sheet .party {
    gap: 0.15em;
  }

  .sheet .piece + .piece {
    margin-block-start: 0.3em;
    padding-block-start: 0.3em;
  }

  .sheet :is(th, td) {
    padding-block: 0.05em;
  }

  .sheet .strokes {
    inline-size: 12em;
    block-size: 4em;
  }

  /* the declarations are sentences, the signature is a name */
  .sheet .signing {
    grid-template-columns: 1.3fr 1fr;
  }

  .sheet .grid {
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 0 1.6em;
  }

  .sheet .rows {
    gap: 0;
  }

  /* a label and its answer as one line of words */
  .sheet :is(.grid, .rows, .dates) > div {
    display: block;
  }

  .sheet :is(.grid, .rows, .dates) > div > :is(dt, dd) {
    display: inline;
  }

  .sheet :is(.grid, .rows, .dates) dt {
    margin-inline-end: 0.4em;
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
