import { describe, expect, test } from 'vitest';
import { sanitiseBody } from '@/lib/text/sanitise';
import { embedMarkup, embedsIn, replaceEmbeds, settleEmbeds } from './body';

const youtube = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ';
const settle = (html: string) => settleEmbeds(sanitiseBody(html));

describe('What a body embeds', () => {
  test('is a figure with a link, which reads well without this site', () => {
    const html = embedMarkup({ url: `${youtube}`, title: 'A <song> & "more"', caption: 'Sung' });
    expect(html).toBe(
      `<figure class="embed"><a href="${youtube}">A &lt;song&gt; &amp; &quot;more&quot;</a><figcaption>Sung</figcaption></figure>`,
    );
    expect(settle(html)).toBe(settle(settle(html)));
    expect(embedsIn(settle(html))).toEqual([{ url: youtube, title: 'A <song> & "more"', caption: 'Sung' }]);
  });

  test.each([
    [
      'in another spelling of its address',
      '<a href="https://youtu.be/dQw4w9WgXcQ?si=1">A song</a>',
      'A song',
    ],
    ['with line breaks', '\n  <a href="https://youtu.be/dQw4w9WgXcQ">A\nsong</a>\n', 'A song'],
    [
      'with marks in its title',
      '<a href="https://youtu.be/dQw4w9WgXcQ" target="_blank">A <em>song</em></a>',
      'A song',
    ],
    ['in a paragraph', '<p><a href="https://youtu.be/dQw4w9WgXcQ">A song</a></p>', 'A song'],
    [
      'with its address for a title',
      '<a href="https://youtu.be/dQw4w9WgXcQ">https://youtu.be/dQw4w9WgXcQ</a>',
      '',
    ],
    ['without a title', '<a href="https://youtu.be/dQw4w9WgXcQ"></a>', ''],
  ])('written by hand %s gets the one form', (_, inside, title) => {
    const settled = settle(`<figure class="embed">${inside}</figure>`);
    expect(settled).toBe(embedMarkup({ url: youtube, title, caption: '' }));
    expect(embedsIn(settled)).toEqual([{ url: youtube, title, caption: '' }]);
  });

  test.each([
    'https://www.youtube.com.evil.example/watch?v=dQw4w9WgXcQ',
    'https://example.org/',
    'javascript:alert(1)',
    'https://user:secret@www.youtube.com/watch?v=dQw4w9WgXcQ',
  ])('is a plain link where the address is nobody’s: %s', (url) => {
    const settled = settle(`<figure class="embed"><a href="${url}">x</a></figure>`);
    expect(settled).not.toContain('embed"');
    expect(embedsIn(settled)).toEqual([]);
  });

  test('keeps the links and marks of its caption as a plain link, and the whole of a long one', () => {
    const figure = (caption: string) =>
      `<figure class="embed"><a href="${youtube}">x</a><figcaption>${caption}</figcaption></figure>`;
    const marked = settle(figure('Sung by <a href="/ann">Ann</a>, <em>live</em>'));
    expect(marked).toBe(
      `<figure><a href="${youtube}">x</a><figcaption>Sung by <a href="/ann">Ann</a>, <em>live</em></figcaption></figure>`,
    );
    expect(settle(marked)).toBe(marked);
    const long = figure('la '.repeat(400).trim());
    expect(settle(long)).toBe(long);
    expect(settle(figure('1 &lt; 2'))).toBe(figure('1 &lt; 2'));
  });

  test('is no other figure, and no figure inside of something that only looks like one', () => {
    const html = `<figure><a href="${youtube}">x</a></figure><p>&lt;figure class="embed"&gt;</p>`;
    expect(embedsIn(settle(html))).toEqual([]);
    expect(settle(html)).toBe(sanitiseBody(html));
  });

  test('gives way to what is put in its place, and nothing else does', () => {
    const html = `<p>a</p>${embedMarkup({ url: youtube, title: 'x', caption: '' })}<p>b</p>`;
    expect(replaceEmbeds(html, ({ title }) => `[${title}]`)).toBe('<p>a</p>[x]<p>b</p>');
  });

  test('is found without waiting, whatever the body is', () => {
    const began = performance.now();
    const half = '<figure class="embed"><a href="x">';
    for (const html of [
      half.repeat(20_000),
      `${half}${'<b>x'.repeat(100_000)}`,
      `${half}x</a>`.repeat(20_000),
    ]) {
      settleEmbeds(html);
      embedsIn(html);
    }
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
