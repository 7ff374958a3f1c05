import { closeHistory } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { Plugin, Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { askAbout } from '@/components/desk/media/embed-cards';
import { readMediaUrl } from '@/lib/media/rules';

/**
 * An address that is pasted alone into an empty line becomes what it leads to, where that can be embedded; taken back it
 * is a plain link. Over chosen words, and among others, it stays one.
 */
export function pasteEmbed(): Plugin {
  return new Plugin({
    props: {
      handlePaste(view, { clipboardData }) {
        const text = clipboardData?.getData('text/plain').trim() ?? '';
        const address = /^https?:\/\//i.test(text) ? readMediaUrl(text) : null;
        if (!address || !standsAlone(view)) return false;
        const at = view.state.selection.from;
        const link = view.state.schema.marks.link?.create({ href: text });
        const linked = view.state.tr.insertText(text, at);
        view.dispatch(link ? linked.addMark(at, at + text.length, link) : linked);
        insertEmbed(view, address.url);
        return true;
      },
    },
  });
}

/**
 * Puts something elsewhere behind the block with the caret, or in the place of a paragraph that is empty or says nothing but
 * its address, as a step of its own; its title comes later.
 */
export function insertEmbed(view: EditorView, url: string, more: { title?: string; caption?: string } = {}) {
  const { state } = view;
  const { embed, paragraph } = state.schema.nodes;
  const { $from } = state.selection;
  if (!embed || !paragraph) return;
  const node = embed.create({ url, ...more });
  const depth = $from.depth > 0 ? 1 : 0;
  const alone = depth === 1 && $from.parent.type === paragraph && saysNoMore($from.parent, url);
  const [from, to] =
    depth === 0 ? [$from.pos, $from.pos] : [alone ? $from.before(1) : $from.after(1), $from.after(1)];
  const tr = closeHistory(state.tr).replaceWith(from, to, node);
  const behind = from + node.nodeSize;
  if (!tr.doc.resolve(behind).nodeAfter) tr.insert(behind, paragraph.create());
  view.dispatch(tr.setSelection(Selection.near(tr.doc.resolve(behind), 1)).scrollIntoView());
  if (!more.title) void fillIn(view, url);
}

/** The text without this site has a title too. It is no step of its own to be taken back. */
async function fillIn(view: EditorView, url: string) {
  const answer = await askAbout(url);
  if (!answer.ok || !answer.value.title || view.isDestroyed) return;
  const { tr, doc } = view.state;
  doc.descendants((node, at) => {
    if (node.type.name !== 'embed' || node.attrs.url !== url || node.attrs.title) return;
    tr.setNodeAttribute(at, 'title', answer.value.title);
  });
  if (tr.docChanged) view.dispatch(tr.setMeta('addToHistory', false));
}

/** Pictures and footnote marks have no text of their own, and are not to be lost either. */
function saysNoMore({ content, textContent }: Node, url: string): boolean {
  if (content.size === 0) return true;
  return content.size === textContent.length && readMediaUrl(textContent)?.url === url;
}

function standsAlone({ state }: EditorView): boolean {
  const { $from, empty } = state.selection;
  return (
    empty && $from.depth === 1 && $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0
  );
}
