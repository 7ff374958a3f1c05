import { describe, expect, test } from 'vitest';
import { frameOrigins } from './providers/all';
import { ratioOf, readMediaUrl } from './rules';

describe('A YouTube video is known in every spelling', () => {
  test.each([
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    'http://youtube.com/watch?v=dQw4w9WgXcQ',
    'youtube.com/watch?v=dQw4w9WgXcQ',
    '//www.youtube.com/watch?v=dQw4w9WgXcQ',
    '  HTTPS://WWW.YouTube.com/watch?v=dQw4w9WgXcQ  ',
    'https://www.youtube.com/watch?feature=shared&v=dQw4w9WgXcQ&list=PL12&index=2&t=42s',
    'https://www.youtube.com/watch/?v=dQw4w9WgXcQ#t=10',
    'https://www.youtube.com/?v=dQw4w9WgXcQ',
    'https://m.youtube.com/watch?v=dQw4w9WgXcQ',
    'https://music.youtube.com/watch?v=dQw4w9WgXcQ',
    'https://youtu.be/dQw4w9WgXcQ',
    'youtu.be/dQw4w9WgXcQ?si=abc&t=42',
    'https://www.youtube.com/shorts/dQw4w9WgXcQ?feature=share',
    'https://www.youtube.com/embed/dQw4w9WgXcQ?rel=0',
    'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
    'https://www.youtube.com/live/dQw4w9WgXcQ?si=x',
    'https://www.youtube.com/v/dQw4w9WgXcQ',
    'https://www.youtube.com/e/dQw4w9WgXcQ',
    'https://www.youtube.com/attribution_link?a=x&u=%2Fwatch%3Fv%3DdQw4w9WgXcQ%26feature%3Dshare',
  ])('%s', (typed) => {
    expect(readMediaUrl(typed)).toEqual({
      provider: 'youtube',
      key: 'dQw4w9WgXcQ',
      url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
      playerUrl: 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
    });
  });
});

describe('A Vimeo video is known in every spelling', () => {
  test.each([
    'https://vimeo.com/76979871',
    'http://www.vimeo.com/76979871?share=copy#t=5s',
    'vimeo.com/76979871/',
    'https://vimeo.com/video/76979871',
    'https://vimeo.com/channels/staffpicks/76979871',
    'https://vimeo.com/groups/shortfilms/videos/76979871',
    'https://vimeo.com/album/12/video/76979871',
    'https://vimeo.com/showcase/1234567/video/76979871',
    'https://vimeo.com/ondemand/tidal/76979871',
    'https://player.vimeo.com/video/76979871?autoplay=1',
  ])('%s', (typed) => {
    expect(readMediaUrl(typed)).toEqual({
      provider: 'vimeo',
      key: '76979871',
      url: 'https://vimeo.com/76979871',
      playerUrl: 'https://player.vimeo.com/video/76979871?dnt=1',
    });
  });

  test.each([
    'https://vimeo.com/76979871/8272103f6e',
    'https://player.vimeo.com/video/76979871?h=8272103f6e&dnt=1',
    'vimeo.com/76979871?h=8272103f6e',
  ])('%s, which is unlisted, keeps its hash', (typed) => {
    expect(readMediaUrl(typed)).toEqual({
      provider: 'vimeo',
      key: '76979871/8272103f6e',
      url: 'https://vimeo.com/76979871/8272103f6e',
      playerUrl: 'https://player.vimeo.com/video/76979871?h=8272103f6e&dnt=1',
    });
  });
});

test.each(['https://vimeo.com/76979871/8272103000', 'https://player.vimeo.com/video/76979871?h=8272103000'])(
  'A hash that is all digits is no other video: %s, and what is kept of it reads the same again',
  (typed) => {
    const read = readMediaUrl(typed);
    expect(read).toMatchObject({ key: '76979871/8272103000', url: 'https://vimeo.com/76979871/8272103000' });
    expect(readMediaUrl(read?.url ?? '')).toEqual(read);
  },
);

