// @vitest-environment jsdom
import { Editor } from '@tiptap/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { extensions } from '../extensions';
import { type Asked, matchesInSource, matchFrom } from './matches';
import type { Searched } from './searched';
import { searchVisual } from './visual';

const asked = (text: string, more: Partial<Asked> = {}): Asked => ({
  text,
  matchCase: false,
  wholeWord: false,
  ...more,
});

const found = (source: string, what: Asked, inTags = false) =>
  matchesInSource(source, what, inTags).map(({ from, to }) => source.slice(from, to));

describe('Finding in the source', () => {
  it('finds words in the text, and in tags only when asked', () => {
    const source = '<p class="tide">Tide &amp; <a href="/tide">tide</a> <!-- tide --></p>';
    expect(found(source, asked('tide'))).toEqual(['Tide', 'tide']);
    expect(found(source, asked('tide'), true)).toHaveLength(5);
    expect(found(source, asked('amp'))).toEqual([]);
    expect(found(source, asked('p'))).toEqual([]);
  });

  it('takes every sign as it is', () => {
    for (const sign of ['.', '*', '(', '[a]', '$1', '\\n', '{2}', '|', '^', '-', '/', '👩‍🚀', 'مرحبا'])
      expect(found(`x ${sign} y`, asked(sign))).toEqual([sign]);
    expect(found('anything', asked(''))).toEqual([]);
  });

  it('knows capitals, whole words, and the quotes and spaces that one cannot type', () => {
    expect(found('Tide tide', asked('tide', { matchCase: true }))).toEqual(['tide']);
    expect(found('tide tides 10 1 été', asked('tide', { wholeWord: true }))).toEqual(['tide']);
    expect(found('10 1', asked('1', { wholeWord: true }))).toEqual(['1']);
    expect(found('t été', asked('t', { wholeWord: true }))).toEqual(['t']);
    expect(found('it’s “so”', asked(`it's "so"`))).toEqual(['it’s “so”']);
    expect(found('İstanbul, ISTANBUL', asked('istanbul'))).toEqual(['ISTANBUL']);
  });

  it('goes round', () => {
    const matches = [
      { from: 2, to: 4 },
      { from: 8, to: 10 },
    ];
    expect(matchFrom(matches, { from: 2, to: 4 }, 1)?.from).toBe(8);
    expect(matchFrom(matches, { from: 8, to: 10 }, 1)?.from).toBe(2);
    expect(matchFrom(matches, { from: 2, to: 4 }, -1)?.from).toBe(8);
    expect(matchFrom(matches, { from: 2, to: 4 }, 0)?.from).toBe(2);
    expect(matchFrom([], { from: 0, to: 0 }, 1)).toBeUndefined();
  });
});

describe('Finding in the visual editor', () => {
  let editor: Editor;
  let searched: Searched;
  // The browser's own; the parser that unit tests have knows no layout.
  beforeAll(() => {
    Element.prototype.scrollIntoView = () => {};
  });
  afterEach(() => editor.destroy());
  function open(content: string) {
    editor = new Editor({ element: document.body, extensions, content });
    searched = searchVisual(editor);
  }

  it('finds across marks, counts and goes round', () => {
    open('<p>high <strong>ti</strong>de, tide</p><p>ebb</p><blockquote><p>Tide</p></blockquote>');
    searched.ask(asked('tide'));
    expect(searched.place()).toEqual({ at: 0, of: 3 });
    searched.go(0);
    expect(searched.place()).toEqual({ at: 1, of: 3 });
    expect(searched.chosen()).toBe('tide');
    searched.go(-1);
    expect(searched.place()).toEqual({ at: 3, of: 3 });
    searched.go(1);
    expect(searched.place()).toEqual({ at: 1, of: 3 });
  });

  it('replaces one and goes on to the next', () => {
    open('<p>tide, <em>tide</em></p>');
    searched.ask(asked('tide'));
    searched.go(0);
    searched.replace('$5');
    expect(editor.getHTML()).toBe('<p>$5, <em>tide</em></p>');
    expect(searched.place()).toEqual({ at: 1, of: 1 });
  });

  it('replaces all as one step to undo, and never what is not text', () => {
    const text =
      '<p>a tide <a href="/tide">tide</a></p><img src="/tide.jpg" alt="tide"><pre><code>tide</code></pre>';
    open(text);
    const before = editor.getHTML();
    searched.ask(asked('tide'));
    searched.replaceAll('');
    expect(editor.getHTML()).toContain('<p>a  </p><img src="/tide.jpg" alt="tide"><pre><code></code></pre>');
    editor.commands.undo();
    expect(editor.getHTML()).toContain(before);
    searched.replaceAll('$& ebb');
    expect(editor.getHTML()).toContain('<a href="/tide">$&amp; ebb</a>');
  });

  it('leaves letters alone whose small form is longer', () => {
    open('<p>İİİ tide</p>');
    searched.ask(asked('TIDE'));
    searched.replaceAll('ebb');
    expect(editor.getText()).toBe('İİİ ebb');
  });

  it('leaves no trace once it has ended', () => {
    open('<p>tide</p>');
    searched.ask(asked('tide'));
    expect(document.querySelectorAll('.ProseMirror-search-match')).toHaveLength(1);
    searched.end();
    expect(document.querySelectorAll('.ProseMirror-search-match')).toHaveLength(0);
  });
});
