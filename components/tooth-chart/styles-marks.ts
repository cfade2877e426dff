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

  .hatching {
    position: absolute;
    inline-size: 0;
    block-size: 0;
  }

  .hatching path {
    stroke: var(--_accent);
    stroke-width: 5;
  }

  .picture .hatch,
  .mark .hatch {
    stroke: var(--_accent);
    stroke-width: 1.5px;
  }

  .picture .diamond,
  .mark .diamond {
    fill: var(--_surface);
    stroke: var(--_accent);
    stroke-width: 2px;
  }
`;
