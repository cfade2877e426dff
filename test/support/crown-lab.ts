import type { FileSlot, Product } from '../../src/domain/catalogue.js';
import type { LabProfile } from '../../src/domain/profile.js';
import { restorative } from '../../src/profiles/restorative.js';

/** A lab that asks no questions of its own: what every prescription must have, and nothing besides. */

const text = (en: string) => ({ en });
const product = (materials: string, toothKinds: Product['toothKinds'], workingDays: number): Product => ({
  label: text('Product'),
  materials: materials.split(' '),
  toothKinds,
  workingDays,
});
const scan = (need: 'required' | 'recommended'): FileSlot => ({
  label: text('Scan'),
  hint: text('Scan'),
  need,
  accept: ['.stl'],
  expects: { extent: [0, 1000], triangles: [0, 1e9], maxBytes: 1e9 },
});
const { jurisdiction: _, ...unruled } = restorative;

export const crownLab: LabProfile = {
  ...unruled,
  id: 'crown-lab',
  requiresLicence: true,
  transitDays: 2,
  calendar: { weekdays: [1, 2, 3, 4, 5], closed: [] },
  services: {},
  catalogue: {
    products: {
      crown: product('zirconia lithium-disilicate gold', ['incisor', 'canine', 'premolar', 'molar'], 7),
      veneer: product('lithium-disilicate feldspathic', ['incisor', 'canine', 'premolar'], 8),
      inlay: product('lithium-disilicate zirconia gold', ['premolar', 'molar'], 6),
    },
    materials: {
      zirconia: { label: text('Zirconia'), shaded: true },
      'lithium-disilicate': { label: text('Lithium disilicate'), shaded: true },
      feldspathic: { label: text('Feldspathic'), shaded: true },
      gold: { label: text('Gold'), shaded: false },
    },
    shades: { 'vita-classical': { label: 'VITA classical', codes: ['A1', 'A2', 'A3'] } },
    slots: { upper: scan('required'), lower: scan('required'), bite: scan('recommended') },
  },
};
