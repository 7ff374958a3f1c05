import 'server-only';
import { db } from '@/lib/db';
import { pictureSelect } from '@/lib/media-library/queries';
import { linkTo } from './shown';
import type { SiteView } from './views';

/**
 * What every page needs of the settings, and the menu: the top-level categories by name. Two statements, and one for
 * each logo.
 */
export async function siteView(): Promise<SiteView> {
  const [settings, categories] = await Promise.all([
    db.settings.findUniqueOrThrow({
      where: { id: 1 },
      select: {
        ...{ name: true, tagline: true, timeZone: true, language: true, moderationPage: true },
        ...{ theme: true, accent: true, footerText: true, dateForm: true, readingTime: true, listText: true },
        logo: { select: pictureSelect },
        logoDark: { select: pictureSelect },
      },
    }),
    db.category.findMany({
      where: { parentId: null },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: { name: true, slug: true },
    }),
  ]);
  return { ...settings, menu: categories.map((category) => linkTo('category', category)) };
}
