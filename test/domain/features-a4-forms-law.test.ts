import { expect } from '@open-wc/testing';
import type { Jurisdiction } from '../../src/domain/jurisdiction.js';
import { repeatedAnswers } from '../../src/domain/preset.js';
import { aligner } from '../../src/profiles/aligner.js';
import { appliance } from '../../src/profiles/appliance.js';
import {
  europeanUnion,
  florida,
  jurisdictions,
  maine,
  maryland,
  mississippi,
  oklahoma,
  texas,
  unitedKingdom,
  westVirginia,
} from '../../src/profiles/jurisdictions.js';
import { restorative } from '../../src/profiles/restorative.js';
import { type Form, filledForm } from '../support/form.js';

const lab = { ...restorative, requiresLicence: false };
const under = (jurisdiction: Jurisdiction, product = 'crown', answers = {}): Form =>
  filledForm({ ...lab, jurisdiction }, { product, answers });
const saysOf = ({ statements = [] }: Jurisdiction): string =>
  statements.map(({ text }) => text['en']).join(' ');

/** The rows of "standards C6": the licence, the years, and what the prescription must hold besides. */
describe('what the law asks of a prescription (standards C6)', () => {
  const ROWS: readonly (readonly [
    Jurisdiction,
    source: string,
    isLicensed: boolean,
    years: number | undefined,
  ])[] = [
    [florida, '64B5-17.006', true, 4],
    [maryland, 'HO 4-403', true, undefined],
    [maine, 'T32 §1090', true, 2],
    [westVirginia, '30-4B-2', false, 2],
    [oklahoma, '59-328.36a', false, 3],
    [mississippi, '73-9-55', false, 2],
    [texas, '116.10', false, undefined],
    [europeanUnion, '2017/745', false, 10],
    [unitedKingdom, '2002', false, 5],
  ];
  for (const [place, source, isLicensed, years] of ROWS)
    it(`${place.id}: its rule is named, the licence is ${isLicensed ? 'required' : 'not asked for'}`, () => {
      expect(place.source).to.contain(source);
      const bare = under(place).with({ licenceNumber: '' });
      expect(bare.problems).to.deep.equal(isLicensed ? ['licenceNumber: required'] : []);
      expect(place.keepYears).to.equal(years);
    });

  it('a number instead of a name is enough everywhere, and a typed signature is', () => {
    for (const place of Object.values(jurisdictions)) {
      const form = under(place);
      expect(form.rx.signature!.kind).to.equal('typed');
      expect(form.problems, place.id).to.deep.equal([]);
      expect(Object.keys(form.rx.answers), place.id).not.to.include('markingName');
    }
  });

  it('Florida: its title, both licences, and name and address of the dentist', () => {
    expect(florida.title['en']).to.equal('Laboratory Procedure Prescription');
    expect(florida.labLicence).to.equal(true);
    const form = under(florida);
    for (const key of ['practiceName', 'practiceAddress']) {
      expect(form.pageOf(key)).to.equal('details');
      expect(form.answering({ [key]: undefined }).problems).to.deep.equal([`answers.${key}: required`]);
    }
  });

  it('West Virginia: the address of the dentist, and one authorisation for each patient', () => {
    expect(under(westVirginia).need('practiceAddress')).to.equal('required');
    expect(saysOf(westVirginia)).to.match(/one patient/);
  });

  it('addresses are taken over from the last order', () => {
    const form = under(florida).answering({ practiceName: 'Okafor Dental' });
    expect(repeatedAnswers({ ...lab, jurisdiction: florida }, form.rx)).to.include({
      practiceName: 'Okafor Dental',
    });
  });

  it("Maryland and Oklahoma have the board's form or number; Maine the name on the dentist's own copy", () => {
    expect(saysOf(maryland)).to.match(/board/);
    expect(saysOf(oklahoma)).to.match(/every model/);
    expect(saysOf(maine)).to.match(/copy that stays in your practice/);
  });

  it('Mississippi: whether the work may be passed on', () => {
    expect(under(mississippi).options('subcontract')).to.deep.equal(['no', 'yes', 'ask']);
    expect(under(mississippi).need('subcontract')).to.equal('optional');
  });

  it('Texas: the last name and an initial, for removable appliances only; it identifies', () => {
    for (const product of ['full-denture', 'partial-denture', 'immediate-denture', 'night-guard']) {
      const form = under(texas, product);
      expect(form.answering({ markingName: undefined }).problems, product).to.deep.equal([
        'answers.markingName: required',
      ]);
      expect(form.question('markingName')!.question.identifies).to.equal(true);
    }
    for (const product of ['crown', 'bridge', 'implant-crown', 'surgical-guide', 'custom-tray', 'reline'])
      expect(under(texas, product).question('markingName'), product).to.equal(undefined);
  });

  it('Texas: the same in the labs of appliances and aligners', () => {
    const asked = (profile: typeof appliance, product: string) =>
      filledForm({ ...profile, jurisdiction: texas }, { product }).need('markingName');
    for (const product of ['hawley', 'clear-retainer', 'sleep-appliance'])
      expect(asked(appliance, product), product).to.equal('required');
    for (const product of ['expander', 'space-maintainer', 'bonded-retainer', 'study-models'])
      expect(asked(appliance, product), product).to.equal(undefined);
    expect(asked(aligner, 'removable-retainer')).to.equal('required');
    expect(asked(aligner, 'fixed-retainer')).to.equal(undefined);
  });

  it('Texas: where it is made, and abroad in which country', () => {
    expect(under(texas).options('origin')).to.deep.equal(['own', 'domestic', 'foreign']);
    expect(under(texas).question('originCountry')).to.equal(undefined);
    const abroad = under(texas, 'crown', { origin: 'foreign' });
    expect(abroad.answering({ originCountry: undefined }).problems).to.deep.equal([
      'answers.originCountry: required',
    ]);
    expect(saysOf(texas)).to.match(/certifies/);
  });

  it("European Union: one patient by name, acronym or number, the lab's statement, ten years and fifteen for implants", () => {
    expect(saysOf(europeanUnion))
      .to.match(/name, acronym or number/)
      .and.match(/statement/);
    expect(europeanUnion).to.include({ keepYears: 10, keepYearsImplant: 15 });
  });

  it('United Kingdom: a custom-made device for exclusive use', () => {
    expect(saysOf(unitedKingdom))
      .to.match(/custom-made device/)
      .and.match(/exclusive use/);
  });
});
