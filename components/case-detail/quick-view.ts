import { html, nothing, type TemplateResult } from 'lit';
import { impossibleNow, impossibleView } from '../internal/action-impossible.js';
import type { Action, ActionPanel } from '../internal/action-panel.js';
import type { ShownState } from '../internal/state-mark.js';
import type { Words } from '../status-timeline/entry-view.js';
import { troubleView } from '../status-timeline/trouble-view.js';
import { boxesView } from './boxes-view.js';
import type { DetailActions } from './detail-actions.js';
import type { DetailScene, RxForm } from './rx-form.js';
import { draftView } from './side-views.js';

export interface TopOptions {
  readonly scene: DetailScene;
  readonly words: Words;
  readonly panel: ActionPanel;
  readonly actions: DetailActions;
}

/** What can be done now, and what cannot and why. "S2 · Quick order actions" */
export function quickView({ scene, words, panel, actions }: TopOptions): TemplateResult | typeof nothing {
  const { quick } = actions;
  const { subject, lab } = words;
  const isEmpty = !quick.length && !impossibleNow({ ...scene, subject, lab }).length;
  if (isEmpty && panel.place !== 'panel') return nothing;
  return html`<section class="section" part="quick" aria-labelledby="rest-panel">
    <h3 id="rest-panel" tabindex="-1">${scene.messages.actions.heading}</h3>
    ${quick.length ? nothing : html`<p class="quiet">${scene.messages.detail.noActions}</p>`}
    ${panel.render('panel', quick)} ${impossibleView(scene)}
  </section>`;
}

export interface FirstOptions extends TopOptions {
  readonly form: RxForm;
  readonly boxes: readonly ShownState[];
  readonly onDismiss: () => void;
  readonly onAgain: (action: Action) => void;
  readonly onOpen: () => void;
}

/** What has to be seen first: what was not carried out, then what stops the case or waits for a decision. */
export function firstView(options: FirstOptions): TemplateResult | typeof nothing {
  const { scene, words, form, panel, actions, boxes, onDismiss, onAgain, onOpen } = options;
  const { trouble } = scene.view ?? {};
  const isDraft = words.definition.editable.includes(words.subject.status.stage);
  if (!trouble && !boxes.length && !isDraft) return nothing;
  return html`<div class="boxes">
    ${trouble ? troubleView(trouble, scene, { dismiss: onDismiss, again: onAgain }) : nothing}
    ${isDraft ? draftView(scene, scene.client && onOpen) : nothing}
    ${boxesView(boxes, { scene, words, form, panel, actions: actions.all })}
  </div>`;
}
