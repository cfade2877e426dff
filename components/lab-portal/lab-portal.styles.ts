import { css } from 'lit';

/** The frame of the portal: a head, the page, a foot. */
export const labPortalStyles = css`
  :host {
    container-type: inline-size;
    background: var(--_surface);
  }

  .portal {
    position: relative;
    display: flex;
    flex-direction: column;
    min-block-size: inherit;
    max-inline-size: var(--pontic-portal-width, 1160px);
    margin-inline: auto;
    padding-inline: 24px;
  }

  .skip {
    position: absolute;
    inset-block-start: -64px;
    inset-inline-start: 16px;
    z-index: 3;
    padding: 8px 16px;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_raised);
    color: var(--_text);
    font: 500 15px/1.25 var(--_font);
  }

  .skip:focus {
    inset-block-start: 8px;
  }

  .header {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 32px;
    padding-block: 12px;
    border-block-end: 1px solid var(--_line);
  }

  .brand {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 44px;
    max-inline-size: 100%;
    color: var(--_text);
    text-decoration: none;
  }

  .names {
    display: grid;
    min-inline-size: 0;
  }

  .lab-name {
    min-block-size: 21px;
    font-size: 17px;
    line-height: 1.25;
    font-weight: 600;
    letter-spacing: -0.01em;
    overflow-wrap: anywhere;
  }

  .practice {
    color: var(--_quiet);
    font-size: 13px;
    line-height: 1.25;
    overflow-wrap: anywhere;
  }

  .nav {
    flex: 1 1 auto;
  }

  .nav ul {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
  }

  .place {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 44px;
    padding: 4px 12px;
    border-radius: var(--_radius);
    color: var(--_quiet);
    font-weight: 500;
    text-decoration: none;
    transition: background var(--_fast);
  }

  .place:hover {
    background: var(--_tint);
    color: var(--_text);
  }

  .place[aria-current] {
    color: var(--_accent);
  }

  .place .icon {
    display: none;
    inline-size: 22px;
    block-size: 22px;
  }

  /* where one is: a line under the word, not its colour alone */
  .place .word {
    padding-block: 4px;
    border-block: 2px solid transparent;
  }

  .place[aria-current] .word {
    border-block-end-color: var(--_accent);
  }

  /* a transparent border is seen there */
  @media (forced-colors: active) {
    .place .word {
      border-color: Canvas;
    }

    .place[aria-current] .word {
      border-block-end-color: Highlight;
    }
  }

  .count {
    min-inline-size: 22px;
    padding-inline: 6px;
    border-radius: 11px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 13px;
    line-height: 22px;
    text-align: center;
  }

  .begin {
    margin-inline-start: auto;
  }

  .begin .short {
    display: none;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 4px 16px;
    min-inline-size: 0;
  }

  .sync {
    color: var(--_quiet);
  }

  .sync:not(:defined) {
    min-block-size: 24px;
  }

  .main {
    flex: 1;
    min-block-size: 60vh;
    padding-block-end: 48px;
  }

  @media print {
    .header,
    .nav,
    .footer,
    .skip {
      display: none;
    }

    .main {
      padding: 0;
    }
  }
`;
