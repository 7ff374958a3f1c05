import { describe, expect, test } from 'vitest';
import { embedFigure, facade } from './facade';
import { readMediaUrl } from './rules';
import { embedView, type KnownEmbed } from './view';

const said: KnownEmbed = {
  url: '',
  title: 'A song',
  author: 'Ann',
  width: 1280,
  height: 720,
  knownAt: new Date(0),
  goneAt: null,
  poster: { key: 'a'.repeat(24), stem: 'song', fallback: 'jpg', widths: [480, 960], width: 960, height: 540 },
};

function view(url: string, known: Partial<KnownEmbed> | null = {}) {
  const address = readMediaUrl(url);
  if (!address) throw new Error('It cannot be embedded.');
  return embedView(address, known && { ...said, ...known });
}

const attribute = (html: string, name: string) => new RegExp(`${name}="([^"]*)"`).exec(html)?.[1];

describe('Something that is shown from elsewhere', () => {
  test.each([
    ['https://youtu.be/dQw4w9WgXcQ', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1'],
    ['https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871?dnt=1&amp;autoplay=1'],
    ['https://dai.ly/x8abcd', 'https://geo.dailymotion.com/player.html?video=x8abcd'],
    [
      'https://bsky.app/profile/a.example/post/3kabc',
      'https://embed.bsky.app/embed/a.example/app.bsky.feed.post/3kabc',
    ],
    ['https://x.com/a/status/12', 'https://platform.twitter.com/embed/Tweet.html?id=12&amp;dnt=true'],
    ['https://mastodon.social/@a/12', 'https://mastodon.social/@a/12/embed'],
    ['https://www.instagram.com/p/Cabcdef/', 'https://www.instagram.com/p/Cabcdef/embed/'],
    ['https://www.tiktok.com/@a/video/71234567890', 'https://www.tiktok.com/embed/v2/71234567890'],
  ])('waits for a click, and is a link: %s', (url, player) => {
    const html = facade(view(url));
    expect(html).toMatch(/^<media-facade/);
    expect(attribute(html, 'data-player')).toBe(player);
    expect(attribute(html, 'href')).toBe(readMediaUrl(url)?.url);
    expect(html).not.toMatch(/<(iframe|script|video)| style=| on[a-z]+=/);
    expect(attribute(html, ' src')).toMatch(/^\/media\//);
  });

  test('keeps its room by its proportions', () => {
    expect(facade(view('https://youtu.be/dQw4w9WgXcQ'))).toContain('facade-video ratio-16-9');
    expect(facade(view('https://youtu.be/dQw4w9WgXcQ', { width: 200, height: 356 }))).toContain('ratio-9-16');
    expect(facade(view('https://youtu.be/dQw4w9WgXcQ', null))).toContain('ratio-16-9');
    expect(facade(view('https://soundcloud.com/ann/song'))).toContain('facade-audio');
  });

  test('is played by the browser when it is a file, which asks for nothing before', () => {
    const film = facade(view('https://example.org/a/film.mp4', { title: '' }));
    expect(film).toMatch(/<video src="https:\/\/example\.org\/a\/film\.mp4" controls="" preload="none"/);
    expect(film).toContain('>film.mp4</a>');
    expect(facade(view('https://example.org/talk.mp3'))).toContain('<audio');
  });

  test('is a card with the link when nobody has answered, and nothing but the address is known', () => {
    const silent = { title: '', author: '', knownAt: null, poster: null };
    const html = facade(view('https://youtu.be/dQw4w9WgXcQ', silent));
    expect(html).toMatch(/^<a class="media-card" href="https:\/\/www\.youtube\.com/);
    expect(html).toContain('On YouTube');
  });

  test('is a card with the link when it is gone, and where there is no player', () => {
    expect(facade(view('https://youtu.be/dQw4w9WgXcQ', { goneAt: new Date(1) }))).toContain(
      'Not shown any more by YouTube',
    );
    expect(facade(view('https://www.flickr.com/photos/ann/12345'))).toMatch(/^<a class="media-card"/);
  });

  test('is called what the text calls it, and its names are text', () => {
    const title = '<img src=x onerror=alert(1)>"';
    const html = embedFigure(
      { url: '', title, caption: '<b>under</b>' },
      view('https://youtu.be/dQw4w9WgXcQ'),
    );
    expect(html).not.toContain('<img src=x');
    expect(html).not.toContain('<b>');
    expect(attribute(html, 'data-title')).toBe('&lt;img src=x onerror=alert(1)&gt;&quot;');
    expect(facade(view('https://x.com/a/status/12', { title: '' }))).toContain('A post by Ann');
  });

  test('is named by its address even when that is no text', () => {
    expect(() => facade(view('https://example.org/%E0%A4%A.mp4', { title: '' }))).not.toThrow();
  });
});
