/**
 * HTML as a list of what a reader would notice: blocks opened and closed, and runs of text with their marks. Two
 * texts with equal lists show the same. Differences that do not show are levelled: the order of marks, `b` and
 * `strong`, a lone paragraph in a list item, text outside any paragraph, white space between blocks, what the
 * sanitiser adds by itself.
 */
export function tokensOf(html: string): string[] {
  const runs: Run[] = [];
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  gatherLooseText(body);
  walk(body, [], false, runs);
  return written(runs);
}

/** Text that stands in no block is a paragraph. */
function gatherLooseText(body: HTMLElement) {
  let paragraph: Element | null = null;
  for (const node of [...body.childNodes]) {
    const isLoose =
      node instanceof Element ? isInline(node) || node.localName === 'br' : node instanceof Text;
    if (!isLoose) paragraph = null;
    else if (paragraph) paragraph.append(node);
    else if (node.textContent?.trim() || node instanceof Element) {
      paragraph = body.ownerDocument.createElement('p');
      node.replaceWith(paragraph);
      paragraph.append(node);
    }
  }
}

type Run = { tag: string } | { text: string; marks: string; verbatim: boolean };

function walk(parent: Node, marks: string[], verbatim: boolean, runs: Run[]) {
  for (const node of parent.childNodes) {
    if (node instanceof Text) addText(node.data, marks, verbatim, runs);
    if (!(node instanceof Element)) continue;
    const tag = opening(node);
    if (alone.has(node.localName)) runs.push({ tag: tag + marks.join('') });
    else if (isInline(node)) walk(node, [...marks, tag], verbatim, runs);
    else if (tag === '<p>' && isOnlyWrapping(node)) walk(node, marks, verbatim, runs);
    else {
      runs.push({ tag });
      walk(node, marks, verbatim || node.localName === 'pre', runs);
      runs.push({ tag: `</${node.localName}>` });
    }
  }
}

function addText(data: string, marks: string[], verbatim: boolean, runs: Run[]) {
  const last = runs.at(-1);
  const sorted = [...new Set(marks)].sort().join('');
  if (last && 'text' in last && last.marks === sorted) last.text += data;
  else runs.push({ text: data, marks: sorted, verbatim });
}

/** The runs as strings. White space is collapsed, and gone where a block begins or ends. */
function written(runs: Run[]): string[] {
  const isEdge = (run: Run | undefined) => !run || ('tag' in run && !/^<img/.test(run.tag));
  const tokens = runs.flatMap((run, at) => {
    if ('tag' in run) return run.tag;
    let text = run.verbatim ? run.text.replace(/\n$/, '') : run.text.replace(/[\t\n\r ]+/g, ' ');
    if (!run.verbatim && isEdge(runs[at - 1])) text = text.replace(/^ /, '');
    if (!run.verbatim && isEdge(runs[at + 1])) text = text.replace(/ $/, '');
    return text === '' ? [] : run.marks + text;
  });
  // An empty paragraph has no height: it does not show.
  return tokens.filter((token, at) => !isEmptyParagraph(tokens, token, at));
}

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

function isOnlyWrapping(paragraph: Element) {
  const inItem = paragraph.parentElement?.localName === 'li' && paragraph.previousElementSibling === null;
  const [child, ...others] = paragraph.children;
  const onlyImage = child?.localName === 'img' && others.length === 0 && paragraph.textContent?.trim() === '';
  return inItem || onlyImage;
}

const isInline = (element: Element) => inline.has(element.localName);

const alone = new Set(['br', 'img', 'hr', 'wbr', 'col']);
const added = new Set(['loading', 'rel']);
const sameAs: Record<string, string> = { b: 'strong', i: 'em', del: 's', strike: 's' };
// biome-ignore format: a list
const inline = new Set(['a', 'abbr', 'b', 'bdi', 'bdo', 'cite', 'code', 'del', 'em', 'i', 'ins', 'kbd', 'mark', 'q', 'rp', 'rt', 'ruby', 's',
  'samp', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'time', 'u', 'var']);
