import { type Editor, Node, type NodeConfig } from '@tiptap/core';
import type { Node as Part } from '@tiptap/pm/model';
import type { Command } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';
import { addRowAfter, goToNextCell, tableEditing } from '@tiptap/pm/tables';
import { leaveRoom } from './room';
import { tableHtml } from './table-html';

declare module '@tiptap/core' {
  interface NodeConfig {
    /** What a node is to the table library. */
    tableRole?: 'table' | 'row' | 'cell' | 'header_cell';
  }
}

/** A table. Its rows know whether they are its head, its body or its foot, so that it is written as it was read. */
export const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  tableRole: 'table',
  isolating: true,
  addAttributes() {
    return {
      caption: {
        default: null,
        rendered: false,
        parseHTML: (table) => table.querySelector(':scope > caption')?.textContent ?? null,
      },
    };
  },
  // The caption is read above; its words are no cell.
  parseHTML: () => [{ tag: 'table' }, { tag: 'caption', ignore: true }],
  renderHTML: ({ node, HTMLAttributes }) => tableHtml(node, HTMLAttributes),
  addNodeView:
    () =>
    ({ node, HTMLAttributes }) => {
      const dom = document.createElement('div');
      dom.className = 'table-scroll';
      const table = dom.appendChild(document.createElement('table'));
      for (const [name, value] of Object.entries(HTMLAttributes)) if (value) table.setAttribute(name, value);
      if (node.attrs.caption) table.createCaption().textContent = node.attrs.caption;
      return { dom, contentDOM: table.createTBody() };
    },
  // For every node of the schema: the table library asks what it is to a table.
  extendNodeSchema: ({ config }) => (config.tableRole ? { tableRole: config.tableRole } : {}),
  addProseMirrorPlugins: () => [tableEditing()],
  addKeyboardShortcuts() {
    return {
      Tab: ({ editor }) => run(editor, goToNextCell(1)) || (editor.isActive('table') && addLastRow(editor)),
      'Shift-Tab': ({ editor }) => run(editor, goToNextCell(-1)),
    };
  },
});

export const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)+',
  tableRole: 'row',
  addAttributes() {
    return {
      section: {
        default: 'tbody',
        rendered: false,
        parseHTML: ({ parentElement }) =>
          parentElement?.localName === 'table' ? 'tbody' : parentElement?.localName,
      },
    };
  },
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: ({ HTMLAttributes }) => ['tr', HTMLAttributes, 0],
});

export const TableCell = cell('tableCell', 'td', 'cell');
export const TableHeader = cell('tableHeader', 'th', 'header_cell');

function cell(name: string, tag: 'td' | 'th', tableRole: NodeConfig['tableRole']) {
  return Node.create({
    name,
    content: 'block+',
    tableRole,
    isolating: true,
    addAttributes() {
      const span = (name: string) => ({
        default: 1,
        parseHTML: (element: HTMLElement) => Number(element.getAttribute(name) ?? 1),
        renderHTML: (attributes: Record<string, unknown>) =>
          attributes[name] === 1 ? {} : { [name]: attributes[name] },
      });
      return {
        colspan: span('colspan'),
        rowspan: span('rowspan'),
        colwidth: { default: null, rendered: false, parseHTML: () => null },
      };
    },
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  });
}

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
    run(editor, command);
    editor.view.focus();
  };
}

function run(editor: Editor, command: Command): boolean {
  return command(editor.state, editor.view.dispatch, editor.view);
}

function addLastRow(editor: Editor): boolean {
  return run(editor, addRowAfter) && run(editor, goToNextCell(1));
}
