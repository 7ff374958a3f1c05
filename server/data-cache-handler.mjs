import { purge } from './cache-handler.mjs';

/**
 * Next's store of what `'use cache'` functions returned, which keeps nothing either: such a function
 * runs once for each page that is rendered anew, and lends the page its tags.
 *
 * @type {import('next/dist/server/lib/cache-handlers/types').CacheHandler}
 */
const dataCacheHandler = {
  get: async () => undefined,
  async set(_key, pendingEntry) {
    // Next tees the value: a branch that is never read would be held in memory.
    const entry = await pendingEntry;
    await entry.value.cancel();
  },
  refreshTags: async () => {},
  getExpiration: async () => 0,
  updateTags: async (tags) => purge(tags),
};

export default dataCacheHandler;
