import type { FileSlot, LabProfile } from '../../src/index.js';
import { restorative } from '../../src/profiles/restorative.js';

const words = (en: string) => ({ en });
const mesh: NonNullable<FileSlot['expects']> = { extent: [0.001, 1000], triangles: [1, 1e9], maxBytes: 1e9 };

const scan = (label: string, more: Partial<FileSlot> = {}): FileSlot => ({
  ...{ label: words(label), hint: words('As STL'), need: 'optional', accept: ['.stl'], expects: mesh },
  ...more,
});
const photo = (label: string, picture: NonNullable<FileSlot['picture']>): FileSlot => ({
  ...{ label: words(label), hint: words('From close by'), need: 'recommended', section: 'photos', picture },
  accept: ['.jpg', '.jpeg', '.png'],
});

/** The slots of an aligner lab, one of each kind, in a lab whose crowns can be sent. */
export const FILE_SLOTS: Readonly<Record<string, FileSlot>> = {
  upper: scan('Upper scan', { arch: 'upper', need: 'required' }),
  lower: scan('Lower scan', { arch: 'lower' }),
  bite: scan('Bite scan', { many: 2, need: 'recommended' }),
  frontal: photo('Frontal bite', 'frontal-bite'),
  upperOcclusal: photo('Upper occlusal', 'upper-occlusal'),
  lowerOcclusal: photo('Lower occlusal', 'lower-occlusal'),
  leftLateral: photo('Left lateral', 'left-lateral'),
  rightLateral: photo('Right lateral', 'right-lateral'),
  extraOral: {
    ...{ label: words('Face photos'), hint: words('Helpful'), need: 'optional', section: 'photos' },
    ...{ accept: ['.jpg', '.jpeg', '.png'], many: 4 },
  },
  xrays: {
    ...{ label: words('X-rays'), hint: words('Not older than a year'), need: 'recommended' },
    ...{ section: 'radiographs', accept: ['.jpg', '.png', '.pdf'], many: 3, mostBytes: 20_000_000 },
  },
  other: {
    ...{ label: words('Other documents'), hint: words('Whatever helps'), need: 'optional', section: 'other' },
    ...{ accept: ['.stl', '.zip', '.png', '.jpg', '.jpeg', '.pdf'], many: 10 },
  },
};

export const filesLab: LabProfile = {
  ...restorative,
  catalogue: { ...restorative.catalogue, slots: FILE_SLOTS },
};
