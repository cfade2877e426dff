import { css } from 'lit';

/** The marks of findings: each holds in black and white. */
export const markStyles = css`
  .gone .root,
  .gone .crown,
  .mark .dashed {
    fill: none;
    stroke: var(--_quiet);
    stroke-dasharray: 3 3.5;
    stroke-linecap: butt;
  }

  .gone .palatal,
  .gone .relief,
  .gone .fissure,
  .rootless :first-child > .relief {
    display: none;
  }

  .picture .covered {
    stroke-width: 2.25px;
  }

  .picture .ring,
  .mark .ring {
    stroke-width: 2.25px;
  }

  .picture .pit,
  .mark .pit {
    fill: var(--_ink);
  }

  .picture .cross,
  .mark .cross {
    stroke: var(--_problem);
    stroke-width: 2.25px;
  }

  .picture .glyph,
  .mark .glyph {
    fill: var(--_surface);
    stroke-width: 1.5px;
  }

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

  .upper .bar {
    inset-block-end: calc(var(--_mm) * 17.2 + 26px);
  }

  .lower .bar {
    inset-block-start: calc(var(--_mm) * 17.2 + 26px);
  }

  .primary .upper .bar {
    inset-block-end: calc(var(--_mm) * 13.4 + 26px);
  }

  .primary .lower .bar {
    inset-block-start: calc(var(--_mm) * 13.4 + 26px);
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
`;
