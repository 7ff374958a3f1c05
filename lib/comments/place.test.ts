import { describe, expect, it } from 'vitest';
import { depthOf, MAX_LEVELS, pathsDownTo, sortPath } from './place';

describe('A place in the thread', () => {
  it('has five base-36 digits a level', () => {
    expect(sortPath(null, 1)).toBe('00001');
    expect(sortPath('00001', 36)).toBe('0000100010');
    expect(sortPath(null, 36 ** 5 - 1)).toBe('zzzzz');
  });

  it('puts a reply after what it answers and before the next response', () => {
    const first = sortPath(null, 1) ?? '';
    const second = sortPath(null, 2) ?? '';
    const reply = sortPath(first, 3) ?? '';
    const answer = sortPath(reply, 4) ?? '';
    expect([second, answer, reply, first].sort()).toEqual([first, reply, answer, second]);
  });

  it('tells its depth and what it stands under', () => {
    expect(depthOf('00001')).toBe(0);
    expect(depthOf('000010000200003')).toBe(2);
    expect(pathsDownTo('000010000200003')).toEqual(['00001', '0000100002', '000010000200003']);
  });

  it('is refused where the thread is as deep as an index row allows', () => {
    const deepest = '00001'.repeat(MAX_LEVELS);
    expect(sortPath(deepest.slice(5), 9)).toHaveLength(deepest.length);
    expect(deepest.length).toBeLessThan(2600);
    expect(sortPath(deepest, 9)).toBeNull();
  });

  it.each([0, -1, 1.5, 36 ** 5])('has no number %s', (place) => {
    expect(() => sortPath(null, place)).toThrow(RangeError);
  });
});
