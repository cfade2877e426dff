import { css, type CSSResultGroup } from 'lit';
import { forcedColors } from './forced-colors.js';
import { states } from './states.js';

/** Buttons, fields and panels: the same look in every element, with the same part names. */
const basics = css`
  h2,
  h3,
  h4,
  p,
  ol,
  ul,
  dl,
  dd,
  fieldset,
  legend,
  figure {
    margin: 0;
    padding: 0;
    border: 0;
  }

  ol,
  ul {
    list-style: none;
  }

  h2 {
    font-size: 21px;
    line-height: 1.25;
    font-weight: 600;
    text-wrap: balance;
  }

  h3 {
    font-size: 17px;
    line-height: 1.25;
    font-weight: 600;
  }

  h4 {
    font-size: 15px;
    line-height: 1.25;
    font-weight: 600;
  }

  /* a day reads as its language does, whatever the direction of the page: "20. März", never "März .20" */
  time {
    unicode-bidi: plaintext;
  }

  .quiet {
    color: var(--_quiet);
  }

  .small {
    font-size: 13px;
  }

  .number {
    font-variant-numeric: tabular-nums;
  }

  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  h2:focus-visible,
  h3:focus-visible {
    outline-offset: 6px;
    border-radius: 2px;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: 40px;
    padding: 8px 16px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: 500 15px/1.25 var(--_font);
    text-decoration: none;
    cursor: pointer;
    transition:
      background var(--_fast),
      border-color var(--_fast);
  }

  .button:hover {
    background: var(--_tint);
    border-color: var(--_accent);
  }

  .button.primary {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
  }

  .button.primary:hover {
    background: color-mix(in oklab, var(--_accent) 88%, var(--_text));
  }

  .button.plain {
    border-color: transparent;
    background: none;
    color: var(--_accent);
    padding-inline: 8px;
  }

  .button.plain:hover {
    background: var(--_tint);
  }

  .button.danger {
    color: var(--_problem);
  }

  .button[aria-disabled='true'] {
    color: var(--_quiet);
    border-style: dashed;
    background: none;
    cursor: not-allowed;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }

  .field {
    display: grid;
    gap: 4px;
    align-content: start;
  }

  .field > label,
  .field > .label,
  legend {
    font-weight: 500;
  }

  .hint {
    color: var(--_quiet);
    font-size: 13px;
  }

  .error {
    color: var(--_problem);
    font-size: 13px;
    font-weight: 500;
  }

  .error::before {
    content: '▲ ' / '';
  }

  .optional {
    color: var(--_quiet);
    font-weight: 400;
    font-size: 13px;
  }

  input:not([type='checkbox'], [type='radio'], [type='file'], [type='range']),
  select,
  textarea {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: var(--_control);
    padding: 8px 12px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: 400 15px/1.45 var(--_font);
    letter-spacing: normal;
  }

  textarea {
    min-block-size: 96px;
    resize: vertical;
  }

  [aria-invalid='true'] {
    border-color: var(--_problem) !important;
    box-shadow: inset 0 0 0 1px var(--_problem);
  }

  input[type='checkbox'],
  input[type='radio'] {
    inline-size: 24px;
    block-size: 24px;
    margin: 0;
    accent-color: var(--_accent);
    flex: none;
  }

  .check {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 4px 12px;
    align-items: start;
    min-block-size: 32px;
  }

  .check .error,
  .check .hint {
    grid-column: 2;
  }

  progress {
    appearance: none;
    inline-size: 100%;
    block-size: 4px;
    border: 0;
    border-radius: 2px;
    background: var(--_line);
    overflow: hidden;
  }

  progress::-webkit-progress-bar {
    background: var(--_line);
  }

  progress::-webkit-progress-value {
    background: var(--_accent);
  }

  progress::-moz-progress-bar {
    background: var(--_accent);
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .icon {
    inline-size: 16px;
    block-size: 16px;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  dialog {
    inline-size: min(520px, calc(100vw - 32px));
    padding: 24px;
    overflow-wrap: anywhere;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-panel);
    background: var(--_raised);
    color: var(--_text);
    box-shadow: 0 16px 48px rgb(0 0 0 / 24%);
  }

  dialog > form {
    display: grid;
    gap: 16px;
  }

  dialog::backdrop {
    background: rgb(10 16 18 / 48%);
  }

  @media (pointer: coarse) {
    .button {
      min-block-size: 44px;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      transition-duration: 0s !important;
      animation-duration: 0s !important;
    }
  }
`;

export const controls: CSSResultGroup = [basics, states, forcedColors];
