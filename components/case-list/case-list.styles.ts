import { css } from 'lit';

/** The list as a table: hairlines, space, and one line of quiet headings. */
export const caseListStyles = css`
  :host {
    container-type: inline-size;
    --_pad: 12px;
  }

  :host([density='compact']) {
    --_pad: 5px;
  }

  .list {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }

  /* other people's words: they end where they end, and break where they must */
  bdi {
    unicode-bidi: isolate;
    overflow-wrap: anywhere;
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
    padding-block: var(--_pad);
    padding-inline: 0 16px;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
    overflow-wrap: break-word;
  }

  th:last-child,
  td:last-child {
    padding-inline-end: 0;
  }

  thead :is(th, td) {
    padding-block: 0 4px;
    vertical-align: bottom;
    color: var(--_quiet);
    font-size: 13px;
    line-height: 24px;
    white-space: nowrap;
  }

  td.select {
    inline-size: 40px;
    padding-inline-end: 16px;
  }

  .select input {
    display: block;
  }

  /* beside its box where rows are cards */
  .select-page {
    display: flex;
    gap: 12px;
    align-items: center;
  }

  /* the colour reaches a little beyond the words */
  tbody tr.selected {
    background: var(--_tint);
    box-shadow:
      -8px 0 0 var(--_tint),
      8px 0 0 var(--_tint);
  }

  /* a column's name that sorts reads as a name until it is pointed at */
  .sort {
    display: inline-flex;
    gap: 4px;
    align-items: center;
    min-block-size: 24px;
    min-inline-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  .sort:hover,
  .sort.now {
    color: var(--_text);
  }

  .sort.now {
    font-weight: 600;
  }

  .sort:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  /* room for the arrow is kept, so that its coming moves nothing */
  .sort .mark {
    inline-size: 10px;
  }

  /* what is on its way */
  .bones {
    border-block-start: 1px solid var(--_line);
  }

  .bone-row {
    display: grid;
    grid-template-columns: 1fr 3fr;
    gap: 24px;
    align-items: center;
    block-size: 56px;
    border-block-end: 1px solid var(--_line);
  }

  .bone {
    display: block;
    block-size: 12px;
    max-inline-size: 480px;
    border-radius: 6px;
    background: var(--_sunken);
    background: color-mix(in oklab, var(--_line) 60%, transparent);
  }

  .hold {
    transition: opacity var(--_fast);
  }

  .hold.stale {
    opacity: 0.6;
  }

  @media (pointer: coarse) {
    .link,
    .sort {
      min-block-size: 44px;
    }

    .select input {
      margin-block: 10px;
    }
  }

  @media (forced-colors: active) {
    .bone {
      background: CanvasText;
    }

    tbody tr.selected {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }

  @media print {
    .filters,
    .tabs,
    .chips,
    .toolbar,
    .pager,
    .sort-by,
    .tally button,
    td.select {
      display: none !important;
    }

    tr {
      break-inside: avoid;
    }

    thead {
      display: table-header-group;
    }

    .reason {
      display: block;
    }
  }
`;
