import type { SigningMessages } from './signing-messages.js';

export const enSigning: SigningMessages = {
  review: {
    lead: 'This is what the lab gets. Each line leads back to where it was entered.',
    notAnswered: 'not answered yet',
    chart: 'Teeth of this order',
    materials: 'Material and shade',
    note: 'Note on this piece',
    arrives: 'Can be with you',
    arrivesBy: (day) => `by ${day}, if you send it today`,
    wantedAfter: (day) => `by ${day}, in time for the date wanted`,
    helpful: 'Would help the lab, not needed to send',
    helpfulBody: 'The lab may ask for it later. You can add it now or send without it.',
  },
  sign: {
    legend: 'How you sign',
    typed: 'Type your name',
    drawn: 'Draw your signature',
    typedLabel: 'Signature',
    typedHint: 'Type your full name to sign.',
    nameLabel: 'Name of the person who signs',
    nameHint: 'It stands beside the drawing.',
    drawHint: 'Draw with a finger, a pen or the mouse. Instead of drawing you can type your name above.',
    drawnOnly: (place, phone) =>
      `${place} asks for a signature that is drawn by hand: with a finger, a pen or the mouse. A typed name is not enough there. If you cannot draw it, call the lab: ${phone}.`,
    empty: 'Signature box, empty',
    filled: 'Signature box with your signature',
    clear: 'Clear signature',
    cleared: 'The signature is cleared.',
    full: 'The box is full. Clear it and sign again with fewer strokes.',
    failed: 'The drawing could not be loaded. Type your name, or reload the page and try again.',
    typeName: 'Signature: type your full name',
    drawIt: 'Signature: draw it in the box',
  },
  law: {
    licence: (place) => `${place} asks for it on this prescription.`,
    heading: (place) => `Rules of ${place}`,
    keep: (years) =>
      years === 1
        ? 'The practice and the lab keep this prescription for 1 year.'
        : `The practice and the lab keep this prescription for ${years} years.`,
    source: (source) => `After ${source}.`,
  },
  confirm: {
    body: 'Please compare it once more. After sending, changes go through the lab.',
    work: 'Work',
    patient: 'Patient',
    date: 'Date wanted',
    dentist: 'Signed by',
    noDate: 'no date',
  },
  sending: {
    stillTaking: (count) =>
      count === 1
        ? 'One file is still being taken in. Wait for it or cancel it, then send.'
        : `${count} files are still being taken in. Wait for them or cancel them, then send.`,
    stillSorting: 'Files that you chose wait for a place. Take them or take none, then send.',
  },
  after: {
    print: 'Print the prescription',
    again: 'Order the same again',
    kept: 'Next time',
  },
  templates: {
    heading: 'Begin from a template',
    hint: 'Work that you saved. Patient, teeth, shades and files are entered anew.',
    use: (name) => `Use ${name}`,
    useWord: 'Use',
    removeWord: 'Remove',
    used: (name) => `${name} is filled in. Choose the teeth next.`,
    remove: (name) => `Remove template ${name}`,
    removed: (name) => `Template ${name} removed.`,
    undo: 'Undo',
    nothing: 'The lab does not make this any more.',
    save: 'Save as template',
    name: 'Name of the template',
    nameHint: 'As you call this work, for example “Zirconia crown, posterior”. No names of patients.',
    replaces: (name) => `There is a template ${name} already. It is replaced.`,
    leavesOut:
      'Kept: products, materials and the choices that you made. Left out: patient, teeth, shades, notes, files, dates and signature. The template stays on this device.',
    confirm: 'Save template',
    saved: (name) => `Template ${name} is saved on this device.`,
    missingName: 'Name of the template: fill this in',
    failed: 'The template could not be saved. Nothing was changed: try again.',
  },
  duplicate: {
    heading: (caseNumber) =>
      caseNumber ? `The same order as case ${caseNumber}` : 'The same order as an earlier case',
    body: (patientCode) =>
      `Patient ${patientCode}, teeth and work are taken over. Check that it is the same patient. Files, dates and signature are entered anew.`,
    unread: 'The case that was to be repeated is not on this device. This draft begins empty.',
  },
};
