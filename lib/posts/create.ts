import 'server-only';
import { randomUUID } from 'node:crypto';
import { audit } from '@/lib/audit';
import { type Actor, may } from '@/lib/auth/permissions';
import type { Tx } from '@/lib/db';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { isUuid } from '@/lib/text/uuid';
import { permalinkFor } from './address';
import { refuseIfTaken } from './claim';
import { differences, formOf } from './form';
import { holdPost, subjectOf } from './hold';
import { checkNames } from './names';
import { prepare } from './prepare';
import { refuseActor } from './refusals';
import { hasContent } from './rules';
import type { PostForm } from './schema';
import { inTransaction } from './transaction';
import { columnsOf, keepRevision, responsesColumns, writeLists } from './write';

/** The work of `createPost`. */
export async function create(
  actor: Actor,
  input: PostForm,
  now: Date,
  id: string = randomUUID(),
): Promise<Outcome<{ id: string; version: number }>> {
  if (!actor || !may(actor, 'post.write')) return refuseActor(actor);
  if (!isUuid(id)) return refuse('invalid', 'Open a new form and try again.');
  const prepared = prepare({ ...input, version: 1 });
  if (!prepared.ok) return prepared;
  if (!prepared.value.title && !hasContent(prepared.value)) {
    return refuse('invalid', 'There is nothing to save yet.', { title: ['Write a title.'] });
  }

  return inTransaction(async (tx) => {
    const names = await checkNames(tx, actor, prepared.value, []);
    if (!names.ok) return names;
    const { authorIds, ...slugs } = names.value;
    const form = { ...prepared.value, authorIds };

    const made = await tx.post.createMany({
      data: { id, createdAt: now, ...columnsOf(form, now), ...responsesColumns(actor, form.responses, now) },
      skipDuplicates: true,
    });
    if (made.count === 0) return alreadyMade(tx, actor, id, form, now);
    if (form.slug) {
      const { permalinkPattern, timeZone } = await tx.settings.findUniqueOrThrow({ where: { id: 1 } });
      const pathOf = (slug: string) =>
        permalinkFor(permalinkPattern, timeZone, { slug, publishedAt: now, ...slugs });
      const taken = await refuseIfTaken(tx, { postId: id, slug: form.slug, typed: true, pathOf });
      if (taken) return taken;
    }
    await writeLists(tx, id, form, ['authorIds', 'categoryIds', 'tags', 'media']);
    await keepRevision(tx, actor, id, form, now);
    await audit(tx, actor, now, {
      action: 'post.create',
      subject: ['post', id],
      after: { title: form.title },
    });
    return done({ id, version: 1 });
  });
}

/** The same form sent twice made one post; another form under its id is a stale one. */
async function alreadyMade(tx: Tx, actor: Actor, id: string, form: PostForm, now: Date) {
  const post = await holdPost(tx, id, now);
  if (!post || !may(actor, 'post.edit', subjectOf(post))) return refuseActor(actor);
  if (differences(formOf(post), form).length === 0) return done({ id, version: post.version });
  return refuse(
    'conflict',
    'This post was saved before. Load it again to go on; what you typed is still here.',
  );
}
