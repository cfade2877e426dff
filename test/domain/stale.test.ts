import { expect } from '@open-wc/testing';
import {
  advanceCase,
  type Case,
  type CaseEvent,
  newDraft,
  prescriptionVersion,
  seenValues,
} from '../../src/domain/case.js';
import { attachmentId, caseId, eventId, instant, itemId } from '../../src/domain/ids.js';
import type { DraftEdit } from '../../src/domain/prescription.js';
import { compileLifecycle } from '../../src/domain/lifecycle/machine.js';
import { editScope } from '../../src/domain/lifecycle/permissions.js';
import { refusalOf } from '../../src/domain/lifecycle/table.js';
import { validateLifecycle } from '../../src/domain/lifecycle/validate.js';
import { restorative } from '../../src/profiles/restorative.js';
import { PERMANENT_TEETH } from '../../src/domain/teeth.js';
import { tooth } from '../support/lab.js';

const definition = restorative.lifecycle;
const lifecycle = compileLifecycle(definition);

/** A case after events, each by the first role that may send it. */
const after = (
  ...steps: readonly (readonly [type: string, role: string, fields?: Record<string, string>])[]
): Case =>
  steps.reduce(
    (subject, [type, role, fields = {}], i) => {
      const event = { id: eventId(`e${i}`), type, by: { role, name: 'N' }, at: instant(0), fields };
      const advance = advanceCase({ lifecycle, profile: restorative }, subject, event, instant(i));
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
    { lifecycle, profile: restorative },
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

  it('A5.7 an answer to one question does not answer the next: which shade is not whether it is tooth 26', () => {
    const asked = after(
      ['case.submit', 'dentist'],
      ['case.receive', 'system'],
      ['hold.place', 'lab_admin', { reason: 'Which shade?' }],
    );
    const seen = seenValues(definition, asked, 'hold.answer');
    const again = [
      ['hold.lift', 'lab_admin', {}],
      ['hold.place', 'lab_admin', { reason: 'Is it really tooth 26?' }],
    ] as const;
    const anew = again.reduce((subject, [type, role, fields], i) => {
      const event = { id: eventId(`again${i}`), type, by: { role, name: 'N' }, at: instant(0), fields };
      const advance = advanceCase({ lifecycle, profile: restorative }, subject, event, instant(20 + i));
      if (!advance.ok) throw new Error(advance.refusal.code);
      return advance.case;
    }, asked);
    const answer = (subject: Case) => {
      const by = { role: 'dentist', name: 'N' };
      const fields = { answer: 'A2', ...seen };
      return advanceCase(
        { lifecycle, profile: restorative },
        subject,
        { id: eventId('a'), type: 'hold.answer', by, at: instant(0), fields },
        instant(30),
      );
    };
    expect(answer(asked).ok).to.equal(true);
    expect(answer(anew)).to.deep.equal({ ok: false, refusal: { code: 'stale-value', fields: ['reason'] } });
  });

  it('a design of tooth 26 is no approval of 27: what was made before the work was changed is not accepted or produced', () => {
    const plan = { version: 1, note: '', rows: [], proposedAt: instant(0), digest: 'd1' };
    const on = (subject: Case, type: string, role: string, more: Partial<CaseEvent> = {}) =>
      advanceCase(
        { lifecycle, profile: restorative },
        subject,
        {
          id: eventId(`${type}${subject.history.length}`),
          type,
          by: { role, name: 'N' },
          at: instant(0),
          fields: {},
          ...more,
        },
        instant(50),
      );
    const taken = (advance: ReturnType<typeof on>): Case => {
      if (!advance.ok) throw new Error(advance.refusal.code);
      return advance.case;
    };
    const design = after(
      ['case.submit', 'dentist'],
      ['case.receive', 'system'],
      ['design.start', 'designer'],
    );
    const proposed = taken(on(design, 'plan.propose', 'designer', { plan }));
    const item = {
      id: itemId('02'),
      product: 'crown',
      teeth: [tooth('27')],
      material: 'zirconia',
      shade: undefined,
      note: '',
    };
    const addCrown = (subject: Case) =>
      taken(
        on(subject, 'rx.revise', 'dentist', {
          edits: [{ item: item.id, value: item }],
          revisionOf: prescriptionVersion(subject),
        }),
      );
    const changed = { ok: false, refusal: { code: 'work-changed' } };
    const accept = { fields: { planDigest: 'd1' } };
    expect(on(proposed, 'plan.accept', 'dentist', accept).ok).to.equal(true);
    expect(on(addCrown(proposed), 'plan.accept', 'dentist', accept)).to.deep.equal(changed);
    const accepted = taken(on(proposed, 'plan.accept', 'dentist', accept));
    expect(on(accepted, 'production.start', 'production_tech').ok).to.equal(true);
    expect(on(addCrown(accepted), 'production.start', 'production_tech')).to.deep.equal(changed);
    // neither was it made for another answer, another finding or another pace
    const revised = (...edits: readonly DraftEdit[]) =>
      taken(on(proposed, 'rx.revise', 'dentist', { edits, revisionOf: 1 }));
    for (const edit of [
      { answer: 'overjet', value: 'improve' },
      { tooth: PERMANENT_TEETH[0]!, value: ['missing'] },
      { field: 'priority', value: 'urgent' },
    ] as const)
      expect(on(revised(edit), 'plan.accept', 'dentist', accept), JSON.stringify(edit)).to.deep.equal(
        changed,
      );
    // a note changes no tooth
    const noted = taken(
      on(accepted, 'rx.revise', 'dentist', {
        edits: [{ field: 'instructions', value: 'Light contacts.' }],
        revisionOf: 1,
      }),
    );
    expect(on(noted, 'production.start', 'production_tech').ok).to.equal(true);
    // a new version for the new work is accepted and made
    const anew = taken(
      on(addCrown(accepted), 'plan.propose', 'designer', { plan: { ...plan, version: 2, digest: 'd2' } }),
    );
    const again = taken(on(anew, 'plan.accept', 'dentist', { fields: { planDigest: 'd2' } }));
    expect(on(again, 'production.start', 'production_tech').ok).to.equal(true);
  });

  it('no revision changes the service, takes whole maps for fields, or brings documents where none are asked for', () => {
    const subject = after(['case.submit', 'dentist'], ['case.receive', 'system']);
    const send = (type: string, more: Partial<CaseEvent>) =>
      advanceCase(
        { lifecycle, profile: restorative },
        subject,
        {
          id: eventId('x'),
          type,
          by: { role: 'dentist', name: 'N' },
          at: instant(0),
          fields: { note: 'n' },
          revisionOf: 1,
          ...more,
        },
        instant(9),
      );
    const locked = (...fields: string[]) => ({ ok: false, refusal: { code: 'locked', fields } });
    expect(send('rx.revise', { edits: [{ field: 'service', value: 'other' }] })).to.deep.equal(
      locked('service'),
    );
    const whole = [{ field: 'scans', value: {} }] as unknown as NonNullable<CaseEvent['edits']>;
    expect(send('rx.revise', { edits: whole })).to.deep.equal(locked('scans'));
    const file = {
      id: attachmentId('f'),
      name: 'x.pdf',
      bytes: 1,
      root: 'r',
      triangles: 0,
      verdict: 'pass',
    } as const;
    expect(send('rx.revise', { documents: [file] })).to.deep.equal(locked('documents'));
    expect(send('comment.add', { documents: [file] }).ok, 'a comment may have some').to.equal(true);
    expect(send('document.add', { documents: [file] }).ok).to.equal(true);
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
