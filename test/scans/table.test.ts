import { expect } from '@open-wc/testing';
import { OBJLoader } from 'three/examples/jsm/loaders/OBJLoader.js';
import { PLYLoader } from 'three/examples/jsm/loaders/PLYLoader.js';
import { STLLoader } from 'three/examples/jsm/loaders/STLLoader.js';
import type { BufferGeometry, Mesh } from 'three';
import type { MeshFacts } from '../../src/scans/worker/inspect.js';
import { archMesh } from '../support/arch.js';
import { codesOf, inspected } from '../support/inspected.js';
import { type Reading, readingOf, readStl } from '../support/second-reader.js';
import { boxOf, fromSoup, type IndexedMesh, toObj, toPly } from '../support/written-mesh.js';

/** What another reader makes of a file where it is not what we make of it, and why. */
interface Disagreement {
  /** triangles that three.js finds; `throws`: an error that it does not mean to throw */
  readonly three?: number | 'throws';
  readonly second?: 'refuses';
  readonly why: string;
}

/**
 * Every mesh of two packages, good and broken: path, format, triangles, codes of the findings. Where nothing else is said,
 * three.js's STLLoader and the second reader find as many triangles, and the same box to the last bit.
 */
const REAL: [
  path: string,
  format: MeshFacts['format'],
  triangles: number,
  codes: string,
  other?: Disagreement,
][] = [
  [
    'stl-models/broken/empty.stl',
    undefined,
    0,
    'empty-file',
    {
      three: 'throws',
      second: 'refuses',
      why: 'three.js reads the count behind the end of a file without bytes; the second reader finds no STL in it',
    },
  ],
  [
    'stl-models/broken/fourVertices.ascii.stl',
    'stl-ascii',
    0,
    'malformed-text',
    {
      three: 4,
      second: 'refuses',
      why: 'three.js takes all corners of a facet for a list and cuts it into threes: the facet of four makes every triangle behind it a wrong one',
    },
  ],
  [
    'stl-models/broken/incorrectFaceCounter.bin.stl',
    'stl-binary',
    4,
    'truncated',
    {
      three: 'throws',
      second: 'refuses',
      why: 'the head counts more triangles than there are: three.js reads behind the end, we count those that are whole and block the file as cut off; the second reader knows no such size',
    },
  ],
  [
    'stl-models/broken/missingEndsolid.ascii.stl',
    'stl-ascii',
    4,
    '',
    {
      three: 0,
      second: 'refuses',
      why: 'three.js looks for `endsolid` and finds no solid without one, the second reader does not forgive it; scanners that are stopped leave it out, and every facet is whole',
    },
  ],
  ['stl-models/broken/missingFace.ascii.stl', 'stl-ascii', 3, ''],
  ['stl-models/broken/missingNormal.ascii.stl', 'stl-ascii', 4, ''],
  ['stl-models/broken/notANumberNormal.ascii.stl', 'stl-ascii', 4, ''],
  [
    'stl-models/broken/quad.ascii.stl',
    'stl-ascii',
    0,
    'malformed-text',
    {
      three: 4,
      second: 'refuses',
      why: 'three.js makes the four corners of a quad the beginning of other triangles',
    },
  ],
  ['stl-models/broken/singleFace.ascii.stl', 'stl-ascii', 1, ''],
  ['stl-models/broken/solidNameMismatch.ascii.stl', 'stl-ascii', 4, ''],
  [
    'stl-models/broken/twoVertices.ascii.stl',
    'stl-ascii',
    0,
    'malformed-text',
    {
      three: 3,
      second: 'refuses',
      why: 'three.js fills the facet of two corners with one of the next facet',
    },
  ],
  ['stl-models/broken/wrongHeader.bin.stl', 'stl-binary', 12, ''],
  ['stl-models/broken/wrongNormal.ascii.stl', 'stl-ascii', 4, ''],
  ['stl-models/broken/wrongNormals.ascii.stl', 'stl-ascii', 4, ''],
  [
    'stl-models/misc/faceless.ascii.stl',
    'stl-ascii',
    0,
    'no-triangles',
    {
      three: 'throws',
      why: 'three.js reads the count of a binary file, and this one is shorter than that; of a solid without facets all find no triangle',
    },
  ],
  ['stl-models/misc/multiWordName.ascii.stl', 'stl-ascii', 4, ''],
  [
    'stl-models/misc/multiWordName.bin.stl',
    undefined,
    0,
    'not-a-mesh',
    {
      three: 4,
      second: 'refuses',
      why: 'every byte above 0x7f went through a text conversion and is now U+FFFD: three.js reads the rubbish as coordinates of 10^29, we and the second reader refuse it',
    },
  ],
  ['stl-models/misc/namelessSolid.ascii.stl', 'stl-ascii', 4, ''],
  ['stl-models/objects/bunny.ascii.stl', 'stl-ascii', 69451, ''],
  ['stl-models/objects/bunny.bin.stl', 'stl-binary', 69451, ''],
  ['stl-models/objects/gearwheel.ascii.stl', 'stl-ascii', 2444, ''],
  ['stl-models/objects/gearwheel.bin.stl', 'stl-binary', 2444, ''],
  ['stl-models/polytopes/cube.ascii.stl', 'stl-ascii', 12, ''],
  ['stl-models/polytopes/cube.bin.stl', 'stl-binary', 12, ''],
  ['stl-models/polytopes/cubeLarge.ascii.stl', 'stl-ascii', 12, ''],
  ['stl-models/polytopes/tetrahedron.ascii.stl', 'stl-ascii', 4, ''],
  ['stl-models/polytopes/tetrahedron.bin.stl', 'stl-binary', 4, ''],
  ['stl-models/polytopes/tetrahedron.min.ascii.stl', 'stl-ascii', 4, ''],
  ['stl-models/polytopes/tetrahedronIrregular.ascii.stl', 'stl-ascii', 4, ''],
  ['stl-models/polytopes/tetrahedronIrregular.bin.stl', 'stl-binary', 4, ''],
  ['stl-models/polytopes/tetrahedronMinusZero.bin.stl', 'stl-binary', 4, ''],
  ['stl-models/polytopes/triangle.ascii.stl', 'stl-ascii', 1, ''],
  ['stl-models/polytopes/triangle.bin.stl', 'stl-binary', 1, ''],
  ['stl-models/polytopes/unitCube.ascii.stl', 'stl-ascii', 12, ''],
  ['stl-models/polytopes/unitCube.binary.stl', 'stl-binary', 12, ''],
  ['node-stl/test/test_data/002.STL', 'stl-binary', 40, ''],
  ['node-stl/test/test_data/Pterosaur_FDM.stl', 'stl-binary', 201286, ''],
  ['node-stl/test/test_data/RasPiCaseLight.stl', 'stl-binary', 248, ''],
  ['node-stl/test/test_data/WALLY_1plate.stl', 'stl-ascii', 382, ''],
  [
    'node-stl/test/test_data/box.stl',
    'stl-binary',
    1656,
    'trailing-bytes',
    {
      second: 'refuses',
      why: "two files in one: three.js and we read the first one's triangles, and we warn that there is more; the second reader knows no such size",
    },
  ],
  ['node-stl/test/test_data/box_2x3x4.stl', 'stl-ascii', 12, ''],
  ['node-stl/test/test_data/box_3x3x3_offset.stl', 'stl-ascii', 12, ''],
];

