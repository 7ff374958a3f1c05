import { revalidateTag } from 'next/cache';
import { refused, withAnswer } from '@/app/(account)/answer';
import { whoseProfile } from '@/app/(account)/own-page';
import { isSameOrigin } from '@/app/api/preview/same-origin';
import { getActor } from '@/lib/auth/session';
import { receive } from '@/lib/media-library/receive';
import { type Outcome, refuse } from '@/lib/outcome';
import { changePortrait, refusalOfReaders } from '@/lib/profiles/commands';
import { focusFrom, portraitMaxBytes } from '@/lib/profiles/rules';

/** What a form may have beside its file, in bytes. */
const REST = 10_000;

/** Takes the picture of a person from the form of their profile, and goes back there. */
export async function POST(request: Request): Promise<Response> {
  const actor = isSameOrigin(request.headers) ? await getActor() : null;
  if (!actor) return to('/sign-in?next=%2Faccount');
  const refusal = refusalOfReaders(actor);
  if (refusal) return back('/account', refusal, new FormData());
  // Browsers say how long a form is. What does not is not read: it would be held in memory whole.
  const length = Number(request.headers.get('content-length') ?? Number.POSITIVE_INFINITY);
  const form = length > portraitMaxBytes + REST ? null : await request.formData().catch(() => null);
  if (!form) return back('/account', tooLarge, new FormData());

  const { personId, page } = whoseProfile(form, actor.id);
  const sent = form.get('file');
  if (!(sent instanceof File) || sent.size === 0) return back(page, noFile, form);
  const now = new Date();
  const outcome = await receive(sent.stream(), portraitMaxBytes, async (file) =>
    file
      ? changePortrait(actor, personId, { path: file.path, focus: focusFrom(form.get('focus')) }, now)
      : tooLarge,
  );
  return back(page, outcome, form);
}

const beside = (sentence: string) => refuse('invalid', sentence, { file: [sentence] });
const noFile = beside('Choose a picture first.');
const tooLarge = beside(`This file is larger than ${portraitMaxBytes / 1024 / 1024} MB. Make it smaller.`);

async function back(page: string, outcome: Outcome, form: FormData): Promise<Response> {
  if (outcome.ok) for (const tag of outcome.tags) revalidateTag(tag, { expire: 0 });
  const answered = outcome.ok
    ? { form: 'picture', good: true, message: 'The picture is changed.', errors: {}, fields: {} }
    : refused(
        'picture',
        { message: outcome.refusal.message, fields: { file: [outcome.refusal.message] } },
        form,
      );
  return to(`${await withAnswer(page, answered)}#picture`);
}

function to(Location: string): Response {
  return new Response(null, { status: 303, headers: { Location } });
}
