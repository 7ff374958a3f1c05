import Image from '@tiptap/extension-image';
import { standsInLine } from '../blocks';
import { keptAll } from './kept-attributes';

const attributes = keptAll('src', 'alt', 'width', 'height', 'id', 'class', 'lang', 'dir', 'title');

/** A picture that is a block of its own. */
export const BodyImage = Image.extend({
  addAttributes: () => attributes,
  parseHTML() {
    return [{ tag: 'img[src]', getAttrs: (img) => (standsInLine(img) ? false : null) }];
  },
});

/** A picture among the words of a paragraph, or the whole of a link. */
export const InlineImage = Image.extend({
  name: 'inlineImage',
  inline: () => true,
  group: () => 'inline',
  addAttributes: () => attributes,
  addCommands: () => ({}),
  addInputRules: () => [],
  parseHTML() {
    return [{ tag: 'img[src]', getAttrs: (img) => (standsInLine(img) ? null : false) }];
  },
});
