import { sanitiseBody } from '@/lib/text/sanitise';

/** What was typed for the page of a category, as safe HTML: without any paragraph of its own, blank lines part them. */
export function pageText(typed: string): string {
  if (/<(p|h[1-6]|ul|ol|div|blockquote|figure|table|pre)\b/i.test(typed)) return sanitiseBody(typed);
  const paragraphs = typed.split(/\n\s*\n/).filter((part) => part.trim() !== '');
  return sanitiseBody(paragraphs.map((part) => `<p>${part.trim().replaceAll('\n', '<br>')}</p>`).join('\n'));
}
