import { css } from 'lit';

/** The ring and the tiles. */
export const statusStyles = css`
  .status-body {
    display: grid;
    grid-template-columns: 148px minmax(0, 1fr);
    gap: 16px 24px;
    align-items: start;
  }

  .donut {
    position: relative;
    inline-size: 148px;
    block-size: 148px;
  }

  .donut svg {
    inline-size: 100%;
    block-size: 100%;
  }

  .track,
  .slice {
    fill: none;
    stroke-width: 14;
  }

  .track {
    stroke: color-mix(in oklab, var(--_line) 50%, transparent);
  }

  .slice {
    stroke: var(--_c);
    transition: stroke-width var(--_fast);
  }

  .slice.lit {
    stroke-width: 20;
  }

  .slice.shade-1 {
    stroke: color-mix(in oklab, var(--_c) 68%, var(--_surface));
  }

  .slice.shade-2 {
    stroke: color-mix(in oklab, var(--_c) 44%, var(--_surface));
  }

  .slice.shade-3 {
    stroke: color-mix(in oklab, var(--_c) 26%, var(--_surface));
  }

  .sum {
    position: absolute;
    inset: 0;
    display: grid;
    align-content: center;
    justify-items: center;
    pointer-events: none;
  }

  .figure {
    font-size: 21px;
    line-height: 1.25;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(132px, 1fr));
    gap: 8px;
  }

  .tile {
    position: relative;
    display: grid;
    grid-template-rows: 1fr auto;
    gap: 4px;
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 72px;
    padding: 8px 12px 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: 400 13px/1.35 var(--_font);
    text-align: start;
    overflow: hidden;
    cursor: pointer;
  }

  .tile:hover {
    border-color: var(--_c, var(--_accent));
    background: var(--_sunken);
  }

  .tile-label {
    display: flex;
    gap: 6px;
    align-items: start;
    overflow-wrap: anywhere;
  }

  .tile-label .mark {
    padding-block-start: 1px;
  }

  .tile.none .figure,
  .tile.none .tile-label {
    color: var(--_quiet);
    font-weight: 400;
  }

  .tile.total {
    background: var(--_sunken);
  }

  /* the colour of its slice, as a line below the figure */
  .swatch {
    position: absolute;
    inset-block-end: 0;
    inset-inline: 0;
    block-size: 4px;
    background: var(--_c);
  }

  .swatch.shade-1 {
    background: color-mix(in oklab, var(--_c) 68%, var(--_surface));
  }

  .swatch.shade-2 {
    background: color-mix(in oklab, var(--_c) 44%, var(--_surface));
  }

  .swatch.shade-3 {
    background: color-mix(in oklab, var(--_c) 26%, var(--_surface));
  }

  .tile.none .swatch {
    display: none;
  }

  .bone-ring {
    border: 14px solid color-mix(in oklab, var(--_line) 50%, transparent);
    border-radius: 50%;
  }

  span.tile {
    cursor: default;
  }

  @container (width < 480px) {
    .status-body {
      grid-template-columns: minmax(0, 1fr);
    }

    .donut {
      justify-self: center;
    }

    .tiles {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .slice {
      transition: none;
    }
  }

  @media (forced-colors: active) {
    .slice {
      stroke: CanvasText;
    }

    .slice.lit {
      stroke: Highlight;
    }

    .swatch {
      background: CanvasText;
    }
  }
`;
