import { VirtualizerController } from '@tanstack/lit-virtual';
import type { IDBPDatabase } from 'idb';
import { css, html, LitElement } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { caseCardsStyles } from '../../components/case-list/case-cards.styles.js';
import { caseListStyles } from '../../components/case-list/case-list.styles.js';
import type { Column } from '../../components/case-list/columns.js';
import type { Place } from '../../components/case-list/list-source.js';
import { longStyles } from '../../components/case-list/long.styles.js';
import { rowStyles } from '../../components/case-list/row.styles.js';
import { rowView, type RowScene } from '../../components/case-list/row-view.js';
import { SceneMemory } from '../../components/case-list/scene.js';
import { en } from '../../components/i18n/en.js';
import { panelStyles } from '../../components/internal/panel-styles.js';
import { controls } from '../../components/theme/controls.js';
import { tokens } from '../../components/theme/tokens.js';
import type { CaseSummary, LabClient } from '../../src/index.js';
import { CHUNK, FROM, ORDER, type Read, readerOf, UNTIL } from './list-reads.js';

export const COLUMNS: readonly Column[] = ['case', 'patient', 'work', 'status', 'needs', 'due', 'updated'];
/** pixels; as high as the rows of `case-list` */
export const ROW = 64;
/** chunks that are kept: those in sight and the ones beside them */
const KEPT = 4;

/** The rows of `case-list` in a window by @tanstack/lit-virtual. Rows are keyed, and what is written in each is remembered. */
export class TanstackList extends LitElement {
  static override styles = [
    ...[tokens, controls, panelStyles, caseListStyles, rowStyles, longStyles, caseCardsStyles],
    // in the flow, pushed down by a padding: faster here than each in a place of its own
    css`
      .long > tbody > tr {
        position: static;
      }
    `,
  ];

  client!: LabClient;
  db!: IDBPDatabase;
  #read: Read | undefined;
  #total = 0;
  readonly #chunks = new Map<number, readonly CaseSummary[] | 'reading'>();
  readonly #memory = new SceneMemory();
  readonly #window = new VirtualizerController<HTMLElement, HTMLElement>(this, {
    getScrollElement: () => this.renderRoot?.querySelector<HTMLElement>('.region') ?? null,
    count: 0,
    estimateSize: () => ROW,
    overscan: 4,
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#read = readerOf(this.db);
    // the first rows need not wait for how many there are
    this.#want(0);
    void this.db.countFromIndex('list', ORDER, IDBKeyRange.bound(FROM, UNTIL)).then((total) => {
      this.#total = total;
      this.requestUpdate();
    });
  }

  #want(from: number): void {
    if (this.#chunks.has(from)) return;
    this.#chunks.set(from, 'reading');
    void this.#read?.(from).then((rows) => {
      this.#chunks.set(from, rows);
      for (const [other, known] of this.#chunks)
        if (this.#chunks.size > KEPT && Math.abs(other - from) > KEPT * CHUNK && known !== 'reading')
          this.#chunks.delete(other);
      this.requestUpdate();
    });
  }

  /** how many of the first chunk are there */
  get #firstRead(): number {
    const rows = this.#chunks.get(0);
    return rows === 'reading' ? 0 : (rows?.length ?? 0);
  }

  #at(index: number): Place {
    const from = Math.floor(index / CHUNK) * CHUNK;
    const rows = this.#chunks.get(from);
    return (rows !== 'reading' && rows?.[index - from]) || 'unread';
  }

  protected override render() {
    const virtualizer = this.#window.getVirtualizer();
    // what is read is shown, also while the others are still being counted
    const count = Math.max(this.#total, this.#firstRead);
    virtualizer.setOptions({ ...virtualizer.options, count });
    const items = virtualizer.getVirtualItems();
    for (const { index } of items) this.#want(Math.floor(index / CHUNK) * CHUNK);
    const scene: RowScene = {
      ...this.#memory.take({
        ...{ client: this.client, columns: COLUMNS, messages: en, language: 'en' },
        ...{ notation: 'fdi', hasNames: false, inbox: undefined },
      }),
      isSelected: () => false,
      onSelect: () => undefined,
      onOpen: () => undefined,
    };
    return html`<div class="region">
      <table class="long" role="table">
        <thead role="rowgroup">
          <tr role="row">
            <td role="cell" class="select"></td>
            ${COLUMNS.map((column) => html`<th role="columnheader" class=${column}>${en.list.columns[column]}</th>`)}
          </tr>
        </thead>
        <tbody role="rowgroup" class="rows">
          ${repeat(
            items,
            ({ key }) => key,
            ({ index }) => rowView({ index, place: this.#at(index), rowIndex: index + 2 }, scene),
          )}
        </tbody>
      </table>
    </div>`;
  }

  protected override updated(): void {
    const virtualizer = this.#window.getVirtualizer();
    const { style } = this.renderRoot.querySelector<HTMLElement>('.rows')!;
    style.setProperty('block-size', `${virtualizer.getTotalSize()}px`);
    style.setProperty('padding-block-start', `${virtualizer.getVirtualItems()[0]?.start ?? 0}px`);
  }
}
