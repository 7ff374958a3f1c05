import { jsonDownload } from '@/app/download';
import { exportByProof } from '@/lib/privacy/commands';

/** The button of the page behind a letter's link: hands the file over, once. */
export async function POST(request: Request) {
  const token = (await request.formData().catch(() => null))?.get('token');
  const outcome = await exportByProof(token, new Date());
  if (outcome.ok) return jsonDownload('your-data.json', outcome.value);
  // That page says so by itself when the link is no good.
  const Location = `/your-data/${encodeURIComponent(typeof token === 'string' ? token.slice(0, 100) : '-')}`;
  return new Response(null, { status: 303, headers: { Location } });
}
