import { expect } from '@open-wc/testing';
import { checkPrescription } from '../../src/domain/check-prescription.js';
import { instant, itemId, plainDate } from '../../src/domain/ids.js';
import type { Jurisdiction } from '../../src/domain/jurisdiction.js';
import { type Answers, emptyPrescription, type Prescription } from '../../src/domain/prescription.js';
import type { LabProfile } from '../../src/domain/profile.js';
import { archTeeth, type ToothCode } from '../../src/domain/teeth.js';
import { aligner } from '../../src/profiles/aligner.js';
import { appliance } from '../../src/profiles/appliance.js';
import { digitalLab } from '../../src/profiles/digital-lab.js';
import { jurisdictions } from '../../src/profiles/jurisdictions.js';
import { restorative } from '../../src/profiles/restorative.js';

/** What is ordered and already answered; nothing else stands in the prescription but what every lab asks for. */
interface Ordered {
  readonly product: string;
  readonly material: string;
  readonly service?: string;
  readonly followUp?: string;
  /** ISO 3950, or whole arches */
  readonly teeth?: string;
  readonly piece?: Answers;
  readonly answers?: Answers;
}
/** What the lab then still requires: `margin` of the piece, `case.overjet`, `file.upper`, `shade`, `sex`, `licence`. */
type Row = readonly [order: Ordered, requires: string];

const ID = itemId('01');
const TODAY = plainDate('2026-03-09');

function teethOf(teeth: string): readonly ToothCode[] {
  if (teeth === 'both') return [...archTeeth('upper'), ...archTeeth('lower')];
  if (teeth === 'upper' || teeth === 'lower') return archTeeth(teeth);
  return teeth.split(' ') as unknown as readonly ToothCode[];
}

function prescriptionOf({
  product,
  material,
  service = '',
  teeth = 'upper',
  piece = {},
  answers = {},
}: Ordered): Prescription {
  const units = teethOf(teeth);
  const isSpan = product.endsWith('bridge');
  const item = { id: ID, product, material, teeth: units, shade: undefined, answers: piece, note: '' };
  return {
    ...emptyPrescription,
    service,
    answers,
    patientCode: 'PT-4711',
    doctorName: 'Dr. Ada Okafor',
    items: { [ID]: { ...item, ...(isSpan && { pontics: units.slice(1, -1) }) } },
    dateWanted: plainDate('2026-06-01'),
    declaredComplete: true,
    declaredPrivacy: true,
    signature: { kind: 'typed', name: 'Ada Okafor', at: instant(0) },
  };
}

const short = (path: string): string =>
  path
    .replace(`items.${ID}.answers.`, '')
    .replace(`items.${ID}.`, '')
    .replace(/^answers\./, 'case.')
    .replace(/^scans\./, 'file.')
    .replace('licenceNumber', 'licence');

const requiredOf = (profile: LabProfile, order: Ordered): string =>
  checkPrescription(profile, prescriptionOf(order), TODAY, order.followUp)
    .map(({ path, code }) => (/required$/.test(code) ? short(path) : `${short(path)}: ${code}`))
    .sort()
    .join(' ');

const words = (text: string): string => text.split(' ').filter(Boolean).sort().join(' ');

const BOTH_SCANS = 'file.upper file.lower';
const PARCEL = 'case.parcelCarrier case.packingSlip';
const IMPLANT = 'implantSystem platform retention';
const OTHER = { implantSystem: 'other' };
const NAMED = 'implantSystemName platform retention';
const one = (product: string, material: string, teeth = '14', more: Partial<Ordered> = {}): Ordered => ({
  ...{ product, material, teeth },
  ...more,
});
const arch = (product: string, material: string, more: Partial<Ordered> = {}): Ordered => ({
  ...{ product, material },
  ...more,
});
const bridge = (product: string, material: string, more: Partial<Ordered> = {}): Ordered =>
  one(product, material, '13 14 15', more);

