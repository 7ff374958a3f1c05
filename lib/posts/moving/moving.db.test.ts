import type { ChildProcess } from 'node:child_process';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '@/lib/db';
import { saveSettings } from '@/lib/settings/commands';
import { settingsForEdit } from '@/lib/settings/queries';
import { createCategory } from '@/lib/taxonomy/commands';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { now, published, refusal, value } from '@/test/posts';
import { size } from '@/test/size';
import { end, startJobsProcess } from '@/test/start-jobs-process';
import { unpublishPost } from '../commands';
import { article } from '../queries';
import { moveNext, previewMove } from './commands';
import { movePreview, moveState } from './queries';

const { ada, edith, anna } = cast;
const pattern = '/:year/:month/:slug';

beforeAll(enterCast);
beforeEach(() => db.settings.update({ where: { id: 1 }, data: { permalinkPattern: pattern } }));
afterEach(async () => {
  await db.permalinkMove.deleteMany();
  await db.post.deleteMany();
});

/** Saves the settings with this pattern, and has all posts follow it. */
async function move(permalinkPattern: string, actor = ada) {
  return saveSettings(actor, { ...(await settingsForEdit()), permalinkPattern, movePosts: 'all' }, now);
}

/** Does the job, batch by batch, until it is done. */
async function carryOn() {
  const { id } = (await moveState()) ?? { id: '' };
  for (let tags: string[] = []; !tags.includes('site'); ) {
    const outcome = await moveNext(id, now);
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    tags = outcome.tags;
  }
}

/** Posts that are published, with their addresses, without the work of publishing each. */
async function many(count: number) {
  await db.$executeRaw`
    INSERT INTO "Post" (id, slug, title, body, "createdAt", "updatedAt", "publishedAt")
    SELECT gen_random_uuid(), 'story-' || n, 'Story ' || n, '<p>Words.</p>', ${now}, ${now},
      '2020-01-02'::timestamptz + n % 60 * interval '1 month'
    FROM generate_series(1, ${count}::int) AS n`;
  await db.$executeRaw`
    INSERT INTO "Address" (path, "postId", "createdAt")
    SELECT to_char("publishedAt" AT TIME ZONE 'UTC', '/YYYY/MM/') || slug, id, ${now} FROM "Post"`;
  await db.$executeRaw`
    UPDATE "Post" p SET status = 'published', permalink = a.path FROM "Address" a WHERE a."postId" = p.id`;
  return db.post.findMany({ select: { slug: true, permalink: true } });
}

describe('The preview of a move', () => {
  it('says how many posts would get another address, and names the first', async () => {
    const one = await published(anna, { title: 'Tide tables' });
    await published(anna, { title: 'Rain' }, new Date('2026-11-23T00:00:00Z'));
    expect(await movePreview('/:slug', 'UTC')).toEqual({
      ...{ posts: 2, moves: 2, collisions: 0, named: [] },
      examples: [
        expect.objectContaining({ title: 'Rain', from: '/2026/11/rain', to: '/rain' }),
        { id: one.id, title: 'Tide tables', from: one.permalink, to: '/tide-tables' },
      ],
    });
    expect(await movePreview(pattern, 'UTC')).toMatchObject({ posts: 2, moves: 0, examples: [] });
  });

  it('is for administrators, and of patterns', async () => {
    expect(refusal(await previewMove(edith, '/:slug', 'UTC')).code).toBe('forbidden');
    expect(refusal(await previewMove(null, '/:slug', 'UTC')).code).toBe('forbidden');
    expect(refusal(await previewMove(ada, '/desk/:slug', 'UTC')).fields.permalinkPattern).toHaveLength(1);
  });
});

