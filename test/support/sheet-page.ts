/** A page with one sheet in it, for `tools/sheets.mjs`. */
import { CaseSheet } from '../../components/case-sheet/case-sheet.js';
import type { SheetKind } from '../../components/case-sheet/sheet-scene.js';
import { drawn, bridge, crown, paperCase, paperLab, posted, splint } from './sheet-cases.js';

CaseSheet.define();

const CASES = {
  plain: () => paperCase(),
  single: () => paperCase({}, { items: [crown()] }),
  drawn: () => paperCase({ signature: drawn, priority: 'urgent' }),
  posted: () => paperCase({ answers: posted }),
  long: () =>
    paperCase(
      { instructions: 'Please keep the contacts light and the surface smooth. '.repeat(30) },
      { items: [bridge(), crown(), splint(), ...Array.from({ length: 6 }, crown)] },
    ),
  draft: () => paperCase({ signature: undefined, declaredComplete: false }, { stage: 'draft' }),
  held: () =>
    paperCase(
      { priority: 'urgent' },
      { then: [{ type: 'hold.place', by: 'lab_admin', fields: { reason: 'Which shade?' } }] },
    ),
};

async function show(kind: SheetKind, which: keyof typeof CASES, language: string): Promise<void> {
  document.documentElement.lang = language;
  document.body.replaceChildren();
  const sheet = document.createElement('case-sheet') as CaseSheet;
  Object.assign(sheet, {
    kind,
    case: CASES[which](),
    profile: paperLab,
    practice: 'Riverside Dental\n8 River Road\nTampa, FL 33604',
  });
  document.body.append(document.createElement('h1'), sheet);
  document.querySelector('h1')!.textContent = 'The page around it';
  await sheet.updateComplete;
  globalThis.print = () => undefined;
  await sheet.print();
}

Object.assign(globalThis, { show });
