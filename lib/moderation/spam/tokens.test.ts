import { describe, expect, it } from 'vitest';
import { tokensOf } from './tokens';

const nothing = { body: '', name: '', url: '', links: [] };
const words = (body: string) => tokensOf({ ...nothing, body }).filter((token) => !token.includes(':'));

describe('The tokens of a response', () => {
  it('are its words, the name, the hosts and what it looks like', () => {
    expect(
      tokensOf({
        body: 'Great casino, GREAT odds!',
        name: 'Casino King',
        url: 'https://www.casino.example/win?x=1',
        links: ['https://pills.example/a', 'https://pills.example/b', 'nonsense'],
      }),
    ).toEqual([
      ...['great', 'casino', 'odds', 'name:casino', 'name:king'],
      ...['site:casino.example', 'link:pills.example', 'looks:many-links', 'looks:has-site'],
    ]);
  });

  it('are words in every script', () => {
    expect(words('我爱赌博网站')).toContain('网站');
    expect(words('Это спам, ребята')).toEqual(['это', 'спам', 'ребята']);
    expect(words('هذه حرب')).toEqual(['هذه', 'حرب']);
  });

  it('tell shouting', () => {
    expect(tokensOf({ ...nothing, body: 'BUY CHEAP WATCHES HERE NOW' })).toContain('looks:shouting');
    expect(tokensOf({ ...nothing, body: 'NATO and the EU met here' })).not.toContain('looks:shouting');
  });

  it('cannot be forged: no word has a kind', () => {
    expect(words('name:king looks:shouting site:a.example')).not.toContain('name:king');
    expect(tokensOf({ ...nothing, body: 'looks:has-site' })).not.toContain('looks:has-site');
  });

  it.each([
    ['50,000 words', Array.from({ length: 50_000 }, (_, n) => `word${n}`).join(' ')],
    ['50 kB of stacked marks', `z${'\u0300\u0489'.repeat(25_000)}`],
    ['one word without end', 'x'.repeat(100_000)],
    ['halves of characters', '\ud800\udc00\ud800'.repeat(10_000)],
    ['nothing', ''],
  ])('of %s are few and short', (_, body) => {
    const links = Array.from({ length: 200 }, (_, n) => `https://site${n}.example/`);
    const tokens = tokensOf({ body, name: body.slice(0, 80), url: '', links });
    expect(tokens.length).toBeLessThanOrEqual(300);
    expect(new Set(tokens).size).toBe(tokens.length);
    expect(tokens.every((token) => token.length <= 105 && token.isWellFormed())).toBe(true);
  });

  it('of a padded text are those of both ends', () => {
    const padding = Array.from({ length: 1_000 }, (_, n) => `harmless${n}`).join(' ');
    expect(words(`${padding} casino`)).toContain('casino');
    expect(words(`casino ${padding}`)).toContain('casino');
  });
});
