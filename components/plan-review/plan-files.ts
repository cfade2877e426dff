import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AttachmentRef, LabFileOutcome, MeshData, PlanModel, PlanVersion } from '../../src/index.js';
import type { PlanSource, ReadPlanFile } from './plan-source.js';
import { meshIn } from './stage/mesh-file.js';

/** Why a model cannot be looked at; `unreadable`: it is what the lab sealed, and no mesh. */
export type FileProblem = (LabFileOutcome & { ok: false })['code'] | 'unreadable';

/** `undefined` while it is on its way */
export type ModelFile = { readonly mesh: MeshData } | { readonly problem: FileProblem } | undefined;

/** Of all files of a plan; what is `proven` arrived as the lab has sealed it and can be looked at. */
export interface FilesState {
  readonly proven: number;
  readonly count: number;
  readonly problems: readonly { readonly model: PlanModel; readonly problem: FileProblem }[];
}

/** So many are asked for at a time. */
const LANES = 4;

const keyOf = ({ id, root }: AttachmentRef): string => `${id} ${root}`;

/** Gets the models of plans, each file once, and lets go of what no plan on the screen needs any more. */
export class PlanFiles implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #files = new Map<string, ModelFile>();
  #queue: AttachmentRef[] = [];
  #running = 0;
  #read: ReadPlanFile | undefined;
  #abort = new AbortController();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // moved in the page: what was let go of is fetched again
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.reset();
  }

  /** Another case, another client: nothing of before is shown. */
  reset(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#files.clear();
    this.#queue = [];
    this.#running = 0;
  }

  /** Asks for the files of these plans; more is known with later updates of the host. */
  want({ read }: PlanSource, plans: readonly PlanVersion[]): void {
    this.#read = read;
    const wanted = new Map(
      plans.flatMap(({ staging }) => staging?.models ?? []).map(({ file }) => [keyOf(file), file]),
    );
    for (const key of [...this.#files.keys()]) if (!wanted.has(key)) this.#files.delete(key);
    this.#queue = this.#queue.filter((file) => wanted.has(keyOf(file)));
    for (const [key, file] of wanted) {
      if (this.#files.has(key)) continue;
      this.#files.set(key, read ? undefined : { problem: 'not-offered' });
      if (read) this.#queue.push(file);
    }
    this.#go();
  }

  /** Asks once more for what did not come. */
  again(): void {
    for (const [key, file] of [...this.#files]) if (file && 'problem' in file) this.#files.delete(key);
    this.#host.requestUpdate();
  }

  of({ file }: PlanModel): ModelFile {
    return this.#files.get(keyOf(file));
  }

  /** How far a plan's files are: it is complete when all of them are proven. */
  state({ staging }: PlanVersion): FilesState {
    const models = staging?.models ?? [];
    const problems = models.flatMap((model) => {
      const file = this.of(model);
      return file && 'problem' in file ? [{ model, problem: file.problem }] : [];
    });
    const proven = models.filter((model) => {
      const file = this.of(model);
      return file && 'mesh' in file;
    }).length;
    return { proven, count: models.length, problems };
  }

  #go(): void {
    while (this.#running < LANES && this.#queue.length && this.#read) {
      this.#running++;
      void this.#fetch(this.#queue.shift()!, this.#read, this.#abort.signal);
    }
  }

  async #fetch(file: AttachmentRef, read: ReadPlanFile, signal: AbortSignal): Promise<void> {
    const result = await look(file, read, signal);
    // the element has left, or shows another case: its lanes were given up with it
    if (signal.aborted) return;
    this.#running--;
    if (this.#files.has(keyOf(file))) this.#files.set(keyOf(file), result);
    this.#host.requestUpdate();
    this.#go();
  }
}

async function look(file: AttachmentRef, read: ReadPlanFile, signal: AbortSignal): Promise<ModelFile> {
  try {
    const outcome = await read(file, { signal });
    if (!outcome.ok) return { problem: outcome.code };
    const mesh = await meshIn(outcome.bytes);
    return mesh ? { mesh } : { problem: 'unreadable' };
  } catch {
    // left, or a surprise of the device: it did not come, and can be asked for again
    return { problem: 'offline' };
  }
}
