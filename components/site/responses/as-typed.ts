/**
 * A text for a text area as its writer sees it. Forms send line ends as CR LF, and HTML drops a first line end;
 * React puts a dropped LF back, but does not know a CR LF for one.
 */
export function asTyped(text = ''): string {
  return text.replaceAll(/\r\n?/g, '\n');
}
