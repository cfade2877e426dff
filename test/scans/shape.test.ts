import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { MeshShape } from '../../src/scans/report.js';
import { MeshTally } from '../../src/scans/worker/mesh-tally.js';
import { MOST_WELDED, ShapeOnlooker } from '../../src/scans/worker/shape/shape.js';
import { archMesh, toBinaryStl } from '../support/arch.js';
import { based, finned, flippedPatch, joined, kept, moved, scaled } from '../support/arch-variants.js';

type Positions = Float32Array<ArrayBuffer>;

/** @param step how many triangles come at a time */
async function shapeOf(positions: Positions, step = 1000): Promise<MeshShape> {
  const view = new DataView(toBinaryStl(positions).buffer);
  const triangles = positions.length / 9;
  const tally = new MeshTally();
  tally.addRecords(view, 84, triangles);
  const onlooker = new ShapeOnlooker({ triangles, box: tally.figures().box! });
  for (let from = 0; from < triangles; from += step)
    onlooker.addRecords(view, 84 + 50 * from, Math.min(step, triangles - from));
  return onlooker.end();
}

const QUAD_SIDES = [
  [0, 1, 3, 2],
  [4, 6, 7, 5],
  [0, 4, 5, 1],
  [2, 3, 7, 6],
  [0, 2, 6, 4],
  [1, 5, 7, 3],
] as const;

/** @param sides in mm @param without the last so many faces */
function brick(sides: readonly [number, number, number], without = 0): Positions {
  const corner = (i: number) => [(i & 4) / 4, (i & 2) / 2, i & 1].map((on, axis) => on * sides[axis]!);
  const quads = QUAD_SIDES.slice(0, QUAD_SIDES.length - without);
  return new Float32Array(
    quads.flatMap(([a, b, c, d]) => [a, b, c, a, c, d].flatMap((vertex) => corner(vertex))),
  );
}

/** The triangles of a binary STL. */
function trianglesOf(stl: ArrayBuffer): Positions {
  const view = new DataView(stl);
  const positions = new Float32Array(view.getUint32(80, true) * 9);
  for (let i = 0; i < positions.length; i++)
    positions[i] = view.getFloat32(84 + 50 * Math.floor(i / 9) + 12 + 4 * (i % 9), true);
  return positions;
}

