import type { FileMessages } from './files-messages.js';

const UNCHANGED = 'Nothing else was changed.';
const KINDS: Readonly<Record<string, string>> = {
  jpeg: 'a JPEG picture',
  png: 'a PNG picture',
  pdf: 'a PDF document',
  zip: 'a ZIP archive',
  heic: 'a HEIC picture',
  video: 'a video',
  gif: 'a GIF picture',
  webp: 'a WebP picture',
  tiff: 'a TIFF picture',
  dicom: 'a DICOM file, which names the patient',
  vendor: 'a file that only its maker’s program opens',
  '3mf': 'a 3MF file',
  stl: 'an STL mesh',
  ply: 'a PLY mesh',
  obj: 'an OBJ mesh',
  text: 'a text file',
};
const unit = (name: string) => () =>
  `The scan seems to be in ${name}. Dental scans are in millimetres: scale it here where that is offered, and check the export setting of the scanner.`;
const UNITS: Readonly<Record<string, string>> = {
  'unit-metres': 'metres',
  'unit-centimetres': 'centimetres',
  'unit-inches': 'inches',
};
const JAWS: Readonly<Record<string, string>> = { upper: 'upper jaw', lower: 'lower jaw' };
const figure = (value: number | string | undefined) =>
  new Intl.NumberFormat('en', { maximumSignificantDigits: 3 }).format(Number(value));
/** "jpeg png" as people write it */
const typesOf = (formats: string, language: string) =>
  new Intl.ListFormat(language, { type: 'disjunction' }).format(
    formats.split(' ').map((format) => (format === 'vendor' ? 'scanner files' : format.toUpperCase())),
  );
const DANGERS: Readonly<Record<string, string>> = {
  bomb: 'would unpack to far more than it should',
  path: 'holds names that lead out of the folder it is unpacked to',
  entries: 'holds more files than can be looked through',
};
const FORMS: Readonly<Record<string, string>> = {
  tristrips: 'triangle strips instead of faces',
  'faces-first': 'its faces before its points',
  formulas: 'surfaces as formulas instead of triangles',
};

