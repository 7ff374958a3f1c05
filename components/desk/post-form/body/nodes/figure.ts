import { type Editor, Node } from '@tiptap/core';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';

/** Something shown with a caption: a picture, several of them as a gallery, a table, a quotation. */
export const Figure = Node.create({
  name: 'figure',
  group: 'block',
  content: 'caption? block+ caption?',
  // The picture itself may be a link.
  marks: 'link',
  defining: true,
  isolating: true,
  draggable: true,
  parseHTML: () => [{ tag: 'figure' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', HTMLAttributes, 0],
});

export const Caption = Node.create({
  name: 'caption',
  content: 'inline*',
  defining: true,
  parseHTML: () => [{ tag: 'figcaption', context: 'figure/' }],
  renderHTML: ({ HTMLAttributes }) => ['figcaption', HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return { Enter: ({ editor }) => editor.isActive('caption') && goOnBelow(editor) };
  },
});

/** Whether the choice is something to be captioned, or stands in a figure. */
export function canCaption(editor: Editor): boolean {
  return editor.isActive('figure') || editor.isActive('image') || editor.isActive('table');
}

/** Goes to the caption of the chosen picture, table or figure; makes one where there is none. */
export function caption(editor: Editor): void {
  const { schema } = editor;
  const { figure, caption } = schema.nodes;
  const place = captionable(editor);
  if (!place || !figure || !caption) return;
  const { pos, node } = place;
  const { tr } = editor.state;
  if (node.type !== figure) {
    tr.replaceWith(pos, pos + node.nodeSize, figure.create(null, [node, caption.create()]));
  } else if (node.lastChild?.type !== caption) {
    tr.insert(pos + node.nodeSize - 1, caption.create());
  }
  const whole = tr.doc.nodeAt(pos);
  if (whole) tr.setSelection(TextSelection.create(tr.doc, pos + whole.nodeSize - 2));
  editor.view.dispatch(tr.scrollIntoView());
  editor.view.focus();
}

function captionable(editor: Editor) {
  const { selection } = editor.state;
  const { $from } = selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (node.type.name === 'figure') return { pos: $from.before(depth), node };
  }
  if (selection instanceof NodeSelection && ['image', 'table', 'figure'].includes(selection.node.type.name))
    return { pos: selection.from, node: selection.node };
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (node.type.name === 'table') return { pos: $from.before(depth), node };
  }
  return null;
}

/** From the caption to a paragraph under the figure. */
function goOnBelow(editor: Editor): boolean {
  const { $from } = editor.state.selection;
  const after = $from.after($from.depth - 1);
  return editor
    .chain()
    .insertContentAt(after, { type: 'paragraph' })
    .setTextSelection(after + 1)
    .scrollIntoView()
    .run();
}
