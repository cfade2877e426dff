import { css } from 'lit';

/**
 * All cases in one region that scrolls: every row is as high as every other, so that their places are known without their
 * being in the page. What does not fit is cut with an ellipsis; it stands in the case.
 */
export const longStyles = css`
  .region {
    --_row: 64px;
    position: relative;
    max-block-size: var(--pontic-list-block-size, 70vh);
    overflow: auto;
    overflow-anchor: none;
    overscroll-behavior: contain;
    scroll-padding-block: 40px 8px;
    border-block-end: 1px solid var(--_line);
  }

  :host([density='compact']) .region {
    --_row: 32px;
  }

  .group-line {
    margin-block-end: 8px;
    font-size: 13px;
    font-weight: 600;
  }

  .on-paper {
    display: none;
  }

  .long,
  .long > :is(thead, tbody) {
    display: block;
  }

  .long > thead {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    border-block-end: 1px solid var(--_line);
    background: var(--_surface);
  }

  .long tr {
    display: flex;
    align-items: stretch;
  }

  .long > tbody {
    position: relative;
    contain: strict;
  }

  /* each has its place; one that moves to another place moves none of the others */
  .long > tbody > tr {
    position: absolute;
    inset-inline: 0;
    block-size: var(--_row);
    overflow: clip;
    border-block-end: 1px solid var(--_line);
    contain: strict;
  }

  .long :is(th, td) {
    display: block;
    flex: 1 1 112px;
    min-inline-size: 0;
    border: 0;
  }

  .long tbody :is(th, td) {
    align-self: center;
    padding-block: 0;
  }

  .long .select {
    flex: none;
  }

  .long .case {
    flex-basis: 104px;
  }

  .long .work {
    flex-grow: 1.4;
    flex-basis: 150px;
  }

  /* "Waiting for Approval" in full */
  .long .status {
    flex-grow: 1.4;
    flex-basis: 222px;
  }

  .long .needs {
    flex-grow: 1.7;
    flex-basis: 208px;
    max-inline-size: none;
  }

  /* a day is read in full: "20. März 2026", "2 Tage überfällig" */
  .long .due {
    flex: 0 0 132px;
  }

  .long :is(.dentist, .laboratory) {
    flex-basis: 128px;
  }

  .long .patient {
    flex-basis: 84px;
  }

  .long thead th {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .long :is(.updated, .created, .accepted) {
    flex-grow: 0.7;
    flex-basis: 118px;
  }

  .long .whole {
    flex: 1;
  }

  /* two lines, no more */
  .long tbody :is(th, td) > div > :nth-child(n + 3) {
    display: none;
  }

  .long tbody :is(p, .hint, .reason, .deletion),
  .long tbody .need > span {
    display: block;
    max-inline-size: none;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }

  .long tbody .need {
    display: grid;
    white-space: nowrap;
  }

  /* without the lab's reason under it there is room for a second line */
  .long tbody .need:only-child > span {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    line-height: 22px;
    white-space: normal;
  }

  :host([density='compact']) .long tbody .need:only-child > span {
    -webkit-line-clamp: 1;
    line-clamp: 1;
  }

  .long tbody .news {
    display: inline-flex;
  }

  .long .case > div {
    max-block-size: 44px;
    overflow: hidden;
    overflow: clip;
    overflow-clip-margin: 4px;
  }

  .long .link {
    overflow: hidden;
    max-inline-size: 100%;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .long tbody .stopped {
    display: flex;
    flex-wrap: nowrap;
  }

  .long tbody .stopped .state {
    min-inline-size: 0;
    white-space: nowrap;
  }

  .long tbody .view {
    flex: none;
  }

  .long .state > span {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .long .late-by {
    margin: 0;
  }

  .long .late-by .state {
    padding: 0;
    background: none;
  }

  .long .late-by .icon {
    display: none;
  }

  :host([density='compact']) .long tbody :is(th, td) > div > :nth-child(n + 2) {
    display: none;
  }

  :host([density='compact']) .long td.due > div {
    display: flex;
    gap: 8px;
  }

  @media (pointer: coarse) {
    :host([density='compact']) .region {
      --_row: 44px;
    }

    .long .select input {
      margin-block: 0;
    }
  }

  @media print {
    .on-paper {
      display: block;
      margin-block-end: 8px;
    }

    .region {
      max-block-size: none;
      overflow: visible;
    }

    .long > tbody {
      /* over what the scroll has written */
      block-size: auto !important;
      contain: none;
    }

    .long > tbody > tr {
      position: static;
    }
  }
`;
