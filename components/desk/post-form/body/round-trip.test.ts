// @vitest-environment jsdom
import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { describe, expect, test } from 'vitest';
import { sanitiseBody } from '@/lib/text/sanitise';
import { changesTo } from './changes';
import { extensions } from './extensions';
import { openingOf, throughTheEditor } from './round-trip';
import { storedHtml } from './stored';

/** As it is stored after somebody typed elsewhere in the text. */
const saved = (html: string) => sanitiseBody(throughTheEditor(html));

describe('What the visual editor gives back as it was', () => {
  test.each([
    ['headings of every level', '<h2>a</h2><h3>b</h3><h4>c</h4><h5>d</h5><h6>e</h6>'],
    [
      'anchors, languages and directions',
      '<h2 id="text-a" lang="ar" dir="rtl">سلام</h2><p lang="fr" title="t">été</p>',
    ],
    ['alignment', '<p class="has-text-align-center">a</p><h2 class="has-text-align-right">b</h2>'],
    [
      'paragraphs of old sites',
      '<div>a</div><div><br /></div><div class="aligncenter"><p>b</p><p>c</p></div>',
    ],
    [
      'a list',
      '<ol start="3" reversed="reversed" type="a"><li value="7"><p>a</p></li><li><p>b</p><ul><li><p>c</p></li></ul></li></ol>',
    ],
    [
      'a list of pictures',
      '<ul><li><img src="/a.jpg" alt="a" loading="lazy" /></li><li><h3>b</h3></li></ul>',
    ],
    [
      'marks of every kind',
      '<p><kbd>a</kbd> <abbr title="t">b</abbr> <em lang="fr">c</em> H<sub>2</sub>O x<sup>2</sup></p>',
    ],
    ['marks within each other', '<p><q cite="https://example.org/"><small><cite>a</cite></small></q></p>'],
    ['readings above words', '<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>'],
    [
      'a link as code',
      '<p><a href="/a"><code>a</code></a> <a href="https://example.org/" target="_blank" rel="noopener">b</a></p>',
    ],
    ['an anchor without words', '<p><a id="text-here"></a>a</p>'],
    ['where a word may break', '<p>a<wbr />b</p>'],
    ['a picture among words', '<p>a <img src="/a.jpg" alt="" width="9" height="9" loading="lazy" /> b</p>'],
    [
      'a picture by itself',
      '<img src="/a.jpg" alt="007" title="007" class="alignleft" loading="lazy" /><p>a</p>',
    ],
    ['a picture in a paragraph', '<p><a href="/b"><img src="/a.jpg" alt="a" loading="lazy" /></a></p>'],
    ['code', '<pre><code>1 &lt; 2\n\n  3</code></pre><pre>verse\n  of old</pre>'],
    [
      'a table',
      '<table id="text-t"><caption>Tides</caption><thead><tr><th scope="col">a</th><th colspan="2">b</th></tr></thead>' +
        '<tbody><tr><td rowspan="2" dir="rtl">c</td><td>d</td><td>e</td></tr><tr><td><p>f</p><p>g</p></td><td><ul><li><p>h</p></li></ul></td></tr></tbody>' +
        '<tfoot><tr><td>i</td><td class="has-text-align-right">j</td><td></td></tr></tfoot></table>',
    ],
    [
      'a table in a figure',
      '<figure><table><tbody><tr><td>a</td></tr></tbody></table><figcaption>b</figcaption></figure>',
    ],
    [
      'a picture with its caption and credit',
      '<figure class="alignright"><a href="/b"><img src="/a.jpg" alt="a" loading="lazy" /></a><figcaption>A <em>boat</em> <span class="credit">Ann</span></figcaption></figure>',
    ],
    [
      'a gallery',
      '<figure class="gallery"><img src="/a.jpg" alt="a" loading="lazy" /><figure><img src="/b.jpg" alt="b" loading="lazy" /><figcaption>b</figcaption></figure><figcaption>Both</figcaption></figure>',
    ],
    [
      'a gallery that is a list',
      '<figure class="gallery"><ul><li><figure><img src="/a.jpg" alt="a" loading="lazy" /></figure></li></ul></figure>',
    ],
    [
      'a caption of an old site',
      '<div class="wp-caption alignleft"><img src="/a.jpg" alt="a" loading="lazy" /><p class="wp-caption-text">c</p></div>',
    ],
    [
      'words behind a block',
      '<blockquote><p>a</p><cite>b</cite></blockquote><ul><li><p>c</p>d<p>e</p></li></ul>',
    ],
    [
      'footnotes',
      '<p>a<sup class="fn"><a href="#text-n1" id="text-n1-link">1</a></sup> b<sup class="fn"><a href="#text-n2">2</a></sup></p>' +
        '<ol class="footnotes"><li id="text-n1">One <em>note</em>. <a href="#text-n1-link" aria-label="Jump to footnote reference 1">↩︎</a></li>' +
        '<li id="text-n2">Two. <a href="#text-top">^</a></li></ol>',
    ],
    ['notes that are an ordinary list', '<ol class="footnotes"><li><p>Without a way back</p></li></ol>'],
    [
      'a quotation',
      '<blockquote cite="https://example.org/"><p>a</p><p><cite>b</cite></p></blockquote><hr />',
    ],
  ])('%s', (_, html) => {
    expect(sanitiseBody(html)).toBe(html);
    expect(openingOf(html).content).not.toBeNull();
    expect(ordered(saved(html))).toBe(ordered(html));
  });
});

