import { stopLetters } from '@/lib/subscriptions/commands';

type Context = { params: Promise<{ token: string }> };

/** What a mail program posts to when its user has had enough (RFC 8058): no cookies, no page, no question. */
export async function POST(_: Request, { params }: Context) {
  const outcome = await stopLetters((await params).token);
  return outcome.ok
    ? answer('No more of these letters will come.', 200)
    : answer(outcome.refusal.message, 404);
}

/** Opened as a link, it asks first. */
export async function GET(_: Request, { params }: Context) {
  const Location = `/subscriptions/stop/${encodeURIComponent((await params).token)}`;
  return new Response(null, { status: 303, headers: { Location } });
}

function answer(sentence: string, status: number) {
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };
  return new Response(`${sentence}\n`, { status, headers });
}
