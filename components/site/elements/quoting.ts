const threeLines = /^(?:\n*.+){0,3}/;
const characters = 280;

/** The first lines of a text with the empty ones between its paragraphs, cut between words where they are long. */
export function firstLines(text: string): string {
  const all = text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  const first = threeLines.exec(all)?.[0] ?? '';
  if (first.length > characters) {
    return `${first
      .slice(0, characters)
      .replace(/\s+\S*$/, '')
      .toWellFormed()} …`;
  }
  return all.length > first.length ? `${first} …` : first;
}

/** What is typed, with `quoted` as a quote where the caret is, on lines of its own, and the caret behind it. */
export function withQuote(typed: string, caret: number, quoted: string): { text: string; caret: number } {
  const quote = quoted
    .trim()
    .split('\n')
    .map((line) => `> ${line.trim()}`.trim())
    .join('\n');
  const before = typed.slice(0, caret).trimEnd();
  const to = `${before}${before && '\n\n'}${quote}\n\n`;
  return { text: to + typed.slice(caret).trimStart(), caret: to.length };
}
