import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BulkClosing } from '@/components/desk/posts/bulk-closing';
import {
  addressOf,
  readQuery,
  type Sent,
  shownStatuses,
  statusName,
} from '@/components/desk/posts/list-query';
import { PostTable } from '@/components/desk/posts/post-table';
import { SearchForm } from '@/components/desk/posts/search-form';
import { TrashNotice } from '@/components/desk/posts/trash-notice';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { Tabs } from '@/components/ui/tabs';
import { may } from '@/lib/auth/permissions';
import { requireDesk } from '@/lib/auth/session';
import { postList } from '@/lib/posts/desk';
import { siteView } from '@/lib/posts/site';
import { asked, cameBack } from '../responses/asked';

export const instant = false;

export const metadata: Metadata = { title: 'Posts' };

export default async function PostsPage({ searchParams }: { searchParams: Promise<Sent> }) {
  const actor = await requireDesk();
  if (!may(actor, 'post.write')) notFound();
  const now = new Date();
  const sent = await searchParams;
  const query = readQuery(sent);
  const [list, site] = await Promise.all([postList(actor, query, now), siteView()]);
  // The trash says what it refused in words; the closing, in a code.
  const inWords = typeof sent.refused === 'string' && sent.refused.includes(' ');
  const said = inWords ? null : cameBack(asked.parse(sent));
  const here = addressOf({ ...query, page: list.page });
  return (
    <>
      <PageHeader title="Posts" />
      {said && (
        <Notice tone={said.tone} role="status" className="mb-4">
          {said.text}
        </Notice>
      )}
      {!said && <TrashNotice sent={sent} back={here} />}
      <div className="mb-4 grid gap-3 lg:flex lg:items-end lg:justify-between">
        <Tabs
          label="Posts by status"
          tabs={shownStatuses(list.counts, query.status).map((status) => ({
            label: statusName(status),
            href: addressOf({ ...query, status, page: 1 }),
            count: list.counts[status],
            current: status === query.status,
          }))}
        />
        <SearchForm query={query} />
      </div>
      {list.posts.length > 0 ? (
        <>
          {query.status !== 'trashed' && <BulkClosing back={here} />}
          <PostTable posts={list.posts} actor={actor} site={site} back={here} />
        </>
      ) : (
        <Nothing query={query} />
      )}
      <Pager
        label="Pages of posts"
        page={list.page}
        pages={list.pages}
        href={(page) => addressOf({ ...query, page })}
      />
    </>
  );
}

function Nothing({ query }: { query: ReturnType<typeof readQuery> }) {
  if (query.search)
    return (
      <EmptyState
        title="Nothing found"
        action={<ButtonLink href={addressOf({ ...query, search: '', page: 1 })}>Show them all</ButtonLink>}
      >
        No title here holds “{query.search}”.
      </EmptyState>
    );
  if (query.status === 'trashed') return <EmptyState title="The trash is empty" />;
  return (
    <EmptyState
      title={query.status === 'all' ? 'No posts yet' : `No posts here`}
      action={
        <ButtonLink variant="primary" href="/desk/posts/new" prefetch={false}>
          Write one
        </ButtonLink>
      }
    />
  );
}
