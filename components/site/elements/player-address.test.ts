import { expect, it } from 'vitest';
import { withAutoplay } from './player-address';

it('starts the player that was asked for, and keeps where in the video it starts', () => {
  expect(withAutoplay('https://www.youtube-nocookie.com/embed/abc')).toBe(
    'https://www.youtube-nocookie.com/embed/abc?autoplay=1',
  );
  expect(withAutoplay('https://player.vimeo.com/video/1?h=2&autoplay=0#t=9s')).toBe(
    'https://player.vimeo.com/video/1?h=2&autoplay=1#t=9s',
  );
});
