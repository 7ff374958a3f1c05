import { Plus } from 'lucide-react';
import Link from 'next/link';
import { PostLines } from '@/components/desk/posts/post-lines';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { may } from '@/lib/auth/permissions';
import { requireDesk } from '@/lib/auth/session';
import { queueCounts } from '@/lib/moderation/queries';
import { postList } from '@/lib/posts/desk';
import { siteView } from '@/lib/posts/site';

export const instant = false;

/** What waits for whoever sits down. */
export default async function DashboardPage() {
  const actor = await requireDesk();
  const now = new Date();
  const first = { search: '', page: 1 };
  const writes = may(actor, 'post.write');
  const [site, waiting, drafts, pending, scheduled, published] = await Promise.all([
    siteView(),
    may(actor, 'response.moderate') ? queueCounts() : null,
    writes ? postList(actor, { ...first, status: 'draft', authorId: actor.id }, now) : null,
    writes ? postList(actor, { ...first, status: 'pending' }, now) : null,
    writes ? postList(actor, { ...first, status: 'scheduled' }, now) : null,
    writes ? postList(actor, { ...first, status: 'published' }, now) : null,
  ]);
  return (
    <>
      <PageHeader title={`Hello, ${actor.name}`} />
      <div className="grid gap-8">
        {waiting && <Waiting count={waiting.pending} />}
        {pending && pending.posts.length > 0 && (
          <PostLines
            title="Pending review"
            posts={pending.posts.slice(0, 5)}
            site={site}
            all="/desk/posts?status=pending"
          />
        )}
        {scheduled && scheduled.posts.length > 0 && (
          <PostLines
            title="Scheduled"
            posts={scheduled.posts.slice(0, 5)}
            site={site}
            all="/desk/posts?status=scheduled"
          />
        )}
        {drafts && (
          <PostLines
            title="Your drafts"
            posts={drafts.posts.slice(0, 5)}
            site={site}
            all="/desk/posts?status=draft"
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
            posts={published.posts.slice(0, 5)}
            site={site}
            all="/desk/posts?status=published"
          />
        )}
      </div>
    </>
  );
}

function Waiting({ count }: { count: number }) {
  if (count === 0) return <p className="text-soft">No responses are waiting.</p>;
  return (
    <Notice tone="info">
      <p>
        <Link href="/desk/responses" className="font-semibold text-accent underline">
          {count === 1 ? '1 response is waiting' : `${count} responses are waiting`}
        </Link>{' '}
        to be approved or turned away.
      </p>
    </Notice>
  );
}
