import { expect } from '@open-wc/testing';
import { shadesFor } from '../../src/domain/catalogue.js';
import type { PrescriptionItem, Shade, ShadeRegion } from '../../src/domain/prescription.js';
import type { ToothCode } from '../../src/domain/teeth.js';
import { appliance } from '../../src/profiles/appliance.js';
import { digitalLab } from '../../src/profiles/digital-lab.js';
import { restorative } from '../../src/profiles/restorative.js';
import { filledForm } from '../support/form.js';

const work = (product: string, material?: string, itemAnswers = {}) =>
  filledForm(restorative, { product, itemAnswers, ...(material !== undefined && { material }) });
const answered = (form: ReturnType<typeof work>, answers: Record<string, string>) =>
  form.piece({ answers: { ...form.item.answers, ...answers } });
const teeth = (codes: string) => codes.split(' ') as unknown as readonly ToothCode[];
const FIXED = ['crown', 'three-quarter-crown', 'veneer', 'inlay', 'onlay', 'bridge'];
const ON_IMPLANTS = ['implant-crown', 'implant-bridge', 'custom-abutment', 'implant-bar', 'implant-hybrid'];

describe('shade guides (standards C2)', () => {
  const guides = (region: ShadeRegion) =>
    Object.fromEntries(shadesFor(restorative.catalogue, region).map(([key, { codes }]) => [key, codes]));

  it('VITA classical has 16 shades, 3D-Master 29, Chromascop 20 and 4 bleach shades', () => {
    const sizes = Object.entries(guides('body')).map(([key, codes]) => [key, codes.length]);
    expect(sizes).to.deep.equal([
      ['vita-classical', 16],
      ['vita-3d-master', 29],
      ['chromascop', 20],
      ['ivoclar-bleach', 4],
    ]);
  });

  it('they have the codes of their makers', () => {
    const {
      'vita-classical': classical,
      'vita-3d-master': master,
      chromascop,
      'ivoclar-bleach': bleach,
    } = guides('body');
    expect(classical!.join(' ')).to.equal('A1 A2 A3 A3.5 A4 B1 B2 B3 B4 C1 C2 C3 C4 D2 D3 D4');
    const count = (group: string) => master!.filter((code) => code.startsWith(group)).length;
    expect(['0', '1', '2', '3', '4', '5'].map(count)).to.deep.equal([3, 2, 7, 7, 7, 3]);
    for (const code of master!) expect(code).to.match(/^[0-5][LMR](1|1\.5|2|2\.5|3)$/);
    for (const code of chromascop!) expect(code).to.match(/^[1-5][1-4]0$/);
    expect(bleach).to.deep.equal(['BL1', 'BL2', 'BL3', 'BL4']);
  });

  it('the stump has a guide of its own, ND1 to ND9, and no other region has it', () => {
    const nine = Array.from({ length: 9 }, (_, at) => `ND${at + 1}`);
    expect(guides('stump')).to.deep.equal({ 'ivoclar-stump': nine });
    for (const region of ['body', 'gingival', 'incisal'] as const)
      expect(Object.keys(guides(region))).not.to.include('ivoclar-stump');
    const wrong: Shade = { system: 'ivoclar-stump', code: 'ND3', region: 'body' };
    expect(work('crown').piece({ shade: wrong }).problems).to.deep.equal(['shade: not-in-catalogue']);
  });

  it('a shade is asked for wherever the material is tooth-coloured, and of no full metal', () => {
    expect(work('crown', 'zirconia').piece({ shade: undefined }).problems).to.deep.equal([
      'shade: shade-required',
    ]);
    expect(work('crown', 'gold').piece({ shade: undefined }).problems).to.deep.equal([]);
  });

  for (const material of ['lithium-disilicate', 'leucite', 'feldspathic'])
    it(`${material} lets the prepared tooth shine through: its shade is recommended`, () => {
      expect(work('veneer', material).gaps).to.include('shades.stump');
      const stump: Shade = { system: 'ivoclar-stump', code: 'ND3', region: 'stump' };
      const given = work('veneer', material).piece({ shades: { stump } });
      expect([given.gaps.includes('shades.stump'), given.problems]).to.deep.equal([false, []]);
    });

  it('an opaque one needs no shade of the stump', () => {
    for (const material of ['zirconia', 'pfm'])
      expect(work('crown', material).gaps).not.to.include('shades.stump');
  });

  it('the gingival and the incisal third may have a shade of their own', () => {
    const shades: PrescriptionItem['shades'] = {
      gingival: { system: 'vita-classical', code: 'A3', region: 'gingival' },
      incisal: { system: 'vita-classical', code: 'A1', region: 'incisal' },
    };
    expect(work('crown').piece({ shades }).problems).to.deep.equal([]);
  });
});

