import { html, type TemplateResult } from 'lit';
import type { LabProfile } from '../../src/index.js';

/** How a person reaches the lab. */
export const contactView = ({ contact: { email, phone } }: LabProfile): TemplateResult => html`
  <p class="contact" part="contact">
    <a dir="ltr" href="tel:${phone.replace(/[^\d+]/g, '')}">${phone}</a>
    <a href="mailto:${email}">${email}</a>
  </p>
`;
