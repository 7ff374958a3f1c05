import { LRUCache } from 'lru-cache';
import type { Page } from './page';

/** What a kept page costs besides its bytes: its strings, headers and places in the index. */
const OVERHEAD = 2048;

/** Finished pages by address, bounded by bytes (least recently asked for goes first) and purged by tag. */
export class PageStore {
  readonly #pages: LRUCache<string, Page>;
  readonly #byTag = new Map<string, Set<string>>();

  /** @param bytes the most that the pages may take together. */
  constructor(bytes: number) {
    this.#pages = new LRUCache<string, Page>({
      maxSize: bytes,
      sizeCalculation: (page) => OVERHEAD + page.identity.body.length + (page.gzip?.body.length ?? 0),
      dispose: (page, address) => this.#forget(address, page),
    });
  }

  /** The page at an address, unless its time is over at `now` (milliseconds since 1970). */
  get(address: string, now: number): Page | undefined {
    const page = this.#pages.get(address);
    if (page && page.until <= now) {
      this.#pages.delete(address);
      return undefined;
    }
    return page;
  }

  set(address: string, page: Page): void {
    this.#pages.set(address, page);
    if (!this.#pages.has(address)) return;
    for (const tag of page.tags) {
      const addresses = this.#byTag.get(tag) ?? new Set();
      this.#byTag.set(tag, addresses.add(address));
    }
  }

  purge(tags: Iterable<string>): void {
    for (const tag of tags) {
      for (const address of [...(this.#byTag.get(tag) ?? [])]) this.#pages.delete(address);
    }
  }

  clear(): void {
    this.#pages.clear();
  }

  get bytes(): number {
    return this.#pages.calculatedSize;
  }

  get tagCount(): number {
    return this.#byTag.size;
  }

  #forget(address: string, page: Page) {
    for (const tag of page.tags) {
      const addresses = this.#byTag.get(tag);
      addresses?.delete(address);
      if (addresses?.size === 0) this.#byTag.delete(tag);
    }
  }
}
