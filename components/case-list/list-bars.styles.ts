import { css } from 'lit';

/** What stands around the rows: tabs, search and filters, tools, pages. */
export const listBarsStyles = css`
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
    border-block-end: 1px solid var(--_line);
  }

  .tab {
    min-block-size: 44px;
    margin-block-end: -1px;
    padding: 8px 0;
    border: 0;
    border-block-end: 2px solid transparent;
    background: none;
    color: var(--_quiet);
    font: 500 15px/1.25 var(--_font);
    cursor: pointer;
  }

  .tab:hover {
    color: var(--_text);
  }

  .tab[aria-selected='true'] {
    border-block-end-color: var(--_accent);
    color: var(--_text);
    font-weight: 600;
  }

  .filters {
    display: grid;
    gap: 16px;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    align-items: end;
  }

  .bar > .field {
    flex: 0 1 360px;
    min-inline-size: min(100%, 220px);
  }

  .bar > .button {
    min-block-size: var(--_control);
  }

  .panel {
    display: grid;
    gap: 20px;
    padding: 16px 20px 20px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-panel);
  }

  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 208px), 1fr));
    gap: 0 16px;
  }

  legend {
    margin-block-end: 4px;
  }

  .choice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 12px;
    align-items: center;
    min-block-size: 36px;
    overflow-wrap: anywhere;
  }

  .ranges {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 280px), 1fr));
    gap: 20px 32px;
    max-inline-size: 720px;
  }

  .days {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 132px), 1fr));
    gap: 8px 12px;
  }

  .days label {
    color: var(--_quiet);
    font-size: 13px;
    font-weight: 400;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .chip {
    display: inline-flex;
    gap: 8px;
    align-items: center;
    min-block-size: 28px;
    padding: 2px 12px;
    border: 1px solid var(--_edge);
    border-radius: 999px;
    background: none;
    color: var(--_text);
    font: 400 13px/1.45 var(--_font);
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .chip:hover {
    border-color: var(--_accent);
    background: var(--_tint);
  }

  /* room for the button is kept, so that its coming moves nothing */
  .tally {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    min-block-size: 44px;
  }

  .offline {
    display: flex;
    gap: 8px;
    align-items: center;
    color: var(--_quiet);
  }

  .sort-by {
    display: none;
  }

  .toolbar {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
    margin-inline-start: auto;
  }

  .toolbar progress {
    inline-size: 160px;
  }

  .toolbar [part='selected'] {
    font-weight: 600;
  }

  .pager {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 24px;
    align-items: center;
    justify-content: space-between;
  }

  .turns {
    display: flex;
    gap: 8px;
    align-items: center;
  }

  .turns[hidden] {
    display: none;
  }

  .turns p {
    padding-inline: 8px;
    min-inline-size: 96px;
    text-align: center;
  }

  .turn {
    min-inline-size: 40px;
    padding-inline: 8px;
  }

  .turn span {
    font-size: 17px;
  }

  :dir(rtl) .turn span {
    scale: -1 1;
  }

  .page-size {
    display: flex;
    gap: 8px;
    align-items: center;
    margin-inline-start: auto;
  }

  .page-size select {
    inline-size: auto;
    min-block-size: 40px;
  }

  @media (pointer: coarse) {
    .chip,
    .choice,
    .turn {
      min-block-size: 44px;
      min-inline-size: 44px;
    }
  }

  /* a transparent border is seen there */
  @media (forced-colors: active) {
    .tab {
      border-block-end-color: Canvas;
    }

    .tab[aria-selected='true'] {
      border-block-end-color: Highlight;
    }
  }
`;
