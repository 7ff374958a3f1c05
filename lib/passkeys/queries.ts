import 'server-only';
import { db } from '@/lib/db';

export type PasskeyView = { id: string; name: string; createdAt: Date; lastUsedAt: Date | null };

/** The passkeys of a person, in the order in which they were made. */
export function passkeysOf(userId: string): Promise<PasskeyView[]> {
  return db.passkey.findMany({
    where: { userId },
    select: { id: true, name: true, createdAt: true, lastUsedAt: true },
    orderBy: { id: 'asc' },
  });
}
