import { css } from 'lit';

/** Four rows of eight in a narrow container, each tooth at least 36 px wide. */
export const narrowStyles = css`
  @container (inline-size < 420px) {
    .chart.chart {
      /* eight teeth need every pixel: the frame's padding too */
      --_room: calc(100cqi + 16px);
      --_mm: min(var(--_room) / 70.5, (var(--_room) - 195px) / 33, var(--_max));
      --_joint: min(36px, var(--_room) / 8);
      grid-template-columns: 100%;
      gap: 12px;
      margin-inline: -8px;
    }

    .chart.primary {
      --_mm: min(100cqi / 40, var(--_max) * 1.2);
    }

    .chart.joined {
      row-gap: 20px;
    }

    .tooth {
      min-inline-size: var(--_joint);
    }

    /* the midline is the end of one row and the beginning of the next: its connector stands between the two */
    .midline > .connector {
      inset-inline: auto 0;
      inset-block: calc(100% + 8px) auto;
      display: flex;
      justify-content: end;
      inline-size: auto;
      padding-inline: 8px;
    }

    .upper .midline > .connector {
      inset-block-start: calc(100% + var(--_joint) + 8px);
    }

    .mixed.joined .right .row {
      margin-block-end: calc(var(--_joint) + 8px);
    }

    .midline .between {
      display: inline;
    }

    .name {
      display: block;
    }

    .midway {
      block-size: 1px;
      background-size: 100% 1px;
    }

    .midway > span {
      display: none;
    }

    .quadrant.right,
    .quadrant.left {
      padding: 0;
      border: 0;
    }

    .quadrant .bar.over-midline {
      inset-inline: 0;
    }

    .quadrant .bar.over-midline.begins {
      inset-inline-start: 50%;
    }

    .quadrant .bar.over-midline.ends {
      inset-inline-end: 50%;
    }
  }
`;
