import 'server-only';
import { namedTag, personTag, termTag } from '@/lib/cache-tags';
import { db } from '@/lib/db';
import type { MenuPlace } from '@/lib/generated/prisma/enums';
import { type ItemRow, itemRows, nameOf, pathOf } from './rows';
import { menuLinks } from './rules';
import type { SiteMenus } from './views';

/**
 * The menus as every public page shows them, and which page stands at `/`. A main menu without items shows the top-level
 * categories by name. Three statements.
 */
export async function siteMenus(): Promise<SiteMenus> {
  const [settings, rows, categories] = await Promise.all([
    db.settings.findUniqueOrThrow({
      where: { id: 1 },
      select: { homePage: { select: { id: true, permalink: true, status: true } } },
    }),
    itemRows(),
    db.category.findMany({
      where: { parentId: null },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: { name: true, slug: true },
    }),
  ]);
  const { homePage } = settings;
  const home =
    homePage?.status === 'published' && homePage.permalink !== null
      ? { id: homePage.id, permalink: homePage.permalink }
      : null;
  const linksAt = (place: MenuPlace) =>
    menuLinks(
      rows
        .filter((row) => row.place === place)
        .map((row) => ({ ...row, name: row.label || nameOf(row), path: pathOf(row, home) })),
    );
  const isMade = rows.some(({ place }) => place === 'main');
  return {
    main: isMade
      ? linksAt('main')
      : menuLinks(
          categories.map(({ name, slug }) => ({
            ...{ id: slug, parentId: null, name },
            path: `/category/${encodeURIComponent(slug)}`,
          })),
        ),
    footer: linksAt('footer'),
    home,
    tags: [...new Set([...(homePage ? [namedTag(homePage.id)] : []), ...rows.flatMap(tagsOf)])],
  };
}

/** What changes the link of an item. A person has an archive while there is an article of theirs. */
function tagsOf(row: ItemRow): string[] {
  if (row.postId) return [namedTag(row.postId)];
  const termId = row.categoryId ?? row.tagId;
  if (termId) return [termTag(termId)];
  if (row.userId) return [personTag(row.userId), namedTag(row.userId)];
  return [];
}
