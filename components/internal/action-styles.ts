import { css } from 'lit';

/** What an action asks for and shows beside its words: dates before and after, changes, reasons why not. */
export const actionStyles = css`
  a {
    display: inline-block;
    min-block-size: 24px;
    color: var(--_accent);
    overflow-wrap: anywhere;
  }

  .notice a {
    color: inherit;
  }

  .parts {
    gap: 0;
  }

  .parts .check {
    align-items: center;
    padding-block: 4px;
  }

  .picked {
    display: grid;
    gap: 4px;
  }

  .picked li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 12px;
  }

  .picked-name {
    overflow-wrap: anywhere;
  }

  .pick {
    position: relative;
    display: inline-block;
    justify-self: start;
  }

  .pick input:focus-visible + label {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .due {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 32px;
  }

  .due dt {
    color: var(--_quiet);
    font-size: 13px;
  }

  .due dd {
    font-weight: 500;
  }

  .due div:last-child dd {
    font-size: 17px;
  }

  .changes {
    display: grid;
    gap: 8px;
  }

  .changes dt {
    color: var(--_quiet);
    font-size: 13px;
  }

  .changes dd {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    overflow-wrap: anywhere;
  }

  .changes .was {
    color: var(--_quiet);
  }

  .changes .is {
    display: flex;
    gap: 8px;
    font-weight: 500;
  }

  .changes .words {
    display: inline;
    white-space: pre-wrap;
  }

  /* the arrow points along the line of reading */
  .arrow:dir(rtl) {
    scale: -1 1;
  }

  .names .words {
    display: inline;
  }

  /* nothing to do leaves no gap */
  .action-panel:not(:has(*)) {
    display: none;
  }

  .times {
    display: grid;
    gap: 4px;
    font-weight: 500;
  }

  .hint.named {
    color: var(--_needs-you);
    font-weight: 500;
  }

  .overdue {
    color: var(--_late);
    font-weight: 500;
  }

  .promised {
    display: grid;
    gap: 4px;
    justify-items: start;
  }

  .impossible summary {
    inline-size: fit-content;
    min-block-size: 32px;
    padding-block: 4px;
    color: var(--_accent);
    font-weight: 500;
    cursor: pointer;
  }

  .impossible ul {
    display: grid;
    gap: 8px;
    padding-block: 8px;
  }

  .impossible li {
    display: grid;
    font-size: 13px;
  }

  .impossible .name {
    font-weight: 500;
  }

  @media (pointer: coarse) {
    .impossible summary {
      min-block-size: 44px;
      padding-block: 10px;
    }
  }
`;
