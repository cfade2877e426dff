import { css } from 'lit';

/** What surrounds the drawing: typed teeth, numbering, legend, the small picture. */
export const toolStyles = css`
  .tools {
    container-type: inline-size;
  }

  .toolbar {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    gap: 4px 16px;
    align-items: start;
  }

  .toolbar .field {
    grid-row: 1 / span 2;
  }

  .error[hidden],
  .status:empty {
    display: none;
  }

  @container (inline-size < 640px) {
    .toolbar.toolbar {
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 12px 8px;
    }

    .toolbar.toolbar > .field {
      grid-area: auto / 1 / auto / -1;
    }

    .toolbar.toolbar > .numbering {
      justify-self: start;
    }

    .toolbar.toolbar > .status {
      grid-column: 1 / -1;
    }
  }

  @container (inline-size < 380px) {
    .toolbar.toolbar {
      grid-template-columns: 100%;
    }

    .toolbar.toolbar > .numbering {
      justify-self: stretch;
    }

    .toolbar.toolbar > .actions {
      margin: 0;
      margin-inline-start: -8px;
    }

    .segment {
      flex: 1 1 auto;
    }
  }

  .numbering > legend {
    margin-block-end: 4px;
  }

  .segments {
    display: flex;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    overflow: clip;
    overflow-clip-margin: 6px;
  }

  .segment {
    position: relative;
    display: grid;
    place-items: center;
    min-block-size: calc(var(--_control) - 2px);
    cursor: pointer;
  }

  .segment + .segment {
    border-inline-start: 1px solid var(--_line);
  }

  .segment > input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    appearance: none;
    border-radius: 5px;
    cursor: pointer;
  }

  .segment > span {
    padding: 0 12px;
    pointer-events: none;
    position: relative;
  }

  .segment > input:checked {
    background: var(--_tint);
    box-shadow: inset 0 -2px var(--_accent);
  }

  .segment > input:checked + span {
    color: var(--_accent);
    font-weight: 600;
  }

  .toolbar .actions {
    margin-block-start: 28px;
    gap: 0;
    flex-wrap: nowrap;
  }

  .toolbar .more-teeth {
    grid-column: 1 / -1;
    margin-inline-start: -8px;
  }

  .toolbar .button {
    min-block-size: var(--_control);
  }

  .toolbar .button[aria-disabled='true'] {
    border-color: transparent;
  }

  .status {
    grid-column: 2 / -1;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    font-size: 13px;
    color: var(--_quiet);
  }

  @media not print {
    .legend.paper {
      display: none;
    }
  }

  .legend li {
    display: flex;
    align-items: center;
    gap: 6px;
  }

  .mark {
    inline-size: 20px;
    block-size: 20px;
    flex: none;
  }

  .mini {
    display: block;
    inline-size: 100%;
    block-size: auto;
  }

  .mini .dot {
    fill: none;
    stroke: var(--_edge);
    stroke-width: 1px;
    vector-effect: non-scaling-stroke;
  }

  .mini .gone {
    stroke-dasharray: 1.5 1.5;
  }

  .mini .chosen {
    fill: var(--_accent);
    stroke: var(--_accent);
  }
`;
