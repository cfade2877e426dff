import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import {
  type Case,
  type CaseId,
  type CaseView,
  dayIn,
  type LabProfile,
  type PlainDate,
} from '../../src/index.js';
import { ClientElement } from './client-element.js';
import { Observe, told } from './observe.js';

/** An element that shows one case: the client's by its id, or one that the page hands over. */
export class CaseElement extends ClientElement {
  #seen = new Observe<{ readonly value: CaseView | undefined }>(this);

  /** the case to follow in the client */
  @property({ attribute: 'case-id' })
  caseId: CaseId | undefined;

  /** a case to show as it is, without a client */
  @property({ attribute: false })
  case: Case | undefined;

  /** the lab's words and lifecycle, where there is no client to bring them */
  @property({ attribute: false })
  profile: LabProfile | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('client') && !changed.has('caseId') && !changed.has('case')) return;
    const id = this.case ? undefined : this.caseId;
    this.#seen.follow(this.client && id ? told(this.client.case(id)) : undefined);
  }

  protected get lab(): LabProfile | undefined {
    return this.profile ?? this.client?.profile;
  }

  /** what this device knows beside the case itself; absent for a case that was handed over */
  protected get view(): CaseView | undefined {
    return this.#seen.value?.value;
  }

  protected get subject(): Case | undefined {
    return this.case ?? this.view?.case;
  }

  protected get isMissing(): boolean {
    return !this.case && (!!this.#seen.error || (!!this.#seen.value && !this.view));
  }

  /** A person has read what went wrong: the focus goes on where the case begins. */
  protected async dismissTrouble(): Promise<void> {
    if (!this.client || !this.subject) return;
    await this.client.dismissTrouble(this.subject.id);
    this.shadowRoot?.querySelector<HTMLElement>('[data-rest]')?.focus();
  }

  protected get today(): PlainDate {
    return this.client?.today() ?? dayIn(this.lab?.timeZone ?? 'UTC', Date.now());
  }
}
