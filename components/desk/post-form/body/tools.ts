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
  Subscript,
  Superscript,
  Underline,
  Undo2,
} from 'lucide-react';
import { alignTools, blockTools } from './block-tools';

export type Tool = {
  label: string;
  icon: LucideIcon;
  keys?: string;
  /** Whether it applies where the caret is; a tool without it is a plain button. */
  active?: (editor: Editor) => boolean;
  can?: (editor: Editor) => boolean;
  /** Of a block: other names that the slash menu finds it by, with commas. A tool without them is not in the menu. */
  block?: string;
  run: (editor: Editor) => void;
};

/** What a tool asks for in a dialog of its own. */
export type Dialog = 'link' | 'image' | 'gallery' | 'embed';

/** The tools of the bar, in groups. */
export function toolGroups(open: (dialog: Dialog) => void): Tool[][] {
  const heading = (level: 2 | 3 | 4, icon: LucideIcon): Tool => ({
    label: `Heading ${level}`,
    icon,
    keys: `Ctrl Alt ${level}`,
    block: `h${level}, title, section`,
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
      mark('Superscript', 'superscript', Superscript, 'Ctrl .', (chain) => chain.toggleSuperscript()),
      mark('Subscript', 'subscript', Subscript, 'Ctrl ,', (chain) => chain.toggleSubscript()),
      mark('Code', 'code', Code, 'Ctrl E', (chain) => chain.toggleCode()),
      {
        label: 'Link',
        icon: LinkIcon,
        keys: 'Ctrl K',
        active: (editor) => editor.isActive('link'),
        run: () => open('link'),
      },
    ],
    [
      {
        ...mark('Bullet list', 'bulletList', List, 'Ctrl Shift 8', (chain) => chain.toggleBulletList()),
        block: 'list, ul, points, unordered',
      },
      {
        ...mark('Numbered list', 'orderedList', ListOrdered, 'Ctrl Shift 7', (chain) =>
          chain.toggleOrderedList(),
        ),
        block: 'list, ol, ordered',
      },
      {
        ...mark('Quote', 'blockquote', Quote, 'Ctrl Shift B', (chain) => chain.toggleBlockquote()),
        block: 'blockquote, citation',
      },
      {
        ...mark('Code block', 'codeBlock', SquareCode, 'Ctrl Alt C', (chain) => chain.toggleCodeBlock()),
        block: 'preformatted, pre',
      },
      {
        label: 'Divider',
        icon: Minus,
        block: 'separator, horizontal rule, hr, line, more',
        run: (editor) => editor.chain().focus().setHorizontalRule().run(),
      },
      { label: 'Image', icon: ImageIcon, block: 'picture, photo, media, figure', run: () => open('image') },
      {
        label: 'Embed',
        icon: SquarePlay,
        block: 'video, youtube, post, tweet, audio, podcast',
        run: () => open('embed'),
      },
      ...blockTools(open),
    ],
    alignTools,
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
