/** Whether an `Accept-Encoding` header takes gzip: named, or by `*`, and not at quality zero. */
export function takesGzip(accept: string | undefined): boolean {
  if (!accept) return false;
  // What browsers send needs no weighing.
  if (/(?:^|,\s?)gzip(?:,|$)/.test(accept)) return true;
  const qualities = new Map(
    accept.split(',').map((part) => {
      const [coding = '', ...parameters] = part.toLowerCase().split(';');
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return [coding.trim(), quality ? Number(quality.trim().slice(2)) : 1] as const;
    }),
  );
  return (qualities.get('gzip') ?? qualities.get('x-gzip') ?? qualities.get('*') ?? 0) > 0;
}

/** Whether an `If-None-Match` header names this ETag, by weak comparison as RFC 9110 has it for GET. */
export function hasCopy(ifNoneMatch: string | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
