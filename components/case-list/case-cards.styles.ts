import { css } from 'lit';

/** The list in a narrow place: each row a card of labels and values. */
export const caseCardsStyles = css`
  /* cards: below this, German words would push the table out of its place; columns.ts has the same figure */
  @container (width < 720px) {
    .sort-by {
      display: grid;
      grid-template-columns: auto minmax(0, 220px);
      gap: 8px;
      align-items: center;
      margin-inline-start: auto;
    }

    .sort-by > label {
      color: var(--_quiet);
      font-size: 13px;
      font-weight: 400;
    }

    .toolbar {
      flex-basis: 100%;
      margin-inline-start: -8px;
    }

    .toolbar.chosen {
      margin-inline-start: 0;
    }

    table,
    tbody,
    tr,
    th,
    td {
      display: block;
    }

    thead :is(th, td):not(.select),
    .long > thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    /* the names of columns sort: whoever comes to one by the keyboard sees it, over what it stands before */
    thead th:focus-within,
    .long > thead:focus-within {
      z-index: 2;
      inline-size: auto;
      block-size: auto;
      overflow: visible;
      clip-path: none;
    }

    thead th:focus-within {
      padding: 4px 8px;
      background: var(--_raised);
    }

    thead td.select {
      inline-size: auto;
      padding-block: 8px;
      border: 0;
    }

    .select-page span {
      position: static;
      inline-size: auto;
      block-size: auto;
      clip-path: none;
    }

    tbody tr {
      position: relative;
      padding-block: 16px;
      border-block-end: 1px solid var(--_line);
    }

    tbody tr.group {
      padding: 16px 0 4px;
    }

    tbody :is(th, td) {
      padding: 0;
      border: 0;
      white-space: normal;
    }

    tbody th.case {
      padding-inline-end: 48px;
    }

    tbody .group th {
      padding: 0;
    }

    tbody td.select {
      position: absolute;
      inset-block-start: 16px;
      inset-inline-end: 0;
      inline-size: auto;
      padding: 0;
    }

    td.needs {
      max-inline-size: none;
    }

    tbody td:not(.select, .whole) {
      display: grid;
      grid-template-columns: 104px minmax(0, 1fr);
      gap: 0 12px;
      padding-block-start: 8px;
    }

    tbody td:not(.select, .whole)::before {
      content: attr(data-label) / '';
      color: var(--_quiet);
      font-size: 13px;
      line-height: 22px;
    }

    tbody td.empty-cell:not(.select) {
      display: none;
    }

    td:is(.updated, .patient) > div {
      display: flex;
      flex-wrap: wrap;
      gap: 0 12px;
      align-items: baseline;
    }

    td.due {
      white-space: normal;
    }

    .link:not(.view) {
      font-size: 17px;
    }

    /* in the long list every card has the same lines */
    .region,
    :host([density='compact']) .region {
      --_row: 168px;
    }

    .long > tbody > tr {
      display: block;
      padding-block: 12px;
    }

    .long tbody :is(th, td):not(.select) > div > :nth-child(n + 2):not(.news, .late-by) {
      display: none;
    }

    .long tbody td:is(.updated, .created, .accepted, .dentist, .laboratory) {
      display: none;
    }

    .long tbody td.empty-cell:not(.select) {
      display: grid;
    }

    .long tbody td:not(.select, .whole) {
      padding-block-start: 2px;
    }

    .long tbody td.due > div {
      display: flex;
      gap: 8px;
    }

    .long tbody .need:only-child > span {
      -webkit-line-clamp: 1;
      line-clamp: 1;
    }
  }

  /* the chosen order is read as a whole */
  @container (width < 420px) {
    .sort-by {
      grid-template-columns: minmax(0, 1fr);
      flex-basis: 100%;
    }
  }

  @container (width >= 520px) and (width < 720px) {
    tbody tr:not(.group, .blank) {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 0 32px;
      align-content: start;
    }

    tbody th {
      grid-column: 1 / -1;
    }

    .region,
    :host([density='compact']) .region {
      --_row: 116px;
    }
  }
`;
