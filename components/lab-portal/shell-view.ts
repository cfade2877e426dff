import { html, nothing, type TemplateResult } from 'lit';
import { link, type PortalScene } from './portal-scene.js';
import { portalIcons } from './portal-icons.js';
import type { PortalRoute } from './routes.js';
import { byName } from './by-name.js';

interface Place {
  readonly route: PortalRoute;
  readonly icon: TemplateResult;
  readonly words: string;
  readonly unread?: number;
}

const HOME: PortalRoute = { name: 'dashboard' };

function places({ messages, isAdministrator, unread }: PortalScene): readonly Place[] {
  const { nav } = messages.portal;
  return [
    { route: HOME, icon: portalIcons.dashboard, words: nav.dashboard },
    { route: { name: 'cases', filters: '' }, icon: portalIcons.cases, words: nav.cases },
    { route: { name: 'inbox' }, icon: portalIcons.inbox, words: nav.inbox, unread },
    ...(isAdministrator
      ? [{ route: { name: 'people' } as const, icon: portalIcons.people, words: nav.people }]
      : []),
  ];
}

/** `page`: that is where one is. `true`: one is somewhere within it, such as in a case of the list. */
function currentIn({ route, at }: PortalScene, place: PortalRoute): 'page' | 'true' | false {
  if (route.name === place.name || (route.name === 'unknown' && place.name === 'dashboard')) return 'page';
  const isWithinCases = (route.name === 'case' && !at.wizard) || route.name === 'sheet';
  return isWithinCases && place.name === 'cases' ? 'true' : false;
}

const placeView = (scene: PortalScene, { route, icon, words, unread = 0 }: Place): TemplateResult =>
  html`<li>
    ${link(
      scene,
      route,
      html`${icon}<span class="word">${words}</span>${
          unread
            ? html`<span class="count number" aria-hidden="true">${unread > 99 ? '99+' : unread}</span
                ><span class="visually-hidden">, ${scene.messages.portal.unread(unread)}</span>`
            : nothing
        }`,
      { className: 'place', part: 'place', current: currentIn(scene, route) },
    )}
  </li>`;

/** The way to a new case stands apart. It is the one thing to do next where no page says so itself. */
function newCase(scene: PortalScene): TemplateResult {
  const { nav } = scene.messages.portal;
  const isThere = scene.route.name === 'new' || !!scene.at.wizard;
  const isSaid = isThere || scene.route.name === 'dashboard' || scene.route.name === 'unknown';
  return html`<li class="begin">
    ${link(
      scene,
      { name: 'new' },
      html`${portalIcons.add}<span class="word long">${nav.newCase}</span
        ><span class="word short" aria-hidden="true">${nav.newCaseShort}</span>`,
      { className: isSaid ? 'button' : 'button primary', part: 'new-case', current: isThere && 'page' },
    )}
  </li>`;
}

export const navigation = (scene: PortalScene): TemplateResult =>
  html`<nav class="nav" part="nav" aria-label=${scene.messages.portal.navigation}>
    <ul role="list">
      ${places(scene).map((place) => placeView(scene, place))} ${newCase(scene)}
    </ul>
  </nav>`;

const brandWords = ({ labName, settings }: PortalScene): TemplateResult => {
  const [practice = ''] = settings.practice?.split('\n') ?? [];
  return html`<span class="names"
    ><span class="lab-name">${labName}</span>${
      practice ? html`<span class="practice">${practice}</span>` : nothing
    }</span
  >`;
};

/** Whose portal it is: the lab's own mark by slot, else its name. */
export function brand(scene: PortalScene): TemplateResult {
  const words = html`<slot name="brand">${brandWords(scene)}</slot>`;
  if (scene.route.name === 'shared') return html`<div class="brand" part="brand">${words}</div>`;
  return link(
    scene,
    HOME,
    html`${words}<span class="visually-hidden">, ${scene.messages.portal.pages.dashboard}</span>`,
    { className: 'brand', part: 'brand' },
  );
}

/** What stands at the other end of the head: whether everything is with the lab, and the page's own. */
export const tools = ({ tags, client }: PortalScene): TemplateResult =>
  byName`<div class="tools" part="tools">
    ${client ? byName`<${tags.sync} class="sync" .client=${client}></${tags.sync}>` : nothing}
    <slot name="header"></slot>
  </div>`;
