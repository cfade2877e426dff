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

  tbody tr.selected {
    background: var(--_tint);
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

  .group th {
    padding-block: 20px 8px;
    font-size: 13px;
    font-weight: 600;
  }

  tbody:first-of-type .group th {
    padding-block-start: 12px;
  }

  /* a row's main action reads as a link and is as large as a thumb */
  .link {
    min-block-size: 24px;
    min-inline-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font: 600 15px/1.45 var(--_font);
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .link:hover {
    text-decoration-thickness: 2px;
  }

  td:is(.due, .updated, .created, .accepted) {
    white-space: nowrap;
  }

  td p + .state,
  td .stopped + p,
  td p + p {
    margin-block-start: 2px;
  }

  .stopped {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
  }

  .stopped .state {
    white-space: normal;
  }

  td.needs {
    max-inline-size: 260px;
  }

  @container (width >= 900px) {
    td.work {
      min-inline-size: 124px;
    }

    .stopped .state {
      white-space: nowrap;
    }
  }

  .link.view {
    font-size: 13px;
  }

  .case > div {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 8px;
    align-items: baseline;
  }

  .case > div > .hint {
    flex-basis: 100%;
  }

  /* beside the number: a dot and a word */
  .news {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    color: var(--_progress);
    font-size: 13px;
    font-weight: 500;
  }

  .news::before {
    content: '';
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: currentColor;
  }

  .deletion {
    max-inline-size: 24ch;
    color: var(--_problem);
    font-size: 13px;
    font-weight: 500;
  }

  .need {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 8px;
    align-items: start;
    color: var(--_c);
    font-weight: 500;
  }

  .need .icon {
    margin-block-start: 3px;
  }

  .reason {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    padding-inline-start: 24px;
    color: var(--_quiet);
    font-size: 13px;
    overflow-wrap: anywhere;
  }

  /* other people's words are as long as they like, and a row is not */
  :is(.patient, .dentist, .laboratory, .work, .case) :is(p, .hint) {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    line-clamp: 3;
  }

  .case .link {
    overflow: hidden;
    max-block-size: 88px;
  }

  .case .news {
    display: inline-flex;
    overflow: visible;
  }

  .tooth-map {
    display: block;
    margin-block-start: 4px;
  }

  .tooth-map .off {
    fill: var(--_line);
  }

  .tooth-map .on {
    fill: var(--_accent);
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
    .tooth-map .off {
      fill: GrayText;
    }

    .tooth-map .on {
      fill: Highlight;
    }

    .news::before,
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
