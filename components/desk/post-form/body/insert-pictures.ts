import type { Editor, EditorOptions } from '@tiptap/react';
import type { RefObject } from 'react';
import { picturesIn } from '@/components/desk/media/use-uploads';
import type { MediaCard } from '@/lib/media-library/views';
import { escapeHtml } from '@/lib/text/escape';

/**
 * Puts pictures where `at` was when they were sent, in their order, each as soon as it has come; what is typed meanwhile
 * stays around them. While the source is shown, which is when `field` holds one, they come to its caret. One that was
 * refused is null.
 */
export async function insertPictures(
  editor: Editor,
  field: RefObject<HTMLTextAreaElement | null>,
  at: number,
  coming: Promise<MediaCard | null>[],
) {
  let place = at;
  const follow = ({ transaction }: { transaction: Editor['state']['tr'] }) => {
    place = transaction.mapping.map(place);
  };
  editor.on('transaction', follow);
  for (const picture of coming) {
    const arrived = await picture;
    if (!arrived) continue;
    if (field.current) insertSource(field.current, arrived);
    else if (!editor.isDestroyed) insert(editor, place, arrived);
  }
  editor.off('transaction', follow);
}

function insert(editor: Editor, place: number, { address, alt, width, height }: MediaCard) {
  const node = editor.schema.nodes.image?.create({ src: address, alt, width, height });
  if (node) editor.view.dispatch(editor.state.tr.replaceRangeWith(place, place, node));
}

function insertSource(field: HTMLTextAreaElement, { address, alt, width, height }: MediaCard) {
  const place = outsideTags(field.value, field.selectionEnd);
  const markup = `<img src="${escapeHtml(address)}" alt="${escapeHtml(alt)}" width="${width}" height="${height}">`;
  field.setSelectionRange(place, place);
  // The field's own Undo knows only of what is typed, and only where somebody writes: nobody is to lose the focus to it.
  if (document.activeElement === field && document.execCommand('insertText', false, markup)) return;
  field.setRangeText(markup, place, place, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** The first place from `at` on that is not within a tag. */
function outsideTags(html: string, at: number): number {
  const before = html.slice(0, at);
  const isOutside = before.lastIndexOf('<') <= before.lastIndexOf('>');
  return isOutside ? at : html.indexOf('>', at) + 1 || at;
}

/** What the editor does with pictures: pasted or dropped they are sent, and a double click opens what is said of one. */
export function pictureProps(
  send: (files: File[], at: number) => void,
  open: () => void,
): EditorOptions['editorProps'] {
  return {
    handlePaste: ({ state }, { clipboardData }) => {
      const files = picturesIn(clipboardData);
      if (!clipboardData || files.length === 0 || !isOnlyPicture(clipboardData)) return false;
      send(files, state.selection.from);
      return true;
    },
    handleDrop: (view, event, _, moved) => {
      const files = picturesIn(event.dataTransfer);
      if (moved || files.length === 0) return false;
      const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
      send(files, at ?? view.state.selection.from);
      return true;
    },
    handleDoubleClickOn: (_, __, node) => {
      if (!['image', 'inlineImage'].includes(node.type.name)) return false;
      open();
      return true;
    },
  };
}

/** Whether a paste is a picture and nothing else: a text from Word comes with a picture of itself. */
function isOnlyPicture(data: DataTransfer): boolean {
  const html = data.getData('text/html');
  if (!html) return data.getData('text/plain') === '';
  return new DOMParser().parseFromString(html, 'text/html').body.textContent?.trim() === '';
}