describe('A text that the visual editor would change', () => {
  const odd = '<ul>Words<li>An item</li></ul>';

  test('is opened with what would change as HTML blocks, if most of it fits', () => {
    const html = `<p>${'A long paragraph. '.repeat(9)}</p>${odd}<p>The end.</p>`;
    const { content } = openingOf(html);
    expect(content?.content?.map(({ type }) => type)).toEqual(['paragraph', 'htmlBlock', 'paragraph']);
    expect(content?.content?.[1]?.attrs).toEqual({ html: odd, named: false });
    expect(content && storedHtml(Node.fromJSON(getSchema(extensions), content))).toBe(
      html.replace(' </p><ul>', '</p><ul>'),
    );
  });

  test('is opened as source otherwise, with what is at stake in words', () => {
    expect(openingOf(`<p>Short.</p>${odd}`)).toEqual({ content: null, lost: ['a list'] });
    expect(
      openingOf('<table id="text-a"><tbody id="text-b"><tr><td>a</td></tr></tbody></table>').lost,
    ).toEqual(['a table']);
  });

  test('is a table with holes, too, which would be filled', () => {
    const holes = '<table><tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></tbody></table>';
    expect(openingOf(holes)).toEqual({ content: null, lost: ['a table'] });
    expect(throughTheEditor(holes)).toContain('<td>c</td><td></td>');
  });

  test('shows what would change, place by place', () => {
    const changes = changesTo(`<p>Same.</p>${odd}<p>Same.</p>`);
    const words = (side: 'before' | 'after') =>
      changes?.places.map((place) => place[side].map(({ text }) => text).join(''));
    expect(words('before')?.join()).toContain('Words');
    expect(words('after')?.join()).toContain('<li>');
    expect(changes?.more).toBe(0);
    expect(changesTo('<p>a</p>')).toEqual({ places: [], more: 0 });
  });

  test('is not one whose markup only looks different', () => {
    for (const html of [
      '<p><b>a</b>\n\n</p>',
      'a<br>b',
      '<p><span>a</span></p>',
      '<table><colgroup><col></colgroup><tr><td><p>a</p></td></tr></table>',
    ])
      expect(openingOf(html).content).not.toBeNull();
  });

  test('is one in which two links would become one', () => {
    expect(openingOf('<p><a href="/a">a</a><a href="/a">b</a></p>').content).toBeNull();
  });
});

test('A text of no words is opened as an empty paragraph, and is stored as nothing', () => {
  expect(throughTheEditor('')).toBe('');
  expect(throughTheEditor(' \n ')).toBe('');
});

/** With the attributes of each element in one order: theirs is of no meaning. */
function ordered(html: string): string {
  return html.replace(/(?<=<[a-z0-9]+)( [^>]*?)(?= ?\/?>)/g, (attributes) =>
    [...attributes.matchAll(/ [a-z-]+="[^"]*"/g)].sort().join(''),
  );
}
