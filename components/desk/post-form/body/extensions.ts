import Image from '@tiptap/extension-image';
import StarterKit from '@tiptap/starter-kit';
import { Embed } from './nodes/embed';

/** What the visual editor knows. A new block is added here, in the toolbar, and in the sanitiser's list. */
export const extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3, 4] },
    link: {
      openOnClick: false,
      autolink: true,
      defaultProtocol: 'https',
      protocols: ['http', 'https', 'mailto'],
      HTMLAttributes: { target: null, rel: null, class: null },
    },
  }),
  Image,
  Embed,
];
