import { type Editor, Node, type NodeConfig } from '@tiptap/core';
import { addRowAfter, goToNextCell, tableEditing } from '@tiptap/pm/tables';
import { runInTable } from './table-commands';
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
      Tab: ({ editor }) =>
        runInTable(editor, goToNextCell(1)) || (editor.isActive('table') && addLastRow(editor)),
      'Shift-Tab': ({ editor }) => runInTable(editor, goToNextCell(-1)),
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

function addLastRow(editor: Editor): boolean {
  return runInTable(editor, addRowAfter) && runInTable(editor, goToNextCell(1));
}
