import { css } from 'lit';

/** The frame in a narrow place: the navigation lies at the lower edge. */
export const phoneStyles = css`
  @container (max-width: 719px) {
    /* the navigation goes below the page, where it follows the lower edge: the head has no box to keep it in */
    .portal {
      display: grid;
      grid-template: auto auto 1fr auto auto / minmax(0, 1fr);
      padding-inline: 0;
    }

    .header {
      display: contents;
    }

    .brand {
      padding: 8px 16px 0;
    }

    .tools {
      justify-content: flex-start;
      min-block-size: 40px;
      padding: 0 16px 4px;
      border-block-end: 1px solid var(--_line);
    }

    .main {
      padding: 0 16px 32px;
      min-inline-size: 0;
    }

    .footer {
      padding-inline: 16px;
    }

    .nav {
      grid-row: 5;
      z-index: 2;
      border-block-start: 1px solid var(--_line);
      background: var(--_raised);
      padding-block-end: env(safe-area-inset-bottom, 0);
    }

    .nav ul {
      flex-wrap: nowrap;
      gap: 0;
    }

    .nav li {
      flex: 1 1 auto;
      min-inline-size: 0;
      margin: 0;
    }

    .place,
    .begin .button {
      position: relative;
      display: flex;
      flex-direction: column;
      justify-content: center;
      align-items: center;
      gap: 0;
      min-block-size: 56px;
      padding: 6px 2px 4px;
      border: 0;
      border-radius: 0;
      background: none;
      color: var(--_quiet);
      font-size: 13px;
      line-height: 1.25;
      text-align: center;
    }

    .place:focus-visible,
    .begin .button:focus-visible {
      outline-offset: -3px;
    }

    .place[aria-current],
    .begin .button {
      color: var(--_accent);
    }

    .place .icon,
    .begin .icon {
      display: block;
      inline-size: 22px;
      block-size: 22px;
    }

    .place .word,
    .begin .word {
      padding: 0;
      border: 0;
      overflow-wrap: anywhere;
    }

    .place[aria-current]::before,
    .begin [aria-current]::before {
      content: '';
      position: absolute;
      inset-block-start: -1px;
      inset-inline: 20%;
      block-size: 0;
      border-block-start: 2px solid var(--_accent);
    }

    .begin .long {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    .begin .short {
      display: inline;
    }

    .place .count {
      position: absolute;
      inset-block-start: 4px;
      inset-inline-start: calc(50% + 6px);
      min-inline-size: 18px;
      padding-inline: 4px;
      line-height: 18px;
    }
  }

  /* within reach of a thumb, as long as the portal is in view; not where it would cover a quarter of it, nor over the
     buttons of a form, which lie there too */
  @media (min-height: 500px) {
    @container (max-width: 719px) {
      .portal:not(.writing) .nav {
        position: sticky;
        inset-block-end: 0;
      }
    }
  }
`;
