import { expect } from '@open-wc/testing';
import { formatsFor } from '../../components/internal/format.js';
import { emptyPrescription } from '../../src/domain/prescription.js';
import {
  formatTooth,
  instant,
  isPlainDate,
  isPrimary,
  isToothCode,
  parseTeeth,
  PERMANENT_TEETH,
  plainDate,
  PRIMARY_TEETH,
} from '../../src/index.js';

/** The settlements about teeth, dates and patients. Those about forms: test/domain/features-a4-forms-*.test.ts. */
describe('contradictions of the sources, as they are settled: teeth, dates, patients', () => {
  it('A5.24 a tooth has one code, ISO 3950, and is shown and typed in the notation of the reader', () => {
    const [tooth] = parseTeeth('UR2', 'palmer').teeth;
    expect(tooth).to.equal('12');
    expect(formatTooth(tooth!, 'fdi')).to.equal('12');
    expect(formatTooth(tooth!, 'universal')).to.equal('7');
    expect(parseTeeth('7', 'universal').teeth).to.deep.equal(['12']);
  });

  it('A5.25 the chart knows 32 permanent and 20 primary teeth, third molars and 55 to 85 among them', () => {
    expect(PERMANENT_TEETH).to.have.length(32);
    expect(PRIMARY_TEETH).to.have.length(20);
    for (const third of ['18', '28', '38', '48']) expect(PERMANENT_TEETH, third).to.include(third);
    for (const code of ['55', '65', '75', '85'])
      expect(isToothCode(code) && isPrimary(code), code).to.equal(true);
  });

  it('A5.26 dates are stored as ISO 8601 and shown with the month by name, in every language', () => {
    expect(instant(Date.UTC(2024, 4, 8))).to.equal('2024-05-08T00:00:00.000Z');
    expect(isPlainDate('08.05.2024')).to.equal(false);
    const day = plainDate('2024-05-08');
    expect(formatsFor('en').day(day)).to.equal('May 8, 2024');
    expect(formatsFor('de').day(day)).to.match(/8\. Mai 2024/);
  });

  it('A5.28, A5.29 a patient is a code and a year of birth: there is no place for a name or a date of birth', () => {
    const keys = Object.keys(emptyPrescription);
    expect(keys).to.include.members(['patientCode', 'yearOfBirth']);
    expect(
      keys.filter((key) => /first|last|surname|patientName|dateOfBirth|birthday/i.test(key)),
    ).to.deep.equal([]);
  });
});
