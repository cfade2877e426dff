/** The lab's own part of the people: who registered without a network, whom nobody but the lab can activate. */
import type { LabProfile, LocalLab } from 'pontic';
import { html, nothing, type TemplateResult } from 'lit';
import { benchWords } from './words/bench.js';

export interface AccountsPanel {
  view(): TemplateResult;
}

/** @param draw shows the page anew */
export function openAccountsPanel(lab: LocalLab, profile: LabProfile, draw: () => void): AccountsPanel {
  let waiting = 0;
  let isOpen = false;

  lab.desk.people.waiting.subscribe({
    next: (count) => {
      waiting = count;
      draw();
    },
  });

  /** The element is loaded when the list is first wanted. */
  function toggle(event: Event): void {
    isOpen = (event.currentTarget as HTMLDetailsElement).open;
    if (isOpen) void import('pontic/define');
    draw();
  }

  return {
    view: () =>
      html`<details class="accounts" ?open=${isOpen} @toggle=${toggle}>
        <summary>${benchWords().accounts(waiting)}</summary>
        ${isOpen ? html`<member-list .desk=${lab.desk.people} .profile=${profile}></member-list>` : nothing}
      </details>`,
  };
}
