import { css } from 'lit';

export const detailStyles = css`
  :host {
    container-type: inline-size;
  }

  .detail {
    display: grid;
    gap: 24px;
  }

  .head {
    display: grid;
    gap: 8px;
  }

  .head h2 {
    font-size: 27px;
  }

  .marks {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 32px;
    padding-block-start: 8px;
  }

  .facts dt,
  .rows dt {
    color: var(--_quiet);
    font-size: 13px;
  }

  .facts dd {
    overflow-wrap: anywhere;
  }

  .facts > div {
    min-inline-size: 0;
  }

  .patient {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 5px;
    overflow-wrap: anywhere;
  }

  .patient bdi + bdi::before {
    content: '· ' / '';
  }

  /* a code has a direction of its own: its dot stands on the side of what is read before it */
  .patient:dir(rtl) bdi + bdi:dir(ltr)::before,
  .patient:dir(ltr) bdi + bdi:dir(rtl)::before {
    content: none;
  }

  .patient:dir(rtl) bdi + bdi:dir(ltr)::after,
  .patient:dir(ltr) bdi + bdi:dir(rtl)::after {
    content: ' ·' / '';
  }

  .button.name,
  .button.original {
    min-block-size: 24px;
    padding: 0 4px;
    margin-inline-start: -4px;
    overflow-wrap: anywhere;
  }

  .button.name {
    margin-inline-start: 0;
    font-size: 13px;
  }

  .due-fact {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
  }

  .id {
    color: var(--_quiet);
    font-size: 13px;
    letter-spacing: 0.04em;
  }

  .body,
  .boxes,
  .side,
  .main {
    display: grid;
    gap: 24px;
    align-content: start;
    min-inline-size: 0;
  }

  .boxes {
    gap: 16px;
  }

  .box > h3 {
    display: flex;
    align-items: center;
    gap: 8px;
  }

  .box p {
    max-inline-size: 64ch;
  }

  .box .meta,
  .box .hint,
  .box .optional {
    color: inherit;
  }

  .reason {
    font-size: 17px;
    line-height: 1.4;
  }

  .amount {
    font-size: 21px;
    font-weight: 600;
  }

  .asks {
    font-weight: 500;
  }

  .contact {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
  }

  .section {
    display: grid;
    gap: 12px;
    align-content: start;
    min-inline-size: 0;
    padding-block-start: 20px;
    border-block-start: 1px solid var(--_line);
  }

  .section-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
  }

  .section h4:not(:first-child) {
    margin-block-start: 8px;
  }

  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    color: var(--_quiet);
    font-size: 13px;
  }

  .rows {
    display: grid;
    gap: 8px;
  }

  .rows > div {
    display: grid;
    grid-template-columns: minmax(112px, 26%) minmax(0, 1fr);
    gap: 0 16px;
    align-items: baseline;
  }

  .rows dd {
    overflow-wrap: anywhere;
  }

  .proof:not(.notice) {
    display: flex;
    align-items: start;
    gap: 8px;
    padding-block-start: 20px;
    border-block-start: 1px solid var(--_line);
  }

  .proof .icon {
    margin-block-start: 2px;
    color: var(--_done);
  }

  .notice > h3,
  .notice > h4 {
    display: flex;
    align-items: center;
    gap: 8px;
  }

  @container (width >= 820px) {
    .body {
      grid-template-columns: minmax(0, 1fr) 292px;
      grid-template-areas: 'main side';
      grid-template-rows: auto;
      gap: 24px 40px;
    }

    .body:has(.boxes) {
      grid-template-areas: 'boxes side' 'main side';
      grid-template-rows: auto 1fr;
    }

    .boxes {
      grid-area: boxes;
    }

    .side {
      grid-area: side;
      padding-inline-start: 32px;
      border-inline-start: 1px solid var(--_line);
    }

    .side .rows > div {
      grid-template-columns: minmax(0, 1fr);
    }

    .side > .section:first-child,
    .body:not(:has(.boxes)) .main > .section:first-of-type {
      padding-block-start: 0;
      border-block-start: 0;
    }

    .main {
      grid-area: main;
    }

    .side .actions {
      display: grid;
      justify-items: stretch;
    }
  }

  @container (width < 480px) {
    .rows > div {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  @media print {
    .detail :is(.actions, .pick, .impossible, .add-document, [part='quick'], [part='paper']) {
      display: none;
    }

    /* buttons; two of them say something, which stays */
    .detail .button:not(.place, .original) {
      display: none;
    }

    .detail :is(li, .notice) {
      break-inside: avoid;
    }
  }
`;
