import 'server-only';
import { db } from '@/lib/db';
import { channel, noticesOf } from './rules';

/** What the server in front of Next holds out to whoever changes what pages show. */
export type PageCache = { purge(tags: readonly string[]): void };

/**
 * Has every instance of the site make anew the pages under these cache tags: for jobs and the command line, as
 * `updateTag` is for actions. To be called when the change is committed; a page made before that would be kept.
 */
export async function purgePages(tags: readonly string[]): Promise<void> {
  const pages: PageCache | undefined = Reflect.get(globalThis, Symbol.for('broadside.pageCache'));
  if (pages) return pages.purge(tags);
  await db.$executeRaw`SELECT pg_notify(${channel}, notice) FROM unnest(${noticesOf(tags)}::text[]) AS notice`;
}
