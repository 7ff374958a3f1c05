import 'server-only';
import { audit } from '@/lib/audit';
import { type Actor, may } from '@/lib/auth/permissions';
import { siteTag } from '@/lib/cache-tags';
import type { Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { invalid } from '@/lib/invalid';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { refuseCollisions, refuseWhileMoving, startMove } from '@/lib/posts/moving/commands';
import { movePreview } from '@/lib/posts/moving/queries';
import { isPublished } from '@/lib/posts/published';
import { inTransaction } from '@/lib/posts/transaction';
import { plainText } from '@/lib/text/plain';
import { sanitiseBody } from '@/lib/text/sanitise';
import { hasVisibleText } from '@/lib/text/visible';
import { settingsForEdit } from './queries';
import { movePosts, type SettingsForm, settingsForm } from './schema';

/**
 * Changes the settings of the whole site; the audit log keeps what changed. Every public page is made anew, since
 * each shows the name and asks whether responses are taken. With `movePosts: 'all'` the posts there are follow the
 * permalink pattern, by a job. Refuses who may not, what the form does not take, a logo that is gone, and addresses that
 * are taken.
 */
export async function saveSettings(actor: Actor, input: unknown, now: Date): Promise<Outcome> {
  if (!actor || !may(actor, 'settings.change')) {
    return refuse('forbidden', 'Only an administrator may change the settings.');
  }
  const parsed = settingsForm.and(movePosts).safeParse(input);
  if (!parsed.success) return invalid(parsed.error);
  const { movePosts: follow, ...sent } = parsed.data;
  const form = { ...sent, footerText: shownOf(sanitiseBody(sent.footerText)) };
  // Long on a large site, and so not while others wait for the settings; whoever comes between keeps their address.
  const preview = follow === 'all' ? await movePreview(form.permalinkPattern, form.timeZone) : null;
  const collides = preview && refuseCollisions(preview);
  if (collides) return collides;

  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Settings" WHERE id = 1 FOR UPDATE`;
    const old = await settingsForEdit(tx);
    const changed = (Object.keys(form) as (keyof typeof old)[]).filter(
      (field) => JSON.stringify(old[field]) !== JSON.stringify(form[field]),
    );
    const refused =
      (changed.includes('permalinkPattern') && (await refuseWhileMoving(tx))) ||
      (await refuseLostLogo(tx, form)) ||
      (changed.includes('homePageId') && (await refuseHome(tx, form.homePageId))) ||
      (preview && preview.moves > 0 && (await startMoving(tx, actor, form, preview.posts, now)));
    if (refused) return refused;
    if (changed.length === 0) return done(undefined);
    await tx.settings.update({
      where: { id: 1 },
      data: { ...form, openingHours: form.openingHours ?? Prisma.DbNull },
    });
    const only = (values: typeof old) => Object.fromEntries(changed.map((field) => [field, values[field]]));
    await audit(tx, actor, now, {
      action: 'settings.change',
      subject: ['settings', '1'],
      before: only(old),
      after: only(form),
    });
    return done(undefined, [siteTag]);
  });
}

/** Null when this can stand at `/`: a page that readers have. One that was chosen may be taken back later. */
async function refuseHome(tx: Tx, id: string | null) {
  if (id === null) return null;
  const page = await tx.post.findUnique({
    where: { id, kind: 'page', ...isPublished },
    select: { id: true },
  });
  if (page) return null;
  const sentence = 'This page is not published, or is gone. Choose another.';
  return refuse('invalid', sentence, { homePageId: [sentence] });
}

/** HTML of which nothing would be seen is none. */
function shownOf(html: string): string {
  return html.includes('<img') || hasVisibleText(plainText(html)) ? html : '';
}

async function startMoving(tx: Tx, actor: NonNullable<Actor>, form: SettingsForm, total: number, now: Date) {
  const { permalinkPattern: pattern, timeZone } = form;
  const started = await startMove(tx, actor, { pattern, timeZone, total }, now);
  return started.ok ? null : started;
}

/** A picture that was taken out of the library while the form was open. */
async function refuseLostLogo(tx: Tx, form: SettingsForm) {
  for (const field of ['logoId', 'logoDarkId'] as const) {
    const id = form[field];
    if (id === null || (await tx.mediaItem.count({ where: { id } })) > 0) continue;
    const sentence = 'This picture is not in the library any more. Choose another.';
    return refuse('invalid', 'Some of this needs another look.', { [field]: [sentence] });
  }
  return null;
}
