import { html, nothing } from 'lit';
import {
  type LabProfile,
  type PlanVersion,
  type PossibleAction,
  say,
  type ToothCode,
} from '../../src/index.js';
import type { ActionPanel } from '../internal/action-panel.js';
import { begunNotice } from './begun-view.js';
import type { RequestViews } from './decision-view.js';
import { begunWords, type PlanWords } from './plan-words.js';
import { noteFrom, requestsIn } from './request-draft.js';
import { REQUEST, REQUEST_PLACE, type RequestForm } from './request-form.js';
import { requestView } from './request-view.js';
import { oneTooth } from './tooth-entry.js';

/** The lab has named what can be asked to be changed, and takes it item by item. */
export const isItemised = ({ lifecycle, planRequests }: LabProfile): boolean =>
  lifecycle.events[REQUEST]?.brings === 'requests' && Object.keys(planRequests ?? {}).length > 0;

export interface RequestPart {
  readonly form: RequestForm;
  readonly panel: ActionPanel;
  readonly lab: LabProfile;
  readonly words: PlanWords;
  /** the version on the screen */
  readonly shown: PlanVersion;
  /** "Plan 1" */
  readonly titleOf: (version: number) => string;
  /** the lab's event, where it is possible now or was when the form was opened */
  readonly possible: PossibleAction | undefined;
  readonly isOpen: boolean;
  /** where the person is looking: a change is mostly about that */
  readonly at: { readonly stage: number; readonly tooth: ToothCode | undefined };
  readonly focus: (selector: string) => void;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** What stands in a request so far, in words. */
function written({ draft }: RequestForm, lab: LabProfile, words: PlanWords): string {
  const fields = Object.values(draft.fields).filter((value) => value.trim());
  return [noteFrom(requestsIn(draft), lab, words), ...fields].filter(Boolean).join('\n');
}

const BUTTON = `[data-action="${REQUEST}"]`;

/** The button that opens the request, the form while it is open, and what is kept of it while it is not. */
export function requestPart(part: RequestPart): RequestViews {
  const { form, panel, lab, words, shown, titleOf, possible, isOpen, at, focus, onOpen, onClose } = part;
  const about = form.plan;
  const stages = about?.staging?.stages.length;
  // stages of another version are not those that it is about
  const here = () => (form.plan?.version === shown.version ? at : {});
  const itemField = (key: string) => `[id="teeth-${key}"]`;
  const open = () => {
    form.begin();
    if (!form.draft.items.length) form.add(here());
    onOpen();
    focus('#rest-request');
  };
  const kept = begunNotice({
    ...{ work: form.work, words, lab, focus, written: written(form, lab, words) },
    sentence: (when) => begunWords(words, lab).request(form.draft.about?.version ?? shown.version, when),
    onGoOn: possible && open,
  });
  if (!possible) return { isOpen: false, view: html``, kept };
  if (!isOpen)
    return {
      isOpen,
      kept,
      view: html`<div class="actions">
        <button type="button" class="button" data-action=${REQUEST} @click=${open}>
          ${say(lab.lifecycle.events[REQUEST]?.label ?? { en: REQUEST }, words.language)}
        </button>
      </div>`,
    };
  const remove = (key: string) => {
    const index = form.draft.items.findIndex((item) => item.key === key);
    form.remove(key);
    const next = form.draft.items[index] ?? form.draft.items.at(-1);
    focus(form.removed ? '[data-undo]' : next ? itemField(next.key) : '[data-add]');
  };
  const undo = () => {
    const key = form.removed?.item.key;
    form.undo();
    focus(key ? itemField(key) : '[data-add]');
  };
  return {
    isOpen,
    kept: nothing,
    view: requestView({
      form,
      possible,
      lab,
      words,
      last: stages ? stages - 1 : undefined,
      about: about && about.version !== shown.version ? titleOf(about.version) : undefined,
      outcome: panel.render(REQUEST_PLACE, []),
      focus,
      onAdd: () => focus(itemField(form.add(here()))),
      onRemove: remove,
      onUndo: undo,
      onSubmit: () => void form.submit(possible),
      onCancel: () => {
        form.leave();
        onClose();
        focus(BUTTON);
      },
    }),
  };
}

/** Somebody pointed to a tooth in the picture: the item that is waiting for one gets it. */
export function takeTooth(form: RequestForm, tooth: ToothCode): void {
  const item = form.draft.items.findLast(({ teeth }) => !teeth.teeth.length && !teeth.unread);
  if (item) form.change(item.key, { teeth: oneTooth(tooth) });
}
