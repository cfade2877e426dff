import type { LitElement, nothing, ReactiveController, TemplateResult } from 'lit';
import {
  type CaseView,
  type DraftEdit,
  type ItemId,
  itemId,
  type Notation,
  parseTeeth,
  type PlainDate,
  type Prescription,
  type PrescriptionItem,
  type Problem,
  say,
  uuidv7,
} from '../../src/index.js';
import { FocusPlan } from '../case-wizard/focus-plan.js';
import type { ActionScene } from '../internal/action-words.js';
import { announce } from '../internal/announcer.js';
import { FileTasks } from '../internal/file-tasks.js';
import { Revision } from './revision.js';
import { RevisionChart } from './rx-chart.js';
import type { RxFields } from './rx-fields.js';
import { type RxScope, rxScope } from './rx-scope.js';
import { RxSending } from './rx-sending.js';

/** What the page knows of its case at the moment. */
export interface DetailScene extends ActionScene {
  readonly view: CaseView | undefined;
  readonly today: PlainDate;
  readonly notation: Notation;
  /** the patient's name may be read on the screen */
  readonly names?: boolean;
}

/** Teeth as they are being typed; what cannot be read is not saved. */
interface TypedTeeth {
  readonly text: string;
  readonly problems: ReturnType<typeof parseTeeth>['problems'];
}

/** The prescription's form on the page of a case that the lab has: what is open, what was typed, what is wrong. */
export class RxForm implements ReactiveController {
  #host: LitElement;
  #scene: () => DetailScene;
  #isOpened = false;
  #wasFound = false;
  #typed = new Map<ItemId, TypedTeeth>();
  readonly focus = new FocusPlan();
  readonly files: FileTasks;
  readonly sending: RxSending;
  readonly #chart = new RevisionChart(this);
  revision: Revision | undefined;

  constructor(host: LitElement, scene: () => DetailScene) {
    this.#host = host;
    this.#scene = scene;
    this.files = new FileTasks(host);
    this.sending = new RxSending(host, this, scene);
    host.addController(this);
  }

  /** Another case, or another client: what was typed for the old one is handed over first. */
  hostUpdate(): void {
    const { client, view } = this.#scene();
    const id = view?.case.id;
    if (this.revision?.caseId === id && this.revision?.client === client) return;
    this.revision?.close();
    this.revision = client && id ? new Revision(this.#host, client, id, () => this.#scene().view) : undefined;
    this.#isOpened = false;
    this.#wasFound = view?.revising !== undefined;
    this.#typed.clear();
    this.#chart.reset();
    this.files.reset();
    this.sending.reset();
  }

  hostUpdated(): void {
    this.focus.apply(this.#host.renderRoot);
  }

  get scope(): RxScope | undefined {
    const { client, subject } = this.#scene();
    return client && subject && this.revision ? rxScope(client, subject) : undefined;
  }

  /** Changes from an earlier visit, which nobody has sent or discarded since. */
  get isFound(): boolean {
    return this.#wasFound && this.#scene().view?.revising !== undefined;
  }

  /** Whether the fields stand there; at once where the lab waits for an answer or changes wait to be sent. */
  get isOpen(): boolean {
    const { scope } = this;
    return !!scope && (scope.isAnswer || this.#isOpened || this.hasChanges);
  }

  get hasChanges(): boolean {
    return !!this.#scene().view?.revising || !!this.revision?.isDirty;
  }

  get prescription(): Prescription | undefined {
    return this.revision?.prescription ?? this.#scene().subject?.prescription;
  }

  open(): void {
    this.#isOpened = true;
    this.focus.next = 'rest-rx';
    this.#host.requestUpdate();
  }

  stop(): void {
    this.#isOpened = false;
    this.#typed.clear();
    this.#chart.reset();
    this.sending.reset();
    this.focus.next = 'rest-rx';
    this.#host.requestUpdate();
  }

  /** It was sent: what comes next is looking, not editing. */
  done(): void {
    this.#wasFound = false;
    this.stop();
  }

  edit(edit: DraftEdit): void {
    this.revision?.edit(edit);
  }

  /** As the piece stands now: two fields may be filled in before the form is rendered again. */
  changeItem(
    item: PrescriptionItem,
    part: Partial<PrescriptionItem> | ((now: PrescriptionItem) => PrescriptionItem),
  ): void {
    const now = this.prescription?.items[item.id] ?? item;
    this.edit({ item: item.id, value: typeof part === 'function' ? part(now) : { ...now, ...part } });
  }

  addItem(): void {
    const id = itemId(uuidv7(this.#scene().client?.now() ?? 0, crypto.getRandomValues(new Uint8Array(10))));
    this.edit({
      item: id,
      value: { id, product: '', teeth: [], material: '', shade: undefined, note: '' },
    });
    this.focus.next = `items.${id}.product`;
  }

  removeItem({ id }: PrescriptionItem): void {
    this.#typed.delete(id);
    this.edit({ item: id, value: undefined });
    this.focus.next = 'add-item';
  }

  /** by field: what was typed and could not be read as its value */
  get typed(): Map<string, string> {
    return this.revision?.typed ?? new Map<string, string>();
  }

  /** The person has it before them: it stays when the last finding goes, and its undo with it. */
  get isChartShown(): boolean {
    return this.#chart.isShown;
  }

  chartView(fields: RxFields): TemplateResult | typeof nothing {
    return this.#chart.render(fields, () => this.#host.requestUpdate());
  }

  typedTeeth(id: ItemId): TypedTeeth | undefined {
    return this.#typed.get(id);
  }

  /** Teeth that a person types are saved once all of them can be read. */
  typeTeeth(item: PrescriptionItem, text: string): void {
    const { teeth, problems } = parseTeeth(text, this.#scene().notation);
    this.#typed.set(item.id, { text, problems });
    if (!problems.length) this.changeItem(item, { teeth });
    this.#host.requestUpdate();
  }

  /** What is typed of teeth and cannot be read: it would be sent as it was before. */
  get unreadTeeth(): readonly ItemId[] {
    const { items } = this.prescription ?? {};
    return [...this.#typed].flatMap(([id, { problems }]) => (problems.length && items?.[id] ? [id] : []));
  }

  async pickScan(slot: string, file: File): Promise<void> {
    const { revision } = this;
    const { messages, lab, language } = this.#scene();
    if (!revision) return;
    const { slots } = messages.wizard;
    const label = say(lab?.catalogue.slots[slot]?.label ?? { en: slot }, language);
    const outcome = await this.files.take(`scans.${slot}`, file, async (options) => {
      await revision.flush();
      return revision.client.attach(revision.caseId, slot, file, options);
    });
    if (outcome?.ok) revision.filled(slot);
    if (outcome) announce(outcome.ok ? slots.kept(label) : slots.refused(file.name));
  }

  removeScan(slot: string): void {
    this.files.cancel(`scans.${slot}`);
    this.edit({ slot, value: undefined });
    this.focus.next = `scans.${slot}`;
  }

  /** Leads to a field that something is wrong with. */
  goTo({ path }: Pick<Problem, 'path'>): void {
    this.focus.next = path;
    this.#host.requestUpdate();
  }

  async discard(): Promise<void> {
    const { messages } = this.#scene();
    const outcome = await this.revision?.drop();
    if (!outcome) return;
    if (!outcome.ok) return this.sending.say(messages.wizard.save.failed[outcome.code]);
    announce(messages.detail.revision.discard.done);
    this.done();
  }
}
