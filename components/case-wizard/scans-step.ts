import { html, nothing, type TemplateResult } from 'lit';
import { type AskedSlot, type FileSlot, filesIn, say, slotAt, slotOf, slotsFor } from '../../src/index.js';
import { formatsFor } from '../internal/format.js';
import { placeWords } from '../internal/scan-place.js';
import { refusedId } from './file-list.js';
import { SORTING, sortingView } from './file-list-sorting.js';
import { errorAt, type Form } from './form.js';
import { isSeveral, pickers, type PickerOptions, pictureTile } from './photo-guide.js';
import { type FilesPage, keptList, type ScansOptions, tasksOf } from './scan-card.js';

const SECTIONS = ['scans', 'photos', 'radiographs', 'other'] as const;
const sectionOf = ({ slot }: AskedSlot) => slot.section ?? 'scans';

/** ".stl, .pdf" as people write it: "STL, PDF" */
const typesOf = ({ accept }: FileSlot): string =>
  accept.map((type) => type.replace(/^\./, '').toUpperCase()).join(', ');

/** Several files for a slot that takes one are looked at together, like any that come without a place. */
function give(
  { form, tasks, asked, onPick }: FilesPage,
  { key, slot }: AskedSlot,
  files: readonly File[],
): void {
  if (files.length > 1 && !isSeveral(slot)) return sort({ form, tasks, asked }, files);
  tasks.clearRefused(key);
  for (const file of files) onPick(key, file);
}

function sort(
  { form, tasks, asked }: Pick<FilesPage, 'form' | 'tasks' | 'asked'>,
  files: readonly File[],
): void {
  if (!files.length) return;
  tasks.sorting.add(form, files, asked);
  tasks.focusNext(SORTING);
}

/** Dropped files; those that fall beside a slot fall on the page. */
const dropping =
  (onDrop: (files: readonly File[]) => void) =>
  (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.stopPropagation();
    const target = event.currentTarget as HTMLElement;
    target.classList.toggle('over', event.type !== 'dragleave' && event.type !== 'drop');
    if (event.type === 'drop') onDrop([...event.dataTransfer.files]);
  };

/** How many, and how large: said before something is refused for it. */
function limitsOf({ messages, language }: Form, { many = 1, mostBytes, expects }: FileSlot): string {
  const size = !expects && mostBytes ? formatsFor(language).bytes(mostBytes) : undefined;
  return many > 1 || size ? messages.wizard.slots.limits(many, size) : '';
}

function slotView(page: FilesPage, asked: AskedSlot, isUnderHeading: boolean): TemplateResult {
  const { form, tasks } = page;
  const { key, slot, need } = asked;
  const { slots } = form.messages.wizard;
  const label = say(slot.label, form.language);
  const path = `scans.${key}`;
  const refused = tasks.refused.filter(([place]) => slotOf(place) === key).map(([place]) => refusedId(place));
  // a file that was not taken says why itself
  const error = refused.length ? undefined : errorAt(form, path);
  const [first] = filesIn(form.rx, key);
  const limits = limitsOf(form, slot);
  const onFiles = (files: readonly File[]) => give(page, asked, files);
  const drop = dropping(onFiles);
  const options: PickerOptions = {
    id: path,
    definition: slot,
    label,
    isFilled: !!first,
    describedBy: [`${path}-hint`, ...(error ? [`${path}-error`] : []), ...refused].join(' '),
    isWrong: !!error || refused.length > 0,
    words: slots,
    onPick: onFiles,
  };
  const picker = slot.picture
    ? pictureTile(slot.picture, first && tasks.prints.of(form.draft.client, first[1].id), options)
    : pickers(options);
  return html`<section
    class="slot ${slot.picture ? 'guided' : ''}"
    part="slot"
    aria-label=${label}
    @dragenter=${drop}
    @dragover=${drop}
    @dragleave=${drop}
    @drop=${drop}
    @paste=${(event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (!files.length) return;
      event.preventDefault();
      onFiles(files);
    }}
  >
    <header>
      ${isUnderHeading ? html`<h4>${label}</h4>` : html`<h3>${label}</h3>`}
      <span class="small quiet">${slots.need[need]}</span>
    </header>
    <p class="hint" id="${path}-hint">
      ${say(slot.hint, form.language)}${limits ? html` · <span class="limits">${limits}</span>` : nothing}
    </p>
    ${error ? html`<p class="error" id="${path}-error" part="error">${error}</p>` : nothing}
    ${
      slot.picture
        ? html`<div class="row">${picker}</div>
            ${tasksOf(page, key, label)} ${keptList(page, key, slot)}`
        : html`${tasksOf(page, key, label)} ${keptList(page, key, slot)}
            <div class="row">${picker}</div>`
    }
    ${first || slot.picture ? nothing : html`<p class="small quiet drop" aria-hidden="true">${slots.drop(typesOf(slot))}</p>`}
  </section>`;
}

