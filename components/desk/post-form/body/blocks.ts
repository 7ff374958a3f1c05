/** Whether an element holds blocks and not only words. */
export function holdsBlocks(element: Element): boolean {
  return [...element.children].some((child) => !isInline(child));
}

/** Whether `element` runs along with words. A picture does where it touches them. */
export function isInline(element: Element): boolean {
  return inline.has(element.localName) || element.localName === 'br' || standsInLine(element);
}

/** Whether this is a picture among words, in a paragraph of its own making, or in a link. */
export function standsInLine(element: Element): boolean {
  if (element.localName !== 'img') return false;
  const { parentElement: parent } = element;
  if (!parent) return false;
  if (ofWords.has(parent.localName)) return true;
  if (inline.has(parent.localName)) return parent.parentElement?.localName !== 'figure';
  return (
    parent.localName !== 'figure' &&
    (touchesWords(element, 'previousSibling') || touchesWords(element, 'nextSibling'))
  );
}

function touchesWords(element: Element, side: 'previousSibling' | 'nextSibling'): boolean {
  for (let next = element[side]; next; next = next[side]) {
    if (next instanceof Text && !isBlank(next)) return true;
    if (next instanceof Element && next.localName !== 'img')
      return inline.has(next.localName) || next.localName === 'br';
  }
  return false;
}

let inert: Document | undefined;

/** `html` in an element of a document in which nothing loads or runs, read as within an article. */
export function elementOf(html: string): HTMLElement {
  inert ??= document.implementation.createHTMLDocument('');
  const element = inert.createElement('article');
  element.innerHTML = html;
  return element;
}

/**
 * Words and pictures that stand in no block, as browsers show them: a paragraph at the top of a text. Behind a block within
 * another they go into an element that `withoutLooseWords` takes away again, since a paragraph would stand apart.
 */
export function gatherLooseWords(body: HTMLElement) {
  gather(body, 'p', false);
  for (const holder of body.querySelectorAll('blockquote, li, td, th, div, figure'))
    if (holdsBlocks(holder)) gather(holder, 'loose-words', true);
}

/** Paragraphs for the words that stand in no block at the top of a text. */
export function gatherAtTop(body: HTMLElement) {
  gather(body, 'p', false);
}

/** The editor's HTML with what `gatherLooseWords` put into it gone; two such runs of words do not run into each other. */
export function withoutLooseWords(html: string): string {
  const end = '</loose-words>';
  return html.replace(/<loose-words>(.*?)<\/loose-words>/gs, (_, words: string, at: number) =>
    html.startsWith(end, at - end.length) ? `<p>${words}</p>` : words,
  );
}

function gather(parent: Element, name: string, behindBlocks: boolean) {
  let run: Element | null = null;
  let after = !behindBlocks;
  for (const node of [...parent.childNodes]) {
    const isLoose = node instanceof Element ? isInline(node) : node instanceof Text;
    if (!isLoose) {
      run = null;
      after ||= node instanceof Element;
    } else if (run) run.append(node);
    else if (after && (node instanceof Element || !isBlank(node))) {
      run = parent.ownerDocument.createElement(name);
      node.replaceWith(run);
      run.append(node);
    }
  }
}

/** Whether there is nothing in it but white space, of which a browser shows nothing. */
export const isBlank = (node: Node) => /^[\t\n\f\r ]*$/.test(node.textContent ?? '');

/** What holds words and nothing else. */
const ofWords = new Set(['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'figcaption', 'caption', 'summary', 'dt', 'pre']);

// biome-ignore format: they are few and have no order
export const inline = new Set(['a', 'abbr', 'b', 'bdi', 'bdo', 'cite', 'code', 'del', 'em', 'i', 'ins', 'kbd', 'mark', 'q', 'rp', 'rt',
  'ruby', 's', 'samp', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'time', 'u', 'var', 'wbr']);
