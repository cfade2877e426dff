import { html, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Notation } from '../../src/index.js';
import { CaseElement } from '../internal/case-element.js';
import { controls } from '../theme/controls.js';
import { tokens } from '../theme/tokens.js';
import { printSheet, qrFor } from './print.js';
import type { QrImage } from './qr.js';
import { screenStyles } from './medium.styles.js';
import { sheetStyles } from './sheet.styles.js';
import { referenceOf, type SheetKind, type SheetScene } from './sheet-scene.js';
import { isSheetKind, sheetView } from './sheet-view.js';

/**
 * One case as a sheet of paper: the prescription with everything that the law of the lab's place wants to see on it, the
 * ticket that lies with the work, or the slip for a parcel with an impression. Only the sheet is printed, whatever page it
 * stands in.
 *
 * @csspart base - everything
 * @csspart tools - the line with the button
 * @csspart print - the button
 * @csspart paper - the sheet
 * @cssprop --pontic-accent - the button
 */
export class CaseSheet extends CaseElement {
  static override tag = 'case-sheet';
  static override styles = [tokens, controls, sheetStyles, screenStyles];

  #drawn = '';

  @state() private qr: QrImage | undefined;

  /** `prescription`, `ticket` or `packing-slip` */
  @property({ reflect: true })
  kind: SheetKind = 'prescription';

  /** how teeth are named first: `fdi`, `universal` or `palmer`; a second numbering stands beside it */
  @property()
  notation: Notation = 'fdi';

  /** the practice's name and address, lines separated by line breaks; the prescription itself knows the dentist only */
  @property()
  practice: string | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    void this.#draw();
  }

  /** The code belongs to one number: another case, or the lab's number instead of ours, is drawn anew. */
  async #draw(): Promise<void> {
    const { subject, kind } = this;
    const reference = subject && kind !== 'prescription' ? `${kind} ${referenceOf(subject)}` : '';
    if (reference === this.#drawn) return;
    this.#drawn = reference;
    this.qr = undefined;
    const qr = subject && isSheetKind(kind) ? await qrFor(kind, { subject }) : undefined;
    if (this.#drawn === reference) this.qr = qr;
  }

  get #scene(): SheetScene | undefined {
    const { subject, lab: profile, messages, language, notation, practice, qr } = this;
    if (!subject || !profile || !isSheetKind(this.kind)) return undefined;
    return { subject, profile, messages, language, notation, practice, qr, rx: subject.prescription };
  }

  /** Prints the sheet, and nothing else of the page. Resolves when the browser has been asked to. */
  async print(): Promise<void> {
    await this.updateComplete;
    const scene = this.#scene;
    if (scene) await printSheet(this.kind, scene);
  }

  protected override render() {
    const { messages } = this;
    const scene = this.#scene;
    if (this.isMissing) return html`<p part="base" class="quiet">${messages.timeline.missing}</p>`;
    if (!scene) return html`<p part="base" class="quiet" aria-busy="true">${messages.common.loading}</p>`;
    return html`<div part="base" class="desk">
      <div class="tools" part="tools">
        <button type="button" class="button primary" part="print" @click=${() => void this.print()}>
          ${messages.sheet.print}
        </button>
        <p class="quiet small">${messages.sheet.printHint}</p>
      </div>
      <div class="paper" part="paper">${sheetView(this.kind, scene)}</div>
    </div>`;
  }
}
