import 'server-only';
import type { Tx } from '@/lib/db';
import type { Role } from '@/lib/generated/prisma/enums';
import { numberedSlug, slugFrom } from '@/lib/text/slug';

type NewPerson = {
  name: string;
  email: string;
  role: Role;
  bio?: string;
  passwordHash: string | null;
  createdAt: Date;
};

export const emailTaken = 'Someone here has this e-mail address already.';

/**
 * Enters a person. Their slug, the address of their author page, is made from the name and stays. Null when the e-mail
 * address has an account. The caller holds `oneAtATime`.
 */
export async function addPerson(tx: Tx, person: NewPerson): Promise<{ id: string; slug: string } | null> {
  const { email } = person;
  if (await tx.user.findUnique({ where: { email }, select: { id: true } })) return null;
  const slug = await slugFor(tx, person.name);
  return tx.user.create({ data: { ...person, slug }, select: { id: true, slug: true } });
}

async function slugFor(tx: Tx, name: string) {
  const slug = slugFrom(name) || 'person';
  const similar = await tx.user.findMany({
    where: { slug: { startsWith: slug.slice(0, 70) } },
    select: { slug: true },
  });
  const taken = new Set(similar.map((person) => person.slug));
  let attempt = 1;
  while (taken.has(numberedSlug(slug, attempt))) attempt++;
  return numberedSlug(slug, attempt);
}
