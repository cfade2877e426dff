import { html, nothing, type TemplateResult } from 'lit';
import type { FileSlot, PhotoView } from '../../src/index.js';
import type { FileMessages } from '../i18n/files-messages.js';
import { photoPicture } from './photo-pictures.js';

export interface PickerOptions {
  readonly id: string;
  readonly definition: FileSlot;
  readonly label: string;
  /** a file lies there already */
  readonly isFilled: boolean;
  readonly describedBy: string;
  readonly isWrong: boolean;
  readonly words: FileMessages;
  readonly onPick: (files: readonly File[]) => void;
}

const MIME: Readonly<Record<string, string>> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
};

/** Endings, and the types beside them: an iPhone turns its HEIC into JPEG where it is told that JPEG is wanted. */
const acceptOf = ({ accept }: FileSlot): string =>
  [...new Set(accept.flatMap((ending) => [ending, ...(MIME[ending] ? [MIME[ending]] : [])]))].join(',');

const takesPictures = ({ accept, expects }: FileSlot): boolean =>
  !expects && accept.some((ending) => ending in MIME || ending === 'image/*');

export const isSeveral = ({ many = 1 }: FileSlot): boolean => many > 1;

const picked =
  (onPick: PickerOptions['onPick']) =>
  (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    // the same file may be chosen again after it was mended
    input.value = '';
    if (files.length) onPick(files);
  };

const input = (
  { definition, describedBy, isWrong, onPick }: PickerOptions,
  id: string,
  isCamera: boolean,
): TemplateResult =>
  html`<input
    class="visually-hidden"
    id=${id}
    type="file"
    accept=${isCamera ? 'image/jpeg,image/png' : acceptOf(definition)}
    ?multiple=${!isCamera && isSeveral(definition)}
    capture=${isCamera ? 'environment' : nothing}
    aria-invalid=${isWrong && !isCamera ? 'true' : nothing}
    aria-describedby=${describedBy}
    @change=${picked(onPick)}
  />`;

/** Where there is a camera at hand: it opens at once. Pages hide it where the pointer is a mouse. */
const camera = (options: PickerOptions): TemplateResult | typeof nothing =>
  takesPictures(options.definition)
    ? html`<span class="pick camera">
        ${input(options, `${options.id}-camera`, true)}
        <label class="button" for="${options.id}-camera">${options.words.camera(options.label)}</label>
      </span>`
    : nothing;

function pickWords({ definition, isFilled, label, words }: PickerOptions): string {
  if (isSeveral(definition)) return isFilled ? words.add(label) : words.pick(label);
  return isFilled ? words.replace(label) : words.pick(label);
}

/** The real file input under a label that looks like a button, and the camera beside it. */
export const pickers = (options: PickerOptions): TemplateResult =>
  html`<span class="pick">
      ${input(options, options.id, false)}
      <label class="button" for=${options.id}>${pickWords(options)}</label>
    </span>
    ${camera(options)}`;

/** A sample picture that is the button; once there is a photo, it stands in the sample's place. */
export const pictureTile = (
  view: PhotoView,
  photo: HTMLCanvasElement | undefined,
  options: PickerOptions,
): TemplateResult =>
  html`<span class="pick tile">
      ${input(options, options.id, false)}
      <label class="button frame" for=${options.id}>
        <span class="view ${photo ? 'taken' : 'sample'}">${photo ?? photoPicture(view)}</span>
        <span class="words">${pickWords(options)}</span>
      </label>
    </span>
    ${camera(options)}`;
