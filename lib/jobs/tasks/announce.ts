import 'server-only';
import { z } from 'zod';
import { tell } from '@/lib/subscriptions/tell';

/** Tells of new responses; the payload is their ids. */
export async function announceTask(payload: unknown): Promise<void> {
  await tell(z.array(z.uuid()).parse(payload));
}
