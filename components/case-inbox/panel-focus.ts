import type { LitElement } from 'lit';

const isNowhere = (): boolean => (document.activeElement ?? document.body) === document.body;

/**
 * Where the focus goes when a floating panel opens and closes: to its heading, and back to what opened it, where it
 * would be lost with the panel. What was pressed meanwhile keeps it. Browsers do this in the light DOM only.
 */
export class PanelFocus {
  #host: LitElement;
  #had = false;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** for both `beforetoggle` and `toggle` of the panel */
  readonly onToggle = ({ target, newState, type }: ToggleEvent): void => {
    const panel = target as HTMLElement;
    const isInside = panel.contains(this.#host.shadowRoot?.activeElement ?? null);
    if (type === 'beforetoggle') this.#had = newState === 'closed' && isInside;
    else if (newState === 'open') panel.querySelector<HTMLElement>('#heading')?.focus();
    else if (this.#had && (isInside || isNowhere()))
      this.#host.shadowRoot?.querySelector<HTMLElement>(`[popovertarget="${panel.id}"]`)?.focus();
  };
}
