import type { LabConduct } from 'pontic';
import { html, nothing, type TemplateResult } from 'lit';
import { benchWords } from './words/bench.js';

interface Choice {
  readonly label: string;
  readonly change: Partial<LabConduct>;
}
interface Question {
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly Choice[];
}

function questions(): readonly Question[] {
  const words = benchWords();
  return [
    {
      name: 'network',
      legend: words.network,
      choices: [
        { label: words.online, change: { network: 'online' } },
        { label: words.offline, change: { network: 'offline' } },
      ],
    },
    {
      name: 'speed',
      legend: words.speed,
      choices: [
        { label: words.atOnce, change: { delayMs: 0 } },
        { label: words.afterHalf, change: { delayMs: 500 } },
        { label: words.afterThree, change: { delayMs: 3000 } },
      ],
    },
    {
      name: 'answer',
      legend: words.answer,
      choices: [
        { label: words.take, change: { answer: 'take' } },
        { label: words.refuse, change: { answer: 'refuse' } },
        { label: words.nonsense, change: { answer: 'nonsense' } },
      ],
    },
  ];
}

const holds = (now: LabConduct, { change }: Choice): boolean =>
  Object.entries(change).every(([key, value]) => now[key as keyof LabConduct] === value);

/** One question of the panel: a radio for each way in which the lab can behave. */
function questionView(
  { name, legend, choices }: Question,
  now: LabConduct,
  set: (change: Partial<LabConduct>) => void,
): TemplateResult {
  return html`<fieldset>
    <legend>${legend}</legend>
    ${choices.map(
      (choice) =>
        html`<label>
          <input
            type="radio"
            name=${name}
            .checked=${holds(now, choice)}
            @change=${() => set(choice.change)}
          />
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
  const all = questions();
  const present = all.map(
    ({ legend, choices }) => `${legend} ${choices.find((choice) => holds(now, choice))?.label ?? ''}`,
  );
  return html`<section class="conduct" aria-labelledby="conduct-heading">
    <h2 id="conduct-heading">${words.conduct}</h2>
    <p>${present.join(' · ')}</p>
    <details>
      <summary>${words.conductChange}</summary>
      <div class="conduct-questions">${all.map((question) => questionView(question, now, set))}</div>
    </details>
    <p class="quiet small">${words.conductText}</p>
  </section>`;
}