async function load(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(`/node_modules/${path}`);
  expect(response.ok, path).to.equal(true);
  return new Uint8Array(await response.arrayBuffer());
}

/** three.js tells the console about facets that it takes all the same. */
function quietly<Result>(call: () => Result): Result {
  const { error } = console;
  console.error = () => undefined;
  try {
    return call();
  } finally {
    console.error = error;
  }
}

const positionsOf = (geometry: BufferGeometry): ArrayLike<number> => {
  const { array } = (geometry.index ? geometry.toNonIndexed() : geometry).getAttribute('position');
  return array;
};

function byThree(bytes: Uint8Array<ArrayBuffer>): Reading | 'throws' {
  try {
    return readingOf(quietly(() => positionsOf(new STLLoader().parse(bytes.buffer))));
  } catch {
    // which error it is depends on the byte that it stumbles over
    return 'throws';
  }
}

/** Ours in the words of the others: -0 is 0. */
const ours = ({ triangles, box }: MeshFacts): Reading => ({
  triangles,
  box: box && { min: box.min.map((value) => value + 0), max: box.max.map((value) => value + 0) },
});

describe('STL files of other people', () => {
  for (const [path, format, triangles, codes, other] of REAL) {
    const verdict = codes ? `finds ${codes} in` : 'reads';
    const name = path.replace('node-stl/test/test_data', 'node-stl');
    it(`${verdict} ${name}: ${triangles} triangles${other ? `; ${other.why}` : ''}`, async () => {
      const bytes = await load(path);
      const facts = inspected(bytes);
      expect(facts).to.include({ format, triangles });
      expect(codesOf(facts)).to.equal(codes);
      const three = byThree(bytes);
      if (other?.three === undefined) expect(three).to.deep.equal(ours(facts));
      else expect(three === 'throws' ? three : three.triangles).to.equal(other.three);
      const second = readStl(bytes);
      if (other?.second === undefined) expect(second).to.deep.equal(ours(facts));
      else expect(second).to.equal(undefined);
    });
  }

  it('measures a unit cube: six square units between 0 and 1', async () => {
    const { area, box, degenerate } = inspected(await load('stl-models/polytopes/unitCube.binary.stl'));
    expect({ area, box, degenerate }).to.deep.equal({
      area: 6,
      box: { min: [0, 0, 0], max: [1, 1, 1] },
      degenerate: 0,
    });
  });

  it('measures the bunny alike in both formats', async () => {
    const text = inspected(await load('stl-models/objects/bunny.ascii.stl'));
    const binary = inspected(await load('stl-models/objects/bunny.bin.stl'));
    expect(text.area / binary.area).to.be.closeTo(1, 1e-4);
    expect(text.box!.max[0]).to.be.closeTo(binary.box!.max[0]!, 1e-5);
  });
});

