import { Extension, InputRule, textblockTypeInputRule } from '@tiptap/react';
import { linkAddress } from '../address';

/** What is typed as Markdown and the editor's own extensions do not know: `# ` and `[words](address)`. */
export const Markdown = Extension.create({
  name: 'markdown',
  addInputRules() {
    const { heading } = this.editor.schema.nodes;
    // The title of the post is its first heading.
    const first =
      heading && textblockTypeInputRule({ find: /^#\s$/, type: heading, getAttributes: { level: 2 } });
    return first ? [first, link] : [link];
  },
});

const link = new InputRule({
  find: /(?<!!)\[([^[\]]+)\]\(([^()\s]+)\)$/,
  handler: ({ state, range, match: [, words = '', address = ''] }) => {
    const href = linkAddress(address);
    const type = state.schema.marks.link;
    if (!href || !type) return null;
    const end = range.from + 1 + words.length;
    state.tr
      .delete(end, range.to)
      .delete(range.from, range.from + 1)
      .addMark(range.from, range.from + words.length, type.create({ href }))
      .removeStoredMark(type);
  },
});
