import type { PeopleMessages } from './people-messages.js';

export const enPeople: PeopleMessages = {
  heading: 'People',
};
