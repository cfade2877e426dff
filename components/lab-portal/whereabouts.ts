import type { ReactiveControllerHost } from 'lit';
import type { CaseId, CaseView, LabClient, PlanPlace } from '../../src/index.js';
import { Observe, told } from '../internal/observe.js';
import type { CasePart, PortalRoute } from './routes.js';

/** A draft that is written; without an id until it is stored for the first time. */
export interface OpenWizard {
  readonly id?: CaseId;
  readonly service?: string;
  readonly from?: CaseId;
}

/**
 * What of the cases a portal has before it. An address names a case; whether that is a draft to go on with or an order to
 * follow, the database says. Once it is in the wizard it stays there until the wizard is done with it.
 */
export class Whereabouts {
  #host: ReactiveControllerHost;
  #seen: Observe<{ readonly value: CaseView | undefined }>;
  #client: LabClient | undefined;
  #route: PortalRoute | undefined;
  #followed: CaseId | undefined;
  #isDecided = false;
  /** counts the wizards: another one is another element */
  session = 0;
  wizard: OpenWizard | undefined;
  /** the case that was sent from here just now */
  sent: CaseId | undefined;
  /** parts of the case that were looked at: they stay in the page, so that nothing typed there is lost */
  visited: ReadonlySet<CasePart> = new Set();
  /** to what of the case's plan a person was led last */
  place: PlanPlace | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#seen = new Observe(host);
  }

  /** the case of the address, unless the wizard has it or it is not on this device */
  get view(): CaseView | undefined {
    return this.#followed === undefined ? undefined : this.#seen.value?.value;
  }

  /** whether the database has been asked, so that a case which is not here is known to be missing */
  get isKnown(): boolean {
    return !!this.#seen.value || !!this.#seen.error;
  }

  /** Takes what the host is told, before it renders. */
  take(client: LabClient | undefined, route: PortalRoute): void {
    if (client !== this.#client) this.#change(client);
    if (route !== this.#route) this.#go(route);
    const { view } = this;
    if (!this.#isDecided && view) this.#decide(view);
    if (route.name === 'case' && !this.visited.has(route.part))
      this.visited = new Set([...this.visited, route.part]);
  }

  /** Another account, or the same one opened anew: a wizard goes on with its draft by itself. */
  #change(client: LabClient | undefined): void {
    this.#client = client;
    this.#follow(this.#followed);
    this.#isDecided = !!this.wizard;
  }

  #follow(id: CaseId | undefined): void {
    this.#followed = id;
    this.#seen.follow(this.#client && id !== undefined ? told(this.#client.case(id)) : undefined);
  }

  #go(route: PortalRoute): void {
    this.#route = route;
    if (route.name === 'new') return this.#begin(route);
    const id = route.name === 'case' ? route.id : undefined;
    if (id !== undefined && (this.wizard ? this.wizard.id === id : this.#followed === id)) return;
    this.wizard = undefined;
    this.#isDecided = false;
    this.visited = new Set();
    this.place = undefined;
    if (id !== this.sent) this.sent = undefined;
    this.#follow(id);
  }

  #begin({ service, from }: OpenWizard): void {
    this.session++;
    this.wizard = { ...(service !== undefined && { service }), ...(from !== undefined && { from }) };
    this.#isDecided = true;
    this.sent = undefined;
    this.#follow(undefined);
  }

  #decide({ case: { id, status } }: CaseView): void {
    this.#isDecided = true;
    if (!this.#client?.profile.lifecycle.editable.includes(status.stage)) return;
    this.session++;
    this.wizard = { id };
  }

  /** The draft of the open wizard was stored: its address may change, the wizard stays. */
  keep(id: CaseId): void {
    if (this.wizard) this.wizard = { ...this.wizard, id };
    this.#host.requestUpdate();
  }

  /** A person wants to see a place of the plan, perhaps the same one again. */
  lead(place: PlanPlace): void {
    this.place = { ...place };
    this.#host.requestUpdate();
  }

  /** The wizard is done with its draft. */
  leave(sent?: CaseId): void {
    this.wizard = undefined;
    this.#isDecided = false;
    this.sent = sent;
    this.#follow(undefined);
    this.#route = undefined;
    this.#host.requestUpdate();
  }
}