describe('what a restorative lab makes (standards C3)', () => {
  it('fixed work, work on implants, dentures and splints, under a heading each', () => {
    const { products, categories } = restorative.catalogue;
    const under = (category: string) =>
      Object.keys(products).filter((key) => products[key]!.category === category);
    expect(Object.keys(categories!)).to.deep.equal(['fixed', 'implants', 'removable', 'splints']);
    expect(under('fixed')).to.include.members([...FIXED, 'post-core', 'maryland-bridge', 'provisional']);
    expect(under('implants')).to.include.members([...ON_IMPLANTS, 'surgical-guide']);
    expect(under('removable')).to.include.members([
      ...['full-denture', 'partial-denture', 'immediate-denture', 'try-in', 'reline', 'repair'],
      ...['custom-tray', 'bite-rim'],
    ]);
    expect(under('splints')).to.deep.equal(['night-guard', 'sports-guard', 'sleep-appliance']);
  });

  it('a bridge is a span of abutments and pontics', () => {
    for (const product of ['bridge', 'maryland-bridge', 'implant-bridge']) {
      expect(work(product).item.pontics, product).to.have.length(1);
      const [first] = work(product).item.teeth;
      expect(work(product).piece({ teeth: [first!], pontics: [] }).problems).to.include('teeth: span-short');
    }
  });

  for (const product of FIXED) {
    it(`${product}: nobody can make it without the margin design`, () => {
      const form = work(product);
      expect(form.options('margin')).to.deep.equal([
        ...['chamfer', 'rounded-shoulder', 'bevelled-shoulder', 'feather-edge', 'butt-joint'],
      ]);
      const { margin: _, ...rest } = form.item.answers ?? {};
      expect(form.piece({ answers: rest }).problems).to.deep.equal(['answers.margin: required']);
    });

    it(`${product}: contact tight, medium or light; clearance heavy, medium, light or none`, () => {
      const form = work(product);
      expect(form.options('contact')).to.deep.equal(['tight', 'medium', 'light']);
      expect(form.options('clearance')).to.deep.equal(['heavy', 'medium', 'light', 'none']);
      expect([form.need('contact'), form.need('clearance')]).to.deep.equal(['optional', 'optional']);
    });

    it(`${product}: too little room: reduce, coping or call, and the practice is told to say which`, () => {
      const form = work(product);
      expect(form.options('noClearance')).to.deep.equal(['reduce-opposing', 'coping', 'call']);
      expect(form.gaps).to.include('answers.noClearance');
      expect(answered(form, { noClearance: 'call' }).gaps).not.to.include('answers.noClearance');
    });
  }

  it('the margin is a fact about the tooth: it is never taken over, the way of working is', () => {
    const form = work('crown');
    expect(form.question('margin')!.question.preference).to.equal(undefined);
    for (const key of ['contact', 'clearance', 'noClearance', 'occlusion', 'glaze', 'texture', 'emergence'])
      expect(form.question(key)!.question.preference, key).to.equal(true);
  });

  it('occlusion, bite registration and what stands opposite can be told', () => {
    const form = work('crown');
    expect(form.options('occlusion')).to.deep.equal(['mip', 'cr']);
    expect(form.options('biteRecord')).to.include.members(['scan', 'wax', 'silicone', 'none']);
    expect(form.options('opposing')).to.include.members(['natural', 'ceramic', 'metal', 'denture']);
  });

  for (const product of ['bridge', 'maryland-bridge', 'implant-bridge'])
    it(`${product}: the pontic design is required: ovate, modified ridge lap, sanitary or saddle`, () => {
      const form = work(product);
      expect(form.options('ponticDesign')).to.deep.equal([
        'ovate',
        'modified-ridge-lap',
        'sanitary',
        'saddle',
      ]);
      const { ponticDesign: _, ...rest } = form.item.answers ?? {};
      expect(form.piece({ answers: rest }).problems).to.deep.equal(['answers.ponticDesign: required']);
    });

  it('emergence, texture, glaze and translucency are asked of ceramics and not of metal', () => {
    for (const key of ['emergence', 'texture', 'glaze', 'translucency']) {
      expect(work('crown', 'zirconia').need(key), key).to.equal('optional');
      expect(work('crown', 'gold').question(key), key).to.equal(undefined);
    }
  });

  it('a crown is full contour, layered, pressed over or a coping; porcelain on metal is never full contour', () => {
    expect(work('crown', 'zirconia').options('construction')).to.deep.equal([
      ...['full-contour', 'layered', 'pressed', 'coping'],
    ]);
    expect(work('crown', 'pfm').options('construction')).not.to.include('full-contour');
  });

  it('the class of an alloy is required where the material leaves it open', () => {
    const form = work('crown', 'pfm');
    expect(form.options('alloyClass')).to.deep.equal(['high-noble', 'noble', 'base']);
    const { alloyClass: _, ...rest } = form.item.answers ?? {};
    expect(form.piece({ answers: rest }).problems).to.deep.equal(['answers.alloyClass: required']);
    for (const material of ['zirconia', 'gold'])
      expect(work('crown', material).question('alloyClass'), material).to.equal(undefined);
  });

  for (const product of ON_IMPLANTS)
    it(`${product}: system, platform and retention are required, the diameter is a number in mm`, () => {
      const form = work(product);
      for (const key of ['implantSystem', 'platform', 'retention']) {
        const { [key]: _, ...rest } = form.item.answers ?? {};
        expect(form.piece({ answers: rest }).problems, key).to.deep.equal([`answers.${key}: required`]);
      }
      expect(form.options('retention')).to.deep.equal(['screw', 'cement']);
      expect(form.need('implantDiameter')).to.equal('recommended');
      expect(form.question('implantDiameter')!.question.range!.unit!['en']).to.equal('mm');
      expect(answered(form, { implantDiameter: '4,1' }).problems).to.deep.equal([]);
      expect(answered(form, { implantDiameter: '41' }).problems).to.deep.equal([
        'answers.implantDiameter: out-of-range',
      ]);
    });

  it('a system that is not listed is written', () => {
    const form = work('implant-crown', undefined, { implantSystem: 'other', implantSystemName: '' });
    const { implantSystemName: _, ...rest } = form.item.answers ?? {};
    expect(form.piece({ answers: rest }).problems).to.deep.equal(['answers.implantSystemName: required']);
    expect(work('implant-crown').question('implantSystemName')).to.equal(undefined);
  });

  it('a screw has a channel, and an angled one has an angle', () => {
    const screw = work('implant-crown', undefined, { retention: 'screw' });
    expect(screw.options('screwChannel')).to.deep.equal(['straight', 'angled']);
    expect(screw.question('screwChannelAngle')).to.equal(undefined);
    expect(answered(screw, { screwChannel: 'angled' }).need('screwChannelAngle')).to.equal('recommended');
    expect(work('implant-crown', undefined, { retention: 'cement' }).question('screwChannel')).to.equal(
      undefined,
    );
  });

  it('a surgical guide needs the volume and the kit', () => {
    const form = work('surgical-guide');
    expect(
      form.with({ scans: { upper: form.rx.scans['upper']!, lower: form.rx.scans['lower']! } }).problems,
    ).to.deep.equal(['scans.cbct: required']);
    expect(form.need('guideKit')).to.equal('required');
    expect(work('crown').slots).not.to.include('cbct');
  });

  it('a denture has a mould, a gingival shade and a base; an upper one a palate', () => {
    const form = work('full-denture');
    expect([form.need('toothMould'), form.need('gingivalShade')]).to.deep.equal([
      'recommended',
      'recommended',
    ]);
    expect(form.options('gingivalShade')).to.have.length.greaterThan(3);
    expect(form.need('palate')).to.equal('optional');
    expect(restorative.catalogue.products['full-denture']!.materials).to.have.length(3);
  });

  it('an immediate denture says which teeth are taken out', () => {
    const form = work('immediate-denture').piece({ answers: {} });
    expect(form.problems).to.deep.equal(['answers.extractedTeeth: required']);
    expect(form.piece({ answers: { extractedTeeth: '11 12 21' } }).problems).to.deep.equal([]);
  });

  it('a cast partial denture has a connector that fits its arch', () => {
    const form = work('partial-denture', 'partial-cast');
    const upper = form.piece({ teeth: teeth('14 15') }).options('connector');
    const lower = form.piece({ teeth: teeth('34 35') }).options('connector');
    expect([upper.includes('strap'), upper.includes('lingual-bar')]).to.deep.equal([true, false]);
    expect([lower.includes('strap'), lower.includes('lingual-bar')]).to.deep.equal([false, true]);
  });

  for (const product of ['reline', 'repair'])
    it(`${product}: the denture comes by post: nothing is scanned, and a parcel is announced`, () => {
      const form = work(product).with({ scans: {} });
      expect(form.problems).to.deep.equal([]);
      expect(form.answering({ parcelCarrier: undefined }).problems).to.deep.equal([
        'answers.parcelCarrier: required',
      ]);
      expect(work('crown').question('parcelCarrier')).to.equal(undefined);
    });

  it('a repair together with a crown needs the scans for the crown', () => {
    const { rx } = work('repair');
    const crown = work('crown').item;
    const both = { ...rx.items, ['02' as never]: { ...crown, id: '02' as never } };
    expect(work('repair').with({ scans: {}, items: both }).problems).to.include('scans.upper: required');
  });

  it('a night guard has a thickness and a contact; a sleep appliance a position', () => {
    const guard = work('night-guard');
    expect([guard.need('thickness'), guard.need('archContact')]).to.deep.equal([
      'recommended',
      'recommended',
    ]);
    expect(answered(guard, { thickness: '0.1' }).problems).to.deep.equal(['answers.thickness: out-of-range']);
    const sleep = work('sleep-appliance');
    expect(sleep.need('protrusion')).to.equal('required');
    expect(answered(sleep, { protrusion: 'measured' }).problems).to.deep.equal([
      'answers.advancement: required',
    ]);
  });

  it('rush service has its days where it is offered', () => {
    const { products } = restorative.catalogue;
    expect(products['crown']).to.include({ workingDays: 7, rushDays: 4 });
    expect(work('crown').with({ priority: 'urgent' }).problems).to.deep.equal([]);
    expect(products['implant-bar']!.rushDays).to.equal(undefined);
    expect(work('implant-bar').with({ priority: 'urgent' }).problems).to.include('priority: no-rush');
  });
});

