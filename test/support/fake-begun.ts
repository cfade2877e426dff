import {
  type BegunKind,
  type BegunRef,
  type BegunWriting,
  type CaseId,
  instant,
  type Begun,
} from '../../src/index.js';
import { nextId } from './a-case.js';
import { Source } from './source.js';

type Failure = Extract<Awaited<ReturnType<BegunWriting['write']>>, { ok: false }>['code'];

/** What was begun and not sent, as a device keeps it; several clients with one of these are windows of one browser. */
export interface FakeBegun {
  of(id: CaseId, kind: BegunKind): BegunWriting;
  /** it leaves with an event */
  end(id: CaseId, ref: BegunRef): void;
  kept(id: CaseId, kind: BegunKind): Begun | undefined;
  /** the next writings end so, until it is called without a code */
  failWith(code?: Failure): void;
  sources(): readonly Source<string | undefined>[];
}

export function fakeBegun(now: number): FakeBegun {
  const rows = new Map<string, Begun>();
  const sources = new Map<string, Source<string | undefined>>();
  let failure: Failure | undefined;
  const keyOf = (id: CaseId, kind: BegunKind) => `${kind} ${id}`;
  const sourceOf = (key: string) => {
    const known = sources.get(key) ?? new Source<string | undefined>(() => rows.get(key)?.mark);
    sources.set(key, known);
    return known;
  };
  const end = (key: string, mark: string): boolean => {
    const known = rows.get(key);
    if (known && known.mark !== mark) return false;
    rows.delete(key);
    sourceOf(key).tell();
    return true;
  };
  return {
    of: (id, kind) => {
      const key = keyOf(id, kind);
      return {
        changes: sourceOf(key),
        read: () => Promise.resolve(rows.get(key)),
        write(content, on) {
          const known = rows.get(key);
          if (failure) return Promise.resolve({ ok: false, code: failure });
          if (known && known.mark !== on) return Promise.resolve({ ok: false, code: 'changed-elsewhere' });
          // as a database keeps it: nothing of it is shared
          const begun = { content: structuredClone(content), savedAt: instant(now), mark: nextId('begun') };
          rows.set(key, begun);
          sourceOf(key).tell();
          return Promise.resolve({ ok: true, begun });
        },
        remove: (mark) =>
          Promise.resolve(end(key, mark) ? { ok: true } : { ok: false, code: 'changed-elsewhere' }),
      };
    },
    end: (id, { kind, mark }) => void end(keyOf(id, kind), mark),
    kept: (id, kind) => rows.get(keyOf(id, kind)),
    failWith: (code) => void (failure = code),
    sources: () => [...sources.values()],
  };
}
