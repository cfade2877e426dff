import { html, nothing, type TemplateResult } from 'lit';
import { inChartOrder, itemsOf, type PrescriptionItem, say } from '../../src/index.js';
import { archesOf } from '../case-wizard/arch-field.js';
import { isPerArch } from '../case-wizard/words.js';
import { asWritten } from '../internal/as-written.js';
import type { AnsweredGroup, AnsweredRow } from '../internal/rx-words.js';
import { notationsOf } from '../internal/notations.js';
import { shortId } from '../internal/short-id.js';
import { referenceOf, type SheetScene, teethIn } from './sheet-scene.js';

export const row = (label: string, value: unknown): TemplateResult =>
  html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;

/** Nothing where there is no value. */
export const rowIf = (label: string, value: string | undefined): TemplateResult | typeof nothing =>
  value ? row(label, asWritten(value)) : nothing;

export const rowsView = (rows: readonly AnsweredRow[]): readonly TemplateResult[] =>
  rows.map(({ label, words }) => row(label, asWritten(words)));

/** Short groups stand side by side; a long one takes the width of the sheet. */
const LONG_GROUP = 4;

export const groupsView = (groups: readonly AnsweredGroup[]): TemplateResult | typeof nothing =>
  groups.length
    ? html`<div class="groups">
        ${groups.map(
          ({ label, rows }) =>
            html`<section class="block ${rows.length >= LONG_GROUP ? 'long' : ''}">
              <h2>${label}</h2>
              <dl class=${rows.length >= LONG_GROUP ? 'grid' : 'rows'}>${rowsView(rows)}</dl>
            </section>`,
        )}
      </div>`
    : nothing;

/** Empty lines, to be filled in by hand. */
export const writeIn = (lines: number): TemplateResult =>
  html`<div aria-hidden="true">${Array.from({ length: lines }, () => html`<div class="line"></div>`)}</div>`;

/** What names the case: the lab's number, large, and the id that the device gave. "A5.15" */
export function referenceView({ subject, messages }: SheetScene): TemplateResult {
  const { sheet } = messages;
  return html`<p class="reference">
    <span class="quiet">${sheet.caseNumber}</span>
    <strong class="number">${subject.caseNumber ?? sheet.noNumber}</strong>
    <span class="quiet">${sheet.localId} <span class="number">${shortId(subject)}</span></span>
  </p>`;
}

/**
 * A sheet with its head, which is repeated on every page that it runs on to.
 * @param name what the case is, for those who read many
 */
export function sheetFrame(
  scene: SheetScene,
  { kind, title, body }: { readonly kind: string; readonly title: string; readonly body: unknown },
): TemplateResult {
  const { profile, language } = scene;
  return html`<article
    class="sheet ${kind}"
    lang=${language}
    aria-label=${`${title}, ${referenceOf(scene.subject)}`}
  >
    <div class="running">
      <header>
        <div>
          <h1>${title}</h1>
          <p class="quiet">${profile.name}</p>
        </div>
        ${referenceView(scene)}
      </header>
    </div>
    <div class="flow"><div class="body">${body}</div></div>
  </article>`;
}

/** Lines as they were written, the first of them heavier: a name and an address. */
export function addressView(text: string): TemplateResult {
  const [name = '', ...rest] = text.split('\n').filter((line) => line.trim());
  return html`<p class="address"><strong>${name}</strong>${rest.map((line) => html`<br />${line}`)}</p>`;
}

export const labAddress = ({ profile: { name, address } }: SheetScene): string =>
  [name, address].filter(Boolean).join('\n');

/** The teeth of a piece in both notations, or its arches. */
export function teethView(item: PrescriptionItem, scene: SheetScene): TemplateResult | typeof nothing {
  const { messages, notation } = scene;
  if (!item.teeth.length) return nothing;
  const arches = isPerArch(item, scene) ? archesOf(item.teeth) : undefined;
  if (arches) return html`<span class="on">${messages.wizard.arch[arches]}</span>`;
  const teeth = inChartOrder(item.teeth);
  const [first, second] = notationsOf(notation);
  const names = messages.teeth.notation;
  return html`<span class="on number"
    >${messages.sheet.teethIn(names[first], teethIn(teeth, first))}<span class="quiet">
      · ${messages.sheet.teethIn(names[second], teethIn(teeth, second))}</span
    ></span
  >`;
}

export const productWords = (
  { product }: PrescriptionItem,
  { profile, language, messages }: SheetScene,
): string => {
  const known = profile.catalogue.products[product];
  return known ? say(known.label, language) : product || messages.wizard.newPiece;
};

export const materialName = ({ material }: PrescriptionItem, { profile, language }: SheetScene): string => {
  const known = profile.catalogue.materials[material];
  return known ? say(known.label, language) : material;
};

export const pieces = ({ subject }: SheetScene): readonly PrescriptionItem[] => itemsOf(subject.prescription);
