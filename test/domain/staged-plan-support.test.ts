import { expect } from '@open-wc/testing';
import { isSealed } from '../../src/domain/plan-digest.js';
import { stagedPlan, rootOf } from '../support/staged-plan.js';

describe('the plans of these tests', () => {
  it('are sealed, and name meshes by the roots that they have', async () => {
    const { plan, files } = stagedPlan({ stages: 3 });
    expect(isSealed(plan)).to.equal(true);
    expect(plan.staging!.stages).to.have.length(3);
    for (const { file } of plan.staging!.models) {
      const bytes = new Uint8Array(await files.get(file.id)!.arrayBuffer());
      expect(bytes.length).to.equal(file.bytes);
      expect(rootOf(bytes)).to.equal(file.root);
    }
  });
});
