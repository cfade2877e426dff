import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CaseId, LabClient, ListQuery } from '../../src/index.js';
import { csvWriter } from './csv-rows.js';
import { type RowLanguage, rowOf } from './rows.js';
import { walk } from './walk.js';

/** How far an export has come. */
export type ExportState =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly done: number; readonly of: number }
  | { readonly kind: 'done'; readonly count: number }
  | { readonly kind: 'failed' };

export interface ExportOrder {
  readonly client: LabClient;
  readonly query: ListQuery;
  /** these alone; absent: all that match */
  readonly ids: ReadonlySet<CaseId> | undefined;
  readonly words: RowLanguage;
}

/** between two words of how far it is, each of which draws the list */
const TELL_EVERY_MS = 250;
/** a browser may begin to read the file a while after it was told to */
const KEEP_MS = 60_000;

/** A strict policy lets a page save what it has made, by a link to it. */
function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEEP_MS);
}

/** Writes cases into a CSV file, one export at a time. */
export class ListExport implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #abort: AbortController | undefined;
  state: ExportState = { kind: 'none' };

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.cancel();
  }

  cancel(): void {
    this.#abort?.abort();
    this.#abort = undefined;
    this.#tell({ kind: 'none' });
  }

  async start(order: ExportOrder): Promise<void> {
    this.cancel();
    const abort = (this.#abort = new AbortController());
    this.#tell({ kind: 'running', done: 0, of: order.ids?.size ?? 0 });
    try {
      const { file, count } = await this.#write(order, abort.signal);
      save(file, `${order.words.messages.list.fileName}-${order.client.today()}.csv`);
      this.#tell({ kind: 'done', count });
    } catch {
      // a person's own cancel is told by nothing being there; of everything else it is enough to know that it failed
      if (!abort.signal.aborted) this.#tell({ kind: 'failed' });
    }
  }

  async #write({ client, query, ids, words }: ExportOrder, signal: AbortSignal) {
    const writer = csvWriter(words);
    const parts = [writer.head];
    // what was chosen may by now fit the filters no more: it is looked for among all cases
    const listing = client.list(ids ? { order: query.order, isReversed: query.isReversed } : query);
    const place = { profile: client.profile, today: client.today() };
    let count = 0;
    let told = 0;
    try {
      await walk(listing, signal, (summary, index, found) => {
        if (!ids || ids.has(summary.id)) {
          parts.push(writer.line(rowOf(summary, place, words)));
          count++;
        }
        const now = performance.now();
        if (now - told > TELL_EVERY_MS) {
          told = now;
          this.#tell({ kind: 'running', done: ids ? count : index, of: ids?.size ?? found });
        }
        return count !== ids?.size;
      });
    } finally {
      listing.close();
    }
    return { file: new Blob(parts, { type: 'text/csv;charset=utf-8' }), count };
  }

  #tell(state: ExportState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
