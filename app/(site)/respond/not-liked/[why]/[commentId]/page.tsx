import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { responsePath } from '@/lib/comments/address';
import { whyNotLiked } from '@/lib/comments/like-rules';
import { placeholder, segment } from '../../../../params';
import { cachedResponse } from '../../../cached';

export const ensureStatic = 'navigation';
export const generateStaticParams = () => [{ why: placeholder, commentId: placeholder }];

export const metadata: Metadata = { title: 'Not liked', robots: { index: false } };

type Props = { params: Promise<{ why: string; commentId: string }> };

/** Why a press without scripts did nothing, and the way back. */
export default async function NotLikedPage({ params }: Props) {
  const { why, commentId } = await params;
  const sentence = whyNotLiked(segment(why));
  if (!sentence) notFound();
  const found = await cachedResponse(segment(commentId));
  return (
    <div className="article">
      <h1>Not liked</h1>
      <p>
        {sentence}{' '}
        {found ? (
          <a href={responsePath(found.permalink, found.response.number ?? 1)}>Back to the response</a>
        ) : (
          <a href="/">To the front page</a>
        )}
      </p>
    </div>
  );
}
