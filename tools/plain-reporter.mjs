import { writeFileSync } from 'node:fs';

/** Prints one plain closing line that a CI log reader can count; of a share of the files, whoever started it prints it. */
export function plainReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      const walk = (suite) => {
        for (const test of suite.tests)
          counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
        for (const child of suite.suites) walk(child);
      };
      for (const session of sessions) {
        if (session.testResults) walk(session.testResults);
        // a file that could not be imported has errors and no results
        if (session.errors?.length && !session.passed) counts.failed++;
      }
      const { PONTIC_COUNTS } = process.env;
      if (PONTIC_COUNTS) writeFileSync(PONTIC_COUNTS, JSON.stringify(counts));
      else console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
    },
  };
}
