import 'server-only';
import { type Actor, may } from '@/lib/auth/permissions';
import { pathsDownTo } from '@/lib/comments/place';
import { isShown } from '@/lib/comments/rows';
import { db } from '@/lib/db';
import { excerpt, plainText } from '@/lib/text/plain';
import { isUuid } from '@/lib/text/uuid';
import {
  type ClosingRow,
  type ClosingRules,
  closingFacts,
  closingFactsSelect,
  threadClosing,
  threadClosingSelect,
} from './facts';
import {
  type ClosingFacts,
  type ClosingState,
  closingChange,
  closingState,
  type ThreadClosing,
} from './rules';
import { closingRules } from './site-rules';

/** Characters of a response by which its thread is known again. */
const BEGINS = 200;

/** A post with whether it takes responses, and why, for those who may change that. */
export type PostClosing = {
  id: string;
  title: string;
  /** Null when it was never published. */
  permalink: string | null;
  state: ClosingState;
  /** Seconds between two responses of one person: the post's own (null follows the site) and the site's. */
  slowMode: { own: number | null; site: number };
  /**
   * The response whose thread is asked about, with the beginning of its text, and whether that thread is closed; null
   * for the whole post.
   */
  thread: { id: string; number: number | null; name: string; begins: string; state: ClosingState } | null;
};

/**
 * The closing of one post at `now`, and of the thread under one of its responses when `responseId` names one;
 * null for what is unknown, and for a post that `actor` may not close.
 */
export async function postClosing(
  actor: Actor,
  asked: { postId?: string; responseId?: string },
  now: Date,
): Promise<PostClosing | null> {
  const response = await findResponse(asked.responseId);
  const postId = asked.responseId ? response?.postId : asked.postId;
  if (!postId || !isUuid(postId)) return null;
  const [post, rules] = await Promise.all([
    db.post.findUnique({
      where: { id: postId },
      select: {
        id: true,
        title: true,
        permalink: true,
        slowModeSeconds: true,
        ...closingFactsSelect,
        authors: { select: { userId: true } },
      },
    }),
    closingRules(),
  ]);
  const authorIds = post?.authors.map(({ userId }) => userId);
  if (!post || !may(actor, 'thread.close', { authorIds })) return null;
  const { id, title, permalink } = post;
  return {
    ...{ id, title, permalink },
    state: closingState(closingFacts(post, rules), now),
    slowMode: { own: post.slowModeSeconds, site: rules.slowModeSeconds },
    thread: response && {
      id: response.id,
      number: response.number,
      name: response.authorName,
      begins: excerpt(plainText(response.html), BEGINS),
      state: closingState(closingFacts(post, rules, await closedDownTo(postId, response.sortPath)), now),
    },
  };
}

/** Whether a reply to this response is taken at `now`; null when there is no such response. */
export async function replyClosing(commentId: string, now: Date): Promise<ClosingState | null> {
  const response = await findResponse(commentId);
  if (!response) return null;
  const [post, rules, threads] = await Promise.all([
    db.post.findUniqueOrThrow({ where: { id: response.postId }, select: closingFactsSelect }),
    closingRules(),
    closedDownTo(response.postId, response.sortPath),
  ]);
  return closingState(closingFacts(post, rules, threads), now);
}

/** A response whose sub-thread is closed, as its place in the thread says it. */
export type ClosedThread = { id: string; state: ClosingState };

/**
 * The sub-threads of a post that are closed at `now`, and the instants at which they change next; of those alone that
 * readers see, also as a tombstone. A range of an index as long as there are closings.
 */
export async function closedThreads(
  postId: string,
  post: ClosingRow,
  rules: ClosingRules,
  now: Date,
): Promise<{ threads: ClosedThread[]; changes: Date[] }> {
  const rows = await db.$queryRaw<(ThreadClosing & { id: string; sortPath: string })[]>`
    SELECT c.id::text, c."sortPath", c."threadClosedAt" AS at, u.name AS who, c."threadClosedNote" AS why,
      c."threadClosedUntil" AS until
    FROM "Comment" c LEFT JOIN "User" u ON u.id = c."threadClosedById"
    WHERE c."postId" = ${postId}::uuid AND c."threadClosedAt" IS NOT NULL AND ${isShown}
    ORDER BY c."sortPath"`;
  const closings = new Map(rows.map((row) => [row.sortPath, row]));
  const asked = rows.map((row) => {
    const above = pathsDownTo(row.sortPath)
      .flatMap((path) => closings.get(path) ?? [])
      .toReversed();
    const facts = closingFacts(post, rules, above);
    return { id: row.id, state: closingState(facts, now), change: closingChange(facts, now) };
  });
  return {
    threads: asked.flatMap(({ id, state }) => (!state.open && state.by === 'thread' ? [{ id, state }] : [])),
    changes: asked.flatMap(({ change }) => change ?? []),
  };
}

async function findResponse(id: string | undefined) {
  if (!id || !isUuid(id)) return null;
  return db.comment.findUnique({
    where: { id },
    select: { id: true, postId: true, number: true, authorName: true, html: true, sortPath: true },
  });
}

async function closedDownTo(postId: string, sortPath: string) {
  const rows = await db.comment.findMany({
    where: { postId, sortPath: { in: pathsDownTo(sortPath) }, threadClosedAt: { not: null } },
    orderBy: { depth: 'desc' },
    select: threadClosingSelect,
  });
  return rows.map(threadClosing);
}

/** Whether the site as a whole takes responses at `now`: its switch, and no other rule. */
export async function siteClosing(now: Date): Promise<ClosingState> {
  const { site } = await closingRules();
  return closingState({ ...untouched, site }, now);
}

const untouched: ClosingFacts = {
  site: { open: true, until: null, at: null, who: null, why: '' },
  threads: [],
  post: { policy: 'follow', until: null, afterwards: null, at: null, who: null, why: '' },
  categories: [],
  openingHours: null,
  timeZone: 'UTC',
  publishedAt: null,
  lastResponseAt: null,
  closeAfterDays: null,
  closeAfterQuietDays: null,
  closeAfterResponses: null,
  responseCount: 0,
};
