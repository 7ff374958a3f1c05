import { jsonDownload } from '@/app/download';
import { getActor } from '@/lib/auth/session';
import { exportFor } from '@/lib/privacy/commands';

/** Hands a moderator what is held about an address, as a file. */
export async function POST(request: Request) {
  const email = (await request.formData().catch(() => null))?.get('email');
  const outcome = await exportFor(await getActor(), { email }, new Date());
  if (outcome.ok) return jsonDownload('commenter-data.json', outcome.value);
  return new Response(null, { status: 303, headers: { Location: '/desk/privacy?refused=address' } });
}
