import { html, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/messages.js';
import { helpLines, type Line, type Modes } from './shortcuts.js';

const ARROWS: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/** `Shift+ArrowLeft` as keys: "Shift" "←". Letters as they stand on the keys. */
const keysOf = (chord: string, words: Messages): readonly string[] =>
  chord.split('+').map((key) => {
    const named = (words.chart.help.keys as Readonly<Record<string, string>>)[key];
    return named ?? ARROWS[key] ?? key.toUpperCase();
  });

function meaning({ id }: Line, words: Messages): string {
  const { help, findings } = words.chart;
  if (id === 'none') return help.marksNone;
  return id in findings
    ? help.marks(findings[id as keyof typeof findings])
    : help.does[id as keyof typeof help.does];
}

function row(line: Line, words: Messages): TemplateResult {
  // ten digits and all letters would say less than one example
  const chords = line.id === 'jump' ? ['1', '7'] : line.chords;
  return html`<div data-shortcut=${line.id}>
    <dt>
      ${chords.map(
        (chord) =>
          html`<span class="chord">${keysOf(chord, words).map((key) => html`<kbd>${key}</kbd>`)}</span>`,
      )}
    </dt>
    <dd>${meaning(line, words)}</dd>
  </div>`;
}

/** The keys that there are in this use of the chart, from the table that the keys obey. */
export const helpDialog = (words: Messages, modes: Modes): TemplateResult =>
  html`<dialog class="help" part="help" aria-labelledby="help">
    <form method="dialog">
      <h3 id="help" tabindex="-1" autofocus>${words.chart.help.heading}</h3>
      <dl>${helpLines(modes).map((line) => row(line, words))}</dl>
      <button class="button">${words.common.close}</button>
    </form>
  </dialog>`;
