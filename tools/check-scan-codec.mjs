/** Drives the built `pontic-scan-codec` as a lab would: files, pipes, and what is not right. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './run.mjs';

const { bin } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const command = join(ROOT, bin['pontic-scan-codec']);
const folder = mkdtempSync(join(tmpdir(), 'pontic-codec-'));
const at = (name) => join(folder, name);
const call = (args, input) =>
  spawnSync(process.execPath, [command, ...args], { input, maxBuffer: 64 * 1024 * 1024 });
let failed = false;
const check = (sentence, holds) => {
  if (holds) return;
  failed = true;
  console.error(`pontic-scan-codec: ${sentence}`);
};

/** A sheet of triangles with a little relief, larger than one part. */
function aScan(triangles) {
  const file = Buffer.alloc(84 + 50 * triangles, 'a scanner and a patient', 'latin1');
  file.writeUInt32LE(triangles, 80);
  const side = 300;
  const height = (i) => Math.fround(Math.sin(i * 0.7) + (((i * 2654435761) >>> 8) & 255) / 5000);
  for (let t = 0; t < triangles; t++) {
    const cell = (t >> 1) + Math.floor((t >> 1) / (side - 1));
    const corners = t % 2 ? [cell + 1, cell + side + 1, cell + side] : [cell, cell + 1, cell + side];
    for (let k = 0; k < 12; k++) file.writeFloatLE(0, 84 + 50 * t + 4 * (k % 3));
    corners.forEach((vertex, k) =>
      [vertex % side, Math.floor(vertex / side), height(vertex)].forEach((value, axis) =>
        file.writeFloatLE(value, 84 + 50 * t + 12 + 12 * k + 4 * axis),
      ),
    );
    file.writeUInt16LE(0, 84 + 50 * t + 48);
  }
  return file;
}

try {
  const scan = aScan(200_000);
  writeFileSync(at('scan.stl'), scan);
  check('encodes a file', call(['encode', at('scan.stl'), at('scan.psc')]).status === 0);
  check('and makes it at least eight times smaller', readFileSync(at('scan.psc')).length * 8 < scan.length);
  check('decodes it', call(['decode', at('scan.psc'), at('back.stl')]).status === 0);
  check('to the same bytes', readFileSync(at('back.stl')).equals(scan));
  const info = String(call(['info', at('scan.psc')]).stdout);
  check('tells what is in it', /^frames 2$/m.test(info) && /^originalBytes 10000084$/m.test(info));
  const piped = call(['decode', '-', '-'], call(['encode', '-', '-'], scan).stdout);
  check('works in a pipe', piped.status === 0 && piped.stdout.equals(scan));
  for (const text of ['', 'solid nothing\nendsolid nothing\n']) {
    const back = call(['decode', '-', '-'], call(['encode', '-', '-'], text).stdout);
    check('keeps what is no binary STL', back.status === 0 && String(back.stdout) === text);
  }

  writeFileSync(at('cut.psc'), readFileSync(at('scan.psc')).subarray(0, -1));
  const cut = call(['decode', at('cut.psc'), at('cut.stl')]);
  check('says that a file is cut off', cut.status === 1 && /truncated/.test(String(cut.stderr)));
  check(
    'and leaves no half file behind',
    !existsSync(at('cut.stl')) && !readdirSync(folder).some((n) => n.endsWith('.part')),
  );
  check('says so when asked what is in it, too', call(['info', at('cut.psc')]).status === 1);
  const wrong = call(['decode', at('scan.stl'), at('cut.stl')]);
  check(
    'says that a file is none of its own',
    wrong.status === 1 && /not-a-frame/.test(String(wrong.stderr)),
  );
  check('says what is missing on the disk', call(['decode', at('none.psc'), at('cut.stl')]).status === 1);
  for (const args of [[], ['decode'], ['encode', 'a'], ['explain', 'a', 'b']])
    check('explains itself when called wrongly', call(args).status === 2);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(failed ? 1 : 0);
