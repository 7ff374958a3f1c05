import type { Editor, EditorOptions } from '@tiptap/react';
import { picturesIn } from '@/components/desk/media/use-uploads';
import type { MediaCard } from '@/lib/media-library/views';

/**
 * Puts pictures where `at` was when they were sent, in their order, each as soon as it has come; what is typed meanwhile
 * stays around them. One that was refused is null.
 */
export async function insertPictures(editor: Editor, at: number, coming: Promise<MediaCard | null>[]) {
  let place = at;
  const follow = ({ transaction }: { transaction: Editor['state']['tr'] }) => {
    place = transaction.mapping.map(place);
  };
  editor.on('transaction', follow);
  for (const picture of coming) {
    const arrived = await picture;
    if (arrived && !editor.isDestroyed) insert(editor, place, arrived);
  }
  editor.off('transaction', follow);
}

function insert(editor: Editor, place: number, { address, alt, width, height }: MediaCard) {
  const node = editor.schema.nodes.image?.create({ src: address, alt, width, height });
  if (node) editor.view.dispatch(editor.state.tr.replaceRangeWith(place, place, node));
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
