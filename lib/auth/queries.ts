import 'server-only';
import { db } from '@/lib/db';
import { readLinks } from '@/lib/profiles/schema';
import { isUuid } from '@/lib/text/uuid';
import type { Actor } from './permissions';

/** A session that holds at `now` and its person; null when it was ended, is past, or the person is suspended. */
export async function sessionOf(
  id: unknown,
  now: Date,
): Promise<{ id: string; actor: NonNullable<Actor> } | null> {
  // To Prisma an id that is missing is no condition: any session would do.
  if (!isUuid(id)) return null;
  const row = await db.session.findFirst({
    where: { id, expiresAt: { gt: now }, user: { suspendedAt: null } },
    select: { id: true, user: { select: { id: true, name: true, email: true, role: true } } },
  });
  return row && { id: row.id, actor: row.user };
}

/** The sessions of a person that hold at `now`, newest first. */
export function sessionsOf(userId: string, now: Date) {
  return db.session.findMany({
    where: { userId, expiresAt: { gt: now } },
    select: { id: true, createdAt: true, userAgent: true },
    orderBy: { createdAt: 'desc' },
  });
}

/** What the form of one's own account shows; null when there is no such person. */
export async function profileOf(userId: string) {
  if (!isUuid(userId)) return null;
  const found = await db.user.findUnique({
    where: { id: userId },
    select: {
      name: true,
      email: true,
      url: true,
      bio: true,
      links: true,
      portraitKey: true,
      slug: true,
      role: true,
      mailResponses: true,
      mailDigest: true,
    },
  });
  return found && { ...found, links: readLinks(found.links) };
}

export type ProfileView = NonNullable<Awaited<ReturnType<typeof profileOf>>>;

/** Everyone who has a part in the site, readers last, each group by name. */
export async function people() {
  const found = await db.user.findMany({
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      slug: true,
      suspendedAt: true,
      createdAt: true,
      oneTimeCodes: { select: { confirmedAt: true } },
      _count: { select: { posts: true, passkeys: true } },
    },
    orderBy: [{ role: 'asc' }, { name: 'asc' }, { id: 'asc' }],
  });
  return found.map(({ _count: { posts, passkeys }, oneTimeCodes, ...person }) => ({
    ...person,
    posts,
    /** Whether there is something to reset when they lose their device. */
    secondFactor: passkeys > 0 || Boolean(oneTimeCodes?.confirmedAt),
  }));
}

export type PersonView = Awaited<ReturnType<typeof people>>[number];

/** Who has this e-mail address, in whatever capitals. */
export function personByEmail(email: string) {
  return db.user.findUnique({ where: { email }, select: { id: true, name: true, email: true } });
}
