import {
  type AttachmentRef,
  type DraftEdit,
  type Finding,
  type Repair,
  say,
  slotAt,
  slotOf,
} from '../../src/index.js';
import { ownFindings, worst } from '../internal/findings-at.js';
import { type Mending, repairsOf, repairWords } from '../internal/finding-view.js';
import { placeWords } from '../internal/scan-place.js';
import type { Form } from './form.js';
import type { Removal } from './removal.js';
import type { ScanTasks } from './scan-tasks.js';

/** What changes files that lie in their places, and says so with the way back. */
export interface ScanBench {
  readonly tasks: ScanTasks;
  readonly removal: Removal;
}

const JAWS: ReadonlySet<Finding['code']> = new Set(['jaws-swapped', 'other-jaw']);

/** The slot for the other jaw, where both take one scan. */
function otherJaw({ profile: { catalogue } }: Form, slot: string): string | undefined {
  const here = slotAt(catalogue, slot);
  const isJaw = (key: string): boolean => {
    const { arch, expects, many = 1 } = slotAt(catalogue, key) ?? {};
    return expects?.kind === 'arch' && !!arch && many === 1;
  };
  if (!here || !isJaw(slot)) return undefined;
  return Object.keys(catalogue.slots).find((key) => isJaw(key) && slotAt(catalogue, key)!.arch !== here.arch);
}

/** A file is named by its slot, so that nobody at the lab takes it for the other jaw. */
function moved(
  { profile, draft: { view } }: Form,
  file: AttachmentRef | undefined,
  to: string,
): AttachmentRef | undefined {
  if (!file) return undefined;
  const report = view?.reports[file.id];
  const own = report && worst(ownFindings(file, report, slotAt(profile.catalogue, to)));
  const ending = /\.[a-z0-9]+$/.exec(file.name)?.[0] ?? '';
  return { ...file, name: `${to}${ending}`, ...(own && { verdict: own === 'warn' ? 'warn' : 'pass' }) };
}

/** The edits after which two slots hold what the other one held. */
export function exchanged(form: Form, one: string, other: string): readonly DraftEdit[] {
  const { scans } = form.draft.prescription;
  return [
    { slot: one, value: moved(form, scans[other], one) },
    { slot: other, value: moved(form, scans[one], other) },
  ];
}

function exchange(form: Form, one: string, other: string, { removal, tasks }: ScanBench): void {
  const { slots } = form.messages.wizard;
  const words = form.rx.scans[other]
    ? slots.mended.swap(placeWords(one, form), placeWords(other, form))
    : slots.mended.move(placeWords(one, form), placeWords(other, form));
  tasks.clearRefused(one);
  tasks.clearRefused(other);
  form.draft.editTogether(exchanged(form, one, other));
  removal.file(words, one);
}

async function repairIt(form: Form, place: string, repair: Repair, bench: ScanBench): Promise<void> {
  const { tasks, removal } = bench;
  const { draft, messages, language } = form;
  const before = draft.prescription.scans[place];
  if (!before) return;
  const name = placeWords(place, form);
  if (!(await tasks.mend(draft, place, { name, size: before.bytes }, repair))) return;
  draft.changed([{ slot: place, value: before }]);
  const { mended } = messages.wizard.slots;
  const words =
    repair.kind === 'scale'
      ? mended.scale(name, new Intl.NumberFormat(language).format(repair.factor))
      : mended[repair.kind](name);
  removal.file(words, slotOf(place));
}

/** What can be done at once about a finding in the file at a place. */
export function mendingsAt(
  form: Form,
  place: string,
  finding: Finding,
  bench: ScanBench,
): readonly Mending[] {
  const { slots } = form.messages.wizard;
  const file = form.rx.scans[place];
  const other = JAWS.has(finding.code) ? otherJaw(form, place) : undefined;
  const isBusy = [place, other].some((one) => one && bench.tasks.of(one)?.kind === 'taking');
  if (!file || isBusy) return [];
  const id = `mend-${place}-${finding.code}`;
  if (other) {
    const label = form.rx.scans[other]
      ? slots.mend.swap
      : slots.mend.move(say(slotAt(form.profile.catalogue, other)!.label, form.language));
    return [{ id, label, onPress: () => exchange(form, place, other, bench) }];
  }
  return repairsOf(form.draft.view?.reports[file.id], finding).map((repair) => ({
    id,
    label: repairWords(repair, finding, form),
    onPress: () => void repairIt(form, place, repair, bench),
  }));
}
