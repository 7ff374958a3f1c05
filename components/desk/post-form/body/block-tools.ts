import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
} from '@tiptap/pm/tables';
import type { Editor } from '@tiptap/react';
import {
  AlignCenter,
  AlignLeft,
  AlignRight,
  Asterisk,
  BetweenHorizontalEnd,
  BetweenHorizontalStart,
  BetweenVerticalEnd,
  BetweenVerticalStart,
  Captions,
  CodeXml,
  Copyright,
  FoldHorizontal,
  FoldVertical,
  Images,
  type LucideIcon,
  PanelTop,
  Table2,
  Trash2,
} from 'lucide-react';
import { align, alignedTo, type Side } from './nodes/alignment';
import { canCaption, caption } from './nodes/figure';
import { canFootnote, insertFootnote } from './nodes/footnotes';
import { galleryAt } from './nodes/gallery';
import { leaveRoom, takesBlocks } from './nodes/room';
import { insertTable, inTable, keptInTable, toggleHead } from './nodes/table-commands';
import type { Dialog, Tool } from './tools';

/** The tools of the blocks that have a file of their own. */
export function blockTools(open: (dialog: Dialog) => void): Tool[] {
  return [
    {
      label: 'Gallery',
      icon: Images,
      block: 'pictures, photos, images, grid',
      active: (editor) => galleryAt(editor) !== null,
      can: (editor) => galleryAt(editor) !== null || takesBlocks(editor),
      run: () => open('gallery'),
    },
    {
      label: 'Table',
      icon: Table2,
      block: 'rows, columns, grid',
      can: (editor) => takesBlocks(editor) && !editor.isActive('table'),
      run: insertTable,
    },
    {
      label: 'Footnote',
      icon: Asterisk,
      keys: 'Ctrl Alt F',
      block: 'note, endnote, reference, source',
      can: canFootnote,
      run: insertFootnote,
    },
    {
      label: 'HTML block',
      icon: CodeXml,
      block: 'html, source, raw, custom',
      can: takesBlocks,
      run: insertHtmlBlock,
    },
  ];
}

/** Where words, or a chosen picture, stand. */
export const alignTools: Tool[] = [
  aligning('Align left', 'left', AlignLeft),
  aligning('Align centre', 'center', AlignCenter),
  aligning('Align right', 'right', AlignRight),
];

/** What a part of the text has tools for, and when they are shown: a bar of its own, while the caret is there. */
export const parts: { label: string; isHere: (editor: Editor) => boolean; tools: Tool[][] }[] = [
  {
    label: 'Table',
    isHere: (editor) => editor.isActive('table'),
    tools: [
      [
        { label: 'Row above', icon: BetweenVerticalEnd, run: inTable(addRowBefore) },
        { label: 'Row below', icon: BetweenVerticalStart, run: inTable(addRowAfter) },
        { label: 'Delete row', icon: FoldVertical, run: keptInTable(deleteRow) },
      ],
      [
        { label: 'Column before', icon: BetweenHorizontalEnd, run: inTable(addColumnBefore) },
        { label: 'Column after', icon: BetweenHorizontalStart, run: inTable(addColumnAfter) },
        { label: 'Delete column', icon: FoldHorizontal, run: keptInTable(deleteColumn) },
      ],
      [
        {
          label: 'Heading row',
          icon: PanelTop,
          active: (editor) => editor.isActive('tableRow', { section: 'thead' }),
          run: toggleHead,
        },
        { label: 'Delete table', icon: Trash2, run: inTable(deleteTable) },
      ],
    ],
  },
  {
    label: 'Figure',
    isHere: canCaption,
    tools: [
      [
        { label: 'Caption', icon: Captions, active: (editor) => editor.isActive('caption'), run: caption },
        {
          label: 'Credit',
          icon: Copyright,
          active: (editor) => editor.isActive('credit'),
          can: (editor) => editor.isActive('caption'),
          run: (editor) => editor.chain().focus().toggleCredit().run(),
        },
      ],
    ],
  },
];

function aligning(label: string, side: Side, icon: LucideIcon): Tool {
  return { label, icon, active: (editor) => alignedTo(editor, side), run: (editor) => align(editor, side) };
}

function insertHtmlBlock(editor: Editor) {
  editor.chain().focus().insertContent({ type: 'htmlBlock' }).run();
  editor.view.dispatch(leaveRoom(editor.state.tr));
}