const RESTORATIVE: readonly Row[] = [
  [one('crown', 'zirconia'), `shade margin ${BOTH_SCANS}`],
  [one('crown', 'gold'), `margin ${BOTH_SCANS}`],
  [one('crown', 'pfm'), `shade margin alloyClass ${BOTH_SCANS}`],
  [one('crown', 'cast-alloy'), `margin alloyClass ${BOTH_SCANS}`],
  [one('three-quarter-crown', 'lithium-disilicate'), `shade margin ${BOTH_SCANS}`],
  [one('veneer', 'feldspathic', '11'), `shade margin ${BOTH_SCANS}`],
  [one('inlay', 'composite'), `shade margin ${BOTH_SCANS}`],
  [one('onlay', 'hybrid-ceramic'), `shade margin ${BOTH_SCANS}`],
  [one('post-core', 'cast-alloy'), `alloyClass ${BOTH_SCANS}`],
  [one('post-core', 'gold'), BOTH_SCANS],
  [bridge('bridge', 'zirconia'), `shade margin ponticDesign ${BOTH_SCANS}`],
  [bridge('bridge', 'pfm'), `shade margin ponticDesign alloyClass ${BOTH_SCANS}`],
  [bridge('maryland-bridge', 'zirconia'), `shade ponticDesign ${BOTH_SCANS}`],
  [bridge('maryland-bridge', 'pfm'), `shade ponticDesign alloyClass ${BOTH_SCANS}`],
  [one('provisional', 'pmma'), `shade ${BOTH_SCANS}`],
  [one('implant-crown', 'zirconia'), `shade ${IMPLANT} ${BOTH_SCANS}`],
  [one('implant-crown', 'zirconia', '14', { piece: OTHER }), `shade ${NAMED} ${BOTH_SCANS}`],
  [one('implant-crown', 'pfm'), `shade ${IMPLANT} alloyClass ${BOTH_SCANS}`],
  [bridge('implant-bridge', 'zirconia'), `shade ${IMPLANT} ponticDesign ${BOTH_SCANS}`],
  [bridge('implant-bridge', 'pfm'), `shade ${IMPLANT} ponticDesign alloyClass ${BOTH_SCANS}`],
  [one('custom-abutment', 'titanium'), `${IMPLANT} ${BOTH_SCANS}`],
  [arch('implant-bar', 'titanium'), `implantTeeth ${IMPLANT} ${BOTH_SCANS}`],
  [arch('implant-hybrid', 'zirconia'), `shade implantTeeth ${IMPLANT} ${BOTH_SCANS}`],
  [one('surgical-guide', 'guide-resin'), `implantSystem guideKit guideSupport file.cbct ${BOTH_SCANS}`],
  [
    one('surgical-guide', 'guide-resin', '14', { piece: OTHER }),
    `implantSystemName guideKit guideSupport file.cbct ${BOTH_SCANS}`,
  ],
  [arch('full-denture', 'denture-acrylic'), `shade ${BOTH_SCANS}`],
  [one('partial-denture', 'partial-cast', '14 15'), `shade ${BOTH_SCANS}`],
  [arch('immediate-denture', 'denture-milled'), `shade extractedTeeth ${BOTH_SCANS}`],
  [arch('try-in', 'wax'), `shade ${BOTH_SCANS}`],
  [arch('reline', 'reline-soft'), PARCEL],
  [arch('repair', 'repair-acrylic'), `repair ${PARCEL}`],
  [arch('repair', 'repair-acrylic', { piece: { repair: 'fracture' } }), PARCEL],
  [arch('repair', 'repair-acrylic', { piece: { repair: 'add-clasp' } }), `repairTeeth ${PARCEL}`],
  [arch('repair', 'repair-acrylic', { piece: { repair: 'other' } }), `repairNote ${PARCEL}`],
  [arch('custom-tray', 'tray-resin'), BOTH_SCANS],
  [arch('bite-rim', 'rim-wax'), BOTH_SCANS],
  [arch('night-guard', 'acrylic'), BOTH_SCANS],
  [arch('sports-guard', 'eva'), BOTH_SCANS],
  [arch('sleep-appliance', 'acrylic', { teeth: 'both' }), `protrusion ${BOTH_SCANS}`],
  [
    arch('sleep-appliance', 'acrylic', { teeth: 'both', piece: { protrusion: 'measured' } }),
    `advancement ${BOTH_SCANS}`,
  ],
];

