import 'server-only';
import { audit } from '@/lib/audit';
import { type Actor, may } from '@/lib/auth/permissions';
import type { Tx } from '@/lib/db';
import { lookUpLater } from '@/lib/media/commands';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { keepRevision } from '@/lib/revisions/keep';
import { englishPlaceOf } from '@/lib/text/dates';
import { refuseIfStale } from './conflict';
import { differences, formOf } from './form';
import { type HeldPost, holdPost, subjectOf } from './hold';
import { type How, kindOf, meant, waits } from './how';
import { checkNames } from './names';
import { pagesWith } from './pages';
import { endPlan } from './planned';
import { prepare } from './prepare';
import { noSuchPost, refuseActor } from './refusals';
import { can, missingToPublish } from './rules';
import { ofItsKind, type PostForm } from './schema';
import { settleAddress } from './settle';
import { inTransaction } from './transaction';
import { addressAbove } from './tree/parent';
import { dropWaiting, keepWaiting, textInHand, waitingSelect } from './waiting';
import { columnsOf, responsesColumns, writeLists } from './write';

export type Saved = { version: number; permalink: string | null; waiting: boolean };

/**
 * The work of every command that saves a form, in one transaction that holds the post from the first look on.
 * `aside` is a text that was given up for this one when two were made into one: it is kept as a revision.
 */
export async function change(
  actor: Actor,
  id: string,
  input: PostForm,
  now: Date,
  asked: How | 'draft',
  aside?: PostForm,
): Promise<Outcome<Saved>> {
  if (!actor || !may(actor, 'post.write')) return refuseActor(actor);
  const prepared = prepare(input);
  if (!prepared.ok) return prepared;
  const givenUp = aside && prepare(aside);
  if (givenUp && !givenUp.ok) return givenUp;

  return inTransaction(async (tx) => {
    const settings = await tx.settings.findUniqueOrThrow({ where: { id: 1 } });
    const post = await holdPost(tx, id, now);
    if (!post) return noSuchPost;
    const how = meant(asked, post.status);
    const waiting = waits(how, post.status);
    const live = how === 'publish' || (post.status === 'published' && !waiting);
    if (!may(actor, live ? 'post.publish' : 'post.edit', subjectOf(post))) return refuseActor(actor);
    if (!can(how === 'publish' ? 'publish' : 'save', post.status))
      return refuse('invalid', 'This post is in the trash. Restore it first.');

    const waited = await tx.waitingChanges.findUnique({ where: { postId: id }, select: waitingSelect });
    const own = formOf(post);
    const inHand = textInHand(waited, own);
    const sent = withOwnChoices(post, prepared.value);
    const place = englishPlaceOf(settings);
    const stale = await refuseIfStale(tx, { postId: id, present: inHand, typed: sent, place });
    if (stale) return stale;
    const names = await checkNames(tx, actor, sent, own.authorIds, inHand.authorIds);
    if (!names.ok) return names;
    const above = await addressAbove(tx, post, sent);
    if (!above.ok) return above;
    const typed = { ...sent, authorIds: names.value.authorIds };
    if (live || (post.status === 'scheduled' && !waiting)) {
      const missing = missingToPublish(typed);
      const sentence =
        how === 'publish' && post.status !== 'published'
          ? 'Not published yet.'
          : 'A post that is published or scheduled needs more than this.';
      if (Object.keys(missing).length > 0) return refuse('invalid', sentence, missing);
    }
    const publishedAt = live ? firstPublished(post, now) : post.publishedAt;
    const address = waiting
      ? done({ slug: typed.slug || post.slug, permalink: post.permalink })
      : await settleAddress(tx, {
          ...{ post, form: typed, live, settings, publishedAt, now },
          names: { ...names.value, parentPath: above.value },
        });
    if (!address.ok) return address;
    const { permalink, slug } = address.value;

    const form = { ...typed, slug, version: post.version + 1 };
    const changed = differences(inHand, form);
    const ofReaders = differences(own, form);
    const status = live ? 'published' : post.status;
    const moves = changed.length > 0 || status !== post.status || (waited && !waiting);
    if (!moves && !givenUp) return done({ version: post.version, permalink, waiting: waited !== null });
    if (ofReaders.includes('responses') && !may(actor, 'thread.close', subjectOf(post)))
      return refuseActor(actor);

    if (givenUp)
      form.version = await keepAside(tx, actor, id, { ...givenUp.value, version: form.version }, now);
    await lookUpLater(tx, form);
    const kind = kindOf(how, post.status, live, givenUp !== undefined);
    const { writingOn } = await keepRevision(tx, actor, id, form, now, kind);
    if (!writingOn) {
      await audit(tx, actor, now, {
        action: `post.${how}`,
        subject: ['post', id],
        before: { status: post.status, version: post.version, permalink: post.permalink },
        after: { status, version: form.version, permalink, changed },
      });
    }
    if (waiting) {
      await tx.post.update({ where: { id }, data: { version: form.version }, select: { id: true } });
      if (ofReaders.length > 0) await keepWaiting(tx, actor, id, { form, own, now });
      else await dropWaiting(tx, id);
      return done({ version: form.version, permalink, waiting: ofReaders.length > 0 });
    }

    await dropWaiting(tx, id);
    if (live) await endPlan(tx, id);
    await writeLists(tx, id, form, ofReaders);
    await tx.post.update({
      where: { id },
      data: {
        ...columnsOf(form, now),
        ...(ofReaders.includes('responses') && responsesColumns(actor, form.responses, now)),
        status,
        permalink,
        publishedAt,
        ...(live && { publishAt: null }),
      },
      select: { id: true },
    });
    const moved = status !== post.status || permalink !== post.permalink;
    const tags = [
      ...(live ? pagesWith(id, [...own.authorIds, ...form.authorIds], ofReaders, moved) : []),
      ...address.tags,
    ];
    return done({ version: form.version, permalink, waiting: false }, tags);
  });
}

function firstPublished({ publishedAt, status }: HeldPost, now: Date): Date {
  return publishedAt && (status === 'published' || publishedAt <= now) ? publishedAt : now;
}

/**
 * Responses are also closed and reopened on the page, and by timers, and a slug is found when a post goes out: a choice
 * that nobody touched stays as it is now.
 */
function withOwnChoices(post: HeldPost, form: PostForm): PostForm {
  const responses = form.responses === form.responsesWas ? post.responses : form.responses;
  const slug = form.slug || (post.permalink ? post.slug : '');
  return ofItsKind({ ...form, kind: post.kind, responses, slug });
}

/** Keeps a given-up text as the version that no form is ever opened at; answers the one after it. */
async function keepAside(tx: Tx, actor: NonNullable<Actor>, id: string, form: PostForm, now: Date) {
  await keepRevision(tx, actor, id, form, now, 'aside');
  return form.version + 1;
}
