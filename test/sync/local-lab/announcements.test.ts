import { expect } from '@open-wc/testing';
import type { Announcement, LocalLab } from '../../../src/index.js';
import { newId, sending } from '../../../src/testing/samples.js';
import { now } from '../../support/lab.js';
import {
  aPausedLab,
  delivered,
  NEVER,
  OFFICE,
  pausedCase,
  push,
  sameLab,
  send,
  sentCase,
} from './practice.js';

function nameOf(announcement: Announcement): string {
  if (announcement.kind === 'notice') return `${announcement.notice.event} to ${announcement.notice.to}`;
  if (announcement.kind === 'shipping') return `shipping of ${announcement.news.clinic}`;
  return `${announcement.intent.event}: ${announcement.intent.act}`;
}
function idOf(announcement: Announcement): string {
  if (announcement.kind === 'notice') return announcement.notice.id;
  return announcement.kind === 'shipping' ? announcement.news.id : announcement.intent.id;
}
const standing = async (lab: LocalLab) => now(lab.desk.announcements);

/** A lab that notes what it hands to its host. */
function announcing(open: (announce: (said: Announcement) => void) => LocalLab) {
  const said: Announcement[] = [];
  return { said, lab: open((announcement) => said.push(announcement)) };
}

describe('what the embedded lab announces', () => {
  it('notices to both sides and what is to be done about money stand there, newest first', async () => {
    const lab = aPausedLab();
    const { id } = await pausedCase(lab);
    await lab.clock.advance(31 * 24);
    const due = { dueDate: '2099-02-01' };
    await lab.desk.act(id, 'pause.lift', due, OFFICE);
    expect((await standing(lab)).map(nameOf)).to.deep.equal([
      'pause.lift: charge',
      'pause.remind to practice',
      'pause.place to lab',
      'pause.place: defer',
      'case.receive to practice',
    ]);
    await lab.close!();
  });

  it('are handed to the host once for each entry, in order, by the tab that made it', async () => {
    const one = announcing((announce) => aPausedLab({ announce }));
    const two = announcing((announce) => sameLab(one.lab, { announce }));
    await two.lab.clock.now();
    const { id } = await sentCase(one.lab);
    expect(one.said.map(nameOf)).to.deep.equal(['case.receive to practice']);
    const pause = sending(id, 'pause.place', { pauseReason: 'x' });
    await push(two.lab, pause);
    await push(one.lab, pause);
    await push(one.lab, { ...pause, id: newId() as never });
    expect(two.said.map(nameOf)).to.deep.equal(['pause.place to lab', 'pause.place: defer']);
    await Promise.all([one.lab.clock.advance(22 * 24), two.lab.clock.advance(22 * 24)]);
    const said = [...one.said, ...two.said].map(idOf);
    expect(new Set(said).size, 'nothing twice').to.equal(said.length);
    expect([...said].sort()).to.deep.equal((await standing(one.lab)).map(idOf).sort());
    expect(one.said.length + two.said.length).to.equal(6);
    await one.lab.close!();
    await two.lab.close!();
  });

  it('a remake is announced before the case that the lab makes of it', async () => {
    const { lab, said } = announcing((announce) => aPausedLab({ announce }));
    const { id } = await delivered(lab);
    const before = said.length;
    await send(lab, id, 'remake.request', { reason: 'it rocks' });
    expect(said.slice(before).map(nameOf)).to.deep.equal([
      'remake.request to lab',
      'case.receive to practice',
    ]);
    await lab.close!();
  });

  it('nothing is announced of what was refused', async () => {
    const { lab, said } = announcing((announce) => aPausedLab({ announce }));
    const { id } = await sentCase(lab);
    const before = said.length;
    await send(lab, id, 'pause.place');
    await lab.desk.act(id, 'case.ship', {}, OFFICE);
    await lab.pull(undefined, NEVER);
    expect(said).to.have.length(before);
    await lab.close!();
  });

  it('a deletion is announced once, and leaves no announcement behind', async () => {
    const { lab, said } = announcing((announce) => aPausedLab({ announce }));
    await pausedCase(lab);
    await lab.clock.advance(60 * 24);
    expect(said.map(nameOf).slice(-2)).to.deep.equal(['pause.expire to practice', 'case.purge to practice']);
    expect(await standing(lab)).to.be.empty;
    await lab.close!();
  });

  it('a host that fails is its own trouble: the event stands, and the others are told', async () => {
    const said: string[] = [];
    const reported: unknown[] = [];
    const note = (event: ErrorEvent) => {
      event.preventDefault();
      reported.push(event.error);
    };
    // the runner listens too and would call the test broken
    const listener = window.onerror;
    window.onerror = null;
    addEventListener('error', note);
    const failure = new Error('the mail server is down');
    const lab = aPausedLab({
      announce(announcement) {
        said.push(nameOf(announcement));
        throw failure;
      },
    });
    const { id } = await pausedCase(lab);
    removeEventListener('error', note);
    window.onerror = listener;
    expect(said).to.deep.equal(['case.receive to practice', 'pause.place to lab', 'pause.place: defer']);
    expect(reported).to.deep.equal([failure, failure, failure]);
    expect((await now(lab.desk.cases)).map((subject) => subject.id)).to.deep.equal([id]);
    await lab.close!();
  });
});
