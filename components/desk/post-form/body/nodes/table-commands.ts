import type { Editor } from '@tiptap/core';
import type { Node as Part } from '@tiptap/pm/model';
import { type Command, TextSelection } from '@tiptap/pm/state';
import { leaveRoom } from './room';

/** A table of three columns, its head and two rows, with the caret in its first cell. */
export function insertTable(editor: Editor): void {
  const { tableHeader, tableCell } = editor.schema.nodes;
  if (!tableHeader || !tableCell) return;
  const row = (type: string, section: string) => ({
    type: 'tableRow',
    attrs: { section },
    content: Array.from({ length: 3 }, () => ({ type, content: [{ type: 'paragraph' }] })),
  });
  const table = {
    type: 'table',
    content: [row('tableHeader', 'thead'), row('tableCell', 'tbody'), row('tableCell', 'tbody')],
  };
  const { from } = editor.state.selection;
  editor.chain().focus().insertContent(table).run();
  const { doc, tr } = editor.state;
  const place = firstTable(doc, from);
  if (place === null) return;
  leaveRoom(tr).setSelection(TextSelection.create(tr.doc, place + 4));
  editor.view.dispatch(tr.scrollIntoView());
}

/** Where the first table stands that `from` is in or before. */
function firstTable(doc: Part, from: number): number | null {
  let place: number | null = null;
  doc.nodesBetween(Math.max(0, from - 1), doc.content.size, (node, pos) => {
    if (place === null && node.type.name === 'table') place = pos;
    return place === null;
  });
  return place;
}

/** Makes the first row the head of the table, or an ordinary row again. */
export function toggleHead(editor: Editor): void {
  const { $from } = editor.state.selection;
  const { tableHeader, tableCell } = editor.schema.nodes;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const table = $from.node(depth);
    const row = table.firstChild;
    if (table.type.name !== 'table' || !row || !tableHeader || !tableCell) continue;
    const isHead = row.attrs.section === 'thead';
    const { tr } = editor.state;
    let pos = $from.start(depth);
    tr.setNodeAttribute(pos, 'section', isHead ? 'tbody' : 'thead');
    pos += 1;
    row.forEach((each, offset) => {
      tr.setNodeMarkup(pos + offset, isHead ? tableCell : tableHeader, each.attrs);
    });
    editor.view.dispatch(tr);
    return;
  }
}

/** Runs a command of the table library, with the focus back in the text. */
export function inTable(command: Command): (editor: Editor) => void {
  return (editor) => {
    runInTable(editor, command);
    editor.view.focus();
  };
}

/** The same for one that takes cells away: a caret that was in the last of them stays in what is left of the table. */
export function keptInTable(command: Command): (editor: Editor) => void {
  return (editor) => {
    inTable(command)(editor);
    const { doc, selection, tr } = editor.state;
    if (editor.isActive('table') || selection.$from.depth === 0) return;
    const end = doc.resolve(selection.$from.before(1));
    if (end.nodeBefore?.type.name !== 'table') return;
    editor.view.dispatch(tr.setSelection(TextSelection.near(end, -1)));
  };
}

/** Runs a command of the table library; false where it does not apply. */
export function runInTable(editor: Editor, command: Command): boolean {
  return command(editor.state, editor.view.dispatch, editor.view);
}
