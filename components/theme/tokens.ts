import { css } from 'lit';

/**
 * Three layers: a host sets the brand tokens (`--pontic-…`), this sheet derives the private semantic ones (`--_…`),
 * and parts use those. Light and dark follow `color-scheme`, which is inherited from the host page; text on tints
 * keeps 4.5:1 in both.
 */
export const tokens = css`
  :host {
    --_font: var(--pontic-font, ui-sans-serif, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif);
    --_accent: var(--pontic-accent, light-dark(#0a5c6b, #7fd0de));
    --_on-accent: var(--pontic-on-accent, light-dark(#ffffff, #06262c));
    --_surface: var(--pontic-surface, light-dark(#ffffff, #15181a));
    --_raised: var(--pontic-raised, light-dark(#ffffff, #1e2225));
    --_sunken: var(--pontic-sunken, light-dark(#f5f6f5, #101314));
    --_text: var(--pontic-text, light-dark(#1a1f21, #eceeee));
    --_quiet: var(--pontic-quiet, light-dark(#566064, #a5afb2));
    --_line: var(--pontic-line, light-dark(#d9dddc, #343b3e));
    --_edge: var(--pontic-edge, light-dark(#7c868a, #78848a));
    --_tint: color-mix(in oklab, var(--_accent) 12%, var(--_surface));

    --_radius: var(--pontic-radius, 6px);
    --_radius-panel: var(--pontic-radius-panel, 10px);
    --_control: var(--pontic-control-height, 44px);
    --_fast: 140ms;

    /* seven states, each a text colour on its own tint; never without a word and a mark */
    --_neutral: light-dark(#47525a, #b4bfc6);
    --_neutral-tint: light-dark(#edf0f1, #252b2f);
    --_progress: light-dark(#17557f, #8cc6ee);
    --_progress-tint: light-dark(#e6f0f8, #14293a);
    --_needs-you: light-dark(#7a4a00, #f0c069);
    --_needs-you-tint: light-dark(#fdf1d9, #352812);
    --_problem: light-dark(#a3201d, #ff9d94);
    --_problem-tint: light-dark(#fdeceb, #3b1a18);
    --_held: light-dark(#574a7d, #c3b5ee);
    --_held-tint: light-dark(#efecf7, #2a2540);
    --_done: light-dark(#1c6237, #86d3a1);
    --_done-tint: light-dark(#e5f4ea, #14301f);
    --_late: light-dark(#8d3a0d, #ffb088);
    --_late-tint: light-dark(#fcebe1, #3a2013);
  }

  /* 13 / 15 / 17 / 21 / 27 px on a 4 px grid, in px because a host may set any root size */
  :host {
    display: block;
    box-sizing: border-box;
    font: 400 15px/1.45 var(--_font);
    color: var(--_text);
    text-align: start;
    letter-spacing: normal;
    text-transform: none;
    font-variant-numeric: tabular-nums;
    -webkit-text-size-adjust: 100%;
  }

  :host([hidden]) {
    display: none;
  }

  /* a look that differs from the page's brings its own paper */
  :host([appearance='light']),
  :host([appearance='dark']) {
    background: var(--_surface);
  }

  :host([appearance='light']) {
    color-scheme: light;
  }

  :host([appearance='dark']) {
    color-scheme: dark;
  }

  /* paper is white, whatever the page is */
  @media print {
    :host,
    :host([appearance]) {
      color-scheme: light;
    }
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
`;
