/**
 * Next's store of rendered pages, which keeps nothing: the page cache in front keeps the finished
 * bytes. What passes through here are the tags: of a page on its way out, as the `Cache-Tag` header
 * that the front (or a CDN in its place) purges by, and of what changed, to the front.
 *
 * Plain JavaScript, because Next loads it as it stands.
 */
export default class CacheHandler {
  async get() {
    return null;
  }

  /**
   * @param {string} _key
   * @param {{ headers?: Record<string, unknown> } | null} value the headers are those of the answer
   */
  async set(_key, value) {
    const tags = value?.headers?.['x-next-cache-tags'];
    if (value?.headers && tags) value.headers['cache-tag'] = tags;
  }

  /** @param {string | string[]} tags */
  async revalidateTag(tags) {
    purge([tags].flat());
  }

  resetRequestCache() {}
}

/** @param {string[]} tags */
export function purge(tags) {
  /** @type {{ purge(tags: string[]): void } | undefined} */
  const pages = Reflect.get(globalThis, Symbol.for('broadside.pageCache'));
  pages?.purge(tags);
}
