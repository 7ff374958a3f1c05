import 'server-only';
import { z } from 'zod';
import { moveNext } from '@/lib/posts/moving/commands';

const payloadOf = z.object({ moveId: z.uuid() });

/** Moves some posts to the addresses of another pattern, and has their pages made anew. */
export async function permalinksTask(payload: unknown): Promise<void> {
  await moveNext(payloadOf.parse(payload).moveId, new Date());
}
