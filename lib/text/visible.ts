// Controls, format characters (zero-width, bidi), spaces, marks with nothing to stand on, and the fillers that
// fonts draw as nothing. Unassigned code points count as visible: they are next year's emoji.
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Whether a reader would see anything of `text`. Spaces, zero-width and control characters are nothing. */
export function hasVisibleText(text: string): boolean {
  return text.replace(invisible, '') !== '';
}

/**
 * Text as it is kept: NFC, line ends as `\n`, without what PostgreSQL refuses (NUL, lone surrogates) and
 * without the other control characters. Zero-width and bidi characters stay: scripts need them.
 */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(unstorable, '').normalize('NFC');
}

/** Whether PostgreSQL takes `text` as it is. Asked of what stands in an address before it is looked up. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

/** `cleanText` for a field of one line: runs of space and line ends become one space, none at the ends. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

// With the u flag a surrogate that has its other half is not matched.
const unstorable = /(?![\t\n])[\p{Cc}\p{Cs}]/gu;
