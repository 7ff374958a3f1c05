import { Plus } from 'lucide-react';
import { BrokenEmbeds } from '@/components/desk/dashboard/broken-embeds';
import { MostRead } from '@/components/desk/dashboard/most-read';
import { OverduePosts } from '@/components/desk/dashboard/overdue-posts';
import { WaitingList } from '@/components/desk/dashboard/waiting-list';
import { addressOf, countOf, ofStatus } from '@/components/desk/posts/list-query';
import { PostLines } from '@/components/desk/posts/post-lines';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { may } from '@/lib/auth/permissions';
import { requireDesk } from '@/lib/auth/session';
import { failedLetters, jobsClock } from '@/lib/jobs/queries';
import { brokenPosts } from '@/lib/media/queries';
import { queueCounts } from '@/lib/moderation/queries';
import { mostRead } from '@/lib/post-lists/most-read';
import { postList } from '@/lib/post-lists/queries';
import { allPosts, type PostListQuery } from '@/lib/post-lists/schema';
import { overdue } from '@/lib/posts/scheduling/overdue';
import { siteView } from '@/lib/posts/site';

export const instant = false;

/** What waits for whoever sits down, and what is read. */
export default async function DashboardPage() {
  const actor = await requireDesk();
  const now = new Date();
  const writes = may(actor, 'post.write');
  const mine: PostListQuery = { ...allPosts, status: 'draft', author: actor.id };
  const list = (query: Partial<PostListQuery>) =>
    writes ? postList(actor, { ...allPosts, ...query }, now, 5) : null;
  const [site, queue, drafts, pending, scheduled, published, failed, read, broken, late] = await Promise.all([
    siteView(),
    may(actor, 'response.moderate') ? queueCounts() : null,
    list(mine),
    list({ status: 'pending' }),
    list({ status: 'scheduled' }),
    list({ status: 'published' }),
    may(actor, 'settings.change') ? failedLetters() : 0,
    mostRead(10),
    brokenPosts(actor, 10),
    overdue(actor, await jobsClock()),
  ]);
  return (
    <>
      <PageHeader title={`Hello, ${actor.name}`} />
      <div className="grid gap-8">
        <WaitingList
          waiting={[
            {
              count: queue?.pending ?? 0,
              one: 'response is waiting',
              many: 'responses are waiting',
              href: '/desk/responses',
            },
            {
              count: queue?.reported ?? 0,
              one: 'response is reported',
              many: 'responses are reported',
              href: '/desk/responses?status=reported',
            },
            {
              count: countOf(pending?.counts.pending ?? 0),
              one: 'post is pending review',
              many: 'posts are pending review',
              href: ofStatus('pending'),
            },
            {
              count: countOf(scheduled?.counts.scheduled ?? 0),
              one: 'post is scheduled',
              many: 'posts are scheduled',
              href: ofStatus('scheduled'),
            },
            {
              count: countOf(drafts?.counts.draft ?? 0),
              one: 'draft of yours',
              many: 'drafts of yours',
              href: addressOf(mine),
            },
            {
              count: broken.count,
              one: 'post shows what is gone',
              many: 'posts show what is gone',
              href: '#broken-embeds',
            },
          ]}
        >
          {(late.length > 0 || failed > 0) && (
            <>
              {late.length > 0 && <OverduePosts posts={late} site={site} />}
              {failed > 0 && <Letters count={failed} />}
            </>
          )}
        </WaitingList>
        {pending && pending.posts.length > 0 && (
          <PostLines title="Pending review" posts={pending.posts} site={site} all={ofStatus('pending')} />
        )}
        {scheduled && scheduled.posts.length > 0 && (
          <PostLines title="Scheduled next" posts={scheduled.posts} site={site} all={ofStatus('scheduled')} />
        )}
        <BrokenEmbeds {...broken} />
        {drafts && (
          <PostLines
            title="Your drafts"
            posts={drafts.posts}
            site={site}
            all={addressOf(mine)}
            none={
              <ButtonLink size="small" href="/desk/posts/new" prefetch={false}>
                <Plus aria-hidden="true" size={16} />
                Begin one
              </ButtonLink>
            }
          />
        )}
        {published && published.posts.length > 0 && (
          <PostLines
            title="Recently published"
            posts={published.posts}
            site={site}
            all={ofStatus('published')}
          />
        )}
        {read && <MostRead read={read} site={site} now={now} />}
      </div>
    </>
  );
}

function Letters({ count }: { count: number }) {
  return (
    <Notice tone="warning">
      <p>
        {count === 1 ? '1 letter' : `${count} letters`} could not be sent.{' '}
        <code>npm run broadside -- jobs list</code> says why.
      </p>
    </Notice>
  );
}
