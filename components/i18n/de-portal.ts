import type { PortalMessages } from './portal-messages.js';

export const dePortal: PortalMessages = {
  heading: 'Ihr Labor',
};
