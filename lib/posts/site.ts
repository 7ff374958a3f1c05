import 'server-only';
import { db } from '@/lib/db';
import { pictureSelect } from '@/lib/media-library/queries';
import type { SiteView } from './views';

/** What every page needs of the settings. One statement, and one for each logo. */
export async function siteView(): Promise<SiteView> {
  return db.settings.findUniqueOrThrow({
    where: { id: 1 },
    select: {
      ...{ name: true, tagline: true, timeZone: true, language: true, moderationPage: true },
      ...{ theme: true, accent: true, footerText: true, dateForm: true, readingTime: true, listText: true },
      logo: { select: pictureSelect },
      logoDark: { select: pictureSelect },
    },
  });
}
