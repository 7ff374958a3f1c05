import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ComparisonView } from '@/components/desk/revisions/comparison-view';
import { RevisionList } from '@/components/desk/revisions/revision-list';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { requireDesk } from '@/lib/auth/session';
import { siteView } from '@/lib/posts/site';
import { revisionsOfPost } from '@/lib/revisions/queries';
import { revisionsAsked } from '@/lib/revisions/schema';
import { englishPlaceOf } from '@/lib/text/dates';

export const instant = false;

export const metadata: Metadata = { title: 'Revisions' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, unknown>> };

export default async function RevisionsPage({ params, searchParams }: Props) {
  const actor = await requireDesk();
  const now = new Date();
  const { id } = await params;
  const asked = revisionsAsked.parse(await searchParams);
  const [post, site] = await Promise.all([revisionsOfPost(actor, id, asked, now), siteView()]);
  if (!post) notFound();
  const place = { ...englishPlaceOf(site), now };
  return (
    <>
      <PageHeader
        title={`Revisions of ${post.title || 'an untitled post'}`}
        actions={
          <ButtonLink size="small" href={`/desk/posts/${id}`}>
            Back to the post
          </ButtonLink>
        }
      />
      {asked.refused && (
        <Notice tone="danger" role="status" className="mb-4">
          {asked.refused}
        </Notice>
      )}
      <div className="grid items-start gap-8 lg:grid-cols-[20rem_minmax(0,1fr)]">
        <RevisionList postId={id} post={post} place={place} />
        {post.comparison ? (
          <ComparisonView comparison={post.comparison} place={place} />
        ) : (
          <p className="text-soft">
            {post.revisions.length < 2 ? 'There is only this one yet.' : 'Choose two revisions to compare.'}
          </p>
        )}
      </div>
    </>
  );
}
