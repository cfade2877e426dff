import { impossibleActions } from '../../../domain/lifecycle/permissions.js';
import { actionsOf } from '../../../domain/lifecycle/table.js';
import type { LabProfile } from '../../../domain/profile.js';
import type { Watch } from '../../../domain/watch.js';
import { PART_CODINGS } from '../../../scan-codec/part-codings.js';
import { NETWORK_ADMIN } from '../../../domain/member.js';
import type { Backend, FileTransport, PartCoding, PeopleTransport, ShareTransport } from '../../backend.js';
import type { Announcement } from './announcements.js';
import type { LabClock } from './clock.js';
import type { LabConduct } from './conduct.js';
import type { LabDesk } from './desk.js';
import type { openLab } from './lab-core.js';
import type { LabNetwork } from './people.js';
import { lazyWatch } from './watch.js';

export interface LocalLabOptions {
  readonly profile: LabProfile;
  /** two labs on one site need two names */
  readonly name?: string;
  /** the name that the practice is greeted by */
  readonly practice?: string;
  /** as whom the session acts: a network's administrator manages members and assigns cases; `dentist` unless told */
  readonly role?: 'dentist' | 'network_admin';
  /** which practices belong together, and the code by which one more joins them */
  readonly network?: LabNetwork;
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

/**
 * A whole lab inside the page: no server, no account. It keeps its own database and plays by the same machine. A link to a
 * plan opens in any tab of the same browser on the same site, and nowhere else: there is no server that could answer it.
 */
export interface LocalLab extends Backend {
  readonly files: Required<FileTransport>;
  readonly shares: ShareTransport;
  readonly people: PeopleTransport;
  readonly desk: LabDesk;
  readonly clock: LabClock;
  readonly conduct: Watch<LabConduct>;
  setConduct(change: Partial<LabConduct>): Promise<void>;
}

/** Where nobody says otherwise. */
const NETWORK: LabNetwork = { name: 'Network', reference: 'PONTIC-1' };

export function localLab({
  profile,
  name = profile.id,
  practice = 'Practice',
  role = 'dentist',
  network = NETWORK,
  keepsDrafts = false,
  codings = PART_CODINGS,
  now = Date.now,
  announce,
}: LocalLabOptions): LocalLab {
  // an administrator is another person: what he and the practice keep on this device lies apart
  const account = { tenant: name, subject: role === NETWORK_ADMIN ? 'administrator' : 'practice' };
  const session = { ...account, name: practice, role, epoch: 'local-1', keepsDrafts, codings };
  let opening: ReturnType<typeof openLab> | undefined;
  const open = () =>
    import('./lab-core.js').then(({ openLab }) =>
      openLab({ profile, name, session, network, now, announce }),
    );
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
      read: async (file, signal) => (await lab()).line.files.read(file, signal),
    },
    shares: {
      create: async (request, signal) => (await lab()).line.shares.create(request, signal),
      list: async (caseId, signal) => (await lab()).line.shares.list(caseId, signal),
      revoke: async (share, signal) => (await lab()).line.shares.revoke(share, signal),
      open: async (token, signal) => (await lab()).line.shares.open(token, signal),
      read: async (token, id, signal) => (await lab()).line.shares.read(token, id, signal),
    },
    people: {
      register: async (form, signal) => (await lab()).line.people.register(form, signal),
      members: async (query, signal) => (await lab()).line.people.members(query, signal),
      change: async (id, on, change, signal) => (await lab()).line.people.change(id, on, change, signal),
      assign: async (request, signal) => (await lab()).line.people.assign(request, signal),
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
      people: {
        waiting: lazyWatch(async () => (await lab()).desk.people.waiting),
        members: async (query) => (await lab()).desk.people.members(query),
        change: async (...what) => (await lab()).desk.people.change(...what),
        refuse: async (...what) => (await lab()).desk.people.refuse(...what),
      },
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
