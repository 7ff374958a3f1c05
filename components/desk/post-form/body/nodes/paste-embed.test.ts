// @vitest-environment jsdom
import { Editor } from '@tiptap/core';
import { afterEach, describe, expect, test } from 'vitest';
import { extensions } from '../extensions';
import { openingOf } from '../round-trip';
import { storedHtml } from '../stored';
import { insertEmbed } from './paste-embed';

const url = 'https://www.youtube.com/watch?v=aqz-KE-bpKQ';
const embed = `<figure class="embed"><a href="${url}">A boat</a></figure>`;

let editor: Editor;

afterEach(() => editor.destroy());

/** What is stored of `html` when something is embedded with the caret in its first paragraph. */
function embeddedIn(html: string): string {
  editor = new Editor({
    element: document.createElement('div'),
    extensions,
    content: openingOf(html).content ?? '',
  });
  editor.commands.setTextSelection(1);
  insertEmbed(editor.view, url, { title: 'A boat' });
  return storedHtml(editor.state.doc);
}

describe('Something that is embedded', () => {
  test.each([
    ['one word', '<p>Interlude</p>'],
    ['a sentence without spaces', '<p>船が港に入る。</p>'],
    ['another address', '<p>https://example.org/</p>'],
    ['nothing but a picture', '<p><a href="/b"><img src="/a.jpg" alt="a"></a></p>'],
    ['a picture and the address', `<p>${url}<a href="/b"><img src="/a.jpg" alt="a"></a></p>`],
  ])('stands behind a paragraph of %s, which stays', (_, paragraph) => {
    expect(embeddedIn(paragraph)).toBe(paragraph + embed);
  });

  test('stands behind a paragraph of nothing but a footnote mark, which stays', () => {
    const note =
      '<ol class="footnotes"><li id="text-n">N <a href="#text-n-link" aria-label="Jump to footnote reference 1">↩︎</a></li></ol>';
    const mark = '<p><sup class="fn"><a href="#text-n" id="text-n-link">1</a></sup></p>';
    expect(embeddedIn(mark + note)).toMatch(/^<p><sup class="fn">.*<\/sup><\/p><figure class="embed">/);
  });

  test('takes the place of an empty paragraph, and of one that says its address', () => {
    for (const paragraph of ['<p></p>', `<p>${url}</p>`, `<p><a href="${url}">${url}</a></p>`])
      expect(embeddedIn(paragraph)).toBe(embed);
  });
});
