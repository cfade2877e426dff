import type { ReactiveControllerHost } from 'lit';
import {
  type DraftEdit,
  emptyPrescription,
  isOffered,
  itemId,
  itemsOf,
  type LabClient,
  type LabProfile,
  ownEntry,
  type Prescription,
  type PrescriptionItem,
  type Template,
  type TemplateContent,
  uuidv7,
} from '../../src/index.js';
import { Observe } from '../internal/observe.js';

/** The pieces of a template that the lab still makes, in the service of the order. */
export const offeredPieces = (
  { catalogue }: LabProfile,
  { service, pieces }: TemplateContent,
): TemplateContent['pieces'] =>
  pieces.filter(({ product }) => {
    const known = ownEntry(catalogue.products, product);
    return known && isOffered(known, service);
  });

/** Time-ordered, so that the pieces stand in the order of the template. */
const newIds = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    itemId(uuidv7(Date.now() + i, crypto.getRandomValues(new Uint8Array(10)))),
  );

const isEmptyPiece = ({ product, teeth }: PrescriptionItem): boolean => !product && !teeth.length;

/** Whether a template would not overwrite anything: no work has been chosen yet. */
export const canBegin = (rx: Prescription): boolean => itemsOf(rx).every(isEmptyPiece);

/** The edits by which a draft takes over a template: its work and its answers, nothing else. */
export function templateEdits(
  profile: LabProfile,
  content: TemplateContent,
  rx: Prescription,
): readonly DraftEdit[] {
  const pieces = offeredPieces(profile, content);
  const ids = newIds(pieces.length);
  return [
    ...(content.service !== rx.service && Object.hasOwn(profile.services, content.service)
      ? [{ field: 'service', value: content.service } as const]
      : []),
    ...itemsOf(rx)
      .filter(isEmptyPiece)
      .map(({ id }): DraftEdit => ({ item: id, value: undefined })),
    ...pieces.map((piece, i): DraftEdit => {
      const id = ids[i]!;
      return { item: id, value: { id, ...piece, teeth: [], shade: undefined, note: '' } };
    }),
    ...Object.entries(content.answers).map(([answer, value]): DraftEdit => ({ answer, value })),
  ];
}

/** The order that a template stands for, from which the same template can be saved again. */
export const prescriptionOfTemplate = ({ service, pieces, answers }: TemplateContent): Prescription => {
  const ids = newIds(pieces.length);
  const items = pieces.map((piece, i): PrescriptionItem => {
    const id = ids[i]!;
    return { id, ...piece, teeth: [], shade: undefined, note: '' };
  });
  return {
    ...emptyPrescription,
    service,
    answers,
    items: Object.fromEntries(items.map((one) => [one.id, one])),
  };
};

/** Templates of this practice: the list to begin from, and the one that is being named. */
export class Reuse {
  #host: ReactiveControllerHost;
  #client: LabClient | undefined;
  #templates: Observe<readonly Template[]>;
  /** the name that is being typed; nothing while nobody saves a template */
  name: string | undefined;
  /** somebody pressed the button without a name */
  isNameMissing = false;
  /** the store did not take it */
  hasFailed = false;
  /** the template that was saved a moment ago */
  saved: string | undefined;
  /** taken away a moment ago */
  removed: Template | undefined;
  /** filled in a moment ago */
  used: string | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#templates = new Observe(host);
  }

  follow(client: LabClient | undefined): void {
    if (client === this.#client) return;
    this.#client = client;
    this.#templates.follow(client?.templates);
    this.forget();
  }

  /** Another draft: what was said about the one before is over. */
  forget(): void {
    this.name = undefined;
    this.isNameMissing = false;
    this.hasFailed = false;
    this.saved = undefined;
    this.removed = undefined;
    this.used = undefined;
    this.#host.requestUpdate();
  }

  get all(): readonly Template[] {
    return this.#templates.value ?? [];
  }

  type(name: string | undefined): void {
    this.name = name;
    this.isNameMissing &&= !name?.trim();
    this.saved = undefined;
    this.#host.requestUpdate();
  }

  /** @returns whether it is stored */
  async save(from: Prescription): Promise<boolean> {
    const name = this.name?.trim();
    this.isNameMissing = !name;
    this.hasFailed = false;
    this.#host.requestUpdate();
    if (!name || !this.#client) return false;
    const outcome = await this.#client.saveTemplate(name, from);
    this.hasFailed = !outcome.ok;
    if (outcome.ok) {
      this.name = undefined;
      this.saved = name;
    }
    this.#host.requestUpdate();
    return outcome.ok;
  }

  /** A template was filled in. */
  use({ name }: Template): void {
    this.used = name;
    this.removed = undefined;
    this.#host.requestUpdate();
  }

  async remove(template: Template): Promise<void> {
    const outcome = await this.#client?.removeTemplate(template.id);
    this.hasFailed = !outcome?.ok;
    if (outcome?.ok) this.removed = template;
    this.#host.requestUpdate();
  }

  async undo(): Promise<void> {
    const { removed } = this;
    if (!removed) return;
    const outcome = await this.#client?.saveTemplate(removed.name, prescriptionOfTemplate(removed.content));
    this.hasFailed = !outcome?.ok;
    if (outcome?.ok) this.removed = undefined;
    this.#host.requestUpdate();
  }
}
