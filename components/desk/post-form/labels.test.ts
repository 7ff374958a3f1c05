import { expect, test } from 'vitest';
import { idOf, labelOf } from './labels';

test('An error in the second video names the video and its field', () => {
  expect(labelOf('media.1.url')).toBe('Related media 2, Address');
  expect(idOf('media.1.url')).toBe('post-media-1-url');
});

test('An error in one of several authors leads to the byline', () => {
  expect(labelOf('authorIds.3')).toBe('Byline');
  expect(idOf('authorIds.3')).toBe('post-authorIds');
});
