import type { PortalMessages } from './portal-messages.js';

export const enPortal: PortalMessages = {
  heading: 'Your lab',
};
