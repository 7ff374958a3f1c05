import 'server-only';
import { db } from '@/lib/db';
import type { SiteView } from './views';

/** The name, language and clock of the site. One statement. */
export async function siteView(): Promise<SiteView> {
  return db.settings.findUniqueOrThrow({
    where: { id: 1 },
    select: { name: true, tagline: true, timeZone: true, language: true, moderationPage: true },
  });
}
