import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { postsTag, postTag } from '@/lib/cache-tags';
import { db } from '@/lib/db';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { made, now, published, refusal, value } from '@/test/posts';
import { byAuthor, home } from '../archives';
import { trashPost } from '../commands';
import { articleById } from '../queries';
import { placeOnFront } from './commands';

const { edith, anna, guest } = cast;
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
const titles = async (page: number) => (await home(page, 2))?.posts.map(({ title }) => title);

let oldest: { id: string };

beforeAll(async () => {
  await enterCast();
  oldest = await published(anna, { title: 'Oldest' }, ago(3));
  await published(anna, { title: 'Older' }, ago(2));
  await published(anna, { title: 'New' }, ago(1));
});

describe('The home page', () => {
  it('has first what is to stay first, wherever it would stand by its date, and once', async () => {
    const outcome = await placeOnFront(edith, oldest.id, { sticky: true, featured: false }, now);
    expect(outcome).toMatchObject({ ok: true, tags: [postTag(oldest.id), postsTag] });
    expect([await titles(1), await titles(2)]).toEqual([['Oldest', 'New'], ['Older']]);
    expect((await byAuthor('anna', 1))?.posts.map(({ title }) => title)).toEqual(['New', 'Older', 'Oldest']);
    value(await placeOnFront(edith, oldest.id, { sticky: false, featured: false }, now));
    expect(await titles(1)).toEqual(['New', 'Older']);
  });

  it('is told which posts are featured', async () => {
    value(await placeOnFront(edith, oldest.id, { sticky: false, featured: true }, now));
    expect((await home(1))?.posts.map(({ featured }) => featured)).toEqual([false, false, true]);
  });
});

describe('Where the settings say that what editors feature comes first', () => {
  const set = (data: { frontOrder?: 'latest' | 'featured'; listText?: 'excerpt' | 'whole' }) =>
    db.settings.update({ where: { id: 1 }, data });
  afterEach(() => set({ frontOrder: 'latest', listText: 'excerpt' }));

  it('the featured posts stand before the newest, each post once over the pages', async () => {
    await set({ frontOrder: 'featured' });
    expect([await titles(1), await titles(2), await titles(3)]).toEqual([
      ['Oldest', 'New'],
      ['Older'],
      undefined,
    ]);
    value(await placeOnFront(edith, oldest.id, { sticky: false, featured: false }, now));
    expect([await titles(1), await titles(2)]).toEqual([['New', 'Older'], ['Oldest']]);
    expect((await byAuthor('anna', 1))?.posts.map(({ title }) => title)).toEqual(['New', 'Older', 'Oldest']);
  });

  it('no more than five do, the newest of them', async () => {
    for (let n = 0; n < 7; n++) {
      const { id } = await published(anna, { title: `Feature ${n}` }, ago(50 - n));
      value(await placeOnFront(edith, id, { sticky: false, featured: true }, now));
    }
    await set({ frontOrder: 'featured' });
    const all = (await home(1, 8))?.posts.map(({ title }) => title);
    expect(all).toEqual([6, 5, 4, 3, 2].map((n) => `Feature ${n}`).concat('New', 'Older', 'Oldest'));
    expect((await home(2, 8))?.posts.map(({ title }) => title)).toEqual(['Feature 1', 'Feature 0']);
  });

  it('lists show whole texts only where the settings say so', async () => {
    expect((await home(1))?.posts.map(({ body }) => body)).toEqual(expect.arrayContaining([null]));
    await set({ listText: 'whole' });
    expect((await home(1))?.posts[0]?.body).toBe('text');
  });

  it('whole texts stand in lists as on their own pages, and the footnotes of each lead into itself', async () => {
    const embed = '<figure class="embed"><a href="https://vimeo.com/76979871">A song</a></figure>';
    const body = `${embed}<table><tr><td>b</td></tr></table><a href="#n">1</a><p id="n">c</p>`;
    for (const title of ['Whole', 'Whole too']) await published(anna, { title, body }, now);
    await set({ listText: 'whole' });
    const posts = (await home(1))?.posts.slice(0, 2) ?? [];
    for (const post of posts) {
      const own = (await articleById(post.id, now))?.body ?? '';
      expect(own).toMatch(/<media-facade .*<div class="table-scroll"/);
      expect(post.body).toBe(own.replaceAll('text-n', `text-${post.id}-n`));
      expect(post.body?.split(`text-${post.id}-n"`)).toHaveLength(3);
    }
    expect(posts).toHaveLength(2);
  });
});

describe('The place of a post on the home page', () => {
  it('is chosen by editors, also before it is published, and not in the trash', async () => {
    const { id } = await made(anna, { title: 'Soon' });
    const sticky = { sticky: true, featured: true };
    expect(refusal(await placeOnFront(anna, id, sticky, now)).code).toBe('forbidden');
    expect(refusal(await placeOnFront(guest, id, sticky, now)).code).toBe('signed-out');
    expect(await placeOnFront(edith, id, sticky, now)).toMatchObject({ ok: true, tags: [] });
    value(await trashPost(anna, id, now));
    expect(refusal(await placeOnFront(edith, id, sticky, now)).message).toMatch(/trash/);
  });

  it('is yes or no twice', async () => {
    const wrong = async (sent: unknown) => refusal(await placeOnFront(edith, oldest.id, sent, now));
    expect((await wrong({ sticky: 'yes', featured: true })).fields).toEqual({
      sticky: ['Choose yes or no.'],
    });
    expect((await wrong('x')).message).toBe('Send the form again.');
  });
});
