import 'server-only';
import { z } from 'zod';
import { config } from '@/lib/config';
import type { Tx } from '@/lib/db';
import { addJob } from '@/lib/jobs/queue';
import { type Words, writeDown } from './letter';
import { mailIsOn } from './on';
import type { QueuedLetter } from './send';

export type Letter = Words & {
  to: string;
  /** The path at which a mail program ends such letters by itself (RFC 8058). */
  oneClick?: string;
};

/** Tries over about a day: seconds between the first, six hours between the last. */
const ATTEMPTS = 13;

const address = z.email();

/**
 * Has a letter sent, once what `tx` does is done. Without mail, and for an address that is none (an import brings
 * such), nothing is.
 */
export async function queueMail(tx: Tx, { to, oneClick, ...words }: Letter): Promise<void> {
  if (!mailIsOn() || !address.safeParse(to).success) return;
  const { siteUrl } = config();
  const payload: QueuedLetter = {
    to,
    ...writeDown(words, siteUrl),
    ...(oneClick && { unsubscribe: siteUrl + oneClick }),
  };
  await addJob(tx, { task: 'mail', payload, attempts: ATTEMPTS });
}
