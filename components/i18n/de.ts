import { archOf, formatTooth, isPrimary, kindOf, positionOf, sideOf } from '../../src/index.js';
import type { Messages } from './messages.js';

const ORDINAL = ['erster', 'zweiter', 'dritter'];

export const de: Messages = {
  language: 'de',
  common: {
    optional: 'freiwillig',
    cancel: 'Abbrechen',
    close: 'Schließen',
    retry: 'Erneut versuchen',
    loading: 'Wird geladen',
  },
  teeth: {
    name: (tooth) => {
      const position = positionOf(tooth);
      const kind = kindOf(tooth);
      const milk = isPrimary(tooth);
      const place = `${archOf(tooth) === 'upper' ? 'oben' : 'unten'} ${sideOf(tooth) === 'right' ? 'rechts' : 'links'}`;
      const first = kind === 'premolar' || milk ? 4 : 6;
      const noun = {
        incisor: `${position === 1 ? 'mittlerer' : 'seitlicher'} ${milk ? 'Milchschneidezahn' : 'Schneidezahn'}`,
        canine: milk ? 'Milcheckzahn' : 'Eckzahn',
        premolar: `${ORDINAL[position - first]} Prämolar`,
        molar: `${ORDINAL[position - first]} ${milk ? 'Milchmolar' : 'Molar'}`,
      }[kind];
      return `${noun} ${place}`;
    },
    spoken: (tooth, notation) =>
      notation === 'palmer'
        ? `${archOf(tooth) === 'upper' ? 'oben' : 'unten'} ${sideOf(tooth) === 'right' ? 'rechts' : 'links'} ${formatTooth(tooth, 'palmer').slice(2)}`
        : formatTooth(tooth, notation),
    notation: { fdi: 'FDI', universal: 'Universal', palmer: 'Palmer' },
  },
  chart: {
    label: 'Zahnschema',
  },
};
