import { css } from 'lit';
import { linkStyles } from '../internal/row-styles.js';

export const memberListStyles = css`
  .members {
    display: grid;
    gap: 16px;
    min-inline-size: 0;
  }

  .filters {
    display: grid;
    grid-template-columns: minmax(0, 280px) minmax(0, 200px) auto;
    gap: 12px 16px;
    align-items: end;
    justify-content: start;
  }

  .filters .button {
    min-block-size: var(--_control);
  }

  .empty {
    display: grid;
    gap: 8px;
    justify-items: start;
    padding-block: 32px;
    border-block: 1px solid var(--_line);
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  th,
  td {
    padding-block: 12px;
    padding-inline: 0 16px;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: middle;
    font-weight: 400;
    overflow-wrap: anywhere;
  }

  thead th {
    padding-block: 0 8px;
    color: var(--_quiet);
    font-size: 13px;
    white-space: nowrap;
  }

  .decisions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  ${linkStyles}

  .button:is(.back, .again) {
    justify-self: start;
    padding-inline: 0;
  }

  /* other people's words are as long as they like, and a row is not: the profile has all of them */
  tbody .link,
  .clinic > span {
    display: block;
    overflow: hidden;
    max-block-size: 66px;
    max-block-size: 3lh;
  }

  /* a long name beside it does not break a verb into letters */
  td .button {
    white-space: nowrap;
  }

  /* a border is seen there */
  @media (forced-colors: active) {
    .button:is(.back, .again) {
      padding-inline: 8px;
    }
  }

  .said {
    padding: 8px 12px;
    border-radius: var(--_radius);
    background: var(--_neutral-tint);
    color: var(--_text);
    overflow-wrap: anywhere;
  }

  h2 {
    overflow-wrap: anywhere;
  }

  .profile {
    display: grid;
    gap: 0;
    max-inline-size: 640px;
  }

  .profile > div {
    display: grid;
    grid-template-columns: minmax(0, 200px) minmax(0, 1fr);
    gap: 4px 16px;
    padding-block: 10px;
    border-block-end: 1px solid var(--_line);
  }

  .profile dt {
    color: var(--_quiet);
  }

  .profile dd {
    overflow-wrap: anywhere;
  }

  .words {
    white-space: pre-line;
  }

  dialog p {
    overflow-wrap: anywhere;
  }

  @container (width < 620px) {
    .filters {
      grid-template-columns: minmax(0, 1fr);
    }

    .filters .button {
      justify-self: start;
    }

    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    table,
    tbody,
    tbody tr,
    tbody th,
    tbody td {
      display: block;
    }

    tbody tr {
      display: grid;
      gap: 8px;
      justify-items: start;
      padding-block: 16px;
      border-block-end: 1px solid var(--_line);
    }

    tbody th,
    tbody td {
      padding: 0;
      border: 0;
    }

    .profile > div {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  @media print {
    .filters,
    .button,
    tr > :last-child {
      display: none;
    }

    tr {
      break-inside: avoid;
    }
  }

  @media (pointer: coarse) {
    .link {
      min-block-size: 44px;
    }
  }
`;
