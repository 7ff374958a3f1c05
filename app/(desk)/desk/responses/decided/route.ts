import { z } from 'zod';
import { may } from '@/lib/auth/permissions';
import { getActor } from '@/lib/auth/session';
import { CommentStatus } from '@/lib/generated/prisma/enums';
import { decidedSince } from '@/lib/moderation/decided';

/** `id:status` of each response on the page; 200 is far past a page of the queue. */
const asked = z.array(z.tuple([z.uuid(), z.enum(CommentStatus)])).max(200);

/** Which of the responses that a moderator has in view somebody has decided since. Asked every few seconds. */
export async function GET(request: Request): Promise<Response> {
  const headers = { 'cache-control': 'private, no-store' };
  if (!may(await getActor(), 'response.moderate')) return Response.json(null, { status: 403, headers });
  const { searchParams } = new URL(request.url);
  const seen = asked.safeParse(searchParams.getAll('seen').map((one) => one.split(':')));
  if (!seen.success) return Response.json(null, { status: 400, headers });
  return Response.json(await decidedSince(new Map(seen.data)), { headers });
}
