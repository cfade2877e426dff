import { expect } from '@open-wc/testing';
import { advanceCase, type Case, newDraft, seenValues } from '../../src/domain/case.js';
import { caseId, eventId, instant } from '../../src/domain/ids.js';
import { compileLifecycle } from '../../src/domain/lifecycle/machine.js';
import { editScope } from '../../src/domain/lifecycle/permissions.js';
import { refusalOf } from '../../src/domain/lifecycle/table.js';
import { validateLifecycle } from '../../src/domain/lifecycle/validate.js';
import { restorative } from '../../src/profiles/restorative.js';

const definition = restorative.lifecycle;
const lifecycle = compileLifecycle(definition);

/** A case after events, each by the first role that may send it. */
const after = (
  ...steps: readonly (readonly [type: string, role: string, fields?: Record<string, string>])[]
): Case =>
  steps.reduce(
    (subject, [type, role, fields = {}], i) => {
      const event = { id: eventId(`e${i}`), type, by: { role, name: 'N' }, at: instant(0), fields };
      const advance = advanceCase(lifecycle, subject, event, instant(i));
      if (!advance.ok) throw new Error(`${type}: ${JSON.stringify(advance.refusal)}`);
      return advance.case;
    },
    newDraft(restorative, caseId('c'), instant(0)),
  );

const quoted = (amount: string) =>
  [
    ['case.submit', 'dentist'],
    ['case.receive', 'system'],
    ['quote.open', 'lab_admin'],
    ['quote.send', 'lab_admin', { quoteAmount: '420 USD' }],
    ['quote.comment', 'dentist', { note: 'Without the second crown, please.' }],
    ['quote.send', 'lab_admin', { quoteAmount: amount }],
  ] as const;

const accept = (subject: Case, fields: Record<string, string>) =>
  advanceCase(
    lifecycle,
    subject,
    {
      id: eventId('accept'),
      type: 'quote.accept',
      by: { role: 'dentist', name: 'N' },
      at: instant(0),
      fields,
    },
    instant(9),
  );

describe('what was decided on has changed meanwhile', () => {
  it('A5.2 an acceptance that was written under an older quote is refused: nobody agrees to a price that he did not see', () => {
    const subject = after(...quoted('460 USD'));
    const stale = { ok: false, refusal: { code: 'stale-value', fields: ['quoteAmount'] } };
    expect(accept(subject, { quoteAmount: '420 USD' })).to.deep.equal(stale);
    expect(accept(subject, {})).to.deep.equal(stale);
    expect(seenValues(definition, subject, 'quote.accept')).to.deep.equal({ quoteAmount: '460 USD' });
    const taken = accept(subject, seenValues(definition, subject, 'quote.accept'));
    expect(taken.ok && taken.case.status.stage).to.equal('design');
  });

  it('a lab that decides on a field which it does not define is refused, and so is one that blocks a comment', () => {
    const { events, regions } = definition;
    const wish = {
      ...definition,
      events: { ...events, 'quote.accept': { ...events['quote.accept']!, decidesOn: ['wish'] } },
    };
    expect(validateLifecycle(wish)).to.deep.equal(['events.quote.accept.decidesOn: unknown field "wish"']);
    const hold = regions['hold']!;
    const asked = { ...hold.states['asked']!, blocks: ['comment.add'] };
    const mute = {
      ...definition,
      regions: { ...regions, hold: { ...hold, states: { ...hold.states, asked } } },
    };
    expect(validateLifecycle(mute)).to.deep.equal([
      'anytime: "comment.add" is possible anytime, and cannot be blocked',
    ]);
  });

  it('in a stage that this page does not know, one may comment and not revise: the work may have begun', () => {
    const status = { ...newDraft(restorative, caseId('c'), instant(0)).status, stage: 'glazing' };
    const ask = (type: string) =>
      refusalOf(definition, status, { type, by: { role: 'dentist' }, fields: { note: 'n' } });
    expect(ask('comment.add')).to.equal(undefined);
    expect(ask('rx.revise')).to.deep.equal({ code: 'wrong-state', state: 'glazing' });
    expect(editScope(definition, status, 'dentist').kind).to.equal('locked');
  });
});
