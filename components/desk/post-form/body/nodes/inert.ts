import { elementOf } from '../blocks';

/**
 * HTML as something to look at: its words and their structure, pictures of this site, and nothing that could run, load from
 * elsewhere or lead away. What is typed as source is checked by the site only when it is saved.
 */
export function inert(html: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  copyInto(fragment, elementOf(html));
  return fragment;
}

function copyInto(parent: Node, from: Element) {
  for (const node of from.childNodes) {
    if (node instanceof Text) parent.appendChild(document.createTextNode(node.data));
    if (!(node instanceof Element) || unseen.has(node.localName)) continue;
    const copy = copyOf(node);
    copyInto(copy ? parent.appendChild(copy) : parent, node);
  }
}

function copyOf(element: Element): Element | null {
  if (element.localName === 'img') return pictureOf(element);
  if (!shown.has(element.localName)) return null;
  const copy = document.createElement(element.localName);
  for (const name of ['colspan', 'rowspan', 'start', 'lang', 'dir', 'class']) {
    const value = element.getAttribute(name);
    if (value && (name !== 'class' || ours.test(value))) copy.setAttribute(name, value);
  }
  if (element.localName === 'details') copy.setAttribute('open', '');
  return copy;
}

/** Of this site only: before anybody reads it, no other host is told. */
function pictureOf(img: Element): Element {
  const src = img.getAttribute('src') ?? '';
  const alt = img.getAttribute('alt') ?? '';
  if (!/^\/(?!\/)/.test(src)) {
    const words = document.createElement('span');
    words.textContent = alt ? `[Image: ${alt}]` : '[Image]';
    return words;
  }
  const copy = document.createElement('img');
  copy.src = src;
  copy.alt = alt;
  return copy;
}

const ours =
  /^(align(left|right|center|none)|has-text-align-(left|right|center)|gallery|footnotes|fn|credit)$/;

const unseen = new Set([
  'script',
  'style',
  'template',
  'iframe',
  'object',
  'svg',
  'math',
  'textarea',
  'select',
  'title',
  'noscript',
]);

// biome-ignore format: they are few and have no order
const shown = new Set(['h2', 'h3', 'h4', 'h5', 'h6', 'p', 'div', 'blockquote', 'pre', 'hr', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'figure',
  'figcaption', 'details', 'summary', 'abbr', 'b', 'bdi', 'br', 'cite', 'code', 'del', 'em', 'i', 'ins', 'kbd', 'mark', 'q', 'rp', 'rt',
  'ruby', 's', 'samp', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'u', 'var', 'wbr', 'table', 'caption', 'thead', 'tbody', 'tfoot',
  'tr', 'th', 'td']);
