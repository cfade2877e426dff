import { css } from 'lit';

/** The page of files: sections, the photo guide, lists of files, and files that wait for a place. */
export const fileStyles = css`
  .files-page,
  .files-section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 20px;
  }

  .files-section {
    gap: 12px;
  }

  .files-page > .files-section + .files-section {
    padding-block-start: 12px;
  }

  .files-page.over {
    outline: 2px dashed var(--_accent);
    outline-offset: 8px;
    border-radius: var(--_radius);
  }

  .together {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
  }

  .guide {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 200px), 1fr));
    gap: 24px 16px;
  }

  .slot.guided {
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    padding-block: 0;
    border: 0;
  }

  .slot.guided .kept-row {
    grid-template-columns: minmax(0, 1fr);
  }

  .slot.guided .state {
    white-space: normal;
    border-radius: var(--_radius);
  }

  .tile {
    flex: 1 1 100%;
  }

  .frame.button {
    display: grid;
    inline-size: 100%;
    padding: 0;
    overflow: hidden;
    text-align: center;
  }

  .frame .words {
    padding: 10px 12px;
    color: var(--_accent);
    font-size: 13px;
    overflow-wrap: anywhere;
  }

  .view {
    display: grid;
    place-items: center;
    aspect-ratio: 3 / 2;
    background: var(--_sunken);
    border-block-end: 1px solid var(--_line);
    color: var(--_quiet);
  }

  .view > svg {
    inline-size: 100%;
    block-size: 100%;
  }

  .view :is(path, line, circle, ellipse, rect) {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.25px;
    stroke-linecap: round;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
  }

  .view .solid {
    fill: var(--_surface);
  }

  .view .fine {
    stroke-width: 0.75px;
    opacity: 0.75;
  }

  .view text {
    fill: currentColor;
    font: 600 11px/1 var(--_font);
    text-anchor: middle;
  }

  .frame:hover .view.sample {
    color: var(--_accent);
  }

  .kept-list {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }

  .kept-row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px 12px;
    align-items: start;
  }

  .kept-row:has(> .thumb) {
    grid-template-columns: 96px minmax(0, 1fr) auto;
  }

  .kept-actions {
    display: grid;
    justify-items: end;
  }

  .slot > .kept-list + .row {
    padding-block-start: 8px;
  }

  /* names of files are as long as they like */
  .summary-box a {
    overflow-wrap: anywhere;
  }

  .kept-row > .below {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-column: 1 / -1;
    gap: 12px;
    padding-block-start: 8px;
  }

  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
  }

  .file-name {
    overflow-wrap: anywhere;
  }

  .limits {
    white-space: nowrap;
  }

  .sorting ul {
    display: grid;
    gap: 12px;
  }

  .sorted {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 4px 12px;
    align-items: center;
  }

  .sorted > span {
    grid-column: 2;
  }

  .sorting h3:focus-visible {
    outline-offset: 2px;
  }

  .camera {
    display: none;
  }

  @media (pointer: coarse) {
    .camera {
      display: inline;
    }
  }

  @container (inline-size < 560px) {
    .kept-row {
      grid-template-columns: minmax(0, 1fr);
    }

    .kept-row:has(> .thumb) {
      grid-template-columns: 96px minmax(0, 1fr);
    }

    .kept-row:has(> .thumb) > .kept-actions {
      grid-column: 2;
    }

    .kept-actions {
      display: flex;
      flex-wrap: wrap;
      gap: 0 16px;
    }

    .kept-actions > .button {
      padding-inline: 0;
    }

    .guide {
      grid-template-columns: repeat(auto-fill, minmax(136px, 1fr));
      gap: 20px 12px;
    }

    .sorted {
      grid-template-columns: minmax(0, 1fr);
    }

    .sorted > span {
      grid-column: 1;
    }
  }

  @media (forced-colors: active) {
    .view {
      color: CanvasText;
    }
  }
`;
