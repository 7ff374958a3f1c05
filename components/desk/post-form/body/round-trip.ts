import { getSchema, type JSONContent } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { fixTables } from '@tiptap/pm/tables';
import { elementOf, gatherAtTop } from './blocks';
import { extensions } from './extensions';
import { lostBetween } from './lost';
import { asHtmlBlock } from './nodes/html-block';
import { documentOf, storedHtml } from './stored';
import { tokensOf } from './tokens';

/**
 * How a text is opened: `content` is what the visual editor is given, and comes back as it went in, as far as a reader can
 * tell. Null when so much would have to be kept as HTML blocks that little could be edited; `lost` says in words what the
 * editor would drop or move then: ['a table', 'an anchor'].
 */
export type Opening = { content: JSONContent; lost: [] } | { content: null; lost: string[] };

/** Decides how `html` is opened. A block that the editor would change becomes an HTML block, if most of the text is in others. */
export function openingOf(html: string): Opening {
  const doc = read(elementOf(html));
  if (fits(html, doc)) return { content: doc.toJSON(), lost: [] };
  const body = elementOf(html);
  gatherAtTop(body);
  const whole = amount(body);
  let kept = 0;
  for (const block of [...body.children]) {
    const source = block.outerHTML;
    if (fits(source, read(elementOf(source)))) continue;
    kept += amount(block);
    block.replaceWith(asHtmlBlock(source, body.ownerDocument));
  }
  const mixed = read(body);
  if (kept * 2 <= whole && alike(html, storedHtml(mixed))) return { content: mixed.toJSON(), lost: [] };
  return { content: null, lost: lostBetween(tokensOf(html), tokensOf(storedHtml(doc))) };
}

/** `html` as the visual editor would hold it, with what it cannot hold dropped. */
export function forcedOpen(html: string): JSONContent {
  return read(elementOf(html)).toJSON();
}

/** `html` as it would be stored after that. */
export function throughTheEditor(html: string): string {
  return storedHtml(read(elementOf(html)));
}

/** Whether `doc`, which was read from `html`, gives it back. */
const fits = (html: string, doc: Node) => alike(html, storedHtml(doc));

const alike = (before: string, after: string) => tokensOf(before).join('\n') === tokensOf(after).join('\n');

/** How much there is to read in it; a picture counts as a line. */
function amount(element: Element): number {
  return (element.textContent?.trim().length ?? 0) + element.querySelectorAll('img').length * 80;
}

let schema: ReturnType<typeof getSchema> | undefined;

/** As the editor would hold it after the first change: its table library fills up rows that lack cells. */
function read(body: HTMLElement): Node {
  schema ??= getSchema(extensions);
  const doc = documentOf(body, schema);
  return fixTables(EditorState.create({ doc }))?.doc ?? doc;
}
