import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ActButtons } from '@/components/desk/responses/act-buttons';
import { NothingHere } from '@/components/desk/responses/nothing-here';
import { PostHead } from '@/components/desk/responses/post-head';
import { queueHref, usualStatus } from '@/components/desk/responses/queue-href';
import { QueueRow } from '@/components/desk/responses/queue-row';
import { QueueTabs } from '@/components/desk/responses/queue-tabs';
import { isMixed } from '@/components/desk/responses/statuses';
import { WorkQueue } from '@/components/desk/responses/work-queue';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { may } from '@/lib/auth/permissions';
import { requireDesk } from '@/lib/auth/session';
import { postClosing } from '@/lib/closing/queries';
import { standingsByResponse } from '@/lib/commenters/of-responses';
import { queue } from '@/lib/moderation/queries';
import { siteView } from '@/lib/posts/site';
import { openReports } from '@/lib/reports/queries';
import { englishPlaceOf } from '@/lib/text/dates';
import { asked, cameBack } from './asked';

export const metadata: Metadata = { title: 'Responses' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ResponsesPage({ searchParams }: Props) {
  const actor = await requireDesk();
  const { status: chosen, page: wanted, post, ...sent } = asked.parse(await searchParams);
  if (!may(actor, 'response.moderate')) {
    // An author comes here from the list of posts: the closing of their own is theirs.
    if (post) redirect(`/desk/responses/closing?post=${post}`);
    return (
      <>
        <PageHeader title="Responses" />
        <EmptyState title="Moderators look after these.">
          What readers say under your posts, you see on the posts’ own pages.
        </EmptyState>
      </>
    );
  }

  const status = chosen ?? usualStatus(post);
  const now = new Date();
  const [{ items, page, pages, counts }, site, closing] = await Promise.all([
    queue({ status, page: wanted, postId: post }),
    siteView(),
    post ? postClosing(actor, { postId: post }, now) : null,
  ]);
  const ids = items.map(({ id }) => id);
  const [standings, reports] = await Promise.all([standingsByResponse(ids, now), openReports(ids)]);
  const clock = { ...englishPlaceOf(site), now };
  const back = queueHref({ status, post, page });

  return (
    <>
      {closing ? (
        <PostHead
          of={closing}
          back={back}
          clock={clock}
          list={{ name: 'All responses', href: '/desk/responses' }}
        />
      ) : (
        <PageHeader
          title="Responses"
          actions={
            <ButtonLink size="small" href="/desk/responses/acts">
              Recent acts
            </ButtonLink>
          }
        >
          What readers wrote, newest first.
        </PageHeader>
      )}
      <QueueTabs current={status} post={post} counts={counts} />
      <WorkQueue
        key={`${status} ${post}`}
        back={back}
        said={cameBack(sent)}
        list={{ status, post, shownAt: now.toISOString() }}
        inAll={counts[status]}
        reasonsShown={site.moderationPage}
        shown={items.length}
        bulk={<ActButtons status={status} about="the ticked responses" quiet />}
      >
        {items.length === 0 ? (
          <NothingHere status={status} ofOnePost={post !== undefined} />
        ) : (
          <ul aria-label="Responses">
            {items.map((item) => (
              <QueueRow
                key={item.id}
                item={item}
                back={back}
                clock={clock}
                ofOnePost={closing !== null}
                ofOneStatus={!isMixed(status)}
                standing={standings.get(item.id)}
                reports={reports.get(item.id)}
              />
            ))}
          </ul>
        )}
      </WorkQueue>
      <Pager
        page={page}
        pages={pages}
        href={(to) => queueHref({ status, post, page: to })}
        label="Pages of responses"
      />
    </>
  );
}
