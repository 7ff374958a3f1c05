import StarterKit from '@tiptap/starter-kit';
import { BodyCode, BodyCodeBlock } from './nodes/code';
import { Division } from './nodes/division';
import { Embed } from './nodes/embed';
import { Caption, Figure } from './nodes/figure';
import { Footnote, FootnoteMark, Footnotes } from './nodes/footnotes';
import { HtmlBlock } from './nodes/html-block-view';
import { KeptAttributes } from './nodes/kept-attributes';
import { BodyListItem } from './nodes/lists';
import { BodyParagraph } from './nodes/paragraph';
import { BodyImage, InlineImage } from './nodes/pictures';
import { Table, TableCell, TableHeader, TableRow } from './nodes/table';
import { Anchor, Credit, OtherWords, Subscript, Superscript, WordBreak } from './nodes/words';

/** What the visual editor knows. A new block is added here, in the toolbar, and in the sanitiser's list. */
export const extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3, 4, 5, 6] },
    paragraph: false,
    listItem: false,
    code: false,
    codeBlock: false,
    link: {
      openOnClick: false,
      autolink: true,
      defaultProtocol: 'https',
      protocols: ['http', 'https', 'mailto'],
      HTMLAttributes: { target: null, rel: null, class: null },
    },
  }),
  ...[BodyParagraph, Division, BodyListItem, BodyCode, BodyCodeBlock],
  ...[BodyImage, InlineImage, Figure, Caption],
  ...[Table, TableRow, TableCell, TableHeader],
  ...[FootnoteMark, Footnotes, Footnote],
  ...[Subscript, Superscript, Credit, OtherWords, Anchor, WordBreak],
  Embed,
  HtmlBlock,
  KeptAttributes,
];
