import type { Page } from './page';
import { PageStore } from './store';

interface Render {
  result: Promise<Page>;
  /** The tags purged since it started; what it has read of them may be old. */
  purged: Set<string>;
  /** Whether everything was purged since it started. */
  old: boolean;
}

export interface Answer {
  page: Page;
  /** `hit`: it was kept. `miss`: this request had it rendered. `wait`: it waited for the rendering of another. */
  from: 'hit' | 'miss' | 'wait';
}

/**
 * Serves each address from the store or from one rendering at a time, however many ask.
 *
 * The rule of races: a rendering that started before a purge of one of its tags is not kept, and is
 * not given to a request that came after that purge.
 */
export class Pages {
  readonly #store: PageStore;
  readonly #renders = new Map<string, Render>();
  readonly #clock: () => number;

  /**
   * @param bytes the bound of the store.
   * @param clock milliseconds since 1970.
   */
  constructor(bytes: number, clock: () => number = Date.now) {
    this.#store = new PageStore(bytes);
    this.#clock = clock;
  }

  /** A kept page, at once; undefined when it must be rendered. */
  kept(address: string): Page | undefined {
    return this.#store.get(address, this.#clock());
  }

  /** @param render makes the page anew; its failure is the failure of all who wait for it. */
  async get(address: string, render: () => Promise<Page>): Promise<Answer> {
    for (;;) {
      const kept = this.kept(address);
      if (kept) return { page: kept, from: 'hit' };
      const running = this.#renders.get(address);
      if (!running) return { page: await this.#start(address, render), from: 'miss' };
      const stale = running.old || running.purged.size > 0;
      if (!stale) return { page: await running.result, from: 'wait' };
      // It may be older than a purge that this request came after. Next would make two renderings of
      // one address share a result, so the next one starts when this one is over.
      await running.result.catch(() => {});
    }
  }

  /** From now on nobody who asks is shown what these tags' pages were before. */
  purge(tags: readonly string[]): void {
    this.#store.purge(tags);
    for (const { purged } of this.#renders.values()) for (const tag of tags) purged.add(tag);
  }

  /** The same for every page: something may have changed, and it is not known what. */
  purgeAll(): void {
    this.#store.clear();
    for (const render of this.#renders.values()) render.old = true;
  }

  get bytes(): number {
    return this.#store.bytes;
  }

  #start(address: string, render: () => Promise<Page>): Promise<Page> {
    const since = { purged: new Set<string>(), old: false };
    const result = render()
      .then((page) => {
        const changed = since.old || page.tags.some((tag) => since.purged.has(tag));
        if (page.keep && !changed && page.until > this.#clock()) this.#store.set(address, page);
        return page;
      })
      .finally(() => this.#renders.delete(address));
    this.#renders.set(address, Object.assign(since, { result }));
    return result;
  }
}
