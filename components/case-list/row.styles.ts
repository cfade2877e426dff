import { css } from 'lit';
import { linkStyles } from '../internal/row-styles.js';

/** What stands in a row: its link, its state, what needs the dentist, its teeth. */
export const rowStyles = css`
  .group th {
    padding-block: 20px 8px;
    font-size: 13px;
    font-weight: 600;
  }

  tbody:first-of-type .group th {
    padding-block-start: 12px;
  }

  ${linkStyles}

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
`;
