import { html, nothing, type TemplateResult } from 'lit';
import { casePage, sheetPage, wizardPage } from './case-page.js';
import { heading, link, type PortalScene } from './portal-scene.js';
import { byName } from './by-name.js';

/** What is unread stands in the navigation: the overview need not count it too. */
function dashboard(scene: PortalScene): TemplateResult {
  const { tags, messages, route } = scene;
  return byName`
    <div class="head">${heading(scene, messages.portal.pages.dashboard)}</div>
    ${
      route.name === 'unknown'
        ? html`<p class="said" role="status" part="said">${messages.portal.unknownPage}</p>`
        : nothing
    }
    <${tags.dashboard}
      class="titled"
      notation=${scene.settings.notation}
      ?names=${scene.settings.names}
    >
      <span slot="inbox"></span>
    </${tags.dashboard}>
  `;
}

function people(scene: PortalScene): TemplateResult {
  const { tags, messages, isAdministrator } = scene;
  return byName`
    <div class="head">${heading(scene, messages.portal.pages.people)}</div>
    ${
      isAdministrator
        ? byName`<${tags.members} class="titled"></${tags.members}>`
        : html`<p class="said" part="said">${messages.portal.administratorsOnly}</p>`
    }
  `;
}

/** For somebody who has an account already, as an administrator who registers others. */
const registration = (scene: PortalScene): TemplateResult => byName`
  <div class="head">${heading(scene, scene.messages.portal.pages.register)}</div>
  <${scene.tags.registration} class="narrow titled"></${scene.tags.registration}>
`;

/** What will be there, in its place: the page does not jump when it comes. */
export const skeleton = ({ messages }: PortalScene): TemplateResult =>
  html`<div class="skeleton" part="skeleton">
    <p class="visually-hidden" role="status">${messages.portal.opening}</p>
    <div class="bar wide"></div>
    <div class="bar"></div>
    <div class="bar"></div>
    <div class="bar short"></div>
  </div>`;

function waiting(scene: PortalScene): unknown {
  const { isBlocked, messages, route } = scene;
  const { pages } = messages.portal;
  const title = {
    dashboard: pages.dashboard,
    unknown: pages.dashboard,
    cases: pages.cases,
    inbox: pages.inbox,
    people: pages.people,
    new: pages.wizard,
    case: messages.portal.aCase,
    sheet: messages.portal.aCase,
    register: pages.register,
    shared: pages.shared,
  }[route.name];
  const register = { name: 'register' } as const;
  return html`<div class="head">${heading(scene, title)}</div>
    ${
      isBlocked
        ? html`<p class="quiet">
            ${messages.portal.newHere} ${link(scene, register, messages.portal.register)}
          </p>`
        : skeleton(scene)
    }`;
}

function page(scene: PortalScene): unknown {
  const { route, client, tags, messages } = scene;
  if (!client) return waiting(scene);
  switch (route.name) {
    case 'register':
      return registration(scene);
    case 'cases':
      return byName`<div class="head">${heading(scene, messages.portal.pages.cases)}</div>
        <${tags.list} class="titled" notation=${scene.settings.notation} ?names=${scene.settings.names} filters=${route.filters}></${tags.list}>`;
    case 'case':
      return casePage(scene, route);
    case 'new':
      return wizardPage(scene);
    case 'sheet':
      return sheetPage(scene, route.id, route.kind);
    case 'inbox':
      return byName`<div class="head">${heading(scene, messages.portal.pages.inbox)}</div>
        <${tags.inbox} class="narrow titled"></${tags.inbox}>`;
    case 'people':
      return people(scene);
    default:
      return dashboard(scene);
  }
}

/** The pages, inside the element that opens the cases and says why it could not. */
export function pages(scene: PortalScene): TemplateResult {
  const { tags, settings, client, isLate, messages } = scene;
  return byName`<${tags.context}
    data-context
    lab=${settings.lab}
    .profile=${settings.profile}
    .backend=${settings.backend}
    base-url=${settings.baseUrl}
    .auth=${settings.auth}
    worker-url=${settings.workerUrl ?? nothing}
    .client=${client}
  >
    ${isLate ? html`<p class="said" role="status" part="said">${messages.portal.late}</p>` : nothing}
    ${page(scene)}
  </${tags.context}>`;
}
