import { css } from 'lit';

/** What stands on the pages of the portal around the other elements. */
export const portalPageStyles = css`
  .title {
    inline-size: fit-content;
    margin: 0;
    font-size: 27px;
    line-height: 1.25;
    font-weight: 600;
    letter-spacing: -0.012em;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }

  .title:focus {
    outline: none;
  }

  .title:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 6px;
    border-radius: 2px;
  }

  .head {
    margin-block: 28px 20px;
  }

  .back {
    margin-block: 12px 0;
  }

  .back a {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 44px;
    color: var(--_accent);
    text-decoration: none;
  }

  .back a:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .back .icon:dir(rtl) {
    transform: scaleX(-1);
  }

  .back + .head {
    margin-block-start: 0;
  }

  .said {
    margin-block: 0 20px;
    padding: 12px 16px;
    border-inline-start: 3px solid var(--_accent);
    background: var(--_sunken);
  }

  .main p a {
    color: var(--_accent);
  }

  .parts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 28px;
    margin-block: 20px 24px;
    border-block-end: 1px solid var(--_line);
  }

  .parts a {
    display: flex;
    align-items: center;
    min-block-size: 44px;
    margin-block-end: -1px;
    border-block: 2px solid transparent;
    color: var(--_text);
    text-decoration: none;
  }

  .parts a:hover {
    border-block-end-color: var(--_edge);
  }

  .parts a[aria-current] {
    border-block-end-color: var(--_accent);
    color: var(--_accent);
    font-weight: 500;
  }

  /* a transparent border is seen there */
  @media (forced-colors: active) {
    .parts a {
      border-color: Canvas;
    }

    .parts a[aria-current] {
      border-block-end-color: Highlight;
    }
  }

  .part-of-case[hidden] {
    display: none;
  }

  /* the track alone: the state in words stands in the parts below it */
  .track::part(headline) {
    display: none;
  }

  .plan-notice p {
    font-weight: 500;
  }

  .plan-notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 12px 24px;
    margin-block-end: 24px;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-panel);
  }

  .sheet {
    display: block;
    padding: 24px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-panel);
  }

  .narrow {
    max-inline-size: 760px;
  }

  /* the page has its heading above; an element's own one is for pages that have none */
  .titled::part(heading) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  /* a part that is on its way takes its place */
  :not(:defined) {
    display: block;
    min-block-size: 240px;
  }

  .track:not(:defined) {
    min-block-size: 72px;
  }

  .skeleton {
    display: grid;
    gap: 16px;
    min-block-size: 240px;
    align-content: start;
  }

  .bar {
    block-size: 44px;
    max-inline-size: 100%;
    border-radius: var(--_radius);
    background: var(--_sunken);
  }

  .bar.wide {
    block-size: 96px;
  }

  .bar.short {
    inline-size: 40%;
  }

  @container (max-width: 719px) {
    .title {
      font-size: 21px;
    }

    .head {
      margin-block: 20px 16px;
    }

    .parts {
      gap: 0 20px;
      overflow-x: auto;
      flex-wrap: nowrap;
    }

    .parts a {
      flex: none;
    }

    .sheet {
      margin-inline: -16px;
      padding: 20px 16px;
      border-inline: 0;
      border-radius: 0;
    }
  }
`;
