import 'server-only';
import { sendDigests } from '@/lib/digest/commands';

/** Tells moderators what waits. */
export async function digestTask(): Promise<void> {
  await sendDigests(new Date());
}
