import { css } from 'lit';

/** The ring and the tiles. */
export const statusStyles = css`
  .standing {
    container: standing / inline-size;
  }

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
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 8px;
  }

  /* the sum fills what the stages leave of their last row; it has a row to itself where they leave nothing of it */
  .tiles > :last-child:nth-child(2n + 1) {
    grid-column: 1 / -1;
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

  /* a line below the others, not one of them */
  .tile.total {
    grid-template: auto / minmax(0, 1fr) auto;
    align-items: center;
    min-block-size: 48px;
    padding-block: 8px;
    background: var(--_sunken);
  }

  .tile.total .tile-label {
    font-weight: 600;
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

  @container standing (width < 480px) {
    .status-body {
      grid-template-columns: minmax(0, 1fr);
    }

    .donut {
      justify-self: center;
    }
  }

  /* so many columns as tiles of 132 px have room beside the ring */
  @container standing (584px <= width < 724px) {
    .tiles {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }

    .tiles > :last-child:nth-child(n) {
      grid-column: auto;
    }

    .tiles > :last-child:nth-child(3n + 1) {
      grid-column: 1 / -1;
    }

    .tiles > :last-child:nth-child(3n + 2) {
      grid-column: span 2;
    }
  }

  @container standing (width >= 724px) {
    .tiles {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }

    .tiles > :last-child:nth-child(n) {
      grid-column: auto;
    }

    .tiles > :last-child:nth-child(4n + 1) {
      grid-column: 1 / -1;
    }

    .tiles > :last-child:nth-child(4n + 2) {
      grid-column: span 3;
    }

    .tiles > :last-child:nth-child(4n + 3) {
      grid-column: span 2;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .slice {
      transition: none;
    }
  }

  @media (forced-colors: active) {
    .slice[class] {
      stroke: CanvasText;
    }

    .slice.lit[class] {
      stroke: Highlight;
    }

    .swatch[class] {
      background: CanvasText;
    }
  }
`;
