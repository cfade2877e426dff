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

  .sides {
    display: flex;
    align-items: center;
    gap: 8px;
  }

  .keys {
    min-inline-size: 28px;
    min-block-size: 28px;
    margin: 0;
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: 50%;
    background: none;
    color: var(--_quiet);
    font: 500 13px/1 var(--_font);
    cursor: pointer;
  }

  .frame {
    container-type: inline-size;
    /* the roots of the last molars lean outwards */
    padding-inline: 8px;
  }

  .chart {
    --_max: var(--millimetre, 6.6px);
    --_mm: min((100cqi - 8px) / 140, (100cqi - 172px) / 98, var(--_max));
    /* below the biting edge: the number and what is around it */
    --_foot: 26px;
    /* a connector, which no tooth is narrower than */
    --_joint: 24px;
    direction: ltr;
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    max-inline-size: calc(var(--_max) * 142 + 8px);
    margin-inline: auto;
  }

  .chart.primary {
    --_mm: min((100cqi - 8px) / 76, var(--_max) * 1.2);
    max-inline-size: calc(var(--_max) * 88 + 8px);
  }

  /* four rows high, so a little smaller */
  .chart.mixed {
    --_mm: min((100cqi - 8px) / 140, (100cqi - 172px) / 98, var(--_max) * 0.82);
  }

  .chart.both {
    --_foot: 38px;
  }

  .name {
    display: none;
    font-size: 13px;
    font-weight: 500;
    color: var(--_quiet);
  }

  /* heights in millimetres: of the picture, and from its end to the neck, where a bar runs */
  .row {
    --_tall: 39.8;
    --_neck: 17.2;
    display: flex;
  }

  .row.primary {
    --_tall: 29.5;
    --_neck: 13.4;
  }

  /* beside the midline, below or above their successors */
  .mixed .row.primary {
    margin-block: 8px;
  }

  .mixed .row.primary > .tooth {
    flex-grow: 0;
  }

  .mixed .right .row.primary {
    justify-content: end;
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
`;
