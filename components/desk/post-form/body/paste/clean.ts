import { unwrap, wrapContents } from './dom';
import { listsFromWord } from './word-lists';

/**
 * Pasted HTML without what the program it comes from put in for itself: styles, classes, conditional comments, empty
 * paragraphs, pictures that no reader could load. What its styles mean is kept as elements. What was copied in the
 * editor itself is returned as it is. Browser only: it asks the browser's parser.
 */
export function cleanPaste(html: string): string {
  if (html.includes('data-pm-slice')) return html;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  listsFromWord(body);
  removeForeign(body);
  for (const element of body.querySelectorAll<HTMLElement>('b, strong, i, em, span, font, a, u')) {
    elementsForStyles(element);
  }
  for (const list of body.querySelectorAll('ul > ul, ul > ol, ol > ul, ol > ol')) nestInItem(list);
  lowerHeadings(body);
  removeUnloadable(body);
  for (const element of body.querySelectorAll('*')) keepAttributes(element);
  for (const text of textsOf(body)) text.data = withoutSpaceRuns(text.data);
  removeEmpty(body);
  return body.innerHTML.trim();
}

const foreign =
  'style, script, noscript, template, title, meta, link, xml, svg, math, button, input, select, textarea, [hidden], [style*="mso-hide:all"], br.Apple-interchange-newline';

function removeForeign(body: HTMLElement) {
  for (const element of body.querySelectorAll(foreign)) element.remove();
  for (const comment of nodesOf(body, NodeFilter.SHOW_COMMENT)) (comment as Comment).remove();
  // Word's own elements: <o:p>, <w:sdt>, <v:shape>.
  for (const element of body.querySelectorAll('*')) if (element.localName.includes(':')) unwrap(element);
}

/** A span in bold is strong; a `b` that its style calls normal, with which Google Docs wraps all, is nothing. */
function elementsForStyles(element: HTMLElement) {
  const { fontWeight, fontStyle, textDecorationLine, textDecoration, verticalAlign } = element.style;
  const name = element.localName;
  const lines = `${textDecorationLine} ${textDecoration}`;
  const weight = fontWeight || (name === 'b' || name === 'strong' ? 'bold' : '');
  const slant = fontStyle || (name === 'i' || name === 'em' ? 'italic' : '');
  const isHeading = element.closest('h1, h2, h3, h4, h5, h6') !== null;
  const marks = [
    !isHeading && (/^bold/.test(weight) || Number(weight) >= 600) && 'strong',
    /^(italic|oblique)/.test(slant) && 'em',
    lines.includes('line-through') && 's',
    (name === 'u' || (lines.includes('underline') && !element.closest('a') && !element.querySelector('a'))) &&
      'u',
    verticalAlign === 'super' && 'sup',
    verticalAlign === 'sub' && 'sub',
  ];
  for (const mark of marks) if (mark) wrapContents(element, mark);
  if (name !== 'a') unwrap(element);
  else if (!/^(https?:|mailto:|tel:|\/|#(?!_))/i.test(element.getAttribute('href') ?? '')) unwrap(element);
}

/** Google Docs and old pages put a list beside the item that it belongs to. */
function nestInItem(list: Element) {
  const before = list.previousElementSibling;
  if (before?.localName === 'li') before.append(list);
  else wrapContents(list, 'li');
}

/** The title of the post is its h1, and h4 is the least that a post knows. */
function lowerHeadings(body: HTMLElement) {
  for (const heading of body.querySelectorAll('h1, h5, h6')) {
    const lowered = body.ownerDocument.createElement(heading.localName === 'h1' ? 'h2' : 'h4');
    lowered.append(...heading.childNodes);
    heading.replaceWith(lowered);
  }
}

/** Only pictures that come over https are ever shown, and one of a single pixel counts readers. */
function removeUnloadable(body: HTMLElement) {
  for (const image of body.querySelectorAll('img')) {
    const isCounter = image.getAttribute('width') === '1' || image.getAttribute('height') === '1';
    if (isCounter || !/^https:/i.test(image.getAttribute('src') ?? '')) image.remove();
  }
}

// biome-ignore format: a list
const kept = new Set(['href', 'src', 'alt', 'width', 'height', 'colspan', 'rowspan', 'scope', 'start', 'cite', 'datetime']);
const sized = new Set(['img', 'video', 'iframe']);

function keepAttributes(element: Element) {
  for (const { name } of [...element.attributes]) {
    const isSize = name === 'width' || name === 'height';
    if (!kept.has(name) || (isSize && !sized.has(element.localName))) element.removeAttribute(name);
  }
}

/** Several spaces of which one does not break are a typewriter's layout; a single one is there for a reason. */
function withoutSpaceRuns(text: string): string {
  return text.replace(/[ \u00a0]{2,}/g, (run) => (run.includes('\u00a0') ? ' ' : run));
}

const full = 'img, iframe, video, audio, hr, table';

function removeEmpty(body: HTMLElement) {
  const blocks = [
    ...body.querySelectorAll('p, h2, h3, h4, li, ul, ol, div, blockquote, strong, em, s, u, a'),
  ];
  for (const block of blocks.reverse()) {
    if (block.querySelector(full) || !/^[\s\u00a0]*$/.test(block.textContent ?? '')) continue;
    // A space or a line break between two words stays between them.
    const isBlock = /^(p|h\d|li|ul|ol|div|blockquote)$/.test(block.localName);
    if (isBlock) block.remove();
    else unwrap(block);
  }
  for (const br of body.querySelectorAll('br')) if (isBetweenBlocks(br)) br.remove();
}

function isBetweenBlocks(br: Element) {
  const isBlock = (node: Element | null) =>
    node !== null && /^(p|h\d|ul|ol|table|div|hr)$/.test(node.localName);
  return isBlock(br.previousElementSibling) || (isBlock(br.nextElementSibling) && !br.previousSibling);
}

function textsOf(body: HTMLElement): Text[] {
  return (nodesOf(body, NodeFilter.SHOW_TEXT) as Text[]).filter(
    (text) => !text.parentElement?.closest('pre'),
  );
}

function nodesOf(body: HTMLElement, what: number): Node[] {
  const nodes: Node[] = [];
  const walker = body.ownerDocument.createTreeWalker(body, what);
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}
