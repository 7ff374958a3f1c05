import { beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/db';
import { embedMarkup } from '@/lib/media/body';
import { createCategory } from '@/lib/taxonomy/commands';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { made, now, published, value, video } from '@/test/posts';
import { siteFeed } from './queries';
import { rss } from './rss';

const { anna, edith } = cast;
const site = 'https://paper.example';
const song = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ';

beforeAll(async () => {
  await enterCast();
  await db.settings.update({ where: { id: 1 }, data: { name: 'The Paper & Sons', tagline: 'Daily' } });
});

const feed = async () => {
  const found = await siteFeed(site);
  return { ...found, xml: rss(found, site, `${site}/feed`) };
};
const texts = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, text = '']) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  );

test('A site without posts has a feed without any', async () => {
  const { xml } = await feed();
  expect(xml).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?><rss version="2\.0"/);
  expect(texts(xml, 'title')).toEqual(['The Paper & Sons']);
  expect(xml).not.toContain('<item>');
});

test('The feed has whole texts with absolute addresses, what they embed as a link, and related media', async () => {
  await db.poster.create({
    data: { key: 'a'.repeat(24), stem: 'song', fallback: 'jpg', widths: [480], width: 480, height: 270 },
  });
  await db.embed.create({
    data: {
      ...{ url: song, provider: 'youtube', title: 'A <song>', author: 'Ann' },
      ...{ askedAt: now, knownAt: now, posterKey: 'a'.repeat(24) },
    },
  });
  const { id: water } = value(await createCategory(edith, { name: 'Water & Wind' }, now));
  const body =
    '<p>See <a href="/about">us</a> and <img src="/a.png" alt="a"> &lt;script&gt; ]]&gt;</p>' +
    embedMarkup({ url: song, title: '', caption: 'Sung' });
  const media = [
    { ...video('https://vimeo.com/76979871'), title: 'A talk', caption: 'On "boats"', credit: 'Bo' },
    { ...video('https://example.org/talk.mp3?a=1&b=2'), label: 'Related audio' },
  ];
  const post = await published(anna, { title: 'Tea & <Cake> ]]> \uFFFE', body, media, categoryIds: [water] });
  await made(anna, { title: 'A draft' });

  const { xml, tags, items } = await feed();
  expect(texts(xml, 'title')).toEqual(['The Paper & Sons', 'Tea & <Cake> ]]> ']);
  expect(texts(xml, 'link')).toEqual([`${site}/`, site + post.permalink]);
  expect(texts(xml, 'dc:creator')).toEqual(['Anna Author']);
  expect(texts(xml, 'category')).toEqual(['Water & Wind']);
  expect(texts(xml, 'pubDate')).toEqual([now.toUTCString()]);
  const [content = ''] = texts(xml, 'content:encoded');
  expect(content).toBe(items[0]?.content);
  expect(content).toContain(`<a href="${site}/about">us</a> and <img src="${site}/a.png"`);
  expect(content).toContain('&lt;script&gt; ]]&gt;');
  expect(content).toContain(`<a href="${song}">A &lt;song&gt; (YouTube)</a> Sung</figcaption>`);
  expect(content).toContain(`<img src="${site}/media/${'a'.repeat(24)}/song-480.jpg"`);
  expect(content).toContain(
    '<h2>Related video</h2><figure><figcaption><a href="https://vimeo.com/76979871">A talk (Vimeo)</a>',
  );
  expect(content).not.toMatch(/media-facade|iframe|="\//);
  expect(xml).toContain(
    '<enclosure url="https://example.org/talk.mp3?a=1&amp;b=2" length="0" type="audio/mpeg"/>',
  );
  expect(xml).toContain('<media:player url="https://player.vimeo.com/video/76979871?dnt=1"/>');
  expect(texts(xml, 'media:description')).toEqual(['On "boats"']);
  expect(tags).toEqual(
    expect.arrayContaining(['site', 'posts', `post:${post.id}`, `person:${anna.id}`, `term:${water}`]),
  );
});

test('The feed has the ten newest posts, whatever is sticky, and no page', async () => {
  for (let n = 0; n < 11; n++) await published(anna, { title: `Post ${n}` }, new Date(+now + n * 60_000));
  await published(edith, { kind: 'page', title: 'About' }, new Date(+now + 3_600_000));
  const { items } = await feed();
  expect(items.map(({ title }) => title)).toEqual(Array.from({ length: 10 }, (_, n) => `Post ${10 - n}`));
});
