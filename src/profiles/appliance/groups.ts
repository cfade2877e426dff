import type { Question, QuestionGroup } from '../../domain/question.js';
import type { Text } from '../../domain/text.js';
import { choices } from '../shared/choices.js';

const teeth = (label: Text, need: Question['need']): Question => ({ label, kind: 'teeth', need });

const acrylicColour: Question = {
  label: { en: 'Colour of the acrylic', de: 'Farbe des Kunststoffs' },
  hint: { en: 'Or a picture in it', de: 'Oder ein Motiv darin' },
  kind: 'line',
  most: 60,
  need: 'optional',
};

/** Bow and clasps of a plate. */
export const plate: QuestionGroup = {
  label: { en: 'Bow and clasps', de: 'Bogen und Klammern' },
  questions: {
    labialBow: {
      label: { en: 'Labial bow', de: 'Labialbogen' },
      kind: 'choice',
      options: choices({
        canine: { en: 'Canine to canine', de: 'Von Eckzahn zu Eckzahn' },
        wraparound: { en: 'Around all teeth', de: 'Um alle Zähne' },
        clear: { en: 'Clear bow', de: 'Transparenter Bogen' },
      }),
      need: 'recommended',
      preference: true,
    },
    clasps: {
      label: { en: 'Clasps', de: 'Klammern' },
      kind: 'choice',
      options: choices({
        adams: { en: 'Adams', de: 'Adams' },
        ball: { en: 'Ball', de: 'Kugelknopf' },
        c: { en: 'C clasp', de: 'C-Klammer' },
        none: { en: 'None', de: 'Keine' },
      }),
      need: 'recommended',
      preference: true,
    },
    claspTeeth: {
      ...teeth({ en: 'Teeth with a clasp', de: 'Zähne mit Klammer' }, 'recommended'),
      when: { answers: { clasps: ['adams', 'ball', 'c'] } },
    },
    acrylicColour,
  },
};

/** A foil is trimmed where the gingiva begins, or beyond. */
export const foil: QuestionGroup = {
  label: { en: 'Foil', de: 'Folie' },
  questions: {
    foilThickness: {
      label: { en: 'Thickness of the foil', de: 'Dicke der Folie' },
      kind: 'number',
      range: { min: 0.5, max: 2, step: 0.25, unit: { en: 'mm', de: 'mm' } },
      need: 'optional',
      preference: true,
    },
    trimLine: {
      label: { en: 'Trimmed', de: 'Beschnitten' },
      kind: 'choice',
      options: choices({
        scalloped: { en: 'Along the gingiva', de: 'Entlang des Zahnfleischs' },
        straight: { en: 'Straight, 2 mm beyond', de: 'Gerade, 2 mm darüber' },
      }),
      need: 'optional',
      preference: true,
    },
  },
};

/** A wire that is bonded behind the teeth. */
export const bonded: QuestionGroup = {
  label: { en: 'Bonded wire', de: 'Geklebter Draht' },
  questions: {
    wire: {
      label: { en: 'Wire', de: 'Draht' },
      kind: 'choice',
      options: choices({
        braided: { en: 'Braided', de: 'Verseilt' },
        round: { en: 'Round, single', de: 'Rund, einfach' },
        chain: { en: 'Flat chain', de: 'Flache Kette' },
      }),
      need: 'recommended',
      preference: true,
    },
    transferTray: {
      label: { en: 'With a transfer tray', de: 'Mit Übertragungshilfe' },
      kind: 'tick',
      need: 'optional',
      preference: true,
    },
  },
};

/** How an expander is turned, and by how much at most. */
export const expansion: QuestionGroup = {
  label: { en: 'Expansion', de: 'Erweiterung' },
  questions: {
    screwSize: {
      label: { en: 'Most expansion of the screw', de: 'Größte Erweiterung der Schraube' },
      kind: 'number',
      range: { min: 6, max: 14, unit: { en: 'mm', de: 'mm' } },
      need: 'required',
      preference: true,
    },
    hygienicArms: {
      label: { en: 'Arms along the palate', de: 'Arme entlang des Gaumens' },
      kind: 'choice',
      options: choices({
        lingual: { en: 'To the front teeth', de: 'Bis zu den Frontzähnen' },
        short: { en: 'Short', de: 'Kurz' },
      }),
      need: 'optional',
      preference: true,
    },
    faceMaskHooks: {
      label: { en: 'With hooks for a face mask', de: 'Mit Haken für eine Gesichtsmaske' },
      kind: 'tick',
      need: 'optional',
    },
  },
};