const standard = { service: 'standard' };
const DIGITAL: readonly Row[] = [
  [one('crown', 'zirconia', '14', standard), `shade margin ${BOTH_SCANS}`],
  [one('veneer', 'lithium-disilicate', '14', standard), `shade margin ${BOTH_SCANS}`],
  [one('onlay', 'zirconia', '14', standard), `shade margin ${BOTH_SCANS}`],
  [bridge('bridge', 'zirconia', standard), `shade margin ponticDesign ${BOTH_SCANS}`],
  [one('implant-crown', 'zirconia', '14', standard), `shade ${IMPLANT} ${BOTH_SCANS}`],
  [one('implant-crown', 'zirconia', '14', { ...standard, piece: OTHER }), `shade ${NAMED} ${BOTH_SCANS}`],
  [arch('full-denture', 'denture-milled', standard), `shade ${BOTH_SCANS}`],
  [one('partial-denture', 'partial-flexible', '14', standard), `shade ${BOTH_SCANS}`],
  [arch('night-guard', 'printed-resin', standard), BOTH_SCANS],
  [arch('aligners', 'aligner-foil', { service: 'aligners' }), `goal ${BOTH_SCANS}`],
];

const UPPER = 'case.impressionType file.upper';
const APPLIANCE: readonly Row[] = [
  [arch('hawley', 'acrylic'), UPPER],
  [arch('hawley', 'acrylic', { teeth: 'lower' }), 'case.impressionType file.lower'],
  [arch('hawley', 'acrylic', { teeth: 'both' }), `case.impressionType ${BOTH_SCANS}`],
  [arch('hawley', 'acrylic', { answers: { impressionType: 'scan' } }), 'file.upper'],
  [arch('hawley', 'acrylic', { answers: { impressionType: 'model' } }), PARCEL],
  [arch('clear-retainer', 'copolyester'), UPPER],
  [one('bonded-retainer', 'stainless-steel', '12 11 21 22'), UPPER],
  [one('expander', 'stainless-steel', '16 26'), `screwSize bands ${UPPER}`],
  [one('hyrax', 'stainless-steel', '16 26'), `screwSize bands ${UPPER}`],
  [one('space-maintainer', 'stainless-steel', '16'), `heldTeeth bands ${UPPER}`],
  [one('holding-arch', 'stainless-steel', '16 26'), `holdingArch bands ${UPPER}`],
  [arch('herbst', 'stainless-steel'), `anchorage advancement ${UPPER}`],
  [arch('idb-tray', 'tray-silicone'), `bracketSystem bracketSource ${UPPER}`],
  [arch('study-models', 'plaster'), UPPER],
  [arch('night-guard', 'acrylic'), UPPER],
  [arch('sports-guard', 'eva'), UPPER],
  [arch('sleep-appliance', 'acrylic'), `protrusion file.bite ${UPPER}`],
  [
    arch('sleep-appliance', 'acrylic', { piece: { protrusion: 'measured' } }),
    `advancement file.bite ${UPPER}`,
  ],
];

const full = (answers: Answers = {}) => arch('clear-aligners', 'sheet', { service: 'full', answers });
const direct = (product: string, material: string, teeth = 'upper', more: Partial<Ordered> = {}) =>
  arch(product, material, { service: 'direct', teeth, ...more });
const after = (followUp: string, answers: Answers = {}): Partial<Ordered> => ({ followUp, answers });
const REQUEST = 'treatmentType overjet overbite midline ipr attachments'
  .split(' ')
  .map((key) => `case.${key}`)
  .join(' ');
const IMPRESSIONS = `case.impressionType ${BOTH_SCANS}`;
const silicone = { impressionType: 'silicone' };
const ALIGNER: readonly Row[] = [
  [full(), `case.identity ${REQUEST} ${IMPRESSIONS}`],
  [full({ identity: 'pseudonym' }), `${REQUEST} ${IMPRESSIONS}`],
  [full({ identity: 'name' }), `case.lastName ${REQUEST} ${IMPRESSIONS}`],
  [full({ ponticTeeth: '12' }), `case.identity case.ponticShade ${REQUEST} ${IMPRESSIONS}`],
  [full(silicone), `case.identity ${REQUEST} ${PARCEL}`],
  [direct('clear-aligners', 'sheet'), 'case.identity file.files'],
  [direct('removable-retainer', 'sheet'), 'retainerType case.identity file.files'],
  [direct('fixed-retainer', 'steel'), 'upperRange case.identity file.files'],
  [direct('fixed-retainer', 'steel', 'lower'), 'lowerRange case.identity file.files'],
  [direct('fixed-retainer', 'steel', 'both'), 'upperRange lowerRange case.identity file.files'],
  [{ ...full(), ...after('refinement') }, `case.identity ${IMPRESSIONS}`],
  [{ ...full(), ...after('refinement', silicone) }, `case.identity ${PARCEL}`],
  [{ ...full(), ...after('phase2') }, `case.identity ${IMPRESSIONS}`],
  [
    direct('removable-retainer', 'sheet', 'upper', after('removable-retainer')),
    `retainerType case.identity case.impressionSource ${IMPRESSIONS}`,
  ],
  [
    direct('removable-retainer', 'sheet', 'upper', after('removable-retainer', { impressionSource: 'new' })),
    `retainerType case.identity ${IMPRESSIONS}`,
  ],
  [
    direct(
      'removable-retainer',
      'sheet',
      'upper',
      after('removable-retainer', { impressionSource: 'on-file' }),
    ),
    'retainerType case.identity',
  ],
  [
    direct('fixed-retainer', 'steel', 'upper', after('fixed-retainer')),
    `upperRange case.identity ${IMPRESSIONS}`,
  ],
];

