import { Fragment, type Node, type ResolvedPos, Slice } from '@tiptap/pm/model';

/** Pasted plain text as paragraphs where blank lines are, and line breaks where single ones are. */
export function plainSlice(text: string, $context: ResolvedPos): Slice {
  const { schema } = $context.doc.type;
  const { paragraph, hardBreak } = schema.nodes;
  const marks = $context.marks();
  if (!paragraph) return Slice.empty;
  const paragraphs = paragraphsOf(text).map((lines) => {
    const inline = lines.flatMap((line, at): Node[] => [
      ...(at > 0 && hardBreak ? [hardBreak.create()] : []),
      ...(line ? [schema.text(line, marks)] : []),
    ]);
    return paragraph.create(null, inline);
  });
  return new Slice(Fragment.from(paragraphs), 1, 1);
}

/** The lines of each paragraph of a plain text. */
export function paragraphsOf(text: string): string[][] {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/^\n+|\s+$/g, '')
    .split(/\n[ \t]*\n\s*/)
    .map((paragraph) => paragraph.split('\n'));
}
