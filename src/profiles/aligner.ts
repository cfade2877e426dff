import type { NotificationRule } from '../domain/notices.js';
import type { LabProfile } from '../domain/profile.js';
import { catalogue } from './aligner/catalogue.js';
import { followUps } from './aligner/follow-ups.js';
import { lifecycle } from './aligner/lifecycle.js';
import { planRequests } from './aligner/plan-requests.js';
import { DIRECT_LINE, FULL_LINE } from './aligner/stages.js';
import { declarations, WORKING_WEEK } from './shared/catalogue.js';

const tellPractice: NotificationRule = { to: 'practice', channels: ['inbox', 'email'] };
const tellLab: NotificationRule = { to: 'lab', channels: ['inbox'] };
const { full, direct } = lifecycle.regions['service']!.states;

/** S3: clear aligners with a plan that the doctor approves, or made directly; and the retainers that follow. */
export const aligner: LabProfile = {
  id: 'aligner',
  name: 'Aligner lab',
  contact: { email: 'planning@aligner-lab.example', phone: '+49 30 5550 161' },
  address: 'Lindenufer 7\n13597 Berlin\nDeutschland',
  timeZone: 'Europe/Berlin',
  calendar: WORKING_WEEK,
  transitDays: 3,
  requiresLicence: false,
  // "prefer not to say" is an answer
  sex: 'required',
  declarations,
  catalogue,
  lifecycle,
  services: {
    full: {
      label: full!.label,
      meaning: full!.meaning,
      status: { service: 'full' },
      line: FULL_LINE,
    },
    direct: {
      label: direct!.label,
      meaning: direct!.meaning,
      status: { service: 'direct' },
      line: DIRECT_LINE,
    },
  },
  followUps,
  planRequests,
  /**
   * Net terms: an invoice when it is shipped, due 30 days later, for S3 has no status after that. S3 says nothing about
   * money; a host may name acts for `billing.placed` and `billing.remake` as well.
   */
  billing: { acts: { 'billing.shipped': 'invoice' }, netDays: 30 },
  notifications: {
    'case.receive': [tellPractice],
    'plan.propose': [tellPractice],
    'plan.propose-in-viewer': [tellPractice],
    'plan.note-change': [tellPractice],
    'case.ship': [tellPractice],
    'case.assign': [tellPractice],
    'hold.place': [{ ...tellPractice, forced: true }],
    'hold.lift': [tellPractice],
    'comment.add': [tellPractice, tellLab],
    'document.add': [tellPractice, tellLab],
    'plan.accept': [tellLab],
    'plan.reject': [tellLab],
    'plan.request-change': [tellLab],
    'hold.answer': [tellLab],
    'rx.revise': [tellLab],
    'rx.amend': [tellLab],
    'change.request': [tellLab],
    'remake.request': [tellLab],
  },
};
