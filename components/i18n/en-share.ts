import type { ShareMessages } from './share-messages.js';

export const enShare: ShareMessages = {
  heading: 'Share',
};
