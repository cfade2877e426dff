import { expect } from '@open-wc/testing';
import { newDraft } from '../../src/domain/case.js';
import { prescriptionOf } from '../../src/domain/follow-up.js';
import { caseId, instant } from '../../src/domain/ids.js';
import { actionsOf } from '../../src/domain/lifecycle/table.js';
import { archTeeth } from '../../src/domain/teeth.js';
import { aligner } from '../../src/profiles/aligner.js';
import { restorative } from '../../src/profiles/restorative.js';
import { aFileFor } from '../support/complete.js';
import { filledForm, formOf } from '../support/form.js';

const after = (followUp: string, answers = {}) => filledForm(aligner, { followUp, answers });
const original = filledForm(aligner, { service: 'full' });
const BOTH = ['scans.upper: required', 'scans.lower: required'];
const [UPPER, LOWER] = [archTeeth('upper'), archTeeth('lower')];

/** The draft that a follow-up begins with. */
const begun = (kind: string) =>
  formOf(aligner, prescriptionOf(aligner, aligner.followUps[kind]!, original.rx), kind);

for (const kind of ['refinement', 'phase2'])
  describe(`A4 ${kind}`, () => {
    it('impression type, upper and lower scan are mandatory, the bite is recommended', () => {
      const form = after(kind);
      expect(form.with({ scans: {} }).problems).to.deep.equal(BOTH);
      expect(form.answering({ impressionType: undefined }).problems).to.deep.equal([
        'answers.impressionType: required',
      ]);
      expect(form.slot('bite')!.need).to.equal('recommended');
    });

    it('radiographs, other documents and a comment; the treatment is not described again', () => {
      const form = after(kind);
      expect(form.slots).to.include.members(['radiographs', 'documents']);
      expect(form.with({ instructions: 'Finish the lower front.' }).problems).to.deep.equal([]);
      for (const key of ['treatmentType', 'overjet', 'overbite', 'midline', 'ipr', 'attachments', 'design'])
        expect(form.question(key), key).to.equal(undefined);
    });

    it('two ticks', () => {
      for (const field of ['declaredComplete', 'declaredPrivacy'])
        expect(after(kind).with({ [field]: false }).problems).to.deep.equal([`${field}: tick-required`]);
    });

    it('the draft has neither the old scans nor the old impression type, so that new ones have to be taken', () => {
      expect(begun(kind).problems).to.include.members([...BOTH, 'answers.impressionType: required']);
    });

    it('a silicone impression is announced like any other', () => {
      const form = after(kind, { impressionType: 'silicone' });
      expect(form.with({ scans: {} }).answering({ parcelCarrier: undefined }).problems).to.deep.equal([
        'answers.parcelCarrier: required',
      ]);
    });
  });

describe('A4 removable retainer', () => {
  const KIND = 'removable-retainer';

  it('A5.20 new impressions are recommended, and the scans on file may be used', () => {
    const form = after(KIND);
    expect(form.options('impressionSource')).to.deep.equal(['new', 'on-file']);
    expect(form.question('impressionSource')!.question.recommended).to.equal('new');
    expect(form.answering({ impressionSource: undefined }).problems).to.deep.equal([
      'answers.impressionSource: required',
    ]);
  });

  it('A5.20 with scans on file neither impression type nor upload is asked for', () => {
    const form = after(KIND, { impressionSource: 'on-file', impressionType: 'silicone' });
    expect(form.with({ scans: {} }).problems).to.deep.equal([]);
    expect(form.question('impressionType')).to.equal(undefined);
    expect(form.question('parcelCarrier'), 'nor a parcel of an answer that does not count').to.equal(
      undefined,
    );
    expect(form.slots, 'the lab has them').not.to.include.members(['upper', 'lower', 'bite']);
  });

  it('with new impressions the type and both scans are mandatory', () => {
    const form = after(KIND, { impressionSource: 'new' });
    expect(form.with({ scans: {} }).problems).to.deep.equal(BOTH);
    expect(form.answering({ impressionType: undefined }).problems).to.deep.equal([
      'answers.impressionType: required',
    ]);
  });

  it('Treat is mandatory', () => {
    expect(after(KIND).piece({ teeth: [] }).problems).to.deep.equal(['teeth: required']);
  });

  it('Retainer type is mandatory, and fits the material', () => {
    const form = after(KIND);
    const { retainerType: _, ...rest } = form.item.answers ?? {};
    expect(form.piece({ answers: rest }).problems).to.deep.equal(['answers.retainerType: required']);
    expect(form.piece({ material: 'sheet' }).options('retainerType')).to.deep.equal([
      'full-cover',
      'front-cover',
    ]);
    const plate = form.piece({ material: 'acrylic-wire', answers: { retainerType: 'full-cover' } });
    expect(plate.options('retainerType')).to.deep.equal(['hawley', 'wraparound']);
    expect(plate.problems).to.deep.equal(['answers.retainerType: not-an-option']);
  });

  it('the chief complaint may be written', () => {
    for (const kind of [KIND, 'fixed-retainer'])
      expect(after(kind).need('chiefComplaint'), kind).to.equal('optional');
    expect(original.question('chiefComplaint'), 'of an aligner nobody asks').to.equal(undefined);
  });

  it('asks for no treatment, and for no files of direct manufacturing', () => {
    expect(after(KIND).question('treatmentType')).to.equal(undefined);
    expect(after(KIND).slots).not.to.include('files');
  });
});

