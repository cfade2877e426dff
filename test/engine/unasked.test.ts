import { expect } from '@open-wc/testing';
import type { LabProfile } from '../../src/index.js';
import { restorative } from '../../src/profiles/restorative.js';
import { aLab, now, openClient, signedDraft, stageIs, until } from '../support/lab.js';

/** The lab asks for a name only where the patient is not to stay a code. */
const profile: LabProfile = {
  ...restorative,
  catalogue: {
    ...restorative.catalogue,
    asks: {
      ...restorative.catalogue.asks,
      patient: [
        {
          label: { en: 'Naming' },
          questions: {
            naming: {
              label: { en: 'Shown as' },
              kind: 'choice',
              need: 'optional',
              options: { name: { label: { en: 'Name' } }, code: { label: { en: 'Code' } } },
            },
            lastName: {
              label: { en: 'Last name' },
              kind: 'line',
              need: 'optional',
              when: { answers: { naming: ['name'] } },
            },
          },
        },
      ],
    },
  },
};

describe('a draft that is signed off', () => {
  it('A5.28 leaves without the answers that are not asked for any more, signed as it was', async () => {
    const lab = aLab({ profile });
    const client = await openClient(lab, profile);
    const id = await signedDraft(client);
    const { signature } = (await now(client.case(id)))!.case.prescription;
    // typed first, decided afterwards, by a host that leaves the pruning to us; then signed
    await client.edit(id, [
      { answer: 'lastName', value: 'Miller' },
      { answer: 'naming', value: 'code' },
      { field: 'signature', value: signature },
    ]);
    const outcome = await client.submit(id);
    expect(outcome.ok, JSON.stringify(outcome)).to.equal(true);
    const here = (await now(client.case(id)))!.case.prescription;
    expect(here.answers).to.deep.equal({ naming: 'code' });
    expect(here.signature).to.deep.equal(signature);
    const there = await until(client.case(id), stageIs('received'));
    expect(there!.case.prescription.answers).to.deep.equal({ naming: 'code' });
    expect(JSON.stringify(there)).not.to.contain('Miller');
    await client.close();
  });
});
