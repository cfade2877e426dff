import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { channelsFor, type NotificationRule, noticesOf, type Channel } from '../../src/domain/notices.js';
import type { LabProfile } from '../../src/domain/profile.js';
import type { ScriptStep } from '../../src/domain/script.js';
import { restorative } from '../../src/profiles/restorative.js';
import { week } from '../../src/profiles/restorative/week.js';
import { play } from './play.js';

const telling = (notifications: LabProfile['notifications']): LabProfile => ({
  ...restorative,
  notifications,
});
const practice: NotificationRule = { to: 'practice', channels: ['inbox', 'email', 'sms'] };
const lab: NotificationRule = { to: 'lab', channels: ['inbox'] };
const comment = (by: string, note: string): ScriptStep => ({ by, event: 'comment.add', fields: { note } });
const received = play(restorative, [comment('dentist', 'A2, please.'), comment('designer', 'Noted.')]);

describe('whom a case tells what', () => {
  it('the other side is told, and nobody of what he did himself', () => {
    const profile = telling({ 'comment.add': [practice, lab] });
    const notes = (audience: 'practice' | 'lab') =>
      noticesOf(profile, received, audience).map(({ fields }) => fields['note']);
    expect(notes('practice')).to.deep.equal(['Noted.']);
    expect(notes('lab')).to.deep.equal(['A2, please.']);
  });

  it("of what the lab's software does, both sides are told", () => {
    const profile = telling({ 'case.receive': [practice, lab] });
    for (const audience of ['practice', 'lab'] as const)
      expect(noticesOf(profile, received, audience).map(({ event }) => event)).to.deep.equal([
        'case.receive',
      ]);
  });

  it('a confirmation is told to whoever did it as well', () => {
    const confirmed = telling({ 'comment.add': [{ ...practice, confirms: true }, lab] });
    expect(noticesOf(confirmed, received, 'practice')).to.have.length(2);
    expect(noticesOf(confirmed, received, 'lab')).to.have.length(1);
  });

  it('an event without a rule tells nobody', () => {
    expect(noticesOf(telling({}), received, 'practice')).to.deep.equal([]);
    expect(noticesOf(telling({ 'comment.add': [] }), received, 'practice')).to.deep.equal([]);
  });

  it('a notice says who, when, in which case and in whose words, and how it goes out', () => {
    const profile = telling({ 'comment.add': [{ ...practice, addresses: ['login', 'account'] }] });
    const entry = received.history.at(-1)!;
    expect(noticesOf(profile, received, 'practice')).to.deep.equal([
      {
        id: `${entry.id}:practice`,
        caseId: received.id,
        caseNumber: 'L-1',
        event: 'comment.add',
        at: entry.at,
        by: { role: 'designer', name: 'The designer' },
        to: 'practice',
        channels: ['inbox', 'email', 'sms'],
        addresses: ['login', 'account'],
        forced: false,
        fields: { note: 'Noted.' },
      },
    ]);
  });

  it('an e-mail goes to the address that one signs in with, unless told', () => {
    const [notice] = noticesOf(telling({ 'case.receive': [practice] }), received, 'practice');
    expect(notice!.addresses).to.deep.equal(['login']);
  });

  it('over a whole week no id comes twice, and each entry keeps its own', () => {
    const subject = play(restorative, week.steps);
    const all = (['practice', 'lab'] as const).flatMap((audience) =>
      noticesOf(restorative, subject, audience),
    );
    expect(new Set(all.map(({ id }) => id)).size).to.equal(all.length);
    expect(all.length).to.be.greaterThan(15);
    const earlier = { ...subject, history: subject.history.slice(0, 8) };
    for (const { id } of noticesOf(restorative, earlier, 'practice'))
      expect(all.map((notice) => notice.id)).to.include(id);
  });
});

describe('what a person does not want to be told', () => {
  it('leaves out a channel altogether, or some events of it, and never the inbox', () => {
    const { channels } = practice;
    expect(channelsFor(practice, 'case.ship')).to.deep.equal(channels);
    expect(channelsFor(practice, 'case.ship', { sms: 'none' })).to.deep.equal(['inbox', 'email']);
    expect(channelsFor(practice, 'case.ship', { email: ['comment.add'] })).to.deep.equal(channels);
    expect(channelsFor(practice, 'comment.add', { email: ['comment.add'] })).to.deep.equal(['inbox', 'sms']);
    expect(channelsFor(practice, 'case.ship', { email: 'none', sms: 'none' })).to.deep.equal(['inbox']);
    expect(channelsFor(practice, 'case.ship', { email: [], sms: [] })).to.deep.equal(channels);
  });

  const someEvents = fc.oneof(
    fc.constant('none' as const),
    fc.array(fc.constantFrom('hold.place', 'case.ship')),
  );
  const wishes = fc.record({ email: someEvents, sms: someEvents }, { requiredKeys: [] });
  const channels = fc.subarray<Channel>(['inbox', 'email', 'sms']);

  it('has no say in what is forced, whatever it is', () => {
    fc.assert(
      fc.property(wishes, channels, (unwanted, wanted) => {
        const rule = { to: 'practice', channels: wanted, forced: true } as const;
        expect(channelsFor(rule, 'hold.place', unwanted)).to.deep.equal(wanted);
      }),
    );
  });

  it('takes channels away and adds none', () => {
    fc.assert(
      fc.property(wishes, channels, (unwanted, wanted) => {
        const left = channelsFor({ to: 'practice', channels: wanted }, 'hold.place', unwanted);
        expect(wanted).to.include.members([...left]);
        expect(left.includes('inbox')).to.equal(wanted.includes('inbox'));
      }),
    );
  });
});
