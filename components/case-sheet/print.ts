import { adoptStyles, css, render } from 'lit';
import { tokens } from '../theme/tokens.js';
import { drawQr } from './qr.js';
import { paperStyles } from './medium.styles.js';
import { sheetStyles } from './sheet.styles.js';
import { referenceOf, type SheetKind, type SheetScene } from './sheet-scene.js';
import { sheetView } from './sheet-view.js';

/** The copy that is printed stands by itself in the page, outside every shadow root that a page's style cannot look into. */
const NAME = 'data-pontic-paper'; // as in the style sheet below

/** On paper nothing but the copy; on the screen everything but it. */
const pageStyles = css`
  [data-pontic-paper] {
    display: none;
  }

  @media print {
    @page {
      margin: 10mm 12mm;
    }

    html,
    body {
      display: block !important;
      inline-size: auto !important;
      block-size: auto !important;
      min-block-size: 0 !important;
      margin: 0 !important;
      padding: 0 !important;
      overflow: visible !important;
      background: #ffffff !important;
    }

    body::before,
    body::after,
    body > :not([data-pontic-paper]) {
      display: none !important;
    }

    [data-pontic-paper] {
      display: block;
    }
  }
`;

let clear: (() => void) | undefined;

/** Puts the sheet into the page for paper only. @returns takes it out again */
function place(kind: SheetKind, scene: SheetScene): () => void {
  const paper = document.createElement('div');
  paper.setAttribute(NAME, kind);
  const root = paper.attachShadow({ mode: 'open' });
  adoptStyles(root, [tokens, ...sheetStyles, paperStyles]);
  render(sheetView(kind, scene), root);
  document.body.append(paper);
  const style = pageStyles.styleSheet!;
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
  return () => {
    paper.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== style);
  };
}

/** The code for a sheet that has one; nothing where the encoder cannot be loaded, the number stands there in words. */
export const qrFor = async (kind: SheetKind, { subject }: Pick<SheetScene, 'subject'>) =>
  kind === 'prescription' ? undefined : drawQr(referenceOf(subject)).catch(() => undefined);

/**
 * Prints one sheet and nothing else of the page, wherever it was asked for. The copy leaves the page when the browser has
 * printed, or when the next one is printed.
 */
export async function printSheet(kind: SheetKind, scene: Omit<SheetScene, 'qr'>): Promise<void> {
  const qr = await qrFor(kind, scene);
  clear?.();
  const take = place(kind, { ...scene, qr });
  const over = () => {
    take();
    globalThis.removeEventListener('afterprint', over);
    if (clear === over) clear = undefined;
  };
  clear = over;
  globalThis.addEventListener('afterprint', over);
  globalThis.print();
}
