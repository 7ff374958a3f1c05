// @vitest-environment jsdom
import { type AnyExtension, Editor } from '@tiptap/react';
import { afterEach, describe, expect, it } from 'vitest';
import { extensions } from '../extensions';
import { Direction } from './direction';
import { Markdown } from './markdown';
import { smartQuotes } from './smart-quotes';

let editor: Editor;
afterEach(() => editor.destroy());

function open(...more: AnyExtension[]) {
  editor = new Editor({ element: document.body, extensions: [...extensions, Markdown, ...more] });
}

/** Types as keys would, letter by letter. */
function type(text: string) {
  for (const letter of text) {
    const { view } = editor;
    const { from, to } = view.state.selection;
    const insert = () => view.state.tr.insertText(letter, from, to);
    if (!view.someProp('handleTextInput', (handle) => handle(view, from, to, letter, insert)))
      view.dispatch(insert());
  }
}

const written = () => editor.getHTML().replace(/(<p><\/p>)+$/, '');

describe('Markdown while typing', () => {
  it.each([
    ['# The head', '<h2>The head</h2>'],
    ['## The head', '<h2>The head</h2>'],
    ['### Lower', '<h3>Lower</h3>'],
    ['> said', '<blockquote><p>said</p></blockquote>'],
    ['- one', '<ul><li><p>one</p></li></ul>'],
    ['1. one', '<ol><li><p>one</p></li></ol>'],
    ['``` let', '<pre><code>let</code></pre>'],
    ['---', '<hr>'],
    ['a **bold** b', '<p>a <strong>bold</strong> b</p>'],
    ['an *em* b', '<p>an <em>em</em> b</p>'],
    ['a `code` b', '<p>a <code>code</code> b</p>'],
    ['a ~~gone~~ b', '<p>a <s>gone</s> b</p>'],
    ['see [the log](example.org/x) b', '<p>see <a href="https://example.org/x">the log</a> b</p>'],
    ['[مرحبا](/about)', '<p><a href="/about">مرحبا</a></p>'],
    ['[press](javascript:alert)', '<p>[press](javascript:alert)</p>'],
    ['# [x](', '<h2>[x](</h2>'],
  ])('%s', (typed, html) => {
    open();
    type(typed);
    expect(written()).toBe(html);
  });

  it('is given back by Undo', () => {
    open();
    type('# ');
    editor.commands.undo();
    expect(editor.getText()).toBe('# ');
  });
});

describe('Curly quotes', () => {
  it('are set as they are typed, also after marks and in a new line', () => {
    open(smartQuotes('en'));
    type(`"It's **so**" "`);
    expect(written()).toBe('<p>“It’s <strong>so</strong>” “</p>');
  });

  it('are given back straight by Undo and by Backspace right after', () => {
    open(smartQuotes('de'));
    type('Sie "');
    editor.commands.undo();
    expect(written()).toBe('<p>Sie "</p>');
    type(' "');
    expect(written()).toBe('<p>Sie " „</p>');
    editor.commands.undoInputRule();
    expect(written()).toBe('<p>Sie " "</p>');
    type('x');
    expect(written()).toBe('<p>Sie " "x</p>');
  });

  it('are never set in code', () => {
    open(smartQuotes('en'));
    type('``` "a"');
    expect(written()).toBe('<pre><code>"a"</code></pre>');
    editor.commands.setContent('<p>x</p>');
    editor.commands.focus('end');
    editor.commands.toggleCode();
    type(`"it's"`);
    expect(written()).toBe(`<p>x<code>"it's"</code></p>`);
  });

  it('are never set where the site has them off', () => {
    open();
    type(`"it's"`);
    expect(written()).toBe(`<p>"it's"</p>`);
  });
});

describe('The direction of each block', () => {
  /** The blocks that read by their own text, by their first words. */
  const blocks = () =>
    [...editor.view.dom.querySelectorAll('[dir="auto"]')].map((block) => block.textContent?.slice(0, 5));

  it('follows its text as blocks come, split, move and go', () => {
    open(Direction);
    editor.commands.setContent('<p>مرحبا</p><ul><li><p>one</p></li><li><p>two</p></li></ul><p>last</p>');
    expect(blocks()).toEqual(['مرحبا', 'onetw', 'one', 'two', 'last']);
    editor.commands.setTextSelection(3);
    editor.commands.splitBlock();
    expect(blocks()).toEqual(['مر', 'حبا', 'onetw', 'one', 'two', 'last']);
    editor.commands.joinBackward();
    expect(blocks()).toEqual(['مرحبا', 'onetw', 'one', 'two', 'last']);
    editor.commands.selectAll();
    editor.commands.deleteSelection();
    type('# x');
    expect(blocks()).toEqual(['x', '']);
  });

  it('is not saved', () => {
    open(Direction);
    editor.commands.setContent('<p>مرحبا</p>');
    expect(written()).toBe('<p>مرحبا</p>');
  });
});
