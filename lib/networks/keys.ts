import 'server-only';
import { createHmac, randomBytes } from 'node:crypto';
import { networkOf } from '@/lib/auth/network';
import { keyedHash } from '@/lib/auth/secret';
import { db, type Tx } from '@/lib/db';
import { isLiving, needsNewKey } from './rules';

/** What is kept of a network address: `hash` on what is written now, `hashes` on what may have been written before. */
export type Network = { hash: string; hashes: string[] };

type Key = { id: string; key: Uint8Array; createdAt: Date };

/** Milliseconds for which a process trusts the keys it has read. */
const TRUSTED = 60_000;

let read: { keys: Key[]; at: number } | null = null;

/**
 * The network of an address by its keyed hashes, under a new key when the newest is thirty days old. Whoever looks for a
 * network looks for all of `hashes`: what it wrote before a change of keys has another.
 */
export async function networkAt(address: string, now: Date): Promise<Network> {
  // The secret of the site too: who steals the table of keys cannot try all addresses.
  const secret = keyedHash('address', networkOf(address));
  const hashes = (await livingKeys(now)).map((key) => tagOf(key) + digest(key, secret));
  const [hash] = hashes;
  if (hash === undefined) throw new Error('There is no key for network addresses.');
  return { hash, hashes };
}

/** The beginning of each hash that was made under this key; it tells nothing of the address. */
export function tagOf({ id }: { id: string }): string {
  return `${id.slice(-12)}.`;
}

function digest({ key }: Key, secret: string) {
  return createHmac('sha256', key).update(secret).digest('base64url');
}

/** Newest first, at least one. */
async function livingKeys(now: Date): Promise<Key[]> {
  const age = read ? now.getTime() - read.at : Number.NaN;
  if (read && age >= 0 && age < TRUSTED && !needsNewKey(read.keys, now)) return read.keys;
  let keys = await keysAt(db, now);
  if (needsNewKey(keys, now)) keys = await withNewKey(now);
  read = { keys, at: now.getTime() };
  return keys;
}

async function keysAt(tx: Tx, now: Date): Promise<Key[]> {
  const keys = await tx.addressKey.findMany({ orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] });
  return keys.filter((key) => isLiving(key, now));
}

/** Two that find the key too old at once wait for each other, and the second finds the first one's. */
function withNewKey(now: Date): Promise<Key[]> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('broadside.address-keys'))`;
    const keys = await keysAt(tx, now);
    if (!needsNewKey(keys, now)) return keys;
    const made = await tx.addressKey.create({ data: { key: randomBytes(32), createdAt: now } });
    return [made, ...keys];
  });
}
