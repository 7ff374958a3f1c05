import { requestAddress } from '@/lib/auth/request';
import { preview } from '@/lib/comments/preview';
import { readAtMost } from './read';
import { isSameOrigin } from './same-origin';

/** Of four bytes each: more than the longest response that the settings allow, and read before they are asked. */
const MOST_BYTES = 4 * 100_000;

/** The text in the body, as the site would show it: `{html}`, or `{message}` when it could not be a response. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return answer(403, { message: 'Open the article again.' });
  const typed = await readAtMost(request.body, MOST_BYTES);
  if (typed === null) return answer(413, { message: 'This is too long for a response.' });
  const outcome = await preview(typed, await requestAddress());
  if (outcome.ok) return answer(200, { html: outcome.value });
  const { code, message } = outcome.refusal;
  return answer(code === 'limited' ? 429 : 422, { message });
}

function answer(status: number, body: { html: string } | { message: string }) {
  return Response.json(body, { status, headers: { 'cache-control': 'private, no-store' } });
}
