import type { ResponseView } from '@/lib/comments/views';

/** A response in its place: what it answers, and the replies that stand under it on the page. */
export type Nested = {
  response: ResponseView;
  /** 0 at the margin; never `maxDepth` or more. */
  level: number;
  /** The response it answers, when that one is shown. */
  answers: ResponseView | null;
  /** It answers something other than what it stands under, so it has to say whom. */
  clamped: boolean;
  replies: Nested[];
};

/**
 * Lays a thread (flat, in thread order, true depths) out as nested lists of at most `maxDepth` levels. Replies
 * deeper than that stand at the last level, after what they answer; a reply to a response that is not shown
 * stands under the nearest one above it that is.
 */
export function nest(responses: readonly ResponseView[], maxDepth: number): Nested[] {
  const lastLevel = Math.max(1, maxDepth) - 1;
  const top: Nested[] = [];
  const byId = new Map<string, ResponseView>();
  let above: Nested[] = [];
  for (const response of responses) {
    byId.set(response.id, response);
    above = above.filter((ancestor) => ancestor.response.depth < response.depth);
    const level = Math.min(above.length, lastLevel);
    const under = level > 0 ? above[level - 1] : undefined;
    const answers = response.parentId === null ? null : (byId.get(response.parentId) ?? null);
    const clamped = answers !== null && answers.id !== under?.response.id;
    const nested: Nested = { response, level, answers, clamped, replies: [] };
    (under?.replies ?? top).push(nested);
    above.push(nested);
  }
  return top;
}
