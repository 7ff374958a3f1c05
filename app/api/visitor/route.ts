import { knownBrowserToken } from '@/app/(site)/browser';
import type { Visitor } from '@/components/site/elements/visitor';
import { may } from '@/lib/auth/permissions';
import { getActor } from '@/lib/auth/session';
import { whyNotLiked } from '@/lib/comments/like-rules';
import { liked } from '@/lib/comments/liked';
import { ownResponses } from '@/lib/comments/own-queries';
import { waiting } from '@/lib/comments/waiting';
import { articleById } from '@/lib/posts/queries';
import { siteView } from '@/lib/posts/site';
import { formatDateTime, placeOf } from '@/lib/text/dates';
import { isUuid } from '@/lib/text/uuid';

/**
 * What of a public page is the visitor's own: who they are, what they may do here, what of theirs waits or can still
 * be changed, what they like.
 */
export async function GET(request: Request): Promise<Response> {
  const now = new Date();
  const actor = await getActor();
  const asked = new URL(request.url).searchParams;
  const postId = asked.get('post') ?? '';
  const visitor: Visitor = {
    actor: actor && { name: actor.name, desk: may(actor, 'desk.enter') },
    ...(isUuid(postId) ? await atPost(postId, actor, now) : nothing),
    notLiked: whyNotLiked(asked.get('not-liked')),
  };
  return Response.json(visitor, { headers: { 'cache-control': 'private, no-store' } });
}

const nothing = { mayModerate: false, mayClose: false, waiting: [], own: [], liked: [] };

async function atPost(postId: string, actor: Awaited<ReturnType<typeof getActor>>, now: Date) {
  const [article, site, browserToken] = await Promise.all([
    articleById(postId, now),
    siteView(),
    knownBrowserToken(),
  ]);
  if (!article) return nothing;
  const viewer = { actor, browserToken };
  const [held, own, likes] = await Promise.all([
    waiting(postId, viewer),
    ownResponses(postId, { ...viewer, now }),
    liked(postId, viewer),
  ]);
  const place = placeOf(site);
  return {
    mayModerate: may(actor, 'response.moderate'),
    mayClose: may(actor, 'thread.close', { authorIds: article.authors.map(({ id }) => id) }),
    waiting: held.map((response) => ({
      ...response,
      // A muted writer is not told.
      state: response.state === 'unseen' ? 'approved' : response.state,
      at: response.at.toISOString(),
      when: formatDateTime(response.at, place),
    })),
    own: (own?.responses ?? []).flatMap(({ id, editUntil, withdrawUntil }) =>
      withdrawUntil
        ? [{ id, edit: editUntil?.toISOString() ?? null, withdraw: withdrawUntil.toISOString() }]
        : [],
    ),
    liked: likes,
  };
}
