import { describe, expect, it } from 'vitest';
import { inTheWayOfEachOther, type Placed, refusalOf, stepOf } from './rules';

const post: Placed = {
  id: '1',
  title: 'Notes on Rain',
  slug: 'notes-on-rain',
  publishedAt: new Date('2026-01-31T23:30:00Z'),
  permalink: '/2026/01/notes-on-rain',
  categorySlug: 'weather',
  authorSlug: null,
};

describe('A post that is moved to another pattern', () => {
  it('goes where the pattern says, by the clock of the site', () => {
    expect(stepOf(post, '/:category/:slug', 'UTC')?.to).toBe('/weather/notes-on-rain');
    expect(stepOf(post, '/:year/:month/:slug', 'Asia/Tokyo')?.to).toBe('/2026/02/notes-on-rain');
  });

  it('stays where it is when it is there already', () => {
    expect(stepOf(post, '/:year/:month/:slug', 'UTC')).toBeNull();
  });

  it('is in the way of another that wants the same address, and of the site’s own pages', () => {
    const to = (id: string, title: string, to: string) => ({ id, title, from: `/old/${id}`, to });
    const [one, two, desk] = [to('1', 'One', '/same'), to('2', 'Two', '/same'), to('3', 'Three', '/desk')];
    expect(inTheWayOfEachOther([one, two, desk])).toEqual([
      { ...two, other: 'One' },
      { ...desk, other: null },
    ]);
  });

  it('that cannot move is named, with whose the address is', () => {
    const two = { id: '2', title: 'Two', from: '/old', to: '/same', other: 'One' };
    expect(refusalOf({ collisions: 3, named: [two] })).toBe(
      '“Two” cannot move: /same is an address of “One”. So it is with 2 more. ' +
        'Give it another slug, write another pattern, or let only new posts follow it.',
    );
    expect(refusalOf({ collisions: 1, named: [{ ...two, title: '', to: '/desk', other: null }] })).toMatch(
      /^“Untitled” cannot move: the site uses \/desk itself\. Give/,
    );
    expect(refusalOf({ collisions: 0, named: [] })).toBeNull();
  });
});
