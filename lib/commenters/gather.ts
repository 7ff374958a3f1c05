import 'server-only';
import { type Actor, may } from '@/lib/auth/permissions';
import type { Writer } from '@/lib/comments/writer';
import type { Tx } from '@/lib/db';
import { type InForce, standingInForce } from './rules';
import { givenTo } from './standings';

type Writing = {
  actor: Actor;
  writer: Writer;
  /** They, or for a guest this e-mail address under the same name, have an approved response. */
  approvedBefore: boolean;
};

/** What a moderator decided about whoever writes now; null for the people of the desk. At most three statements. */
export async function standingOf(tx: Tx, writing: Writing, now: Date): Promise<InForce | null> {
  const { actor, writer, approvedBefore } = writing;
  if (may(actor, 'response.publishUnheld')) return null;
  const given = await givenTo(
    tx,
    {
      userId: actor ? actor.id : await accountWith(tx, writer.email),
      email: writer.email,
      networkHashes: writer.networkHashes,
    },
    now,
  );
  const asksForProof = given.some(({ kind, scope }) => kind === 'trusted' && scope === 'email');
  const recognised = asksForProof && (approvedBefore || (await knowsBrowser(tx, writer)));
  return standingInForce(given, { staff: false, signedIn: actor !== null, recognised }, now);
}

async function accountWith(tx: Tx, email: string): Promise<string | null> {
  const account = await tx.user.findUnique({ where: { email }, select: { id: true } });
  return account?.id ?? null;
}

async function knowsBrowser(tx: Tx, { email, browserHash }: Writer): Promise<boolean> {
  if (browserHash === null) return false;
  const earlier = await tx.comment.findFirst({
    where: { authorEmail: email, status: 'approved', browserHash },
    select: { id: true },
  });
  return earlier !== null;
}
