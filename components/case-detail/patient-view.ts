import { html, nothing, type TemplateResult } from 'lit';
import { type Case, type LabProfile, latestField, ownEntry, summaryOf } from '../../src/index.js';
import type { Speech } from '../case-wizard/words.js';
import { answerWords, caseGroups, questionIn } from '../internal/rx-words.js';
import type { DetailScene } from './rx-form.js';

/** The lab's own number of the patient, which stays the same through all of his cases. "S3 · patient number" */
const NUMBER = 'patientNumber';
const COUNTRY = 'country';

/**
 * The number that the lab has given the patient: it came with one of the lab's events, or the lab's form asks for it. No
 * shipped profile has one, and none is made up: the case's own id says nothing about the patient.
 */
const numberOf = (subject: Case): string | undefined =>
  latestField(subject, NUMBER) ?? ownEntry(subject.prescription.answers, NUMBER);

/** Where the lab asks in which country the patient lives. */
function countryOf(lab: LabProfile, { prescription: { answers } }: Case, speech: Speech): string | undefined {
  const question = questionIn(caseGroups(lab, ['patient']), COUNTRY);
  const answer = ownEntry(answers, COUNTRY)?.trim();
  return question && answer && !question.identifies ? answerWords(question, answer, speech) : undefined;
}

export interface PatientOptions {
  readonly scene: DetailScene;
  readonly lab: LabProfile;
  readonly speech: Speech;
  readonly onName: () => void;
}

/** Whose case it is: by a code, and by initials where the lab was told the name. The year of birth, never the day. */
export function patientView(subject: Case, { scene, lab, speech, onName }: PatientOptions): TemplateResult {
  const { messages, today, names } = scene;
  const { head } = messages.detail;
  const { patientCode, yearOfBirth, sex } = subject.prescription;
  const { patientName, initials } = summaryOf(lab, subject, { today, isTroubled: false, unsent: 0 });
  const number = numberOf(subject);
  const name = names ? patientName : initials;
  const facts = [
    yearOfBirth ? head.born(yearOfBirth) : undefined,
    sex && messages.wizard.sexes[sex],
    countryOf(lab, subject, speech),
    number && head.patientNumber(number),
  ].filter(Boolean);
  return html`<span class="patient">
      ${name ? html`<bdi part="patient-name">${name}</bdi>` : nothing}
      <bdi class="number" part="patient-code">${patientCode || messages.list.noPatient}</bdi>
      ${
        patientName
          ? html`<button type="button" class="button plain name" data-name @click=${onName}>
              ${names ? head.hideName : head.showName}
            </button>`
          : nothing
      }
    </span>
    ${
      facts.length
        ? html`<span class="patient quiet small"
            >${facts.map((words, index) => html`${index ? ' ' : nothing}<bdi>${words}</bdi>`)}</span
          >`
        : nothing
    }`;
}
