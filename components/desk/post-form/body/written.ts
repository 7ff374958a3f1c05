/** The editor keeps an empty paragraph at the end to type in; it is not part of the text. */
export const withoutTrailing = (html: string) => html.replace(/(<p><\/p>)+$/, '');

/** A blank line between blocks, for the eyes of whoever reads the source. */
export const spaced = (html: string) =>
  html.replace(/(<\/(?:p|h[2-4]|ul|ol|blockquote|pre)>|<hr>)(?=<)/g, '$1\n\n');
