import { html, nothing, type TemplateResult } from 'lit';
import { type AskedSlot, type AttachmentRef, type FileSlot, filesIn } from '../../src/index.js';
import { findingsAt, worst } from '../internal/findings-at.js';
import { findingsList } from '../internal/finding-view.js';
import { stateMark } from '../internal/state-mark.js';
import { placeWords } from '../internal/scan-place.js';
import { keptView, removeId, taskView } from './file-list.js';
import type { Form } from './form.js';
import type { Removal } from './removal.js';
import { mendingsAt } from './scan-changes.js';
import type { ScanTasks } from './scan-tasks.js';

export interface ScansOptions {
  readonly tasks: ScanTasks;
  readonly removal: Removal;
  readonly onPick: (slot: string, file: File) => void;
  /** @param place of the file: the slot, or one of its places where it takes several */
  readonly onRemove: (place: string) => void;
  readonly onUndo: () => void;
}

/** The page of files. */
export interface FilesPage extends ScansOptions {
  readonly form: Form;
  readonly asked: readonly AskedSlot[];
}

/** The focus goes to the next file's Remove, else to the picker, and where there is none to what brings it back. */
function remove({ form, tasks, asked, onRemove }: FilesPage, slot: string, place: string): void {
  const places = filesIn(form.rx, slot).map(([other]) => other);
  const at = places.indexOf(place);
  const next = places[at + 1] ?? places[at - 1];
  if (tasks.look.isOpen(place)) tasks.look.close();
  onRemove(place);
  const last = asked.some(({ key }) => key === slot) ? `scans.${slot}` : 'undo';
  tasks.focusNext(next === undefined ? last : removeId(next));
}

/** A mesh has its picture, a photo is one; where a guided photo stands in the sample's place, it is not shown twice. */
function pictureOf(
  page: FilesPage,
  key: string,
  slot: FileSlot | undefined,
  place: string,
  file: AttachmentRef,
) {
  const { form, tasks } = page;
  const { client } = form.draft;
  if (slot?.expects) {
    const alt = form.messages.viewer.picture(placeWords(place, form));
    return tasks.prints.ofScan(client, file.id, { alt });
  }
  const isGuided = slot?.picture && page.asked.some((one) => one.key === key);
  return !slot || isGuided ? undefined : tasks.prints.of(client, file.id);
}

function cardView(
  page: FilesPage,
  key: string,
  slot: FileSlot | undefined,
  [place, file]: readonly [string, AttachmentRef],
): TemplateResult {
  const { form, tasks } = page;
  const { messages, draft } = form;
  const { view, client } = draft;
  const report = view?.reports[file.id];
  const findings = findingsAt(place, { profile: form.profile, rx: form.rx, reports: view?.reports ?? {} });
  const verdict = report ? worst(findings) : file.verdict;
  // what lies on another device has nothing to be looked at here
  const isSeen = !!slot?.expects && !!report?.box;
  const list = findingsList({ findings, mendings: (one) => mendingsAt(form, place, one, page) }, form);
  const look = isSeen ? tasks.look.view(place, { client, caseId: draft.caseId }, messages) : nothing;
  return keptView(
    {
      place,
      file,
      report,
      verdict,
      isOneOfSeveral: place !== key,
      origin: form.original.has(file)
        ? stateMark('neutral', messages.wizard.origin.onFile(view?.case.origin?.caseNumber))
        : nothing,
      picture: pictureOf(page, key, slot, place, file),
      look: isSeen ? tasks.look.button(place, placeWords(place, form), messages) : nothing,
      below: list === nothing && look === nothing ? nothing : html`${list}${look}`,
      onRemove: () => remove(page, key, place),
    },
    form,
  );
}

/** The files that lie in a slot. @param slot absent: the lab does not know it any more */
export function keptList(
  page: FilesPage,
  key: string,
  slot: FileSlot | undefined,
): TemplateResult | typeof nothing {
  const files = filesIn(page.form.rx, key);
  if (!files.length) return nothing;
  return html`<ul class="kept-list">
    ${files.map((one) => cardView(page, key, slot, one))}
  </ul>`;
}

/** What was done with the files of a slot a moment ago, and what is happening with them. */
export function tasksOf(
  { form, tasks, removal, onUndo }: FilesPage,
  slot: string,
  label: string,
): readonly (TemplateResult | typeof nothing)[] {
  const end = (act: (place: string) => void, place: string) => () => {
    act(place);
    tasks.focusNext(`scans.${slot}`);
  };
  const undo = () => {
    onUndo();
    tasks.focusNext(`scans.${slot}`);
  };
  return [
    removal.line(form, undo, slot) ?? nothing,
    ...tasks.within(slot).map(([place, task]) =>
      taskView(
        task,
        {
          place,
          label,
          onCancel: end((one) => tasks.cancel(one), place),
          onDismiss: end((one) => tasks.clear(one), place),
        },
        form,
      ),
    ),
  ];
}
