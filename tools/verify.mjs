/** `npm run verify`: everything that must hold before a change goes out, cheapest first. Stops at the first failure. */
import { checkOutput } from './check-output.mjs';
import { inOrder, run } from './run.mjs';

const script = (name) => () => run('npm', ['run', '--silent', name]);

await inOrder([
  ['format', script('format:check')],
  ['lint', script('lint')],
  ['types', script('typecheck')],
  ['pictures of the lifecycles', () => run('node', ['tools/lifecycles.mjs', '--check'])],
  ['manifest', () => run('cem', ['analyze', '--quiet'], { quiet: true })],
  ['build', script('build')],
  ['built output: nothing unsafe', () => checkOutput('dist')],
  ['package', script('check:package')],
  ['import in plain Node', () => run('node', ['tools/check-import.mjs'])],
  // the layers are tested here too: tools/architecture.mjs
  ['all tests', () => run('node', ['tools/test.mjs'])],
]);
