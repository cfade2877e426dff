import { css } from 'lit';

/** What surrounds the questions: what is taken over, what would help, and when the work arrives. */
export const askedStyles = css`
  .same {
    display: grid;
    gap: 4px;
    justify-items: start;
  }

  .helps {
    display: grid;
    gap: 4px;
    padding: 12px 16px;
    border-inline-start: 3px solid var(--_line);
  }

  .helps h3 {
    font-size: 15px;
  }

  .helps a {
    display: inline-block;
    min-block-size: 24px;
    color: var(--_accent);
  }

  .charted,
  .arrival {
    display: grid;
    gap: 8px;
  }

  .arrival ol {
    border-inline-start: 2px solid var(--_line);
  }

  .arrival li {
    padding-block: 2px;
    padding-inline: 12px 0;
    font-variant-numeric: tabular-nums;
  }

  .arrival li .hint {
    display: block;
  }

  .arrival .there {
    font-weight: 600;
  }
`;
