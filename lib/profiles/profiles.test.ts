import { describe, expect, it } from 'vitest';
import { focusFrom, linksShown, personData, portraitParts, portraitShown } from './rules';
import { linksForm, readLinks } from './schema';

const mastodon = { label: 'Mastodon', url: 'https://example.social/@anna' };

describe('The links of a person', () => {
  it('are up to five, in their order, without the rows that were left empty', () => {
    const sent = {
      label1: '',
      url1: '',
      label3: ' Mastodon ',
      url3: mastodon.url,
      label5: '',
      url5: 'www.anna.example',
    };
    expect(linksForm.parse(sent)).toEqual([
      mastodon,
      { label: 'anna.example', url: 'https://www.anna.example/' },
    ]);
    expect(linksForm.parse({ label6: 'Six', url6: 'https://six.example/' })).toEqual([]);
  });

  it.each([
    ['url1', { url1: 'javascript:alert(1)' }],
    ['url1', { url1: 'http://example.org/' }],
    ['url1', { url1: 'not an address' }],
    ['url1', { url1: `https://example.org/${'x'.repeat(200)}` }],
    ['url1', { url1: ['https://example.org/'] }],
    ['url1', { label1: 'A label alone' }],
    ['label1', { label1: 'x'.repeat(41), url1: 'https://example.org/' }],
    ['label1', { label1: {}, url1: 'https://example.org/' }],
  ])('are refused with a sentence beside the field: %s %#', (field, sent) => {
    const { error } = linksForm.safeParse(sent);
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
  });

  it('keep text of any script, and nothing that cannot be seen', () => {
    const form = linksForm.parse({
      label1: 'مدونتي 🙂',
      url1: mastodon.url,
      label2: '\u200b',
      url2: 'https://b.example/',
    });
    expect(form.map(({ label }) => label)).toEqual(['مدونتي 🙂', 'b.example']);
  });

  it('come after the website of the account, which stands once', () => {
    expect(linksShown('https://www.anna.example/', [mastodon])).toEqual([
      { label: 'anna.example', url: 'https://www.anna.example/' },
      mastodon,
    ]);
    expect(linksShown(mastodon.url, [mastodon])).toEqual([{ label: 'example.social', url: mastodon.url }]);
    expect(linksShown(null, [])).toEqual([]);
  });

  it('are none when their column holds something else', () => {
    for (const column of [null, 'text', {}, [{ label: 1 }]]) expect(readLinks(column)).toEqual([]);
  });
});

describe('The picture of a person', () => {
  it('is kept in three sizes and two formats, and shown in what fits', () => {
    expect(portraitParts('key').map(({ name, side, type }) => [name, side, type])).toEqual([
      ['key/portrait-96.webp', 96, 'image/webp'],
      ['key/portrait-96.jpg', 96, 'image/jpeg'],
      ['key/portrait-192.webp', 192, 'image/webp'],
      ['key/portrait-192.jpg', 192, 'image/jpeg'],
      ['key/portrait-384.webp', 384, 'image/webp'],
      ['key/portrait-384.jpg', 384, 'image/jpeg'],
    ]);
    expect(portraitShown('key', 100).src).toBe('/media/key/portrait-192.jpg');
    expect(portraitShown('key', 1000).src).toBe('/media/key/portrait-384.jpg');
  });

  it('is cropped around what a form names, and by itself otherwise', () => {
    expect(focusFrom('top')).toBe('top');
    for (const sent of [undefined, null, '', 'middle', ['top'], {}]) expect(focusFrom(sent)).toBe('found');
  });
});

it('Search engines are told who a person is, and nothing that they have not said', () => {
  const anna = { name: 'Anna', bio: '', path: '/author/anna', portraitKey: null, links: [] };
  expect(personData(anna, 'https://example.org').mainEntity).toEqual({
    '@type': 'Person',
    name: 'Anna',
    url: 'https://example.org/author/anna',
  });
  const more = { ...anna, bio: 'Writes.', portraitKey: 'key', links: [mastodon] };
  expect(personData(more, 'https://example.org').mainEntity).toMatchObject({
    description: 'Writes.',
    image: 'https://example.org/media/key/portrait-384.jpg',
    sameAs: [mastodon.url],
  });
});