/** What stands in every row of a lab. */
const LABS: readonly (readonly [
  profile: LabProfile,
  always: string,
  rows: readonly Row[],
  shaded: string,
])[] = [
  [
    restorative,
    'licence',
    RESTORATIVE,
    'zirconia lithium-disilicate leucite feldspathic hybrid-ceramic composite pfm pmma denture-acrylic denture-milled denture-printed partial-cast partial-flexible wax',
  ],
  [
    digitalLab,
    'licence',
    DIGITAL,
    'zirconia lithium-disilicate pmma denture-milled denture-printed partial-cast partial-flexible',
  ],
  [appliance, 'licence', APPLIANCE, ''],
  [aligner, 'sex', ALIGNER, ''],
];

const crown = one('crown', 'zirconia');
const denture = arch('full-denture', 'denture-acrylic');
const ADDRESS = 'case.practiceName case.practiceAddress';
/** What the law adds to what the restorative lab asks for, which of its own asks for no licence. */
const LAW: Readonly<Record<string, readonly Row[]>> = {
  florida: [[crown, `licence ${ADDRESS}`]],
  maryland: [[crown, 'licence']],
  maine: [[crown, 'licence']],
  'west-virginia': [[crown, ADDRESS]],
  oklahoma: [[crown, '']],
  mississippi: [[crown, '']],
  texas: [
    [crown, ''],
    [{ ...crown, answers: { origin: 'foreign' } }, 'case.originCountry'],
    [denture, 'case.markingName'],
  ],
  'european-union': [[crown, '']],
  'united-kingdom': [[crown, '']],
};

const nameOf = ({ product, material, teeth = '', service = '', followUp = '', piece, answers }: Ordered) =>
  [product, material, teeth, service, followUp, ...Object.values({ ...answers, ...piece })]
    .filter(Boolean)
    .join(' ');

/** The materials of a lab that leave a shade to be chosen. */
const shadedOf = ({ catalogue }: LabProfile): string =>
  words(
    Object.keys(catalogue.materials)
      .filter((material) => {
        const [product, { per }] = Object.entries(catalogue.products).find(([, { materials }]) =>
          materials.includes(material),
        )!;
        const teeth = per === 'arch' ? 'upper' : '14 15 16';
        return checkPrescription(
          { ...restorative, catalogue },
          prescriptionOf({ product, material, teeth }),
          TODAY,
        ).some(({ code }) => code === 'shade-required');
      })
      .join(' '),
  );

/** The rows that a lab does not keep. */
const broken = (profile: LabProfile, rows: readonly Row[], always: string): readonly string[] =>
  rows.flatMap(([order, requires]) =>
    requiredOf(profile, order) === words(`${always} ${requires}`) ? [] : [nameOf(order)],
  );
const brokenLaw = (jurisdiction: Jurisdiction, rows: readonly Row[]): readonly string[] =>
  rows.flatMap(([order, adds]) => {
    const bare = { ...restorative, requiresLicence: false };
    const own = requiredOf(bare, order);
    return requiredOf({ ...bare, jurisdiction }, order) === words(`${own} ${adds}`) ? [] : [nameOf(order)];
  });

type Path = readonly string[];
/** Every place where something is said to be required. */
function requirementsIn(data: unknown, path: Path = []): readonly Path[] {
  if (data === 'required') return [path];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => requirementsIn(value, [...path, key]));
}
/** A deep copy in which one value is another one; `undefined` takes it out. */
function mutant<Data>(data: Data, path: Path, value: unknown): Data {
  const copy = JSON.parse(JSON.stringify(data)) as Data;
  const parent = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], copy);
  (parent as Record<string, unknown>)[path.at(-1)!] = value;
  return copy;
}

