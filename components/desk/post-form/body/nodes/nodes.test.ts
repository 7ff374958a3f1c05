// @vitest-environment jsdom
import { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow } from '@tiptap/pm/tables';
import { afterEach, describe, expect, test } from 'vitest';
import { sanitiseBody } from '@/lib/text/sanitise';
import { extensions } from '../extensions';
import { openingOf } from '../round-trip';
import { storedHtml } from '../stored';
import { canCaption, caption } from './figure';
import { canFootnote, insertFootnote } from './footnotes';
import { galleryAt, picturesOf, setGallery } from './gallery';
import { insertTable, inTable, keptInTable, toggleHead } from './table-commands';

let editor: Editor;

afterEach(() => editor.destroy());

function open(html: string) {
  editor = new Editor({
    element: document.createElement('div'),
    extensions,
    content: openingOf(html).content ?? '',
  });
}

/** Puts the caret behind `words`. */
function caretBehind(words: string) {
  let place = 0;
  editor.state.doc.descendants((node, pos) => {
    if (node.isText && node.text?.includes(words)) place = pos + node.text.indexOf(words) + words.length;
  });
  expect(place).toBeGreaterThan(0);
  editor.commands.setTextSelection(place);
}

const stored = () => storedHtml(editor.state.doc);
function press(key: string, shiftKey = false) {
  const event = new KeyboardEvent('keydown', { key, shiftKey });
  editor.view.someProp('handleKeyDown', (handle) => handle(editor.view, event));
}
const type = (text: string) => editor.commands.insertContent(text);
const saved = () => sanitiseBody(stored());

describe('A table', () => {
  test('begins with its head, and Tab goes from cell to cell and makes a new row at the end', () => {
    open('');
    insertTable(editor);
    for (const word of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']) {
      type(word);
      press('Tab');
    }
    expect(saved()).toBe(
      '<table><thead><tr><th>a</th><th>b</th><th>c</th></tr></thead><tbody><tr><td>d</td><td>e</td><td>f</td></tr>' +
        '<tr><td>g</td><td>h</td><td>i</td></tr><tr><td>j</td><td></td><td></td></tr></tbody></table>',
    );
    press('Tab', true);
    type('!');
    expect(stored()).toContain('<tr><td>!</td>');
  });

  test('leaves a line above the notes, in which the text goes on', () => {
    open(
      '<p>a<sup class="fn"><a href="#text-n">1</a></sup></p><p>b</p><ol class="footnotes"><li id="text-n">N <a href="#x">^</a></li></ol>',
    );
    caretBehind('b');
    insertTable(editor);
    expect(editor.state.doc.children.map(({ type }) => type.name)).toEqual([
      ...['paragraph', 'paragraph', 'table', 'paragraph', 'footnotes', 'paragraph'],
    ]);
  });

  test('takes rows and columns, and loses them', () => {
    open('<table><tbody><tr><td>a</td></tr></tbody></table>');
    caretBehind('a');
    inTable(addColumnAfter)(editor);
    inTable(addRowAfter)(editor);
    expect(saved()).toBe(
      '<table><tbody><tr><td>a</td><td></td></tr><tr><td></td><td></td></tr></tbody></table>',
    );
    inTable(deleteRow)(editor);
    expect(saved()).toBe('<table><tbody><tr><td></td><td></td></tr></tbody></table>');
  });

  test('keeps the caret that was in what it has lost', () => {
    for (const command of [deleteColumn, deleteRow]) {
      open(
        '<table><tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></tbody></table><p>e</p>',
      );
      caretBehind('d');
      keptInTable(command)(editor);
      expect(editor.isActive('table')).toBe(true);
    }
    open('<p>a</p>');
    caretBehind('a');
    keptInTable(deleteRow)(editor);
    expect(saved()).toBe('<p>a</p>');
  });

  test('has a head when it is told to, until it is told again', () => {
    const plain = '<table><tbody><tr><td>a</td></tr><tr><td>b</td></tr></tbody></table>';
    open(plain);
    caretBehind('b');
    toggleHead(editor);
    expect(saved()).toBe(
      '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>',
    );
    toggleHead(editor);
    expect(saved()).toBe(plain);
  });
});

