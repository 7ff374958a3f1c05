import { escapeHtml } from './escape';
import { plainText } from './plain';

/**
 * Sanitised HTML with each table in a box that scrolls when the screen is narrower than the table, and takes the focus, so
 * that a keyboard can scroll it; it has the name of the table. A table in a table scrolls with it.
 */
export function withScrollingTables(html: string): string {
  let depth = 0;
  return html.replace(/<(\/?)table\b[^>]*>/g, (tag, end: string, at: number) => {
    if (end) return --depth === 0 ? `${tag}</div>` : tag;
    if (depth++ > 0) return tag;
    const name = escapeHtml(captionAt(html, at + tag.length) || 'Table');
    return `<div class="table-scroll" role="region" aria-label="${name}" tabindex="0">${tag}`;
  });
}

/** The words of the caption with which the table begins whose inside begins at `at`; '' where it has none. */
function captionAt(html: string, at: number): string {
  CAPTION.lastIndex = at;
  return plainText(CAPTION.exec(html)?.[1] ?? '');
}

// It ends at the next table, so that however many there are, the text is gone through once.
const CAPTION = /\s*<caption\b[^>]*>((?:(?!<\/caption>|<table\b)[\s\S])*)/y;
