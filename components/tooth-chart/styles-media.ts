import { css } from 'lit';

/** The chart in forced colours and on paper. */
export const mediaStyles = css`
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
