import { expect } from '@open-wc/testing';
import { aCase, aView } from '../support/fake-client.js';
import { clientWith, heading, mount, sendOff, settled, text } from '../support/wizard.js';

const WAITS = 'It goes to the lab as soon as there is a connection';

describe('case-wizard: the page after a case was sent', () => {
  it('says that it waits until the lab has it, and then what the lab does with it, in the lab’s words', async () => {
    const draft = aView(aCase({ stage: 'draft' }));
    const { id } = draft.case;
    const client = clientWith({}, [draft]);
    const at = (stage: string) => aView(aCase({ id, stage }));
    client.submit = () => {
      const queued = at('queued');
      client.push(queued);
      const { plan: _, ...event } = queued.case.history[0]!;
      return Promise.resolve({ ok: true, event });
    };
    const el = await mount({ client, caseId: id });
    await sendOff(el);
    await settled(() => heading(el) === 'The case is signed and saved');
    await settled(() => text(el).includes(WAITS));
    client.push(at('received'));
    await settled(() => text(el).includes('Received'));
    expect(text(el)).to.not.contain(WAITS);
    expect(text(el)).to.contain('The lab has your case in its queue. Work has not started.');
    client.push(at('design'));
    await settled(() => !text(el).includes('in its queue'));
    expect(text(el)).to.not.contain(WAITS);
  });
});
