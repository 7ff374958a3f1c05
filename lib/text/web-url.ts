/**
 * Reads a typed address of the web: http or https, without a password, at most 2,000 characters. A missing
 * scheme is taken as https. Empty for an empty one, null for anything else.
 */
export function readWebUrl(typed: string): string | null {
  const given = typed.trim();
  if (given === '') return '';
  if (given.length > 2000 || /\s/.test(given)) return null;
  const complete = /^[\w-]+(\.[\w-]+)+(:\d+)?([/?#]|$)/.test(given) ? `https://${given}` : given;
  if (!URL.canParse(complete)) return null;
  const url = new URL(complete);
  const fit = /^https?:$/.test(url.protocol) && !url.username && !url.password;
  return fit ? url.href : null;
}