const MESHES: readonly [what: string, mesh: IndexedMesh][] = [
  ['quads', boxOf(2.5, 3.25, 4.125)],
  ['an arch', fromSoup(archMesh({ jaw: 'upper', triangles: 2000 }))],
];

describe('PLY and OBJ, beside three.js', () => {
  for (const [what, mesh] of MESHES) {
    for (const encoding of ['ascii', 'binary_little_endian', 'binary_big_endian'] as const)
      for (const colour of [false, true])
        it(`PLY: ${what}, ${encoding}${colour ? ', with colours' : ''}`, () => {
          const bytes = toPly(mesh, { encoding, colour });
          const geometry = new PLYLoader().parse(bytes.buffer);
          expect(ours(inspected(bytes))).to.deep.equal(readingOf(positionsOf(geometry)));
          expect(inspected(bytes).colour ?? false).to.equal(geometry.hasAttribute('color'));
        });

    for (const colour of [false, true])
      for (const corner of ['', '//1'] as const)
        it(`OBJ: ${what}${colour ? ', with colours' : ''}${corner ? ', with normals' : ''}`, () => {
          const bytes = toObj(mesh, { colour, corner });
          const { children } = new OBJLoader().parse(new TextDecoder().decode(bytes));
          const { geometry } = children[0] as Mesh;
          expect(ours(inspected(bytes))).to.deep.equal(readingOf(positionsOf(geometry)));
          expect(inspected(bytes).colour ?? false).to.equal(geometry.hasAttribute('color'));
        });
  }

  it('faces of five corners and more: three.js leaves them out of a PLY, we fan them as it does with OBJ', () => {
    const ring = Array.from({ length: 5 }, (_, i) => {
      const angle = (i / 5) * 2 * Math.PI;
      return [Math.cos(angle), Math.sin(angle), 0] as const;
    });
    const mesh = { vertices: ring, faces: [[0, 1, 2, 3, 4]] };
    const ply = toPly(mesh);
    expect(positionsOf(new PLYLoader().parse(ply.buffer)).length).to.equal(15);
    expect(new PLYLoader().parse(ply.buffer).index).to.equal(null);
    expect(inspected(ply).triangles).to.equal(3);
    const obj = toObj(mesh);
    const { geometry } = new OBJLoader().parse(new TextDecoder().decode(obj)).children[0] as Mesh;
    expect(ours(inspected(obj))).to.deep.equal(readingOf(positionsOf(geometry)));
  });
});
