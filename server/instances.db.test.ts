import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { siteTag } from '@/lib/cache-tags';
import { config } from '@/lib/config';
import { db } from '@/lib/db';
import { log } from '@/lib/log';
import { purgePages } from '@/lib/purges/commands';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { Instances } from './instances';
import type { Page } from './page-cache/page';
import { Pages } from './page-cache/pages';

const soon = { timeout: 5_000, interval: 5 };
const joined: Instances[] = [];

/** An instance as the launcher makes one, and the process in PostgreSQL that it talks to. */
async function instance() {
  const pages = new Pages(1e6);
  const itself = await Instances.join(config().databaseUrl ?? '', pages);
  joined.push(itself);
  const [row] = await connections();
  return { itself, pages, pid: row?.pid ?? 0 };
}

const connections = () =>
  db.$queryRaw<{ pid: number }[]>`
    SELECT pid FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = 'broadside purges' ORDER BY backend_start DESC`;

/** Has pages of these tags, at addresses of the same names, kept. */
async function keep(pages: Pages, ...tags: string[]) {
  for (const tag of tags) await pages.get(tag, async () => page(tag));
}

function page(tag: string): Page {
  const variant = { body: Buffer.from('As it was.'), etag: '"1"', headers: {} };
  return {
    status: 200,
    identity: variant,
    gzip: null,
    tags: [tag],
    until: Number.POSITIVE_INFINITY,
    keep: true,
  };
}

beforeAll(enterCast);
afterEach(async () => {
  await Promise.all(joined.splice(0).map((one) => one.leave()));
});

describe('Several instances of one site', () => {
  it('all make anew, within a second, what one of them changed', async () => {
    const [here, there, third] = [await instance(), await instance(), await instance()];
    for (const { pages } of [here, there, third]) await keep(pages, 'post:1', 'post:2');
    here.itself.purge(['post:1']);
    expect(here.pages.kept('post:1')).toBeUndefined();
    await vi.waitFor(() => {
      for (const { pages } of [there, third]) expect(pages.kept('post:1')).toBeUndefined();
    }, soon);
    for (const { pages } of [here, there, third]) expect(pages.kept('post:2')).toBeDefined();
  });

  it('tell each other of more changes than go into one notice', async () => {
    const [here, there] = [await instance(), await instance()];
    const many = Array.from({ length: 400 }, (_, n) => `post:00000000-0000-7000-8000-${n}`);
    await keep(there.pages, ...many);
    here.itself.purge(many);
    await vi.waitFor(() => expect(there.pages.bytes).toBe(0), soon);
  });

  it('do not keep what was being made when the notice came', async () => {
    const [here, there] = [await instance(), await instance()];
    const heard = vi.spyOn(there.pages, 'purge');
    let finish = (_: Page) => {};
    const made = there.pages.get('post:1', () => new Promise<Page>((done) => (finish = done)));
    here.itself.purge(['post:1']);
    await vi.waitFor(() => expect(heard).toHaveBeenCalled(), soon);
    finish(page('post:1'));
    await made;
    expect(there.pages.kept('post:1')).toBeUndefined();
  });

  it('do not hear themselves, so what is made after a change is kept', async () => {
    const [here, there] = [await instance(), await instance()];
    const heardHere = vi.spyOn(here.pages, 'purge');
    const heardThere = vi.spyOn(there.pages, 'purge');
    // Next names the tags of an action to two stores.
    here.itself.purge(['post:1']);
    here.itself.purge(['post:1']);
    there.itself.purge(['post:2']);
    await vi.waitFor(() => expect(heardHere).toHaveBeenCalledWith(['post:2']), soon);
    expect(heardHere.mock.calls).toEqual([[['post:1']], [['post:1']], [['post:2']]]);
    expect(heardThere.mock.calls).toEqual([[['post:2']], [['post:1']]]);
  });

  it('make everything anew after a time in which they could not hear each other, and tell what waited', async () => {
    const warned = vi.spyOn(log, 'warn').mockImplementation(() => {});
    const [here, there] = [await instance(), await instance()];
    await keep(there.pages, 'post:1', 'post:2');
    await keep(here.pages, 'post:3');
    await db.$queryRaw`SELECT pg_terminate_backend(${there.pid}::int)`;
    await vi.waitFor(() => expect(warned).toHaveBeenCalledOnce(), soon);
    expect([here.itself.hears, there.itself.hears]).toEqual([true, false]);
    here.itself.purge(['post:1']);
    there.itself.purge(['post:3']);
    await vi.waitFor(
      () => {
        for (const tag of ['post:1', 'post:2']) expect(there.pages.kept(tag)).toBeUndefined();
        expect(here.pages.kept('post:3')).toBeUndefined();
      },
      { timeout: 5_000, interval: 20 },
    );
    expect(there.itself.hears).toBe(true);
    await keep(there.pages, 'post:4');
    here.itself.purge(['post:4']);
    await vi.waitFor(() => expect(there.pages.kept('post:4')).toBeUndefined(), soon);
    warned.mockRestore();
  });

  it('hear what the last request before a stop changed, and nothing is left or said of it', async () => {
    const warned = vi.spyOn(log, 'warn');
    const [here, there] = [await instance(), await instance()];
    await keep(there.pages, 'post:1');
    here.itself.purge(['post:1']);
    await here.itself.leave();
    await vi.waitFor(() => expect(there.pages.kept('post:1')).toBeUndefined(), soon);
    await there.itself.leave();
    await vi.waitFor(async () => expect(await connections()).toEqual([]), soon);
    expect(warned).not.toHaveBeenCalled();
    warned.mockRestore();
  });
});

describe('What is changed outside an instance', () => {
  it('is told by the program that changed it', async () => {
    const { pages } = await instance();
    await keep(pages, 'post:1', 'post:2');
    await purgePages(db, []);
    await purgePages(db, ['post:1']);
    await vi.waitFor(() => expect(pages.kept('post:1')).toBeUndefined(), soon);
    expect(pages.kept('post:2')).toBeDefined();
  });

  it('is told when it is committed, whatever becomes of the program then, and not when it is undone', async () => {
    const { pages } = await instance();
    const heard = vi.spyOn(pages, 'purge');
    await keep(pages, 'post:1', 'post:2');
    const undone = db.$transaction(async (tx) => {
      await purgePages(tx, ['post:2']);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await db.$transaction(async (tx) => {
      await purgePages(tx, ['post:1']);
      expect(pages.kept('post:1')).toBeDefined();
    });
    await vi.waitFor(() => expect(pages.kept('post:1')).toBeUndefined(), soon);
    expect(heard.mock.calls).toEqual([[['post:1']]]);
  });

  it('is told by the command line, after it can be read', async () => {
    const { pages } = await instance();
    const purged = vi.spyOn(pages, 'purge');
    const role = new Promise((read) => {
      purged.mockImplementation(() => read(db.user.findUnique({ where: { id: cast.anna.id } })));
    });
    const program = ['--conditions=react-server', '--import', 'tsx', 'scripts/broadside.ts'];
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [...program, 'user', 'role', cast.anna.email, 'editor'],
      { env: { ...process.env, NODE_OPTIONS: '' } },
    );
    expect(stdout).toBe('anna@example.org is now: editor\n');
    expect(await role).toMatchObject({ role: 'editor' });
    expect(purged.mock.calls).toEqual([[[siteTag]]]);
  }, 60_000);
});
