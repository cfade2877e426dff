import { expect } from '@open-wc/testing';
import { modelsOf, toothPlace } from '../../components/plan-review/stage/models.js';
import { attachmentId, type MeshData, type PlanModel, type Staging } from '../../src/index.js';
import { tooth } from '../support/staged-plan.js';

/** A small surface around a point: x to the left, y to the back of the file. */
const at = (x: number, y: number, z: number): MeshData => ({
  positions: new Float32Array([x - 1, y, z, x + 1, y, z, x, y + 1, z, x, y - 1, z]),
  indices: new Uint32Array([0, 1, 2, 0, 3, 1]),
});
const model = (id: string, code: string): PlanModel => ({
  id,
  arch: code.startsWith('1') || code.startsWith('2') ? 'upper' : 'lower',
  tooth: tooth(code),
  file: { id: attachmentId(id), name: id, bytes: 0, root: id, triangles: 2, verdict: 'pass' },
});
const staging = (models: readonly PlanModel[], stages: readonly (readonly string[])[]): Staging => ({
  models,
  stages: stages.map((shown) => ({ shows: shown.map((id) => ({ model: id })) })),
  reductions: [],
  attachments: [],
});

describe('the models of a plan', () => {
  it('finds a tooth that has a model of its own for each stage where the stage shows it', () => {
    const models = [model('11-was', '11'), model('11-is', '11'), model('21', '21'), model('16', '16')];
    const meshes = new Map([
      ['11-was', at(-4, 20, 0)],
      ['11-is', at(-4, 22, 0)],
      ['21', at(4, 22, 0)],
      ['16', at(-25, -10, 0)],
    ]);
    const placed = modelsOf(
      staging(models, [
        ['11-was', '21', '16'],
        ['11-is', '21', '16'],
      ]),
      ({ id }) => meshes.get(id),
    );
    expect(toothPlace(placed, 0, tooth('11'))![2]).to.equal(20);
    expect(toothPlace(placed, 1, tooth('11'))![2]).to.equal(22);
  });

  it('does not take the way from one arch to the other for the way from right to left', () => {
    const models = [model('21', '21'), model('41', '41'), model('46', '46'), model('31', '31')];
    const meshes = new Map([
      // the arches were scanned apart from each other
      ['21', at(4, 22, 40)],
      ['41', at(-3, 20, 0)],
      ['46', at(-24, -10, 0)],
      ['31', at(3, 20, 0)],
    ]);
    const { pose } = modelsOf(staging(models, [['21', '41', '46', '31']]), ({ id }) => meshes.get(id));
    expect(pose.left.map((value) => value + 0)).to.deep.equal([1, 0, 0]);
    expect(pose.front.map((value) => value + 0)).to.deep.equal([0, 1, 0]);
  });
});
