import { css } from 'lit';

/** The view with its buttons, and the scrubber under it. */
export const stageStyles = css`
  .view,
  .main-column,
  .side-column {
    display: grid;
    align-content: start;
    min-inline-size: 0;
  }

  .view {
    gap: 12px;
  }

  .main-column {
    gap: 24px;
  }

  .side-column {
    gap: 24px;
  }

  .view .picture {
    block-size: var(--pontic-viewer-height, clamp(260px, 56cqi, 520px));
  }

  .overlay {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    pointer-events: none;
    overflow: hidden;
  }

  .overlay .off {
    display: none;
  }

  .overlay .grid {
    fill: none;
    stroke: var(--_text);
    stroke-width: 1;
    opacity: 0.16;
  }

  .overlay text {
    fill: var(--_text);
    stroke: var(--_surface);
    stroke-width: 4;
    paint-order: stroke;
    font: 600 13px/1 var(--_font);
    font-variant-numeric: tabular-nums;
  }

  .shape {
    stroke: var(--_surface);
    stroke-width: 1.5;
  }

  .reduction .shape {
    fill: var(--_problem);
  }

  .attachment .shape {
    fill: var(--_progress);
  }

  .ring {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 3;
  }

  @media (forced-colors: active) {
    .overlay .grid {
      stroke: CanvasText;
      opacity: 0.4;
    }

    .overlay text {
      fill: CanvasText;
      stroke: Canvas;
    }

    .reduction .shape {
      fill: CanvasText;
      stroke: Canvas;
    }

    .attachment .shape {
      fill: Canvas;
      stroke: CanvasText;
    }

    .ring {
      stroke: Highlight;
    }
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    color: var(--_quiet);
    font-size: 13px;
  }

  .legend li {
    display: flex;
    gap: 8px;
    align-items: center;
  }

  /* the colour of the mouth as it was, as plan-viewing.ts has it */
  .key.was {
    inline-size: 16px;
    block-size: 16px;
    border-radius: 4px;
    background: #b5477e;
    opacity: 0.55;
    forced-color-adjust: none;
  }

  .layers {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(230px, 100%), 1fr));
    gap: 12px 24px;
    align-items: start;
  }

  .layers > .bar {
    grid-column: 1 / -1;
  }

  .layers label {
    align-self: center;
  }

  .solid.field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0;
    color: inherit;
    font-size: inherit;
  }

  .still {
    inline-size: 100%;
    max-inline-size: 640px;
    block-size: auto;
    border-radius: var(--_radius-panel);
    background: var(--_sunken);
  }

  .scrubber {
    display: grid;
    gap: 12px;
    padding-block: 16px;
    border-block: 1px solid var(--_line);
    min-inline-size: 0;
  }

  .track {
    display: grid;
    grid-template-columns: auto auto minmax(0, 1fr) auto;
    gap: 8px;
    align-items: center;
  }

  .step {
    min-inline-size: 44px;
    min-block-size: 44px;
    padding: 0;
  }

  .happenings {
    display: grid;
    gap: 4px;
  }

  .happenings ul {
    display: grid;
    gap: 4px;
  }

  @container (width < 620px) {
    .keys {
      display: none;
    }

    /* neighbouring contacts are nearer to each other than a figure is wide: above and below by turns */
    .reduction text {
      text-anchor: middle;
      transform: translate(-9px, 16px);
    }

    .reduction:nth-child(odd) text {
      transform: translate(-9px, -16px);
    }
  }
`;
