import { css } from 'lit';

/** The panel in which findings are entered, and the list of keys. */
export const chartingStyles = css`
  .charting {
    display: grid;
    gap: 8px;
  }

  .findings {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .finding {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 44px;
    margin: 0;
    padding: 4px 12px 4px 8px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: 400 15px/1.25 var(--_font);
    text-align: start;
    cursor: pointer;
  }

  .finding.none {
    padding-inline-start: 12px;
  }

  .finding[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_tint);
    color: var(--_accent);
    font-weight: 600;
    box-shadow: inset 0 -2px var(--_accent);
  }

  .finding[aria-pressed='mixed'] {
    border: 1px dashed var(--_accent);
    box-shadow: inset 0 -2px var(--_line);
  }

  .finding[aria-disabled='true'] {
    border-style: dashed;
    color: var(--_quiet);
    cursor: not-allowed;
  }

  @media (hover: hover) {
    .finding:not([aria-disabled='true'], :disabled):hover {
      border-color: var(--_accent);
      background: var(--_tint);
    }
  }

  .help {
    max-block-size: calc(100dvh - 32px);
    overflow-y: auto;
  }

  .help dl {
    display: grid;
    gap: 8px;
  }

  .help dl > div {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    gap: 4px 16px;
    align-items: baseline;
  }

  .help dt {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
  }

  .chord {
    display: inline-flex;
    gap: 2px;
  }

  kbd {
    min-inline-size: 24px;
    padding: 1px 6px;
    border: 1px solid var(--_edge);
    border-block-end-width: 2px;
    border-radius: 4px;
    font: 500 13px/1.25 var(--_font);
    text-align: center;
    white-space: nowrap;
  }

  .help .button {
    justify-self: end;
  }
`;
