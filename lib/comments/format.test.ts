import { describe, expect, it } from 'vitest';
import { formatResponse, linksIn } from './format';

describe('The text of a response', () => {
  it('becomes paragraphs, and a line break stays a line break', () => {
    expect(formatResponse('One\ntwo\n\nThree')).toBe(
      '<p dir="auto">One<br />\ntwo</p>\n<p dir="auto">Three</p>',
    );
  });

  it('may have emphasis, code, quotes and lists', () => {
    expect(formatResponse('*a* **b** `c`')).toBe(
      '<p dir="auto"><em>a</em> <strong>b</strong> <code>c</code></p>',
    );
    expect(formatResponse('> said')).toBe('<blockquote dir="auto">\n<p dir="auto">said</p>\n</blockquote>');
    expect(formatResponse('3. c\n4. d')).toBe(
      '<ol start="3">\n<li dir="auto">c</li>\n<li dir="auto">d</li>\n</ol>',
    );
    expect(formatResponse('```js\n<b>\n```')).toBe('<pre><code>&lt;b&gt;\n</code></pre>');
  });

  it('links addresses, and tells search engines that readers wrote them', () => {
    const link = '<a href="https://example.org/a" rel="nofollow ugc noopener">';
    expect(formatResponse('[here](https://example.org/a)')).toBe(`<p dir="auto">${link}here</a></p>`);
    expect(formatResponse('See https://example.org/a.')).toBe(
      `<p dir="auto">See ${link}https://example.org/a</a>.</p>`,
    );
  });

  it.each([
    ['HTML', '<script>alert(1)</script><b onclick=x>b</b>'],
    ['a script address', '[x](javascript:alert(1)) [y](data:text/html,x) <javascript:alert(1)>'],
    ['a relative address', '[x](//evil.example) [y](/desk)'],
    ['a character reference', '&lt;b&gt; &#106;avascript:'],
    ['a heading', '# Title'],
    ['an indented block', 'a\n\n    <b>'],
    ['a name that is not a link', 'run script.py, write me@example.org'],
  ])('shows %s as it was typed', (_, typed) => {
    const html = formatResponse(typed);
    expect(html).not.toMatch(/<(?!\/?p\b)/);
    const shown = html
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
    expect(shown.replace(/\s+/g, ' ')).toBe(typed.replace(/\s+/g, ' '));
  });

  it('shows no image, only a link to it', () => {
    expect(formatResponse('![me](https://example.org/i.png)')).not.toContain('<img');
  });

  it('keeps quotes from nesting without end', () => {
    const html = formatResponse(`${'>'.repeat(500)} deep`);
    expect(html.match(/<blockquote/g)?.length).toBeLessThanOrEqual(12);
  });

  it('finds the direction of every block by itself', () => {
    expect(formatResponse('مرحبا\n\n> שלום\n\nHello').match(/dir="auto"/g)).toHaveLength(4);
  });

  it('does not let stacked marks climb over its neighbours', () => {
    expect(formatResponse(`Z${'\u0301'.repeat(500)}`).length).toBeLessThan(40);
    expect(formatResponse('नमस्ते ê̄')).toContain('नमस्ते ê̄');
  });

  it.each(['>', '*', '**a', '[', '[a](', '`a``', '<', 'http://', '&', '- ', '> - ', 'a\n', '[a](http://x "'])(
    'neither hangs nor swells on 50 kB of %j',
    (piece) => {
      const typed = piece.repeat(50_000 / piece.length);
      expect(formatResponse(typed).length).toBeLessThan(typed.length * 30);
    },
  );
});

describe('The links of a response', () => {
  it('are found in the order they stand', () => {
    const html = formatResponse('[a](http://a.example/?x=1&y=2) and https://b.example');
    expect(linksIn(html)).toEqual(['http://a.example/?x=1&y=2', 'https://b.example']);
  });
});
