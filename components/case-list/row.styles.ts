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

  /* a name without an end takes no room from what needs the dentist */
  @container (width >= 720px) {
    table:not(.long) :is(th.case, td:is(.patient, .dentist, .laboratory)) {
      max-inline-size: 200px;
    }
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
    /* a border is seen in forced colours, a background is not */
    border: 4px solid;
    border-radius: 50%;
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

  /* with what it says to those who hear it, which would lengthen the page below a number that is cut */
  .case .link {
    position: relative;
    overflow: hidden;
    max-block-size: 88px;
    max-block-size: 4lh;
  }

  .case .news {
    display: inline-flex;
    overflow: visible;
  }

  .tooth-map {
    display: block;
    margin-block-start: 4px;
  }

  .tooth-map path {
    fill: var(--_line);
    stroke: var(--_line);
    stroke-linejoin: round;
  }

  .tooth-map .on {
    fill: var(--_accent);
    stroke: var(--_accent);
  }

  /* after the colours, which it replaces: hollow and full, so that it does not hang on two colours alone */
  @media (forced-colors: active) {
    .tooth-map .off {
      fill: none;
      stroke: GrayText;
      stroke-width: 0.75;
    }

    .tooth-map .on {
      fill: CanvasText;
      stroke: CanvasText;
    }
  }
`;
