import type { Catalogue, Product } from '../../src/domain/catalogue.js';
import { plainDate } from '../../src/domain/ids.js';
import type { LabProfile } from '../../src/domain/profile.js';
import type { Question, QuestionGroup } from '../../src/domain/question.js';
import { small } from './small-lab.js';

/** A lab that asks something on every page of the form: crowns, bridges, splints; what is asked depends on the rest. */

const text = (en: string) => ({ en });
const choice = (label: string, options: string, more: Partial<Question> = {}): Question => ({
  label: text(label),
  kind: 'choice',
  options: Object.fromEntries(options.split(' ').map((key) => [key.toLowerCase(), { label: text(key) }])),
  need: 'optional',
  ...more,
});
const line = (label: string, more: Partial<Question> = {}): Question => ({
  label: text(label),
  kind: 'line',
  need: 'optional',
  ...more,
});
const group = (
  label: string,
  questions: Record<string, Question>,
  more: Partial<QuestionGroup> = {},
): QuestionGroup => ({
  label: text(label),
  questions,
  ...more,
});
const product = (label: string, more: Partial<Product> = {}): Product => ({
  label: text(label),
  materials: ['zirconia', 'gold'],
  toothKinds: ['incisor', 'canine', 'premolar', 'molar'],
  category: 'fixed',
  seat: 'tooth',
  workingDays: 7,
  ...more,
});

const FIXED = { products: ['crown', 'bridge'] };

export const catalogue: Catalogue = {
  charts: true,
  categories: { fixed: text('Crowns and bridges'), guards: text('Guards') },
  products: {
    splint: product('Night guard', {
      per: 'arch',
      materials: ['acrylic'],
      category: 'guards',
      groups: [],
    }),
    crown: product('Crown', {
      rushDays: 3,
      groups: ['margin'],
      shades: { stump: 'recommended', incisal: { otherwise: 'optional', rows: [] } },
    }),
    bridge: product('Bridge', { per: 'span', groups: ['margin', 'units'] }),
    model: product('Model', { category: 'unheard-of', materials: [], toothKinds: [], per: 'arch' }),
  },
  materials: {
    zirconia: { label: text('Zirconia'), shaded: true },
    gold: { label: text('Gold'), shaded: false },
    acrylic: { label: text('Acrylic'), shaded: false },
  },
  shades: {
    classical: { label: 'Classical', codes: ['A1', 'A2'] },
    die: { label: 'Die', codes: ['ND1', 'ND2'], regions: ['stump'] },
  },
  groups: {
    margin: group('Margin and contacts', {
      margin: choice('Margin', 'Chamfer Shoulder', { need: 'required', recommended: 'chamfer' }),
      contacts: choice('Contacts', 'Light Tight', { need: 'recommended', preference: true }),
      gap: {
        label: text('Cement gap'),
        kind: 'number',
        range: { min: 0.02, max: 0.2, step: 0.01, unit: text('mm') },
        need: 'optional',
        preference: true,
      },
    }),
    units: group('Pontics', { under: { label: text('Teeth beneath'), kind: 'teeth', need: 'optional' } }),
  },
  asks: {
    patient: [group('Person', { bruxism: choice('Bruxism', 'Yes No', { need: 'required' }) })],
    request: [
      group(
        'Treatment request',
        {
          overjet: choice('Overjet', 'Maintain Improve', { need: 'required' }),
          ipr: choice('Stripping', 'Yes No As-recommended', { recommended: 'as-recommended' }),
        },
        { when: { products: ['splint'] } },
      ),
    ],
    files: [
      group('Impression', {
        impression: choice('Impression type', 'Scan Silicone', { need: 'required', repeats: true }),
      }),
    ],
    details: [
      group('Invoice', {
        invoice: line('Reference', { most: 20, repeats: true }),
        ready: { label: text('Wax-up first'), kind: 'tick', need: 'optional' },
      }),
    ],
  },
  slots: {
    upper: {
      label: text('Upper scan'),
      hint: text('The whole upper arch'),
      need: 'required',
      accept: ['.stl'],
      when: FIXED,
      expects: { extent: [0, 1000], triangles: [0, 1e9], maxBytes: 1e9 },
    },
    bite: {
      label: text('Bite scan'),
      hint: text('Both arches'),
      need: 'recommended',
      accept: ['.stl'],
      when: FIXED,
      expects: { extent: [0, 1000], triangles: [0, 1e9], maxBytes: 1e9 },
    },
  },
};

const HOLIDAY = plainDate('2026-03-17');

export const formLab: LabProfile = {
  ...small,
  id: 'form',
  name: 'Form lab',
  sex: 'required',
  services: {},
  followUps: {},
  transitDays: 2,
  calendar: {
    weekdays: [1, 2, 3, 4, 5],
    closed: [HOLIDAY],
    holidays: { [HOLIDAY]: text('Founders’ day') },
    cutOff: '14:00',
  },
  catalogue,
};

/** The same lab with another catalogue. */
export const formLabWith = (change: Partial<Catalogue>): LabProfile => ({
  ...formLab,
  catalogue: { ...catalogue, ...change },
});
