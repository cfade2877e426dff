import type { LabConduct } from 'pontic';
import { html, nothing, type TemplateResult } from 'lit';
import { benchWords } from './words/bench.js';

interface Choice {
  readonly label: string;
  readonly change: Partial<LabConduct>;
}

/** One question of the panel: a radio for each way in which the lab can behave. */
function question(
  name: string,
  legend: string,
  choices: readonly Choice[],
  now: LabConduct,
  set: (change: Partial<LabConduct>) => void,
) {
  const holds = ({ change }: Choice): boolean =>
    Object.entries(change).every(([key, value]) => now[key as keyof LabConduct] === value);
  return html`<fieldset>
    <legend>${legend}</legend>
    ${choices.map(
      (choice) =>
        html`<label>
          <input type="radio" name=${name} .checked=${holds(choice)} @change=${() => set(choice.change)} />
          <span>${choice.label}</span>
        </label>`,
    )}
  </fieldset>`;
}

/** What a real lab and a real network can do to a practice, to be rehearsed. */
export function conductPanel(
  now: LabConduct | undefined,
  set: (change: Partial<LabConduct>) => void,
): TemplateResult | typeof nothing {
  if (!now) return nothing;
  const words = benchWords();
  return html`<section class="conduct" aria-labelledby="conduct-heading">
    <div>
      <h2 id="conduct-heading">${words.conduct}</h2>
      <p class="quiet small">${words.conductText}</p>
    </div>
    ${question(
      'network',
      words.network,
      [
        { label: words.online, change: { network: 'online' } },
        { label: words.offline, change: { network: 'offline' } },
      ],
      now,
      set,
    )}
    ${question(
      'speed',
      words.speed,
      [
        { label: words.atOnce, change: { delayMs: 0 } },
        { label: words.afterHalf, change: { delayMs: 500 } },
        { label: words.afterThree, change: { delayMs: 3000 } },
      ],
      now,
      set,
    )}
    ${question(
      'answer',
      words.answer,
      [
        { label: words.take, change: { answer: 'take' } },
        { label: words.refuse, change: { answer: 'refuse' } },
        { label: words.nonsense, change: { answer: 'nonsense' } },
      ],
      now,
      set,
    )}
  </section>`;
}
