import 'server-only';
import { audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/permissions';
import { termTag } from '@/lib/cache-tags';
import type { Tx } from '@/lib/db';
import { invalid } from '@/lib/invalid';
import { done, type Outcome } from '@/lib/outcome';
import { inTransaction } from '@/lib/posts/transaction';
import { slugFrom } from '@/lib/text/slug';
import { isUuid } from '@/lib/text/uuid';
import { holdPostsIn, refile } from './filed';
import { holdTags, noSuchTag, onField, refuseUnlessManager } from './hold';
import { leadTagTo } from './moved';
import { tagEdit, tagMerge } from './schema';
import { findTags } from './tags';

/**
 * Changes the name and the slug of a tag; the old slug leads to the new one. Refuses who may not, what the form does
 * not take, and a name or a slug of another tag.
 */
export async function renameTag(actor: Actor, id: string, fields: unknown, now: Date): Promise<Outcome> {
  const refusal = refuseUnlessManager(actor);
  if (refusal) return refusal;
  const parsed = tagEdit.safeParse(fields);
  if (!parsed.success) return invalid(parsed.error);
  const { name } = parsed.data;

  return inTransaction(async (tx) => {
    const before = await held(tx, id);
    if (!before) return noSuchTag;
    const sameName = await another(tx, name, id);
    if (sameName) return onField('name', `There is a tag “${sameName.name}” already. Merge the two instead.`);
    const slug = slugFrom(parsed.data.slug || name) || before.slug;
    const sameSlug = await tx.tag.findFirst({ where: { slug, id: { not: id } }, select: { name: true } });
    if (sameSlug) {
      return onField(
        'slug',
        `The tag “${sameSlug.name}” has this slug. Write another one, or merge the two.`,
      );
    }
    if (name === before.name && slug === before.slug) return done(undefined);
    await tx.tag.update({ where: { id }, data: { name, slug }, select: { id: true } });
    await audit(tx, actor, now, {
      action: 'tag.rename',
      subject: ['tag', id],
      before: { name: before.name, slug: before.slug },
      after: { name, slug },
    });
    return done(undefined, [termTag(id)]);
  });
}

/**
 * Merges a tag into the one called `into`, whatever the case: its posts and every address that led to it are the
 * other's from then on. Refuses who may not, and a name that no other tag has.
 */
export async function mergeTag(
  actor: Actor,
  id: string,
  fields: unknown,
  now: Date,
): Promise<Outcome<{ intoId: string; posts: number }>> {
  const refusal = refuseUnlessManager(actor);
  if (refusal) return refusal;
  const parsed = tagMerge.safeParse(fields);
  if (!parsed.success) return invalid(parsed.error);

  return inTransaction(async (tx) => {
    const gone = await held(tx, id);
    if (!gone) return noSuchTag;
    const into = await another(tx, parsed.data.into, id);
    if (!into)
      return onField('into', `There is no other tag “${parsed.data.into}”. Write its name as it is.`);
    const posts = await holdPostsIn(tx, 'tag', id);
    await refile(tx, 'tag', id, into.id);
    await leadTagTo(tx, gone, into.id, () => tx.tag.delete({ where: { id }, select: { id: true } }));
    await audit(tx, actor, now, {
      action: 'tag.merge',
      subject: ['tag', into.id],
      before: { name: gone.name, slug: gone.slug },
      after: { name: into.name, slug: into.slug, posts: posts.length },
    });
    return done({ intoId: into.id, posts: posts.length }, [termTag(id), termTag(into.id)]);
  });
}

/** Deletes a tag; its posts stay. Refuses who may not. */
export async function deleteTag(actor: Actor, id: string, now: Date): Promise<Outcome> {
  const refusal = refuseUnlessManager(actor);
  if (refusal) return refusal;
  return inTransaction(async (tx) => {
    const gone = await held(tx, id);
    if (!gone) return noSuchTag;
    const posts = await holdPostsIn(tx, 'tag', id);
    await tx.postTag.deleteMany({ where: { tagId: id } });
    await tx.tag.delete({ where: { id }, select: { id: true } });
    await audit(tx, actor, now, {
      action: 'tag.delete',
      subject: ['tag', id],
      before: { name: gone.name, slug: gone.slug, posts: posts.length },
    });
    return done(undefined, [termTag(id)]);
  });
}

async function held(tx: Tx, id: string) {
  await holdTags(tx);
  return isUuid(id) ? tx.tag.findUnique({ where: { id } }) : null;
}

/** The tag of this name that is not `id`; null when there is none. */
async function another(tx: Tx, name: string, id: string) {
  const found = (await findTags(tx, [name], id)).get(name);
  return found ? tx.tag.findUnique({ where: { id: found } }) : null;
}
