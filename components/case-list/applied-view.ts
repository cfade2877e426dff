import { html, nothing, type TemplateResult } from 'lit';
import { type DayRange, type LabProfile, say } from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import { formatsFor } from '../internal/format.js';
import { shownState } from '../internal/state-mark.js';
import type { Narrowing } from './list-filters.js';

interface Chip {
  readonly key: string;
  readonly words: string;
  /** what is left when it is taken off */
  readonly without: Narrowing;
}

function chipsOf(
  applied: Narrowing,
  { lifecycle, catalogue }: LabProfile,
  { list }: Messages,
  language: string,
): readonly Chip[] {
  const { day } = formatsFor(language);
  const days = (key: 'created' | 'updated', { from, to }: DayRange): readonly Chip[] =>
    from || to
      ? [
          {
            key,
            words: `${list.columns[key]}: ${list.range(from && day(from), to && day(to))}`,
            without: { ...applied, [key]: {} },
          },
        ]
      : [];
  return [
    ...(applied.needsMe
      ? [{ key: 'needs', words: list.onlyNeeds, without: { ...applied, needsMe: false } }]
      : []),
    ...applied.stages.map((stage) => ({
      key: `stage ${stage}`,
      words: say(shownState(lifecycle, 'stage', stage).label, language),
      without: { ...applied, stages: applied.stages.filter((one) => one !== stage) },
    })),
    ...applied.products.map((product) => ({
      key: `product ${product}`,
      words: say(catalogue.products[product]?.label ?? { en: product }, language),
      without: { ...applied, products: applied.products.filter((one) => one !== product) },
    })),
    ...days('created', applied.created),
    ...days('updated', applied.updated),
  ];
}

/** What the list is narrowed to, each with a button that takes it off. */
export function appliedView(
  applied: Narrowing,
  scene: { readonly profile: LabProfile; readonly messages: Messages; readonly language: string },
  onNarrow: (narrowing: Narrowing) => void,
): TemplateResult | typeof nothing {
  const { list } = scene.messages;
  const chips = chipsOf(applied, scene.profile, scene.messages, scene.language);
  if (!chips.length) return nothing;
  return html`<ul class="chips" aria-label=${list.applied}>
    ${chips.map(
      ({ words, without }) =>
        html`<li>
          <button type="button" class="chip" part="chip" @click=${() => onNarrow(without)}>
            <bdi>${words}</bdi><span class="visually-hidden">, ${list.takeOff}</span
            ><span aria-hidden="true">×</span>
          </button>
        </li>`,
    )}
  </ul>`;
}