describe('A4 fixed lingual retainer', () => {
  const KIND = 'fixed-retainer';
  const RANGES = ['2-2', '3-3', '4-4'];

  it('A5.20 new impressions are mandatory: no scan on file may be used', () => {
    expect(after(KIND).question('impressionSource')).to.equal(undefined);
    expect(after(KIND).with({ scans: {} }).problems).to.deep.equal(BOTH);
    expect(prescriptionOf(aligner, aligner.followUps[KIND]!, original.rx).scans).to.deep.equal({});
  });

  it('Upper range and lower range: 2-2, 3-3 or 4-4, mandatory for the arch that is treated and for no other (A5.21)', () => {
    const form = after(KIND);
    const asked = (teeth: typeof UPPER) => {
      const piece = form.piece({ teeth, answers: {} });
      for (const key of ['upperRange', 'lowerRange'])
        if (piece.question(key)) expect(piece.options(key), key).to.deep.equal(RANGES);
      return piece.problems;
    };
    const [upper, lower] = ['answers.upperRange: required', 'answers.lowerRange: required'];
    expect(asked(UPPER)).to.deep.equal([upper]);
    expect(asked(LOWER)).to.deep.equal([lower]);
    expect(asked([...UPPER, ...LOWER])).to.deep.equal([upper, lower]);
  });
});

describe('A4 remake', () => {
  const shipped = newDraft(aligner, caseId('c'), instant(0), original.rx);
  const fieldsOf = (profile: typeof aligner) => profile.lifecycle.fields;
  const remake = actionsOf(aligner.lifecycle, { ...shipped.status, stage: 'shipped' }, 'dentist').find(
    ({ type }) => type === 'remake.request',
  )!;

  it('arch, number of the aligner, the one that is worn, and the reason must be said', () => {
    expect(remake.requires).to.have.members(['arch', 'alignerNumber', 'alignerWorn', 'remakeReason']);
    expect(Object.keys(fieldsOf(aligner)['arch']!.options!)).to.deep.equal(['upper', 'lower', 'both']);
  });

  it('the reasons: broken, lost, no fit, a sharp edge or breakage, and something else', () => {
    expect(Object.keys(fieldsOf(aligner)['remakeReason']!.options!)).to.deep.equal([
      ...['broken', 'lost', 'no-fit', 'sharp-edge', 'other'],
    ]);
  });

  it('bruxism is asked about, aligners may come back with a note, and words may be added', () => {
    expect(remake.optional).to.deep.equal(['bruxism', 'returnNote', 'note']);
    expect(Object.keys(fieldsOf(aligner)['bruxism']!.options!)).to.deep.equal(['yes', 'no', 'unknown']);
  });

  it('has no form of its own: the lab makes it from what it has, so nothing is required', () => {
    const rx = prescriptionOf(aligner, aligner.followUps['remake']!, original.rx);
    const form = formOf(aligner, rx, 'remake');
    expect(form.slots).to.include.members(['upper', 'lower']);
    expect(form.with({ scans: {} }).problems.filter((problem) => problem.startsWith('scans'))).to.deep.equal(
      [],
    );
    expect(form.problems.filter((problem) => problem.startsWith('answers'))).to.deep.equal([]);
  });

  it('of aligners that were ordered from files, the files are seen and not asked for again', () => {
    const direct = filledForm(aligner, { service: 'direct' });
    const scans = { 'files/01': aFileFor('files', 'jaw.stl', true) };
    const form = formOf(aligner, { ...direct.rx, scans }, 'remake');
    expect(form.slots).to.include('files');
    expect(form.with({ scans: {} }).problems).to.deep.equal([]);
  });

  it('a restorative lab may be told the reason from a list, besides the words', () => {
    const status = { ...newDraft(restorative, caseId('c'), instant(0)).status, stage: 'delivered' };
    const asked = actionsOf(restorative.lifecycle, status, 'dentist').find(
      ({ type }) => type === 'remake.request',
    )!;
    expect([asked.requires, asked.optional]).to.deep.equal([['reason'], ['remakeReason', 'liability']]);
    expect(Object.keys(fieldsOf(restorative)['remakeReason']!.options!)).to.include.members([
      ...['fit', 'margin', 'contact', 'occlusion', 'shade', 'broken', 'lost', 'other'],
    ]);
  });
});
