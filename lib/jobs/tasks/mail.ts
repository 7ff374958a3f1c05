import 'server-only';
import { queuedLetter, send } from '@/lib/mail/send';

/** Sends one letter. */
export async function mailTask(payload: unknown): Promise<void> {
  await send(queuedLetter.parse(payload));
}
