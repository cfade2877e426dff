/**
 * `npm run units`: units and elements in two browsers at once, each with half of the files. Within one browser the pages
 * have to take turns, since a page in the background gets no animation frames.
 */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { availableParallelism } from 'node:os';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './run.mjs';

/** More would only wait for each other on the machines that run this. */
const SHARES = Math.min(2, availableParallelism());
const FOLDER = join(ROOT, '.cache/units');

/** Two runners that look for a port at the same time find the same one. */
const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** The first is heard as it goes, the others when they have ended. */
async function share(number) {
  const port = await freePort();
  const counts = join(FOLDER, `${number}.json`);
  const child = spawn('npx', ['--no-install', 'wtr'], {
    cwd: ROOT,
    env: {
      ...process.env,
      PONTIC_SHARE: `${number}/${SHARES}`,
      PONTIC_PORT: `${port}`,
      PONTIC_COUNTS: counts,
    },
    stdio: ['ignore', number === 0 ? 'inherit' : 'pipe', number === 0 ? 'inherit' : 'pipe'],
    shell: process.platform === 'win32',
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (said += text));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ status: 1, said: `${said}\n${error.message}`, counts }));
    child.on('close', (status) => resolve({ status: status ?? 1, said, counts }));
  });
}

/** @returns the exit code: not zero where any test failed, or a share did not tell how it went */
export async function runUnits() {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const shares = await Promise.all(Array.from({ length: SHARES }, (_, number) => share(number)));
  const total = { passed: 0, failed: 0, skipped: 0 };
  let status = 0;
  for (const { status: own, said, counts } of shares) {
    if (said) console.log(said);
    status ||= own;
    try {
      const told = JSON.parse(readFileSync(counts, 'utf8'));
      for (const key of Object.keys(total)) total[key] += told[key];
    } catch {
      status ||= 1;
    }
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  return status;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit(await runUnits());
