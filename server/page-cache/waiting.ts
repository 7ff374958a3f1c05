/**
 * The token of the page on which this browser sees its own response waiting at `path`, from the cookie that came with
 * the response; null without one. The cookie names its article after the token: a browser also sends it to what
 * stands below that address, which may be another article.
 */
export function waitingToken(cookies: string | undefined, path: string): string | null {
  if (!cookies?.includes(NAME)) return null;
  const article = encodeURIComponent(path);
  for (const cookie of cookies.split('; ')) {
    const [, token, at] = /^broadside_waiting=([\w-]{32})(.*)$/.exec(cookie) ?? [];
    if (token && at === article) return token;
  }
  return null;
}

const NAME = 'broadside_waiting=';
