import { html, type TemplateResult } from 'lit';
import type { Backend, LabClient } from '../../src/index.js';
import { skeleton } from './pages-view.js';
import { heading, type PortalScene } from './portal-scene.js';
import type { PortalRoute } from './routes.js';
import { byName } from './by-name.js';

/** Whether somebody is here without an account: with a link to a plan, or to ask for an account. No cases are opened then. */
export const isGuestAt = ({ name }: PortalRoute, client: LabClient | undefined): boolean =>
  name === 'shared' || (name === 'register' && !client);

function registration(scene: PortalScene, backend: Backend | undefined): TemplateResult {
  const { tags, messages } = scene;
  return html`<div class="head">${heading(scene, messages.portal.pages.register)}</div>
    ${
      backend
        ? byName`<${tags.registration} class="narrow titled" .backend=${backend}></${tags.registration}>`
        : skeleton(scene)
    }`;
}

/** The plan that a link names, and nothing else. */
function sharedPlan(scene: PortalScene, backend: Backend | undefined): TemplateResult {
  const { tags, messages, token, settings } = scene;
  const { portal } = messages;
  if (token === undefined)
    return html`<div class="head">${heading(scene, portal.linkGone)}</div>
      <p class="said" part="said">${portal.linkGoneBody}</p>`;
  return html`<div class="head">${heading(scene, portal.pages.shared)}</div>
    ${
      backend
        ? byName`<${tags.plan}
            .shareToken=${token}
            .backend=${backend}
            .profile=${settings.profile}
            notation=${settings.notation}
          ></${tags.plan}>`
        : skeleton(scene)
    }`;
}

/** @param backend the lab; asked for nothing until it is there */
export const guest = (scene: PortalScene, backend: Backend | undefined): TemplateResult =>
  scene.route.name === 'shared' ? sharedPlan(scene, backend) : registration(scene, backend);
