import { css } from 'lit';

export const scanViewerStyles = css`
  :host {
    container-type: inline-size;
  }

  .viewer {
    display: grid;
    gap: 16px;
    min-inline-size: 0;
  }

  .body {
    display: grid;
    gap: 24px;
    min-inline-size: 0;
  }

  .main {
    display: grid;
    gap: 12px;
    align-content: start;
    min-inline-size: 0;
  }

  .stage {
    position: relative;
    min-inline-size: 0;
    border-radius: var(--_radius-panel);
    background: var(--_sunken);
  }

  .picture {
    position: relative;
    block-size: var(--pontic-viewer-height, clamp(280px, 62cqi, 560px));
    border-radius: inherit;
    overflow: hidden;
    cursor: grab;
    touch-action: none;
    user-select: none;
  }

  .picture:active {
    cursor: grabbing;
  }

  .picture.measuring {
    cursor: crosshair;
  }

  .canvas,
  .canvas canvas,
  .marks {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }

  .canvas canvas {
    display: block;
  }

  .marks {
    pointer-events: none;
    overflow: hidden;
  }

  .marks .off {
    display: none;
  }

  .marks .line,
  .marks .halo {
    stroke: var(--_text);
    stroke-width: 2;
  }

  .marks .halo {
    stroke: var(--_surface);
    stroke-width: 6;
    opacity: 0.8;
  }

  .marks .point {
    fill: var(--_accent);
    stroke: var(--_surface);
    stroke-width: 2;
  }

  .marks .length {
    fill: var(--_text);
    stroke: var(--_surface);
    stroke-width: 5;
    paint-order: stroke;
    font: 600 15px/1 var(--_font);
  }

  .cross {
    position: absolute;
    inset-block-start: 50%;
    inset-inline-start: 50%;
    inline-size: 28px;
    block-size: 28px;
    translate: -50% -50%;
    pointer-events: none;
    background:
      linear-gradient(var(--_accent), var(--_accent)) center / 2px 100% no-repeat,
      linear-gradient(var(--_accent), var(--_accent)) center / 100% 2px no-repeat;
  }

  .side {
    position: absolute;
    /* the steering stands in the lower corner */
    inset-block-start: 8px;
    min-inline-size: 24px;
    color: var(--_quiet);
    font-weight: 600;
    text-align: center;
    pointer-events: none;
  }

  .side.start {
    left: 8px;
  }

  .side.end {
    right: 8px;
  }

  .veil {
    position: absolute;
    inset: 0;
    display: grid;
    gap: 12px;
    place-content: center;
    justify-items: center;
    padding: 24px;
    border-radius: inherit;
    background: color-mix(in oklab, var(--_sunken) 88%, transparent);
    text-align: center;
  }

  .veil[aria-busy] {
    pointer-events: none;
  }

  .beside {
    display: grid;
    gap: 20px;
    align-content: start;
    min-inline-size: 0;
  }

  .scans {
    display: grid;
    gap: 8px;
    align-content: start;
  }

  .scan {
    display: grid;
    gap: 4px;
    padding-block: 12px;
    border-block-start: 1px solid var(--_line);
  }

  .name {
    display: flex;
    gap: 10px;
    align-items: center;
    min-block-size: 32px;
    font-weight: 500;
  }

  /* the colours of the meshes, as scene/mesh-group.ts has them */
  .swatch {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    border: 1px solid var(--_edge);
    border-radius: 4px;
    forced-color-adjust: none;
  }

  .swatch.upper {
    background: #ecdcbd;
  }

  .swatch.lower {
    background: #b9d0d3;
  }

  .swatch.bite {
    background: #dba98f;
  }

  .swatch.other {
    background: #c9c6d6;
  }

  .still {
    inline-size: 100%;
    max-inline-size: 320px;
    block-size: auto;
    border-radius: var(--_radius);
    background: var(--_sunken);
  }

  .solid {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 12px;
    align-items: center;
    color: var(--_quiet);
    font-size: 13px;
  }

  .notes {
    display: grid;
    gap: 8px;
  }

  .notes summary {
    min-block-size: 28px;
    cursor: pointer;
  }

  .stills {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(240px, 100%), 1fr));
    gap: 0 24px;
  }

  @media (forced-colors: active) {
    .stage {
      border: 1px solid CanvasText;
    }
  }

  @container (width >= 820px) {
    .body.live {
      grid-template-columns: minmax(0, 1fr) 260px;
      gap: 32px;
    }
  }

  @media print {
    .stage,
    .bar,
    .tools {
      display: none;
    }
  }
`;
