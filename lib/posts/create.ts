import 'server-only';
import { randomUUID } from 'node:crypto';
import { audit } from '@/lib/audit';
import { type Actor, may } from '@/lib/auth/permissions';
import { lookUpLater } from '@/lib/media/commands';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { keepRevision } from '@/lib/revisions/keep';
import { holdTerms } from '@/lib/taxonomy/hold';
import { isUuid } from '@/lib/text/uuid';
import { pageAddress, permalinkFor } from './address';
import { change } from './change';
import { refuseIfTaken } from './claim';
import { checkNames } from './names';
import { prepare } from './prepare';
import { refuseActor } from './refusals';
import { hasContent } from './rules';
import { ofItsKind, type PostForm } from './schema';
import { inTransaction } from './transaction';
import { addressAbove } from './tree/parent';
import { columnsOf, responsesColumns, writeLists } from './write';

type Made = { id: string; version: number };

/**
 * The work of `createPost` and of the first autosave. A post that is there under this id is saved instead: the answer
 * to the first try was lost, or the form is a stale one and is told so.
 */
export async function create(
  actor: Actor,
  input: PostForm,
  now: Date,
  id: string = randomUUID(),
  how: 'save' | 'autosave' = 'save',
): Promise<Outcome<Made>> {
  if (!actor || !may(actor, 'post.write', { kind: input.kind })) return refuseActor(actor);
  if (!isUuid(id)) return refuse('invalid', 'Open a new form and try again.');
  const prepared = prepare(ofItsKind({ ...input, version: 1 }));
  if (!prepared.ok) return prepared;
  if (!prepared.value.title && !hasContent(prepared.value)) {
    return refuse('invalid', 'There is nothing to save yet.', { title: ['Write a title.'] });
  }

  const made = await inTransaction<Made | null>(async (tx) => {
    await holdTerms(tx);
    const names = await checkNames(tx, actor, prepared.value, []);
    if (!names.ok) return names;
    const { authorIds, ...slugs } = names.value;
    const above = await addressAbove(tx, { id, parentId: null }, prepared.value);
    if (!above.ok) return above;
    const form = { ...prepared.value, authorIds };

    const post = await tx.post.createMany({
      data: { id, createdAt: now, ...columnsOf(form, now), ...responsesColumns(actor, form.responses, now) },
      skipDuplicates: true,
    });
    if (post.count === 0) return done(null);
    if (form.slug) {
      const { permalinkPattern, timeZone } = await tx.settings.findUniqueOrThrow({ where: { id: 1 } });
      const pathOf = (slug: string) =>
        form.kind === 'page'
          ? pageAddress(above.value, slug)
          : permalinkFor(permalinkPattern, timeZone, { slug, publishedAt: now, ...slugs });
      const taken = await refuseIfTaken(tx, { postId: id, slug: form.slug, typed: true, pathOf });
      if (taken) return taken;
    }
    await writeLists(tx, id, form, ['authorIds', 'categoryIds', 'tags', 'media']);
    await lookUpLater(tx, form);
    await keepRevision(tx, actor, id, form, now, how);
    await audit(tx, actor, now, {
      action: 'post.create',
      subject: ['post', id],
      after: { title: form.title },
    });
    return done({ id, version: 1 });
  });
  if (!made.ok) return made;
  if (made.value) return done(made.value);
  const authorIds = input.authorIds.length > 0 ? input.authorIds : [actor.id];
  const saved = await change(actor, id, { ...input, authorIds, version: 0 }, now, how);
  return saved.ok ? { ...saved, value: { id, version: saved.value.version } } : saved;
}
