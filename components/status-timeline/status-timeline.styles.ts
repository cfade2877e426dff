import { css } from 'lit';

export const timelineStyles = css`
  :host {
    container-type: inline-size;
  }

  .timeline {
    display: grid;
    gap: 24px;
  }

  .head {
    display: grid;
    gap: 4px;
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    color: var(--_quiet);
  }

  .wanted {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
  }

  .columns {
    display: grid;
    gap: 32px;
  }

  .entry {
    position: relative;
    display: grid;
    gap: 4px;
    padding-inline-start: 40px;
    padding-block-end: 20px;
  }

  .entry:last-child {
    padding-block-end: 0;
  }

  /* the line itself: solid behind, dotted ahead */
  .entry::before {
    content: '';
    position: absolute;
    inset-block: 4px 0;
    inset-inline-start: 11px;
    border-inline-start: 2px solid var(--_done);
    opacity: 0.55;
  }

  .entry.now::before,
  .entry.future::before {
    border-inline-start: 2px dotted var(--_edge);
  }

  .entry:last-child::before {
    display: none;
  }

  .dot {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    border-radius: 50%;
    background: var(--_surface);
    color: var(--_done);
  }

  .past .dot {
    background: var(--_done-tint);
  }

  .comment .dot {
    color: var(--_quiet);
  }

  .future .dot::before {
    content: '';
    inline-size: 12px;
    block-size: 12px;
    border: 2px solid var(--_edge);
    border-radius: 50%;
  }

  .now .dot {
    inset-block-start: 2px;
    background: var(--_t);
    color: var(--_c);
    box-shadow: 0 0 0 4px var(--_t);
  }

  .what {
    font-weight: 500;
  }

  .future .what {
    font-weight: 400;
    color: var(--_quiet);
  }

  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    color: var(--_quiet);
    font-size: 13px;
  }

  .fields {
    display: grid;
    gap: 2px;
  }

  .fields > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
  }

  .fields dt {
    color: var(--_quiet);
  }

  .said {
    justify-self: start;
    max-inline-size: 64ch;
    padding: 8px 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    border-start-start-radius: 0;
    background: var(--_sunken);
  }

  .side {
    display: grid;
    gap: 12px;
    align-content: start;
    min-inline-size: 0;
    padding-block-start: 20px;
    border-block-start: 1px solid var(--_line);
  }

  @container (width >= 760px) {
    .columns:has(.side) {
      grid-template-columns: minmax(0, 1fr) 280px;
      gap: 48px;
    }

    .side {
      padding-block-start: 0;
      border-block-start: 0;
      padding-inline-start: 32px;
      border-inline-start: 1px solid var(--_line);
    }

    .side .actions {
      display: grid;
      justify-items: stretch;
    }
  }

  @media print {
    .side,
    .actions {
      display: none;
    }
  }
`;
