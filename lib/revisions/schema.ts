import { z } from 'zod';
import { isUuid } from '@/lib/text/uuid';

const revision = z.string().refine(isUuid).optional().catch(undefined);

/** What the address of the revisions asks for; whatever is no such thing is left out. */
export const revisionsAsked = z.object({
  from: revision,
  to: revision,
  below: z.coerce.number().int().min(1).max(2_000_000_000).optional().catch(undefined),
  refused: z.string().max(300).optional().catch(undefined),
});
