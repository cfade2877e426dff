import { css } from 'lit';
import { wholeRowStyles } from '../internal/row-styles.js';

/** Paper: hairlines between parts, the figures large, colour in marks and in the ring alone. */
export const caseDashboardStyles = css`
  .dashboard {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 28px;
  }

  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: 8px 24px;
  }

  .top h2 {
    font-size: 27px;
  }

  .top .news {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    margin: 0;
    color: inherit;
    font: inherit;
  }

  .top .news::before {
    content: none;
  }

  .age {
    display: flex;
    gap: 8px;
    align-items: center;
    margin-block-start: 4px;
  }

  .unread {
    display: inline-flex;
    gap: 8px;
    align-items: center;
    color: var(--_accent);
    font-weight: 500;
  }

  .unread::before {
    content: '';
    inline-size: 8px;
    block-size: 8px;
    /* a border is seen in forced colours, a background is not */
    border: 4px solid;
    border-radius: 50%;
  }

  .dashboard section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    align-content: start;
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 16px 40px;
  }

  .ways li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 6px;
    justify-items: start;
    flex: 1 1 240px;
    max-inline-size: 360px;
  }

  .middle {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 28px 48px;
    padding-block-start: 24px;
    border-block-start: 1px solid var(--_line);
  }

  .recent {
    padding-block-start: 24px;
    border-block-start: 1px solid var(--_line);
  }

  .count {
    display: inline-block;
    min-inline-size: 24px;
    padding: 0 7px;
    margin-inline-start: 4px;
    border-radius: 999px;
    background: var(--_needs-you-tint);
    color: var(--_needs-you);
    font-size: 13px;
    line-height: 22px;
    text-align: center;
  }

  .calm {
    display: flex;
    gap: 8px;
    align-items: center;
  }

  .calm .icon {
    color: var(--_done);
  }

  .need-row {
    position: relative;
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr);
    gap: 0 12px;
    padding-block: 10px;
    border-block-end: 1px solid var(--_line);
  }

  .needs li:first-child {
    border-block-start: 1px solid var(--_line);
  }

  .need-row:hover {
    background: var(--_sunken);
  }

  .mark {
    color: var(--_c);
  }

  .need-row .mark {
    padding-block-start: 3px;
  }

  .open {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_text);
    font: 500 15px/1.45 var(--_font);
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  ${wholeRowStyles}

  .names {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    overflow-wrap: anywhere;
  }

  /* other people's words are as long as they like */
  .names > * {
    display: -webkit-box;
    min-inline-size: 0;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
  }

  .need-row .reason {
    padding-inline-start: 0;
  }

  .pager {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
  }

  @container (width < 1040px) {
    .recent :is(th, td):is(.created, .accepted) {
      display: none !important;
    }
  }

  @container (width < 880px) {
    .recent :is(th, td).dentist {
      display: none !important;
    }
  }

  @container (width >= 880px) {
    .middle {
      grid-template-columns: minmax(0, 5fr) minmax(0, 7fr);
    }
  }

  @media print {
    .dashboard :is(.start, .pager, [part='updates']) {
      display: none;
    }
  }
`;
