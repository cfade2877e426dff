import type { KeptMessages } from './kept-messages.js';

export const deKept: KeptMessages = {
  preferencesOf: (doctors) =>
    `Einige Angaben zur Arbeit entsprechen den Vorlieben von ${doctors}. Bitte prüfen Sie sie vor der Unterschrift.`,
  numbering: (notation, example) =>
    `Diese Zähne wurden nach ${notation} eingegeben und werden weiter so gelesen. Zum Beispiel ${example}.`,
  unreadYear:
    'Was hier zuvor stand, war kein lesbares Jahr. Geben Sie das Jahr noch einmal ein oder lassen Sie es weg.',
  leaveOut: 'Weglassen',
  leftOut: 'Diese Angaben haben Sie gemacht, sie sind aber nicht mehr gefragt. Sie werden nicht gesendet:',
};
