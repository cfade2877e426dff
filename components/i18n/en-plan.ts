import type { PlanMessages, PlanNoun } from './plan-messages.js';

const words = (noun: PlanNoun): PlanMessages => {
  const Noun = noun === 'plan' ? 'Plan' : 'Design';
  return {
    title: (version) => `${Noun} ${version}`,
    version: 'Version',
    newest: (version, date) => `${Noun} ${version}, ${date} (newest)`,
    earlier: (version, date) => `${Noun} ${version}, ${date}`,
    proposed: (date) => `Sent by the lab ${date}`,
    shortId: 'Short id',
    labNote: 'The lab writes',
    tooth: 'Tooth',
    rows: (version) => `What ${noun} ${version} proposes for each tooth`,
    noRows: 'The lab lists no teeth in this version.',
    whatChanged: (version) => `What changed since ${noun} ${version}`,
    changesSince: 'Tooth by tooth',
    noChanges: (version) => `Nothing differs from ${noun} ${version} tooth by tooth.`,
    changed: 'Changed',
    added: 'New',
    removed: 'Taken out',
    was: (words) => `was: ${words}`,
    changeCount: (count) => `${count} ${count === 1 ? 'change' : 'changes'}`,
    decision: 'Your decision',
    decideOn: (version) => `Decide on ${noun} ${version}`,
    waits: (version) => `${Noun} ${version} waits for your decision. Production starts when you accept it.`,
    accept: (version) => `Accept ${noun} ${version}`,
    confirmHeading: (version) => `Accept ${noun} ${version}?`,
    confirmBody: (version, shortId) =>
      `You accept ${noun} ${version} with the short id ${shortId}, exactly as it is shown here. The lab makes the work from it, and this cannot be taken back.`,
    accepted: (when, who) => `Accepted ${when} by ${who}`,
    changeRequested: (when, who) => `Change requested ${when} by ${who}`,
    changeNext: `The lab revises the ${noun} and shows it to you here again.`,
    rejected: (when, who) => `Rejected ${when} by ${who}`,
    rejectNext: 'The lab plans anew and shows you another one here.',
    view: 'Open it in the viewer',
    stopped: 'The case is on hold or paused. You can decide when it goes on.',
    closed: `There is nothing to decide about this ${noun} now.`,
    earlierShown: (shown, newest) =>
      `You are looking at ${noun} ${shown}. Decisions are made on ${noun} ${newest}, the newest.`,
    showNewest: (version) => `Show ${noun} ${version}`,
    filesNotAccepted: `The ${noun} can be accepted when all of its models have been checked. You can read, comment and ask for changes meanwhile.`,
    share: `Share this ${noun}`,
    incomplete: `The ${noun} can be accepted when all of its models have arrived and been checked.`,
    checking: `Checking that the ${noun} arrived unchanged.`,
    differs: (version) =>
      `${Noun} ${version} is not what the lab sealed: its content and its id do not match. It cannot be accepted. Ask the lab to send it again.`,
    uncheckable: `This page was not loaded over a secure connection, so the ${noun} can be neither checked nor accepted here.`,
    unfit: (version) =>
      `The parts of ${noun} ${version} do not fit together, so nobody could tell what would be made. It cannot be accepted. Ask the lab to send it again.`,
    begun: {
      willBeKept: 'What you enter is kept on this device until you send or discard it.',
      kept: (when) => `Kept on this device, ${when}. It stays here until you send or discard it.`,
      notKept: 'This could not be kept on this device. Send it or copy the words before you leave this page.',
      request: (version, when) =>
        `A request for changes to ${noun} ${version} that was begun is kept on this device, ${when}. It has not been sent.`,
      comment: (version, when) =>
        `A comment on ${noun} ${version} that was begun is kept on this device, ${when}. It has not been sent.`,
      cannotBeSent: 'It cannot be sent now.',
      goOn: 'Go on with it',
      discard: 'Discard it',
      discarded: 'It is discarded.',
      elsewhere: (when) => `This was written in another window, too, ${when}. Choose which of the two stays.`,
      takeOther: 'Take the one from the other window',
      keepThis: 'Keep this one',
      news: {
        changed: 'It was written on in another window. You see what stands there.',
        gone: 'It was sent or discarded in another window.',
      },
      begunFor: (version) =>
        `This was begun for ${noun} ${version}, and there is a newer ${noun}. See whether it still fits before you send it.`,
      useFor: (version) => `It is meant for ${noun} ${version}`,
      decideFirst: (version) => `Say whether what was begun is meant for ${noun} ${version}, or discard it.`,
    },
    none: `No ${noun} to review yet`,
    noneBody: `When the lab sends a ${noun} for your approval, it appears here.`,
  };
};

export const enPlan: Readonly<Record<PlanNoun, PlanMessages>> = {
  design: words('design'),
  plan: words('plan'),
};
