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
