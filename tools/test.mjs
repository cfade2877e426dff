/**
 * `npm test`: the layers' imports, units and elements in a real browser, then the demo is built and whole journeys are driven through it.
 * Stops at the first part that fails, with its exit code. `npm test -- wizard` runs the journeys of that name only.
 */
import { findBrowser } from './browser.mjs';
import { runJourneys } from './e2e.mjs';
import { inOrder, run } from './run.mjs';
import { runUnits } from './units.mjs';

// found (or, on Debian as root, installed) once; what is started from here inherits it
process.env.CHROME_PATH = findBrowser();

const wanted = process.argv.slice(2);

await inOrder([
  ...(wanted.length
    ? []
    : [
        ['architecture', () => run('node', ['tools/architecture.mjs'])],
        ['units and elements', runUnits],
      ]),
  ['demo build', () => run('node', ['tools/build-demo.mjs'])],
  ['journeys', () => runJourneys(wanted)],
]);
