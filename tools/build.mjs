/** `npm run build`: the package into dist/ (modules, types, CDN bundle), and a look at what came out. */
import { checkOutput } from './check-output.mjs';
import { run } from './run.mjs';

const quiet = process.argv.includes('--quiet');
const vite = ['--logLevel', quiet ? 'error' : 'warn'];
const status =
  run('vite', ['build', ...vite], { quiet }) ||
  run('vite', ['build', '-c', 'tools/vite.cdn.config.mjs', ...vite], { quiet }) ||
  run('tsc', ['-p', 'tsconfig.build.json'], { quiet }) ||
  checkOutput('dist');
process.exit(status);
