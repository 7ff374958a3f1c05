import 'server-only';
import type { Tx } from '@/lib/db';
import { done, type Outcome } from '@/lib/outcome';
import { titleSlug } from '@/lib/text/slug';
import { pageAddress, permalinkFor } from './address';
import { claimAddress, refuseIfTaken } from './claim';
import type { HeldPost } from './hold';
import type { PostForm } from './schema';
import { moveBelow } from './tree/move-below';

/** What an address is made of beside the slug; of a page, the address of the one above ('' is none). */
export type Slugs = { authorSlug: string | null; categorySlug: string | null; parentPath: string };

type Settling = {
  post: HeldPost;
  form: PostForm;
  /** Whether readers see the post after this save. */
  live: boolean;
  settings: { permalinkPattern: string; timeZone: string };
  names: Slugs;
  publishedAt: Date | null;
  now: Date;
  /** Whether nobody is there to choose another slug: a taken one then gets a number. */
  unattended?: boolean;
};

/**
 * The slug and the permalink of a post after a save. A draft that was never published takes no address; a slug
 * newly typed there is only looked up. A post with a permalink keeps it, however it was made, until something it
 * is made of changes; the old address then still leads to the post. With a page move those below it, whose tags it answers.
 */
export async function settleAddress(
  tx: Tx,
  { post, form, live, settings, names, publishedAt, now, unattended = false }: Settling,
): Promise<Outcome<{ slug: string; permalink: string | null }>> {
  const pathWith = (slug: string, slugs: Slugs, at: Date | null) =>
    post.kind === 'page'
      ? pageAddress(slugs.parentPath, slug)
      : permalinkFor(settings.permalinkPattern, settings.timeZone, {
          slug,
          publishedAt: at ?? now,
          ...slugs,
        });
  const pathOf = (slug: string) => pathWith(slug, names, publishedAt);

  if (!live && !post.permalink) {
    const claim = { postId: post.id, slug: form.slug, typed: true, pathOf };
    const isOther = form.slug !== post.slug || form.parentId !== (post.parentId ?? '');
    const taken = form.slug && isOther ? await refuseIfTaken(tx, claim) : null;
    return taken ?? done({ slug: form.slug, permalink: null });
  }

  const kept = form.slug || (post.permalink ? post.slug : '');
  const slug = kept || titleSlug(form.title, now);
  if (post.permalink && pathWith(post.slug, slugsOf(post), post.publishedAt) === pathOf(slug)) {
    return done({ slug, permalink: post.permalink });
  }
  const claim = { postId: post.id, slug, typed: kept !== '' && !unattended, pathOf };
  const claimed = await claimAddress(tx, claim, now);
  if (!claimed.ok || post.kind !== 'page') return claimed;
  const below = await moveBelow(tx, post.id, claimed.value.permalink, now);
  return below.ok ? { ...claimed, tags: below.tags } : below;
}

/** The slugs that an address is made of, as the post has them. */
export function slugsOf(post: HeldPost): Slugs {
  return {
    authorSlug: post.authors[0]?.user.slug ?? null,
    categorySlug: post.categories[0]?.category.slug ?? null,
    parentPath: post.parentPath,
  };
}
