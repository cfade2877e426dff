import { css } from 'lit';

/** Buttons over and under the picture. */
export const viewerToolsStyles = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .choice {
    min-block-size: 36px;
    padding: 6px 12px;
    font-size: 14px;
  }

  .choice[aria-pressed='true'],
  .does-one[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_tint);
    color: var(--_text);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  .steer {
    position: absolute;
    inset-block-end: 12px;
    right: 12px;
    display: grid;
    gap: 8px;
    justify-items: end;
    pointer-events: none;
  }

  .steer button {
    pointer-events: auto;
  }

  .pad,
  .does-one {
    display: grid;
    place-content: center;
    min-inline-size: 32px;
    min-block-size: 32px;
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_surface) 86%, transparent);
    color: var(--_text);
    font: 500 13px/1 var(--_font);
    cursor: pointer;
  }

  .pad:hover,
  .does-one:hover {
    border-color: var(--_accent);
  }

  .zoom {
    display: grid;
    gap: 4px;
  }

  .arrows {
    display: grid;
    grid-template-areas: '. up .' 'left . right' '. down .';
    gap: 2px;
  }

  .arrows .up {
    grid-area: up;
  }

  .arrows .left {
    grid-area: left;
  }

  .arrows .right {
    grid-area: right;
  }

  .arrows .down {
    grid-area: down;
  }

  .does {
    display: flex;
    gap: 2px;
  }

  .does-one {
    min-block-size: 28px;
    padding-inline: 8px;
  }

  /* in a narrow place the buttons would lie on the teeth */
  @container (width < 620px) {
    .steer {
      position: static;
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      padding: 8px;
      border-block-start: 1px solid var(--_line);
    }

    .zoom,
    .arrows {
      display: flex;
      gap: 4px;
    }
  }

  .tools {
    display: grid;
    gap: 12px;
    align-content: start;
  }

  .cut {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr));
    gap: 12px 24px;
  }

  .measure {
    display: grid;
    gap: 8px;
  }

  .measured {
    display: block;
    min-block-size: 24px;
    font-size: 17px;
    font-weight: 500;
  }

  input[type='range'] {
    inline-size: 100%;
    min-inline-size: 0;
    block-size: 32px;
    margin: 0;
    accent-color: var(--_accent);
  }

  @media (pointer: coarse) {
    .choice,
    .pad {
      min-block-size: 44px;
    }

    .pad {
      min-inline-size: 44px;
    }

    .does-one {
      min-block-size: 36px;
    }
  }

  @media (forced-colors: active) {
    .choice[aria-pressed='true'],
    .does-one[aria-pressed='true'] {
      border: 3px solid Highlight;
    }

    .cross {
      forced-color-adjust: none;
    }
  }
`;
