import { html, nothing, type TemplateResult } from 'lit';
import {
  type AskedRequest,
  type Case,
  comparePlans,
  compareStaging,
  type LabProfile,
  type PlanVersion,
  requestsOf,
  type StagingChange,
  type Tone,
  type ToothCode,
} from '../../src/index.js';
import type { PlanMessages } from '../i18n/plan-messages.js';
import { asWritten } from '../internal/as-written.js';
import { stateMark } from '../internal/state-mark.js';
import { contactWords, millimetres, type PlanWords, toothWords, viewWords } from './plan-words.js';
import { requestWords } from './request-draft.js';

export interface ChangesScene {
  readonly plan: PlanVersion;
  readonly before: PlanVersion;
  /** absent for whoever opened a link: what was asked is not shared */
  readonly subject: Case | undefined;
  readonly lab: LabProfile;
  readonly words: PlanWords;
  readonly planWords: PlanMessages;
}

/** So many stand there at once; the rest unfolds. */
const MOST = 6;

const TONES: Readonly<Record<AskedRequest['outcome'], Tone>> = {
  met: 'done',
  partly: 'needs-you',
  declined: 'problem',
  unanswered: 'neutral',
};

/** What was asked of the version before, and what became of it, in the lab's words. */
function requestsView({ subject, before, lab, words }: ChangesScene): TemplateResult | typeof nothing {
  const asked = subject ? requestsOf(subject, before.version) : [];
  if (!asked.length) return nothing;
  const view = viewWords(words);
  return html`<section part="requests" class="asked" aria-labelledby="asked-heading">
    <h3 id="asked-heading">${view.requests(before.version)}</h3>
    <ul>
      ${asked.map(
        ({ request, outcome, note }) =>
          html`<li part="request-answer">
            ${stateMark(TONES[outcome], view.outcome[outcome])}
            ${asWritten(requestWords(request, lab, words))}
            ${note ? html`<p class="said"><span class="quiet small">${view.labSays}</span> ${asWritten(note)}</p>` : nothing}
          </li>`,
      )}
    </ul>
  </section>`;
}

type Of<Kind extends StagingChange['kind']> = Extract<StagingChange, { kind: Kind }>;

function reductionWords({ before, after }: Of<'reduction'>, words: PlanWords): string {
  const view = viewWords(words);
  const one = (after ?? before)!;
  const contact = contactWords(one, words);
  const figure = millimetres(one.millimetres, words);
  const stage = view.stageShort(one.stage);
  if (!before) return view.reductionAdded(contact, figure, stage);
  if (!after) return view.reductionRemoved(contact, figure, stage);
  const of = (part: typeof one) =>
    view.changeOf(millimetres(part.millimetres, words), view.stageShort(part.stage));
  return view.reductionChanged(contact, of(before), of(after));
}

function attachmentWords({ before, after, tooth }: Of<'attachment'>, words: PlanWords): string {
  const view = viewWords(words);
  const name = toothWords(tooth, words);
  const when = ({ stage, until }: NonNullable<typeof after>) =>
    until === undefined
      ? view.from(view.stageShort(stage))
      : view.fromUntil(view.stageShort(stage), view.stageShort(until));
  if (!before) return view.attachmentAdded(name, after!.shape, when(after!));
  if (!after) return view.attachmentRemoved(name, before.shape, when(before));
  return view.attachmentChanged(name, `${before.shape}, ${when(before)}`, `${after.shape}, ${when(after)}`);
}

function stagesWords({ before, after }: Of<'stages'>, words: PlanWords): string {
  const view = viewWords(words);
  if (before === undefined) return view.stagingAdded;
  if (after === undefined) return view.stagingRemoved;
  // the first is the mouth as it was scanned
  return view.stagesChanged(before - 1, after - 1);
}

/** Where teeth end is told by their numbers: by how much is not ours to measure. */
function stagingLines(changes: readonly StagingChange[], words: PlanWords): readonly string[] {
  const view = viewWords(words);
  const moved: readonly ToothCode[] = changes.flatMap((change) =>
    change.kind === 'movement' ? [change.tooth] : [],
  );
  const models = changes.flatMap((change) => (change.kind === 'model' ? [change.place] : []));
  const arch = (place: string): string =>
    place === 'upper' || place === 'lower' ? view.archModel[place] : toothWords(place as ToothCode, words);
  return [
    ...changes.flatMap((change) => {
      if (change.kind === 'stages') return [stagesWords(change, words)];
      if (change.kind === 'reduction') return [reductionWords(change, words)];
      return change.kind === 'attachment' ? [attachmentWords(change, words)] : [];
    }),
    ...(moved.length ? [view.movedTeeth(moved.map((tooth) => toothWords(tooth, words)).join(', '))] : []),
    ...(models.length ? [view.otherModels(models.map(arch).join(', '))] : []),
  ];
}

/** What differs from the version before, and what became of what was asked of it. */
export function changesView(scene: ChangesScene): TemplateResult {
  const { plan, before, words, planWords } = scene;
  const view = viewWords(words);
  const rows = comparePlans(before, plan).length;
  const lines = stagingLines(compareStaging(before, plan), words);
  const line = (text: string) => html`<li class="words">${text}</li>`;
  const rest = lines.slice(MOST);
  return html`<div part="changes" class="changes-since">
    ${requestsView(scene)}
    <section class="since" aria-labelledby="since-heading">
      <h3 id="since-heading">${planWords.whatChanged(before.version)}</h3>
      ${
        rows
          ? html`<p part="summary">
              ${planWords.changesSince}: <strong>${planWords.changeCount(rows)}</strong>
            </p>`
          : html`<p part="summary" class="quiet">${planWords.noChanges(before.version)}</p>`
      }
      ${
        lines.length
          ? html`<ul part="staging-changes">
              ${lines.slice(0, MOST).map(line)}
            </ul>`
          : nothing
      }
      ${
        rest.length
          ? html`<details>
              <summary>${view.filesMore(rest.length)}</summary>
              <ul>
                ${rest.map(line)}
              </ul>
            </details>`
          : nothing
      }
    </section>
  </div>`;
}
