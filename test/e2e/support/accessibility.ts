import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[] }[];
}
interface Axe {
  run(options: { runOnly: readonly string[] }): Promise<{ readonly violations: readonly Violation[] }>;
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const path = createRequire(join(process.cwd(), 'package.json')).resolve('axe-core/axe.min.js');

/** What axe finds wrong with the whole page, shadow roots included: "color-contrast: .lede". */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  // by the debugger, which the page's policy does not concern
  await page.evaluate(await readFile(path, 'utf8'));
  const violations = await page.evaluate(async (runOnly) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    return (await axe.run({ runOnly })).violations;
  }, TAGS);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.flat().join(' ')}`),
  );
}
