import { html, nothing, type TemplateResult } from 'lit';
import type { Backend, LabClient, LabProfile, Notation, RestOptions } from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import type { Tags } from './parts.js';
import type { PortalRoute } from './routes.js';
import type { Whereabouts } from './whereabouts.js';

/** What a page says of its lab, as `lab-context` takes it. */
export interface PortalSettings {
  readonly lab: string;
  readonly profile: LabProfile | undefined;
  readonly backend: string | Backend;
  readonly baseUrl: string;
  readonly auth: RestOptions['auth'];
  readonly workerUrl: string | undefined;
  readonly notation: Notation;
  readonly practice: string | undefined;
  readonly names: boolean;
  readonly shareUrl: string | undefined;
}

/** Everything that the portal's views need. */
export interface PortalScene {
  readonly settings: PortalSettings;
  readonly messages: Messages;
  readonly language: string;
  readonly tags: Tags;
  readonly client: LabClient | undefined;
  readonly route: PortalRoute;
  readonly at: Whereabouts;
  readonly isAdministrator: boolean;
  readonly unread: number;
  /** the page around it has a main part and a first heading of its own */
  readonly isEmbedded: boolean;
  /** nothing waits any more: `lab-context` says why the cases cannot be opened */
  readonly isBlocked: boolean;
  readonly isLate: boolean;
  readonly labName: string;
  /** of the link that was opened, in memory only */
  readonly token: string | undefined;
  addressOf(route: PortalRoute): string;
  go(route: PortalRoute): void;
}

interface LinkLook {
  readonly className?: string;
  readonly part?: string;
  readonly current?: 'page' | 'true' | false;
}

const isPlain = ({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean =>
  button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;

/** A link within the portal. It has an address, so that it can be opened in a tab of its own. */
export const link = (
  { addressOf, go }: PortalScene,
  route: PortalRoute,
  words: TemplateResult | string,
  { className, part, current }: LinkLook = {},
): TemplateResult =>
  html`<a
    class=${className ?? nothing}
    part=${part ?? nothing}
    href=${addressOf(route)}
    aria-current=${current || nothing}
    @click=${(event: MouseEvent) => {
      if (!isPlain(event)) return;
      event.preventDefault();
      go(route);
    }}
    >${words}</a
  >`;

/** Where the reader of a screen and the keyboard begin on each page. */
export const heading = ({ isEmbedded }: PortalScene, words: string): TemplateResult =>
  isEmbedded
    ? html`<h2 id="heading" class="title" part="heading" tabindex="-1">${words}</h2>`
    : html`<h1 id="heading" class="title" part="heading" tabindex="-1">${words}</h1>`;