const isDemanding = (group: unknown): boolean => requirementsIn(group).length > 0;

describe('what each product of each lab requires', () => {
  for (const [profile, always, rows] of LABS)
    for (const [order, requires] of rows)
      it(`${profile.id}: ${nameOf(order)}`, () => {
        expect(requiredOf(profile, order)).to.equal(words(`${always} ${requires}`));
      });

  for (const [profile, , rows] of LABS)
    it(`${profile.id}: the table has every product and every way to order`, () => {
      const orders = rows.map(([order]) => order);
      expect(orders.map(({ product }) => product)).to.include.members(
        Object.keys(profile.catalogue.products),
      );
      expect(orders.map(({ service }) => service ?? '')).to.include.members(Object.keys(profile.services));
      const written = Object.entries(profile.followUps).flatMap(([key, { by }]) => (by ? [] : [key]));
      expect(orders.map(({ followUp }) => followUp)).to.include.members(written);
    });

  for (const [profile, , , shaded] of LABS)
    it(`${profile.id}: the materials that need a shade`, () => {
      expect(shadedOf(profile)).to.equal(words(shaded));
    });

  for (const [id, rows] of Object.entries(LAW))
    it(`the law of ${id}`, () => {
      expect(brokenLaw(jurisdictions[id]!, rows)).to.deep.equal([]);
    });

  it('the law of every place is in the table', () => {
    expect(Object.keys(LAW)).to.have.members(Object.keys(jurisdictions));
  });
});

describe('the table finds every rule that is taken out', () => {
  for (const [profile, always, rows, shaded] of LABS) {
    const { catalogue } = profile;
    const isFound = (changed: LabProfile) => broken(changed, rows, always).length > 0;

    it(`${profile.id}: questions, slots and shades that are required`, () => {
      const paths = requirementsIn(catalogue);
      expect(paths.length).to.be.greaterThan(2);
      const missed = paths.filter(
        (path) => !isFound({ ...profile, catalogue: mutant(catalogue, path, 'optional') }),
      );
      expect(missed.map((path) => path.join('.'))).to.deep.equal([]);
    });

    it(`${profile.id}: design groups with a required question, product by product`, () => {
      const missed = Object.entries(catalogue.products).flatMap(([key, { groups = [] }]) =>
        groups
          .filter((group) => isDemanding(catalogue.groups![group]))
          .filter((group) => {
            const left = groups.filter((other) => other !== group);
            const path = ['products', key, 'groups'];
            return !isFound({ ...profile, catalogue: mutant(catalogue, path, left) });
          })
          .map((group) => `${key}: ${group}`),
      );
      expect(missed).to.deep.equal([]);
    });

    it(`${profile.id}: what the case as a whole is asked`, () => {
      const missed = Object.entries(catalogue.asks ?? {}).flatMap(([page, groups]) =>
        groups.flatMap((group, at) => {
          const left = groups.filter((_, other) => other !== at);
          const changed = mutant(catalogue, ['asks', page], left);
          return isDemanding(group) && !isFound({ ...profile, catalogue: changed }) ? [`${page} ${at}`] : [];
        }),
      );
      expect(missed).to.deep.equal([]);
    });

    it(`${profile.id}: materials that need a shade, one by one`, () => {
      for (const [key, { shaded: isShaded }] of Object.entries(catalogue.materials)) {
        const changed = mutant(catalogue, ['materials', key, 'shaded'], !isShaded);
        expect(shadedOf({ ...profile, catalogue: changed }), key).not.to.equal(words(shaded));
      }
    });

    it(`${profile.id}: licence and sex`, () => {
      if (profile.requiresLicence) expect(isFound({ ...profile, requiresLicence: false })).to.equal(true);
      if (profile.sex) expect(isFound({ ...profile, sex: 'optional' })).to.equal(true);
      expect(profile.requiresLicence || !!profile.sex).to.equal(true);
    });
  }

  for (const [id, rows] of Object.entries(LAW))
    it(`the law of ${id}`, () => {
      const missed = requirementsIn(jurisdictions[id]).filter(
        (path) => !brokenLaw(mutant(jurisdictions[id]!, path, 'optional'), rows).length,
      );
      expect(missed.map((path) => path.join('.'))).to.deep.equal([]);
    });
});
