import type { TemplateResult } from 'lit';
import { prescriptionSheet } from './prescription-sheet.js';
import type { SheetKind, SheetScene } from './sheet-scene.js';
import { slipSheet } from './slip-sheet.js';
import { ticketSheet } from './ticket-sheet.js';

const SHEETS: Readonly<Record<SheetKind, (scene: SheetScene) => TemplateResult>> = {
  prescription: prescriptionSheet,
  ticket: ticketSheet,
  'packing-slip': slipSheet,
};

export const isSheetKind = (kind: string): kind is SheetKind => Object.hasOwn(SHEETS, kind);

export const sheetView = (kind: SheetKind, scene: SheetScene): TemplateResult => SHEETS[kind](scene);
