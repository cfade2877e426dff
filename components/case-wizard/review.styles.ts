import { css } from 'lit';

/** The last page: the summary, and what is kept for the next order. */
export const reviewStyles = css`
  .checked,
  .helpful,
  .keeps,
  .templates,
  .law {
    display: grid;
    gap: 8px;
  }

  .checked > h4 {
    margin-block-start: 8px;
  }

  .checked > :is(tooth-chart, tooth-chart-inner) {
    inline-size: min(320px, 100%);
  }

  .checked dl.summary > div {
    grid-template-columns: minmax(120px, 1fr) 2fr minmax(72px, auto);
  }

  .checked li + li {
    margin-block-start: 4px;
  }

  .helpful {
    padding: 16px;
    border-radius: var(--_radius-panel);
    background: var(--_sunken);
  }

  .helpful a {
    display: inline-block;
    min-block-size: 24px;
    color: var(--_accent);
  }

  .sending {
    display: grid;
    gap: 4px;
    margin-block-start: 8px;
  }

  .sending dt {
    color: var(--_quiet);
    font-size: 13px;
  }

  .sending dt:not(:first-child) {
    margin-block-start: 8px;
  }

  .sending dd {
    font-weight: 500;
    overflow-wrap: anywhere;
  }

  .sending dd span.quiet {
    display: block;
    font-weight: 400;
  }

  .templates summary {
    min-block-size: 32px;
    padding-block: 4px;
    font-size: 17px;
    font-weight: 600;
    line-height: 1.25;
    cursor: pointer;
  }

  .templates ul {
    margin-block-start: 8px;
  }

  .templates li {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    justify-content: space-between;
    padding-block: 12px;
    border-block-start: 1px solid var(--_line);
    overflow-wrap: anywhere;
  }

  .templates li > div:first-child {
    flex: 1 1 200px;
  }

  .keeps {
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_line);
    justify-items: start;
  }

  .keeps .keeps {
    padding-block-start: 0;
    border-block-start: 0;
    inline-size: 100%;
  }

  .keeps .field {
    inline-size: 100%;
  }

  /* the way back stands beside the label: half the length of a column of three */
  @container (inline-size < 560px) {
    .checked dl.summary > div {
      grid-template-columns: 1fr auto;
    }

    .checked dl.summary dd {
      grid-row: 2;
      grid-column: 1 / -1;
      padding-block-start: 0;
    }

    .checked dl.summary dd + dd {
      grid-row: 1;
      grid-column: 2;
    }
  }
`;