describe('A footnote', () => {
  test('gets its note at the foot, where what is typed goes, and Enter leads back', () => {
    open('<p>One. Two.</p>');
    caretBehind('Two.');
    expect(insertFootnote(editor)).toBe(true);
    type('Second');
    press('Enter');
    type(' Three.');
    caretBehind('One.');
    insertFootnote(editor);
    type('First');
    expect(shape(saved())).toBe(
      '<p>One.[A1] Two.[B2] Three.</p><ol class="footnotes">' +
        '<li id="A">First <a href="#A-link" aria-label="Jump to footnote reference 1">↩︎</a></li>' +
        '<li id="B">Second <a href="#B-link" aria-label="Jump to footnote reference 2">↩︎</a></li></ol>',
    );
    expect(saved()).toBe(stored());
  });

  test('goes with its mark, and the others are numbered anew', () => {
    open('<p>One. Two.</p>');
    for (const words of ['One.', 'Two.']) {
      caretBehind(words);
      insertFootnote(editor);
      type(words.toUpperCase());
    }
    const before = stored();
    caretBehind('One.');
    const { from } = editor.state.selection;
    editor.commands.deleteRange({ from, to: from + 1 });
    expect(shape(stored())).toMatch(
      /^<p>One\. Two\.\[A1\]<\/p><ol class="footnotes"><li id="A">TWO\. .*1">↩︎<\/a><\/li><\/ol>$/,
    );
    editor.commands.undo();
    expect(stored()).toBe(before);
  });

  test('that is copied gets a note of its own', () => {
    open('<p>One.</p>');
    caretBehind('One.');
    insertFootnote(editor);
    type('Why');
    const mark = editor.state.doc.firstChild?.lastChild?.toJSON();
    editor.commands.insertContentAt(1, mark);
    expect(shape(stored())).toMatch(
      /^<p>\[A1\]One\.\[B2\]<\/p><ol class="footnotes"><li id="A">Why .*<li id="B">Why /,
    );
  });

  test('keeps the order of the text where some marks stand in an HTML block', () => {
    const html =
      '<dl><dt>a<sup class="fn"><a href="#text-a" id="text-a-link">1</a></sup></dt></dl><p>b</p>' +
      '<ol class="footnotes"><li id="text-a">A <a href="#text-a-link">↩︎</a></li></ol>';
    open(html);
    caretBehind('b');
    insertFootnote(editor);
    editor.commands.insertContentAt(0, '<p>c</p>');
    caretBehind('c');
    insertFootnote(editor);
    expect(saved()).toMatch(
      /c<sup class="fn"><a [^>]*>1<\/a>.*text-a-link">2<\/a>.*b<sup class="fn"><a [^>]*>3<\/a>/,
    );
    expect(saved()).toMatch(/<ol.*<li id="text-fn.*<li id="text-a">.*<li id="text-fn/);
  });

  test('stands in no note and no code', () => {
    open('<p>One.</p><pre><code>Two.</code></pre>');
    caretBehind('Two.');
    expect(canFootnote(editor)).toBe(false);
    caretBehind('One.');
    insertFootnote(editor);
    expect(canFootnote(editor)).toBe(false);
    expect(insertFootnote(editor)).toBe(false);
  });

  const shape = (html: string) => {
    const names = [...new Set([...html.matchAll(/text-fn-[0-9a-f]{8}(?!-)/g)].map(([name]) => name))];
    const short = names.reduce((text, name, index) => text.replaceAll(name, 'ABC'[index] ?? name), html);
    return short.replace(/<sup class="fn"><a href="#(.)" id="\1-link">(\d)<\/a><\/sup>/g, '[$1$2]');
  };
});

describe('A picture', () => {
  const boat = '<img src="/boat.jpg" alt="A boat" />';

  test('gets a caption with a credit, and Enter goes on below', () => {
    open(boat);
    editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, 0)));
    expect(canCaption(editor)).toBe(true);
    caption(editor);
    type('At rest. ');
    editor.commands.toggleCredit();
    type('Ann');
    press('Enter');
    type('On.');
    expect(saved()).toBe(
      '<figure><img src="/boat.jpg" alt="A boat" loading="lazy" /><figcaption>At rest. <span class="credit">Ann</span></figcaption></figure><p>On.</p>',
    );
  });

  test('stands in a gallery, which is opened again and keeps what was said of it', () => {
    const pictures = ['/a.jpg', '/b.jpg'].map((src) => ({ src, alt: src, width: 10, height: 5 }));
    open('<p>Before</p>');
    caretBehind('Before');
    setGallery(editor, pictures);
    expect(saved()).toContain(
      '<figure class="gallery"><img src="/a.jpg" alt="/a.jpg" width="10" height="5" loading="lazy" /><img src="/b.jpg"',
    );
    open(
      '<figure class="gallery"><figure><img src="/a.jpg" alt=""><figcaption>Kept</figcaption></figure><img src="/b.jpg" alt="b"><figcaption>All</figcaption></figure>',
    );
    caretBehind('All');
    const gallery = galleryAt(editor);
    expect(gallery && picturesOf(gallery.node).map(({ src }) => src)).toEqual(['/a.jpg', '/b.jpg']);
    setGallery(editor, [
      { src: '/b.jpg', alt: 'b', width: null, height: null },
      { src: '/a.jpg', alt: 'A', width: null, height: null },
    ]);
    expect(stored()).toBe(
      '<figure class="gallery"><img src="/b.jpg" alt="b"><figure><img src="/a.jpg" alt="A"><figcaption>Kept</figcaption></figure><figcaption>All</figcaption></figure>',
    );
    setGallery(editor, []);
    expect(stored()).toBe('');
  });
});

test('An anchor is not doubled when its paragraph is split, nor do words of an old text run together', () => {
  open('<h2 id="text-a">One two</h2><blockquote><p>a</p><cite>b c</cite></blockquote>');
  caretBehind('One');
  press('Enter');
  caretBehind('b');
  press('Enter');
  expect(saved()).toBe(
    '<h2 id="text-a">One</h2><h2> two</h2><blockquote><p>a</p><cite>b</cite><p><cite> c</cite></p></blockquote>',
  );
});
