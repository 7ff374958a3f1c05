import { DOMSerializer, type Node as Part } from '@tiptap/pm/model';

/** A note as it is stored: its words, and the link back to its mark. */
export function noteHtml(note: Part): HTMLElement {
  const item = document.createElement('li');
  item.id = note.attrs.id;
  item.append(DOMSerializer.fromSchema(note.type.schema).serializeFragment(note.content));
  if (!note.attrs.back) return item;
  const back = document.createElement('a');
  back.setAttribute('href', `#${note.attrs.back}`);
  if (note.attrs.label) back.setAttribute('aria-label', note.attrs.label);
  back.textContent = note.attrs.arrow;
  item.append(' ', back);
  return item;
}

/** An item with an anchor that ends with a link into the text, and has no blocks: such as WordPress writes, too. */
export function isNote(item: Element): boolean {
  return item.localName === 'li' && item.id !== '' && backLink(item) !== null;
}

/** The link at the end of a note that leads into the text. */
export function backLink(item: Element): Element | null {
  const last = [...item.childNodes].findLast((node) => node.textContent?.trim());
  return last instanceof Element && last.matches('a[href^="#"]') ? last : null;
}

/** The words of a note. */
export function withoutBackLink(item: globalThis.Node): HTMLElement {
  const copy = item.cloneNode(true) as HTMLElement;
  backLink(copy)?.remove();
  const last = copy.lastChild;
  if (last instanceof Text) last.data = last.data.trimEnd();
  return copy;
}

/** The anchor that a link leads to. */
export function target(link: Element | null | undefined): string | null {
  return link?.getAttribute('href')?.replace(/^#/, '') || null;
}
