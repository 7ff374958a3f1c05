import 'server-only';
import { type Actor, may } from '@/lib/auth/permissions';
import { db } from '@/lib/db';
import { invalid } from '@/lib/invalid';
import { done, type Outcome, refuse, signedOut } from '@/lib/outcome';
import { isUuid } from '@/lib/text/uuid';
import { filterForm, mostFilters } from './schema';

/**
 * Keeps a view of the list of posts for this person; one of the same name is replaced. Refuses who may not write, what
 * the form does not take, and more than thirty.
 */
export async function keepFilter(actor: Actor, fields: unknown): Promise<Outcome<{ query: string }>> {
  if (!actor) return signedOut;
  if (!may(actor, 'post.write')) return refuse('forbidden', 'You may not list posts.');
  const parsed = filterForm.safeParse(fields);
  if (!parsed.success) return invalid(parsed.error);
  const { name, query } = parsed.data;
  const others = await db.postFilter.count({ where: { userId: actor.id, name: { not: name } } });
  if (others >= mostFilters) {
    const sentence = `You keep ${mostFilters} filters. Remove one first.`;
    return refuse('limited', sentence, { name: [sentence] });
  }
  await db.postFilter.upsert({
    where: { userId_name: { userId: actor.id, name } },
    create: { userId: actor.id, name, query },
    update: { query },
    select: { id: true },
  });
  return done({ query });
}

/** Forgets a filter of this person's own; someone else's stays. */
export async function forgetFilter(actor: Actor, id: string): Promise<Outcome> {
  if (!actor) return signedOut;
  if (isUuid(id)) await db.postFilter.deleteMany({ where: { id, userId: actor.id } });
  return done(undefined);
}
