import { css } from 'lit';

/** What is chosen before and beside the form's fields: the kind of order, the arches. */
export const choiceStyles = css`
  .kind {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: center;
    font-weight: 500;
  }

  /* two ways in, each as large as what it means */
  .services {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(260px, 100%), 1fr));
    gap: 16px;
  }

  .services li {
    display: grid;
  }

  .service {
    display: grid;
    gap: 8px;
    align-content: start;
    padding: 20px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius-panel);
    background: var(--_surface);
    color: var(--_text);
    font: 400 15px/1.45 var(--_font);
    text-align: start;
    cursor: pointer;
    transition:
      background var(--_fast),
      border-color var(--_fast);
  }

  .service:hover {
    border-color: var(--_accent);
    background: var(--_tint);
  }

  .service .label {
    font-size: 17px;
    line-height: 1.25;
    font-weight: 600;
    color: var(--_accent);
  }

  /* the sentence says it; a box around all three would say it of each */
  fieldset[aria-invalid='true'] {
    box-shadow: none;
  }

  .arches {
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
  }

  .arch {
    display: flex;
    gap: 12px;
    align-items: center;
    min-block-size: 44px;
  }

  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
  }

  .settled {
    align-self: start;
  }
`;
