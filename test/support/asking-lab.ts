import type { Catalogue, FileSlot, Product } from '../../src/domain/catalogue.js';
import type { LabProfile } from '../../src/domain/profile.js';
import type { Question, QuestionGroup } from '../../src/domain/question.js';
import { small } from './small-lab.js';

/** A lab that asks something of every kind: crowns and bridges with design groups, aligners with a request, a name. */

const text = (en: string) => ({ en });
export const ask = (kind: Question['kind'], more: Partial<Question> = {}): Question => ({
  label: text(kind),
  kind,
  need: 'optional',
  ...more,
});
export const choice = (options: string, more: Partial<Question> = {}): Question =>
  ask('choice', {
    options: Object.fromEntries(options.split(' ').map((key) => [key, { label: text(key) }])),
    ...more,
  });
const group = (questions: Record<string, Question>, more: Partial<QuestionGroup> = {}): QuestionGroup => ({
  label: text('Group'),
  questions,
  ...more,
});

const product = (more: Partial<Product>): Product => ({
  label: text('Product'),
  materials: ['zirconia', 'gold'],
  toothKinds: ['incisor', 'canine', 'premolar', 'molar'],
  workingDays: 5,
  ...more,
});
const slot = (more: Partial<FileSlot> = {}): FileSlot => ({
  label: text('Slot'),
  hint: text('Slot'),
  need: 'optional',
  accept: ['.stl'],
  expects: { extent: [0, 1000], triangles: [0, 1e9], maxBytes: 1e9 },
  ...more,
});
const NAMED = { answers: { naming: ['name'] } };
const SILICONE = { answers: { impression: ['silicone'] } };

export const catalogue: Catalogue = {
  charts: true,
  materials: {
    zirconia: { label: text('Zirconia'), shaded: true },
    gold: { label: text('Gold'), shaded: false },
  },
  shades: {
    'vita-classical': { label: 'VITA classical', codes: ['A2', 'A3'] },
    natural: { label: 'Natural die', codes: ['ND1', 'ND2'], regions: ['stump'] },
  },
  products: {
    crown: product({
      seat: 'tooth',
      rushDays: 2,
      groups: ['margin'],
      shades: { stump: 'required', incisal: 'recommended' },
    }),
    bridge: product({ per: 'span', seat: 'tooth', groups: ['margin', 'pontic'] }),
    aligner: product({ per: 'arch', materials: [], toothKinds: [], workingDays: 9 }),
  },
  groups: {
    margin: group({
      margin: choice('chamfer shoulder', { need: 'required', preference: true }),
      gap: ask('number', { range: { min: 0.02, max: 0.2 }, preference: true }),
      contact: choice('light tight', { need: 'recommended' }),
      remark: ask('line'),
      screw: choice('yes no', { need: 'required', when: { findings: ['implant'] } }),
    }),
    pontic: group({ shape: choice('ovate ridge', { need: 'required' }), under: ask('teeth') }),
  },
  asks: {
    patient: [
      group({
        naming: choice('name code', { need: 'required', repeats: true }),
        lastName: ask('line', { need: 'required', identifies: true, when: NAMED }),
        born: ask('date', { identifies: true, when: NAMED }),
        country: choice('de us'),
      }),
    ],
    request: [
      group(
        {
          treat: choice('upper lower both', { need: 'required' }),
          overjet: choice('maintain improve', { need: 'recommended' }),
          ipr: choice('yes no', { preference: true }),
          fixed: ask('teeth'),
          wishes: ask('text'),
        },
        { when: { products: ['aligner'] } },
      ),
    ],
    files: [
      group({
        impression: choice('scan silicone', { need: 'required' }),
        carrier: ask('line', { need: 'required', when: SILICONE, repeats: true }),
        tracking: ask('line', { when: SILICONE }),
      }),
    ],
    details: [group({ street: ask('line', { repeats: true, need: 'recommended' }), ready: ask('tick') })],
  },
  slots: {
    upper: slot({
      arch: 'upper',
      need: { otherwise: 'required', rows: [{ when: SILICONE, need: 'optional' }] },
    }),
    lower: slot({ arch: 'lower' }),
    bite: slot({ need: 'recommended', when: { not: SILICONE } }),
    xrays: slot({ many: 3 }),
  },
};

const { jurisdiction: _, sex: _sex, ...unruled } = small;

/** The small lab's lifecycle, and these questions. */
export const asking: LabProfile = {
  ...unruled,
  id: 'asking',
  name: 'Asking lab',
  calendar: { weekdays: [1, 2, 3, 4, 5], closed: [] },
  transitDays: 2,
  services: {},
  followUps: {},
  catalogue,
};
