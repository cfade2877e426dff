import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

const draw = (lines: SVGTemplateResult): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
    ${lines}
  </svg>`;

/** Drawn on a 20 px grid in one stroke weight; each stands beside its word. */
export const portalIcons = {
  dashboard: draw(svg`<path d="M3 8.6 10 3l7 5.6V17h-4.6v-4.8H7.6V17H3z"></path>`),
  cases: draw(
    svg`<path d="M7.2 5.2H17M7.2 10H17M7.2 14.8H17"></path><path d="M3.3 5.2v.05M3.3 10v.05M3.3 14.8v.05"></path>`,
  ),
  inbox: draw(
    svg`<path d="M3 11.5 5.4 4h9.2l2.4 7.5V16H3z"></path><path d="M3 11.5h4.2c.3 1.3 1.3 2 2.8 2s2.5-.7 2.8-2H17"></path>`,
  ),
  people: draw(
    svg`<circle cx="7.6" cy="7" r="2.8"></circle><path d="M2.6 16.2c.3-3.1 2.2-4.7 5-4.7s4.7 1.6 5 4.7"></path><path d="M12.8 4.5a2.7 2.7 0 0 1 0 5.2M14.8 12c1.6.6 2.5 2 2.7 4.2"></path>`,
  ),
  add: draw(svg`<path d="M10 4.2v11.6M4.2 10h11.6"></path>`),
  back: draw(svg`<path d="M11.8 4.8 6.6 10l5.2 5.2"></path>`),
} as const;