function sectionView(page: FilesPage, section: (typeof SECTIONS)[number], isOnly: boolean): TemplateResult {
  const { slots } = page.form.messages.wizard;
  const asked = page.asked.filter((one) => sectionOf(one) === section);
  const guided = asked.filter(({ slot }) => slot.picture);
  const plain = asked.filter(({ slot }) => !slot.picture);
  const hint = guided.length ? slots.sectionHints[section] : undefined;
  const body = html`${hint ? html`<p class="hint">${hint}</p>` : nothing}
  ${
    guided.length
      ? html`<div class="guide" part="photo-guide">${guided.map((one) => slotView(page, one, !isOnly))}</div>`
      : nothing
  }
  ${plain.map((one) => slotView(page, one, !isOnly))}`;
  if (isOnly) return body;
  // no landmark: the slots in it are
  return html`<div class="files-section" part="files-section">
    <h3>${slots.sections[section]}</h3>
    ${body}
  </div>`;
}

/** More than one place: files may be given together, and are sorted before anything is taken. */
function together(page: FilesPage): TemplateResult {
  const words = page.form.messages.wizard.slots.sorting;
  return html`<div class="together">
    <span class="pick">
      <input
        class="visually-hidden"
        id="files-together"
        type="file"
        multiple
        @change=${(event: Event) => {
          const input = event.target as HTMLInputElement;
          const files = [...(input.files ?? [])];
          input.value = '';
          sort(page, files);
        }}
      />
      <label class="button" for="files-together">${words.pick}</label>
    </span>
    <span class="small quiet drop" aria-hidden="true">${words.drop}</span>
  </div>`;
}

/** Files in a place that the order does not ask for: they go along, so they are seen, and a person takes them out. */
function leftView(page: FilesPage, key: string): TemplateResult {
  const { form } = page;
  const label = placeWords(key, form);
  const path = `scans.${key}`;
  return html`<section class="slot" part="slot" aria-label=${label}>
    <header><h3 id=${path} tabindex="-1">${label}</h3></header>
    <p class="hint">${form.messages.wizard.slots.unasked}</p>
    ${tasksOf(page, key, label)} ${keptList(page, key, slotAt(form.profile.catalogue, key))}
  </section>`;
}

/** The places for files that the lab asks for, by heading, each with what it needs and what lies in it. */
export function scansStep(form: Form, options: ScansOptions): TemplateResult {
  const { profile, rx, messages } = form;
  const asked = slotsFor(profile.catalogue, { rx, followUp: form.draft.view?.case.origin?.kind });
  const page: FilesPage = { ...options, form, asked };
  const { tasks } = options;
  const held = new Set([...Object.keys(rx.scans).map(slotOf), ...tasks.taking]);
  const left = [...held].filter((key) => !asked.some((one) => one.key === key));
  if (!asked.length && !left.length && !tasks.sorting.waiting.length)
    return html`<p class="quiet">${messages.wizard.slots.none}</p>`;
  const sections = SECTIONS.filter((section) => asked.some((one) => sectionOf(one) === section));
  const drop = dropping((files) => sort(page, files));
  return html`<div class="files-page" @dragenter=${drop} @dragover=${drop} @dragleave=${drop} @drop=${drop}>
    ${asked.length > 1 ? together(page) : nothing}
    ${sortingView(form, {
      sorting: tasks.sorting,
      asked,
      onTake: () => {
        const placed = tasks.sorting.take();
        for (const slot of new Set(placed.map((one) => one.slot))) tasks.clearRefused(slot);
        for (const { file, slot } of placed) options.onPick(slot, file);
        tasks.focusNext(tasks.sorting.waiting.length ? SORTING : `scans.${placed[0]!.slot}`);
      },
      onLeave: () => {
        tasks.sorting.clear();
        tasks.focusNext('files-together');
      },
    })}
    ${left.map((key) => leftView(page, key))}
    ${sections.map((section) => sectionView(page, section, sections.length === 1))}
  </div>`;
}
