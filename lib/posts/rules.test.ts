import { describe, expect, test } from 'vitest';
import { PostStatus } from '@/lib/generated/prisma/enums';
import { bylineText, can, missingToPublish, type PostVerb, transitions } from './rules';

describe('What can be done to a post', () => {
  test.each<[PostVerb, PostStatus[]]>([
    ['save', ['draft', 'pending', 'scheduled', 'published']],
    ['publish', ['draft', 'pending', 'scheduled', 'published']],
    ['unpublish', ['published']],
    ['submit', ['draft']],
    ['sendBack', ['pending']],
    ['schedule', ['draft', 'pending', 'scheduled']],
    ['unschedule', ['scheduled']],
    ['scheduleEnd', ['published']],
    ['cancelEnd', ['published']],
    ['scheduleUpdate', ['published']],
    ['trash', ['draft', 'pending', 'scheduled', 'published']],
    ['restore', ['trashed']],
  ])('%s: when it is %j', (verb, statuses) => {
    expect(Object.values(PostStatus).filter((status) => can(verb, status))).toEqual(statuses);
  });

  test('there is no other verb', () => {
    expect(Object.keys(transitions).join(' ')).toBe(
      'save publish unpublish submit sendBack schedule unschedule scheduleEnd cancelEnd ' +
        'scheduleUpdate trash restore',
    );
  });
});

describe('A post can be published', () => {
  const whole = {
    kind: 'article' as const,
    title: 'A',
    dek: '',
    body: '<p>b</p>',
    authorIds: ['1'],
    media: [],
  };

  test('with a title, an author and something under the title', () => {
    expect(missingToPublish(whole)).toEqual({});
  });

  test.each([
    ['a dek', { dek: 'only a dek' }],
    ['an image', { body: '<figure><img src="/a.jpg" alt="" /></figure>' }],
    ['a video', { media: [{}] }],
  ])('with %s and no words in the body', (_, instead) => {
    expect(missingToPublish({ ...whole, body: '', ...instead })).toEqual({});
  });

  test.each([
    ['no title', { title: '' }, 'title'],
    ['a title of zero-width characters', { title: '\u200b\u2060' }, 'title'],
    ['nobody who wrote it', { authorIds: [] }, 'authorIds'],
    ['no body', { body: '' }, 'body'],
    ['an empty paragraph', { body: '<p> &nbsp;\u00a0\u200b</p><hr />' }, 'body'],
  ])('not with %s', (_, lost, field) => {
    expect(Object.keys(missingToPublish({ ...whole, ...lost }))).toEqual([field]);
  });
});

test('a byline reads as a list of names', () => {
  expect(bylineText(['Juan Cole'], 'en')).toBe('Juan Cole');
  expect(bylineText(['Ada', 'Edith'], 'en')).toBe('Ada and Edith');
  expect(bylineText(['Ada', 'Edith', 'Anna'], 'en')).toBe('Ada, Edith, and Anna');
  expect(bylineText(['Ada', 'Edith'], 'de')).toBe('Ada und Edith');
});
