import 'server-only';
import { audit } from '@/lib/audit';
import { type Actor, may } from '@/lib/auth/permissions';
import { postTag, siteTag } from '@/lib/cache-tags';
import { db, type Tx } from '@/lib/db';
import { ResponsePolicy } from '@/lib/generated/prisma/enums';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { isUuid } from '@/lib/text/uuid';
import { holdForClosing, readSaying, type Saying } from './hold';

/** Seconds that slow mode may ask for: a day. */
export const SLOWEST = 86_400;

/**
 * Turns the site switch: closed, every thread is closed at once, whatever its post says. With a timer it turns
 * back by itself. Turning it where it is changes only a timer that differs, or takes it off. Every submit that
 * read the switch before is waited for: once this has answered, none is taken. Refuses who may not change
 * settings, a note that is too long and a timer that is past.
 */
export async function switchSite(actor: Actor, open: boolean, saying: Saying, now: Date): Promise<Outcome> {
  if (!may(actor, 'settings.change')) return refuseSettings();
  const said = readSaying(saying, now);
  if (!said.ok) return said;
  const { note, until } = said.value;
  return db.$transaction(async (tx) => {
    await holdRules(tx);
    const { responsesOpen, responsesUntil } = await tx.settings.findUniqueOrThrow({ where: { id: 1 } });
    const turned = responsesUntil !== null && now >= responsesUntil;
    const standing = { open: responsesOpen !== turned, until: turned ? null : responsesUntil };
    if (standing.open === open && standing.until?.getTime() === until?.getTime()) return done(undefined);
    const byHand = standing.open === open && !turned;
    await tx.settings.update({
      where: { id: 1 },
      data: {
        responsesOpen: open,
        responsesUntil: until,
        ...(!byHand && { responsesSetAt: now, responsesSetBy: actor?.name ?? '', responsesNote: note }),
      },
    });
    await audit(tx, actor, now, {
      action: open ? 'site.reopen' : 'site.close',
      subject: ['settings', '1'],
      reason: note,
      before: { open: standing.open },
      after: { open, ...(until && { until: until.toISOString() }) },
    });
    return done(undefined, [siteTag]);
  });
}

/**
 * What categories say of responses in them and below them, by category id. Refuses who may not change settings,
 * and a choice that is none; an unknown category is left alone.
 */
export async function chooseForCategories(
  actor: Actor,
  choices: Readonly<Record<string, unknown>>,
  now: Date,
): Promise<Outcome> {
  if (!may(actor, 'settings.change')) return refuseSettings();
  const asked = Object.entries(choices).filter(([id]) => isUuid(id));
  if (!asked.every(([, choice]) => isPolicy(choice)))
    return refuse('invalid', 'Choose one of the three for each.');
  return db.$transaction(async (tx) => {
    await holdRules(tx);
    const rows = await tx.category.findMany({ where: { id: { in: asked.map(([id]) => id) } } });
    const changes = rows.flatMap(({ id, name, responses }) => {
      const choice = choices[id];
      return isPolicy(choice) && choice !== responses ? [{ id, name, responses, choice }] : [];
    });
    for (const { id, name, responses, choice } of changes) {
      await tx.category.update({ where: { id }, data: { responses: choice }, select: { id: true } });
      await audit(tx, actor, now, {
        action: 'category.responses',
        subject: ['category', id],
        before: { name, responses },
        after: { name, responses: choice },
      });
    }
    return done(undefined, changes.length > 0 ? [siteTag] : []);
  });
}

/** Seconds between two responses of one person on a post; null follows the site, 0 is off. At most a day. */
export async function setSlowMode(
  actor: Actor,
  postId: string,
  seconds: number | null,
  now: Date,
): Promise<Outcome> {
  if (seconds !== null && !(Number.isInteger(seconds) && seconds >= 0 && seconds <= SLOWEST)) {
    const sentence = `Write a whole number of seconds up to ${SLOWEST.toLocaleString('en')}.`;
    return refuse('invalid', sentence, { seconds: [sentence] });
  }
  return db.$transaction(async (tx) => {
    const held = await holdForClosing(tx, actor, [postId]);
    if (!held.ok) return held;
    const before = await tx.post.findUniqueOrThrow({
      where: { id: postId },
      select: { slowModeSeconds: true },
    });
    if (before.slowModeSeconds === seconds) return done(undefined);
    await tx.post.update({ where: { id: postId }, data: { slowModeSeconds: seconds }, select: { id: true } });
    await audit(tx, actor, now, {
      action: 'responses.slow-mode',
      subject: ['post', postId],
      before,
      after: { slowModeSeconds: seconds },
    });
    return done(undefined, [postTag(postId)]);
  });
}

/** Submits hold the row of settings while they are decided (`holdSettings`): whoever changes a rule waits for them. */
async function holdRules(tx: Tx) {
  await tx.$executeRaw`SELECT 1 FROM "Settings" WHERE id = 1 FOR UPDATE`;
}

const isPolicy = (choice: unknown): choice is ResponsePolicy =>
  Object.values(ResponsePolicy).includes(choice as ResponsePolicy);

const refuseSettings = () => refuse('forbidden', 'Only an administrator may close or open the whole site.');
