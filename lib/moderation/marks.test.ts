import { describe, expect, it } from 'vitest';
import { formatResponse } from '@/lib/comments/format';
import { markIn, marksOf, piecesOf } from './marks';

const word = (heldMatch: string) => marksOf({ heldBy: 'held-words', heldMatch });

describe('What a rule found is marked in the text of a response', () => {
  it('wherever it stands, whatever its case and accents', () => {
    expect(markIn('<p>Casino! <em>cásino</em>, online-CASINOS.</p>', word('casino'))).toBe(
      '<p><mark>Casino</mark>! <em><mark>cásino</mark></em>, online-<mark>CASINO</mark>S.</p>',
    );
  });

  it('also where emphasis or a link cuts it up, with every tag left whole', () => {
    expect(markIn('<p>a big ca<em>si</em>no here</p>', word('casino'))).toBe(
      '<p>a big <mark>ca</mark><em><mark>si</mark></em><mark>no</mark> here</p>',
    );
    const html = formatResponse('[the casino](https://casino.example/casino?a=1&b=2) casino');
    expect(markIn(html, word('casino')).replace(/<\/?mark>/g, '')).toBe(html);
    expect(markIn(html, word('casino')).match(/<mark>/g)).toHaveLength(2);
  });

  it('as it was typed, not as HTML writes it', () => {
    const html = formatResponse('a < b && "c" <script>casino</script>');
    expect(markIn(html, word('< b &&'))).toContain('<mark>&lt; b &amp;&amp;</mark>');
    expect(markIn(html, word('amp'))).toBe(html);
    expect(markIn(html, word('<script>'))).toContain('<mark>&lt;script&gt;</mark>');
  });

  it('with the accents and marks that belong to it', () => {
    expect(markIn('<p>שָׁלוֹם 🎰🎰</p>', word('שלום'))).toBe('<p><mark>שָׁלוֹם</mark> 🎰🎰</p>');
    expect(markIn('<p>🎰🎰 casino</p>', word('🎰'))).toBe('<p><mark>🎰🎰</mark> casino</p>');
  });

  it('or every link, when there are too many', () => {
    const html = formatResponse('https://a.example and [b *c*](https://b.example)');
    expect(markIn(html, marksOf({ heldBy: 'links', heldMatch: 'x' }))).toBe(
      html.replaceAll(/(<a [^>]*>)(.*?)<\/a>/g, '$1<mark>$2</mark></a>'),
    );
  });

  it('and is not when a rule looked at something else', () => {
    for (const heldBy of [null, 'first-time', 'a-later-rule'])
      expect(markIn('<p>Nell</p>', marksOf({ heldBy, heldMatch: 'Nell' }))).toBe('<p>Nell</p>');
    expect(markIn('<p>text</p>', word('\u200b'))).toBe('<p>text</p>');
  });
});

it('A name, an address and a site are marked the same way', () => {
  expect(piecesOf('Big Casino', word('casino'))).toEqual([
    { text: 'Big ', marked: false },
    { text: 'Casino', marked: true },
  ]);
  expect(piecesOf('', word('casino'))).toEqual([]);
});
