/**
 * Sanitised HTML whose places, and the links to them, have names with `of` in them: so that of several texts on one page
 * none has a place of another's.
 */
export function anchorsOf(html: string, of: string): string {
  // The sanitiser leaves no quote and no angle bracket inside an attribute.
  return html.replace(/<[^>]*>/g, (tag) => tag.replace(/ (id="|href="#)text-/g, ` $1text-${of}-`));
}
