import 'server-only';
import type { Actor } from '@/lib/auth/permissions';
import { keyedHash } from '@/lib/auth/secret';
import type { Tx } from '@/lib/db';
import type { Network } from '@/lib/networks/keys';

/** Who wrote a response, as its row keeps it. The browser and the network address are kept as keyed hashes only. */
export type Writer = {
  userId: string | null;
  name: string;
  /** Lower case. */
  email: string;
  url: string;
  browserHash: string | null;
  addressHash: string;
  /** All hashes that the same network may have been kept under. */
  networkHashes: readonly string[];
};

/** The account's name, address and site for a signed-in person, else what the guest gave. */
export async function writerOf(
  tx: Tx,
  actor: Actor,
  given: { name: string; email: string; url: string },
  from: { browserToken: string | null; network: Network },
): Promise<Writer> {
  const { hash, hashes } = from.network;
  const traces = { browserHash: browserHash(from.browserToken), addressHash: hash, networkHashes: hashes };
  if (!actor) return { userId: null, name: given.name, email: given.email, url: given.url, ...traces };
  const account = await tx.user.findUnique({ where: { id: actor.id }, select: { url: true } });
  return {
    userId: actor.id,
    name: actor.name,
    email: actor.email.toLowerCase(),
    url: account?.url ?? '',
    ...traces,
  };
}

/** What is kept of the token in a browser's cookie; its holder sees their own response while it waits. */
export function browserHash(token: string | null): string | null {
  return token ? keyedHash('browser', token) : null;
}
