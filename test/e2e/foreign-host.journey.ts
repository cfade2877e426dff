import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../../tools/serve.mjs';
import { PersonalBrowser } from './support/browser.js';
import { journey } from './support/journey.js';
import { bothArches } from './support/scans.js';

const FOLDER = '.cache/foreign-page';
const SLOT = 'upper';

/** What a page must be asked for a file: the elements' client, and what the page felt meanwhile. */
interface Taken {
  readonly ok: boolean;
  readonly root: string;
  readonly verdict: string;
  /** where the copy rests: only a worker can write to the private file system */
  readonly inFiles: number;
  /** milliseconds of the tasks that made the page wait */
  readonly longTasks: readonly number[];
}

interface Variant {
  readonly what: string;
  readonly workerSrc: string;
  /** the host serves the worker itself */
  readonly ownWorker?: boolean;
  readonly byWorker: boolean;
  /** what the browser says of the ways that the policy forbids */
  readonly complaints: readonly RegExp[];
}

const BLOCKED = [/policy: worker-src/, /Content Security Policy/];
/** a worker of a foreign origin: an exception that is caught, and nothing on the console */
const VARIANTS: readonly Variant[] = [
  {
    what: 'a page that lets workers come from itself and from scripts of its own takes the one that is inlined',
    workerSrc: "'self' blob:",
    byWorker: true,
    complaints: [],
  },
  {
    what: 'a page that lets workers come from itself only works in slices',
    workerSrc: "'self'",
    byWorker: false,
    complaints: BLOCKED,
  },
  {
    what: 'a page that allows no worker at all works in slices',
    workerSrc: "'none'",
    byWorker: false,
    complaints: BLOCKED,
  },
  {
    what: 'a page that serves the worker itself needs no more than that',
    workerSrc: "'self'",
    ownWorker: true,
    byWorker: true,
    complaints: [],
  },
];

const pageOf = (cdn: string, ownWorker: boolean): string => `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <title>A lab</title>
  <link rel="icon" href="./none.svg" />
  <script type="module" crossorigin src="${cdn}pontic.js"></script>
  <input type="file" id="scan" aria-label="Scan" />
  <lab-context lab="restorative"${ownWorker ? ' worker-url="./pontic-worker.js"' : ''}>
    <case-list></case-list>
  </lab-context>
</html>
`;

const policyOf = (cdn: string, workerSrc: string): string =>
  [
    "default-src 'none'",
    `script-src ${new URL(cdn).origin}`,
    "style-src 'self'",
    "img-src 'self' blob:",
    "connect-src 'self'",
    `worker-src ${workerSrc}`,
    "object-src 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types pontic-lit-1 pontic-worker-1',
  ].join('; ');

/** Runs in the page: puts the picked file into a new draft. */
async function takeIn(slot: string): Promise<Taken> {
  interface Client {
    createDraft(): Promise<string>;
    attach(
      id: string,
      slot: string,
      file: File,
    ): Promise<{ ok: boolean; code?: string; id: string; report: { verdict: string } }>;
    case(id: string): {
      subscribe(observer: { next: (view: View | undefined) => void }): { unsubscribe(): void };
    };
  }
  interface View {
    readonly case: { readonly prescription: { readonly scans: Record<string, { root: string }> } };
  }
  const lab = document.querySelector('lab-context') as unknown as EventTarget & { client?: Client };
  if (!lab.client) await new Promise((resolve) => lab.addEventListener('lab-ready', resolve, { once: true }));
  const client = lab.client!;
  const file = document.querySelector<HTMLInputElement>('#scan')!.files![0]!;
  const id = await client.createDraft();
  const longTasks: number[] = [];
  const observer = new PerformanceObserver((list) =>
    longTasks.push(...list.getEntries().map(({ duration }) => Math.round(duration))),
  );
  observer.observe({ type: 'longtask' });
  const outcome = await client.attach(id, slot, file);
  if (!outcome.ok) throw new Error(outcome.code);
  await new Promise((resolve) => setTimeout(resolve, 200));
  observer.disconnect();
  const view = await new Promise<View>((resolve) => {
    client.case(id).subscribe({
      next: (now) => {
        if (now?.case.prescription.scans[slot]) resolve(now);
      },
    });
  });
  let inFiles = 0;
  const count = async (folder: FileSystemDirectoryHandle): Promise<void> => {
    for await (const handle of folder.values())
      if (handle.kind === 'file') inFiles++;
      else await count(handle);
  };
  await count(await navigator.storage.getDirectory());
  return {
    ok: outcome.ok,
    root: view.case.prescription.scans[slot]!.root,
    verdict: outcome.report.verdict,
    inFiles,
    longTasks,
  };
}

const SCAN = bothArches(100_000).upper;
const roots = new Set<string>();

for (const { what, workerSrc, ownWorker = false, byWorker, complaints } of VARIANTS)
  journey(`F11, the script comes from another host: ${what}`, async (t) => {
    const cdn = await serve(join(process.cwd(), 'dist/cdn'), {
      headers: { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' },
    });
    t.after(() => cdn.close());
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(`${FOLDER}/index.html`, pageOf(cdn.url, ownWorker));
    writeFileSync(`${FOLDER}/none.svg`, '<svg xmlns="http://www.w3.org/2000/svg"/>');
    if (ownWorker) {
      const answer = await fetch(`${cdn.url}pontic-worker.js`);
      writeFileSync(`${FOLDER}/pontic-worker.js`, await answer.text());
    }
    const site = await serve(join(process.cwd(), FOLDER), {
      headers: {
        'content-security-policy': policyOf(cdn.url, workerSrc),
        'x-content-type-options': 'nosniff',
      },
    });
    t.after(() => site.close());
    const browser = await PersonalBrowser.open();
    t.after(() => browser.close());
    const tab = await browser.openTab(site.url);
    await tab.getByRole('heading', { name: 'Your cases' }).waitFor();
    browser.expectClean();

    await tab.getByLabel('Scan').setInputFiles(SCAN);
    const taken = await tab.evaluate(takeIn, SLOT);
    assert.deepEqual(
      { ...taken, longTasks: [], root: '' },
      {
        ...{ ok: true, root: '', verdict: 'pass', longTasks: [] },
        inFiles: byWorker ? 1 : 0,
      },
    );
    t.diagnostic(`tasks over 50 ms on the page: ${taken.longTasks.join(', ') || 'none'}`);
    roots.add(taken.root);
    // whatever way it came in, it is the same file
    assert.equal(roots.size, 1);
    browser.expectClean(...complaints);
  });
