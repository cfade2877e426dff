import { css } from 'lit';

/** Where the reader's own colours replace ours, nothing has a fill: what a fill says is said by a line or by a system colour. */
export const forcedColors = css`
  @media (forced-colors: active) {
    progress {
      block-size: 8px;
      border: 1px solid CanvasText;
    }

    progress::-webkit-progress-bar {
      background: Canvas;
    }

    progress::-webkit-progress-value {
      background: Highlight;
    }

    progress::-moz-progress-bar {
      background: Highlight;
    }

    /* what is to be done next, where nothing has a fill */
    .button.primary {
      border-width: 2px;
    }
  }
`;
