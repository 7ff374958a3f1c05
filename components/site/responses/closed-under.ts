import type { ClosedThread } from '@/lib/closing/queries';
import type { ResponseView } from '@/lib/comments/views';

/**
 * The responses that take no reply because their thread is closed: at the response where it was closed, its state,
 * which is said there; below it null. `responses` are in thread order, so what is answered comes first.
 */
export function closedUnder(
  responses: readonly Pick<ResponseView, 'id' | 'parentId'>[],
  closedThreads: readonly ClosedThread[],
): Map<string, ClosedThread['state'] | null> {
  const said = new Map(closedThreads.map(({ id, state }) => [id, state]));
  const closed = new Map<string, ClosedThread['state'] | null>();
  if (said.size === 0) return closed;
  for (const { id, parentId } of responses) {
    const state = said.get(id);
    if (state) closed.set(id, state);
    else if (parentId !== null && closed.has(parentId)) closed.set(id, null);
  }
  return closed;
}
