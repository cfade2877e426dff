/** Reads built JavaScript for what a strict policy forbids or what lets markup in. `node tools/check-output.mjs [folder…]` */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './run.mjs';

const FORBIDDEN = {
  eval: /(?<![\w$.])eval\s*\(/,
  'new Function': /\bnew\s+Function\b|(?<![\w$.])Function\s*\(\s*["'`]/,
  'document.write': /\bdocument\.write(?:ln)?\s*\(/,
  'string timer': /\bset(?:Timeout|Interval)\s*\(\s*["'`]/,
  unsafeHTML: /\bunsafe(?:HTML|SVG|MathML|Static)\b/,
  innerHTML: /\.(?:inner|outer)HTML\s*=(?!=)|\.insertAdjacentHTML\s*\(/,
};

/** Lit's own: a template's markup is written once, from the literal in the source, through its policy. */
const LIT_TEMPLATE =
  /createElement\(["'`]template["'`]\)\s*[;,]\s*return\s+([\w$]+)\.innerHTML\s*=\s*[\w$]+\s*,\s*\1/g;

/** @returns {{ what: string, where: string }[]} what a strict policy forbids in built JavaScript, with the text around it */
export function forbiddenIn(built) {
  const code = built.replace(LIT_TEMPLATE, '').replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, '');
  return Object.entries(FORBIDDEN).flatMap(([what, pattern]) => {
    const hit = pattern.exec(code);
    return hit ? [{ what, where: code.slice(Math.max(0, hit.index - 60), hit.index + 60) }] : [];
  });
}

/** Prints what was found. @returns {number} 0 where there is nothing */
export function checkOutput(...folders) {
  let found = 0;
  for (const folder of folders) {
    if (!existsSync(join(ROOT, folder))) {
      console.error(`${folder}: not there, build first`);
      return 1;
    }
    for (const name of readdirSync(join(ROOT, folder), { recursive: true })) {
      if (!/\.m?js$/.test(name)) continue;
      const path = join(ROOT, folder, name);
      for (const { what, where } of forbiddenIn(readFileSync(path, 'utf8'))) {
        found++;
        console.error(`${relative(ROOT, path)}: ${what}: …${where}…`);
      }
    }
  }
  return found === 0 ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const folders = process.argv.slice(2);
  process.exit(checkOutput(...(folders.length ? folders : ['dist'])));
}
