import type { CaseId, CaseSummary, InboxView, LabClient, Notation } from '../../src/index.js';
import type { Messages } from '../i18n/messages.js';
import type { Column } from './columns.js';
import { type Row, rowOf } from './rows.js';

/** Everything by which rows are written, beside their cases. */
interface Given {
  readonly client: LabClient;
  readonly columns: readonly Column[];
  readonly messages: Messages;
  readonly language: string;
  readonly notation: Notation;
  readonly hasNames: boolean;
  readonly inbox: InboxView | undefined;
}

export interface SharedScene extends Omit<Given, 'client' | 'inbox'> {
  readonly rowFor: (summary: CaseSummary) => Row;
  readonly unreadOf: (id: CaseId) => number;
  /** another one whenever rows have to be written anew */
  readonly version: object;
}

function unreadIn(inbox: InboxView | undefined): ReadonlyMap<CaseId, number> {
  const counts = new Map<CaseId, number>();
  for (const { caseId, isRead } of inbox?.notices ?? [])
    if (!isRead) counts.set(caseId, (counts.get(caseId) ?? 0) + 1);
  return counts;
}

/** Remembers how each case was written, as long as nothing by which it is written changes: a long scroll writes none twice. */
export class SceneMemory {
  #key: readonly unknown[] = [];
  #scene: SharedScene | undefined;

  take({ client, inbox, ...given }: Given): SharedScene {
    const today = client.today();
    const key = [client, inbox, today, given.columns.join(), ...Object.values({ ...given, columns: '' })];
    if (this.#scene && key.length === this.#key.length && key.every((part, i) => part === this.#key[i]))
      return this.#scene;
    this.#key = key;
    const rows = new WeakMap<CaseSummary, Row>();
    const unread = unreadIn(inbox);
    this.#scene = {
      ...given,
      version: {},
      unreadOf: (id) => unread.get(id) ?? 0,
      rowFor: (summary) => {
        const known = rows.get(summary);
        if (known) return known;
        const row = rowOf(summary, { profile: client.profile, today }, given);
        rows.set(summary, row);
        return row;
      },
    };
    return this.#scene;
  }
}
