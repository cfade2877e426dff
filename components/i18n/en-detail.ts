import type { DetailMessages } from './detail-messages.js';

const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;
const workingDays = (count: number): string => `${count} working ${count === 1 ? 'day' : 'days'}`;
const or = new Intl.ListFormat('en', { type: 'disjunction' });
const quoted = (words: readonly string[]): string => or.format(words.map((word) => `“${word}”`));

export const enDetail: DetailMessages = {
  form: {
    chooseDay: 'Choose a day.',
    tickOne: 'Tick at least one.',
    files: {
      label: 'Photos and files',
      hint: 'Pictures that show the problem help the lab most: the piece itself and the teeth. They stay with the case as documents.',
      pick: 'Choose photos or files',
      remove: (name) => `Remove ${name}`,
      kept: 'saved with the case',
      copying: 'Copying the files onto this device. They are sent together with what you wrote.',
      refused: 'One of the files was not taken. Nothing was sent.',
    },
    namesPatient: (name) =>
      `“${name}” is part of the patient’s name. Name the case by its number instead, unless you mean somebody else.`,
  },
  due: {
    before: 'Due so far',
    after: 'Due from now on',
    moves: 'The lab counts the due date anew. You confirm the new day with this step.',
    stays: 'The due date stays as it is. You confirm it with this step.',
    on: (date) => `Due ${date}`,
    confirmDay: (date) => `Confirm ${date}`,
  },
  times: {
    timer: (what, date, left) => {
      const when = left > 0 ? `${days(left)} left` : left === 0 ? 'today' : `due since ${days(-left)}`;
      return `If nothing is done by ${date}: ${what} (${when}).`;
    },
    promise: (date, left) =>
      left > 0
        ? `The lab answers by ${date}: ${workingDays(left)} left.`
        : `The lab answers by ${date}: today.`,
    promiseMissed: (date, late) => `The lab had promised an answer by ${date}: ${workingDays(late)} late.`,
  },
  changes: {
    newFile: (name) => `${name} (new file)`,
    tooth: (tooth) => `Tooth ${tooth}`,
    before: 'before',
    after: 'now',
    none: 'nothing',
    nothing: 'Nothing in the prescription is changed.',
    hidden: 'not shown here',
  },
  noActions:
    'Nothing else at the moment. Decisions, answers and comments have their own places on this page.',
  impossible: {
    heading: 'What is not possible now',
    between: (first, last) => `Only from “${first}” to “${last}”.`,
    only: (states) => (states.length ? `Only while the case is at ${quoted(states)}.` : 'Not at this stage.'),
    notWhile: (state) => `Not while the case is at “${state}”.`,
    notFor: (service) => `Not for orders of the kind “${service}”.`,
    fromOn: (stage) => `From “${stage}” on only the lab can do this.`,
    onlyRoles: (roles) => `Only the lab can do this now: ${or.format(roles)}.`,
    suspended: (state) => `The case has stopped at “${state}”. Possible when it goes on.`,
    blocked: (state) => `“${state}” has to be decided first.`,
  },
  head: {
    patient: 'Patient',
    born: (year) => `born ${year}`,
    created: 'Created',
    received: 'Received by the lab',
    due: 'Due',
    plan: 'Plan',
    accepted: (date) => `Accepted ${date}`,
    notAccepted: 'Not accepted yet',
    deviceId: 'Id on this device',
    patientNumber: (number) => `patient number ${number}`,
    showName: 'Show name',
    hideName: 'Hide name',
    doctor: 'Dentist',
    assigned: (date) => `assigned ${date}`,
    original: 'Original case',
    originalOpen: (caseNumber) => caseNumber ?? 'Not numbered yet',
  },
  boxes: {
    contact: 'Call or write to the lab',
    asksAbout: (parts) => `The lab asks about: ${parts}.`,
    goToMarked: 'Go to what the lab asks about',
    yourAnswer: 'You answered',
    planHint: 'Look at what the lab proposes before you decide.',
  },
  order: {
    yes: 'Yes',
    regions: {
      body: 'Shade',
      gingival: 'Shade, gingival third',
      incisal: 'Shade, incisal third',
      stump: 'Shade of the prepared tooth',
    },
    units: {
      abutment: (count) => (count === 1 ? 'Abutment' : 'Abutments'),
      pontic: (count) => (count === 1 ? 'Pontic' : 'Pontics'),
    },
    priority: { routine: 'Regular', urgent: 'Rush' },
    findings: 'What is known about the teeth',
  },
  print: {
    heading: 'On paper',
    prescription: 'Print prescription',
    slip: 'Print packing slip',
    slipHint: 'Put it in the parcel, so that the lab can tell whose impression it is.',
  },
  duplicate: {
    label: 'Duplicate this case',
    hint: 'A new draft with the same work. Files, dates and the signature are not taken over.',
  },
  revision: {
    heading: 'Prescription',
    edit: 'Edit prescription',
    stop: 'Stop editing',
    waits: 'You have changes to the prescription that are not sent yet. Your answer goes with them.',
    found: 'You have changes that are not sent yet',
    foundBody: 'They are saved on this device. The lab gets them when you send them.',
    count: (changes) =>
      changes === 0
        ? 'Nothing changed yet'
        : `${changes} ${changes === 1 ? 'change' : 'changes'}, not sent yet`,
    saving: 'Saving',
    saved: (time) => `Saved on this device at ${time}`,
    marked: 'The lab asks about this.',
    lockedSince: (stage) => `Locked since “${stage}”.`,
    locked: 'Locked.',
    lockedParts: (parts) => `You can still change: ${parts}.`,
    askOrCall: 'For anything else ask for a change, or call the lab:',
    call: 'If something has to change, call the lab:',
    cannotBeSent:
      'They cannot be sent now. They stay on this device until you discard them or the prescription opens again.',
    send: {
      body: 'The lab gets all of this together, as one revision of the prescription.',
      wordsOnly: 'You send words alone. Nothing in the prescription is changed.',
      changes: 'What you have changed',
    },
    discard: {
      label: 'Discard my changes',
      heading: 'Discard your changes?',
      body: 'What you changed and have not sent is taken off this device. The prescription that the lab has stays as it is.',
      keep: 'Keep them',
      done: 'Your changes are discarded.',
    },
    teethHint: (example) => `For example ${example}`,
    ponticHint: 'Tick the units that replace a missing tooth.',
    none: 'none',
  },
  documents: {
    heading: 'Scans and documents',
    scans: 'Scans',
    label: 'Documents',
    noScans: 'No scans were sent with this case.',
    noDocuments: 'Letters, pictures and reports that are added later appear here.',
    add: 'Add a document',
    addHint: 'A picture, a PDF or another file for the lab. It is sent as soon as there is a connection.',
    upload: {
      waiting: 'Waits to be sent',
      sending: (percent) => `Sending, ${percent} %`,
      verified: 'At the lab',
      failed: 'Not sent yet, tried again soon',
    },
    reading: (name) => `Copying ${name} onto this device`,
    stop: (name) => `Stop reading ${name}`,
    kept: (name) => `${name}: saved on this device, on its way to the lab.`,
    withComment: 'Sent with a comment',
    save: 'Save a copy',
    saveOne: (name) => `Save a copy of ${name}`,
    fetching: 'Fetching it from the lab',
    notSaved: {
      offline:
        'It is not on this device, and there is no connection to the lab. Try again when there is one.',
      missing: 'The lab has this file no more, and neither has this device.',
      unproven: 'What the lab sent is not the file that this case names. It was thrown away. Tell the lab.',
      'not-offered': 'It is not on this device, and this lab does not hand files out.',
    },
  },
  comments: {
    heading: 'Comments',
    none: 'No comments yet. What you and the lab write to each other appears here.',
    answeredWithin: (count) => `The lab answers within ${workingDays(count)}.`,
    answerBy: (date) => `The lab answers by ${date}.`,
    answerLate: (date, late) => `The lab had promised an answer by ${date}: ${workingDays(late)} late.`,
    useNumber: (caseNumber) =>
      caseNumber
        ? `Write “case ${caseNumber}”, never the patient’s name.`
        : 'Name the case by its number, never the patient.',
    unread: (count) => `${count} new`,
    isNew: 'New',
    markRead: 'Mark as read',
    files: (count) => (count === 1 ? 'With one file' : `With ${count} files`),
    about: {
      stage: (stage) => `stage ${stage}`,
      tooth: (tooth) => `tooth ${tooth}`,
      show: (place) => `Show ${place}`,
    },
  },
  links: {
    heading: 'Linked cases',
    origin: (caseNumber, kind) =>
      caseNumber ? `Follow-up of case ${caseNumber}: ${kind}` : `Follow-up of another case: ${kind}`,
    followUp: (caseNumber, kind) =>
      caseNumber ? `${kind}: case ${caseNumber}` : `${kind}: not numbered by the lab yet`,
    open: (caseNumber) => (caseNumber ? `Open case ${caseNumber}` : 'Open this case'),
    start: 'Start a follow-up',
    startOne: (kind) => `Start: ${kind}`,
    impressions: {
      required: 'New impressions or scans are needed.',
      recommended: 'New impressions are recommended; those on file can be used.',
      reuse: 'Made from the scans on file.',
    },
    notOffered: 'The lab does not offer this follow-up for the case as it is now. Nothing was changed.',
    started: (kind) => `${kind}: the draft is ready.`,
  },
  shipment: {
    heading: 'Shipment',
    state: 'Parcel',
    shipped: 'Shipped',
    delivered: 'Delivered',
    track: (number) => `Track ${number}`,
  },
  requests: {
    heading: (count) => (count === 1 ? 'One change asked for' : `${count} changes asked for`),
    at: (place, what) => (place ? `${place}: ${what}` : what),
  },
  billing: {
    heading: 'Billing',
    note: 'What the lab’s accounts are told. Nothing is paid on this page.',
    acts: {
      authorise: () => 'Amount held on the card',
      capture: () => 'Held amount taken',
      release: () => 'Held amount released',
      charge: (month) => (month ? `On the invoice for ${month}` : 'Charged'),
      defer: (month) => (month ? `Taken off the invoice for ${month}` : 'Deferred'),
      invoice: (day) => (day ? `Invoice, due ${day}` : 'Invoice'),
      refund: () => 'Amount refunded',
      credit: () => 'Credit given',
    },
  },
  proof: {
    unbroken: 'History complete: every entry is sealed to the one before.',
    broken: 'The history is not complete',
    brokenAt: (entry, what, when) =>
      `Entry ${entry}, “${what}” of ${when}, does not fit the one before: something was changed, left out or put in. Ask the lab before you rely on it.`,
  },
  tombstone: {
    heading: (caseNumber) =>
      caseNumber ? `Case ${caseNumber} was deleted by the lab` : 'This case was deleted by the lab',
    body: (date) => `It was deleted on ${date}. Only its number was kept, nothing of the patient.`,
  },
  draft: {
    body: 'This case is a draft. The lab has not got it yet.',
    open: 'Continue this draft',
  },
};
