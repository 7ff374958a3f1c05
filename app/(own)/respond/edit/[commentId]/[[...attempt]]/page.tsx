import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { asking } from '@/app/(own)/asking';
import { EditPage } from '@/components/site/responses/edit-page';
import { findAttempt } from '@/lib/comments/attempts';
import { ownResponse } from '@/lib/comments/own-queries';
import { siteView } from '@/lib/posts/site';

export const instant = false;

export const metadata: Metadata = { title: 'Edit your response' };

type Props = { params: Promise<{ commentId: string; attempt?: string[] }> };

/** The form that changes one's own response, or why it cannot be changed; with what was refused as it was typed. */
export default async function EditOwnPage({ params }: Props) {
  const asks = await asking();
  const { commentId, attempt: [token] = [] } = await params;
  const [own, attempt] = await Promise.all([
    ownResponse(commentId, asks),
    token === undefined ? null : findAttempt(token, asks.now),
  ]);
  if (!own && !attempt) notFound();
  return (
    <EditPage
      permalink={own?.post.permalink ?? attempt?.permalink ?? '/'}
      post={own?.post ?? null}
      response={own?.response ?? null}
      attempt={attempt}
      site={await siteView()}
    />
  );
}
