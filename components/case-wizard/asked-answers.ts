import {
  applyEdit,
  askedOf,
  type DraftEdit,
  FORM_PAGES,
  groupsOf,
  groupsOn,
  itemsOf,
  type LabProfile,
  type Order,
  type Prescription,
  type PrescriptionItem,
  type QuestionGroup,
  unaskedEdits,
} from '../../src/index.js';

const ROUNDS = 8;

/**
 * What follows from an edit: answers that are not asked for any more are taken out of the draft at once, so that no
 * store and no lab gets them. They stay in the memory of the page: who turns the switch back finds what was typed.
 */
export class AskedAnswers {
  /** by path: what was taken out */
  #kept = new Map<string, string>();

  /** The paths of what was taken out and could be asked for again. */
  left(profile: LabProfile, { rx }: Order): readonly string[] {
    return [...this.#kept.keys()].filter((path) => {
      const [part, id = '', , key = ''] = path.split('.');
      if (part !== 'items') return true;
      // a question of the product that the piece was before is no loss
      const item = itemsOf(rx).find((one) => one.id === id);
      return (
        !!item && groupsOf(profile.catalogue, item).some(({ questions }) => Object.hasOwn(questions, key))
      );
    });
  }

  /** @param order with the edit that was made */
  after(profile: LabProfile, order: Order): readonly DraftEdit[] {
    const edits: DraftEdit[] = [];
    let { rx } = order;
    const make = (edit: DraftEdit) => {
      edits.push(edit);
      rx = applyEdit(rx, edit);
    };
    // what comes back may decide about something else; the rounds are bounded for rules that contradict themselves
    for (let round = 0; round < ROUNDS; round++) {
      for (const edit of unaskedEdits(profile, { ...order, rx })) {
        this.#keep(rx, edit);
        make(edit);
      }
      const back = this.#back(profile, { ...order, rx });
      if (!back.length) return edits;
      back.forEach(make);
    }
    unaskedEdits(profile, { ...order, rx }).forEach(make);
    return edits;
  }

  #keep(rx: Prescription, edit: DraftEdit): void {
    if ('answer' in edit) this.#kept.set(`answers.${edit.answer}`, rx.answers[edit.answer] ?? '');
    if (!('item' in edit)) return;
    const left = edit.value?.answers ?? {};
    for (const [key, answer] of Object.entries(rx.items[edit.item]?.answers ?? {}))
      if (!Object.hasOwn(left, key)) this.#kept.set(`items.${edit.item}.answers.${key}`, answer);
  }

  /** The answers that are asked for again and were not given anew. */
  #back(profile: LabProfile, order: Order): readonly DraftEdit[] {
    const { rx } = order;
    const ofCase = FORM_PAGES.flatMap((page) => groupsOn(profile, page));
    return [
      ...Object.entries(this.#takeBack(ofCase, order)).map(([answer, value]) => ({ answer, value })),
      ...itemsOf(rx).flatMap((item): readonly DraftEdit[] => {
        const found = this.#takeBack(groupsOf(profile.catalogue, item), order, item);
        if (!Object.keys(found).length) return [];
        return [{ item: item.id, value: { ...item, answers: { ...item.answers, ...found } } }];
      }),
    ];
  }

  #takeBack(
    groups: readonly QuestionGroup[],
    order: Order,
    item?: PrescriptionItem,
  ): Readonly<Record<string, string>> {
    const answers = (item ? item.answers : order.rx.answers) ?? {};
    const found: Record<string, string> = {};
    for (const { key } of askedOf(groups, order, item).flatMap(({ questions }) => questions)) {
      const path = `${item ? `items.${item.id}.` : ''}answers.${key}`;
      const kept = this.#kept.get(path);
      this.#kept.delete(path);
      if (kept && answers[key] === undefined) found[key] = kept;
    }
    return found;
  }
}
