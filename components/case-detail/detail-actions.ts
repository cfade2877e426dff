import { interruptions } from '../internal/state-mark.js';
import { actionsNow, followUpBy, isRevision } from '../internal/action-list.js';
import type { Action } from '../internal/action-panel.js';
import { COMMENT } from '../status-timeline/entry-view.js';
import { boxesOf } from './boxes-view.js';
import { linkPlaces } from './links-view.js';
import type { DetailScene, RxForm } from './rx-form.js';
import { askEvent, covers } from './rx-scope.js';

export interface DetailActions {
  /** everything that is possible now, wherever its button stands */
  readonly all: readonly Action[];
  /** what stands on top of the page. "S2 · Quick order actions" */
  readonly quick: readonly Action[];
  /** where a form may be open, the first of them always */
  readonly places: readonly string[];
}

/**
 * Which button stands where: comments, follow-ups and what concerns the prescription in their sections, decisions in
 * their boxes. What stops the case can be ended from its box and from the top. "S2 · two Resume buttons"
 */
export function detailActions(scene: DetailScene, form: RxForm): DetailActions {
  const { lab, subject, client } = scene;
  if (!lab || !subject || !client) return { all: [], quick: [], places: ['panel'] };
  const all = actionsNow(scene, () => true);
  const stopping = interruptions(lab.lifecycle, subject.status).filter(({ suspends }) => suspends);
  const decided = boxesOf(lab, subject, all)
    .filter(({ region }) => !stopping.some((state) => state.region === region))
    .flatMap(({ events }) => events);
  const ask = covers(form.scope, 'items') ? undefined : askEvent(client, subject)?.type;
  const quick = all.filter(
    ({ type }) =>
      type !== COMMENT &&
      type !== ask &&
      !isRevision(lab, type) &&
      !followUpBy(lab, type) &&
      !decided.includes(type),
  );
  const hasComments = all.some(({ type }) => type === COMMENT);
  const places = ['panel', ...(ask ? ['ask'] : []), ...(hasComments ? ['comments'] : []), ...linkPlaces(lab)];
  return { all, quick, places };
}
