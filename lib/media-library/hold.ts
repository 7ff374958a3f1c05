import 'server-only';
import { type Actor, may } from '@/lib/auth/permissions';
import { postTag, siteTag } from '@/lib/cache-tags';
import type { Tx } from '@/lib/db';
import { done, type Outcome, refuse, signedOut } from '@/lib/outcome';
import { isUuid } from '@/lib/text/uuid';
import { isLogo, usesOf } from './uses';

/**
 * A picture that `actor` may change, held until the transaction ends, with the tags of the pages that show it.
 * `everywhere`: what will be done changes the posts that it stands in, so one must be allowed to edit them.
 */
export async function holdItem(tx: Tx, actor: Actor, id: string, everywhere?: 'everywhere') {
  if (!actor) return signedOut;
  if (!isUuid(id)) return gone;
  await tx.$executeRaw`SELECT 1 FROM "MediaItem" WHERE id = ${id}::uuid FOR UPDATE`;
  const item = await tx.mediaItem.findUnique({ where: { id } });
  if (!item) return gone;
  if (!may(actor, 'media.change', { userId: item.uploadedById })) return refuse('forbidden', notYours);
  const [uses, logo] = [await usesOf(tx, id), await isLogo(tx, id)];
  if (everywhere && !uses.every((use) => may(actor, 'post.edit', use))) return refuse('forbidden', inOthers);
  if (everywhere && logo && !may(actor, 'settings.change')) return refuse('forbidden', onEveryPage);
  const tags = uses.filter(({ status }) => status === 'published').map((use) => postTag(use.id));
  return done({ item, tags: logo ? [...tags, siteTag] : tags }) satisfies Outcome<unknown>;
}

/** What the page of a picture says to who may look at it only. */
export const notYours = 'Only an editor, or who put this picture here, may change it.';
export const inOthers =
  'This picture stands in a post that is not yours. Ask an editor to replace or delete it.';
export const onEveryPage =
  'This picture is the logo of the site. Ask an administrator to replace or delete it.';

const gone = refuse('not-found', 'This picture is not in the library any more. Load the page again.');
