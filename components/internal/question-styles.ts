import { css } from 'lit';

/** How a lab's own questions look, on every page that asks them. */
export const questionStyles = css`
  .group {
    display: grid;
    gap: 16px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_line);
  }

  .group > .head {
    display: grid;
    gap: 4px;
  }

  details.group {
    gap: 0;
  }

  .group > summary {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: baseline;
    min-block-size: 32px;
    cursor: pointer;
  }

  .group > summary::before {
    content: '+' / '';
    inline-size: 16px;
    color: var(--_accent);
    font-weight: 600;
  }

  .group[open] > summary::before {
    content: '−' / '';
  }

  .group > .aside {
    display: grid;
    gap: 16px;
    padding-block-start: 12px;
  }

  .options {
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
    align-items: center;
  }

  .option {
    display: flex;
    gap: 12px;
    align-items: center;
    min-block-size: 44px;
    max-inline-size: 100%;
    font-weight: 400;
    overflow-wrap: anywhere;
  }

  .option .hint {
    display: block;
  }

  /* the sentence says it; a box around all options would say it of each */
  fieldset[aria-invalid='true'] {
    box-shadow: none;
  }

  fieldset.field {
    min-inline-size: 0;
  }

  .measure {
    display: flex;
    gap: 8px;
    align-items: center;
  }

  .measure input {
    max-inline-size: 160px;
    font-variant-numeric: tabular-nums;
  }

  .unit {
    color: var(--_quiet);
  }

  .mentions {
    display: grid;
    gap: 4px;
    overflow-wrap: anywhere;
  }
`;
