import { css } from 'lit';

/** How somebody signs: by a typed name, or in the box for a drawing. */
export const signatureStyles = css`
  .sign,
  .ways {
    display: grid;
    gap: 12px;
  }

  .ways {
    gap: 4px;
  }

  .way {
    display: flex;
    gap: 12px;
    align-items: center;
    min-block-size: 40px;
    cursor: pointer;
  }

  /* inside its border it has the shape of the box that is stored */
  .ink {
    position: relative;
    box-sizing: content-box;
    inline-size: calc(100% - 2px);
    max-inline-size: 600px;
    aspect-ratio: 3 / 1;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    overflow: hidden;
  }

  .ink.wrong {
    border-color: var(--_problem);
    box-shadow: inset 0 0 0 1px var(--_problem);
  }

  .ink svg,
  .ink canvas {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }

  .ink canvas {
    touch-action: none;
    user-select: none;
    cursor: crosshair;
  }

  .ink path {
    fill: none;
    stroke: currentColor;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .ink .strokes {
    stroke-width: 3;
  }

  .ink .rule {
    stroke: var(--_line);
    stroke-width: 2;
  }

  @media (forced-colors: active) {
    .ink {
      forced-color-adjust: none;
      border-color: CanvasText;
      background: Canvas;
      color: CanvasText;
    }
  }
`;
