import { expect, test } from 'vitest';
import { readMediaUrl } from './rules';
import { mediaObjects } from './structured';
import { embedView, type KnownEmbed } from './view';

const place = {
  title: 'On boats',
  description: 'All of them',
  publishedAt: new Date('2026-01-02T03:04:05Z'),
};
const known: KnownEmbed = {
  url: '',
  title: 'A song',
  author: 'Ann',
  width: null,
  height: null,
  knownAt: place.publishedAt,
  goneAt: null,
  poster: { key: 'a'.repeat(24), stem: 'song', fallback: 'jpg', widths: [480], width: 480, height: 270 },
};

function view(url: string, more: Partial<KnownEmbed> = {}) {
  const address = readMediaUrl(url);
  if (!address) throw new Error('It cannot be embedded.');
  return embedView(address, { ...known, ...more });
}

test('A film says what it is, who made it, where its still is, and what is said in it', () => {
  const film = { ...view('https://youtu.be/dQw4w9WgXcQ'), caption: 'Sung', transcript: 'La.' };
  expect(mediaObjects([film], place, 'https://paper.example')).toEqual([
    {
      '@type': 'VideoObject',
      name: 'A song',
      description: 'Sung',
      url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
      uploadDate: '2026-01-02T03:04:05.000Z',
      embedUrl: 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
      thumbnailUrl: `https://paper.example/media/${'a'.repeat(24)}/song-480.jpg`,
      creditText: 'Ann',
      transcript: 'La.',
    },
  ]);
});

test('A recording on a site is named by what shows it', () => {
  const [object] = mediaObjects(
    [view('https://a.org/b.mp3', { title: '', author: '', poster: null })],
    place,
    'https://paper.example',
  );
  expect(object).toMatchObject({
    '@type': 'AudioObject',
    name: 'On boats',
    contentUrl: 'https://a.org/b.mp3',
  });
});

test('Posts and photos are no films, nor is what is gone', () => {
  const none = [
    view('https://x.com/a/status/1'),
    view('https://www.flickr.com/photos/a/12345'),
    view('https://youtu.be/dQw4w9WgXcQ', { goneAt: place.publishedAt }),
  ];
  expect(mediaObjects(none, place, 'https://paper.example')).toEqual([]);
});
