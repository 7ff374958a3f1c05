import 'server-only';
import { type Actor, may } from '@/lib/auth/permissions';
import { postTag } from '@/lib/cache-tags';
import { closingFacts, closingFactsSelect, slowModeOf } from '@/lib/closing/facts';
import { closingState } from '@/lib/closing/rules';
import { closingRules } from '@/lib/closing/site-rules';
import { db, type Tx } from '@/lib/db';
import type { CommentStatus } from '@/lib/generated/prisma/enums';
import { invalid } from '@/lib/invalid';
import { gatherFacts } from '@/lib/moderation/gather';
import { type Go, inTwoGoes } from '@/lib/moderation/outside/two-goes';
import type { OutsideWord } from '@/lib/moderation/outside/word';
import { judge } from '@/lib/moderation/pipeline';
import { networkAt } from '@/lib/networks/keys';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { isPublished } from '@/lib/posts/published';
import { announce } from '@/lib/subscriptions/announce';
import { formatResponse, linksIn } from './format';
import { insert } from './insert';
import { holdSettings, lockPosts, waitForNeighbours } from './lock';
import { findParent } from './parent';
import { respondForm } from './schema';
import { writerOf } from './writer';

export type Responded = {
  commentId: string;
  /** Null while it is held, unless silently. */
  number: number | null;
  status: CommentStatus;
  /** Held, and its writer is not to know. */
  silently: boolean;
  permalink: string;
  postId: string;
};

/**
 * When and from where: `browserToken` is the visitor cookie's, null without one; `address` the network address;
 * `userAgent` the browser's name for itself, which only the outside check is told.
 */
export type Sending = { now: Date; browserToken: string | null; address: string; userAgent?: string };

/**
 * Takes a response to a published post. `fields` is the form as it arrived, of any shape. The post is held while
 * the closing rules and the moderation phases are asked, so nothing is accepted after a closing was
 * acknowledged, and the response gets its place, and if it passes its number, in the same transaction. Refuses,
 * with sentences by field: what the form does not take, a post that is not published, a parent that is not
 * shown in this thread, closed responses, and what a phase refuses. A response leaves no audit row: it is one. The
 * outside check, if one is set up, is asked between two goes, when nothing is held, and only about what would be
 * published but for it.
 */
export async function respond(actor: Actor, fields: unknown, sending: Sending): Promise<Outcome<Responded>> {
  if (!may(actor, 'response.write')) return refuse('forbidden', 'You may not respond.');

  const network = await networkAt(sending.address, sending.now);
  const sent = { ...sending, network };
  return inTwoGoes((outside) => take(actor, fields, sent, outside), sending);
}

type Sent = Sending & { network: Awaited<ReturnType<typeof networkAt>> };

/** Takes the response into the thread or the queue; with the outside check `unasked`, it may answer what to ask. */
function take(actor: Actor, fields: unknown, sending: Sent, outside: OutsideWord): Promise<Go<Responded>> {
  return db.$transaction(async (tx) => {
    const settings = await holdSettings(tx);
    const asks = { signedIn: actor !== null, maxLength: settings.responseMaxLength };
    const parsed = respondForm(asks).safeParse(fields);
    if (!parsed.success) return invalid(parsed.error);
    const form = parsed.data;
    const html = formatResponse(form.body);

    await waitForNeighbours(tx, sending.address);
    const post = await holdPublishedPost(tx, form.postId);
    if (!post) return refuse('not-found', 'This article is not published any more.');

    const parent = form.parentId === null ? null : await findParent(tx, post.id, form.parentId);
    const rules = await closingRules(tx);
    const closing = closingState(closingFacts(post, rules, parent?.threads), sending.now);
    if (closing.open && parent?.gone) {
      const sentence = 'The response that you answer is not there any more.';
      return refuse('not-found', sentence, { parentId: [sentence] });
    }

    const writer = await writerOf(tx, actor, form, sending);
    const links = linksIn(html);
    const facts = await gatherFacts(tx, {
      ...{ actor, form, writer, links, closing, settings, outside, now: sending.now },
      slowModeSeconds: slowModeOf(post, rules),
    });
    const judgement = judge(facts, sending.now);
    if (judgement.verdict === 'refuse') {
      const { by, code, message } = judgement;
      return by === 'disallowed-words' ? refuse(code, message, { body: [message] }) : refuse(code, message);
    }

    if (judgement.by === 'outside-check' && outside === 'unasked') {
      const { name, email, url } = writer;
      const { permalink } = post;
      return { ask: { body: form.body, name, email, url, permalink, isReply: parent !== null } };
    }

    const spamScore = facts.spam?.score ?? null;
    const response = await insert(tx, {
      form,
      post,
      parent,
      writer,
      html,
      judgement,
      spamScore,
      now: sending.now,
    });
    if (!response) {
      const sentence =
        'This conversation is as deep as it can go. Answer the article, or an earlier response.';
      return refuse('conflict', sentence, { parentId: [sentence] });
    }
    if (response.status === 'approved') await announce(tx, [response.commentId], sending.now);
    const value = { ...response, permalink: post.permalink, postId: post.id };
    return done(value, response.status === 'approved' ? [postTag(post.id)] : []);
  });
}

async function holdPublishedPost(tx: Tx, postId: string) {
  await lockPosts(tx, [postId]);
  const post = await tx.post.findUnique({
    where: { id: postId, ...isPublished },
    select: {
      id: true,
      permalink: true,
      nextPlace: true,
      nextNumber: true,
      slowModeSeconds: true,
      ...closingFactsSelect,
    },
  });
  if (!post?.permalink) return null;
  return { ...post, permalink: post.permalink };
}
