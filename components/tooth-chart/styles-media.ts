import { css } from 'lit';

/** The chart in a narrow container, in forced colours and on paper. */
export const mediaStyles = css`
  @container (inline-size < 420px) {
    .chart,
    .chart.primary {
      --_mm: min(100cqi / 70.5, (100cqi - 195px) / 33, var(--_max));
      grid-template-columns: 100%;
      gap: 12px;
    }

    .chart.primary {
      --_mm: min(100cqi / 40, var(--_max) * 1.2);
    }

    .tooth {
      min-inline-size: 36px;
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

  @media (forced-colors: active) {
    .control {
      --_ink: CanvasText;
      --_hair: CanvasText;
    }

    .tooth[aria-pressed='true'] .crown {
      fill: Highlight;
      stroke: CanvasText;
    }

    .tooth[aria-pressed='true'] :is(.relief, .fissure, .ring) {
      stroke: HighlightText;
    }

    .tooth[aria-pressed='true'] .number {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }

    .picture .cross,
    .mark .cross {
      stroke: CanvasText;
    }

    .segment > input:checked {
      border: 2px solid Highlight;
    }

    .mini .chosen {
      fill: Highlight;
      stroke: CanvasText;
    }
  }

  @media print {
    :host {
      color-scheme: light;
    }

    .toolbar {
      display: none;
    }

    .chart {
      --_ink: #000;
      --_hair: #777;
    }

    .tooth[aria-pressed='true'] .crown,
    .tooth[aria-pressed='true'] .number,
    .mini .chosen,
    .bar {
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }

    .tooth[aria-pressed='true'] .number {
      outline: 1.5px solid #000;
      color: #000;
    }

    .quadrant {
      break-inside: avoid;
    }
  }
`;
