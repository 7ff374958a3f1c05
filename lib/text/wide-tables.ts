/**
 * Sanitised HTML with each table in a box that scrolls when the screen is narrower than the table, and takes the focus, so
 * that a keyboard can scroll it. A table in a table scrolls with it.
 */
export function withScrollingTables(html: string): string {
  let depth = 0;
  return html.replace(/<(\/?)table\b[^>]*>/g, (tag, end: string) => {
    if (end) return --depth === 0 ? `${tag}</div>` : tag;
    return depth++ === 0 ? `<div class="table-scroll" tabindex="0">${tag}` : tag;
  });
}
