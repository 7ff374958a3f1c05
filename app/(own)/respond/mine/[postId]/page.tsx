import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { asking } from '@/app/(own)/asking';
import { OwnResponses } from '@/components/site/responses/own-responses';
import { ownResponses } from '@/lib/comments/own-queries';
import { siteView } from '@/lib/posts/site';

export const instant = false;

export const metadata: Metadata = { title: 'Edit or withdraw what you wrote' };

/** What the visitor has just written under one article, with the ways to change it. */
export default async function MinePage({ params }: { params: Promise<{ postId: string }> }) {
  const asks = await asking();
  const found = await ownResponses((await params).postId, asks);
  if (!found) notFound();
  return <OwnResponses post={found.post} responses={found.responses} site={await siteView()} />;
}
