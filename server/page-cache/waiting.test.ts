import { describe, expect, it } from 'vitest';
import { waitingToken } from './waiting';

const token = 'LpzxNbhJnthzh8KiaCYaRUwND_irX8A-';
const other = 'MpzxNbhJnthzh8KiaCYaRUwND_irX8A-';
const path = '/2026/05/%D9%85';
const cookie = `broadside_waiting=${token}${encodeURIComponent(path)}`;

describe('a browser whose response waits', () => {
  it('names the page on which it sees the response', () => {
    expect(waitingToken(`theme=dark; ${cookie}; other=1`, path)).toBe(token);
  });

  it('names none for another article that stands below the first one', () => {
    const parent = `broadside_waiting=${other}%2F2026`;
    expect(waitingToken(parent, '/2026/05')).toBeNull();
    expect(waitingToken(`${parent}; ${cookie}`, path)).toBe(token);
    expect(waitingToken(`${cookie}; ${parent}`, '/2026')).toBe(other);
  });

  it('names none without the cookie, or with one that is no token', () => {
    const odd = [
      '',
      'a=b',
      `x_${cookie}`,
      'broadside_waiting=../desk',
      `broadside_waiting=${token}`,
      `broadside_waiting=${token}/x`,
    ];
    expect([undefined, ...odd].map((given) => waitingToken(given, path))).toEqual(
      [undefined, ...odd].map(() => null),
    );
  });
});
