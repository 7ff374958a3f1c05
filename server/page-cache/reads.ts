const HOUR = 60 * 60 * 1000;
const HOURS = 24;

/** Addresses that are counted in an hour; what comes after that many others is not. */
const MOST = 2000;

/** Crawlers, previews of links and the like. They say so themselves; nothing else is looked at, and nothing kept. */
const ROBOT = /bot\b|crawl|spider|slurp|preview|fetch|curl|wget|python|java\/|go-http|headless|monitor/i;

export type Read = { path: string; count: number };

/**
 * How often public pages were asked for in the last day, by address alone: nothing of who asked. Kept in memory, so it
 * begins anew with the process.
 */
export class Reads {
  /** One for each hour, the present one last. */
  readonly #hours: { hour: number; counts: Map<string, number> }[] = [];
  readonly #clock: () => number;
  readonly #began: number;

  /** @param clock milliseconds since 1970. */
  constructor(clock: () => number = Date.now) {
    this.#clock = clock;
    this.#began = clock();
  }

  /** @param userAgent what the browser calls itself. */
  count(path: string, userAgent = ''): void {
    if (ROBOT.test(userAgent)) return;
    const { counts } = this.#hourAt(Math.floor(this.#clock() / HOUR));
    const count = counts.get(path);
    if (count !== undefined || counts.size < MOST) counts.set(path, (count ?? 0) + 1);
  }

  /** The most read addresses, most first. */
  most(limit: number): Read[] {
    const oldest = Math.floor(this.#clock() / HOUR) - HOURS + 1;
    const sums = new Map<string, number>();
    for (const { hour, counts } of this.#hours) {
      if (hour < oldest) continue;
      for (const [path, count] of counts) sums.set(path, (sums.get(path) ?? 0) + count);
    }
    const all = [...sums].map(([path, count]) => ({ path, count }));
    return all
      .sort((one, other) => other.count - one.count || (one.path < other.path ? -1 : 1))
      .slice(0, limit);
  }

  /** Since when they are counted, in milliseconds since 1970. */
  get since(): number {
    return Math.max(this.#began, this.#clock() - HOURS * HOUR);
  }

  #hourAt(hour: number) {
    const last = this.#hours.at(-1);
    if (last?.hour === hour) return last;
    const next = { hour, counts: new Map<string, number>() };
    this.#hours.push(next);
    if (this.#hours.length > HOURS) this.#hours.shift();
    return next;
  }
}