export const enFiles: FileMessages = {
  need: { required: 'required', recommended: 'recommended', optional: 'optional' },
  pick: (slot) => `Choose file for ${slot}`,
  drop: (types) => `or drop a file here (${types})`,
  none: 'The lab needs no files for this. Continue.',
  unasked: 'Not asked for any more. It goes along unless you remove it.',
  replace: (slot) => `Replace ${slot}`,
  remove: (slot) => `Remove ${slot}`,
  cancel: (slot) => `Stop reading ${slot}`,
  checking: (name) => `Copying and checking ${name}`,
  progress: (slot) => `${slot}: copying and checking`,
  verdict: { pass: 'Looks good', warn: 'Please check', block: 'Cannot be used' },
  triangles: (count) => `${count} triangles`,
  extent: (x, y, z) => `${x} × ${y} × ${z} mm`,
  kept: (slot) => `${slot}: saved on this device and checked`,
  refused: (name) => `${name} was not taken`,
  findings: {
    heic: () =>
      `This picture is in the HEIC format, which most programs of a lab cannot read. Export it as JPEG and choose it again. So that an iPhone takes JPEG: Settings, Camera, Formats, “Most Compatible”. ${UNCHANGED}`,
    'wrong-kind': ({ kind, wanted }) =>
      `This is ${KINDS[String(kind)] ?? 'a file of another kind'}. ${wanted ? `Here the lab takes ${typesOf(String(wanted), 'en')}. ` : ''}Choose another file, or another place for this one. ${UNCHANGED}`,
    damaged: () =>
      `The file is damaged: it cannot be read to its end. Export it or take the photo again, and choose it here. ${UNCHANGED}`,
    'not-looked-into': ({ kind }) =>
      kind === 'pdf'
        ? 'This PDF is locked or packed, so its title and author may still be in it. Look at its properties in a PDF viewer: where they name the patient, take them out there, and choose the file again.'
        : `${kind === 'dicom' ? 'A DICOM file' : kind === 'vendor' ? 'A file of the scanner’s own program' : 'An archive'} is sent as it is: names of the patient inside it are not removed. Look that none are in it.`,
    'unsafe-archive': ({ danger }) =>
      `This archive ${DANGERS[String(danger)] ?? 'cannot be taken'}. Pack only the files that the lab needs into a new archive and choose it here. ${UNCHANGED}`,
    'empty-file': () =>
      `The file is empty. Export it again from the scanner and choose it here. ${UNCHANGED}`,
    'not-a-mesh': ({ kind }) =>
      `This is not a mesh but ${KINDS[String(kind)] ?? 'something else'}. Export the scan as STL or PLY and choose it here. ${UNCHANGED}`,
    'packed-mesh': ({ kind }) =>
      kind === '3mf'
        ? `This is a 3MF file, an archive that cannot be checked here. Export the scan as STL or PLY and choose it here. ${UNCHANGED}`
        : `This is a ZIP archive with a mesh in it. Unpack it and choose the mesh that belongs here. ${UNCHANGED}`,
    'unread-form': ({ form }) =>
      `The file holds ${FORMS[String(form)] ?? 'a mesh in a form'}, which cannot be checked here. Export the scan as STL or as PLY with triangles and choose it here. ${UNCHANGED}`,
    'cut-short': ({ have, want }) =>
      `The file ends after ${have} of ${want} faces: the export is cut off. Export it again from the scanner and choose it here. ${UNCHANGED}`,
    'lost-corners': ({ count }) =>
      `${count} faces of the mesh name points that are not in the file: the export is damaged. Export it again from the scanner and choose it here. ${UNCHANGED}`,
    'points-only': ({ count }) =>
      `The file holds ${count} points and no surface. Export the scan as a mesh (STL or PLY) and choose it here. ${UNCHANGED}`,
    'too-many-points': ({ count, most }) =>
      `The mesh has ${count} points or more, and up to ${most} can be checked in a browser. Export it as STL, or with fewer points, and choose it here. ${UNCHANGED}`,
    truncated: ({ have, want }, bytes) =>
      `The scan is cut off after ${bytes(Number(have))} of ${bytes(Number(want))}. Export it again from the scanner and choose it here. ${UNCHANGED}`,
    'no-triangles': () =>
      `The file holds no triangles. Export it again from the scanner and choose it here. ${UNCHANGED}`,
    'non-finite': ({ count }) =>
      `${count} points of the mesh are not numbers: the export is damaged. Export it again from the scanner and choose it here. ${UNCHANGED}`,
    'all-degenerate': () =>
      `All triangles are flat: the export is damaged. Export it again from the scanner and choose it here. ${UNCHANGED}`,
    'malformed-text': ({ line, format = 'stl' }) =>
      `${line === undefined ? 'The file' : `Line ${line} of the file`} cannot be read as ${String(format).toUpperCase()}. Export it again, best as binary STL, and choose it here. ${UNCHANGED}`,
    'not-a-document': ({ kind }) =>
      `This is ${KINDS[String(kind)] ?? 'a file of another kind'}. Choose a picture (JPEG, PNG), a PDF or a mesh (STL, PLY). ${UNCHANGED}`,
    'over-limit': ({ bytes: size, most }, bytes) =>
      `The file has ${bytes(Number(size))}, and up to ${bytes(Number(most))} are taken here. Make it smaller, for a photo with fewer pixels, and choose it again. ${UNCHANGED}`,
    uncounted: ({ count }) =>
      `The file says that it holds no triangles, and by its size holds ${count}. Programs of the lab may show it as empty: export it again if you can.`,
    'trailing-bytes': ({ count }, bytes) =>
      `${bytes(Number(count))} behind the last counted triangle are left out. Look whether the scan is complete; if not, export it again.`,
    'unit-metres': unit('metres'),
    'unit-centimetres': unit('centimetres'),
    'unit-inches': unit('inches'),
    'too-large': ({ extent }) =>
      `The longest side is ${figure(extent)} mm, more than this slot expects. Is it the right file?`,
    'too-small': ({ extent }) =>
      `The longest side is ${figure(extent)} mm, less than this slot expects. Is it the right file?`,
    'few-triangles': ({ count }) =>
      `Only ${count} triangles: the scan may be too coarse for a good margin. Export it at full resolution if you can.`,
    'many-triangles': ({ count }) =>
      `${count} triangles are unusually many. The lab can use it; it takes longer to send.`,
    'heavy-file': ({ bytes: size }, bytes) =>
      `${bytes(Number(size))} is unusually heavy. The lab can use it; it takes longer to send.`,
    coarse: ({ density }) =>
      `The mesh is coarse: ${figure(density)} triangles per mm², where scanners write 30 to 50. It may be too coarse for a good margin. Export it at full resolution if you can.`,
    'over-sampled': ({ density }) =>
      `The mesh is unusually fine: ${figure(density)} triangles per mm². The lab can use it; it takes longer to send.`,
    'several-pieces': ({ count }) =>
      `The scan is in ${count} large pieces that do not touch. Look whether a part is missing or something else was scanned with it.`,
    'non-manifold': ({ count }) =>
      `At ${count} edges more than two surfaces meet, as where a scan folds over itself. Look at it, and scan again where it does.`,
    'flipped-normals': ({ count }) =>
      `At ${count} edges the surface changes its outer side: a part of the scan is turned inside out. Export it again, or look whether the lab's program shows holes.`,
    'based-model': () =>
      'A closed model with a base, not a raw scan. That is fine where the lab wants a model.',
    'other-jaw': ({ expected, seems, by }) => {
      const [here, there] = [JAWS[String(expected)], JAWS[String(seems)]];
      if (by === 'name')
        return `The file's name speaks of the ${there}, and this is the place of the ${here}. Look at the scan: is it the right one?`;
      return seems === 'lower'
        ? `The scan has no palate, as a lower jaw${by === 'both' ? ', and the file name says so, too' : ''}. If the palate was not scanned, all is well. Look at it: is it the upper jaw?`
        : 'The scan has a palate, and this is the place of the lower jaw. Look at it, and change the two where they are swapped.';
    },
    'jaws-swapped': () =>
      'Upper and lower scan seem to be swapped: the one in the place of the lower jaw has the palate. Change the two.',
    'same-mesh': () =>
      'The same mesh lies in another place, in another format or with another header. Choose the scan that belongs here.',
    'not-in-occlusion': ({ why, gap }) =>
      why === 'apart'
        ? `Upper and lower scan lie ${figure(gap)} mm apart: they are not in occlusion. Export both together, aligned to the bite.`
        : `Upper and lower scan ${why === 'within' ? 'lie in each other' : 'face the same way'}: they are not in occlusion. Export both together, aligned to the bite.`,
    'bite-apart': ({ gap }) =>
      `The bite lies ${figure(gap)} mm away from the jaws: the lab cannot align them by it. Export all scans together.`,
  },
  faults: {
    'file-changed': 'The file was changed or moved after you chose it. Pick it again.',
    'storage-full':
      'There is not enough space on this device for this file. Everything else is saved. Free some space and choose the file again.',
    'storage-failed': 'The browser could not store this file. Everything else is saved. Try again.',
    'storage-lost':
      'The browser cleared its storage for this site. What you typed is still here; choose the file again.',
    'worker-unavailable':
      'The file could not be checked in this browser. Reload the page and choose the file again.',
    'copy-damaged': 'The copy on this device is damaged. Choose the file again.',
    'copy-missing': 'The copy on this device is gone. Choose the file again.',
    'insecure-origin': 'Files need a secure connection (https). Tell the people who run this site.',
    'not-editable': 'This case has been sent meanwhile and can no longer be edited.',
    'unknown-case': 'This draft was removed in another tab.',
    'not-repairable':
      'This has changed meanwhile: nothing is left to mend in this file, or another one lies here.',
    'needs-update': 'A newer version of this page is open in another tab. Reload this page.',
  },
  failed: 'The file could not be read. Choose it again.',
  sameFile: (place) =>
    `The same file is already in another slot: ${place}. Choose the one that belongs here, or remove it there first.`,
  sameDocument: 'The same file is already among the documents of this case. It was not added a second time.',
  tooMany: (slot, most) =>
    `${slot} holds up to ${most} files, and they are all there. Remove one to add another.`,
  saved: 'Saved on this device',
  leaveOut: 'Leave it out',
  dismiss: (name) => `Leave it out: ${name}`,
  look: (isOpen) => (isOpen ? 'Close the 3D view' : 'Look at it in 3D'),
  lookAt: (isOpen, scan) => `${isOpen ? 'Close the 3D view' : 'Look at it in 3D'}: ${scan}`,
  lookFailed:
    'The 3D view could not be loaded. The scan is safe. Close this, check the connection, and open it again.',
  mend: {
    scale: (code, factor) => `These are ${UNITS[code] ?? 'other units'}: scale by ${factor}`,
    cut: 'Cut the tail',
    count: 'Write the number of triangles into the copy',
    swap: 'Swap upper and lower',
    move: (slot) => `Move it to ${slot}`,
  },
  mending: (scan) => `Mending and checking ${scan}`,
  notMended: (scan) => `${scan} stays as it was`,
  mended: {
    scale: (scan, factor) => `${scan} was scaled by ${factor} and checked again.`,
    cut: (scan) => `What stood behind the mesh of ${scan} was cut off.`,
    count: (scan) => `The number of triangles was written into the copy of ${scan}.`,
    swap: (one, other) => `${one} and ${other} were swapped.`,
    move: (from, to) => `The file was moved from ${from} to ${to}.`,
  },
  repaired: (parts) => `Mended in the copy: ${parts}`,
  repairedParts: {
    scale: (factor) => `scaled by ${factor}`,
    cut: 'cut behind the mesh',
    count: 'number of triangles',
  },
  sections: { scans: 'Scans', photos: 'Photos', radiographs: 'X-rays', other: 'Other files' },
  sectionHints: {
    photos:
      'The drawings show what the lab would like to see. Choose a drawing to put your photo in its place.',
  },
  add: (slot) => `Add to ${slot}`,
  limits: (files, size) =>
    [
      files > 1 ? `Up to ${files} files` : '',
      size ? `${files > 1 ? '' : 'up to '}${size}${files > 1 ? ' each' : ''}` : '',
    ]
      .filter(Boolean)
      .join(', '),
  camera: (slot) => `Take a photo: ${slot}`,
  one: (slot, number) => `${slot}, file ${number}`,
  keptOf: (slot, count) =>
    `${slot}: ${count === 1 ? '1 file' : `${count} files`} saved on this device and checked`,
  scrubbed: (parts) => `Removed from the copy: ${parts}`,
  scrubbedParts: {
    exif: 'camera data',
    gps: 'the place',
    text: 'captions',
    'document-info': 'title and author',
    'header-name': 'the name in the scan',
    comments: 'comments',
    trailer: 'data behind the end',
  },
  sorting: {
    pick: 'Choose several files',
    drop: 'or drop them anywhere on this page',
    heading: (count) => (count === 1 ? 'Where does this file go?' : `Where do these ${count} files go?`),
    body: 'Nothing is taken yet. Some places are guessed from the file names: look at each one, since a wrong side or jaw makes a wrong appliance.',
    goesTo: (name) => `Place for ${name}`,
    guessed: 'guessed from the name',
    nowhere: 'Choose a place',
    take: (count) => (count === 1 ? 'Take this file' : `Take ${count} files`),
    leave: 'Take none',
    waiting: (count) => (count === 1 ? '1 file waits for a place' : `${count} files wait for a place`),
  },
};
