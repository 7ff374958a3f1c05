/**
 * The first entry of `list` (one a line, as in WordPress also inside words) that occurs in one of the texts, as
 * it stands in that text; null when none does. Case, accents and invisible characters make no difference.
 */
export function findWord(list: string, texts: readonly string[]): string | null {
  const entries = list
    .split('\n')
    .map((entry) => fold(entry).text.trim())
    .filter((entry) => entry !== '');
  if (entries.length === 0) return null;
  for (const text of texts) {
    const folded = fold(text);
    for (const entry of entries) {
      const at = folded.text.indexOf(entry);
      if (at >= 0) return text.slice(folded.from[at], folded.from[at + entry.length]);
    }
  }
  return null;
}

/** Text without case, accents and invisible characters; `from` says where in the original each unit came from. */
export function fold(original: string): { text: string; from: number[] } {
  let text = '';
  const from: number[] = [];
  let position = 0;
  for (const character of original) {
    const plain = character
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[\p{M}\p{Cf}]/gu, '');
    for (let unit = 0; unit < plain.length; unit += 1) from.push(position);
    text += plain;
    position += character.length;
  }
  from.push(original.length);
  return { text, from };
}
