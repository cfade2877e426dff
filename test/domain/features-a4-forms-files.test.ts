import { expect } from '@open-wc/testing';
import { holds } from '../../src/domain/order.js';
import { archTeeth } from '../../src/domain/teeth.js';
import { aligner } from '../../src/profiles/aligner.js';
import { aFileFor } from '../support/complete.js';
import { filledForm } from '../support/form.js';

const full = (answers = {}) => filledForm(aligner, { service: 'full', answers });
const direct = filledForm(aligner, { service: 'direct' });
const TYPES = ['intraoral', 'desktop', 'silicone'];

describe('A4 files of the full service', () => {
  it('Impression type: mandatory; intraoral scan, desktop scan or silicone impression', () => {
    expect(full().options('impressionType')).to.deep.equal(TYPES);
    expect(full().pageOf('impressionType')).to.equal('files');
    expect(full().answering({ impressionType: undefined }).problems).to.deep.equal([
      'answers.impressionType: required',
    ]);
  });

  for (const impressionType of ['intraoral', 'desktop'])
    it(`Upper and lower scan: both mandatory with a scan (${impressionType}), even for a single arch; STL`, () => {
      for (const teeth of [archTeeth('upper'), archTeeth('lower')]) {
        const bare = full({ impressionType }).piece({ teeth }).with({ scans: {} });
        expect(bare.problems).to.deep.equal(['scans.upper: required', 'scans.lower: required']);
      }
      for (const arch of ['upper', 'lower'] as const)
        expect(full({ impressionType }).slot(arch)).to.deep.include({ accept: ['.stl'], arch });
    });

  it('Bite scan: recommended, so that the practice is told and not held up; STL', () => {
    expect(full().slot('bite')).to.deep.include({ need: 'recommended', accept: ['.stl'] });
    expect(full().gaps).to.include('scans.bite');
    expect(full().problems).to.deep.equal([]);
  });

  for (const [key, picture] of [
    ['photo-frontal', 'frontal-bite'],
    ['photo-upper', 'upper-occlusal'],
    ['photo-lower', 'lower-occlusal'],
    ['photo-left', 'left-lateral'],
    ['photo-right', 'right-lateral'],
  ] as const)
    it(`Clinical photos: ${picture} has a slot with a sample picture, for images; it is recommended`, () => {
      const expected = { picture, section: 'photos', need: 'recommended', accept: ['.jpg', '.jpeg', '.png'] };
      expect(full().slot(key)).to.deep.include(expected);
      expect(full().gaps).to.include(`scans.${key}`);
    });

  for (const picture of ['face-frontal', 'face-smile', 'face-profile'])
    it(`Extra-oral photos: ${picture} is helpful and optional`, () => {
      const form = full();
      const slots = form.slots.map((key) => form.slot(key)!);
      const slot = slots.find((one) => one.picture === picture)!;
      expect([slot.need, slot.section]).to.deep.equal(['optional', 'photos']);
    });

  it('Radiographs: highly recommended, several', () => {
    const slot = full().slot('radiographs')!;
    expect([slot.need, slot.section]).to.deep.equal(['recommended', 'radiographs']);
    expect(full().gaps).to.include('scans.radiographs');
    const scans = { ...full().rx.scans };
    for (const place of ['radiographs/01', 'radiographs/02']) scans[place] = aFileFor(place, 'x.png', false);
    expect(full().with({ scans }).problems).to.deep.equal([]);
  });

  it('Other documents and photos: optional, several', () => {
    const slot = full().slot('documents')!;
    expect([slot.need, slot.section]).to.deep.equal(['optional', 'other']);
    expect(slot.many).to.be.greaterThan(5);
    expect(full().gaps).not.to.include('scans.documents');
  });

  it('Two ticks, both mandatory: complete and truthful; privacy and processing', () => {
    for (const field of ['declaredComplete', 'declaredPrivacy'])
      for (const form of [full(), direct])
        expect(form.with({ [field]: false }).problems).to.deep.equal([`${field}: tick-required`]);
    expect(aligner.declarations.complete['en']).to.match(/complete/i);
    expect(aligner.declarations.privacy['en']).to.match(/processes/i);
  });
});

describe('A5.19 a silicone impression travels instead of the scans', () => {
  const form = full({ impressionType: 'silicone' });

  it('no scan is asked for any more', () => {
    expect(form.slots).not.to.include.members(['upper']);
    expect(form.slots).not.to.include.members(['lower']);
    expect(form.with({ scans: {} }).problems).to.deep.equal([]);
  });

  it('the carrier and the tick for the packing slip are mandatory, the tracking number is recommended', () => {
    const bare = form.answering({ parcelCarrier: undefined, packingSlip: undefined });
    expect(bare.problems).to.deep.equal([
      'answers.parcelCarrier: required',
      'answers.packingSlip: tick-required',
    ]);
    expect(form.need('parcelTracking')).to.equal('recommended');
    expect(form.gaps).to.include('answers.parcelTracking');
    expect(form.pageOf('parcelCarrier')).to.equal('files');
  });

  it('a packing slip says what is in the parcel, with the carrier and the number, and it does so for nothing else', () => {
    const { when, contents, answers } = aligner.catalogue.parcel!;
    expect(holds(when, { rx: form.rx })).to.equal(true);
    expect(contents.map(({ label }) => label['en']).join()).to.match(/impression/i);
    expect(answers).to.deep.equal(['parcelCarrier', 'parcelTracking']);
    for (const rx of [full().rx, direct.rx]) expect(holds(when, { rx })).to.equal(false);
  });

  it('a scan asks for no parcel', () => {
    for (const impressionType of ['intraoral', 'desktop'])
      for (const key of ['parcelCarrier', 'parcelTracking', 'packingSlip'])
        expect(full({ impressionType }).question(key), key).to.equal(undefined);
  });
});

describe('A4 files of direct manufacturing', () => {
  it('mandatory, several, and STL besides archives, images and PDF (A5.18)', () => {
    const slot = direct.slot('files')!;
    expect(slot.accept).to.deep.equal(['.stl', '.zip', '.jpg', '.jpeg', '.png', '.pdf']);
    expect(direct.with({ scans: {} }).problems).to.deep.equal(['scans.files: required']);
    const places = ['files/01', 'files/02', 'files/03'];
    const scans = Object.fromEntries(places.map((place) => [place, aFileFor(place, 'jaw.stl', true)]));
    expect(direct.with({ scans }).problems).to.deep.equal([]);
  });

  it('nothing of the full service: no impression type, no arch scans, no photos', () => {
    expect(direct.slots).to.deep.equal(['files', 'documents']);
    expect(direct.question('impressionType')).to.equal(undefined);
    expect(full().slots).not.to.include('files');
  });

  it('a comment may go with it', () => {
    expect(direct.with({ instructions: 'Trim along the gingiva.' }).problems).to.deep.equal([]);
  });
});
