import type { Node, NodeType } from '@tiptap/pm/model';
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';

/**
 * Keeps the notes like their marks: numbered and in the order of the text, one for every mark. The note of a mark that was
 * taken away goes with it, and comes back when the mark is pasted elsewhere. A list that nobody refers to is left alone.
 */
export function keepInOrder(): Plugin {
  const gone = new Map<string, Node>();
  return new Plugin({
    appendTransaction(transactions, before, state) {
      if (!transactions.some(({ docChanged }) => docChanged)) return null;
      // A text that is put in is as it was stored, until somebody changes it.
      if (transactions.some((transaction) => transaction.getMeta('preventUpdate'))) return null;
      // Nor is it put in order at every key while somebody types HTML.
      if (transactions.some(isPassing)) return null;
      const marks = marksOf(state.doc);
      const had = namesOf(marksOf(before.doc));
      if (marks.length === 0 && had.size === 0) return null;
      const lists = listsOf(state.doc);
      // Whoever has two lists keeps them by hand.
      if (lists.length > 1) return null;
      const { tr } = state;
      const notes = notesFor(number(marks, tr), lists[0]?.node, had, gone, state);
      if (notes) put(notes, lists[0], state, tr);
      return tr.docChanged ? tr : null;
    },
  });
}

/** Whether a change, or the one that it follows from, is no step to be taken back. */
function isPassing(transaction: Transaction): boolean {
  const first: Transaction = transaction.getMeta('appendedTransaction') ?? transaction;
  return first.getMeta('addToHistory') === false;
}

type Place = { node: Node; pos: number };

/** The marks in their order; an HTML block that holds some stands for them. */
function marksOf(doc: Node): Place[] {
  const marks: Place[] = [];
  doc.descendants((node, pos) => {
    const isMark = node.type.name === 'footnoteMark';
    if (isMark || (node.type.name === 'htmlBlock' && node.attrs.html.includes('<sup class="fn">')))
      marks.push({ node, pos });
  });
  return marks;
}

/** The notes that these marks lead to. */
function namesOf(marks: Place[]): Set<string> {
  return new Set(
    marks.flatMap(({ node }) =>
      node.type.name === 'htmlBlock'
        ? [...node.attrs.html.matchAll(markInHtml)].map(([, id = '']) => id)
        : node.attrs.note,
    ),
  );
}

const markInHtml = /(?<=<sup class="fn"><a\b[^>]* ?href="#)([^"]+)("[^>]*>)\d*(?=<\/a>)/g;

function listsOf(doc: Node): Place[] {
  const lists: Place[] = [];
  doc.forEach((node, pos) => {
    if (node.type.name === 'footnotes') lists.push({ node, pos });
  });
  return lists;
}

/** Gives the marks their numbers, and one that was copied a name of its own. Answers them in their order. */
function number(marks: Place[], tr: Transaction): Marked[] {
  const numbered = new Map<string, Marked>();
  for (const { node, pos } of marks) {
    if (node.type.name === 'htmlBlock') {
      const html = node.attrs.html.replace(markInHtml, (_: string, note: string, between: string) => {
        const mark = numbered.get(note) ?? { note, anchor: null, number: numbered.size + 1, copyOf: null };
        numbered.set(note, mark);
        return note + between + mark.number;
      });
      if (html !== node.attrs.html) tr.setNodeAttribute(pos, 'html', html);
      continue;
    }
    const copyOf: string | null = numbered.has(node.attrs.note) ? node.attrs.note : null;
    const note: string = copyOf ? newNote() : node.attrs.note;
    const anchor: string | null = copyOf ? `${note}-link` : node.attrs.anchor;
    const attrs = { note, anchor, number: numbered.size + 1 };
    numbered.set(note, { ...attrs, copyOf });
    if (copyOf || node.attrs.number !== attrs.number) tr.setNodeMarkup(pos, null, attrs, node.marks);
  }
  return [...numbered.values()];
}

/** The name of a new note, which is its anchor on the page. */
export const newNote = () => `text-fn-${crypto.randomUUID().slice(0, 8)}`;

type Marked = { note: string; anchor: string | null; number: number; copyOf: string | null };

/** The notes that there should be; null when they are as they should be. */
function notesFor(
  marks: Marked[],
  list: Node | undefined,
  had: Set<string>,
  gone: Map<string, Node>,
  { schema }: EditorState,
): Node[] | null {
  const type = schema.nodes.footnote;
  if (!type) return null;
  const there = new Map(list?.children.map((note) => [note.attrs.id as string, note]));
  const wanted = marks.map((mark) => {
    const of = (id: string) => there.get(id) ?? gone.get(id);
    return told(of(mark.note) ?? (mark.copyOf ? of(mark.copyOf) : undefined), mark, type);
  });
  const ids = new Set(marks.map(({ note }) => note));
  const others = [...there].flatMap(([id, note]) => {
    if (ids.has(id)) return [];
    if (!had.has(id)) return [note];
    gone.set(id, note);
    return [];
  });
  const notes = [...wanted, ...others];
  const isAlike =
    notes.length === (list?.childCount ?? 0) && notes.every((note, index) => list?.child(index).eq(note));
  return isAlike ? null : notes;
}

/** The note of a mark: the one that there is, with its number in what the way back is called. */
function told(note: Node | undefined, { note: id, anchor, number }: Marked, type: NodeType): Node {
  const label = note ? note.attrs.label : `Jump to footnote reference ${number}`;
  const attrs = {
    ...note?.attrs,
    id,
    back: anchor ?? note?.attrs.back ?? null,
    label: label?.replace(/\d+/, String(number)) ?? null,
  };
  return type.create(attrs, note?.content);
}

/** At the foot of the text, above an empty paragraph that is there to type in; in their place if they had one. */
function put(notes: Node[], list: Place | undefined, { schema }: EditorState, tr: Transaction) {
  const type = schema.nodes.footnotes;
  if (!type) return;
  if (list) {
    const end = list.pos + list.node.nodeSize;
    if (notes.length === 0) tr.delete(list.pos, end);
    else tr.replaceWith(list.pos + 1, end - 1, notes);
  } else if (notes.length > 0) {
    const { lastChild, childCount, content } = tr.doc;
    const isSpare = childCount > 1 && lastChild?.type.name === 'paragraph' && lastChild.content.size === 0;
    tr.insert(content.size - (isSpare ? 2 : 0), type.create(null, notes));
  }
}
