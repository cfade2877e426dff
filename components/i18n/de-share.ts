import type { ShareMessages } from './share-messages.js';

export const deShare: ShareMessages = {
  heading: 'Teilen',
};
