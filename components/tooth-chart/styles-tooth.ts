import { css } from 'lit';

/** One tooth: its button, its drawing in one stroke weight, its number, and how it looks when chosen. */
export const toothStyles = css`
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

  .picture :where(path:not(.hatch)),
  .mark :where(:not(.hatch)) {
    fill: none;
  }

  .picture path,
  .mark * {
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

  .both .number {
    font-weight: 700;
    color: var(--_text);
  }

  .second {
    margin-block: -4px;
    padding-block: 1px;
    font-weight: 400;
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
