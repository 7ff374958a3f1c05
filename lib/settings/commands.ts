import 'server-only';
import { audit } from '@/lib/audit';
import { type Actor, may } from '@/lib/auth/permissions';
import { siteTag } from '@/lib/cache-tags';
import { db, type Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { invalid } from '@/lib/invalid';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { isPublished } from '@/lib/posts/published';
import { settingsForEdit } from './queries';
import { settingsForm } from './schema';

/**
 * Changes the settings of the whole site; the audit log keeps what changed. Every public page is made anew, since
 * each shows the name and asks whether responses are taken. Refuses who may not and what the form does not take.
 */
export async function saveSettings(actor: Actor, input: unknown, now: Date): Promise<Outcome> {
  if (!may(actor, 'settings.change')) {
    return refuse('forbidden', 'Only an administrator may change the settings.');
  }
  const form = settingsForm.safeParse(input);
  if (!form.success) return invalid(form.error);

  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Settings" WHERE id = 1 FOR UPDATE`;
    const old = await settingsForEdit(tx);
    const changed = (Object.keys(form.data) as (keyof typeof old)[]).filter(
      (field) => JSON.stringify(old[field]) !== JSON.stringify(form.data[field]),
    );
    if (changed.length === 0) return done(undefined);
    const homeless = changed.includes('homePageId') && (await refuseHome(tx, form.data.homePageId));
    if (homeless) return homeless;
    await tx.settings.update({
      where: { id: 1 },
      data: { ...form.data, openingHours: form.data.openingHours ?? Prisma.DbNull },
    });
    const only = (values: typeof old) => Object.fromEntries(changed.map((field) => [field, values[field]]));
    await audit(tx, actor, now, {
      action: 'settings.change',
      subject: ['settings', '1'],
      before: only(old),
      after: only(form.data),
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
