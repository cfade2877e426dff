import { css } from 'lit';

/** The horizontal form. */
export const compactStyles = css`
  .headline {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
  }

  .compact {
    display: grid;
    gap: 12px;
  }

  .track {
    display: flex;
    gap: 4px;
  }

  .track li {
    flex: 1 1 0;
    min-inline-size: 0;
    padding-block-start: 8px;
    border-block-start: 4px solid var(--_line);
    color: var(--_quiet);
    font-size: 13px;
  }

  .track .name {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .track .passed {
    border-color: color-mix(in oklab, var(--_done) 60%, var(--_surface));
  }

  .track .here {
    border-color: var(--_accent);
    color: var(--_text);
    font-weight: 600;
  }

  /* where every line has the same colour, its kind tells how far the case is */
  @media (forced-colors: active) {
    .track li {
      border-block-start-style: dotted;
    }

    .track .passed {
      border-block-start-style: solid;
    }

    .track .here {
      border-block-start: 6px solid Highlight;
    }
  }

  @container (width < 720px) {
    .track .name {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      clip-path: inset(50%);
    }

    .track li {
      position: relative;
      padding: 0;
    }
  }
`;
