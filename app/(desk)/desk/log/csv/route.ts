import { logCsv } from '@/lib/audit-log/csv';
import { readableKinds } from '@/lib/audit-log/rules';
import { logFilter } from '@/lib/audit-log/schema';
import { getActor } from '@/lib/auth/session';
import { siteView } from '@/lib/posts/site';
import { dateParts } from '@/lib/text/dates';

/** The filtered log as a table, sent as it is read. */
export async function GET(request: Request): Promise<Response> {
  const actor = await getActor();
  if (readableKinds(actor).length === 0) return new Response('You may not read the log.', { status: 403 });
  const filter = logFilter.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { timeZone } = await siteView();
  const { year, month, day } = dateParts(new Date(), timeZone);
  return new Response(streamed(logCsv(actor, filter, timeZone)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="log-${year}-${month}-${day}.csv"`,
      'cache-control': 'private, no-store',
    },
  });
}

/** A piece is read when the last one was taken; who goes away ends it. */
function streamed(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: () => void pieces.return(undefined),
  });
}
