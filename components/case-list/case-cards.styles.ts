import { css } from 'lit';

/** The list in a narrow place: each row a card of labels and values. */
export const caseCardsStyles = css`
  /* cards: below this, German words would push the table out of its place */
  @container (width < 720px) {
    .filters {
      grid-template-columns: minmax(0, 1fr);
    }

    table,
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

    tbody tr.group {
      padding: 16px 0 4px;
    }

    tbody th,
    tbody th.case,
    tbody td,
    td.updated {
      display: block;
      padding: 0;
      border: 0;
      white-space: normal;
    }

    tbody .group th {
      padding: 0;
    }

    tbody td,
    tbody td.updated {
      display: grid;
      grid-template-columns: 104px minmax(0, 1fr);
      gap: 0 12px;
      padding-block-start: 8px;
    }

    tbody td::before {
      content: attr(data-label) / '';
      color: var(--_quiet);
      font-size: 13px;
      line-height: 22px;
    }

    td.needs {
      max-inline-size: none;
    }

    tbody td.empty-cell {
      display: none;
    }

    td.updated > div {
      display: flex;
      flex-wrap: wrap;
      gap: 0 12px;
      align-items: baseline;
    }

    .link:not(.view) {
      font-size: 17px;
    }
  }

  @container (width >= 520px) and (width < 720px) {
    tbody tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 0 32px;
    }

    tbody th {
      grid-column: 1 / -1;
    }

    .filters {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
  }
`;
