import 'server-only';
import { audit } from '@/lib/audit';
import { type Actor, may } from '@/lib/auth/permissions';
import { db } from '@/lib/db';
import { invalid } from '@/lib/invalid';
import { done, type Outcome, refuse, signedOut } from '@/lib/outcome';
import { holdItem } from './hold';
import { type Kept, keepFiles, type Sent, sweepLater } from './keep';
import { mediaDescription } from './schema';

/**
 * Puts a picture into the library. A file that is there already is not put there twice: `known` then tells so. Refuses
 * who may not, and what is no picture, too large or damaged.
 */
export async function uploadMedia(
  actor: Actor,
  sent: Sent,
  now: Date,
): Promise<Outcome<{ id: string; known: boolean }>> {
  if (!actor) return signedOut;
  if (!may(actor, 'media.upload')) return refuse('forbidden', 'You may not put pictures into the library.');
  const { hash } = sent.file;
  const before = await db.mediaItem.findUnique({ where: { hash }, select: { id: true } });
  if (before) return done({ ...before, known: true });
  const kept = await keepFiles(sent, now);
  if (!kept.ok) return kept;

  return db.$transaction(async (tx) => {
    // Two who send the same file at once: the second waits for the first, and its files are swept away.
    const [made] = await tx.mediaItem.createManyAndReturn({
      data: { ...kept.value, uploadedById: actor.id, createdAt: now },
      skipDuplicates: true,
      select: { id: true },
    });
    if (!made)
      return done({
        ...(await tx.mediaItem.findUniqueOrThrow({ where: { hash }, select: { id: true } })),
        known: true,
      });
    await audit(tx, actor, now, {
      action: 'media.upload',
      subject: ['media', made.id],
      after: { name: kept.value.name, bytes: kept.value.bytes },
    });
    return done({ ...made, known: false });
  });
}

/**
 * Says what a picture shows, under it, whose it is, and where its focal point is. Refuses who may not, a picture that
 * is gone, and what the form does not take. Texts keep the alternative text that they were given.
 */
export async function describeMedia(actor: Actor, id: string, fields: unknown, now: Date): Promise<Outcome> {
  const parsed = mediaDescription.safeParse(fields);
  if (!parsed.success) return invalid(parsed.error);
  return db.$transaction(async (tx) => {
    const held = await holdItem(tx, actor, id);
    if (!held.ok) return held;
    const { item, tags } = held.value;
    const after = parsed.data;
    const { alt, caption, credit, focusX, focusY } = item;
    const before = { alt, caption, credit, focusX, focusY };
    if (JSON.stringify(before) === JSON.stringify(after)) return done(undefined);
    await tx.mediaItem.update({ where: { id }, data: after, select: { id: true } });
    await audit(tx, actor, now, { action: 'media.describe', subject: ['media', id], before, after });
    return done(undefined, tags);
  });
}

/**
 * Puts another file in the place of a picture, wherever it is used; what was said of it stays. Refuses who may not, who
 * may not edit every post that it stands in, a picture that is gone, a file that is another picture, and what
 * `uploadMedia` refuses.
 */
export async function replaceMedia(
  actor: Actor,
  id: string,
  sent: Sent,
  now: Date,
): Promise<Outcome<{ id: string }>> {
  const asked = await db.$transaction((tx) => holdItem(tx, actor, id, 'everywhere'));
  if (!asked.ok) return asked;
  const { hash } = sent.file;
  if (asked.value.item.hash === hash) return done({ id });
  const other = await db.mediaItem.findUnique({ where: { hash }, select: { name: true } });
  if (other) return isAnother(other.name);
  const kept = await keepFiles(sent, now);
  if (!kept.ok) return kept;

  return db.$transaction(async (tx) => {
    const held = await holdItem(tx, actor, id, 'everywhere');
    if (!held.ok) return held;
    const { item, tags } = held.value;
    // Sent at the same time as another picture.
    const meanwhile = await tx.mediaItem.findUnique({ where: { hash }, select: { id: true, name: true } });
    if (meanwhile && meanwhile.id !== id) return isAnother(meanwhile.name);
    await tx.mediaItem.update({ where: { id }, data: kept.value, select: { id: true } });
    await sweepLater(tx, item, now);
    await audit(tx, actor, now, {
      action: 'media.replace',
      subject: ['media', id],
      before: facts(item),
      after: facts(kept.value),
    });
    return done({ id }, tags);
  });
}

/**
 * Takes a picture out of the library: where it was used, nothing stands in its place. Refuses who may not, who may not
 * edit every post that it stands in, and a picture that is gone.
 */
export async function deleteMedia(actor: Actor, id: string, now: Date): Promise<Outcome> {
  return db.$transaction(async (tx) => {
    const held = await holdItem(tx, actor, id, 'everywhere');
    if (!held.ok) return held;
    const { item, tags } = held.value;
    await tx.mediaItem.delete({ where: { id }, select: { id: true } });
    await sweepLater(tx, item, now);
    await audit(tx, actor, now, { action: 'media.delete', subject: ['media', id], before: facts(item) });
    return done(undefined, tags);
  });
}

const facts = ({ name, width, height, bytes }: Pick<Kept, 'name' | 'width' | 'height' | 'bytes'>) => ({
  name,
  width,
  height,
  bytes,
});

function isAnother(name: string) {
  return refuse(
    'conflict',
    `This file is in the library already, as “${name}”. Use that picture, or send another file.`,
  );
}
