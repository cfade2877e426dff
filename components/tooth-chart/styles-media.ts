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

    .connector .link,
    .connector .end {
      stroke: ButtonText;
    }

    .connector[aria-pressed='true'] .link,
    .connector[aria-pressed='true'] .end {
      fill: Highlight;
      stroke: Highlight;
    }

    .bar.bar {
      background: CanvasText;
    }

    .finding[aria-pressed='true'] {
      border: 3px solid Highlight;
    }

    .finding[aria-pressed='mixed'] {
      border: 3px dashed Highlight;
    }

    .hatching path,
    .picture .hatch,
    .mark .hatch,
    .picture .diamond,
    .mark .diamond {
      stroke: CanvasText;
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

    .control {
      --_ink: #000;
      --_hair: #777;
      --_edge: #555;
      --_text: #000;
      --_quiet: #222;
      --_accent: #000;
      --_problem: #000;
    }

    .toolbar,
    .keys,
    .charting,
    .connector,
    .status,
    .units .hint,
    .segment:not(:has(:checked)) {
      display: none;
    }

    .segments {
      border: 0;
    }

    .unit .segment > input {
      display: none;
    }

    .unit {
      padding-block: 0;
    }

    .joined .row.row {
      padding-block: 0;
    }

    .tooth[aria-pressed='true'] .crown,
    .tooth[aria-pressed='true'] .number,
    .mini .chosen,
    .bar,
    .hatching path {
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
