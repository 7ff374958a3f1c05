import { elementOf, gatherAtTop, inline, isBlank, isInline } from './blocks';

/**
 * HTML as a list of what a reader would notice: blocks opened and closed, and runs of text with their marks. Two
 * texts with equal lists show the same. Differences that do not show are levelled: the order of marks, `b` and
 * `strong`, a first paragraph in a list item or a cell, text outside any paragraph, white space between blocks, spans that say
 * nothing, what the sanitiser adds by itself.
 */
export function tokensOf(html: string): string[] {
  const runs: Run[] = [];
  const body = elementOf(html);
  gatherAtTop(body);
  walk(body, { marks: [], link: null, verbatim: false }, runs);
  return written(runs);
}

type Words = { text: string; marks: string; link: Element | null; verbatim: boolean };
type Run = { tag: string; link: Element | null } | Words;

/** What surrounds a node: its marks, the link that it is part of, whether white space counts. */
type Within = { marks: string[]; link: Element | null; verbatim: boolean };

function walk(parent: Node, within: Within, runs: Run[]) {
  const { marks, link, verbatim } = within;
  for (const node of parent.childNodes) {
    if (node instanceof Text) addText(node.data, within, runs);
    if (!(node instanceof Element) || unseen.has(node.localName)) continue;
    const tag = opening(node);
    if (verbatim && node.localName === 'br') addText('\n', within, runs);
    else if (alone.has(node.localName) || isAnchor(node)) runs.push({ tag: tag + marks.join(''), link });
    else if (tag === '<span>' || (tag === '<p>' && isOnlyWrapping(node))) walk(node, within, runs);
    else if (inline.has(node.localName))
      walk(node, { marks: [...marks, tag], link: node.localName === 'a' ? node : link, verbatim }, runs);
    else {
      runs.push({ tag, link: null });
      walk(node, { ...within, verbatim: verbatim || node.localName === 'pre' }, runs);
      runs.push({ tag: `</${node.localName}>`, link: null });
    }
  }
}

function addText(data: string, { marks, link, verbatim }: Within, runs: Run[]) {
  const last = runs.at(-1);
  const sorted = [...new Set(marks)].sort().join('');
  if (last && 'text' in last && last.marks === sorted && last.link === link) last.text += data;
  else runs.push({ text: data, marks: sorted, link, verbatim });
}

/** The runs as strings. White space is collapsed, and gone where a block begins or ends. */
function written(runs: Run[]): string[] {
  const collapsed: Run[] = [];
  for (const run of runs) {
    const text = 'tag' in run ? '' : collapse(run, collapsed.at(-1));
    if ('tag' in run) collapsed.push(run);
    else if (text !== '') collapsed.push({ ...run, text });
  }
  const tokens = collapsed.map((run, at) => {
    // A link that goes on is one link, and two side by side are two.
    const goesOn = run.link !== null && run.link === collapsed[at - 1]?.link ? '…' : '';
    if ('tag' in run) return goesOn + run.tag;
    const text = !run.verbatim && isEdge(collapsed[at + 1]) ? run.text.replace(/ $/, '') : run.text;
    return text && goesOn + run.marks + text;
  });
  // An empty paragraph has no height: it does not show.
  return tokens.filter((token, at) => token !== '' && !isEmptyParagraph(tokens, token, at));
}

function collapse(run: Words, before: Run | undefined): string {
  if (run.verbatim) return run.text.replace(/\n$/, '');
  const text = run.text.replace(/[\t\n\r ]+/g, ' ');
  const isCollapsed =
    isEdge(before) || (before && 'text' in before && !before.verbatim && before.text.endsWith(' '));
  return isCollapsed ? text.replace(/^ /, '') : text;
}

const isEdge = (run: Run | undefined) => !run || ('tag' in run && !/^<(img|wbr|a )/.test(run.tag));

function isEmptyParagraph(tokens: string[], token: string, at: number) {
  return (token === '<p>' && tokens[at + 1] === '</p>') || (token === '</p>' && tokens[at - 1] === '<p>');
}

function opening(element: Element): string {
  const name = sameAs[element.localName] ?? element.localName;
  const attributes = [...element.attributes]
    .filter(({ name, value }) => !added.has(name) && value !== '')
    .map(({ name, value }) => ` ${name}="${value}"`)
    .sort();
  return `<${name}${attributes.join('')}>`;
}

/** A paragraph that begins an item, a cell or the like looks as its words alone do, if a block comes behind it. */
function isOnlyWrapping(paragraph: Element) {
  const { parentElement: parent } = paragraph;
  const next = beside(paragraph, 'nextSibling');
  const endsLine = next === null || (next instanceof Element && !isInline(next));
  return (
    endsLine &&
    beside(paragraph, 'previousSibling') === null &&
    parent !== null &&
    holders.has(parent.localName)
  );
}

/** What stands before or behind it, white space apart. */
function beside(element: Element, side: 'previousSibling' | 'nextSibling'): Node | null {
  let next = element[side];
  while (next instanceof Text && isBlank(next)) next = next[side];
  return next;
}

const isAnchor = (element: Element) =>
  element.localName === 'a' && element.id !== '' && element.textContent === '';

const holders = new Set(['li', 'td', 'th', 'blockquote', 'div']);
/** They could tell how wide columns are, if the sanitiser let them. */
const unseen = new Set(['colgroup', 'col']);
const alone = new Set(['br', 'img', 'hr', 'wbr']);
const added = new Set(['loading', 'rel']);
const sameAs: Record<string, string> = { b: 'strong', i: 'em', del: 's', strike: 's' };
