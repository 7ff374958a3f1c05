import type { Editor } from '@tiptap/react';
import {
  Bold,
  Code,
  Heading2,
  Heading3,
  Heading4,
  Image as ImageIcon,
  Italic,
  Link as LinkIcon,
  List,
  ListOrdered,
  type LucideIcon,
  Minus,
  Quote,
  Redo2,
  SquareCode,
  SquarePlay,
  Strikethrough,
  Underline,
  Undo2,
} from 'lucide-react';

export type Tool = {
  label: string;
  icon: LucideIcon;
  keys?: string;
  /** Whether it applies where the caret is; a tool without it is a plain button. */
  active?: (editor: Editor) => boolean;
  can?: (editor: Editor) => boolean;
  run: (editor: Editor) => void;
};

/** The tools of the bar, in groups. */
export function toolGroups(onLink: () => void, onImage: () => void, onEmbed: () => void): Tool[][] {
  const heading = (level: 2 | 3 | 4, icon: LucideIcon): Tool => ({
    label: `Heading ${level}`,
    icon,
    keys: `Ctrl Alt ${level}`,
    active: (editor) => editor.isActive('heading', { level }),
    run: (editor) => editor.chain().focus().toggleHeading({ level }).run(),
  });
  return [
    [heading(2, Heading2), heading(3, Heading3), heading(4, Heading4)],
    [
      mark('Bold', 'bold', Bold, 'Ctrl B', (chain) => chain.toggleBold()),
      mark('Italic', 'italic', Italic, 'Ctrl I', (chain) => chain.toggleItalic()),
      mark('Underline', 'underline', Underline, 'Ctrl U', (chain) => chain.toggleUnderline()),
      mark('Strike', 'strike', Strikethrough, 'Ctrl Shift S', (chain) => chain.toggleStrike()),
      mark('Code', 'code', Code, 'Ctrl E', (chain) => chain.toggleCode()),
      {
        label: 'Link',
        icon: LinkIcon,
        keys: 'Ctrl K',
        active: (editor) => editor.isActive('link'),
        run: onLink,
      },
    ],
    [
      mark('Bullet list', 'bulletList', List, 'Ctrl Shift 8', (chain) => chain.toggleBulletList()),
      mark('Numbered list', 'orderedList', ListOrdered, 'Ctrl Shift 7', (chain) => chain.toggleOrderedList()),
      mark('Quote', 'blockquote', Quote, 'Ctrl Shift B', (chain) => chain.toggleBlockquote()),
      mark('Code block', 'codeBlock', SquareCode, 'Ctrl Alt C', (chain) => chain.toggleCodeBlock()),
      { label: 'Divider', icon: Minus, run: (editor) => editor.chain().focus().setHorizontalRule().run() },
      { label: 'Image', icon: ImageIcon, run: onImage },
      { label: 'Embed', icon: SquarePlay, run: onEmbed },
    ],
    [
      {
        label: 'Undo',
        icon: Undo2,
        keys: 'Ctrl Z',
        can: (editor) => editor.can().undo(),
        run: (editor) => editor.chain().focus().undo().run(),
      },
      {
        label: 'Redo',
        icon: Redo2,
        keys: 'Ctrl Shift Z',
        can: (editor) => editor.can().redo(),
        run: (editor) => editor.chain().focus().redo().run(),
      },
    ],
  ];
}

type Chain = ReturnType<Editor['chain']>;

function mark(
  label: string,
  name: string,
  icon: LucideIcon,
  keys: string,
  apply: (chain: Chain) => Chain,
): Tool {
  return {
    label,
    icon,
    keys,
    active: (editor) => editor.isActive(name),
    run: (editor) => apply(editor.chain().focus()).run(),
  };
}
