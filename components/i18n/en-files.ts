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
  stl: 'an STL mesh',
  ply: 'a PLY mesh',
  obj: 'an OBJ mesh',
  text: 'a text file',
};
const unit = (name: string) => () =>
  `The scan seems to be in ${name}. Dental scans are in millimetres: check the export setting of the scanner.`;
/** "jpeg png" as people write it */
const typesOf = (formats: string, language: string) =>
  new Intl.ListFormat(language, { type: 'disjunction' }).format(formats.toUpperCase().split(' '));

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
        : 'An archive is sent as it is: names of the patient inside it are not removed. Look that none are in it.',
    'empty-file': () =>
      `The file is empty. Export it again from the scanner and choose it here. ${UNCHANGED}`,
    'not-a-mesh': ({ kind }) =>
      `This is not an STL mesh but ${KINDS[String(kind)] ?? 'something else'}. Choose the STL file that the scanner exported. ${UNCHANGED}`,
    truncated: ({ have, want }, bytes) =>
      `The scan is cut off after ${bytes(Number(have))} of ${bytes(Number(want))}. Export it again from the scanner and choose it here. ${UNCHANGED}`,
    'no-triangles': () =>
      `The file holds no triangles. Export it again from the scanner and choose it here. ${UNCHANGED}`,
    'non-finite': ({ count }) =>
      `${count} points of the mesh are not numbers: the export is damaged. Export it again from the scanner and choose it here. ${UNCHANGED}`,
    'all-degenerate': () =>
      `All triangles are flat: the export is damaged. Export it again from the scanner and choose it here. ${UNCHANGED}`,
    'malformed-text': ({ line }) =>
      `Line ${line} of the file cannot be read as STL. Export it again, best as binary STL, and choose it here. ${UNCHANGED}`,
    'not-a-document': ({ kind }) =>
      `This is ${KINDS[String(kind)] ?? 'a file of another kind'}. Choose a picture (JPEG, PNG), a PDF or a mesh (STL, PLY). ${UNCHANGED}`,
    'over-limit': ({ bytes: size, most }, bytes) =>
      `The file has ${bytes(Number(size))}, and up to ${bytes(Number(most))} are taken here. Make it smaller, for a photo with fewer pixels, and choose it again. ${UNCHANGED}`,
    'trailing-bytes': ({ count }, bytes) => `${bytes(Number(count))} behind the mesh are ignored.`,
    'unit-metres': unit('metres'),
    'unit-centimetres': unit('centimetres'),
    'unit-inches': unit('inches'),
    'too-large': ({ extent }) =>
      `The longest side is ${extent} mm, more than this slot expects. Is it the right file?`,
    'too-small': ({ extent }) =>
      `The longest side is ${extent} mm, less than this slot expects. Is it the right file?`,
    'few-triangles': ({ count }) =>
      `Only ${count} triangles: the scan may be too coarse for a good margin. Export it at full resolution if you can.`,
    'many-triangles': ({ count }) =>
      `${count} triangles are unusually many. The lab can use it; it takes longer to send.`,
    'heavy-file': ({ bytes: size }, bytes) =>
      `${bytes(Number(size))} is unusually heavy. The lab can use it; it takes longer to send.`,
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
    'needs-update': 'A newer version of this page is open in another tab. Reload this page.',
  },
  failed: 'The file could not be read. Choose it again.',
  sameFile: (place) =>
    `The same file is already in another slot: ${place}. Choose the one that belongs here, or remove it there first.`,
  sameDocument: 'The same file is already among the documents of this case. It was not added a second time.',
  tooMany: (slot, most) =>
    `${slot} holds up to ${most} files, and they are all there. Remove one to add another.`,
  saved: 'Saved on this device',
  dismiss: (name) => `Close the note about ${name}`,
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
