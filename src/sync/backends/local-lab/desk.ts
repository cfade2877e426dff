import { liveQuery } from 'dexie';
import { dayIn } from '../../../domain/calendar.js';
import { type Case, currentPlan } from '../../../domain/case.js';
import { dueDateAfter } from '../../../domain/forecast.js';
import { attachmentId, type AttachmentId, type CaseId, eventId } from '../../../domain/ids.js';
import type { EventType, FieldKey, Role } from '../../../domain/lifecycle/definition.js';
import type { ImpossibleAction } from '../../../domain/lifecycle/permissions.js';
import type { PossibleAction, Refusal } from '../../../domain/lifecycle/table.js';
import type { PlanPlace } from '../../../domain/plan.js';
import type { Script } from '../../../domain/script.js';
import type { Watch } from '../../../domain/watch.js';
import type { AccountDesk } from '../../backend.js';
import { type Announcement, watchAnnouncements } from './announcements.js';
import { type Books, inBooks, type Moment } from './books.js';
import { type DeskPlan, drawPlan } from './desk-plan.js';
import { enterEvent } from './entries.js';
import { type OwnFile, readFile, readOwnFile } from './lab-files.js';
import type { PlayOptions, PlayOutcome } from './play.js';

/** Who acts at the bench, and what goes with it. The role `system` is the lab's software: a carrier's message. */
export interface DeskAct {
  readonly role: Role;
  readonly name: string;
  /** with `plan.propose` */
  readonly plan?: DeskPlan | undefined;
  /** with an event that brings documents; the lab keeps a copy */
  readonly documents?: readonly File[] | undefined;
  /** with an event whose words may be pinned to a plan */
  readonly about?: PlanPlace | undefined;
}

export type DeskOutcome =
  /** the case as it stands; one that was deleted by the event, as it stood last */
  | { readonly ok: true; readonly case: Case }
  | { readonly ok: false; readonly refusal: Refusal | { readonly code: 'unknown-case' | 'purged' } };

/** The lab's side of the embedded lab: it plays by the same machine as the practice. */
export interface LabDesk {
  /** everything that was sent, newest change first; drafts are none of the lab's business */
  readonly cases: Watch<readonly Case[]>;
  /** what the lab asks its host to do, newest first: notices to practice and lab, and what is to be done about money */
  readonly announcements: Watch<readonly Announcement[]>;
  /** those who registered without a network, whom nobody but the lab can activate */
  readonly people: AccountDesk;
  /** what a role can do now, and the fields that each of it asks for */
  actions(subject: Case, role: Role): readonly PossibleAction[];
  /** the role's other actions, each with the reason why it is not possible now */
  impossible(subject: Case, role: Role): readonly ImpossibleAction[];
  /** Sends an event as the lab. A due date that the event moves is filled in by the lab's calendar unless it is given. */
  act(
    id: CaseId,
    type: EventType,
    fields: Readonly<Record<FieldKey, string>>,
    by: DeskAct,
  ): Promise<DeskOutcome>;
  /** Plays a script on a case that was sent: the lab's part, or the practice's too. The lab's clock moves with it. */
  play(id: CaseId, script: Script, options?: PlayOptions): Promise<PlayOutcome>;
  file(id: AttachmentId): Promise<Blob>;
}

const versionAfter = (subject: Case | undefined): number =>
  ((subject && currentPlan(subject)?.version) ?? 0) + 1;

export const isSent = ({ lifecycle }: Books, subject: Case | undefined): subject is Case =>
  subject !== undefined && !lifecycle.definition.editable.includes(subject.status.stage);

/** With the day that the work is due after the event, where the event moves it and nobody has said otherwise. */
function withDueDate(
  { profile, nowMs }: Moment,
  subject: Case,
  type: EventType,
  fields: Readonly<Record<FieldKey, string>>,
): Readonly<Record<FieldKey, string>> {
  if (fields['dueDate']?.trim()) return fields;
  const dueDate = dueDateAfter(profile, subject, type, dayIn(profile.timeZone, nowMs));
  return dueDate ? { ...fields, dueDate } : fields;
}

async function keepFiles({ db }: Moment, own: readonly OwnFile[]): Promise<void> {
  await db.files.bulkPut(own.map(({ file }) => file));
  await db.parts.bulkPut(own.flatMap(({ parts }) => parts));
}

export function openDesk(books: Books): Pick<LabDesk, 'act' | 'announcements' | 'cases' | 'file'> {
  const { db, profile, newId } = books;

  const act: LabDesk['act'] = async (id, type, fields, { role, name, plan, documents = [], about }) => {
    const version = versionAfter((await db.cases.get(id))?.case);
    const drawn = plan && (await drawPlan(books, id, version, plan));
    const own = await Promise.all(documents.map((file) => readOwnFile(id, attachmentId(newId()), file)));
    const outcome = await inBooks(books, async (moment): Promise<DeskOutcome | 'again'> => {
      const row = await db.cases.get(id);
      if (row?.tombstone) return { ok: false, refusal: { code: 'purged' } };
      const current = row?.case;
      if (!isSent(books, current)) return { ok: false, refusal: { code: 'unknown-case' } };
      // another tab proposed one meanwhile: two versions never have one number
      if (drawn && versionAfter(current) !== version) return 'again';
      const { at } = moment;
      const entered = await enterEvent(moment, current, {
        id: eventId(newId()),
        type,
        by: { role, name },
        at,
        fields: withDueDate(moment, current, type, fields),
        ...(drawn && { plan: { ...drawn.plan, proposedAt: at } }),
        ...(own.length && { documents: own.map(({ ref }) => ref) }),
        ...(about && { about }),
      });
      if (!entered.ok) return entered;
      if (!entered.isPurged) await keepFiles(moment, [...own, ...(drawn?.files ?? [])]);
      return { ok: true, case: entered.case };
    });
    return outcome === 'again' ? act(id, type, fields, { role, name, plan, documents, about }) : outcome;
  };

  return {
    act,
    cases: liveQuery(async () =>
      (await db.cases.orderBy('seq').reverse().toArray()).flatMap(({ case: subject }) =>
        isSent(books, subject) ? subject : [],
      ),
    ),
    announcements: watchAnnouncements(db, profile),
    file: (id) => readFile(db, id),
  };
}
