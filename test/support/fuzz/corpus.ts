import { archMesh, toAsciiStl, toBinaryStl } from '../arch.js';
import { zipOf } from '../a-zip.js';
import { boxOf, fromSoup, toObj, toPly } from '../written-mesh.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const joined = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(parts.flatMap((part) => [...part]));

/** Small sound files of every format, of which the spoiled ones are made. */
export function corpus(): readonly Uint8Array[] {
  // whole numbers: those of seventeen digits would make the texts long
  const soup = archMesh({ jaw: 'lower', triangles: 6 }).map(Math.round);
  const box = boxOf(20, 30, 40);
  const uncounted = toBinaryStl(soup, 'Pearson');
  new DataView(uncounted.buffer).setUint32(80, 0, true);
  const text = new TextDecoder().decode(toAsciiStl(soup.subarray(0, 27), 'upper'));
  return [
    toBinaryStl(soup),
    // longer than the first kilobyte, by which the format is known
    toBinaryStl(archMesh({ jaw: 'upper', triangles: 24 })),
    toPly(fromSoup(archMesh({ jaw: 'upper', triangles: 24 })), {
      encoding: 'binary_little_endian',
      colour: true,
    }),
    joined(utf8('# by hand, with a long comment\n'.repeat(36)), toObj(box)),
    toPly(box, { comment: 'long '.repeat(210) }),
    toBinaryStl(soup, 'solid exported facet'),
    joined(toBinaryStl(soup, 'by a scanner'), utf8('Pearson')),
    uncounted,
    utf8(text),
    utf8(text.replaceAll('\n', '\r\n').toUpperCase()),
    utf8(`\ufeff${text}${text}`),
    ...(['ascii', 'binary_little_endian', 'binary_big_endian'] as const).flatMap((encoding) => [
      toPly(box, { encoding, comment: 'Pearson' }),
      toPly(box, { encoding, extras: true, colour: true, coordinate: 'f8', index: 'u2', count: 'u4' }),
      toPly(fromSoup(soup), { encoding, end: '\r\n', index: 'u1' }),
    ]),
    toPly(box, { encoding: 'binary_little_endian', end: '\r', coordinate: 'i1' }),
    toObj(box),
    toObj(box, { negative: true, corner: '/1/1', colour: true, end: '\r\n' }),
    joined(utf8('# Pearson\nmtllib Pearson.mtl\n'), toObj(fromSoup(soup)), utf8('f 1 \\\n 2 3\n')),
    zipOf([{ name: 'Pearson/upper.stl', bytes: new Uint8Array(90) }, { name: 'lower.ply' }], 'by hand'),
    zipOf([{ name: '[Content_Types].xml' }, { name: '3D/3dmodel.model' }]),
    joined(new Uint8Array(128), utf8('DICM'), new Uint8Array(100)),
    utf8(
      `<?xml version="1.0"?>\n<HPS version="1.1">\n<Packed_geometry>${'A'.repeat(100)}</Packed_geometry></HPS>`,
    ),
  ];
}
