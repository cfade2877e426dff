import { css } from 'lit';

export const wizardStyles = css`
  :host {
    container-type: inline-size;
  }

  .wizard,
  .main {
    display: grid;
    gap: 24px;
    align-content: start;
    max-inline-size: 720px;
  }

  .steps ol {
    display: flex;
    gap: 4px;
  }

  .steps li {
    flex: 1;
    min-inline-size: 0;
  }

  .steps .step {
    display: flex;
    align-items: flex-start;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 8px 0;
    border: 0;
    border-block-start: 3px solid var(--_line);
    background: none;
    color: var(--_quiet);
    font: 400 13px/1.25 var(--_font);
    text-align: start;
  }

  .steps button.step {
    color: var(--_accent);
    cursor: pointer;
    border-block-start-color: var(--_accent);
  }

  .steps button.step:hover {
    text-decoration: underline;
  }

  .steps [aria-current] {
    border-block-start-color: var(--_accent);
    color: var(--_text);
    font-weight: 600;
  }

  .steps .wrong {
    color: var(--_problem) !important;
    border-block-start-color: var(--_problem) !important;
  }

  .head {
    display: grid;
    gap: 4px;
  }

  /* between two lines that its ring must not cross */
  .head h2:focus-visible {
    outline-offset: 1px;
  }

  .save.failed {
    color: var(--_problem);
    font-weight: 500;
  }

  .body {
    display: grid;
    gap: 20px;
  }

  .pair {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 16px;
    align-items: end;
  }

  .summary-box {
    border: 2px solid var(--_problem);
    border-radius: var(--_radius);
    padding: 16px;
    display: grid;
    gap: 8px;
  }

  .summary-box a {
    display: inline-block;
    min-block-size: 24px;
    color: var(--_problem);
    font-weight: 500;
  }

  .piece,
  .slot {
    display: grid;
    gap: 12px;
    padding-block: 16px;
    border-block-start: 1px solid var(--_line);
  }

  .piece > header,
  .slot > header {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: baseline;
    justify-content: space-between;
  }

  .piece > header h3 {
    flex: 1;
  }

  .slot {
    gap: 8px;
    transition: background var(--_fast);
  }

  .slot.over {
    background: var(--_tint);
    outline: 2px dashed var(--_accent);
    outline-offset: 8px;
    border-radius: var(--_radius);
  }

  .slot .row {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    align-items: center;
  }

  .kept {
    flex: 1 1 240px;
    display: grid;
    gap: 4px;
    justify-items: start;
  }

  .advice {
    font-size: 13px;
  }

  .taking {
    display: grid;
    gap: 8px;
    justify-items: start;
  }

  .pick {
    position: relative;
  }

  .pick input:focus-visible + label {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  @media (pointer: coarse) {
    .drop {
      display: none;
    }
  }

  dl.summary > div {
    display: grid;
    grid-template-columns: minmax(120px, 1fr) 2fr auto;
    gap: 4px 16px;
    align-items: start;
    padding-block: 8px;
    border-block-start: 1px solid var(--_line);
  }

  dl.summary dt {
    color: var(--_quiet);
    padding-block-start: 8px;
  }

  dl.summary dd {
    padding-block-start: 8px;
    overflow-wrap: anywhere;
  }

  dl.summary dd + dd {
    padding: 0;
  }

  .words {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    align-items: center;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_line);
  }

  .foot .primary {
    margin-inline-start: auto;
  }

  .removed {
    display: flex;
    gap: 12px;
    align-items: center;
    flex-wrap: wrap;
  }

  .so-far {
    display: none;
  }

  @container (inline-size >= 960px) {
    .wizard {
      grid-template-columns: minmax(0, 720px) minmax(200px, 280px);
      column-gap: 48px;
      max-inline-size: none;
    }

    .so-far {
      display: grid;
      margin-block-start: 88px;
      gap: 12px;
      align-content: start;
      padding-inline-start: 24px;
      border-inline-start: 1px solid var(--_line);
    }

    .so-far dt {
      margin-block-start: 12px;
      color: var(--_quiet);
      font-size: 13px;
    }

    .so-far dd .small {
      display: block;
    }
  }

  @container (inline-size < 560px) {
    .pair,
    dl.summary > div {
      grid-template-columns: 1fr;
    }

    dl.summary > div {
      gap: 0;
    }

    dl.summary dd + dd {
      justify-self: start;
    }

    dl.summary dd + dd .button {
      padding-inline: 0;
    }

    .steps li:not(.current) .name {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .steps li.current {
      flex: 4;
    }

    .foot .plain {
      order: 3;
      inline-size: 100%;
    }
  }

  @media print {
    .steps,
    .foot {
      display: none;
    }
  }
`;
