import 'server-only';
import { db } from '@/lib/db';
import { linkTo } from './shown';
import type { SiteView } from './views';

/** The name, language and clock of the site, and its menu: the top-level categories by name. Two statements. */
export async function siteView(): Promise<SiteView> {
  const [settings, categories] = await Promise.all([
    db.settings.findUniqueOrThrow({
      where: { id: 1 },
      select: { name: true, tagline: true, timeZone: true, language: true, moderationPage: true },
    }),
    db.category.findMany({
      where: { parentId: null },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: { name: true, slug: true },
    }),
  ]);
  return { ...settings, menu: categories.map((category) => linkTo('category', category)) };
}
