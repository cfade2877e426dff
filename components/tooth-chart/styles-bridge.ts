import { css } from 'lit';

/** Bars through spans, pontics, the connectors between teeth, and the list of units. */
export const bridgeStyles = css`
  .bar {
    position: absolute;
    inset-inline: 0;
    block-size: clamp(4px, var(--_mm), 5px);
    border: 1px solid var(--_ink);
    border-inline-width: 0;
    background: var(--_ink);
    background: color-mix(in oklab, var(--_ink) 30%, var(--_surface));
    pointer-events: none;
  }

  .bar.own,
  .bar.ordered {
    border-color: var(--_accent);
    background: var(--_accent);
  }

  .upper .bar {
    inset-block-end: calc(var(--_mm) * var(--_neck) + var(--_foot));
  }

  .lower .bar {
    inset-block-start: calc(var(--_mm) * var(--_neck) + var(--_foot));
  }

  .bar.begins {
    inset-inline-start: 50%;
  }

  .bar.ends {
    inset-inline-end: 50%;
  }

  .bar.begins.ends {
    inset-inline: 15%;
  }

  .bar.begins::before,
  .bar.ends::after {
    content: '';
    position: absolute;
    inset-block-start: 50%;
    inline-size: clamp(7px, var(--_mm) * 1.7, 11px);
    aspect-ratio: 1;
    border: 1.25px solid var(--_ink);
    border-radius: 50%;
    background: var(--_surface);
  }

  .bar:is(.own, .ordered)::before,
  .bar:is(.own, .ordered)::after {
    border-color: var(--_accent);
  }

  .bar.begins::before {
    inset-inline-start: 0;
    transform: translate(-50%, -50%);
  }

  .bar.ends::after {
    inset-inline-end: 0;
    transform: translate(50%, -50%);
  }

  .right .bar.over-midline {
    inset-inline-end: -4px;
  }

  .left .bar.over-midline {
    inset-inline-start: -4px;
  }

  /* a pontic is a crown without a root; where a tooth is missing its root stays as a dashed ghost */
  .pontic:not(.gone) .root {
    display: none;
  }

  .pontic .crown {
    stroke: var(--_ink);
    stroke-dasharray: none;
  }

  .joined .upper .row {
    padding-block-end: var(--_joint);
  }

  .joined .lower .row {
    padding-block-start: var(--_joint);
  }

  .joint {
    position: relative;
    z-index: 2;
    flex: none;
    inline-size: 0;
  }

  .connector {
    position: absolute;
    inset-inline-start: calc(var(--_joint) / -2);
    display: grid;
    place-items: center;
    inline-size: var(--_joint);
    block-size: var(--_joint);
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    cursor: pointer;
    touch-action: manipulation;
  }

  .upper .connector {
    inset-block-start: 100%;
  }

  .lower .connector {
    inset-block-end: 100%;
  }

  .between {
    display: none;
    font: 500 13px/1.25 var(--_font);
    color: var(--_quiet);
    white-space: nowrap;
  }

  .connector:focus-visible {
    outline-offset: -2px;
  }

  .connector > svg {
    inline-size: 24px;
    block-size: 24px;
    pointer-events: none;
  }

  .connector .link {
    stroke: var(--_edge);
    stroke-width: 1.5;
    stroke-dasharray: 2 3;
  }

  .connector .end {
    fill: var(--_surface);
    stroke: var(--_edge);
    stroke-width: 1.5;
  }

  .connector[aria-pressed='true'] .link {
    stroke: var(--_accent);
    stroke-width: 4;
    stroke-dasharray: none;
  }

  .connector[aria-pressed='true'] .end {
    fill: var(--_accent);
    stroke: var(--_accent);
  }

  .connector[aria-disabled='true'] {
    cursor: not-allowed;
  }

  .connector[aria-disabled='true'][aria-pressed='false'] > svg {
    opacity: 0.4;
  }

  @media (hover: hover) {
    .connector:not([aria-disabled='true'], :disabled):hover {
      background: var(--_tint);
    }
  }

  .units,
  .units ul {
    display: grid;
    gap: 8px;
  }

  .unit {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 16px;
    padding-block-end: 8px;
    border-block-end: 1px solid var(--_line);
    max-inline-size: 640px;
  }

  .warnings:empty {
    display: none;
  }
`;