describe('A video file is played from its own address', () => {
  test.each(['mp4', 'webm', 'ogv', 'mov', 'm4v', 'MP4'])('.%s', (type) => {
    const url = `https://media.example.org/a/b%20c.${type}?v=2`;
    expect(readMediaUrl(`${url}#t=4`)).toEqual({ provider: 'file', key: '', url, playerUrl: url });
  });
});

describe('Nothing else is a video', () => {
  test.each([
    '',
    'not an address',
    'https://example.org/',
    'http://example.org/clip.mp4',
    'https://editor:secret@example.org/clip.mp4',
    'https://user@youtu.be/dQw4w9WgXcQ',
    'https://localhost/clip.mp4',
    'https://127.0.0.1/clip.mp4',
    'https://2130706433/clip.mp4',
    'https://0x7f.1/clip.mp4',
    'https://192.168.1.2/clip.mp4',
    'https://[::1]/clip.mp4',
    'https://nas.local/clip.mp4',
    'https://nas./clip.mp4',
    'ftp://example.org/clip.mp4',
    'javascript:alert(1)//clip.mp4',
    'data:video/mp4;base64,AAAA.mp4',
    'https://www.youtube.com/@somebody',
    'https://www.youtube.com/playlist?list=PL12',
    'https://www.youtube.com/watch?v=short',
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ%22onload',
    'https://www.youtube.com.evil.example/watch?v=dQw4w9WgXcQ',
    'https://evilyoutube.com/watch?v=dQw4w9WgXcQ',
    'https://www.youtube.com/attribution_link?u=https://[',
    'https://vimeo.com/',
    'https://vimeo.com/somebody',
    'https://vimeo.com/user/76979871',
    'https://vimeo.com/76979871/"><script>',
    `https://example.org/${'a'.repeat(2000)}.mp4`,
  ])('%s', (typed) => {
    expect(readMediaUrl(typed)).toBeNull();
  });
});

