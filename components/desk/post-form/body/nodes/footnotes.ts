import { type Editor, Node } from '@tiptap/core';
import type { Node as Part } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { backLink, isNote, noteHtml, target, withoutBackLink } from './footnote-html';
import { keepInOrder, newNote } from './footnote-order';

/** The mark of a footnote in the text. Its number follows the text: `keepInOrder` sets it. */
export const FootnoteMark = Node.create({
  name: 'footnoteMark',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes() {
    return {
      note: { default: null, parseHTML: (sup) => target(sup.querySelector('a')) },
      anchor: { default: null, parseHTML: (sup) => sup.querySelector('a')?.id || null },
      number: { default: 0, parseHTML: (sup) => Number(/\d+/.exec(sup.textContent ?? '')?.[0] ?? 0) },
    };
  },
  parseHTML: () => [
    { tag: 'sup.fn', priority: 60, getAttrs: (sup) => (target(sup.querySelector('a')) ? null : false) },
  ],
  renderHTML: ({ node: { attrs } }) => [
    'sup',
    { class: 'fn' },
    ['a', { href: `#${attrs.note}`, ...(attrs.anchor && { id: attrs.anchor }) }, String(attrs.number)],
  ],
  addKeyboardShortcuts() {
    return { 'Mod-Alt-f': ({ editor }) => insertFootnote(editor) };
  },
});

/** The notes, numbered by their order, at the foot of the text. */
export const Footnotes = Node.create({
  name: 'footnotes',
  group: 'block',
  content: 'footnote+',
  isolating: true,
  parseHTML: () => [
    { tag: 'ol.footnotes', priority: 60, getAttrs: (ol) => ([...ol.children].every(isNote) ? null : false) },
  ],
  renderHTML: ({ node }) => {
    const list = document.createElement('ol');
    list.className = 'footnotes';
    list.append(...node.children.map(noteHtml));
    return list;
  },
  addNodeView: () => () => {
    const dom = document.createElement('ol');
    dom.className = 'footnotes';
    return { dom, contentDOM: dom };
  },
  addProseMirrorPlugins: () => [keepInOrder()],
});

/** One note: words, and the way back to its mark. */
export const Footnote = Node.create({
  name: 'footnote',
  content: 'inline*',
  defining: true,
  addAttributes() {
    return {
      id: { default: null, parseHTML: (li) => li.id },
      back: { default: null, rendered: false, parseHTML: (li) => target(backLink(li)) },
      arrow: { default: '↩︎', rendered: false, parseHTML: (li) => backLink(li)?.textContent || '↩︎' },
      label: {
        default: null,
        rendered: false,
        parseHTML: (li) => backLink(li)?.getAttribute('aria-label') ?? null,
      },
    };
  },
  parseHTML: () => [{ tag: 'li', priority: 60, context: 'footnotes/', contentElement: withoutBackLink }],
  renderHTML: ({ HTMLAttributes }) => ['li', HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return { Enter: ({ editor }) => editor.isActive('footnote') && goBack(editor) };
  },
});

/** Puts a footnote behind the caret or the chosen words, and goes to its note. False where none can stand. */
export function insertFootnote(editor: Editor): boolean {
  if (!canFootnote(editor)) return false;
  const name = newNote();
  const mark = { type: 'footnoteMark', attrs: { note: name, anchor: `${name}-link` } };
  editor.chain().focus().insertContentAt(editor.state.selection.to, mark).run();
  const note = find(editor, (node) => node.type.name === 'footnote' && node.attrs.id === name);
  return (
    note !== null &&
    editor
      .chain()
      .setTextSelection(note + 1)
      .scrollIntoView()
      .run()
  );
}

/** Whether a footnote can stand where the caret is: in words, and not in a note. */
export function canFootnote(editor: Editor): boolean {
  const { footnoteMark } = editor.schema.nodes;
  const { $to } = editor.state.selection;
  return (
    $to.parent.type.name !== 'footnote' &&
    Boolean(footnoteMark && $to.parent.type.contentMatch.matchType(footnoteMark))
  );
}

/** From a note to behind its mark in the text. */
function goBack(editor: Editor): boolean {
  const { id } = editor.state.selection.$from.parent.attrs;
  const mark = find(editor, (node) => node.type.name === 'footnoteMark' && node.attrs.note === id);
  if (mark === null) return false;
  const { state, view } = editor;
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, mark + 1)).scrollIntoView());
  return true;
}

function find(editor: Editor, is: (node: Part) => boolean): number | null {
  let found: number | null = null;
  editor.state.doc.descendants((node, pos) => {
    if (found === null && is(node)) found = pos;
    return found === null;
  });
  return found;
}
