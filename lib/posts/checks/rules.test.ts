import { describe, expect, test } from 'vitest';
import { embedMarkup } from '@/lib/media/body';
import { video } from '@/test/posts';
import { isPossibleLink } from './body';
import { type Checked, closingSentence, publishingChecks } from './rules';

const good: Checked = {
  kind: 'article',
  title: 'A walk',
  dek: 'Along the river',
  body: '<p>Words, <a href="https://example.org/?a=1&amp;b=2">a link</a>.</p><img src="/a.png" alt="A heron">',
  categoryIds: ['1'],
  imageUrl: '/b.png',
  imageAlt: 'A bridge',
  responses: 'follow',
  media: [],
};
const said = (instead: Partial<Checked>) => publishingChecks({ ...good, ...instead }).map(({ text }) => text);

describe('Before publishing, an editor is told', () => {
  test('nothing, when there is nothing to look at', () => {
    expect(publishingChecks(good)).toEqual([]);
  });

  test.each<[string, Partial<Checked>, string]>([
    [
      'a title that will be cut',
      { title: 'x'.repeat(91) },
      'The title is longer than 90 characters: search engines cut it.',
    ],
    ['that there is no dek', { dek: ' \u200b' }, 'There is no dek: lists show the beginning of the text.'],
    ['of an image without words', { body: '<img src="/a.png">' }, 'One image has no alternative text.'],
    [
      'of images without words',
      { body: '<IMG src=/a.png alt=""><img alt=\' \' src="/b.png">' },
      '2 images have no alternative text.',
    ],
    ['that there is no category', { categoryIds: [] }, 'No category is chosen.'],
    ['of a featured image without words', { imageAlt: '' }, 'The featured image has no alternative text.'],
    [
      'of a link that leads nowhere',
      { body: '<a href="www.example.org">x</a>' },
      'A link leads nowhere: “www.example.org”.',
    ],
    ['of a link without an address', { body: '<a href="">x</a>' }, 'A link has no address.'],
    [
      'of several, with one of them',
      { body: '<a href="http://">x</a> <a href=\'http://\'>x</a> <a href="foo">x</a>' },
      '2 links lead nowhere: “http://” is one of them.',
    ],
  ])('%s', (_, instead, text) => {
    expect(said(instead)).toEqual([text]);
  });

  test('nothing of a featured image that is not there, nor of an emoji as one character', () => {
    expect(said({ imageUrl: '', imageAlt: '', title: '🦆'.repeat(90) })).toEqual([]);
  });

  test('that an embed or related media is gone, by its name or its address', () => {
    const [song, talk] = ['https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'https://vimeo.com/76979871'];
    const post = {
      ...good,
      body: `${embedMarkup({ url: song, title: 'A song', caption: '' })}<p>Words</p>`,
      media: [video(talk), video('https://vimeo.com/76979872')],
    };
    expect(publishingChecks(post)).toEqual([]);
    expect(publishingChecks(post, [song, talk])).toEqual([
      { field: 'body', text: 'An embed is gone: “A song”.' },
      { field: 'media', text: `Related media is gone: “${talk}”.` },
    ]);
  });

  test('without waiting long, whatever the body is', () => {
    const began = performance.now();
    publishingChecks({ ...good, body: '<a href="'.repeat(50_000) });
    publishingChecks({ ...good, body: `<img alt="${'"'.repeat(100_000)}` });
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

describe('A link', () => {
  test.each([
    'https://example.org/a?b#c',
    'http://127.0.0.1/',
    '/2026/11/a',
    '#notes',
    'mailto:a@example.org',
    'https://münchen.de',
  ])('%s can be followed', (href) => expect(isPossibleLink(href)).toBe(true));

  test.each([
    'example.org',
    '//example.org',
    'http:/example.org',
    'https://https://example.org',
    'https://exa mple.org',
    'https://example..org',
    'https://example',
    'mailto:nobody',
    '#',
    'a/b',
    'C:\\a.doc',
  ])('%s cannot', (href) => expect(isPossibleLink(href)).toBe(false));
});

describe('When responses close', () => {
  const never = {
    closeAfterDays: null,
    closeAfterQuietDays: null,
    closeAfterResponses: null,
  };

  test.each([
    ['follow', {}, 'Responses stay open.'],
    ['follow', { closeAfterDays: 90 }, 'Responses close after 90 days.'],
    [
      'follow',
      { closeAfterDays: 90, closeAfterQuietDays: 1 },
      'Responses close after 90 days or after 1 day without one.',
    ],
    ['follow', { closeAfterResponses: 500 }, 'Responses close when there are 500.'],
    ['open', { closeAfterDays: 90 }, 'Responses stay open.'],
    ['closed', {}, 'Responses are closed.'],
  ] as const)('%s %j', (choice, settings, sentence) => {
    expect(closingSentence(choice, { ...never, ...settings })).toBe(sentence);
  });
});
