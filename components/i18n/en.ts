import { archOf, formatTooth, isPrimary, kindOf, positionOf, sideOf } from '../../src/index.js';
import type { Messages } from './messages.js';

const ORDINAL = ['first', 'second', 'third'];

export const en: Messages = {
  language: 'en',
  common: {
    optional: 'optional',
    cancel: 'Cancel',
    close: 'Close',
    retry: 'Try again',
    loading: 'Loading',
  },
  teeth: {
    name: (tooth) => {
      const position = positionOf(tooth);
      const kind = kindOf(tooth);
      const primary = isPrimary(tooth) ? 'primary ' : '';
      const side = `${archOf(tooth)} ${sideOf(tooth)}`;
      if (kind === 'incisor') return `${side} ${primary}${position === 1 ? 'central' : 'lateral'} incisor`;
      if (kind === 'canine') return `${side} ${primary}canine`;
      const first = kind === 'premolar' || isPrimary(tooth) ? 4 : 6;
      return `${side} ${ORDINAL[position - first]!} ${primary}${kind}`;
    },
    spoken: (tooth, notation) =>
      notation === 'palmer'
        ? `${archOf(tooth)} ${sideOf(tooth)} ${formatTooth(tooth, 'palmer').slice(2)}`
        : formatTooth(tooth, notation),
    notation: { fdi: 'FDI', universal: 'Universal', palmer: 'Palmer' },
  },
  chart: {
    label: 'Tooth chart',
  },
};
