/** `npm start`: builds the demo where something changed since the last build, serves it, and says where. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from './run.mjs';
import { serve } from './serve.mjs';

const FIRST_PORT = 4173;
const INPUTS = ['src', 'components', 'demo', 'tools', 'vite.config.ts', 'package.json'];

const timeOf = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function newestIn(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0;
  return Math.max(
    stat.mtimeMs,
    ...readdirSync(path, { recursive: true }).map((name) => timeOf(join(path, name))),
  );
}

const builtAt = timeOf(join(ROOT, 'dist-demo/sw.js')); // written last
if (INPUTS.some((input) => newestIn(join(ROOT, input)) > builtAt)) {
  console.log('Building the demo, about half a minute.');
  const status = run('node', ['tools/build-demo.mjs']);
  if (status !== 0) process.exit(status);
}

async function serveOnAFreePort() {
  for (let port = FIRST_PORT; port < FIRST_PORT + 20; port++) {
    try {
      return await serve(join(ROOT, 'dist-demo'), { port });
    } catch (error) {
      if (error.code !== 'EADDRINUSE') throw error;
    }
  }
  return serve(join(ROOT, 'dist-demo'));
}

const { url } = await serveOnAFreePort();
console.log(
  `\nThe demo is open at ${url}   (the practice: ${url}doctor.html   the lab: ${url}lab.html   stop: Ctrl+C)\n`,
);
