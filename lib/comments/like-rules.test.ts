import { describe, expect, it } from 'vitest';
import { likesAfter, whyNotLike, whyNotLiked } from './like-rules';

const now = new Date('2026-03-02T12:00:00Z');
const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds);
const shown = { on: true, status: 'approved', mine: false } as const;

describe('A response may be liked', () => {
  it('when it is shown, is another’s, and the setting is on', () => {
    expect(whyNotLike(shown)).toBeNull();
  });

  it.each([
    ['not where the setting is off', { on: false }, /not liked here/],
    ['not one’s own', { mine: true }, /your own/],
    ['not while it waits', { status: 'pending' }, /not there any more/],
    ['not once it is removed', { status: 'trashed' }, /not there any more/],
    ['not as spam', { status: 'spam' }, /not there any more/],
  ] as const)('%s', (_, facts, sentence) => {
    expect(whyNotLike({ ...shown, ...facts })?.message).toMatch(sentence);
  });
});

describe('A press', () => {
  it('likes, and the next takes it back', () => {
    expect(likesAfter(null, null, now)).toBe(true);
    expect(likesAfter(ago(1000), null, now)).toBe(false);
  });

  it('that is the other half of a double click changes nothing', () => {
    expect(likesAfter(ago(0), null, now)).toBe(true);
    expect(likesAfter(ago(999), null, now)).toBe(true);
  });

  it('of a script does what it says, however often', () => {
    for (const likedAt of [null, ago(10), ago(10_000)]) {
      expect(likesAfter(likedAt, true, now)).toBe(true);
      expect(likesAfter(likedAt, false, now)).toBe(false);
    }
  });
});

it('has a sentence for each reason, and none for what an address makes up', () => {
  expect(whyNotLiked('forbidden')).toBe('This response is your own: likes are for those of others.');
  for (const other of [null, '', 'constructor', '<b>']) expect(whyNotLiked(other)).toBeNull();
});
