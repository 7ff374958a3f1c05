import type { Actor } from './permissions';

/** Whoever runs commands on the machine itself: they hold the database, so they may do what an administrator may. */
export const operator: NonNullable<Actor> = {
  id: '00000000-0000-0000-0000-000000000000',
  name: 'The command line',
  email: '',
  role: 'administrator',
};
