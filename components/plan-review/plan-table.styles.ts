import { css } from 'lit';

/** The plan, tooth by tooth; a card for each tooth in a narrow place. */
export const planTableStyles = css`
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  /* where other tables stand above it, its name is seen as well as heard */
  caption.beside-others {
    padding-block-end: 8px;
    font-size: 17px;
    font-weight: 600;
    line-height: 1.25;
    text-align: start;
  }

  th,
  td {
    padding-block: 12px;
    padding-inline: 0 16px;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }

  thead th {
    padding-block: 4px 8px;
    color: var(--_quiet);
    font-size: 13px;
    white-space: nowrap;
  }

  tbody th {
    font-size: 17px;
    font-weight: 600;
    line-height: 1.25;
  }

  /* the lab's own word for an aspect, written as a heading */
  .aspect,
  td::before {
    display: inline-block;
  }

  .aspect::first-letter,
  td::before {
    text-transform: capitalize;
  }

  td.changed > div {
    padding-inline-start: 12px;
    border-inline-start: 2px solid var(--_progress);
  }

  td.changed p:first-child {
    font-weight: 500;
  }

  .change {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    margin-block-start: 4px;
    color: var(--_quiet);
    font-size: 13px;
    font-weight: 400 !important;
  }

  @container (width < 560px) {
    table,
    caption.beside-others,
    tbody,
    tr,
    th,
    td {
      display: block;
    }

    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    tbody tr {
      padding-block: 16px;
      border-block-end: 1px solid var(--_line);
    }

    tbody th,
    tbody td {
      padding: 0;
      border: 0;
    }

    tbody td {
      display: grid;
      grid-template-columns: minmax(112px, 28%) minmax(0, 1fr);
      gap: 0 12px;
      padding-block-start: 8px;
    }

    tbody td::before {
      content: attr(data-label) / '';
      color: var(--_quiet);
      font-size: 13px;
      line-height: 22px;
      overflow-wrap: anywhere;
    }
  }

  @media print {
    tr {
      break-inside: avoid;
    }
  }

  /* the decision's own hairline follows */
  @container (width < 820px) {
    tbody tr:last-child,
    tbody tr:last-child > * {
      border-block-end: 0;
    }
  }
`;
