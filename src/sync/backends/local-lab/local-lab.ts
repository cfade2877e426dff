import { actionsOf } from '../../../domain/lifecycle/table.js';
import type { LabProfile } from '../../../domain/profile.js';
import type { Backend } from '../../backend.js';
import type { LabConduct } from './conduct.js';
import type { LabDesk } from './desk.js';
import type { openLab } from './lab-core.js';
import type { Watch } from '../../../domain/watch.js';
import { lazyWatch } from './watch.js';

export interface LocalLabOptions {
  readonly profile: LabProfile;
  /** two labs on one site need two names */
  readonly name?: string;
  /** the name that the practice is greeted by */
  readonly practice?: string;
  /** store drafts at the lab before they are signed */
  readonly keepsDrafts?: boolean;
  /** milliseconds since 1970, the lab's clock */
  readonly now?: () => number;
}

/** A whole lab inside the page: no server, no account. It keeps its own database and plays by the same machine. */
export interface LocalLab extends Backend {
  readonly desk: LabDesk;
  readonly conduct: Watch<LabConduct>;
  setConduct(change: Partial<LabConduct>): Promise<void>;
}

export function localLab({
  profile,
  name = profile.id,
  practice = 'Practice',
  keepsDrafts = false,
  now = Date.now,
}: LocalLabOptions): LocalLab {
  const account = { tenant: name, subject: 'practice' };
  const session = { ...account, name: practice, role: 'dentist', epoch: 'local-1', keepsDrafts };
  let opening: ReturnType<typeof openLab> | undefined;
  const lab = () =>
    (opening ??= import('./lab-core.js').then(({ openLab }) => openLab({ profile, name, session, now })));
  const { lifecycle } = profile;

  return {
    id: `local-lab:${name}`,
    account,
    connect: async (signal) => (await lab()).backend.connect(signal),
    push: async (changes, signal) => (await lab()).backend.push(changes, signal),
    pull: async (since, signal) => (await lab()).backend.pull(since, signal),
    files: {
      begin: async (file, signal) => (await lab()).backend.files.begin(file, signal),
      put: async (file, part, bytes, digest, signal) =>
        (await lab()).backend.files.put(file, part, bytes, digest, signal),
      complete: async (file, signal) => (await lab()).backend.files.complete(file, signal),
    },
    watch(onRemoteChange) {
      let stop: (() => void) | undefined;
      let isOver = false;
      void lab().then(({ backend }) => {
        if (!isOver) stop = backend.watch?.(onRemoteChange);
      });
      return () => {
        isOver = true;
        stop?.();
      };
    },
    async close() {
      await (await opening)?.backend.close?.();
      opening = undefined;
    },
    desk: {
      cases: lazyWatch(async () => (await lab()).desk.cases),
      actions: (subject, role) => actionsOf(lifecycle, subject.status, role),
      act: async (...act) => (await lab()).desk.act(...act),
      file: async (id) => (await lab()).desk.file(id),
    },
    conduct: lazyWatch(async () => (await lab()).conduct),
    setConduct: async (change) => (await lab()).setConduct(change),
  };
}
