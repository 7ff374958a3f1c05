import 'server-only';

/** What the server in front of Next holds out to whoever changes what pages show. */
export type PageCache = { purge(tags: readonly string[]): void };

/**
 * Has the pages under these cache tags made anew: for jobs, as `updateTag` is for actions. To be called when the change
 * is committed; a page made before that would be kept.
 */
export async function purgePages(tags: readonly string[]): Promise<void> {
  const pages: PageCache | undefined = Reflect.get(globalThis, Symbol.for('broadside.pageCache'));
  pages?.purge(tags);
}
