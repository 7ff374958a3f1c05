/**
 * Word writes a list as paragraphs, each with the level of its list in its style and its bullet or number as text.
 * Makes real lists of them, in place; `body` is what Word put on the clipboard, with its styles still there.
 */
export function listsFromWord(body: HTMLElement) {
  /** The lists that the last item stands in, the innermost last. */
  let open: { list: Element; level: number }[] = [];
  const begin = (kind: Item['kind'], start: number, paragraph: Element) => {
    const list = body.ownerDocument.createElement(kind);
    if (kind === 'ol' && start > 1) list.setAttribute('start', String(start));
    const outer = open.at(-1)?.list.lastElementChild;
    if (outer) outer.append(list);
    else paragraph.before(list);
    return list;
  };

  for (const paragraph of body.querySelectorAll<HTMLElement>('[style*="mso-list"]')) {
    const item = itemOf(paragraph);
    if (!item) continue;
    const { level, kind, start } = item;
    if (!follows(paragraph, open[0]?.list)) open = [];
    open = open.filter((outer) => outer.level < level || (outer.level === level && isOf(outer.list, kind)));
    if (open.at(-1)?.level !== level) open.push({ level, list: begin(kind, start, paragraph) });
    const entry = body.ownerDocument.createElement('li');
    entry.append(...paragraph.childNodes);
    open.at(-1)?.list.append(entry);
    paragraph.remove();
  }
}

type Item = { level: number; kind: 'ul' | 'ol'; start: number };

/** What kind of item a paragraph is, its marker taken out of it; null when it is none. */
function itemOf(paragraph: HTMLElement): Item | null {
  const style = paragraph.getAttribute('style') ?? '';
  const level = /mso-list:\s*l\d+\s+level(\d+)/i.exec(style)?.[1];
  if (!level || paragraph.localName.startsWith('h')) return null;
  const marker = paragraph.querySelector('[style*="mso-list:Ignore" i], [style*="mso-list: Ignore" i]');
  const text = (marker?.textContent ?? '').replace(/[\s\u00a0]/g, '');
  marker?.remove();
  const isNumber = /^\(?([0-9]+|[a-z]{1,4})[.)]/i.test(text);
  return { level: Number(level), kind: isNumber ? 'ol' : 'ul', start: Number(/\d+/.exec(text)?.[0] ?? 1) };
}

const isOf = (list: Element, kind: string) => list.localName === kind;

/** Whether nothing but white space and comments stands between a list and a paragraph. */
function follows(paragraph: Element, list: Element | undefined) {
  let before = paragraph.previousSibling;
  while (before && before !== list) {
    const isNothing = before.nodeType === Node.COMMENT_NODE || before.textContent?.trim() === '';
    if (!isNothing) return false;
    before = before.previousSibling;
  }
  return before !== null && before === list;
}
