import type { CaseId, LabClient } from '../../src/index.js';

type Typed = Map<string, string>;

/** In memory only, for each account: a draft that is opened again on the same page still has what was typed into it. */
const kept = new WeakMap<LabClient, Map<CaseId, Typed>>();

export function keepTyped(client: LabClient, id: CaseId, typed: Typed): void {
  const ofClient = kept.get(client) ?? new Map<CaseId, Typed>();
  kept.set(client, ofClient.set(id, typed));
}

/** By field: what was typed in this draft and could not be read. */
export function typedIn(client: LabClient, id: CaseId | undefined): Typed {
  const typed = (id && kept.get(client)?.get(id)) ?? new Map<string, string>();
  if (id) keepTyped(client, id, typed);
  return typed;
}
