import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db';
import { createCategory } from '@/lib/taxonomy/commands';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { form, made, now, published, refusal, value } from '@/test/posts';
import { createPost, publishPost, savePost, trashPost, unpublishPost } from './commands';
import { article } from './queries';

const { edith, anna } = cast;

beforeAll(enterCast);
afterEach(() => setPattern('/:year/:month/:slug'));

describe('The slug', () => {
  test('is made from the title when none is typed, with the next number when that is taken', async () => {
    const titles = [
      await published(anna, { title: 'Open thread' }),
      await published(edith, { title: 'Open thread!' }),
    ];
    expect(titles.map(({ permalink }) => permalink)).toEqual([
      '/2026/11/open-thread',
      '/2026/11/open-thread-2',
    ]);
  });

  test('that is typed and taken is refused with one that is free', async () => {
    await published(anna, { title: 'A', slug: 'the-citadel' });
    await published(anna, { title: 'B', slug: 'the-citadel-2' });
    const sentence = ['Another post has this address. Take another slug: the-citadel-3 is free.'];
    const draft = form({ title: 'C', body: 'x', slug: 'The Citadel' });
    expect(refusal(await createPost(edith, draft, now)).fields.slug).toEqual(sentence);

    const { id } = await made(edith, { title: 'C' });
    const typed = { ...draft, version: 1, authorIds: [edith.id] };
    expect(refusal(await savePost(edith, id, typed, now)).fields.slug).toEqual(sentence);
    expect(refusal(await publishPost(edith, id, typed, now)).fields.slug).toEqual(sentence);
    expect(value(await publishPost(edith, id, { ...typed, slug: 'the-citadel-3' }, now)).permalink).toBe(
      '/2026/11/the-citadel-3',
    );
  });

  test('may be the same in another month', async () => {
    const later = new Date('2026-12-01T00:00:00Z');
    const months = [
      await published(anna, { title: 'Monthly' }),
      await published(anna, { title: 'Monthly' }, later),
    ];
    expect(months.map(({ permalink }) => permalink)).toEqual(['/2026/11/monthly', '/2026/12/monthly']);
  });

  test('stays when the field of a published post is emptied', async () => {
    const post = await published(anna, { title: 'Keeps', slug: 'its-name' });
    const saved = await savePost(anna, post.id, { ...post.form, title: 'Keeps on', slug: '' }, now);
    expect(value(saved).permalink).toBe('/2026/11/its-name');
  });

  test('of another script stands percent-encoded in the address', async () => {
    const { permalink } = await published(anna, { title: '伊拉克' });
    expect(permalink).toBe('/2026/11/%E4%BC%8A%E6%8B%89%E5%85%8B');
    expect(await article('/2026/11/伊拉克', now)).toMatchObject({
      kind: 'article',
      article: { title: '伊拉克' },
    });
    expect(await article(permalink, now)).toMatchObject({ kind: 'article' });
  });

  test('that is the name of one of the site’s own pages is never an address', async () => {
    await setPattern('/:slug');
    expect((await published(anna, { title: 'Desk' })).permalink).toBe('/desk-2');
    const typed = await createPost(anna, form({ title: 'x', slug: 'search' }), now);
    expect(refusal(typed).fields.slug).toEqual([
      'The site uses this address itself. Take another slug: search-2 is free.',
    ]);
  });
});

describe('Two who publish at once', () => {
  test('with titles alike each get an address', async () => {
    const drafts = await Promise.all(
      Array.from({ length: 8 }, () => made(anna, { title: 'At once', body: 'x' })),
    );
    const outcomes = await Promise.all(
      drafts.map(({ id }) =>
        publishPost(anna, id, form({ title: 'At once', body: 'x', version: 1, authorIds: [anna.id] }), now),
      ),
    );
    expect(new Set(outcomes.map((outcome) => value(outcome).permalink)).size).toBe(8);
  });

  test('with the same typed slug: one gets it, the others are told', async () => {
    const drafts = await Promise.all(
      Array.from({ length: 5 }, () => made(anna, { title: 'Race', body: 'x' })),
    );
    const outcomes = await Promise.all(
      drafts.map(({ id }) =>
        publishPost(
          anna,
          id,
          form({ title: 'Race', body: 'x', slug: 'the-race', version: 1, authorIds: [anna.id] }),
          now,
        ),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    for (const lost of outcomes.filter(({ ok }) => !ok))
      expect(refusal(lost).fields.slug?.[0]).toMatch(/is free\.$/);
    expect(await db.post.count({ where: { slug: 'the-race', status: 'published' } })).toBe(1);
    expect(await db.revision.count({ where: { post: { title: 'Race' } } })).toBe(6);
  });
});

describe('An address that ever worked', () => {
  test('leads to the post after its slug changed, however often', async () => {
    const post = await published(anna, { title: 'Moves', slug: 'first' });
    value(await savePost(anna, post.id, { ...post.form, slug: 'second' }, now));
    value(await savePost(anna, post.id, { ...post.form, slug: 'third', version: 3 }, now));
    expect(await article('/2026/11/first', now)).toEqual({ kind: 'moved', to: '/2026/11/third' });
    expect(await article('/2026/11/second', now)).toEqual({ kind: 'moved', to: '/2026/11/third' });
    expect(await article('/2026/11/third', now)).toMatchObject({ kind: 'article' });
  });

  test('can be taken back by its post, and by no other', async () => {
    const post = await published(anna, { title: 'Returns', slug: 'home' });
    value(await savePost(anna, post.id, { ...post.form, slug: 'away' }, now));
    expect(
      refusal(await createPost(edith, form({ title: 'x', slug: 'home' }), now)).fields.slug,
    ).toHaveLength(1);
    value(await savePost(anna, post.id, { ...post.form, slug: 'home', version: 3 }, now));
    expect(await article('/2026/11/away', now)).toEqual({ kind: 'moved', to: '/2026/11/home' });
  });

  test('follows the category when the pattern names it', async () => {
    await setPattern('/:category/:slug');
    const iraq = value(await createCategory(edith, { name: 'Iraq', parentId: null }, now));
    const iran = value(await createCategory(edith, { name: 'Iran', parentId: null }, now));
    const post = await published(anna, { title: 'Border', categoryIds: [iraq.id] });
    expect(post.permalink).toBe('/iraq/border');
    value(await savePost(anna, post.id, { ...post.form, categoryIds: [iran.id, iraq.id] }, now));
    expect(await article('/iraq/border', now)).toEqual({ kind: 'moved', to: '/iran/border' });
  });

  test('stays when only the pattern of the settings changed', async () => {
    const post = await published(anna, { title: 'Stays' });
    await setPattern('/:slug');
    expect(value(await savePost(anna, post.id, { ...post.form, body: 'more' }, now)).permalink).toBe(
      post.permalink,
    );
  });

  test('moves with a draft that was published once', async () => {
    const post = await published(anna, { title: 'Pause', slug: 'pause' });
    await unpublishPost(anna, post.id, now);
    const renamed = { ...post.form, slug: 'play' };
    value(await savePost(anna, post.id, renamed, now));
    value(await publishPost(anna, post.id, { ...renamed, version: 3 }, now));
    expect(await article('/2026/11/pause', now)).toEqual({ kind: 'moved', to: '/2026/11/play' });
  });

  test('leads nowhere while the post is in the trash', async () => {
    const post = await published(anna, { title: 'Binned' });
    await trashPost(anna, post.id, now);
    expect(await article(post.permalink, now)).toBeNull();
  });
});

function setPattern(permalinkPattern: string) {
  return db.settings.update({ where: { id: 1 }, data: { permalinkPattern } });
}
