import { createDocument, getHTMLFromFragment, getSchema } from '@tiptap/core';
import { extensions } from './extensions';
import { tokensOf } from './tokens';

/**
 * What of `html` the visual editor would drop, in words: ['a table', 'alignment']. Empty when the text comes
 * back as it went in, as far as a reader can tell.
 */
export function lostInVisual(html: string): string[] {
  if (html.trim() === '') return [];
  const before = tokensOf(html);
  const after = tokensOf(throughTheEditor(html));
  if (before.join('\n') === after.join('\n')) return [];
  const left = countOf(after);
  const missing = before.filter((token) => {
    const count = left.get(token) ?? 0;
    left.set(token, count - 1);
    return count <= 0;
  });
  const names = new Set(missing.flatMap((token) => wordsFor(token)));
  return names.size > 0 ? [...names] : ['the order of some of its parts'];
}

function throughTheEditor(html: string): string {
  const schema = getSchema(extensions);
  return getHTMLFromFragment(createDocument(html, schema).content, schema);
}

function countOf(tokens: string[]) {
  const counts = new Map<string, number>();
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
}

function wordsFor(token: string): string[] {
  const tags = [...token.matchAll(/<([a-z][a-z0-9]*)([^>]*)>/g)];
  return tags.flatMap(([, name = '', attributes = '']) => {
    if (known.has(name)) {
      if (/ class="/.test(attributes)) return 'alignment';
      if (/ (dir|lang)="/.test(attributes)) return 'the direction or language of a part';
      if (/ id="/.test(attributes)) return 'an anchor';
      return [];
    }
    return words[name] ?? `<${name}>`;
  });
}

// biome-ignore format: a list
const known = new Set(['p', 'h2', 'h3', 'h4', 'a', 'strong', 'em', 's', 'u', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'hr', 'br', 'img']);

const words: Record<string, string> = {
  ...Object.fromEntries(
    ['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'colgroup', 'col'].map((name) => [
      name,
      'a table',
    ]),
  ),
  figure: 'a figure with its caption',
  figcaption: 'a figure with its caption',
  sub: 'subscript',
  sup: 'superscript',
  dl: 'a list of terms',
  dt: 'a list of terms',
  dd: 'a list of terms',
  details: 'a folding part',
  summary: 'a folding part',
  h5: 'a small heading',
  h6: 'a small heading',
};
