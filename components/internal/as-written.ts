import { html, type TemplateResult } from 'lit';

/** Text as somebody wrote it, always as text. An inline element, into which a formatter puts no white space. */
export const asWritten = (text: string): TemplateResult => html`<span class="words">${text}</span>`;
