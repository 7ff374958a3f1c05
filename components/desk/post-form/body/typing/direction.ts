import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { Extension } from '@tiptap/react';

const key = new PluginKey<DecorationSet>('direction');

/** Each block reads in the direction of its own text, without a word about it in what is saved. */
export const Direction = Extension.create({
  name: 'direction',
  addProseMirrorPlugins: () => [
    new Plugin({
      key,
      state: {
        init: (_, { doc }) => DecorationSet.create(doc, blocksIn(doc, 0, doc.content.size)),
        apply: (tr, blocks) => (tr.docChanged ? follow(tr, blocks) : blocks),
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});

/** Only the blocks that were changed are looked at: a long text has thousands. */
function follow(tr: Transaction, blocks: DecorationSet): DecorationSet {
  const { doc, mapping } = tr;
  let from = doc.content.size;
  let to = 0;
  mapping.maps.forEach((map, at) => {
    map.forEach((_from, _to, start, end) => {
      const rest = mapping.slice(at + 1);
      from = Math.min(from, rest.map(start, -1));
      to = Math.max(to, rest.map(end, 1));
    });
  });
  from = Math.max(0, from - 1);
  to = Math.min(doc.content.size, to + 1);
  const moved = blocks.map(mapping, doc);
  const changed = moved.find(from, to).filter((block) => block.from < to && block.to > from);
  return moved.remove(changed).add(doc, blocksIn(doc, from, to));
}

function blocksIn(doc: Node, from: number, to: number): Decoration[] {
  const found: Decoration[] = [];
  doc.nodesBetween(from, to, (node, pos, parent) => {
    if (parent === doc || node.type.name === 'listItem')
      found.push(Decoration.node(pos, pos + node.nodeSize, { dir: 'auto' }));
    return !node.isTextblock;
  });
  return found;
}
