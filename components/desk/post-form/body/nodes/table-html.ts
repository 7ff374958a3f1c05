import { DOMSerializer, type Node } from '@tiptap/pm/model';

/** A table as it is stored: rows in their sections, words straight in their cells. */
export function tableHtml(table: Node, attributes: Record<string, string | null>): HTMLElement {
  const element = document.createElement('table');
  for (const [name, value] of Object.entries(attributes)) if (value) element.setAttribute(name, value);
  if (table.attrs.caption) element.createCaption().textContent = table.attrs.caption;
  const serializer = DOMSerializer.fromSchema(table.type.schema);
  for (const [index, row] of table.children.entries()) {
    const name = sectionOf(table, index);
    const last = element.lastElementChild;
    const section = last?.localName === name ? last : element.appendChild(document.createElement(name));
    section.append(serializer.serializeNode(row));
  }
  for (const cell of element.querySelectorAll(':is(td, th):has(> p:only-child)')) {
    const paragraph = cell.firstElementChild;
    if (paragraph?.attributes.length === 0) paragraph.replaceWith(...paragraph.childNodes);
  }
  return element;
}

/** The head is what comes first, the foot what comes last; a row that was put outside of them is one of the body. */
function sectionOf(table: Node, index: number): string {
  const section = (row: Node) => row.attrs.section;
  const isHead = table.children.slice(0, index + 1).every((row) => section(row) === 'thead');
  const isFoot = table.children.slice(index).every((row) => section(row) === 'tfoot');
  if (isHead) return 'thead';
  return isFoot ? 'tfoot' : 'tbody';
}
