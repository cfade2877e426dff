import type { QuestionGroup } from '../../../domain/question.js';
import { choices } from '../choices.js';

/** Cast or milled from metal alone. */
const METALS = ['gold', 'cobalt-chrome', 'titanium'];

/** How full metal or ceramic is built up. */
export const construction: QuestionGroup = {
  label: { en: 'Construction', de: 'Aufbau' },
  when: { not: { materials: METALS } },
  questions: {
    construction: {
      label: { en: 'How it is built', de: 'Wie sie aufgebaut ist' },
      kind: 'choice',
      options: {
        'full-contour': {
          label: { en: 'Full contour', de: 'Vollanatomisch' },
          when: { not: { materials: ['pfm'] } },
        },
        layered: { label: { en: 'Cut back and layered', de: 'Reduziert und verblendet' } },
        pressed: { label: { en: 'Pressed over', de: 'Überpresst' } },
        coping: { label: { en: 'Coping only', de: 'Nur Gerüst' } },
      },
      need: 'optional',
      preference: true,
    },
  },
};

/** What is seen of tooth-coloured work. "standards C3" */
export const surface: QuestionGroup = {
  label: { en: 'Shape and surface', de: 'Form und Oberfläche' },
  when: { not: { materials: METALS } },
  questions: {
    emergence: {
      label: { en: 'Emergence profile', de: 'Austrittsprofil' },
      kind: 'choice',
      options: choices({
        slim: { en: 'Slim', de: 'Schlank' },
        natural: { en: 'Natural', de: 'Natürlich' },
        full: { en: 'Full', de: 'Kräftig' },
      }),
      need: 'optional',
      preference: true,
    },
    texture: {
      label: { en: 'Texture', de: 'Textur' },
      kind: 'choice',
      options: choices({
        smooth: { en: 'Smooth', de: 'Glatt' },
        natural: { en: 'Natural', de: 'Natürlich' },
        pronounced: { en: 'Pronounced', de: 'Ausgeprägt' },
      }),
      need: 'optional',
      preference: true,
    },
    glaze: {
      label: { en: 'Glaze', de: 'Glanz' },
      kind: 'choice',
      options: choices({
        matte: { en: 'Matte', de: 'Matt' },
        satin: { en: 'Satin', de: 'Seidig' },
        high: { en: 'High gloss', de: 'Hochglanz' },
      }),
      need: 'optional',
      preference: true,
    },
    translucency: {
      label: { en: 'Translucency', de: 'Transluzenz' },
      kind: 'choice',
      options: choices({
        low: { en: 'Low', de: 'Gering' },
        medium: { en: 'Medium', de: 'Mittel' },
        high: { en: 'High', de: 'Hoch' },
      }),
      need: 'optional',
    },
    characterisation: {
      label: { en: 'Characterisation', de: 'Charakterisierung' },
      hint: { en: 'Stains, cracks, white spots', de: 'Verfärbungen, Risse, weiße Flecken' },
      kind: 'text',
      most: 500,
      need: 'optional',
    },
  },
};
