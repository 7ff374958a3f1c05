import type { Editor } from '@tiptap/core';

export type Side = 'left' | 'center' | 'right';

/**
 * Puts what is chosen to a side, or back: words stand there in their lines; a picture or a figure stands there, with the words
 * around it.
 */
export function align(editor: Editor, side: Side): void {
  const { state } = editor;
  const isOn = alignedTo(editor, side);
  const { tr } = state;
  for (const { pos, attrs, prefix } of chosen(editor)) {
    const others = ((attrs.class as string | null) ?? '')
      .split(' ')
      .filter((name) => name && !name.startsWith(prefix));
    tr.setNodeAttribute(pos, 'class', [...others, ...(isOn ? [] : [prefix + side])].join(' ') || null);
  }
  editor.view.dispatch(tr);
  editor.view.focus();
}

/** Whether all that is chosen stands on that side. */
export function alignedTo(editor: Editor, side: Side): boolean {
  const parts = chosen(editor);
  return (
    parts.length > 0 && parts.every(({ attrs, prefix }) => attrs.class?.split(' ').includes(prefix + side))
  );
}

type Part = { pos: number; attrs: Record<string, string | null>; prefix: string };

/** The blocks of words, pictures and figures in the choice; of a picture in a figure, the figure. */
function chosen(editor: Editor): Part[] {
  const { from, to, $from } = editor.state.selection;
  const picture = editor.isActive('image');
  for (let depth = $from.depth; depth > 0 && (picture || editor.isActive('caption')); depth -= 1)
    if ($from.node(depth).type.name === 'figure')
      return [{ pos: $from.before(depth), attrs: $from.node(depth).attrs, prefix: 'align' }];
  const parts: Part[] = [];
  editor.state.doc.nodesBetween(from, to, (node, pos) => {
    const { name } = node.type;
    const stands = ['image', 'figure'].includes(name) && pos >= from;
    if (stands) parts.push({ pos, attrs: node.attrs, prefix: 'align' });
    else if (['paragraph', 'heading'].includes(name))
      parts.push({ pos, attrs: node.attrs, prefix: 'has-text-align-' });
    return !stands;
  });
  return parts;
}
