import { impossibleActions } from '../../../domain/lifecycle/permissions.js';
import { actionsOf } from '../../../domain/lifecycle/table.js';
import type { LabProfile } from '../../../domain/profile.js';
import type { Watch } from '../../../domain/watch.js';
import { PART_CODINGS } from '../../../scan-codec/part-codings.js';
import type { Backend, PartCoding } from '../../backend.js';
import type { Announcement } from './announcements.js';
import type { LabClock } from './clock.js';
import type { LabConduct } from './conduct.js';
import type { LabDesk } from './desk.js';
import type { openLab } from './lab-core.js';
import { lazyWatch } from './watch.js';

export interface LocalLabOptions {
  readonly profile: LabProfile;
  /** two labs on one site need two names */
  readonly name?: string;
  /** the name that the practice is greeted by */
  readonly practice?: string;
  /** store drafts at the lab before they are signed */
  readonly keepsDrafts?: boolean;
  /** in which codings the lab takes parts of files. Default: all that there are */
  readonly codings?: readonly PartCoding[];
  /** milliseconds since 1970: the clock that the lab's own is set by, see `LocalLab.clock` */
  readonly now?: () => number;
  /**
   * Called for everything that the lab asks its host to do, once it is safely stored: mail, SMS, accounting. Only the tab
   * that made it is called, once; what a page missed stands in `desk.announcements` under the same ids.
   */
  readonly announce?: (announcement: Announcement) => void;
}

/** A whole lab inside the page: no server, no account. It keeps its own database and plays by the same machine. */
export interface LocalLab extends Backend {
  readonly desk: LabDesk;
  readonly clock: LabClock;
  readonly conduct: Watch<LabConduct>;
  setConduct(change: Partial<LabConduct>): Promise<void>;
}

export function localLab({
  profile,
  name = profile.id,
  practice = 'Practice',
  keepsDrafts = false,
  codings = PART_CODINGS,
  now = Date.now,
  announce,
}: LocalLabOptions): LocalLab {
  const account = { tenant: name, subject: 'practice' };
  const session = { ...account, name: practice, role: 'dentist', epoch: 'local-1', keepsDrafts, codings };
  let opening: ReturnType<typeof openLab> | undefined;
  const open = () =>
    import('./lab-core.js').then(({ openLab }) => openLab({ profile, name, session, now, announce }));
  const lab = () => {
    if (opening) return opening;
    const attempt = open();
    opening = attempt;
    // whoever asked is told by the rejection; the next one tries again
    attempt.catch(() => (opening = opening === attempt ? undefined : opening));
    return attempt;
  };
  const { lifecycle } = profile;

  return {
    id: `local-lab:${name}`,
    account,
    connect: async (signal) => (await lab()).line.connect(signal),
    push: async (changes, signal) => (await lab()).line.push(changes, signal),
    pull: async (since, signal) => (await lab()).line.pull(since, signal),
    files: {
      begin: async (file, signal) => (await lab()).line.files.begin(file, signal),
      put: async (file, part, bytes, digest, signal, coding) =>
        (await lab()).line.files.put(file, part, bytes, digest, signal, coding),
      complete: async (file, signal) => (await lab()).line.files.complete(file, signal),
    },
    watch(onRemoteChange) {
      let stop: (() => void) | undefined;
      let isOver = false;
      lab().then(
        ({ line }) => {
          if (!isOver) stop = line.watch(onRemoteChange);
        },
        () => undefined, // a hint less: the engine polls, and is told by what it asks
      );
      return () => {
        isOver = true;
        stop?.();
      };
    },
    async close() {
      const opened = opening;
      opening = undefined;
      // what never opened needs no closing
      (await opened?.catch(() => undefined))?.close();
    },
    desk: {
      cases: lazyWatch(async () => (await lab()).desk.cases),
      announcements: lazyWatch(async () => (await lab()).desk.announcements),
      actions: (subject, role) => actionsOf(lifecycle, subject.status, role),
      impossible: (subject, role) => impossibleActions(lifecycle, subject.status, role),
      act: async (...act) => (await lab()).desk.act(...act),
      play: async (...script) => (await lab()).desk.play(...script),
      file: async (id) => (await lab()).desk.file(id),
    },
    clock: {
      watch: lazyWatch(async () => (await lab()).clock.watch),
      now: async () => (await lab()).clock.now(),
      advance: async (hours) => (await lab()).clock.advance(hours),
    },
    conduct: lazyWatch(async () => (await lab()).conduct),
    setConduct: async (change) => (await lab()).setConduct(change),
  };
}
