import test, { type TestContext } from 'node:test';

/** One journey of a person, told as a sentence. The runner waits for it; nobody else has to. */
export function journey(tale: string, drive: (t: TestContext) => Promise<void>): void {
  void test(tale, { timeout: 180_000 }, drive);
}
