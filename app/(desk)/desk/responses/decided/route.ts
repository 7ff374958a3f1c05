import { may } from '@/lib/auth/permissions';
import { getActor } from '@/lib/auth/session';
import { decidedSince } from '@/lib/moderation/decided';
import { seenFields } from '@/lib/moderation/seen';

/** Which of the responses that a moderator has in view somebody has decided, or edited, since. Asked every few seconds. */
export async function GET(request: Request): Promise<Response> {
  const headers = { 'cache-control': 'private, no-store' };
  if (!may(await getActor(), 'response.moderate')) return Response.json(null, { status: 403, headers });
  const { searchParams } = new URL(request.url);
  const seen = seenFields.safeParse(searchParams.getAll('seen'));
  if (!seen.success) return Response.json(null, { status: 400, headers });
  return Response.json(await decidedSince(seen.data), { headers });
}
