import { revalidateTag } from 'next/cache';
import { isSameOrigin } from '@/app/api/preview/same-origin';
import { getActor } from '@/lib/auth/session';
import { lookUpMedia } from '@/lib/media/commands';
import type { EmbedAnswer } from '@/lib/media/views';
import { refuse } from '@/lib/outcome';

/** Characters of the longest address that is read. */
const LONGEST = 2000;

/**
 * What is at the address in the body, for a writer. No action: a browser sends those one after the other, and nobody's
 * text should wait for a provider before it is saved.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return answer(refuse('forbidden', 'Open the post again.'));
  if (Number(request.headers.get('content-length') ?? LONGEST + 1) > LONGEST)
    return answer(refuse('invalid', 'This address is too long to be embedded.'));
  const outcome = await lookUpMedia(await getActor(), await request.text(), new Date());
  if (!outcome.ok) return answer(outcome);
  for (const tag of outcome.tags) revalidateTag(tag, { expire: 0 });
  return answer({ ok: true, value: outcome.value });
}

const statuses: Partial<Record<string, number>> = { forbidden: 403, limited: 429, 'signed-out': 401 };

function answer(said: EmbedAnswer) {
  const status = said.ok ? 200 : (statuses[said.refusal.code] ?? 422);
  return Response.json(said, { status, headers: { 'cache-control': 'private, no-store' } });
}
