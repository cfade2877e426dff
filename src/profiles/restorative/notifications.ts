import type { NotificationRule } from '../../domain/notices.js';
import type { LabProfile } from '../../domain/profile.js';

const tellPractice: NotificationRule = { to: 'practice', channels: ['inbox', 'email'] };
const tellLab: NotificationRule = { to: 'lab', channels: ['inbox', 'email'] };
const both = [tellPractice, tellLab];

const each = (types: readonly string[], ...rules: readonly NotificationRule[]) =>
  Object.fromEntries(types.map((type) => [type, rules]));

/**
 * S1 tells of every change of status, of comments, holds, quotes, invoices and of shipping. A person may turn off each
 * by its channel, but not a hold: a question that nobody reads costs days.
 */
export const notifications: LabProfile['notifications'] = {
  'hold.place': [{ to: 'practice', channels: ['inbox', 'email', 'sms'], forced: true }],
  'case.ship': [{ to: 'practice', channels: ['inbox', 'email', 'sms'] }],
  ...each(
    [
      'case.receive',
      'design.start',
      'production.start',
      'finishing.start',
      'qc.start',
      'rework.design',
      'rework.production',
      'rework.finishing',
      'hold.lift',
      'quote.open',
      'quote.send',
      'plan.propose',
      'invoice.issue',
    ],
    tellPractice,
  ),
  // either side may do these and the other is told, and both of what the lab's software does
  ...each(
    [
      'comment.add',
      'document.add',
      'case.cancel',
      'delivery.confirm',
      'pause.place',
      'pause.lift',
      'quote.expire',
      'shipment.problem',
      'shipment.resume',
    ],
    ...both,
  ),
  ...each(
    [
      'hold.answer',
      'quote.accept',
      'quote.decline',
      'quote.comment',
      'quote.ask-again',
      'plan.accept',
      'plan.request-change',
      'rx.revise',
      'rx.amend',
      'change.request',
      'remake.request',
    ],
    tellLab,
  ),
};
