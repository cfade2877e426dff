import { expect } from '@open-wc/testing';
import { aView, fakeClient } from '../support/fake-client.js';
import { aLab, aTimeout, crownEdits, now, openClient } from '../support/lab.js';
import { focused } from '../support/view-checks.js';
import { aDraftCase, byId, fill, give, goTo, mount, settled, text } from '../support/wizard.js';

describe('the wizard from one draft to another', () => {
  it('says that it does not have a draft instead of loading for ever', async () => {
    const el = await mount({ client: fakeClient([]), caseId: 'nobody' });
    await settled(() => /not on this device/.test(text(el)));
    await expect(el).to.be.accessible();
  });

  it('says that the draft was removed in another tab, and keeps the focus', async () => {
    const subject = aDraftCase();
    const client = fakeClient([aView(subject)]);
    const el = await mount({ client, caseId: subject.id });
    byId(el, 'patientCode').focus();
    client.remove(subject.id);
    await settled(() => /not on this device/.test(text(el)));
    expect(focused()).to.not.equal(document.body);
  });

  it('lets go of the drafts before', async () => {
    const [one, two] = [aDraftCase(), aDraftCase()];
    const client = fakeClient([aView(one), aView(two)]);
    const el = await mount({ client, caseId: one.id });
    for (let i = 0; i < 20; i++) {
      el.caseId = i % 2 ? one.id : two.id;
      await el.updateComplete;
    }
    expect(client.watchers).to.equal(1);
  });

  it('goes on with the same draft when the client is replaced by another of the same account', async () => {
    const lab = aLab();
    const one = await openClient(lab);
    const el = await mount({ client: one });
    fill(byId(el, 'patientCode'), 'P-1');
    await settled(() => /Saved on this device/.test(text(el)));
    fill(byId(el, 'patientCode'), 'P-12');
    const two = await openClient(lab);
    el.client = two;
    await settled(() => byId(el, 'patientCode')?.value === 'P-12');
    expect(await now(two.cases())).to.have.length(1);
    await one.close();
    await two.close();
  });

  it("does not show one patient's refused file in another patient's case", async () => {
    const client = await openClient(aLab());
    const [one, two] = [await client.createDraft(), await client.createDraft()];
    for (const id of [one, two]) await client.edit(id, crownEdits());
    const el = await mount({ client, caseId: one });
    await goTo(el, 'Scans and files');
    give(el, 'upper', new File([], 'Miller_John.stl'));
    await settled(() => /Miller_John.stl was not taken/.test(text(el)));
    el.caseId = two;
    await aTimeout(200);
    await goTo(el, 'Scans and files');
    expect(text(el)).to.not.contain('Miller_John');
    await client.close();
  });

  it('tells a refusal in whole sentences', async () => {
    const subject = aDraftCase();
    const refusal = { code: 'wrong-state', state: 'qc' } as const;
    const trouble = { kind: 'refused', event: 'case.submit', refusal, at: subject.updatedAt } as const;
    const el = await mount({ client: fakeClient([aView(subject, { trouble })]), caseId: subject.id });
    expect(text(el)).to.not.contain('“”');
  });
});
