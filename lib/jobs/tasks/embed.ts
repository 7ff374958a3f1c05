import 'server-only';
import { z } from 'zod';
import { db } from '@/lib/db';
import { lookAgain, lookAtDue } from '@/lib/media/commands';
import { purgePages } from '@/lib/purges/commands';

const payloadOf = z.object({ url: z.string().optional(), tries: z.int().min(0).default(0) });

/** Asks a provider about an address; without one, looks at those whose turn it is. */
export async function embedTask(payload: unknown): Promise<void> {
  const { url, tries } = payloadOf.parse(payload);
  const now = new Date();
  const tags = url ? await lookAgain(url, tries, now) : await lookAtDue(now);
  if (tags.length > 0) await purgePages(db, tags);
}
