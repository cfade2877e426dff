import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Tone } from '../../src/index.js';

const draw = (lines: SVGTemplateResult): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    ${lines}
  </svg>`;

const RING = svg`<circle cx="8" cy="8" r="6.25"></circle>`;

const tones: Readonly<Record<Tone, TemplateResult>> = {
  neutral: draw(RING),
  progress: draw(svg`${RING}<path d="M8 4.5a3.5 3.5 0 0 1 0 7z" fill="currentColor" stroke="none"></path>`),
  'needs-you': draw(svg`${RING}<path d="M8 4.75v3.75"></path><path d="M8 11.1v.05"></path>`),
  problem: draw(
    svg`<path d="M8 2.2 14.3 13.3H1.7z"></path><path d="M8 6.4v3"></path><path d="M8 11.4v.05"></path>`,
  ),
  held: draw(svg`${RING}<path d="M6.4 5.9v4.2M9.6 5.9v4.2"></path>`),
  done: draw(svg`${RING}<path d="m5.4 8.2 1.9 1.9 3.4-3.9"></path>`),
  late: draw(svg`${RING}<path d="M8 4.6V8l2.4 1.7"></path>`),
};

/** The mark of a state; it never stands without its word. */
export const toneIcon = (tone: Tone): TemplateResult => tones[tone] ?? tones.neutral;

/** Drawn on a 16 px grid in one stroke weight; all are decoration beside a word. */
export const icons = {
  comment: draw(svg`<path d="M2.2 3.2h11.6v7.6H7.6L4.8 13v-2.2H2.2z"></path>`),
  check: draw(svg`<path d="m3.2 8.6 3.1 3.1 6.5-7.4"></path>`),
  offline: draw(
    svg`<path d="M4.4 12.3a2.7 2.7 0 0 1 .3-5.4 3.7 3.7 0 0 1 6.9 1 2.3 2.3 0 0 1 .9 4.4z"></path><path d="m2.6 2.6 10.8 11.6"></path>`,
  ),
  sending: draw(svg`<path d="M8 13.2V3.4M4.2 7 8 3.2 11.8 7"></path>`),
  key: draw(svg`<circle cx="5" cy="8" r="2.8"></circle><path d="M7.8 8h6M11.6 8v2.4"></path>`),
} as const;
