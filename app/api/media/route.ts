import { revalidateTag } from 'next/cache';
import { isSameOrigin } from '@/app/api/preview/same-origin';
import { may } from '@/lib/auth/permissions';
import { getActor } from '@/lib/auth/session';
import { config } from '@/lib/config';
import { replaceMedia, uploadMedia } from '@/lib/media-library/commands';
import { mediaCard } from '@/lib/media-library/queries';
import { receive } from '@/lib/media-library/receive';
import type { UploadAnswer } from '@/lib/media-library/views';
import { type Outcome, type Refusal, refuse, signedOut } from '@/lib/outcome';

/**
 * Takes one file as the body, under the `name` of the query; with `replace` it takes the place of that picture. It is
 * written to the disk as it comes, so a large one takes no memory.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return answer(refuse('forbidden', 'Open the media library again.'));
  const actor = await getActor();
  if (!actor) return answer(signedOut);
  if (!may(actor, 'media.upload')) {
    return answer(refuse('forbidden', 'You may not put pictures into the library.'));
  }
  const most = config().mediaMaxBytes;
  const tooLarge = refuse('invalid', `This file is larger than ${most / 1024 / 1024} MB. Make it smaller.`);
  if (Number(request.headers.get('content-length')) > most) return answer(tooLarge);

  const query = new URL(request.url).searchParams;
  const name = query.get('name') ?? '';
  const replaced = query.get('replace');
  const now = new Date();
  const outcome: Outcome<{ id: string; known?: boolean }> = await receive(
    request.body,
    most,
    async (file) => {
      if (!file) return tooLarge;
      return replaced
        ? replaceMedia(actor, replaced, { name, file }, now)
        : uploadMedia(actor, { name, file }, now);
    },
  );
  if (!outcome.ok) return answer(outcome);
  for (const tag of outcome.tags) revalidateTag(tag, { expire: 0 });
  const picture = await mediaCard(actor, outcome.value.id);
  if (!picture) return answer(refuse('not-found', 'Somebody has deleted this picture meanwhile.'));
  return answer({ ok: true, value: { picture, known: outcome.value.known ?? false } });
}

const statuses: Partial<Record<Refusal['code'], number>> = {
  forbidden: 403,
  'signed-out': 401,
  conflict: 409,
};

function answer(said: UploadAnswer) {
  const status = said.ok ? 200 : (statuses[said.refusal.code] ?? 422);
  return Response.json(said, { status, headers: { 'cache-control': 'private, no-store' } });
}
