import sanitizeHtml from 'sanitize-html';

/** The words of sanitised HTML, on one line. Blocks and line breaks count as a space. */
export function plainText(html: string): string {
  const spaced = html.replace(blockEdge, ' $&');
  const text = sanitizeHtml(spaced, { allowedTags: [], allowedAttributes: {} });
  return text
    .replace(/&(amp|lt|gt|quot);/g, (entity) => escaped[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The beginning of `text`, at most `limit` characters as a reader counts them (an emoji or a letter with its
 * marks is one), cut after a word and closed with “…”. A text that fits comes back as it is.
 */
export function excerpt(text: string, limit: number): string {
  if (text.length <= limit) return text;
  // A character of more than sixteen code units is decoration; counting them all could take seconds.
  const parts = [...graphemes.segment(text.slice(0, limit * 16))].slice(0, limit + 1);
  if (parts.length <= limit && text.length <= limit * 16) return text;
  const start = parts
    .slice(0, limit - 1)
    .map(({ segment }) => segment)
    .join('');
  const next = parts[limit - 1]?.segment ?? '';
  const word = /\s/.test(next) ? start : start.replace(/\s\S*$/, '');
  // Scripts without spaces, and one very long word, are cut where the limit falls.
  const kept = word.length > start.length / 2 ? word : start;
  return `${kept.replace(/[\s,;:–—-]+$/, '')}…`;
}

const blockEdge =
  /<\/?(?:p|div|h[2-6]|blockquote|pre|hr|br|li|dt|dd|figure|figcaption|summary|tr|t[hd]|caption)\b/gi;

const escaped: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