describe('Moving all posts to another pattern', () => {
  it('gives each the new address, and the old one leads there for ever', async () => {
    const iraq = value(await createCategory(edith, { name: 'Iraq', parentId: null }, now));
    const post = await published(anna, { title: '伊拉克', categoryIds: [iraq.id] });
    value(await move('/:category/:slug'));
    await carryOn();
    const permalink = '/iraq/%E4%BC%8A%E6%8B%89%E5%85%8B';
    expect(await article(post.permalink, now)).toEqual({ kind: 'moved', to: permalink });
    expect(await article(permalink, now)).toMatchObject({ kind: 'article', article: { title: '伊拉克' } });

    value(await move('/:slug'));
    await carryOn();
    for (const was of [post.permalink, permalink])
      expect(await article(was, now)).toEqual({ kind: 'moved', to: '/%E4%BC%8A%E6%8B%89%E5%85%8B' });
  });

  it('takes those along that were taken back from readers, and leaves the texts alone', async () => {
    const post = await published(anna, { title: 'Pause' });
    await unpublishPost(anna, post.id, now);
    const before = await db.post.findUniqueOrThrow({ where: { id: post.id } });
    value(await move('/:slug'));
    await carryOn();
    const after = await db.post.findUniqueOrThrow({ where: { id: post.id } });
    expect(after).toEqual({ ...before, permalink: '/pause' });
  });

  it('is an administrator’s, and stands in the log', async () => {
    await published(anna, { title: 'Logged' });
    expect(refusal(await move('/:slug', edith)).code).toBe('forbidden');
    value(await move('/:slug'));
    const entry = await db.auditLog.findFirst({
      where: { action: 'permalinks.move' },
      orderBy: { id: 'desc' },
    });
    expect(entry).toMatchObject({ actorId: ada.id, after: { pattern: '/:slug', posts: 1 } });
  });

  it('is not asked for by a change of the pattern alone: posts keep their addresses', async () => {
    const post = await published(anna, { title: 'Stays here' });
    const form = { ...(await settingsForEdit()), permalinkPattern: '/:slug' };
    value(await saveSettings(ada, form, now));
    value(await saveSettings(ada, { ...form, tagline: 'x', movePosts: 'new' }, now));
    expect(await moveState()).toBeNull();
    expect(await article(post.permalink, now)).toMatchObject({ kind: 'article' });
    expect((await published(anna, { title: 'Follows' })).permalink).toBe('/follows');
  });

  it('is refused, and nothing saved, when two posts would have one address', async () => {
    await published(anna, { title: 'Monthly' });
    await published(anna, { title: 'Monthly' }, new Date('2026-12-01T00:00:00Z'));
    expect(await movePreview('/:slug', 'UTC')).toMatchObject({
      collisions: 1,
      named: [{ title: 'Monthly', to: '/monthly', other: 'Monthly' }],
    });
    const sentence = refusal(await move('/:slug')).fields.permalinkPattern?.[0];
    expect(sentence).toMatch(/^“Monthly” cannot move: \/monthly is an address of “Monthly”\./);
    expect((await settingsForEdit()).permalinkPattern).toBe(pattern);
    expect(await moveState()).toBeNull();
  });

  it('is refused when the address is one that another post had once', async () => {
    const other = await published(anna, { title: 'Had it', slug: 'wanted' });
    await db.address.create({ data: { path: '/wants', postId: other.id, createdAt: now } });
    await published(anna, { title: 'Wants it', slug: 'wants' });
    expect(refusal(await move('/:slug')).fields.permalinkPattern?.[0]).toMatch(/“Wants it” .* “Had it”/);
  });

  it('leaves a post where it is when another took its address meanwhile', async () => {
    const post = await published(anna, { title: 'Late' });
    value(await move('/:slug'));
    const quick = await published(edith, { title: 'Late' });
    expect(quick.permalink).toBe('/late');
    await carryOn();
    expect(await moveState()).toMatchObject({ kept: 1, moved: 0 });
    expect(await article(post.permalink, now)).toMatchObject({ kind: 'article', article: { id: post.id } });
  });

  it('is one at a time, and the pattern stays until it is done', async () => {
    await published(anna, { title: 'Going' });
    value(await move('/:slug'));
    for (const permalinkPattern of ['/:author/:slug', '/:slug']) {
      expect(refusal(await move(permalinkPattern)).fields.permalinkPattern?.[0]).toMatch(
        /^Posts are being moved/,
      );
    }
    const form = { ...(await settingsForEdit()), permalinkPattern: '/:day/:slug' };
    expect(refusal(await saveSettings(ada, form, now)).fields.permalinkPattern).toHaveLength(1);
    value(await saveSettings(ada, { ...(await settingsForEdit()), tagline: 'Meanwhile' }, now));
    await carryOn();
    value(await move('/:author/:slug'));
  });

  it('does a batch again from its beginning when the database undid it', async () => {
    await many(450);
    value(await move('/:slug'));
    const { id } = (await moveState()) ?? { id: '' };
    value(await moveNext(id, now));
    await db.$executeRaw`
      CREATE FUNCTION fails() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'No room.'; END $$`;
    await db.$executeRaw`
      CREATE TRIGGER fails BEFORE UPDATE ON "PermalinkMove" FOR EACH ROW EXECUTE FUNCTION fails()`;
    await expect(moveNext(id, now)).rejects.toThrow('No room.');
    await db.$executeRaw`DROP FUNCTION fails CASCADE`;
    expect(await db.post.count({ where: { permalink: { startsWith: '/story-' } } })).toBe(200);
    await carryOn();
    expect(await moveState()).toMatchObject({ total: 450, seen: 450, moved: 450, kept: 0 });
    expect(await db.address.count()).toBe(900);
  });
});

describe('Thousands of posts', () => {
  const count = size(2000, 50_000);
  const processes: ChildProcess[] = [];
  const start = () => processes[processes.push(startJobsProcess({ alone: true })) - 1] as ChildProcess;
  afterAll(() => Promise.all(processes.map((child) => end(child))));

  it('are all moved, though the process is killed half-way, and every old address leads on', async () => {
    const posts = await many(count);
    expect(await movePreview('/:slug', 'UTC')).toMatchObject({ posts: count, moves: count, collisions: 0 });
    value(await move('/:slug'));
    const moved = () => db.post.count({ where: { permalink: { startsWith: '/story-' } } });
    const killed = start();
    await vi.waitFor(async () => expect(await moved()).toBeGreaterThan(200), {
      timeout: 30_000,
      interval: 20,
    });
    await end(killed);
    const half = await moveState();
    expect(half).toMatchObject({ finishedAt: null, kept: 0 });
    expect(await moved()).toBe(half?.moved);
    expect(half?.moved).toBeLessThan(count);

    start();
    await vi.waitFor(async () => expect((await moveState())?.finishedAt).toBeInstanceOf(Date), {
      timeout: 60_000,
      interval: 100,
    });
    expect(await moveState()).toMatchObject({ seen: count, moved: count, kept: 0 });
    const wrong = await db.$queryRaw<unknown[]>`
      SELECT p.id FROM "Post" p WHERE p.permalink <> '/' || p.slug
        OR (SELECT count(*) FROM "Address" a WHERE a."postId" = p.id) <> 2`;
    expect(wrong).toEqual([]);
    for (const { permalink, slug } of posts.slice(0, 20))
      expect(await article(permalink ?? '', now)).toEqual({ kind: 'moved', to: `/${slug}` });
  }, 120_000);
});
