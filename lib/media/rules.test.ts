import { describe, expect, test } from 'vitest';
import { readMediaUrl } from './rules';

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
    'https://example.org/clip.mp3',
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
