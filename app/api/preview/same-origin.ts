/** Whether a page of this site asks. Browsers name the origin with every POST of a script. */
export function isSameOrigin(headers: Headers): boolean {
  const origin = headers.get('origin') ?? '';
  return URL.canParse(origin) && new URL(origin).host === headers.get('host');
}
