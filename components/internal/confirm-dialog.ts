import { html, nothing, type TemplateResult } from 'lit';

export interface ConfirmWords {
  readonly heading: string;
  readonly body: string;
  /** what is to be looked at before the answer: a date before and after */
  readonly content?: TemplateResult;
  readonly confirm: string;
  readonly cancel: string;
  readonly danger?: boolean;
}

const CONFIRMED = 'confirmed';

/** A native dialog for a step that cannot be taken back; closed until `confirmed()` opens it. */
export const confirmDialog = (words: ConfirmWords): TemplateResult => html`
  <dialog
    id="confirm"
    part="dialog"
    closedby="any"
    aria-labelledby="confirm-heading"
    aria-describedby="confirm-body"
  >
    <form method="dialog" class="dialog">
      <h3 id="confirm-heading" tabindex="-1" autofocus>${words.heading}</h3>
      <div id="confirm-body" class="dialog">
        <p>${words.body}</p>
        ${words.content ?? nothing}
      </div>
      <div class="actions">
        <button class="button ${words.danger ? 'danger' : 'primary'}" value=${CONFIRMED}>
          ${words.confirm}
        </button>
        <button class="button" value="">${words.cancel}</button>
      </div>
    </form>
  </dialog>
`;

/** Opens the dialog that stands in `root`; true when the person confirmed. The browser gives the focus back. */
export function confirmed(root: ParentNode): Promise<boolean> {
  const dialog = root.querySelector<HTMLDialogElement>('#confirm');
  if (!dialog) return Promise.resolve(false);
  dialog.returnValue = '';
  if (dialog.open) {
    // it was moved in the page while it asked, which leaves it open beside the page: that question ends unanswered
    dialog.removeAttribute('open');
    dialog.dispatchEvent(new Event('close'));
  }
  dialog.showModal();
  return new Promise((resolve) =>
    dialog.addEventListener('close', () => resolve(dialog.returnValue === CONFIRMED), { once: true }),
  );
}
