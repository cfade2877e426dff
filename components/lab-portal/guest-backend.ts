import { type Backend, loadProfile, localLab, rest } from '../../src/index.js';
import type { PortalSettings } from './portal-scene.js';

/**
 * The lab that a link to a plan is opened at. Nobody is signed in, so that a link opens the same for everybody. Loaded by
 * those who open one.
 */
export async function guestBackend(settings: PortalSettings): Promise<Backend | undefined> {
  const { backend, baseUrl, lab } = settings;
  if (typeof backend !== 'string') return backend;
  if (backend === 'rest') return rest({ baseUrl, auth: () => Promise.resolve(null) });
  const profile = settings.profile ?? (await loadProfile(lab));
  return profile && localLab({ profile });
}
