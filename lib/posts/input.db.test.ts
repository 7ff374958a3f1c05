import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { form, made, now, published, refusal, value, video } from '@/test/posts';
import { createPost, publishPost } from './commands';
import { article } from './queries';
import { bodyLimit, postForm } from './schema';

const { edith, anna } = cast;

beforeAll(enterCast);

describe('What an editor may type', () => {
  test.each([
    ['emoji', '🎉👩‍👩‍👧‍👦🏳️‍🌈'],
    ['right-to-left text', 'مرحبا \u2067שלום\u2069 بالعالم'],
    ['zero-width joiners', 'می‌خواهم क्‍ष'],
    ['HTML and script', '<script>alert("1")</script><img src=x onerror=alert(1)>&amp;'],
    ['quotes and SQL', `'; DROP TABLE "Post"; -- \\`],
    ['the longest title', 'x'.repeat(300)],
  ])('%s in every field reads on the page as it was typed', async (_, text) => {
    const line = text.slice(0, 60);
    const typed = postForm.parse({
      title: text,
      dek: text,
      body: `<p>${escaped(text)}</p>`,
      creditName: line,
      imageUrl: '/a.jpg',
      imageAlt: line,
      tags: [line],
      media: [
        { ...video('https://youtu.be/dQw4w9WgXcQ'), label: line, title: line, caption: line, credit: line },
      ],
    });
    const { permalink } = await published(anna, typed);
    const found = await article(permalink, now);
    expect(found).toMatchObject({
      kind: 'article',
      article: {
        title: text,
        dek: text,
        body: `<p>${escaped(text)}</p>`,
        credit: { name: line },
        image: { alt: line },
        tags: [{ name: line }],
        media: [{ label: line, title: line, caption: line, credit: line }],
      },
    });
  });

  test('a title of zero-width characters is none', async () => {
    const typed = postForm.parse({ title: '\u200b\u200d\ufeff', body: 'text' });
    const { id } = await made(anna, typed);
    const refused = await publishPost(anna, id, { ...typed, version: 1, authorIds: [anna.id] }, now);
    expect(refusal(refused).fields).toEqual({ title: ['Give the post a title before you publish it.'] });
  });

  test('an empty form is not saved', async () => {
    for (const body of ['', '<p></p>', '<p>&nbsp;</p>', '\u200b']) {
      const refused = await createPost(anna, postForm.parse({ title: ' ', body }), now);
      expect(refusal(refused).fields).toEqual({ title: ['Write a title.'] });
    }
  });

  test('a body of a megabyte is kept whole', async () => {
    const paragraph = '<p>Twenty characters of text</p>';
    const body = paragraph.repeat(Math.floor(bodyLimit / paragraph.length));
    const { permalink } = await published(anna, postForm.parse({ title: 'Long', body }));
    const found = await article(permalink, now);
    expect(found?.kind === 'article' && found.article.body === body).toBe(true);
  });

  test('a longer body is refused, with the limit named', async () => {
    const refused = await createPost(
      anna,
      postForm.parse({ title: 'Too long', body: 'x'.repeat(bodyLimit + 1) }),
      now,
    );
    expect(refusal(refused).fields.body).toEqual([
      'The body may have at most 1,000,000 characters of HTML; this one has 1,000,001. Split it into two posts.',
    ]);
    const huge = postForm.safeParse({ title: 'Huge', body: 'x'.repeat(2 * bodyLimit + 1) });
    expect(huge.error?.issues[0]?.message).toBe('The body may have at most 1,000,000 characters.');
  });

  test('a body with very many embeds is refused, and one with many is kept', async () => {
    const embeds = (count: number) =>
      '<figure class="embed"><a href="https://vimeo.com/76979871">x</a></figure>'.repeat(count);
    const refused = await createPost(anna, form({ title: 'Embeds', body: embeds(101) }), now);
    expect(refusal(refused).fields.body?.[0]).toMatch(/at most 100 embeds; this one has 101\. Make links/);
    value(await createPost(anna, form({ title: 'Embeds', body: embeds(100) }), now));
  });

  test('a slug of which nothing is left is refused', async () => {
    const refused = await createPost(anna, form({ title: 'x', slug: '🎉' }), now);
    expect(refusal(refused).fields.slug).toEqual(['The slug needs letters or digits.']);
  });

  test('a category that is gone, and an author who is, are refused on their fields', async () => {
    const gone = [crypto.randomUUID()];
    const category = await createPost(edith, form({ title: 'x', categoryIds: gone }), now);
    expect(Object.keys(refusal(category).fields)).toEqual(['categoryIds']);
    const author = await createPost(edith, form({ title: 'x', authorIds: gone }), now);
    expect(Object.keys(refusal(author).fields)).toEqual(['authorIds']);
  });
});

describe('Tags', () => {
  test('are found whatever their case, and made once', async () => {
    await made(anna, { title: 'a', tags: ['Middle East'] });
    const { id } = await made(anna, { title: 'b', tags: ['MIDDLE EAST', 'ÉTÉ'] });
    const tags = await db.postTag.findMany({
      where: { postId: id },
      select: { tag: { select: { name: true, slug: true } } },
    });
    expect(tags.map(({ tag }) => tag)).toEqual([
      { name: 'Middle East', slug: 'middle-east' },
      { name: 'ÉTÉ', slug: 'ete' },
    ]);
  });

  test('of different names never share a slug', async () => {
    await made(anna, { title: 'a', tags: ['C', 'C++', 'C#', '🎉', '🎈'] });
    const tags = await db.tag.findMany({ where: { name: { in: ['C', 'C++', 'C#', '🎉', '🎈'] } } });
    expect(new Set(tags.map(({ slug }) => slug)).size).toBe(5);
  });

  test('made by many at once are one each', async () => {
    const names = ['Zab', 'Yazd', 'Xanthos', 'Wasit'];
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        createPost(anna, form({ title: `t${n}`, tags: n % 2 ? names : [...names].reverse() }), now),
      ),
    );
    expect(outcomes.map((outcome) => value(outcome).version)).toEqual(Array(8).fill(1));
    expect(await db.tag.count({ where: { name: { in: names } } })).toBe(4);
  });
});

function escaped(text: string) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
