import { Client } from 'pg';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { db } from '@/lib/db';
import { createCategory } from '@/lib/taxonomy/commands';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { form, made, now, published, value, video } from '@/test/posts';
import { byAuthor, byCategory, byTag, home } from './archives';
import { publishPost } from './commands';
import { article, articleById } from './queries';
import { siteView } from './site';

const { edith, anna, abel, rita } = cast;

beforeAll(async () => {
  await enterCast();
  await db.settings.update({ where: { id: 1 }, data: { postsPerPage: 3 } });
});

const at = (day: number) => new Date(Date.UTC(2026, 0, day));

describe('The article', () => {
  test('shows all that its editor gave it, in their order', async () => {
    const featured = value(await createCategory(edith, { name: 'Featured' }, now));
    const iraq = value(await createCategory(edith, { name: 'Iraq', parentId: featured.id }, now));
    const { permalink } = await published(edith, {
      title: 'Talafar',
      dek: 'A city',
      body: '<p>Text</p>',
      creditUrl: 'https://www.juancole.com/',
      imageUrl: '/a.jpg',
      authorIds: [edith.id, anna.id],
      categoryIds: [iraq.id, featured.id],
      tags: ['Daesh / ISIL'],
      media: [
        { ...video('https://vimeo.com/76979871/8272103f6e'), caption: 'The citadel' },
        video('https://example.org/a.mp4'),
      ],
    });
    expect(await article(permalink, now)).toMatchObject({
      kind: 'article',
      article: {
        title: 'Talafar',
        dek: 'A city',
        body: '<p>Text</p>',
        description: 'A city',
        permalink: '/2026/11/talafar',
        publishedAt: now,
        updatedAt: now,
        image: { url: '/a.jpg', alt: '' },
        authors: [
          { id: edith.id, name: 'Edith Editor', path: '/author/edith', bio: '', portraitKey: null },
          { id: anna.id, name: 'Anna Author', path: '/author/anna' },
        ],
        credit: { name: 'juancole.com', url: 'https://www.juancole.com/' },
        categories: [
          { name: 'Iraq', path: '/category/iraq' },
          { name: 'Featured', path: '/category/featured' },
        ],
        tags: [{ name: 'Daesh / ISIL', path: '/tag/daesh-isil' }],
        media: [
          {
            label: 'Related video',
            playerUrl: 'https://player.vimeo.com/video/76979871?h=8272103f6e&dnt=1',
            caption: 'The citadel',
          },
          { provider: 'file', playerUrl: 'https://example.org/a.mp4' },
        ],
        responseCount: 0,
        closing: { open: true, until: null },
      },
    });
  });

  test('is described by the beginning of its text where there is no dek', async () => {
    const { permalink } = await published(anna, {
      title: 'Described',
      body: `<p>${'word '.repeat(100)}</p>`,
    });
    const found = await article(permalink, now);
    const description = found?.kind === 'article' ? found.article.description : '';
    expect(description).toMatch(/^word( word)+…$/);
    expect(description.length).toBeLessThanOrEqual(160);
  });

  test('tells when it closes by age', async () => {
    const { permalink } = await published(anna, { title: 'Ages' }, at(1));
    await db.settings.update({ where: { id: 1 }, data: { closeAfterDays: 14 } });
    expect(await article(permalink, at(2))).toMatchObject({
      article: { closing: { open: true, until: at(15) } },
    });
    expect(await article(permalink, at(15))).toMatchObject({
      article: { closing: { open: false, by: 'age' } },
    });
    await db.settings.update({ where: { id: 1 }, data: { closeAfterDays: null } });
  });

  test.each([
    '/',
    '/nowhere',
    '//',
    '/2026/11/talafar/extra',
    '/%',
    '/%00',
    '/../2026',
    'talafar',
    '/2026/11/talafar?x',
  ])('is not at %j', async (path) => {
    expect(await article(path, now)).toBeNull();
  });

  test('is found by its address with a slash at the end, and in any encoding', async () => {
    for (const path of ['/2026/11/talafar/', '/2026/11/tala%66ar']) {
      expect(await article(path, now)).toMatchObject({ kind: 'article' });
    }
  });

  test('of a draft can be previewed, and is not public', async () => {
    const { id } = await made(anna, { title: 'Preview', body: 'x' });
    expect(await articleById(id, now)).toMatchObject({ title: 'Preview', permalink: '', publishedAt: now });
    expect(await articleById(crypto.randomUUID(), now)).toBeNull();
    expect(await articleById('no id', now)).toBeNull();
  });
});

