import { html, nothing, type TemplateResult } from 'lit';
import { comparePrescriptions, itemId, type Prescription } from '../../src/index.js';
import { itemWords, pathWords, type Speech } from './words.js';

/** The paths of what was entered and does not leave. */
export const leftOutOf = (entered: Prescription, leaving: Prescription): readonly string[] =>
  comparePrescriptions(entered, leaving).flatMap(({ path, before }) => (before === undefined ? [] : [path]));

/** "Crown on 26: Shade of the prepared tooth" */
export function placedWords(path: string, speech: Speech): string {
  const label = pathWords(path, speech);
  const [, id = ''] = path.split('.');
  const item = path.startsWith('items.') ? speech.rx?.items[itemId(id)] : undefined;
  return item ? `${itemWords(item, speech)}: ${label}` : label;
}

/** Before something is sent: what was entered and is not asked for any more. Nothing of it is lost unseen. */
export function leftOutView(paths: readonly string[], speech: Speech): TemplateResult | typeof nothing {
  if (!paths.length) return nothing;
  const words = [...new Set(paths.map((path) => placedWords(path, speech)))];
  return html`<div class="left-out" part="left-out">
    <p>${speech.messages.kept.leftOut}</p>
    <ul>
      ${words.map((one) => html`<li>${one}</li>`)}
    </ul>
  </div>`;
}
