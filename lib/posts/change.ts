import 'server-only';
import { audit } from '@/lib/audit';
import { type Actor, may } from '@/lib/auth/permissions';
import { moderationTag, postsTag, postTag } from '@/lib/cache-tags';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { englishPlaceOf } from '@/lib/text/dates';
import { refuseIfStale } from './conflict';
import { differences, type FormField, formOf } from './form';
import { type HeldPost, holdPost, subjectOf } from './hold';
import { checkNames } from './names';
import { prepare } from './prepare';
import { noSuchPost, refuseActor } from './refusals';
import { can, missingToPublish } from './rules';
import type { PostForm } from './schema';
import { settleAddress } from './settle';
import { inTransaction } from './transaction';
import { columnsOf, keepRevision, responsesColumns, writeLists } from './write';

export type Saved = { version: number; permalink: string | null };

/** The work of `savePost` and `publishPost`, in one transaction that holds the post from the first look on. */
export async function change(
  actor: Actor,
  id: string,
  input: PostForm,
  now: Date,
  verb: 'save' | 'publish',
): Promise<Outcome<Saved>> {
  if (!actor || !may(actor, 'post.write')) return refuseActor(actor);
  const prepared = prepare(input);
  if (!prepared.ok) return prepared;

  return inTransaction(async (tx) => {
    const settings = await tx.settings.findUniqueOrThrow({ where: { id: 1 } });
    const post = await holdPost(tx, id, now);
    if (!post) return noSuchPost;
    const live = verb === 'publish' || post.status === 'published';
    if (!may(actor, live ? 'post.publish' : 'post.edit', subjectOf(post))) return refuseActor(actor);
    if (!can(verb, post.status)) return refuse('invalid', 'This post is in the trash. Restore it first.');

    const sent = withOwnResponses(post, prepared.value);
    const place = englishPlaceOf(settings);
    const stale = await refuseIfStale(tx, { postId: id, present: post, typed: sent, place });
    if (stale) return stale;
    const names = await checkNames(tx, actor, sent, subjectOf(post).authorIds);
    if (!names.ok) return names;
    const typed = { ...sent, authorIds: names.value.authorIds };
    if (live || post.status === 'scheduled') {
      const missing = missingToPublish(typed);
      const sentence =
        verb === 'publish' && post.status !== 'published'
          ? 'Not published yet.'
          : 'A post that is published or scheduled needs more than this.';
      if (Object.keys(missing).length > 0) return refuse('invalid', sentence, missing);
    }
    const publishedAt = live ? firstPublished(post, now) : post.publishedAt;
    const address = await settleAddress(tx, {
      post,
      form: typed,
      live,
      settings,
      names: names.value,
      publishedAt,
      now,
    });
    if (!address.ok) return address;
    const { permalink, slug } = address.value;

    const form = { ...typed, slug, version: post.version + 1 };
    const changed = differences(formOf(post), form);
    const status = live ? 'published' : post.status;
    if (changed.length === 0 && status === post.status) return done({ version: post.version, permalink });
    if (changed.includes('responses') && !may(actor, 'thread.close', subjectOf(post)))
      return refuseActor(actor);

    await writeLists(tx, id, form, changed);
    await tx.post.update({
      where: { id },
      data: {
        ...columnsOf(form, now),
        ...(changed.includes('responses') && responsesColumns(actor, form.responses, now)),
        status,
        permalink,
        publishedAt,
        ...(live && { publishAt: null }),
      },
      select: { id: true },
    });
    await keepRevision(tx, actor, id, form, now);
    await audit(tx, actor, now, {
      action: `post.${verb}`,
      subject: ['post', id],
      before: { status: post.status, version: post.version, permalink: post.permalink },
      after: { status, version: form.version, permalink, changed },
    });
    const placed =
      status !== post.status || permalink !== post.permalink || changed.some((field) => placing.has(field));
    const tags = live ? [postTag(id), ...(placed ? [postsTag] : [])] : [];
    if (live && changed.includes('responses')) tags.push(moderationTag);
    return done({ version: form.version, permalink }, tags);
  });
}

/** The fields that put a post into lists, or take it out. */
const placing = new Set<FormField>(['authorIds', 'categoryIds', 'tags']);

function firstPublished(post: HeldPost, now: Date): Date {
  return post.publishedAt && post.publishedAt <= now ? post.publishedAt : now;
}

/** Responses are also closed and reopened on the page, and by timers: a choice that nobody touched stays as it is now. */
function withOwnResponses(post: HeldPost, form: PostForm): PostForm {
  return form.responses === form.responsesWas ? { ...form, responses: post.responses } : form;
}
