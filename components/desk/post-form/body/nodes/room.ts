import type { Editor } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';

/** Whether a block can be put where the caret is: the words of a note or of a caption are one line. */
export function takesBlocks(editor: Editor): boolean {
  return !editor.isActive('footnote') && !editor.isActive('caption');
}

/** Sees to it that a block which now stands right above the notes has a line behind it, in which the text can go on. */
export function leaveRoom(tr: Transaction): Transaction {
  const { paragraph, footnotes } = tr.doc.type.schema.nodes;
  tr.doc.forEach((node, pos, index) => {
    const above = index > 0 && !tr.doc.child(index - 1).isTextblock;
    if (paragraph && node.type === footnotes && above) tr.insert(pos, paragraph.create());
  });
  return tr;
}
