import { describe, expect, it } from 'vitest';
import { noticesOf, tagsIn } from './rules';

const told = (tags: string[]) => noticesOf(tags).map(tagsIn);

describe('What one instance tells the others', () => {
  it('is the tags of the pages that changed', () => {
    expect(told(['post:1', 'posts'])).toEqual([['post:1', 'posts']]);
    expect(told([])).toEqual([]);
  });

  it('goes in as many notices as it needs, none longer than PostgreSQL takes', () => {
    const tags = Array.from({ length: 1000 }, (_, n) => `post:${String(n).padStart(8, '0')}-é`);
    const notices = noticesOf(tags);
    expect(notices.length).toBe(3);
    for (const notice of notices) expect(Buffer.byteLength(notice)).toBeLessThan(8000);
    expect(notices.flatMap(tagsIn)).toEqual(tags);
  });

  it('fills a notice to the last byte', () => {
    const [half, rest] = ['a'.repeat(3999), 'b'.repeat(3999)];
    expect(noticesOf([half, rest])).toEqual([`${half},${rest}`]);
    expect(noticesOf([half, `${rest}b`])).toEqual([half, `${rest}b`]);
  });

  it('is that everything changed, when a tag is too long to be told', () => {
    expect(told(['post:1', 'é'.repeat(4000)])).toEqual(['everything']);
    expect(told(['x'.repeat(7999)])).toEqual([['x'.repeat(7999)]]);
  });

  it('is everything, when a notice names nothing', () => {
    expect(tagsIn('')).toBe('everything');
    expect(tagsIn(',,')).toBe('everything');
  });
});
