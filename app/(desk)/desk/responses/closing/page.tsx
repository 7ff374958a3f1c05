import type { Metadata } from 'next';
import { answerNamed } from '@/app/(account)/answer';
import { PostHead } from '@/components/desk/responses/post-head';
import { queueHref } from '@/components/desk/responses/queue-href';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { may } from '@/lib/auth/permissions';
import { requireDesk } from '@/lib/auth/session';
import { postClosing } from '@/lib/closing/queries';
import { siteView } from '@/lib/posts/site';
import { englishPlaceOf } from '@/lib/text/dates';
import { asked, cameBack } from '../asked';

export const metadata: Metadata = { title: 'Closing responses' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Whether one post, or one thread under it, takes responses, for whoever may change it: also its authors, who may not see the queue. */
export default async function ClosingPage({ searchParams }: Props) {
  const actor = await requireDesk();
  const query = await searchParams;
  const { post, response, ...sent } = asked.parse(query);
  const now = new Date();
  const [closing, site, refused] = await Promise.all([
    postClosing(actor, { postId: post, responseId: response }, now),
    siteView(),
    answerNamed(query.answer),
  ]);
  const said = cameBack(sent);
  if (!closing) {
    return (
      <>
        <PageHeader title="Responses" />
        <EmptyState title={response ? 'There is no such response.' : 'There is no such post.'}>
          It is gone, or it is someone else’s. Closing a post’s responses starts from the list of posts.
        </EmptyState>
      </>
    );
  }
  return (
    <>
      {said && (
        <Notice tone={said.tone} role="status" className="mb-5">
          {said.text}
        </Notice>
      )}
      <PostHead
        of={closing}
        back={`/desk/responses/closing?${response ? `response=${response}` : `post=${closing.id}`}`}
        clock={{ ...englishPlaceOf(site), now }}
        refused={refused}
        list={
          may(actor, 'response.moderate')
            ? { name: 'Its responses', href: queueHref({ post: closing.id }) }
            : undefined
        }
      />
    </>
  );
}
