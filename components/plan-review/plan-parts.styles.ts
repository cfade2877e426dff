import { css } from 'lit';

/** What stands around the view: tables, changes, comments, forms. */
export const planPartsStyles = css`
  .stage-tables,
  .comments,
  .plan-part,
  .changes-since,
  .sharing {
    display: grid;
    gap: 12px;
    align-content: start;
    min-inline-size: 0;
  }

  .heading-row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
    align-items: center;
    justify-content: space-between;
  }

  .field.inline {
    display: flex;
    gap: 8px;
    align-items: center;
  }

  .field.inline select {
    inline-size: auto;
    min-block-size: 36px;
    padding-block: 4px;
  }

  /* side by side only where no shape is broken within a word: beside the verdict there is less room than the page has */
  .plan-parts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(340px, 100%), 1fr));
    gap: 24px 40px;
  }

  .plan-part table {
    margin-block-start: -8px;
  }

  .plan-part tr.now > th {
    box-shadow: inset 3px 0 0 var(--_accent);
    padding-inline-start: 12px;
  }

  .plan-part tr.now:dir(rtl) > th {
    box-shadow: inset -3px 0 0 var(--_accent);
  }

  .plan-part td::before {
    text-transform: none;
  }

  /* shadows and fills are gone there */
  @media (forced-colors: active) {
    .plan-part tr.now > th {
      border-inline-start: 3px solid Highlight;
    }

    .changes-since {
      border: 1px solid CanvasText;
    }
  }

  .plan-part tfoot > tr > * {
    border-block-end: 0;
    font-weight: 600;
  }

  button.link {
    min-block-size: 24px;
    min-inline-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 3px;
    cursor: pointer;
  }

  .files {
    display: grid;
    gap: 4px;
  }

  .changes-since {
    grid-template-columns: repeat(auto-fit, minmax(min(300px, 100%), 1fr));
    gap: 24px 48px;
    padding: 16px 20px;
    border-radius: var(--_radius-panel);
    background: var(--_sunken);
  }

  .changes-since section,
  .changes-since ul {
    display: grid;
    gap: 8px;
    align-content: start;
    min-inline-size: 0;
  }

  .changes-since summary {
    min-block-size: 28px;
    color: var(--_accent);
    cursor: pointer;
  }

  .asked li {
    display: grid;
    gap: 4px;
    justify-items: start;
  }

  .asked-items {
    display: grid;
    gap: 4px;
  }

  .thread {
    display: grid;
    gap: 16px;
  }

  .thread .comment {
    display: grid;
    gap: 4px;
    padding-inline-start: 12px;
    border-inline-start: 2px solid var(--_line);
  }

  .thread .own {
    border-inline-start-color: var(--_accent);
  }

  .thread .place {
    font-size: 13px;
    font-weight: 500;
    justify-self: start;
  }

  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    color: var(--_quiet);
    font-size: 13px;
  }

  .request-form,
  .comment-form {
    gap: 16px;
  }

  .item {
    display: grid;
    gap: 12px;
    min-inline-size: 0;
    padding-block: 12px;
    border-block-start: 1px solid var(--_line);
  }

  .item > legend {
    float: inline-start;
    font-weight: 600;
  }

  .item-fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(176px, 100%), 1fr));
    gap: 12px;
    align-items: end;
  }

  .begun-state {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    align-items: center;
    justify-content: space-between;
  }

  .begun-words {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  .item .actions {
    display: flex;
  }

  .removed {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: center;
  }

  @container (width < 560px) {
    .plan-part tfoot,
    .plan-part tfoot > tr {
      display: grid;
    }

    .plan-part tfoot > tr {
      grid-template-columns: minmax(112px, 28%) minmax(0, 1fr);
      gap: 0 12px;
      align-items: baseline;
      padding-block: 16px;
    }

    .plan-part tfoot th {
      padding: 0;
    }

    .plan-part tfoot td {
      padding: 0;
    }

    .plan-part tfoot td::before,
    .plan-part tfoot td:last-child {
      display: none;
    }
  }

  @media print {
    .view,
    .track,
    .sharing,
    .comment-form,
    .request-form,
    .heading-row .field {
      display: none;
    }
  }
`;
