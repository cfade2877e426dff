import { css } from 'lit';

/**
 * One length rules the drawing: `--_mm`, the size of a millimetre of tooth. It follows the container, and is chosen so
 * that sixteen teeth of at least 24 px, or eight of at least 36 px in a narrow container, fit side by side.
 */
export const chartStyles = css`
  :host([compact]) {
    display: inline-block;
    inline-size: 168px;
    max-inline-size: 100%;
    vertical-align: middle;
  }

  .control {
    display: grid;
    gap: 16px;
    --_ink: color-mix(in oklab, var(--_text) 84%, var(--_surface));
    --_hair: color-mix(in oklab, var(--_text) 46%, var(--_surface));
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 0 16px;
  }

  .label {
    font-weight: 600;
  }

  .frame {
    container-type: inline-size;
  }

  .chart {
    --_max: var(--millimetre, 6.6px);
    --_mm: min((100cqi - 8px) / 138, (100cqi - 172px) / 98, var(--_max));
    --_tall: 39.8;
    direction: ltr;
    display: grid;
    grid-template-columns: 1fr 1fr;
    max-inline-size: calc(var(--_max) * 142 + 8px);
    margin-inline: auto;
  }

  .chart.primary {
    --_mm: min((100cqi - 8px) / 72, var(--_max) * 1.2);
    --_tall: 29.5;
    max-inline-size: calc(var(--_max) * 88 + 8px);
  }

  .name {
    display: none;
    font-size: 13px;
    font-weight: 500;
    color: var(--_quiet);
  }

  .row {
    display: flex;
  }

  .quadrant.right {
    padding-inline-end: 3px;
    border-inline-end: 1px solid var(--_line);
  }

  .quadrant.left {
    padding-inline-start: 4px;
  }

  .midway {
    grid-column: 1 / -1;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    font-size: 13px;
    line-height: 1.25;
    font-weight: 600;
    color: var(--_quiet);
    background: linear-gradient(var(--_line), var(--_line)) 50% 50% / calc(100% - 44px) 1px no-repeat;
  }

  .tooth {
    flex: 1 1 auto;
    min-inline-size: 24px;
    position: relative;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: end;
    gap: 4px;
    margin: 0;
    padding: 4px 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_quiet);
    font: 500 13px/1.25 var(--_font);
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }

  .lower .tooth {
    justify-content: start;
  }

  .tooth:focus-visible {
    z-index: 1;
    outline-offset: -1px;
  }

  .tooth[aria-disabled='true'],
  .tooth:disabled {
    cursor: default;
  }

  .picture {
    display: block;
    flex: none;
    block-size: calc(var(--_mm) * var(--_tall));
    inline-size: auto;
    overflow: visible;
    pointer-events: none;
  }

  .picture path,
  .mark * {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 1.25px;
    stroke-linecap: round;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
  }

  .picture .root,
  .picture .crown,
  .picture .screw {
    fill: var(--_surface);
    transition:
      fill var(--_fast),
      stroke var(--_fast);
  }

  .picture .relief {
    stroke: var(--_hair);
    stroke-width: 0.75px;
  }

  .picture .fissure {
    stroke: var(--_ink);
    stroke-width: 1px;
  }

  .picture .thread {
    stroke-width: 0.75px;
  }

  .number {
    display: block;
    min-inline-size: 22px;
    padding: 1px 2px;
    border-radius: 4px;
    text-align: center;
  }

  .number.palmer {
    min-inline-size: 18px;
    border: 0 solid var(--_edge);
    border-radius: 0;
  }

  .upper .palmer {
    border-block-end-width: 1.5px;
  }

  .lower .palmer {
    border-block-start-width: 1.5px;
  }

  .right .palmer {
    border-right-width: 1.5px;
  }

  .left .palmer {
    border-left-width: 1.5px;
  }

  .tooth[aria-pressed='true'] {
    color: var(--_accent);
    font-weight: 700;
  }

  .tooth[aria-pressed='true'] .crown {
    fill: color-mix(in oklab, var(--_accent) 20%, var(--_surface));
    stroke: var(--_accent);
    stroke-width: 2.25px;
  }

  .tooth[aria-pressed='true'] .number {
    background: var(--_tint);
    border-color: currentColor;
  }

  .tooth:disabled .picture {
    opacity: 0.5;
  }

  @media (hover: hover) {
    .tooth:not([aria-disabled='true'], :disabled):hover .crown {
      fill: color-mix(in oklab, var(--_accent) 12%, var(--_surface));
      stroke: var(--_accent);
    }
  }
`;
