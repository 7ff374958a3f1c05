import { expect, it } from 'vitest';
import { landingOf } from './landing';

it('finds the response that was published', () => {
  expect(landingOf('https://example.org/2026/11/rain?responded=12')).toEqual({
    kind: 'published',
    number: 12,
    anchor: 'comment-12',
  });
});

it('takes every other address as an answer to read', () => {
  expect(landingOf('https://example.org/respond/token')).toEqual({ kind: 'answered' });
  expect(landingOf('https://example.org/2026/11/rain?responded=%22x')).toEqual({ kind: 'answered' });
});