describe('the shape of a mesh', () => {
  it('of a scanned bunny from elsewhere has its known vertices and its five holes, whose edges add up', async () => {
    const answer = await fetch('/node_modules/stl-models/objects/bunny.bin.stl');
    const bunny = trianglesOf(await answer.arrayBuffer());
    const { topology, extents } = await shapeOf(bunny);
    const { vertices, edges, boundaryEdges, ...rest } = topology!;
    expect({ vertices, triangles: bunny.length / 9, boundaryEdges }).to.deep.equal({
      ...{ vertices: 34_834, triangles: 69_451, boundaryEdges: 223 },
    });
    expect(rest).to.deep.equal({ nonManifoldEdges: 0, flippedEdges: 0, components: [1] });
    expect(3 * 69_451).to.equal(2 * edges - boundaryEdges);
    // Euler: a sphere with five holes
    expect(vertices - edges + 69_451).to.equal(2 - 5);
    expect(extents[0]).to.be.closeTo(0.156, 0.001);
  });

  it('has its sides, the longest first, and the axis of the shortest', async () => {
    for (const [sides, shortAxis] of [
      [[60, 50, 20], 2],
      [[20, 50, 60], 0],
      [[50, 20, 60], 1],
    ] as const) {
      const shape = await shapeOf(brick(sides));
      expect(shape.extents).to.deep.equal([60, 50, 20]);
      expect(shape.shortAxis).to.equal(shortAxis);
    }
  });

  it('of a closed brick has no rim, adds up to no direction and fills its outline', async () => {
    const { topology, vectorArea, planFill } = await shapeOf(brick([60, 50, 20]));
    expect(topology).to.deep.equal({
      ...{ vertices: 8, edges: 18, boundaryEdges: 0, nonManifoldEdges: 0, flippedEdges: 0 },
      components: [1],
    });
    expect(Math.hypot(...vectorArea)).to.equal(0);
    expect(planFill).to.be.within(0.99, 1);
  });

  it('of an open brick has the rim of the face that is missing, and points away from it', async () => {
    const { topology, vectorArea } = await shapeOf(brick([60, 50, 20], 1));
    expect(topology).to.deep.include({ edges: 17, boundaryEdges: 4, vertices: 8 });
    expect(vectorArea.map(Math.abs)).to.deep.equal([0, 0, 60 * 50]);
  });

  it('finds the edges where a triangle is turned over', async () => {
    const { topology } = await shapeOf(flippedPatch(brick([60, 50, 20]), 1 / 12));
    expect(topology).to.deep.include({ flippedEdges: 3, boundaryEdges: 0, nonManifoldEdges: 0 });
  });

  it('counts an edge of three triangles and more once, however many there are', async () => {
    const fin = finned(brick([60, 50, 20]), 12);
    expect((await shapeOf(fin)).topology!.nonManifoldEdges).to.equal(1);
    expect((await shapeOf(joined(fin, finned(brick([60, 50, 20]), 12)))).topology!.nonManifoldEdges).to.equal(
      18,
    );
  });

  it('shares the area among the pieces, and leaves specks out', async () => {
    const big = brick([60, 50, 20]);
    const speck = moved(brick([1, 1, 1]), [100, 0, 0]);
    const { components } = (await shapeOf(joined(big, moved(big, [0, 0, 50]), speck))).topology!;
    expect(components).to.have.length(2);
    expect(components[0]).to.be.closeTo(0.5, 0.001);
  });

  it('welds nought and minus nought, and nothing that is not exactly equal', async () => {
    const corners = [0, 0, 0, 1, 0, 0, 0, 1, 0];
    const pair = (second: number) => new Float32Array([...corners, second, 0, 0, 0, 1, 0, -1, 0, 0]);
    expect((await shapeOf(pair(-0))).topology!.vertices).to.equal(4);
    expect((await shapeOf(pair(1e-30))).topology!.vertices).to.equal(5);
  });

  it('says nothing of edges that a triangle without area has with itself', async () => {
    const flat = new Float32Array([0, 0, 0, 0, 0, 0, 1, 0, 0]);
    const { edges } = (await shapeOf(joined(brick([60, 50, 20]), flat))).topology!;
    expect(edges).to.equal(18);
  });

  it('is the same however the bytes were cut, and in whatever order the triangles come', async () => {
    const mesh = archMesh({ jaw: 'lower', triangles: 3000 });
    const whole = await shapeOf(mesh, 3000);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 3000 }), async (step) => {
        expect(await shapeOf(mesh, step)).to.deep.equal(whole);
      }),
      { numRuns: 20 },
    );
    const back = joined(...Array.from({ length: 30 }, (_, i) => kept(mesh, (t) => t % 30 === 29 - i)));
    const { topology, planFill } = await shapeOf(back);
    expect(topology).to.deep.equal(whole.topology);
    expect(planFill).to.equal(whole.planFill);
  });

  it('measures an outline alike in every unit', async () => {
    const mesh = archMesh({ jaw: 'lower', triangles: 24_000 });
    const inMillimetres = (await shapeOf(mesh)).planFill;
    for (const factor of [0.001, 0.1, 1 / 25.4])
      expect((await shapeOf(scaled(mesh, factor))).planFill).to.be.closeTo(inMillimetres, 0.02);
  });

  it('sees the faces of a base although no vertex lies in their middle', async () => {
    expect((await shapeOf(brick([60, 50, 20]))).planFill).to.be.greaterThan(0.99);
    const closed = await shapeOf(based(archMesh({ jaw: 'upper', triangles: 5000 }), -10));
    expect(closed.topology).to.deep.include({ boundaryEdges: 0, flippedEdges: 0 });
  });

  it('of more triangles than are welded knows the sides, the outline and the direction by a sample', async () => {
    const mesh = archMesh({ jaw: 'lower', triangles: MOST_WELDED + 10_001 });
    const { topology, ...sampled } = await shapeOf(mesh, 7777);
    const whole = await shapeOf(archMesh({ jaw: 'lower', triangles: 100_000 }));
    expect(topology).to.equal(undefined);
    expect(sampled.planFill).to.be.closeTo(whole.planFill, 0.01);
    sampled.vectorArea.forEach((part, axis) => {
      expect(part).to.be.closeTo(whole.vectorArea[axis]!, 0.02 * Math.hypot(...whole.vectorArea));
    });
  });

  it('does not count a soup without common vertices, nor a fan of tens of thousands around one', async () => {
    const loose = new Float32Array(9 * 20_000).map((_, i) => ((i * 7919) % 100_003) / 1000);
    expect((await shapeOf(loose)).topology).to.equal(undefined);
    const fan = Float32Array.from({ length: 9 * 60_000 }, (_, i) => {
      const [triangle, corner, axis] = [Math.floor(i / 9), Math.floor((i % 9) / 3), i % 3];
      const angle = ((triangle + corner - 1) * 2 * Math.PI) / 60_000;
      return corner === 0 ? 0 : [30 * Math.cos(angle), 30 * Math.sin(angle), 5][axis]!;
    });
    expect((await shapeOf(fan)).topology).to.equal(undefined);
  });
});
