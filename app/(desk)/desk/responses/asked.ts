import { z } from 'zod';
import type { Said } from '@/components/desk/responses/act-notice';
import { cameTo, type Did, refusedSentence } from '@/components/desk/responses/words';

/** What a page of these is asked for, and what a form without scripts came back with. Anything odd is the default. */
export const asked = z.object({
  status: z.enum(['pending', 'approved', 'spam', 'trashed', 'reported', 'all']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1),
  post: z.uuid().optional().catch(undefined),
  response: z.uuid().optional().catch(undefined),
  did: z
    .enum([
      'approve',
      'hold',
      'spam',
      'trash',
      'restore',
      'dismiss',
      'close',
      'reopen',
      'slow',
      'undo',
      'reply',
      'feature',
      'unfeature',
    ])
    .optional()
    .catch(undefined),
  count: z.coerce.number().int().min(0).max(1000).catch(0),
  left: z.coerce.number().int().min(0).max(1000).catch(0),
  edited: z.coerce.number().int().min(0).max(1000).catch(0),
  act: z.uuid().optional().catch(undefined),
  refused: z.string().max(20).optional().catch(undefined),
});

/** The sentence for it; null when no form came back. */
export function cameBack({
  did,
  count,
  left,
  edited,
  act,
  refused,
}: {
  did?: Did;
  count: number;
  left: number;
  edited: number;
  act?: string;
  refused?: string;
}): Said | null {
  const acts = act ? [act] : [];
  if (refused) return { tone: 'danger', text: refusedSentence(refused), acts };
  return did ? { tone: 'good', text: cameTo(did, count, left, edited), acts } : null;
}
