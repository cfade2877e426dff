import { expect } from '@open-wc/testing';
import { instant } from '../../src/index.js';
import { isMarked, withMarks } from '../../src/engine/inbox.js';
import { aTimeout, now, until } from '../support/lab.js';
import { isQuiet, memoryLab, openSmall, received, typed } from '../support/memory-lab.js';
import { pressing } from '../support/queue.js';

const MINUTE = 60_000;
async function open() {
  const lab = memoryLab();
  lab.clock = Date.now();
  const client = await openSmall(lab);
  return { lab, client, id: await received(client) };
}

describe('the inbox', () => {
  it('has what the lab tells the practice, newest first: nothing that the practice did, nothing by mail alone', async () => {
    const { lab, client, id } = await open();
    lab.act(id, 'comment.add', { note: 'one' });
    lab.clock! += MINUTE;
    lab.act(id, 'hold.place', { reason: 'shade?' });
    lab.clock! += MINUTE;
    lab.act(id, 'hold.lift');
    lab.act(id, 'production.start');
    lab.act(id, 'case.ship', { trackingNumber: '1Z' });
    await client.send(id, 'comment.add', { note: 'our own' });
    const inbox = await until(client.inbox, ({ notices }) => notices.length > 1);
    expect(inbox.notices.map(({ event, fields }) => [event, fields])).to.deep.equal([
      ['hold.place', { reason: 'shade?' }],
      ['comment.add', { note: 'one' }],
    ]);
    expect(inbox.notices[0]).to.deep.include({ forced: true, isRead: false, caseId: id });
    expect(inbox.unread).to.equal(2);
    await client.close();
  });

  it('tells of what the lab has said, not of what only waits here', async () => {
    const { lab, client, id } = await open();
    lab.isOffline = true;
    await client.send(id, 'comment.add', { note: 'not there yet' });
    expect((await now(client.inbox)).notices).to.deep.equal([]);
    lab.isOffline = false;
    await pressing(client, until(client.case(id), isQuiet));
    await client.close();
  });

  it('is not told anew with every word that is typed into a draft', async () => {
    const { lab, client, id } = await open();
    const told: number[] = [];
    const watch = client.inbox.subscribe({ next: ({ unread }) => told.push(unread) });
    await now(client.inbox);
    const draft = await client.createDraft();
    for (const words of ['a', 'ab', 'abc']) {
      await client.edit(draft, typed('instructions', words));
      await until(client.case(draft), (view) => view?.case.prescription.instructions === words);
      await aTimeout(20);
    }
    lab.act(id, 'comment.add', { note: 'news' });
    await until(client.inbox, ({ unread }) => unread === 1);
    await aTimeout(20);
    expect(told).to.deep.equal([0, 1]);
    watch.unsubscribe();
    await client.close();
  });

  it('remembers what was read, one by one or all of it, through a closed page', async () => {
    const { lab, client, id } = await open();
    for (const note of ['one', 'two', 'three']) lab.act(id, 'comment.add', { note });
    const { notices } = await until(client.inbox, (view) => view.unread === 3);
    await client.markRead([notices[1]!.id, 'nothing']);
    const one = await until(client.inbox, (view) => view.unread === 2);
    expect(one.notices.map(({ isRead }) => isRead)).to.deep.equal([false, true, false]);
    await client.close();
    const again = await openSmall(lab);
    expect((await now(again.inbox)).unread).to.equal(2);
    await again.markRead();
    expect((await now(again.inbox)).unread).to.equal(0);
    lab.act(id, 'comment.add', { note: 'four' });
    const news = await until(again.inbox, (view) => view.notices.length === 4);
    expect(news.notices.filter(({ isRead }) => !isRead).map(({ fields }) => fields['note'])).to.deep.equal([
      'four',
    ]);
    await again.close();
  });

  it('does not take for read what another case told earlier and came later', async () => {
    const { lab, client, id } = await open();
    const other = await received(client);
    lab.clock! += MINUTE;
    lab.act(id, 'comment.add', { note: 'later' });
    await until(client.inbox, (view) => view.unread === 1);
    await client.markRead();
    lab.clock! -= MINUTE / 2;
    lab.act(other, 'comment.add', { note: 'earlier' });
    expect((await until(client.inbox, (view) => view.notices.length === 2)).unread).to.equal(1);
    await client.close();
  });

  it('hears wishes: a comment comes by no mail, a hold by every channel all the same', async () => {
    const { lab, client, id } = await open();
    await client.setWishes({ email: 'none', sms: 'none' });
    lab.act(id, 'comment.add', { note: 'one' });
    lab.act(id, 'hold.place', { reason: 'shade?' });
    const inbox = await until(client.inbox, (view) => view.notices.length === 2);
    expect(inbox.wishes).to.deep.equal({ email: 'none', sms: 'none' });
    const channels = Object.fromEntries(inbox.notices.map((notice) => [notice.event, notice.channels]));
    expect(channels).to.deep.equal({
      'comment.add': ['inbox'],
      'hold.place': ['inbox', 'email', 'sms'],
    });
    await client.close();
  });

  it('holds 200 notices at most', async () => {
    const { lab, client, id } = await open();
    for (let i = 0; i < 205; i++) {
      lab.clock! += 1000;
      lab.act(id, 'comment.add', { note: String(i) });
    }
    const { notices } = await until(client.inbox, (view) => view.notices[0]?.fields['note'] === '204');
    expect(notices).to.have.length(200);
    expect(notices.at(-1)!.fields['note']).to.equal('5');
    await client.close();
  });
});

describe('read marks', () => {
  const notice = (id: string, at: number) => ({ id, at: instant(at) });

  it('are kept for the newest notices; older than all of them counts as read', () => {
    const none = { upTo: -Infinity, ids: [] };
    const marks = withMarks(
      none,
      [4, 2, 3, 1].map((at) => notice(`n${at}`, at)),
      2,
    );
    expect(marks).to.deep.equal({
      upTo: 2,
      ids: [
        ['n4', 4],
        ['n3', 3],
      ],
    });
    const isRead = isMarked(marks);
    expect([notice('n1', 1), notice('n3', 3), notice('n4', 4)].map(isRead)).to.deep.equal([true, true, true]);
    expect(isRead(notice('unread', 3))).to.equal(false);
    expect(withMarks(marks, [notice('n0', 0)], 2)).to.deep.equal(marks);
  });
});
