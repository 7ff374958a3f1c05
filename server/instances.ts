import { setTimeout as sleep } from 'node:timers/promises';
import { Client, type Notification } from 'pg';
import { log } from '../lib/log';
import type { PageCache } from '../lib/purges/commands';
import { channel, noticesOf, tagsIn } from '../lib/purges/rules';
import type { Pages } from './page-cache/pages';

/** Between two attempts to reach a database that went away, in milliseconds. */
const PAUSE = 500;
/** How often the connection is tried: one that was cut without a word sounds like one on which nothing is said. */
const PULSE = 15_000;
/** How long PostgreSQL may take to answer on it, in milliseconds. */
const PATIENCE = 10_000;

/**
 * This instance among those that serve one database: what it purges they purge too, within moments, and the other way
 * round; so does what other programs say on the channel (lib/purges).
 */
export class Instances implements PageCache {
  readonly #url: string;
  readonly #pages: Pages;
  readonly #untold = new Set<string>();
  readonly #leaving = new AbortController();
  /** Null while the connection is lost. */
  #client: Client | null = null;
  #telling: Promise<void> | null = null;

  private constructor(url: string, pages: Pages) {
    this.#url = url;
    this.#pages = pages;
  }

  /** From when this resolves nothing is missed. Throws when the database cannot be reached. */
  static async join(url: string, pages: Pages): Promise<Instances> {
    const instances = new Instances(url, pages);
    await instances.#listen();
    return instances;
  }

  /** Whether what others change is heard; when it is not, it is made up for once the database answers again. */
  get hears(): boolean {
    return this.#client !== null;
  }

  /** Purges the pages here at once; the others are told, when it must be as soon as there is a connection again. */
  purge(tags: readonly string[]): void {
    this.#pages.purge(tags);
    for (const tag of tags) this.#untold.add(tag);
    void this.#tell();
  }

  /** Says what is still to be said, and hears no more. */
  async leave(): Promise<void> {
    await this.#tell();
    this.#leaving.abort();
    await this.#client?.end().catch(() => {});
  }

  #tell(): Promise<void> {
    this.#telling ??= this.#tellAll();
    return this.#telling;
  }

  async #tellAll() {
    // Next purges the tags of one action one after the other: they are one notice.
    await sleep(0);
    while (this.#client && this.#untold.size > 0) {
      const client = this.#client;
      const tags = [...this.#untold];
      this.#untold.clear();
      await client
        .query('SELECT pg_notify($1, notice) FROM unnest($2::text[]) AS notice', [channel, noticesOf(tags)])
        .catch(() => {
          for (const tag of tags) this.#untold.add(tag);
          this.#lose(client);
        });
    }
    // At once: what is purged from here on begins anew.
    this.#telling = null;
  }

  async #listen() {
    const client = new Client({
      connectionString: this.#url,
      application_name: 'broadside purges',
      keepAlive: true,
      connectionTimeoutMillis: PATIENCE,
      query_timeout: PATIENCE,
    });
    client.on('error', () => this.#lose(client));
    client.on('end', () => this.#lose(client));
    try {
      await client.connect();
      const { rows } = await client.query('SELECT pg_backend_pid() AS own');
      client.on('notification', (notice) => {
        if (notice.processId !== rows[0].own) this.#hear(notice);
      });
      await client.query(`LISTEN ${channel}`);
    } catch (error) {
      void client.end().catch(() => {});
      throw error;
    }
    this.#client = client;
    void this.#feelPulse(client);
  }

  #hear({ payload = '' }: Notification) {
    const tags = tagsIn(payload);
    if (tags === 'everything') this.#pages.purgeAll();
    else this.#pages.purge(tags);
  }

  async #feelPulse(client: Client) {
    const waiting = { ref: false, signal: this.#leaving.signal };
    while (this.#client === client) {
      await sleep(PULSE, undefined, waiting).catch(() => {});
      if (this.#leaving.signal.aborted || this.#client !== client) return;
      await client.query('SELECT 1').catch(() => this.#lose(client));
    }
  }

  #lose(client: Client) {
    if (this.#client !== client || this.#leaving.signal.aborted) return;
    this.#client = null;
    log.warn('what other instances change cannot be heard until the database answers again');
    void client.end().catch(() => {});
    void this.#listenAgain();
  }

  async #listenAgain() {
    while (!this.#client) {
      await sleep(PAUSE, undefined, { ref: false, signal: this.#leaving.signal }).catch(() => {});
      if (this.#leaving.signal.aborted) return;
      await this.#listen().catch(() => {});
    }
    // What was said meanwhile was missed.
    this.#pages.purgeAll();
    if (this.#leaving.signal.aborted) await this.leave();
    else void this.#tell();
  }
}