describe('What other providers keep is known in every spelling', () => {
  test.each([
    [
      'dailymotion',
      'https://www.dailymotion.com/video/x8abcd',
      'https://geo.dailymotion.com/player.html?video=x8abcd',
      [
        'https://dai.ly/x8abcd',
        'dailymotion.com/video/x8abcd_a-title_news?playlist=x1',
        'https://www.dailymotion.com/embed/video/x8abcd',
        'https://geo.dailymotion.com/player.html?video=x8abcd',
      ],
    ],
    [
      'ted',
      'https://www.ted.com/talks/ann_on_boats',
      'https://embed.ted.com/talks/ann_on_boats',
      ['https://ted.com/talks/ann_on_boats?language=fr', 'https://embed.ted.com/talks/ann_on_boats'],
    ],
    [
      'soundcloud',
      'https://soundcloud.com/ann/a-song',
      'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fann%2Fa-song&show_teaser=false',
      ['https://m.soundcloud.com/ann/a-song?utm_source=x', 'http://www.soundcloud.com/ann/a-song#t=1:00'],
    ],
    [
      'spotify',
      'https://open.spotify.com/track/4uLU6hMCjMI75M1A2tKUQC',
      'https://open.spotify.com/embed/track/4uLU6hMCjMI75M1A2tKUQC',
      [
        'https://open.spotify.com/intl-de/track/4uLU6hMCjMI75M1A2tKUQC?si=1',
        'https://open.spotify.com/embed/track/4uLU6hMCjMI75M1A2tKUQC',
      ],
    ],
    [
      'x',
      'https://x.com/ann/status/123',
      'https://platform.twitter.com/embed/Tweet.html?id=123&dnt=true',
      [
        'https://twitter.com/ann/status/123?s=20',
        'https://mobile.twitter.com/ann/status/123/photo/1',
        'x.com/ann/statuses/123',
      ],
    ],
    [
      'bluesky',
      'https://bsky.app/profile/ann.example/post/3kabcde',
      'https://embed.bsky.app/embed/ann.example/app.bsky.feed.post/3kabcde',
      ['bsky.app/profile/ann.example/post/3kabcde?ref=1'],
    ],
    [
      'mastodon',
      'https://mastodon.social/@ann/123',
      'https://mastodon.social/@ann/123/embed',
      ['https://mastodon.social/@ann/123/embed', 'https://mastodon.social/users/ann/statuses/123'],
    ],
    [
      'instagram',
      'https://www.instagram.com/reel/Cabc_-12/',
      'https://www.instagram.com/reel/Cabc_-12/embed/',
      ['https://instagram.com/ann/reel/Cabc_-12/?igsh=1', 'https://www.instagram.com/reels/Cabc_-12/'],
    ],
    [
      'tiktok',
      'https://www.tiktok.com/@ann/video/7123456',
      'https://www.tiktok.com/embed/v2/7123456',
      ['https://m.tiktok.com/@ann/video/7123456?is_copy_url=1'],
    ],
    [
      'flickr',
      'https://www.flickr.com/photos/ann/12345',
      null,
      ['https://flickr.com/photos/ann/12345/in/album-7'],
    ],
    [
      'file',
      'https://example.org/talk.mp3',
      'https://example.org/talk.mp3',
      ['https://example.org/talk.mp3#t=1'],
    ],
  ] as const)('%s', (provider, url, player, spellings) => {
    for (const typed of [url, ...spellings])
      expect(readMediaUrl(typed), typed).toMatchObject({ provider, url, playerUrl: player });
  });

  test.each([
    'https://www.youtube.com:8443/watch?v=dQw4w9WgXcQ',
    'https://уoutube.com/watch?v=dQw4w9WgXcQ',
    'https://youtube.com。evil.example/watch?v=dQw4w9WgXcQ',
    'https://x.com.evil.example/ann/status/1',
    'https://x.com/ann',
    'https://mastodon.evil.example/@ann/123',
    'https://evil.example/@ann/123',
    'https://mastodon.social/@ann',
    'https://mastodon.social/@ann/../../123',
    'https://soundcloud.com/ann',
    'https://soundcloud.com/ann/likes',
    'https://on.soundcloud.com/abc',
    'https://open.spotify.com/user/ann',
    'https://bsky.app/profile/ann.example',
    'https://bsky.app/profile/ann.example/post/a"b',
    'https://www.instagram.com/ann/',
    'https://www.tiktok.com/@ann',
    'https://vm.tiktok.com/abc/',
    'https://www.ted.com/talks',
    'https://www.flickr.com/photos/ann',
  ])('and nothing else of theirs, nor of those who call themselves so: %s', (typed) => {
    expect(readMediaUrl(typed)).toBeNull();
  });

  test('and what is kept of each reads the same again', () => {
    for (const typed of [
      'dai.ly/x8abcd',
      'twitter.com/ann/status/1',
      'instagram.com/p/Cabcdef',
      'https://a.org/b.ogg',
    ])
      expect(readMediaUrl(readMediaUrl(typed)?.url ?? '')).toEqual(readMediaUrl(typed));
  });
});

describe('The room of a film', () => {
  test.each([
    [1920, 1080, '16-9'],
    [640, 480, '4-3'],
    [1080, 1920, '9-16'],
    [500, 500, '1-1'],
    [2560, 1080, '21-9'],
    [400, 500, '4-5'],
    [null, 1080, '16-9'],
    [1, 10_000, '9-16'],
  ])('%s by %s is %s', (width, height, ratio) => {
    expect(ratioOf(width, height)).toBe(ratio);
  });
});

test('A page shows frames of https only, and none of everybody', () => {
  expect(frameOrigins.length).toBeGreaterThan(10);
  for (const origin of frameOrigins) expect(new URL(origin).origin).toBe(origin);
  for (const origin of frameOrigins) expect(origin).toMatch(/^https:\/\/[a-z0-9.-]+$/);
});
