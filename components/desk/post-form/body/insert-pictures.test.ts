// @vitest-environment jsdom
import { Editor } from '@tiptap/core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MediaCard } from '@/lib/media-library/views';
import { extensions } from './extensions';
import { insertPictures } from './insert-pictures';
import { storedHtml } from './stored';

const card: MediaCard = {
  ...{ id: '1', address: '/media/boat.jpg', thumbnail: '', name: 'boat.jpg', alt: 'A "boat"' },
  ...{ width: 30, height: 20, focusX: 50, focusY: 50 },
};
const img = '<img src="/media/boat.jpg" alt="A &quot;boat&quot;" width="30" height="20">';

let editor: Editor;

beforeEach(() => {
  editor = new Editor({ element: document.createElement('div'), extensions, content: '<p>a</p><p>b</p>' });
});

afterEach(() => editor.destroy());

describe('A picture that has come', () => {
  test('stands where it was put while the text is shown', async () => {
    await insertPictures(editor, { current: null }, 3, [Promise.resolve(card), Promise.resolve(null)]);
    expect(storedHtml(editor.state.doc)).toBe(`<p>a</p>${img}<p>b</p>`);
  });

  test.each([
    ['at its caret', '<p>a</p>|<p>b</p>', `<p>a</p>${img}${img}|<p>b</p>`],
    ['behind the tag in which the caret is', '<p>a</p><p cl|>b</p>', `<p>a</p><p cl>${img}${img}|b</p>`],
    ['at its end behind a tag that is not closed yet', 'a<b|', `a<b${img}${img}|`],
  ])('stands in the source while that is shown, %s', async (_, typed, expected) => {
    const field = document.createElement('textarea');
    let told = 0;
    field.addEventListener('input', () => told++);
    const caret = typed.indexOf('|');
    field.value = typed.replace('|', '');
    field.setSelectionRange(0, caret);
    await insertPictures(editor, { current: field }, 3, [Promise.resolve(card), Promise.resolve(card)]);
    const { value, selectionStart, selectionEnd } = field;
    expect(`${value.slice(0, selectionStart)}|${value.slice(selectionEnd)}`).toBe(expected);
    expect(told).toBe(2);
    expect(storedHtml(editor.state.doc)).toBe('<p>a</p><p>b</p>');
  });
});
