import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  type AttachmentId,
  type Finding,
  type LabClient,
  type LabProfile,
  type Prescription,
  type ScanPreview,
  type ScanReport,
  slotAt,
  slotOf,
} from '../../src/index.js';
import type { MeshRole, SceneMesh } from './scene/pose.js';

/** A scan of a case, or a mesh that was handed over. */
export interface ViewerScan {
  readonly key: string;
  readonly label: string;
  readonly role: MeshRole;
  readonly report: ScanReport | undefined;
  /** what is to be looked at in it, where it lies now */
  readonly findings: readonly Finding[];
  /** `undefined` while it is being read, `null` where there is none */
  readonly mesh: SceneMesh | null | undefined;
  /** an address of its picture */
  readonly picture: string | undefined;
}

interface Placed {
  readonly id: AttachmentId;
  readonly place: string;
  readonly role: MeshRole;
}

/** The meshes of a prescription: what lies in slots that expect one. */
export function meshesIn(rx: Prescription, { catalogue }: LabProfile): readonly Placed[] {
  const slots = Object.keys(catalogue.slots);
  const meshes = Object.entries(rx.scans).flatMap(([place, { id }]) => {
    const slot = slotAt(catalogue, slotOf(place));
    return slot?.expects ? [{ id, place, role: slot.arch ?? ('bite' as const) }] : [];
  });
  // as the lab lists them: in a prescription they lie as they came
  return meshes.sort((one, other) => slots.indexOf(slotOf(one.place)) - slots.indexOf(slotOf(other.place)));
}

interface Read {
  readonly preview: ScanPreview | null | undefined;
  /** an address, for as long as the element is in the page */
  readonly picture: string | undefined;
}

/** Reads the previews of scans, each once, and forgets those that are no longer asked for. */
export class ScanSource implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #previews = new Map<AttachmentId, ScanPreview | null | undefined>();
  readonly #pictures = new Map<AttachmentId, string>();
  #client: LabClient | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    for (const id of [...this.#pictures.keys()]) this.#revoke(id);
  }

  /** What is known now; more comes with later updates of the host. */
  of(client: LabClient | undefined, ids: readonly AttachmentId[]): readonly Read[] {
    const isOther = client !== this.#client;
    this.#client = client;
    for (const id of [...this.#previews.keys()]) if (isOther || !ids.includes(id)) this.#forget(id);
    return ids.map((id) => {
      if (!client) return { preview: null, picture: undefined };
      if (!this.#previews.has(id)) void this.#fetch(client, id);
      const preview = this.#previews.get(id);
      return { preview, picture: preview ? this.#pictureOf(id, preview) : undefined };
    });
  }

  #pictureOf(id: AttachmentId, { picture }: ScanPreview): string | undefined {
    if (!picture.length) return undefined;
    const known = this.#pictures.get(id) ?? URL.createObjectURL(new Blob([picture], { type: 'image/png' }));
    this.#pictures.set(id, known);
    return known;
  }

  async #fetch(client: LabClient, id: AttachmentId): Promise<void> {
    this.#previews.set(id, undefined);
    // a database that cannot be read shows no picture; the case says what is wrong with it
    const preview = await client.scanPreview(id).catch(() => undefined);
    if (this.#client !== client || !this.#previews.has(id)) return;
    this.#previews.set(id, preview ?? null);
    this.#host.requestUpdate();
  }

  #forget(id: AttachmentId): void {
    this.#previews.delete(id);
    this.#revoke(id);
  }

  #revoke(id: AttachmentId): void {
    const picture = this.#pictures.get(id);
    if (picture) URL.revokeObjectURL(picture);
    this.#pictures.delete(id);
  }
}
