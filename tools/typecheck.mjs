/** Type-checks each layer under its own `lib`: `domain` is plain ES, `src` has no document, `components` has the DOM. */
import { spawnSync } from 'node:child_process';

const projects = ['src/domain', 'src', 'components', 'demo', 'demo/tsconfig.sw.json', 'test'];
let failed = false;
for (const project of projects) {
  const { status } = spawnSync('npx', ['tsc', '-p', project], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(`tsc -p ${project}: failed`);
    failed = true;
  }
}
process.exit(failed ? 1 : 0);
