import { postTag, siteTag, untilTag } from '@/lib/cache-tags';
import { live } from '@/lib/comments/live';

type Props = { params: Promise<{ postId: string }> };

/**
 * What an open page asks every half minute. The page cache keeps it like a page, under the tags named here: until
 * something happens to the thread, asking costs nothing but the bytes.
 */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { postId } = await params;
  const found = await live(postId, new Date());
  if (!found) return new Response(null, { status: 404 });
  const { view, changesAt } = found;
  const tags = [siteTag, postTag(postId), ...(changesAt ? [untilTag(changesAt)] : [])];
  return Response.json(view, { headers: { 'cache-tag': tags.join(',') } });
}
