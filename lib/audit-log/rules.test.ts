import { describe, expect, it } from 'vitest';
import { cast } from '@/test/cast';
import { kindOf, readableKinds } from './rules';

describe('Of the log', () => {
  it('an administrator reads everything', () => {
    expect(readableKinds(cast.ada)).toEqual([
      'responses',
      'commenters',
      'closings',
      'posts',
      'people',
      'settings',
      'others',
    ]);
  });

  it('an editor reads what is about responses and posts, a moderator only the first', () => {
    expect(readableKinds(cast.edith)).toEqual(['responses', 'commenters', 'closings', 'posts']);
    expect(readableKinds(cast.moses)).toEqual(['responses', 'commenters', 'closings']);
  });

  it('authors, readers and guests read nothing', () => {
    for (const actor of [cast.anna, cast.rita, cast.guest]) expect(readableKinds(actor)).toEqual([]);
  });
});

it.each([
  ['response.trash', 'responses'],
  ['thread.close', 'closings'],
  ['category.responses', 'closings'],
  ['category.create', 'posts'],
  ['media.delete', 'posts'],
  ['person.signIn', 'people'],
  ['something.new', 'others'],
  ['toString', 'others'],
  ['', 'others'],
])('%s is of the kind %s', (action, kind) => {
  expect(kindOf(action)).toBe(kind);
});
