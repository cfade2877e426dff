import { expect } from '@open-wc/testing';
import { isIdentifying, redactChanges, REDACTED } from '../../src/domain/identifying.js';
import type { PrescriptionChange } from '../../src/domain/prescription-diff.js';
import type { LabProfile } from '../../src/domain/profile.js';
import { aligner } from '../../src/profiles/aligner.js';
import { texas } from '../../src/profiles/jurisdictions/texas.js';
import { restorative } from '../../src/profiles/restorative.js';
import { ask } from '../support/asking-lab.js';

const change = (path: string, before?: string, after?: string): PrescriptionChange => ({
  path,
  before,
  after,
});

describe('what says who the patient is', () => {
  it('is what the lab asks for by name, the law’s marking included, and nothing else', () => {
    const inTexas = { ...aligner, jurisdiction: texas };
    for (const key of ['firstName', 'lastName', 'markingName'])
      expect(isIdentifying(inTexas, `answers.${key}`), key).to.equal(true);
    for (const path of ['answers.identity', 'answers.country', 'patientCode', 'doctorName', 'instructions'])
      expect(isIdentifying(inTexas, path), path).to.equal(false);
    expect(isIdentifying(restorative, 'answers.markingName'), 'without that law').to.equal(false);
  });

  it('is also the answer of a piece, whatever its product is by now', () => {
    const engraving = ask('line', { identifies: true });
    const marked: LabProfile = {
      ...restorative,
      catalogue: {
        ...restorative.catalogue,
        groups: {
          ...restorative.catalogue.groups,
          mark: { label: { en: 'Mark' }, questions: { engraving } },
        },
      },
    };
    expect(isIdentifying(marked, 'items.01.answers.engraving')).to.equal(true);
    expect(isIdentifying(marked, 'items.01.answers.margin')).to.equal(false);
    expect(isIdentifying(marked, 'answers.engraving'), 'asked of pieces only').to.equal(false);
    expect(isIdentifying(marked, 'items.01.note')).to.equal(false);
  });

  it('is told to have come, gone or changed, never what it was', () => {
    const changes = [
      change('answers.lastName', 'Quillfeather', 'Adeyemi'),
      change('answers.firstName', 'Ada'),
      change('answers.country', 'de', 'us'),
    ];
    expect(redactChanges(aligner, changes)).to.deep.equal([
      change('answers.lastName', REDACTED, REDACTED),
      change('answers.firstName', REDACTED),
      change('answers.country', 'de', 'us'),
    ]);
    expect(redactChanges(aligner, [change('answers.firstName', undefined, 'Ada')])).to.deep.equal([
      change('answers.firstName', undefined, REDACTED),
    ]);
  });
});