describe('Lists of posts', () => {
  test('are newest first, in pages, and end', async () => {
    await db.post.deleteMany();
    for (let day = 1; day <= 7; day++) await published(anna, { title: `Day ${day}` }, at(day));
    await made(anna, { title: 'A draft' });
    const pages = await Promise.all([1, 2, 3].map((page) => home(page)));
    expect(pages.map((page) => page?.posts.map(({ title }) => title))).toEqual([
      ['Day 7', 'Day 6', 'Day 5'],
      ['Day 4', 'Day 3', 'Day 2'],
      ['Day 1'],
    ]);
    expect(pages[0]).toMatchObject({ page: 1, pages: 3 });
    expect(await Promise.all([0, 4, -1, 1.5, Number.NaN].map((page) => home(page)))).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    expect((await home(1, 7))?.posts).toHaveLength(7);
  });

  test('have a first page when there is nothing in them', async () => {
    const empty = value(await createCategory(edith, { name: 'Nothing yet' }, now));
    expect(await byCategory('nothing-yet', 1)).toEqual({
      id: empty.id,
      name: 'Nothing yet',
      description: '',
      text: '',
      posts: [],
      page: 1,
      pages: 1,
    });
  });

  test('of a category hold those of the categories below it, each post once', async () => {
    const world = value(await createCategory(edith, { name: 'World' }, now));
    const asia = value(await createCategory(edith, { name: 'Asia', parentId: world.id }, now));
    const japan = value(await createCategory(edith, { name: '日本', parentId: asia.id }, now));
    await published(anna, { title: 'In Japan', categoryIds: [japan.id] }, at(10));
    await published(anna, { title: 'In Asia and the world', categoryIds: [asia.id, world.id] }, at(11));
    await published(anna, { title: 'Elsewhere' }, at(12));
    const titles = async (slug: string) => (await byCategory(slug, 1))?.posts.map(({ title }) => title);
    expect(await titles('world')).toEqual(['In Asia and the world', 'In Japan']);
    expect(await titles('日本')).toEqual(['In Japan']);
    expect((await byCategory('日本', 1))?.posts[0]?.categories).toEqual([
      { name: '日本', path: '/category/%E6%97%A5%E6%9C%AC' },
    ]);
  });

  test('of a tag and of an author have their headings', async () => {
    await db.user.update({ where: { id: abel.id }, data: { bio: 'Writes about gulls.' } });
    const post = await published(abel, {
      title: 'Gulls',
      tags: ['Sea birds'],
      media: [video('youtu.be/dQw4w9WgXcQ')],
    });
    expect(await byTag('sea-birds', 1)).toMatchObject({
      name: 'Sea birds',
      posts: [{ id: post.id, permalink: post.permalink, hasVideo: true, excerpt: 'text' }],
    });
    expect(await byAuthor('abel', 1)).toMatchObject({
      id: abel.id,
      name: 'Abel Author',
      description: 'Writes about gulls.',
      posts: [{ title: 'Gulls' }],
    });
  });

  test('of nobody and nothing are not there; a reader has no page', async () => {
    for (const list of [byCategory, byTag, byAuthor]) {
      expect(await list('nowhere', 1)).toBeNull();
      expect(await list('a\0b', 1)).toBeNull();
    }
    expect(rita.email).toBe('rita@example.org');
    expect(await byAuthor('rita', 1)).toBeNull();
  });
});

test('the site has a name, a clock and a language', async () => {
  expect(await siteView()).toMatchObject({ name: 'Broadside', timeZone: 'UTC', language: 'en' });
});

test('an article takes the same few statements however much it holds, and one more for what is elsewhere', async () => {
  const bare = await published(anna, { title: 'Bare' });
  const tags = Array.from({ length: 20 }, (_, n) => `Tag ${n}`);
  const media = Array.from({ length: 10 }, () => video('https://vimeo.com/76979871'));
  const { id } = await made(edith, {
    title: 'Rich',
    body: 'x',
    tags,
    media,
    authorIds: [edith.id, anna.id, abel.id],
  });
  const rich = { title: 'Rich', body: 'x', tags, media, authorIds: [edith.id, anna.id, abel.id], version: 1 };
  const { permalink } = value(await publishPost(edith, id, form(rich), now));
  expect(await statements(() => article(permalink, now))).toBe(6);
  expect(await statements(() => article(bare.permalink, now))).toBe(5);
  expect(await statements(() => home(1))).toBe(4);
});

async function statements(read: () => Promise<unknown>): Promise<number> {
  const query = vi.spyOn(Client.prototype, 'query');
  await read();
  const count = query.mock.calls.length;
  query.mockRestore();
  return count;
}
