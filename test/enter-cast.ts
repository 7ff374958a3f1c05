import { db } from '@/lib/db';
import { cast } from '@/test/cast';

/** Puts the cast into the database of this test file, under the ids they have in `cast`. Nobody has a password. */
export async function enterCast() {
  const people = Object.values(cast).filter((person) => person !== null);
  await db.user.createMany({
    data: people.map(({ id, name, email, role }) => ({
      id,
      name,
      email,
      role,
      slug: email.split('@')[0] ?? id,
    })),
  });
}