/** What is cemented: a band that was fitted and comes along, or one that the lab makes. */
export const bands: QuestionGroup = {
  label: { en: 'Bands', de: 'Bänder' },
  questions: {
    bands: {
      label: { en: 'The bands are', de: 'Die Bänder' },
      kind: 'choice',
      options: choices({
        lab: { en: 'Fitted by the lab', de: 'Passt das Labor an' },
        'in-model': { en: 'Seated in the model', de: 'Sitzen im Modell' },
        printed: { en: 'Made from the scan', de: 'Werden nach dem Scan gefertigt' },
      }),
      need: 'required',
      preference: true,
    },
  },
};

/** The gap that is held. */
export const space: QuestionGroup = {
  label: { en: 'Space', de: 'Lücke' },
  questions: {
    heldTeeth: teeth(
      { en: 'For which tooth the space is held', de: 'Für welchen Zahn die Lücke gehalten wird' },
      'required',
    ),
  },
};

export const holding: QuestionGroup = {
  label: { en: 'Holding arch', de: 'Haltebogen' },
  questions: {
    holdingArch: {
      label: { en: 'Kind', de: 'Art' },
      kind: 'choice',
      options: {
        lingual: { label: { en: 'Lingual arch', de: 'Lingualbogen' }, when: { arch: 'lower' } },
        transpalatal: {
          label: { en: 'Transpalatal bar', de: 'Transpalatinalbogen' },
          when: { arch: 'upper' },
        },
        nance: { label: { en: 'Nance button', de: 'Nance-Apparatur' }, when: { arch: 'upper' } },
      },
      need: 'required',
    },
    adjustable: {
      label: { en: 'With adjustment loops', de: 'Mit Justierschlaufen' },
      kind: 'tick',
      need: 'optional',
    },
  },
};

/** A Herbst appliance brings the lower jaw forward by so much at first. */
export const herbst: QuestionGroup = {
  label: { en: 'Herbst appliance', de: 'Herbst-Apparatur' },
  questions: {
    anchorage: {
      label: { en: 'Held by', de: 'Verankert mit' },
      kind: 'choice',
      options: choices({
        crowns: { en: 'Crowns', de: 'Kronen' },
        bands: { en: 'Bands', de: 'Bändern' },
        acrylic: { en: 'Acrylic', de: 'Kunststoff' },
      }),
      need: 'required',
      preference: true,
    },
    advancement: {
      label: { en: 'First advancement', de: 'Erster Vorschub' },
      kind: 'number',
      range: { min: 0, max: 10, step: 0.5, unit: { en: 'mm', de: 'mm' } },
      need: 'required',
    },
  },
};

/** Brackets are glued through a tray, and go where the plan says. */
export const bonding: QuestionGroup = {
  label: { en: 'Brackets', de: 'Brackets' },
  questions: {
    bracketSystem: {
      label: { en: 'Bracket system and slot', de: 'Bracketsystem und Slot' },
      kind: 'line',
      most: 80,
      need: 'required',
      preference: true,
    },
    bracketSource: {
      label: { en: 'The brackets', de: 'Die Brackets' },
      kind: 'choice',
      options: choices({
        lab: { en: 'Come from the lab', de: 'Stellt das Labor' },
        practice: { en: 'Come with the order', de: 'Liegen dem Auftrag bei' },
      }),
      need: 'required',
      preference: true,
    },
    excludedTeeth: teeth({ en: 'Teeth without a bracket', de: 'Zähne ohne Bracket' }, 'optional'),
  },
};

export const models: QuestionGroup = {
  label: { en: 'Models', de: 'Modelle' },
  questions: {
    modelBase: {
      label: { en: 'Base', de: 'Sockel' },
      kind: 'choice',
      options: choices({
        trimmed: { en: 'Trimmed for records', de: 'Getrimmt für die Akte' },
        horseshoe: { en: 'Horseshoe', de: 'Hufeisen' },
        none: { en: 'Without a base', de: 'Ohne Sockel' },
      }),
      need: 'recommended',
      preference: true,
    },
  },
};

/** "S0 · New or Pending Docs": scans, or models that are awaited by post */
export const impression: QuestionGroup = {
  label: { en: 'Impressions', de: 'Abformungen' },
  questions: {
    impressionType: {
      label: { en: 'The lab works from', de: 'Das Labor arbeitet nach' },
      kind: 'choice',
      options: choices({
        scan: { en: 'Scans', de: 'Scans' },
        model: { en: 'Models or impressions by post', de: 'Modellen oder Abformungen per Post' },
      }),
      need: 'required',
      repeats: true,
    },
  },
};
