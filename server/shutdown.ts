type Cleanup = () => Promise<unknown> | unknown;

/**
 * What must be ended before the process does, in the reverse order of its start. Signals, and the
 * death of the npm that started us, end everything and then the process.
 */
export class Shutdown {
  readonly #cleanups: Cleanup[] = [];
  #ending: Promise<void> | null = null;

  constructor() {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => void this.exit(0, 'Stopping: requests in flight are finished first.'));
    }
    this.#watchParent();
  }

  get started(): boolean {
    return this.#ending !== null;
  }

  /** What was started last is ended first. */
  add(cleanup: Cleanup): void {
    this.#cleanups.push(cleanup);
  }

  /** Ends everything and the process. Called again, it waits for the first call. */
  async exit(code: number, why: string): Promise<never> {
    if (!this.#ending) {
      console.log(why);
      this.#ending = this.run();
    }
    await this.#ending;
    if (code === 0) console.log('Stopped.');
    process.exit(code);
  }

  /** Ends everything. One cleanup that fails does not keep the others from running. */
  async run(): Promise<void> {
    for (let cleanup = this.#cleanups.pop(); cleanup; cleanup = this.#cleanups.pop()) {
      await Promise.resolve(cleanup()).catch((error) => console.error(error));
    }
  }

  /** npm killed with SIGKILL leaves us without a parent and its user without a way to stop us. */
  #watchParent() {
    if (!process.env.npm_lifecycle_event) return;
    const parent = process.ppid;
    const timer = setInterval(() => {
      if (process.ppid !== parent) void this.exit(0, 'The npm that started Broadside is gone: stopping.');
    }, 1000);
    timer.unref();
  }
}
