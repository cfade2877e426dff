/** What was ordered, as the people at the bench read it. */
import {
  type AttachmentRef,
  type Case,
  documentsOf,
  dueDateOf,
  itemsOf,
  type LabProfile,
  type Shade,
} from 'pontic';
import { html, nothing, type TemplateResult } from 'lit';
import { caseAnswers, workAnswers } from './answers.js';
import { materialName, productName, serviceName, slotName } from './rx-words.js';
import { teethWords } from './work-words.js';
import { benchWords } from './words/bench.js';
import { count, day, megabytes, moment } from './words/format.js';

function shadeWords(shade: Shade | undefined, { catalogue }: LabProfile): string {
  if (!shade) return '';
  const region = benchWords().regions[shade.region];
  const guide = catalogue.shades[shade.system]?.label ?? shade.system;
  return [shade.code, region, guide].filter(Boolean).join(', ');
}

const fact = (term: string, value: unknown): TemplateResult | typeof nothing =>
  value === undefined || value === ''
    ? nothing
    : html`<div>
        <dt>${term}</dt>
        <dd>${value}</dd>
      </div>`;

export function prescriptionView(subject: Case, profile: LabProfile): TemplateResult {
  const words = benchWords();
  const order = subject.prescription;
  const due = dueDateOf(subject);
  return html`
    <ul class="work">
      ${itemsOf(order).map(
        (item) =>
          html`<li>
            <strong>${productName(profile, item.product)}</strong>
            <span class="num">${teethWords(profile, item)}</span>
            <span class="quiet"
              >${[materialName(profile, item.material), shadeWords(item.shade, profile)].filter(Boolean).join(' · ')}</span
            >
            ${Object.values(item.shades ?? {}).map((shade) => html`<span class="quiet">${shadeWords(shade, profile)}</span>`)}
            ${workAnswers(profile, item).map(([label, told]) => html`<span class="quiet">${label}: ${told}</span>`)}
            ${item.note ? html`<span class="quiet">${item.note}</span>` : nothing}
          </li>`,
      )}
    </ul>
    <dl class="facts">
      ${fact(words.service, order.service && serviceName(profile, order.service))}
      ${fact(words.patient, order.patientCode)} ${fact(words.born, order.yearOfBirth)}
      ${fact(words.sex, order.sex && words[order.sex])} ${fact(words.doctor, order.doctorName)}
      ${fact(words.licence, order.licenceNumber)}
      ${fact(words.wanted, order.dateWanted && day(order.dateWanted))}
      ${fact(words.due, due && due !== order.dateWanted ? day(due) : '')}
      ${fact(words.address, order.deliveryAddress)}
      ${fact(words.signature, order.signature && words.signedBy(order.signature.name, moment(order.signature.at, profile.timeZone)))}
      ${caseAnswers(profile, order).map(([label, told]) => fact(label, told))}
      ${fact(words.instructions, order.instructions)}
    </dl>
  `;
}

type FileAction = (file: AttachmentRef) => unknown;

const fileView = (name: string, file: AttachmentRef, action: FileAction): TemplateResult => {
  const words = benchWords();
  const size = [
    megabytes(file.bytes),
    file.triangles ? `${count(file.triangles)} ${words.triangles}` : '',
    file.triangles ? words[file.verdict] : '',
  ];
  return html`<li>
    <strong>${name}</strong>
    <span class="file-name">${file.name}</span>
    <span class="quiet num">${size.filter(Boolean).join(' · ')}</span>
    ${action(file)}
  </li>`;
};

/** The scans by their places, each with what may be done with it. */
export function scansView(subject: Case, profile: LabProfile, action: FileAction): TemplateResult {
  const scans = Object.entries(subject.prescription.scans);
  if (scans.length === 0) return html`<p class="quiet">${benchWords().none}</p>`;
  return html`<ul class="scans">
    ${scans.map(([slot, scan]) => fileView(slotName(profile, slot.split('/', 1)[0]!), scan, action))}
  </ul>`;
}

/** What either side sent after the case had been submitted. */
export function documentsView(subject: Case, action: FileAction): TemplateResult | typeof nothing {
  const documents = documentsOf(subject);
  if (documents.length === 0) return nothing;
  const words = benchWords();
  return html`<h3>${words.documents}</h3>
    <ul class="scans">
      ${documents.map((file) => fileView(words.file, file, action))}
    </ul>`;
}
