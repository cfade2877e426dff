import { css } from 'lit';

/** Forms about people: registration, and what an administrator edits. */
export const personFormStyles = css`
  :host {
    container-type: inline-size;
  }

  .person,
  .person form,
  .person fieldset {
    display: grid;
    gap: 16px;
    min-inline-size: 0;
  }

  .person {
    max-inline-size: 640px;
  }

  .person form {
    gap: 24px;
  }

  legend {
    padding-block-end: 12px;
    font-size: 17px;
    line-height: 1.25;
    font-weight: 600;
  }

  .pair {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 16px;
    align-items: end;
  }

  textarea {
    min-block-size: 72px;
  }

  .summary-box > [role='alert'] {
    display: grid;
    gap: 8px;
  }

  .summary-box {
    padding: 16px;
    border: 2px solid var(--_problem);
    border-radius: var(--_radius);
  }

  .summary-box a {
    display: inline-block;
    min-block-size: 24px;
    color: var(--_problem);
    font-weight: 500;
    overflow-wrap: anywhere;
  }

  .meter {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    min-block-size: 20px;
  }

  .bar {
    display: inline-grid;
    grid-template-columns: repeat(4, 28px);
    gap: 4px;
  }

  .bar i {
    block-size: 4px;
    border-radius: 2px;
    background: var(--_line);
  }

  .bar.weak i:nth-child(-n + 1) {
    background: var(--_problem);
  }

  .bar.fair i:nth-child(-n + 2) {
    background: var(--_needs-you);
  }

  .bar.good i:nth-child(-n + 3),
  .bar.strong i {
    background: var(--_done);
  }

  /* room is kept, so that its coming moves nothing */
  .match {
    min-block-size: 19px;
  }

  .check {
    align-items: center;
  }

  @container (width < 460px) {
    .pair {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  @media (forced-colors: active) {
    .bar i {
      background: GrayText;
    }

    .bar.weak i:nth-child(-n + 1),
    .bar.fair i:nth-child(-n + 2),
    .bar.good i:nth-child(-n + 3),
    .bar.strong i {
      background: Highlight;
    }
  }
`;