describe('what the other labs make (standards C3)', () => {
  it('the digital lab asks the same of a crown, a bridge and an implant', () => {
    const keys = (lab: typeof digitalLab, product: string, service?: string) => {
      const form = filledForm(lab, { product, ...(service && { service }) });
      return ['margin', 'ponticDesign', 'implantSystem', 'platform', 'retention', 'contact', 'glaze'].map(
        (key) => form.need(key),
      );
    };
    for (const product of ['crown', 'bridge', 'implant-crown'])
      expect(keys(digitalLab, product, 'standard'), product).to.deep.equal(keys(restorative, product));
  });

  it('the digital lab asks what aligners are for, and nothing about crowns', () => {
    const form = filledForm(digitalLab, { service: 'aligners' });
    expect(form.need('goal')).to.equal('required');
    expect(form.question('margin')).to.equal(undefined);
  });

  it('the appliance lab makes retainers, expanders, space maintainers, functional appliances, trays and models', () => {
    expect(Object.keys(appliance.catalogue.products)).to.include.members([
      ...[
        'hawley',
        'clear-retainer',
        'bonded-retainer',
        'expander',
        'hyrax',
        'space-maintainer',
        'holding-arch',
      ],
      ...['herbst', 'idb-tray', 'study-models', 'night-guard', 'sports-guard', 'sleep-appliance'],
    ]);
  });

  it('A1 the appliance lab works from scans or from models by post; a model is announced and nothing is scanned', () => {
    const byPost = filledForm(appliance, { product: 'hawley', answers: { impressionType: 'model' } });
    expect(byPost.options('impressionType')).to.deep.equal(['scan', 'model']);
    expect(byPost.slots).to.deep.equal(['radiographs', 'documents']);
    expect(byPost.with({ scans: {} }).problems).to.deep.equal([]);
    expect(byPost.answering({ packingSlip: undefined }).problems).to.deep.equal([
      'answers.packingSlip: tick-required',
    ]);
    const scanned = filledForm(appliance, { product: 'hawley', answers: { impressionType: 'scan' } });
    expect(scanned.with({ scans: {} }).problems).to.deep.equal(['scans.upper: required']);
    expect(scanned.question('parcelCarrier')).to.equal(undefined);
  });

  it('a holding arch is one of its jaw', () => {
    const form = filledForm(appliance, { product: 'holding-arch' });
    expect(form.piece({ teeth: teeth('16 26') }).options('holdingArch')).to.deep.equal([
      'transpalatal',
      'nance',
    ]);
    expect(form.piece({ teeth: teeth('36 46') }).options('holdingArch')).to.deep.equal(['lingual']);
  });
});
