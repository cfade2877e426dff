import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/** Runs `node`, `npm` or a program of this package (`vite`, `tsc`) in its root. @returns its exit code */
export function run(command, args = [], { quiet = false } = {}) {
  const [program, argv] =
    command === 'node'
      ? [process.execPath, args]
      : command === 'npm'
        ? ['npm', args]
        : ['npx', ['--no-install', command, ...args]];
  const { status, stdout, stderr } = spawnSync(program, argv, {
    cwd: ROOT,
    stdio: quiet ? 'pipe' : 'inherit',
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  // a quiet program is heard when it fails
  if (quiet && status !== 0) process.stderr.write(`${stdout}${stderr}`);
  return status ?? 1;
}

/**
 * Runs parts one after the other and says how long each took. The first that fails ends the process with its exit code.
 * @param {readonly [name: string, part: () => number | Promise<number>][]} parts
 */
export async function inOrder(parts) {
  const started = Date.now();
  const lines = [];
  for (const [name, part] of parts) {
    const start = Date.now();
    const status = await part();
    lines.push(`${status === 0 ? 'ok  ' : 'FAIL'}  ${name}  ${seconds(Date.now() - start)}`);
    console.log(`\n${lines.at(-1)}\n`);
    if (status !== 0) {
      console.error(`Stopped at: ${name}`);
      process.exit(status);
    }
  }
  console.log([...lines, `all of it  ${seconds(Date.now() - started)}`].join('\n'));
}
