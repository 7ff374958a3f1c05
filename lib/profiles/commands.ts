import 'server-only';
import { randomBytes } from 'node:crypto';
import { audit } from '@/lib/audit';
import { type Actor, may } from '@/lib/auth/permissions';
import { personTag } from '@/lib/cache-tags';
import { db, type Tx } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { invalid } from '@/lib/invalid';
import { inTurn, sweepLater } from '@/lib/media-library/keep';
import { mediaStorage } from '@/lib/media-library/storage/storage';
import { done, type Outcome, refuse, signedOut } from '@/lib/outcome';
import { isUuid } from '@/lib/text/uuid';
import { cropSquare } from './crop';
import { type Focus, portraitFiles, portraitParts } from './rules';
import { linksForm, type ProfileLink, readLinks } from './schema';

/** Changes where else a person is found: one's own, or anybody's for an administrator. */
export async function changeLinks(
  actor: Actor,
  personId: string,
  input: unknown,
  now: Date,
): Promise<Outcome> {
  const refusal = refusalFor(actor, personId);
  if (refusal) return refusal;
  const form = linksForm.safeParse(input);
  if (!form.success) return invalid(form.error);
  return db.$transaction(async (tx) => {
    const kept = await holdPerson(tx, personId);
    if (!kept) return gone;
    const before = readLinks(kept.links);
    await update(tx, personId, { links: form.data });
    await audit(tx, actor, now, {
      action: 'person.changeLinks',
      subject: ['person', personId],
      before: { links: before.map(inWords) },
      after: { links: form.data.map(inWords) },
    });
    return done(undefined, [personTag(personId)]);
  });
}

const inWords = ({ label, url }: ProfileLink) => `${label}: ${url}`;

/**
 * Gives a person a picture, cut to a square around `focus`: one's own for everyone with a part in the desk, anybody's for
 * an administrator. Refuses what is no picture, damaged, or has too many pixels. The former picture's files go when no
 * open page needs them.
 */
export async function changePortrait(
  actor: Actor,
  personId: string,
  { path, focus }: { path: string; focus: Focus },
  now: Date,
): Promise<Outcome> {
  const refusal = refusalFor(actor, personId) ?? refusalOfReaders(actor);
  if (refusal) return refusal;
  // One at a time, like the pictures of the library: memory is bounded however many are sent.
  const kept = await inTurn(() => keepPortrait(path, focus, now));
  if (!kept.ok) return kept;
  return replace(actor, personId, kept.value, now);
}

/** Takes a person's picture away: one's own, or anybody's for an administrator. */
export async function removePortrait(actor: Actor, personId: string, now: Date): Promise<Outcome> {
  return refusalFor(actor, personId) ?? replace(actor, personId, null, now);
}

const gone = refuse('not-found', 'There is no such person.');

function refusalFor(actor: Actor, personId: string) {
  if (!actor) return signedOut;
  if (!isUuid(personId)) return gone;
  const mayChange = may(actor, 'account.change', { userId: personId }) || may(actor, 'person.manage');
  return mayChange ? null : refuse('forbidden', 'Only an administrator may change the profile of another.');
}

/** The refusal of who may have no picture; null for who may. */
export function refusalOfReaders(actor: Actor) {
  return may(actor, 'desk.enter')
    ? null
    : refuse('forbidden', 'Pictures are for those who have a part in the desk.');
}

/** Puts the files into the storage and answers their key. They are swept away when no row comes to name it. */
async function keepPortrait(path: string, focus: Focus, now: Date): Promise<Outcome<string>> {
  const cropped = await cropSquare(path, focus);
  if (!cropped.ok) return cropped;
  const key = randomBytes(12).toString('hex');
  await sweepLater(db, portraitFiles(key), now);
  const storage = mediaStorage();
  for (const { name, side, format, type } of portraitParts(key))
    await storage.put(name, await cropped.value(side, format), type);
  return done(key);
}

async function replace(
  actor: Actor,
  personId: string,
  portraitKey: string | null,
  now: Date,
): Promise<Outcome> {
  return db.$transaction(async (tx) => {
    const kept = await holdPerson(tx, personId);
    if (!kept) return gone;
    if (kept.portraitKey) await sweepLater(tx, portraitFiles(kept.portraitKey), now);
    else if (!portraitKey) return done(undefined);
    await update(tx, personId, { portraitKey });
    await audit(tx, actor, now, {
      action: portraitKey ? 'person.changePortrait' : 'person.removePortrait',
      subject: ['person', personId],
    });
    return done(undefined, [personTag(personId)]);
  });
}

async function holdPerson(tx: Tx, id: string) {
  await tx.$executeRaw`SELECT 1 FROM "User" WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.user.findUnique({ where: { id }, select: { links: true, portraitKey: true } });
}

async function update(tx: Tx, id: string, data: Prisma.UserUpdateInput) {
  await tx.user.update({ where: { id }, data, select: { id: true } });
}
