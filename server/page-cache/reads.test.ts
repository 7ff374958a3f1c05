import { describe, expect, it } from 'vitest';
import { Reads } from './reads';

const hour = 60 * 60 * 1000;

function at(start: number) {
  const clock = { now: start };
  return { clock, reads: new Reads(() => clock.now) };
}

describe('What is read most', () => {
  it('is told with how often, most first', () => {
    const { reads } = at(0);
    for (const path of ['/a', '/b', '/b', '/c'])
      reads.count(path, 'Mozilla/5.0 (X11; Linux x86_64) Firefox/145.0');
    expect(reads.most(2)).toEqual([
      { path: '/b', count: 2 },
      { path: '/a', count: 1 },
    ]);
  });

  it('is that of the last day, since the start of the site at most', () => {
    const { clock, reads } = at(10 * hour);
    reads.count('/old');
    clock.now += 23 * hour;
    reads.count('/new');
    expect(reads.most(9)).toHaveLength(2);
    expect(reads.since).toBe(10 * hour);
    clock.now += 2 * hour;
    expect(reads.most(9)).toEqual([{ path: '/new', count: 1 }]);
    expect(reads.since).toBe(clock.now - 24 * hour);
  });

  it('is not what robots ask for', () => {
    const { reads } = at(0);
    for (const name of ['Googlebot/2.1', 'curl/8.5', 'facebookexternalhit preview', 'HeadlessChrome'])
      reads.count('/a', name);
    expect(reads.most(9)).toEqual([]);
  });

  it('costs little memory, however many addresses are asked for', () => {
    const { reads } = at(0);
    reads.count('/first');
    for (let n = 0; n < 5000; n++) reads.count(`/${n}`);
    reads.count('/first');
    expect(reads.most(9999)).toHaveLength(2000);
    expect(reads.most(1)).toEqual([{ path: '/first', count: 2 }]);
  });
});
