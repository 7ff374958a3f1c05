import 'server-only';

/** A file that the browser saves. Dates are written as in ISO 8601. */
export function jsonDownload(name: string, content: unknown) {
  return new Response(`${JSON.stringify(content, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
