import type { KeptMessages } from './kept-messages.js';

export const deKept: KeptMessages = {
  preferencesOf: (doctors) =>
    `Einige Angaben zur Arbeit entsprechen den Vorlieben von ${doctors}. Bitte prüfen Sie sie vor der Unterschrift.`,
  numbering: (notation, example) =>
    `Diese Zähne wurden nach ${notation} eingegeben und werden weiter so gelesen. Zum Beispiel ${example}.`,
};
