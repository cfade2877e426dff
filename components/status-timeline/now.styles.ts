import { css } from 'lit';

/** The present stage, and what stands in the way of the line. */
export const nowStyles = css`
  .now {
    gap: 8px;
    padding-block: 4px 28px;
  }

  .eyebrow {
    color: var(--_c);
    font-size: 13px;
    font-weight: 500;
  }

  .present {
    margin-block-start: -8px;
    font-size: 27px;
  }

  .now > p:not(.eyebrow) {
    max-inline-size: 60ch;
  }

  .notice {
    margin-block: 4px;
  }

  .notice > h3 {
    display: flex;
    align-items: center;
    gap: 8px;
  }

  .notice .meta,
  .notice .quiet {
    color: inherit;
  }

  .reason {
    font-size: 17px;
    line-height: 1.4;
  }

  .notice .action-panel {
    margin-block-start: 4px;
  }
`;
