import { type Attribute, Extension } from '@tiptap/core';

/** What any block may carry besides its words: an anchor, its language and direction, a title, where it stands. */
export const KeptAttributes = Extension.create({
  name: 'keptAttributes',
  addGlobalAttributes() {
    return [
      {
        types: blocks,
        attributes: {
          id: { ...kept('id'), keepOnSplit: false },
          ...keptAll('class', 'lang', 'dir', 'title'),
        },
      },
      { types: ['link'], attributes: keptAll('id', 'lang', 'dir', 'aria-label') },
      { types: ['blockquote'], attributes: keptAll('cite') },
      { types: ['orderedList'], attributes: keptAll('reversed') },
      { types: ['listItem'], attributes: keptAll('value') },
      { types: ['tableCell', 'tableHeader'], attributes: keptAll('scope') },
    ];
  },
});

// biome-ignore format: they are few and have no order
const blocks = ['paragraph', 'heading', 'blockquote', 'bulletList', 'orderedList', 'listItem', 'codeBlock', 'horizontalRule',
  'division', 'figure', 'caption', 'table', 'tableRow', 'tableCell', 'tableHeader'];

/** Attributes that are read and written word for word. */
export const keptAll = (...names: string[]) => Object.fromEntries(names.map((name) => [name, kept(name)]));

/** Read as it is written: TipTap itself would take '007' for a number. */
function kept(name: string): Attribute {
  return { default: null, parseHTML: (element) => element.getAttribute(name) };
}
