import { css } from 'lit';

export const caseListStyles = css`
  :host {
    container-type: inline-size;
  }

  .list {
    display: grid;
    gap: 16px;
  }

  .filters {
    display: grid;
    grid-template-columns: minmax(0, 320px) minmax(0, 220px);
    gap: 12px 16px;
  }

  /* room for the button is kept, so that its coming moves nothing */
  .tally {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 16px;
    min-block-size: 44px;
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
    vertical-align: top;
    font-weight: 400;
  }

  th:last-child,
  td:last-child {
    padding-inline-end: 0;
  }

  thead th {
    padding-block: 0 8px;
    color: var(--_quiet);
    font-size: 13px;
    white-space: nowrap;
  }

  .group th {
    padding-block: 20px 8px;
    font-size: 13px;
    font-weight: 600;
  }

  tbody:first-of-type .group th {
    padding-block-start: 12px;
  }

  td.patient .number {
    white-space: nowrap;
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
    cursor: pointer;
  }

  .link:hover {
    text-decoration-thickness: 2px;
  }

  tbody th.case,
  td.patient,
  td.wanted,
  td.updated {
    white-space: nowrap;
  }

  td p + .state,
  td .stopped + p,
  td time + p {
    margin-block-start: 2px;
  }

  .stopped {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
  }

  .link.view {
    font-size: 13px;
  }

  .deletion {
    max-inline-size: 24ch;
    color: var(--_problem);
    font-size: 13px;
    font-weight: 500;
  }

  td.needs {
    max-inline-size: 240px;
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

  @container (width < 900px) {
    th.updated,
    td.updated {
      display: none;
    }
  }

  @container (width < 860px) {
    th,
    td {
      padding-inline-end: 12px;
    }

    tbody th.case,
    td.patient,
    td.wanted {
      white-space: normal;
    }

    td.needs {
      max-inline-size: 180px;
    }
  }

  @media (pointer: coarse) {
    .link {
      min-block-size: 44px;
    }
  }

  @media (forced-colors: active) {
    .tooth-map .off {
      fill: GrayText;
    }

    .tooth-map .on {
      fill: Highlight;
    }
  }

  @media print {
    .filters,
    .tally button {
      display: none;
    }
  }
`;
