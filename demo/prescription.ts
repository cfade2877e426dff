import { type Case, formatTooth, itemsOf, type LabProfile, type Prescription, say, type Shade } from 'pontic';
import { html, nothing, type TemplateResult } from 'lit';
import { language } from './settings.js';
import { appWords, count, day, megabytes, moment } from './words/app.js';

function shadeWords(shade: Shade | undefined, { catalogue }: LabProfile): string {
  if (!shade) return '';
  const region = appWords().regions[shade.region];
  const guide = catalogue.shades[shade.system]?.label ?? shade.system;
  return [shade.code, region, guide].filter(Boolean).join(', ');
}

/** "Crown 16", one for each piece of work. */
export const workWords = (order: Prescription, { catalogue }: LabProfile): readonly string[] =>
  itemsOf(order).map(({ product, teeth }) => {
    const label = catalogue.products[product]?.label;
    return `${label ? say(label, language()) : product} ${teeth.map((tooth) => formatTooth(tooth, 'fdi')).join(', ')}`;
  });

const fact = (term: string, value: unknown): TemplateResult | typeof nothing =>
  value === undefined || value === ''
    ? nothing
    : html`<div>
        <dt>${term}</dt>
        <dd>${value}</dd>
      </div>`;

/** What was ordered, as both sides read it. Host pages may print it in any way they like: here, plainly. */
export function prescriptionView(subject: Case, profile: LabProfile): TemplateResult {
  const words = appWords();
  const order = subject.prescription;
  const { products, materials } = profile.catalogue;
  const name = (entry: { label: Parameters<typeof say>[0] } | undefined, key: string): string =>
    entry ? say(entry.label, language()) : key;
  return html`
    <ul class="work">
      ${itemsOf(order).map(
        (item) =>
          html`<li>
            <strong>${name(products[item.product], item.product)}</strong>
            <span class="num">${item.teeth.map((tooth) => formatTooth(tooth, 'fdi')).join(', ')}</span>
            <span class="quiet"
              >${[name(materials[item.material], item.material), shadeWords(item.shade, profile)].filter(Boolean).join(' · ')}</span
            >
            ${item.note ? html`<span class="quiet">${item.note}</span>` : nothing}
          </li>`,
      )}
    </ul>
    <dl class="facts">
      ${fact(words.patient, order.patientCode)} ${fact(words.born, order.yearOfBirth)}
      ${fact(words.sex, order.sex && words[order.sex])} ${fact(words.doctor, order.doctorName)}
      ${fact(words.licence, order.licenceNumber)}
      ${fact(words.wanted, order.dateWanted && day(order.dateWanted))}
      ${fact(words.signature, order.signature && words.signedBy(order.signature.name, moment(order.signature.at)))}
      ${fact(words.instructions, order.instructions)}
    </dl>
  `;
}

/** The scans, each with what may be done with it. */
export function scansView(
  subject: Case,
  profile: LabProfile,
  action: (scan: Case['prescription']['scans'][string]) => unknown = () => nothing,
): TemplateResult {
  const words = appWords();
  const scans = Object.entries(subject.prescription.scans);
  if (scans.length === 0) return html`<p class="quiet">${words.none}</p>`;
  return html`<ul class="scans">
    ${scans.map(([slot, scan]) => {
      const label = profile.catalogue.slots[slot]?.label;
      return html`<li>
        <strong>${label ? say(label, language()) : slot}</strong>
        <span class="file-name">${scan.name}</span>
        <span class="quiet num"
          >${megabytes(scan.bytes)} · ${count(scan.triangles)} ${words.triangles} ·
          ${words[scan.verdict]}</span
        >
        ${action(scan)}
      </li>`;
    })}
  </ul>`;
}
