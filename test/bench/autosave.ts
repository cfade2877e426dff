import { type CaseView, createLabClient, localLab, type Watch } from '../../src/index.js';
import { restorative } from '../../src/profiles/restorative.js';
import { quantile, type Row, timed } from './row.js';

const WARM_UP = 30;
const SAVES = 400;

const first = <Value>(watch: Watch<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    const subscription = watch.subscribe({
      next: (value) => {
        queueMicrotask(() => subscription.unsubscribe());
        resolve(value);
      },
      error: reject,
    });
  });

const answered = (request: IDBRequest): Promise<void> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error('refused'));
  });

/** The peer puts the same record into a bare database, with the same durability. */
async function rawStore() {
  const opening = indexedDB.open('bench-raw', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('cases', { keyPath: 'id' });
  await answered(opening);
  const db = opening.result;
  return {
    put: (record: CaseView['case']): Promise<void> =>
      new Promise((resolve, reject) => {
        const transaction = db.transaction('cases', 'readwrite', { durability: 'relaxed' });
        transaction.oncomplete = () => resolve();
        transaction.onerror = () => reject(transaction.error ?? new Error('refused'));
        transaction.objectStore('cases').put(record);
      }),
    close: () => db.close(),
  };
}

/** One field typed into a draft, until it is safely stored: what stands between a keystroke and "Saved". */
export async function autosave(): Promise<readonly Row[]> {
  const client = await createLabClient({
    profile: restorative,
    backend: localLab({ profile: restorative, name: `bench-${Date.now()}` }),
  });
  const raw = await rawStore();
  const id = await client.createDraft({ patientCode: 'BENCH-1', doctorName: 'Dr. Bench' });
  const view = await first(client.case(id));
  if (!view) throw new Error('the draft is gone');
  const ours: number[] = [];
  const peer: number[] = [];
  for (let save = 0; save < WARM_UP + SAVES; save++) {
    const instructions = `Please keep the contact to 15 light. ${save}`;
    const record = { ...view.case, prescription: { ...view.case.prescription, instructions } };
    // taking turns: what slows the machine slows both
    const editing = await timed(() => client.edit(id, [{ field: 'instructions', value: instructions }]));
    const putting = await timed(() => raw.put(record));
    if (save < WARM_UP) continue;
    ours.push(editing);
    peer.push(putting);
  }
  raw.close();
  await client.close();
  const row = (q: number): Row => ({
    name: `autosave p${q * 100}`,
    ours: quantile(ours, q),
    peer: quantile(peer, q),
    unit: 'ms',
  });
  return [row(0.5), row(0.99)];
}
