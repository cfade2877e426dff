import { html, nothing, type TemplateResult } from 'lit';
import type { Case, LabProfile } from '../../src/index.js';
import { isPosted } from '../internal/rx-words.js';
import type { SheetKind, SheetScene } from '../case-sheet/sheet-scene.js';
import type { DetailScene } from './rx-form.js';

export interface PaperOptions {
  readonly scene: DetailScene;
  readonly lab: LabProfile;
  readonly onPrint: (kind: SheetKind) => void;
  readonly onDuplicate: () => void;
}

/** The sheets are loaded when one is asked for. */
export async function printNow(kind: SheetKind, scene: Omit<SheetScene, 'qr'>): Promise<void> {
  const { printSheet } = await import('../case-sheet/print.js');
  await printSheet(kind, scene);
}

/** What can be put on paper, and the case once more as a draft. The slip where an impression goes by post. "A5.19" */
export function paperView(subject: Case, options: PaperOptions): TemplateResult | typeof nothing {
  const { scene, lab, onPrint, onDuplicate } = options;
  // a case that is only shown has no buttons
  if (!scene.client) return nothing;
  const { print, duplicate } = scene.messages.detail;
  const order = { rx: subject.prescription, followUp: subject.origin?.kind };
  const isDraft = lab.lifecycle.editable.includes(subject.status.stage);
  return html`<section class="section paper" part="paper" aria-labelledby="rest-paper">
    <h3 id="rest-paper" tabindex="-1">${print.heading}</h3>
    <div class="actions">
      <button type="button" class="button" data-print="prescription" @click=${() => onPrint('prescription')}>
        ${print.prescription}
      </button>
      ${
        isPosted(lab, order)
          ? html`<button
              type="button"
              class="button"
              data-print="packing-slip"
              aria-describedby="slip-hint"
              @click=${() => onPrint('packing-slip')}
            >
              ${print.slip}
            </button>`
          : nothing
      }
    </div>
    ${isPosted(lab, order) ? html`<p class="hint" id="slip-hint">${print.slipHint}</p>` : nothing}
    ${
      !isDraft
        ? html`<div class="actions">
              <button
                type="button"
                class="button"
                data-duplicate
                aria-describedby="duplicate-hint"
                @click=${onDuplicate}
              >
                ${duplicate.label}
              </button>
            </div>
            <p class="hint" id="duplicate-hint">${duplicate.hint}</p>`
        : nothing
    }
  </section>`;
}
