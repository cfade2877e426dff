import type { PeopleMessages } from './people-messages.js';

export const dePeople: PeopleMessages = {
  heading: 'Personen',
};
