import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { NodeSelection, Selection } from '@tiptap/pm/state';
import { leaveRoom } from './room';

/** A picture as a gallery names it. */
export type Shown = {
  src: string;
  alt: string;
  width: number | string | null;
  height: number | string | null;
};

/** The gallery that is chosen or stands around the caret, and where. */
export function galleryAt(editor: Editor): { pos: number; node: Node } | null {
  const { selection } = editor.state;
  if (selection instanceof NodeSelection && isGallery(selection.node))
    return { pos: selection.from, node: selection.node };
  const { $from } = selection;
  for (let depth = $from.depth; depth > 0; depth -= 1)
    if (isGallery($from.node(depth))) return { pos: $from.before(depth), node: $from.node(depth) };
  return null;
}

/** The pictures of a gallery, in their order. */
export function picturesOf(gallery: Node): Shown[] {
  const pictures: Shown[] = [];
  gallery.descendants(({ type, attrs }) => {
    if (type.name !== 'image') return;
    pictures.push({ src: attrs.src ?? '', alt: attrs.alt ?? '', width: attrs.width, height: attrs.height });
  });
  return pictures;
}

/**
 * Puts a gallery of these pictures where the caret is, or in the place of the one that it stands in. What the old one says of
 * a picture and of them all is kept; without pictures it goes.
 */
export function setGallery(editor: Editor, pictures: Shown[]): void {
  const { schema, state } = editor;
  const { figure, image, caption } = schema.nodes;
  if (!figure || !image || !caption) return;
  const old = galleryAt(editor);
  const said = old?.node.lastChild?.type === caption ? [old.node.lastChild] : [];
  const shown = pictures.map((picture) => {
    const before = partOf(old?.node, picture.src);
    return before ? withText(before, picture) : image.create(picture);
  });
  const gallery = figure.create({ ...old?.node.attrs, class: 'gallery' }, [...shown, ...said]);
  const { tr } = state;
  if (pictures.length === 0) tr.delete(old?.pos ?? 0, old ? old.pos + old.node.nodeSize : 0);
  else if (old) {
    tr.replaceWith(old.pos, old.pos + old.node.nodeSize, gallery);
    tr.setSelection(NodeSelection.create(tr.doc, old.pos));
  } else {
    leaveRoom(tr.replaceSelectionWith(gallery));
    // The text goes on behind it, not in the notes below.
    tr.doc.forEach((node, pos) => {
      if (node === gallery) tr.setSelection(Selection.near(tr.doc.resolve(pos + node.nodeSize), 1));
    });
  }
  editor.view.dispatch(tr.scrollIntoView());
  editor.view.focus();
}

const isGallery = ({ type, attrs }: Node) =>
  type.name === 'figure' && (attrs.class ?? '').split(' ').includes('gallery');

/** The picture in its place, which may be a figure with a caption of its own. */
function partOf(gallery: Node | undefined, src: string): Node | null {
  let found: Node | null = null;
  gallery?.forEach((part) => {
    const shows =
      part.type.name === 'image' ? part.attrs.src === src : picturesOf(part).some((each) => each.src === src);
    if (!found && shows) found = part;
  });
  return found;
}

function withText(part: Node, picture: Shown): Node {
  if (part.type.name === 'image') return part.type.create({ ...part.attrs, ...picture }, null, part.marks);
  const children = part.children.map((child) =>
    child.type.name === 'image' ? withText(child, picture) : child,
  );
  return part.type.create(part.attrs, children, part.marks);
}
