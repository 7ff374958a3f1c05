import { Node } from '@tiptap/core';

/** Blocks that an old text holds together: it is shown, typed in and kept, and nobody makes a new one. */
export const Division = Node.create({
  name: 'division',
  group: 'block',
  content: 'block+',
  parseHTML() {
    return [{ tag: 'div' }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['div', HTMLAttributes, 0];
  },
});
