import type { WizardMessages } from './wizard-messages.js';

const UNCHANGED = 'Nothing else was changed.';
const KINDS: Readonly<Record<string, string>> = {
  jpeg: 'a JPEG picture',
  png: 'a PNG picture',
  pdf: 'a PDF document',
  zip: 'a ZIP archive',
  text: 'a text file',
};
const unit = (name: string) => () =>
  `The scan seems to be in ${name}. Dental scans are in millimetres: check the export setting of the scanner.`;

export const enWizard: WizardMessages = {
  heading: 'New case',
  steps: {
    patient: 'Patient',
    work: 'Teeth and work',
    scans: 'Scans',
    details: 'Date and notes',
    review: 'Check and sign',
  },
  nav: 'Steps of the case',
  stepOf: (step, of) => `Step ${step} of ${of}`,
  stepDone: 'done',
  stepProblems: (count) => (count === 1 ? 'has 1 problem' : `has ${count} problems`),
  service: {
    heading: 'What do you want to order?',
    hint: 'You can change it until the first entry is saved.',
    change: 'Change',
  },
  origin: {
    followUpOf: (kind, caseNumber) =>
      caseNumber ? `${kind} of case ${caseNumber}` : `${kind} of an earlier case`,
    impressions: {
      required: 'New impressions are needed.',
      recommended: 'The scans on file are used unless you add new ones.',
      reuse: 'The scans on file are used.',
    },
    onFile: (caseNumber) =>
      caseNumber ? `On file, from case ${caseNumber}` : 'On file, from the earlier case',
  },
  back: 'Back',
  next: 'Continue',
  undo: 'Undo',
  removed: (what) => `${what} removed.`,
  save: {
    fresh: 'Nothing to save yet. What you enter is kept on this device.',
    saving: 'Saving',
    saved: (time) => `Saved on this device at ${time} · not sent yet`,
    failed: {
      'storage-full':
        'Not saved: this device is full. Free some space, for example by removing a scan, and try again. What you typed is still here.',
      'storage-lost':
        'Not saved: the browser cleared its storage for this site. Keep this page open and try again. What you typed is still here.',
      'storage-failed':
        'Not saved: the browser could not write. Keep this page open and try again. What you typed is still here.',
      'needs-update':
        'Not saved: a newer version of this page is open in another tab. Copy what you need, then reload this page.',
      'not-editable':
        'Not saved: this case has been sent meanwhile. Copy what you typed last, then open the case and ask the lab for a change.',
      'unknown-case':
        'Not saved: this draft was removed in another tab. Copy what you still need, then start another case.',
    },
  },
  summary: 'There is a problem',
  fields: {
    service: { label: 'Service' },
    deliveryAddress: { label: 'Delivery address', hint: 'When it is not your usual one.' },
    patientCode: {
      label: 'Patient code',
      hint: 'A number or code from your records. Leave the name out: who it is stays in your practice.',
    },
    yearOfBirth: { label: 'Year of birth', hint: 'Four digits. The year is enough.' },
    sex: { label: 'Sex' },
    doctorName: { label: 'Prescribing dentist' },
    licenceNumber: { label: 'Licence number' },
    items: { label: 'Work' },
    scans: { label: 'Scans' },
    dateWanted: { label: 'Date wanted', hint: 'The day on which you want it at your practice.' },
    instructions: {
      label: 'Notes for the lab',
      hint: 'Anything that the fields before did not ask: contacts, occlusion, texture.',
    },
    declaredComplete: { label: 'Declaration' },
    declaredPrivacy: { label: 'Agreement' },
    signature: { label: 'Signature', hint: 'Type your full name to sign.' },
    product: { label: 'Product' },
    teeth: { label: 'Teeth' },
    material: { label: 'Material' },
    shade: { label: 'Shade' },
    note: { label: 'Note on this piece' },
    answers: { label: 'Questions' },
    findings: { label: 'What is known about the teeth' },
    priority: { label: 'Rush service' },
  },
  sexes: { female: 'Female', male: 'Male', unspecified: 'Not specified' },
  notSaid: 'Prefer not to say',
  choose: 'Choose',
  productFirst: 'Choose the product first, then the teeth or the arch.',
  piece: (index, words) => `Piece ${index}: ${words}`,
  addPiece: 'Add another piece of work',
  removePiece: (words) => `Remove ${words}`,
  editPiece: (words) => `Change ${words}`,
  newPiece: 'not chosen yet',
  on: (product, teeth) => `${product} on ${teeth}`,
  arch: {
    label: 'Arch',
    upper: 'Upper arch',
    lower: 'Lower arch',
    both: 'Both arches',
    required: 'Arch: choose upper, lower or both',
    of: (product, arch) =>
      `${product}, ${{ upper: 'upper arch', lower: 'lower arch', both: 'both arches' }[arch]}`,
  },
  soFar: 'So far',
  soFarEarliest: 'Earliest date',
  earliest: (date) => `Earliest possible: ${date}, from the lab’s working days and the way to you.`,
  problems: {
    required: (field) => `${field}: fill this in`,
    'year-of-birth': (_, { from, to }) => `Year of birth: enter a year from ${from} to ${to}`,
    'no-items': () => 'Work: choose at least one tooth and what the lab should make',
    'tooth-twice': (_, { tooth }) => `Teeth: tooth ${tooth} is already in another piece of work`,
    'tooth-kind': (_, { tooth }) => `Teeth: this product cannot be made for tooth ${tooth}`,
    'whole-arches': () => 'Arch: choose upper, lower or both',
    'not-in-catalogue': (field) => `${field}: this lab does not offer it for this product, choose another`,
    'shade-required': () => 'Shade: choose one, this material is tooth-coloured',
    'not-a-date': () => 'Date wanted: this is not a day of the calendar',
    'too-early': (_, { earliest }) =>
      `Date wanted: the lab needs until ${earliest}, choose that day or a later one`,
    'too-long': (field, { most }) => `${field}: shorten it to ${most} characters`,
    'tick-required': (field) => `${field}: tick the box to go on`,
    'sign-required': () => 'Signature: type your full name',
    'sign-by-hand': () => 'Signature: draw it, here a typed name is not enough',
    'not-an-option': (field) => `${field}: choose one of the answers that are offered`,
    'not-a-number': (field) => `${field}: enter a number`,
    'out-of-range': (field, { min, max }) => `${field}: enter a number from ${min} to ${max}`,
    'tooth-missing': (_, { tooth }) =>
      `Teeth: tooth ${tooth} is charted as missing, check that it is the right tooth`,
    'tooth-extraction': (_, { tooth }) =>
      `Teeth: tooth ${tooth} is charted for extraction, check that it is the right tooth`,
    'span-short': () => 'Bridge: choose at least two neighbouring teeth',
    'span-arches': () => 'Bridge: all its teeth must lie in one arch',
    'span-gap': (_, { tooth }) => `Bridge: tooth ${tooth} lies inside it, choose it as well`,
    'no-abutment': () => 'Bridge: at least one tooth must carry it, not all can be pontics',
    'pontic-needed': (_, { tooth }) =>
      `Bridge: tooth ${tooth} is charted as missing, make it a pontic or correct the chart`,
    'arch-not-scanned': (field) => `${field}: work is ordered in this arch, add its scan or check the teeth`,
    'too-many-files': (field, { most }) => `${field}: at most ${most} files, remove some`,
    'no-rush': () => 'Rush service: the lab does not offer it for all of this work',
  },
  slots: {
    need: { required: 'required', recommended: 'recommended', optional: 'optional' },
    pick: (slot) => `Choose file for ${slot}`,
    drop: (types) => `or drop a file here (${types})`,
    none: 'The lab needs no files for this. Continue.',
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
        `The document has ${bytes(Number(size))}, and the lab takes up to ${bytes(Number(most))}. Make it smaller and choose it here. ${UNCHANGED}`,
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
        'There is not enough space on this device for this scan. Everything else is saved. Free some space and choose the file again.',
      'storage-failed': 'The browser could not store this scan. Everything else is saved. Try again.',
      'storage-lost':
        'The browser cleared its storage for this site. What you typed is still here; choose the file again.',
      'worker-unavailable':
        'The scan could not be checked in this browser. Reload the page and choose the file again.',
      'copy-damaged': 'The copy on this device is damaged. Choose the file again.',
      'copy-missing': 'The copy on this device is gone. Choose the file again.',
      'insecure-origin': 'Scans need a secure connection (https). Tell the people who run this site.',
      'not-editable': 'This case has been sent meanwhile and can no longer be edited.',
      'unknown-case': 'This draft was removed in another tab.',
      'same-file': 'The same file is already in another slot. Choose the scan that belongs here.',
      'needs-update': 'A newer version of this page is open in another tab. Reload this page.',
    },
    failed: 'The file could not be read. Choose it again.',
  },
  review: {
    change: (what) => `Change ${what}`,
    changeWord: 'Change',
    none: 'none',
    bothNotations: (fdi, universal) => `${fdi} (FDI) · ${universal} (Universal)`,
    declare: 'Declaration and signature',
    send: 'Send case',
    confirmHeading: 'Send this case to the lab?',
    confirmBody: (work, date) => `${work}. Wanted by ${date}. After sending, changes go through the lab.`,
    confirmSend: 'Send case',
    sending: 'Signing and storing the case',
  },
  sent: {
    heading: 'The case is signed and saved',
    body: 'It goes to the lab as soon as there is a connection; you can close this page. You will see here when the lab has received it.',
    open: 'Follow this case',
    another: 'Start another case',
  },
  trouble: 'The lab did not take this case',
  troubleNext: 'Change what is needed, sign again and send it again.',
  locked: 'This case has been sent',
  lockedBody: 'It can no longer be edited here. Ask the lab for a change in the case’s own page.',
  missing: 'This draft is not on this device.',
  discard: {
    label: 'Delete draft',
    heading: 'Delete this draft?',
    body: 'Everything that you entered and the copies of the scans are taken off this device. This cannot be undone.',
    keep: 'Keep draft',
    failed: 'The draft could not be deleted. Nothing was changed: try again.',
  },
  close: 'Save and close',
  sendFailed: 'The case could not be sent off. Nothing was lost: try again.',
};
