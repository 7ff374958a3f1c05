import type { Actor } from '@/lib/auth/permissions';
import type { Role } from '@/lib/generated/prisma/enums';

// The people of the tests. `enterCast` puts them into the database of a test file.

const person = (n: number, name: string, role: Role): NonNullable<Actor> => ({
  id: `00000000-0000-7000-8000-00000000000${n}`,
  name,
  email: `${name.split(' ')[0]?.toLowerCase()}@example.org`,
  role,
});

/** One of each role, two authors and a guest. */
export const cast = {
  ada: person(1, 'Ada Administrator', 'administrator'),
  edith: person(2, 'Edith Editor', 'editor'),
  anna: person(3, 'Anna Author', 'author'),
  abel: person(4, 'Abel Author', 'author'),
  moses: person(5, 'Moses Moderator', 'moderator'),
  rita: person(6, 'Rita Reader', 'reader'),
  guest: null,
};
