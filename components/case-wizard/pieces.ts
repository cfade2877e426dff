import type { ReactiveControllerHost } from 'lit';
import {
  inChartOrder,
  type ItemId,
  itemId,
  itemsOf,
  type PrescriptionItem,
  type Problem,
  uuidv7,
} from '../../src/index.js';
import { ToothChart } from '../tooth-chart/tooth-chart.js';
import { dentitionOf } from './dentition.js';
import type { Draft } from './draft.js';
import type { Form } from './form.js';
import { otherWork } from './other-work.js';

/** The pieces of work: which one is open, and the one chart that all of them share. */
export class Pieces {
  #host: ReactiveControllerHost;
  #draft: Draft | undefined;
  #chart: ToothChart | undefined;
  /** the piece whose teeth the chart holds */
  #charted: ItemId | undefined;
  /** charts of pieces that were left with something typed into them that is no tooth: it is there when they are opened again */
  #parked = new Map<ItemId, ToothChart>();
  open: ItemId | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Keeps a piece open that exists: the last one, where the open one is gone. */
  follow(draft: Draft | undefined): void {
    // another patient's chart begins as it is drawn for anybody
    if (draft !== this.#draft) {
      this.#chart = this.#charted = undefined;
      this.#parked.clear();
    }
    this.#draft = draft;
    const items = draft ? itemsOf(draft.prescription) : [];
    if (!items.some((item) => item.id === this.open)) this.open = items.at(-1)?.id;
  }

  show(id: ItemId): void {
    this.open = id;
    this.#host.requestUpdate();
  }

  add(): void {
    const id = itemId(uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10))));
    this.#draft?.edit({
      item: id,
      value: { id, product: '', teeth: [], material: '', shade: undefined, note: '' },
    });
    this.show(id);
  }

  /** Made once: it keeps its focus and its undo while the form around it changes. */
  chart(form: Form): HTMLElement {
    this.#turn();
    const chart = (this.#chart ??= this.#makeChart());
    const item = this.open && form.rx.items[this.open];
    const product = item ? form.profile.catalogue.products[item.product] : undefined;
    const teeth = item ? item.teeth : [];
    chart.findings = form.rx.findings;
    chart.bridge = product?.per === 'span';
    chart.seat = product?.seat;
    chart.work = otherWork(form, this.open);
    chart.dentition = dentitionOf(form);
    // a value from outside ends the chart's undo: only when it is another one, and always for another piece
    if (this.#charted !== this.open || chart.value.join() !== inChartOrder(teeth).join()) chart.value = teeth;
    chart.pontics = item?.pontics ?? [];
    this.#charted = this.open;
    chart.notation = form.notation;
    chart.label = form.messages.wizard.fields.teeth.label;
    return chart;
  }

  /** Another piece is opened: nothing that was typed for this one goes to it, or is lost. */
  #turn(): void {
    if (this.#charted === this.open) return;
    if (this.#charted && this.#chart?.unread) {
      this.#parked.set(this.#charted, this.#chart);
      this.#chart = undefined;
    }
    const parked = this.open && this.#parked.get(this.open);
    if (!this.open || !parked) return;
    this.#parked.delete(this.open);
    this.#chart = parked;
    this.#charted = this.open;
  }

  /** Typed into the charts, and no tooth: the order does not go on without what was meant by it. */
  unread(): readonly Problem[] {
    const charts = new Map(this.#parked);
    if (this.#charted && this.#chart) charts.set(this.#charted, this.#chart);
    return [...charts].flatMap(([id, { unread }]) => {
      if (!unread || !this.#draft?.prescription.items[id]) return [];
      const value = `? ${unread.notation} ${unread.text}`;
      return [{ path: `items.${id}.teeth`, code: 'not-an-option', values: { value } }];
    });
  }

  #makeChart(): ToothChart {
    const chart = ToothChart.create();
    // a milk tooth may be retained at any age, and the year of birth need not be known (A5.25)
    chart.open = true;
    const take = () => {
      const item = this.open && this.#draft?.prescription.items[this.open];
      if (item && chart === this.#chart) this.#draft?.edit({ item: item.id, value: withUnits(item, chart) });
    };
    chart.addEventListener('change', take);
    chart.addEventListener('pontics-change', take);
    return chart;
  }
}

/** The piece with what the chart holds; only a bridge has pontics. */
function withUnits(item: PrescriptionItem, { value, bridge, pontics }: ToothChart): PrescriptionItem {
  const { pontics: _, ...rest } = item;
  return { ...rest, teeth: value, ...(bridge && { pontics }) };
}
