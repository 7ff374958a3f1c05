import { DOMParser, DOMSerializer, type Node, type Schema } from '@tiptap/pm/model';
import { elementOf, gatherLooseWords, withoutLooseWords } from './blocks';
import { withHtmlBlocks } from './nodes/html-block';

/** A body, or an element that holds one, as the visual editor holds it. Words in no block get one. */
export function documentOf(body: HTMLElement, schema: Schema): Node {
  gatherLooseWords(body);
  for (const line of body.querySelectorAll('pre br')) line.replaceWith('\n');
  return DOMParser.fromSchema(schema).parse(body);
}

/** What the visual editor holds, as it is stored: without the empty paragraph at its end that is there to type in. */
export function storedHtml(doc: Node): string {
  const holder = elementOf('');
  const serializer = DOMSerializer.fromSchema(doc.type.schema);
  holder.append(serializer.serializeFragment(doc.content, { document: holder.ownerDocument }));
  return withHtmlBlocks(withoutLooseWords(holder.innerHTML)).replace(/(<p><\/p>)+$/, '');
}

/** A blank line between blocks, for the eyes of whoever reads the source. */
export const spaced = (html: string) =>
  html.replace(/(<\/(?:p|h[2-6]|ul|ol|blockquote|pre|figure|table)>|<hr>)(?=<)/g, '$1\n\n');
