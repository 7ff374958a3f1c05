import { afterEach, describe, expect, it, vi } from 'vitest';
import { findWord } from './words';

afterEach(() => vi.restoreAllMocks());

const inside = (list: string, text: string) => findWord(list, [text]);
const whole = (list: string, text: string) => findWord(list, [text], true);

describe('A word of a list', () => {
  it('is found inside words too, unless it must be whole', () => {
    expect(inside('press', 'I use WordPress.')).toBe('Press');
    expect(whole('press', 'I use WordPress.')).toBeNull();
    expect(whole('press', 'Stop the press.')).toBe('press');
  });

  it.each([
    ['press', '(Press)'],
    ['press', 'the press’s'],
    ['press', 'free-press'],
    ['press', 'pressing the press'],
    ['press', 'https://press.example/x'],
    ['press', 'me@press.example'],
    ['prés', 'PRES'],
    ['so and so', 'that So And So!'],
    ['$$$', 'make$$$now'],
    ['c++', 'I like C++.'],
    ['кит', 'Это кит.'],
    ['حرب', 'هذه حرب.'],
    ['赌博', '我爱赌博网站'],
    ['カジノ', 'オンラインカジノへ'],
    ['พนัน', 'เว็บพนันออนไลน์'],
    ['win', 'いますぐwin！'],
    ['🎰', 'go🎰go'],
  ])('%s is whole in %s', (entry, text) => {
    expect(whole(`nothing\n${entry}`, text)).not.toBeNull();
  });

  it.each([
    ['press', 'presses'],
    ['press', 'press2'],
    ['кит', 'скитание'],
    ['حرب', 'محاربة وحروب'],
    ['𝐚b', 'xab'],
    ['b', '𐐨b'],
    ['b', 'e\u0301b'],
  ])('%s is only a part in %s', (entry, text) => {
    expect(whole(entry, text)).toBeNull();
  });

  it('is the first one in the text, and the longest that ends there', () => {
    expect(inside('late\nearly', 'early and late')).toBe('early');
    expect(inside('ring\nspring', 'Spring')).toBe('Spring');
    expect(whole('ring\nspring', 'offspring ring')).toBe('ring');
    expect(inside('she\nhers\nhe', 'ushers')).toBe('she');
  });

  it('is an expression for nobody but itself', () => {
    expect(inside('(a+)+$\n.*', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!')).toBeNull();
    expect(inside('.*', 'say .* now')).toBe('.*');
  });
});

describe('However long the list and the text', () => {
  /** Steps of the machine: each is one look into its table. */
  function steps(list: string, texts: string[], asWhole = false) {
    findWord(list, ['']);
    const look = vi.spyOn(Map.prototype, 'get');
    const found = findWord(list, texts, asWhole);
    const count = look.mock.calls.filter(([key]) => typeof key === 'number').length;
    look.mockRestore();
    return { found, count };
  }
  const five = Array.from({ length: 5_000 }, (_, n) => `bad${n.toString(36)}`).join('\n');

  it('each character is looked at a few times', () => {
    const text = 'ba bad '.repeat(7_000);
    for (const asWhole of [false, true]) {
      const { found, count } = steps(five, [text], asWhole);
      expect(found).toBeNull();
      expect(count).toBeGreaterThan(text.length / 2);
      expect(count).toBeLessThanOrEqual(2 * text.length);
    }
  });

  it('also when it tries to lead the search astray', () => {
    const near = `${'a'.repeat(20_000)}b`;
    const text = 'a'.repeat(50_000);
    expect(steps(near, [text])).toMatchObject({ found: null });
    expect(steps(near, [text]).count).toBeLessThanOrEqual(2 * text.length);
  });

  it('50 kB of stacked marks are one letter to it', () => {
    const zalgo = `c${'\u0300\u0489\u036f'.repeat(8_000)}asino${'\u0301'.repeat(20_000)}`;
    const { found, count } = steps(`${five}\ncasino`, [zalgo], true);
    expect(found).toBe(zalgo);
    expect(count).toBeLessThanOrEqual(20);
  });

  it('200 links are looked through', () => {
    const links = Array.from({ length: 200 }, (_, n) => `https://site${n}.example/path`);
    expect(inside('site199.example', links.join(' '))).toBe('site199.example');
  });
});
