import { html, type TemplateResult } from 'lit';
import { CaseSubmittedEvent } from '../events.js';
import type { Messages } from '../i18n/messages.js';
import { announce } from '../internal/announcer.js';
import type { ClientElement } from '../internal/client-element.js';
import { confirmed } from '../internal/confirm-dialog.js';
import type { Draft } from './draft.js';
import { SORTING } from './file-list-sorting.js';
import type { FocusPlan } from './focus-plan.js';
import type { Form } from './form.js';
import type { ScanTasks } from './scan-tasks.js';

export interface SendingOptions {
  /** how many problems there are now */
  readonly check: () => number;
  readonly onProblems: (count: number) => void;
}

/** Sends a draft off after one more question, and not while a file that was chosen for it would stay behind. */
export class Sending {
  #host: ClientElement;
  #focus: FocusPlan;
  #isHeldUp = false;

  constructor(host: ClientElement, focus: FocusPlan) {
    this.#host = host;
    this.#focus = focus;
  }

  /** What held the sending up may be over by now. */
  follow(tasks: ScanTasks): void {
    if (!tasks.isBusy) this.#isHeldUp = false;
  }

  async send(
    { draft, messages }: Form,
    tasks: ScanTasks,
    { check, onProblems }: SendingOptions,
  ): Promise<void> {
    if (this.#isHeldUpBy(tasks, draft)) return;
    const problems = check();
    if (problems) {
      draft.send({ type: 'send.asked', problems });
      return onProblems(problems);
    }
    // a file may have been chosen while the question stood there
    if (!(await confirmed(this.#host.renderRoot)) || this.#isHeldUpBy(tasks, draft)) return;
    draft.send({ type: 'send.asked', problems: 0 });
    const subscription = draft.actor.subscribe((snapshot) => {
      if (snapshot.matches({ send: 'sending' })) return;
      subscription.unsubscribe();
      if (!snapshot.matches({ send: 'sent' }) || !draft.caseId) return;
      this.#focus.next = 'heading';
      announce(messages.wizard.sent.heading);
      this.#host.dispatchEvent(new CaseSubmittedEvent(draft.caseId));
    });
  }

  /** Why it was not sent, for as long as that holds. */
  line({ signing }: Messages, tasks: ScanTasks): TemplateResult | undefined {
    if (!this.#isHeldUp) return undefined;
    const { stillTaking, stillSorting } = signing.sending;
    const words = tasks.taking.length ? stillTaking(tasks.taking.length) : stillSorting;
    return html`<p class="error" role="alert" part="error" id="held-up">${words}</p>`;
  }

  /** Leads to the page of files, to where it is waited for or ended. */
  #isHeldUpBy(tasks: ScanTasks, draft: Draft): boolean {
    if (!tasks.isBusy) return false;
    this.#isHeldUp = true;
    this.#focus.next = tasks.taking[0] === undefined ? SORTING : `scans.${tasks.taking[0]}`;
    draft.send({ type: 'step.go', to: 'files' });
    this.#host.requestUpdate();
    return true;
  }
}
