import 'server-only';
import type { Tx } from '@/lib/db';
import { done, type Outcome, refuse } from '@/lib/outcome';
import type { PostForm } from '../schema';
import { pagesBelow } from './hold';

/**
 * The address that a page's own begins with: that of the page which the form puts it under, '' at the top. Refuses a page
 * above that is gone, in the trash or without an address, the page itself, and one below it. One it stands under already
 * may have been taken back since.
 */
export async function addressAbove(
  tx: Tx,
  page: { id: string; parentId: string | null },
  { parentId }: Pick<PostForm, 'parentId'>,
): Promise<Outcome<string>> {
  if (parentId === '') return done('');
  const above = await tx.post.findUnique({
    where: { id: parentId, kind: 'page' },
    select: { title: true, permalink: true, status: true },
  });
  const stays = parentId === page.parentId;
  if (!above || (above.status === 'trashed' && !stays)) {
    return onParent('The page above is not there any more. Choose another.');
  }
  if (above.permalink === null) {
    return onParent(`“${above.title}” has no address yet. Publish it first, or choose another page.`);
  }
  if (!stays && (parentId === page.id || (await pagesBelow(tx, page.id)).includes(parentId))) {
    return onParent('A page cannot stand under itself, nor under one that is below it. Choose another.');
  }
  return done(above.permalink);
}

function onParent(sentence: string) {
  return refuse('invalid', 'Nothing was saved. Choose another page above.', { parentId: [sentence] });
}
