import { css } from 'lit';
import { newMarkStyles, wholeRowStyles } from '../internal/row-styles.js';

export const caseInboxStyles = css`
  :host {
    container-type: inline-size;
  }

  /* as wide as its bell: the panel floats */
  :host([compact]) {
    display: inline-block;
    container-type: normal;
  }

  .inbox {
    display: grid;
    gap: 12px;
    max-inline-size: 720px;
  }

  /* room for the button is kept, so that its coming moves nothing */
  .tally {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 16px;
    min-block-size: 44px;
  }

  .empty {
    display: grid;
    gap: 8px;
    padding-block: 24px;
    border-block: 1px solid var(--_line);
  }

  ol {
    border-block-start: 1px solid var(--_line);
  }

  .entry-notice {
    position: relative;
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr);
    gap: 0 12px;
    padding: 12px 8px;
    border-block-end: 1px solid var(--_line);
  }

  .entry-notice:hover {
    background: var(--_sunken);
  }

  .mark {
    color: var(--_c);
    padding-block-start: 3px;
  }

  .text {
    display: grid;
    gap: 4px;
    justify-items: start;
  }

  .what {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: baseline;
  }

  .open {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_text);
    font: 500 15px/1.45 var(--_font);
    text-align: start;
    cursor: pointer;
  }

  .unread .open {
    font-weight: 600;
    color: var(--_accent);
  }

  ${wholeRowStyles}

  ${newMarkStyles}

  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
  }

  .said {
    display: grid;
    max-inline-size: 64ch;
  }

  .older {
    margin-block-start: 8px;
  }

  .wishes > summary {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 44px;
    color: var(--_accent);
    font-weight: 500;
    cursor: pointer;
    list-style: none;
  }

  .wishes > summary::-webkit-details-marker {
    display: none;
  }

  .wishes > summary::before {
    content: '';
    inline-size: 6px;
    block-size: 6px;
    margin-inline: 4px;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    transform: rotate(-45deg);
  }

  .wishes > summary:dir(rtl)::before {
    transform: rotate(135deg);
  }

  .wishes[open] > summary::before {
    transform: rotate(45deg);
  }

  table {
    inline-size: 100%;
    margin-block: 8px;
    border-collapse: collapse;
  }

  th,
  td {
    padding-block: 8px;
    padding-inline: 0 12px;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: middle;
    font-weight: 400;
  }

  td,
  thead th:not(:first-child) {
    inline-size: 64px;
    padding-inline-end: 0;
    text-align: center;
  }

  thead th {
    color: var(--_quiet);
    font-size: 13px;
  }

  tbody th {
    overflow-wrap: anywhere;
  }

  tbody .hint {
    max-inline-size: 48ch;
  }

  .box {
    display: inline-grid;
    place-items: center;
    min-block-size: 32px;
    min-inline-size: 44px;
    cursor: pointer;
  }

  .box:has(:disabled) {
    cursor: not-allowed;
  }

  .bell {
    position: relative;
    anchor-name: --pontic-bell;
    min-inline-size: 44px;
    min-block-size: 44px;
    padding: 8px 12px;
  }

  .count {
    min-inline-size: 20px;
    padding: 0 6px;
    border-radius: 999px;
    background: var(--_needs-you-tint);
    color: var(--_needs-you);
    font-size: 13px;
    font-weight: 600;
    line-height: 20px;
  }

  .panel {
    inset: auto;
    margin: 4px 0;
    inline-size: min(440px, calc(100vw - 24px));
    max-block-size: min(640px, calc(100vh - 96px));
    overflow: auto;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-panel);
    background: var(--_raised);
    color: var(--_text);
    box-shadow: 0 16px 48px rgb(0 0 0 / 24%);
    position-anchor: --pontic-bell;
    position-area: block-end span-inline-start;
    position-try-fallbacks:
      block-end span-inline-end,
      block-start span-inline-start,
      block-start span-inline-end;
  }

  /* on a phone it takes the whole width */
  @media (width < 520px) {
    .panel {
      position-area: none;
      inset-block-start: anchor(bottom);
      inset-inline: 12px;
      inline-size: auto;
    }
  }

  /* where nothing can be placed beside a button, it stands in the middle */
  @supports not (anchor-name: --pontic-bell) {
    .panel {
      inset: 0;
      margin: auto;
      block-size: fit-content;
    }
  }

  @media (forced-colors: active) {
    .count {
      border: 1px solid CanvasText;
    }
  }

  @media print {
    .bell,
    .tally button,
    .older,
    .wishes {
      display: none;
    }
  }
`;
