import Paragraph from '@tiptap/extension-paragraph';
import { holdsBlocks } from '../blocks';

/** A paragraph. Old sites write it as a `div`, or as mere words behind another block, and it stays what it is. */
export const BodyParagraph = Paragraph.extend({
  addAttributes() {
    return {
      ...this.parent?.(),
      as: { default: 'p', keepOnSplit: false, rendered: false, parseHTML: (element) => element.localName },
    };
  },
  parseHTML() {
    return [
      { tag: 'p' },
      { tag: 'loose-words' },
      { tag: 'div', getAttrs: (div) => (holdsBlocks(div) ? false : null) },
    ];
  },
  renderHTML({ node, HTMLAttributes }) {
    return [node.attrs.as, HTMLAttributes, 0];
  },
});
