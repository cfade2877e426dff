import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { type CaseView, currentPlan } from '../../src/index.js';
import { portalIcons } from './portal-icons.js';
import { heading, link, type PortalScene } from './portal-scene.js';
import type { CasePart, PaperKind, PortalRoute } from './routes.js';
import { caseHeading } from './titles.js';
import { byName } from './by-name.js';

type CaseRoute = Extract<PortalRoute, { readonly name: 'case' }>;

const LIST: PortalRoute = { name: 'cases', filters: '' };

export const back = (scene: PortalScene, route: PortalRoute, words: string): TemplateResult =>
  html`<p class="back">${link(scene, route, html`${portalIcons.back}${words}`)}</p>`;

const backToList = (scene: PortalScene): TemplateResult => back(scene, LIST, scene.messages.portal.allCases);

/** Nobody has done anything about it since it was sent. */
const isFresh = ({ case: { history } }: CaseView): boolean =>
  history.every(({ type }) => type === 'case.submit');

function partsNav(scene: PortalScene, { id, part }: CaseRoute, hasPlan: boolean): TemplateResult {
  const { portal } = scene.messages;
  const parts: readonly CasePart[] = ['order', ...(hasPlan ? ['plan' as const] : []), 'scans', 'timeline'];
  return html`<nav class="parts" part="parts" aria-label=${portal.parts}>
    ${parts.map((to) =>
      link(scene, { name: 'case', id, part: to }, portal.part[to], { current: to === part && 'page' }),
    )}
  </nav>`;
}

/** A plan that waits has a page of its own, with the room that it needs: this is the way there. */
function planNotice(scene: PortalScene, { case: subject }: CaseView): TemplateResult | typeof nothing {
  const plan = currentPlan(subject);
  const isOpen = scene.client?.actions(subject).some(({ type }) => type === 'plan.accept');
  if (!plan || !isOpen) return nothing;
  const { portal } = scene.messages;
  return html`<div class="plan-notice" part="plan-notice">
    <p>${portal.planWaits(plan.version)}</p>
    ${link(scene, { name: 'case', id: subject.id, part: 'plan' }, portal.reviewPlan(plan.version), {
      className: 'button primary',
    })}
  </div>`;
}

/** A part that was looked at stays in the page, out of sight: what was typed there is not lost. */
function partView(scene: PortalScene, route: CaseRoute, view: CaseView, part: CasePart): unknown {
  const { tags, settings, at, isAdministrator } = scene;
  if (!at.visited.has(part)) return nothing;
  const { id } = view.case;
  const { notation, practice, names, shareUrl } = settings;
  switch (part) {
    case 'order':
      return byName`${planNotice(scene, view)}<${tags.detail} case-id=${id} notation=${notation} practice=${practice ?? nothing} ?names=${names}>
        ${
          isAdministrator
            ? byName`<${tags.assignment} slot="assign" case-id=${id}></${tags.assignment}>`
            : nothing
        }
      </${tags.detail}>`;
    case 'plan':
      return byName`<${tags.plan} case-id=${id} notation=${notation} share-url=${shareUrl ?? nothing} .place=${at.place}></${tags.plan}>`;
    case 'scans':
      // a picture that turns keeps the graphics card busy, and nothing is typed in it
      return route.part === 'scans'
        ? byName`<${tags.scans} case-id=${id} notation=${notation}></${tags.scans}>`
        : nothing;
    case 'timeline':
      return byName`<${tags.timeline} case-id=${id}></${tags.timeline}>`;
  }
}

function knownCase(scene: PortalScene, route: CaseRoute, view: CaseView): TemplateResult {
  const { messages, tags, at } = scene;
  const { id, plans } = view.case;
  const isSent = at.sent === id && isFresh(view);
  const parts: readonly CasePart[] = ['order', 'plan', 'scans', 'timeline'];
  return byName`
    ${isSent ? html`<p class="said" role="status" part="said">${messages.portal.sent}</p>` : nothing}
    <${tags.timeline} compact class="track" case-id=${id}></${tags.timeline}>
    ${partsNav(scene, route, plans.length > 0 || route.part === 'plan')}
    ${parts.map(
      (part) =>
        html`<div class="part-of-case" ?hidden=${part !== route.part}>
          ${partView(scene, route, view, part)}
        </div>`,
    )}
  `;
}

/** A draft as a form, in the same element as long as it is the same draft. */
export function wizardPage(scene: PortalScene): TemplateResult {
  const { at, tags, settings, messages } = scene;
  const { id, service, from } = at.wizard!;
  return byName`
    ${backToList(scene)}
    <div class="head">${heading(scene, messages.portal.pages.wizard)}</div>
    ${keyed(
      at.session,
      byName`<${tags.wizard}
        class="sheet"
        case-id=${id ?? nothing}
        service=${service ?? nothing}
        from-case=${from ?? nothing}
        notation=${settings.notation}
      ><slot name="help" slot="help"></slot></${tags.wizard}>`,
    )}
  `;
}

export function casePage(scene: PortalScene, route: CaseRoute): unknown {
  const { at, tags } = scene;
  if (at.wizard) return wizardPage(scene);
  const head = html`${backToList(scene)}
    <div class="head">${heading(scene, caseHeading(scene))}</div>`;
  if (!at.isKnown) return head;
  return byName`${head}
  ${keyed(
    route.id,
    // the element says whether the lab has deleted it or this device never had it
    at.view
      ? knownCase(scene, route, at.view)
      : byName`<${tags.detail} case-id=${route.id}></${tags.detail}>`,
  )}`;
}

export function sheetPage(scene: PortalScene, id: CaseRoute['id'], kind: PaperKind): TemplateResult {
  const { tags, settings, messages } = scene;
  const { portal } = messages;
  return byName`
    ${back(scene, { name: 'case', id, part: 'order' }, portal.backToCase)}
    <div class="head">${heading(scene, portal.papers[kind])}</div>
    <${tags.sheet}
      case-id=${id}
      kind=${kind}
      notation=${settings.notation}
      practice=${settings.practice ?? nothing}
    ></${tags.sheet}>
  `;
}
