// @vitest-environment jsdom
import { Editor, EditorContent } from '@tiptap/react';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { extensions } from '../extensions';
import { openingOf } from '../round-trip';
import { storedHtml } from '../stored';

const block = '<dl><dt>a</dt></dl>';
const typed = '<dl><dt>a</dt></dl><p>b</p>';

let editor: Editor;
let root: Root;

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  editor = new Editor({
    extensions,
    content: openingOf(`<p>x</p>${block}`).content ?? '',
    // There is no layout to scroll in.
    editorProps: { handleScrollToSelection: () => true },
  });
  root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () => root.render(<EditorContent editor={editor} />));
  await press('Edit HTML');
});

afterEach(async () => {
  await act(async () => root.unmount());
  editor.destroy();
  document.body.replaceChildren();
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: undefined });
});

describe('The source of an HTML block', () => {
  test('is in the text as soon as it is typed, and the caret stays where it is', async () => {
    let changes = 0;
    editor.on('update', () => changes++);
    field().focus();
    await type('<dl><dt>a</dt></dl><p>b', 10);
    expect(stored()).toBe(`<p>x</p>${typed}`);
    expect(changes).toBe(1);
    expect(field().value).toBe('<dl><dt>a</dt></dl><p>b');
    expect(field().selectionStart).toBe(10);
    expect(document.activeElement).toBe(field());
  });

  test('is taken back in one step, however long somebody typed', async () => {
    for (const end of [8, 12, 19, 23, typed.length]) await type(typed.slice(0, end));
    await press('Done');
    expect(stored()).toBe(`<p>x</p>${typed}`);
    await act(async () => void editor.commands.undo());
    expect(stored()).toBe(`<p>x</p>${block}`);
    expect(editor.can().undo()).toBe(false);
    await act(async () => void editor.commands.redo());
    expect(stored()).toBe(`<p>x</p>${typed}`);
  });

  test('is as it was opened after Cancel, without a step to take back', async () => {
    await type(typed);
    await press('Cancel');
    expect(stored()).toBe(`<p>x</p>${block}`);
    expect(editor.can().undo()).toBe(false);
  });

  test('that was emptied takes the block away, and Undo brings it back as it was opened', async () => {
    await type('');
    await press('Done');
    expect(stored()).toBe('<p>x</p>');
    await act(async () => void editor.commands.undo());
    expect(stored()).toBe(`<p>x</p>${block}`);
  });

  test('follows when Undo in the text takes a change of the block back', async () => {
    await type(typed);
    await press('Done');
    await press('Edit HTML');
    field().blur();
    await act(async () => void editor.commands.undo());
    expect(field().value).toBe(block);
  });

  test('that names a note is put in order once it is done, not at every key', async () => {
    await type(`${block}<p>c<sup class="fn"><a href="#text-n">7</a></sup></p>`);
    expect(stored()).not.toContain('footnotes');
    await press('Done');
    expect(stored()).toMatch(/<sup class="fn"><a href="#text-n">1<.*<ol class="footnotes"><li id="text-n">/);
  });
});

const stored = () => storedHtml(editor.state.doc);

function field(): HTMLTextAreaElement {
  const found = document.querySelector('textarea');
  if (!found) throw new Error('The source is not shown.');
  return found;
}

/** As a browser does: React is told by the event. */
async function type(text: string, caret = text.length) {
  await act(async () => {
    const there = field();
    there.setRangeText(text, 0, there.value.length);
    there.setSelectionRange(caret, caret);
    there.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

async function press(name: string) {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  await act(async () => button?.click());
}
