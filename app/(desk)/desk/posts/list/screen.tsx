import { Plus } from 'lucide-react';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { flat } from '@/components/desk/post-form/category-tree';
import { BulkBar } from '@/components/desk/posts/bulk-bar';
import { bulkSentence } from '@/components/desk/posts/bulk-words';
import { KeptFilters } from '@/components/desk/posts/kept-filters';
import {
  addressOf,
  countOf,
  fromTheTop,
  ofStatus,
  type Sent,
  shownStatuses,
  statusName,
} from '@/components/desk/posts/list-query';
import { Neighbours } from '@/components/desk/posts/neighbours';
import { PostFilters } from '@/components/desk/posts/post-filters';
import { PostTable } from '@/components/desk/posts/post-table';
import { TrashNotice } from '@/components/desk/posts/trash-notice';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Tabs } from '@/components/ui/tabs';
import { may } from '@/lib/auth/permissions';
import { requireDesk } from '@/lib/auth/session';
import type { PostKind } from '@/lib/generated/prisma/enums';
import { keptFilters, postList, publishedMonths } from '@/lib/post-lists/queries';
import { isFiltered, type PostListQuery, postListQuery, queryString } from '@/lib/post-lists/schema';
import { bylines } from '@/lib/posts/desk';
import { siteView } from '@/lib/posts/site';
import { categoryTree } from '@/lib/taxonomy/queries';
import { asked, cameBack } from '../../responses/asked';

/** The list of articles, or of pages, that an address asks for. */
export async function PostListScreen({ kind, sent }: { kind: PostKind; sent: Sent }) {
  const actor = await requireDesk();
  if (!may(actor, 'post.write', { kind })) notFound();
  const now = new Date();
  const query = postListQuery.parse({ ...sent, kind });
  const isArticles = kind === 'article';
  const site = await siteView();
  const [list, kept, tree, people, months] = await Promise.all([
    postList(actor, query, now),
    isArticles ? keptFilters(actor) : [],
    isArticles ? categoryTree() : [],
    isArticles && may(actor, 'post.edit') ? bylines() : [],
    isArticles ? publishedMonths(site.timeZone) : [],
  ]);
  const categories = flat(tree).map(({ id, name, depth }) => ({ id, name, depth }));
  const authors = people.map(({ id, name }) => ({ id, name }));
  const top = fromTheTop(query);
  const here = addressOf(query);
  return (
    <>
      {isArticles ? (
        <PageHeader title="Posts" />
      ) : (
        <PageHeader title="Pages" actions={<NewPage />}>
          What has no place in time, like About or Imprint. No list shows them: put them into a{' '}
          {may(actor, 'settings.change') ? (
            <Link href="/desk/menus" className="text-accent underline">
              menu
            </Link>
          ) : (
            'menu'
          )}
          .
        </PageHeader>
      )}
      <CameBack kind={kind} sent={sent} here={here} />
      <div className="mb-4">
        <Tabs
          label={isArticles ? 'Posts by status' : 'Pages by status'}
          tabs={shownStatuses(list.counts, query.status).map((status) => ({
            label: statusName(status),
            href: addressOf({ ...top, status }),
            count: countOf(list.counts[status]),
            current: status === query.status,
          }))}
        />
      </div>
      <PostFilters query={query} authors={authors} categories={categories} months={months} />
      {isArticles && <KeptFilters filters={kept} query={queryString(top)} />}
      {list.posts.length > 0 ? (
        <PostTable posts={list.posts} query={query} actor={actor} site={site} back={here} />
      ) : (
        <Nothing query={query} />
      )}
      <Neighbours query={query} list={list} />
      <BulkBar
        kind={kind}
        back={here}
        inTrash={query.status === 'trashed'}
        shown={list.posts.length > 0}
        authors={may(actor, 'post.assignAuthors') ? authors : []}
        categories={categories}
      />
    </>
  );
}

/** What came of a form without scripts, of a closing, or of a button of a row. */
function CameBack({ kind, sent, here }: { kind: PostKind; sent: Sent; here: string }) {
  if (sent.did === 'bulk') {
    const [changed, same, left] = [sent.changed, sent.same, sent.left].map(
      (count) => Math.trunc(Number(count)) || 0,
    );
    return (
      <Notice tone={left ? 'warning' : 'good'} role="status" className="mb-4">
        <p>
          {bulkSentence({ changed: changed ?? 0, same: same ?? 0, left: left ?? 0 })} {sent.why}
        </p>
      </Notice>
    );
  }
  // The trash says what it refused in words; the closing, in a code.
  const inWords = typeof sent.refused === 'string' && sent.refused.includes(' ');
  const said = inWords ? null : cameBack(asked.parse(sent));
  if (!said) return <TrashNotice kind={kind} sent={sent} back={here} />;
  return (
    <Notice tone={said.tone} role="status" className="mb-4">
      {said.text}
    </Notice>
  );
}

function NewPage() {
  return (
    <ButtonLink variant="primary" href="/desk/pages/new" prefetch={false}>
      <Plus aria-hidden="true" size={18} /> New page
    </ButtonLink>
  );
}

function Nothing({ query }: { query: PostListQuery }) {
  const { kind, status } = query;
  if (isFiltered(query))
    return (
      <EmptyState
        title="Nothing found"
        action={<ButtonLink href={ofStatus(status, kind)}>Show them all</ButtonLink>}
      >
        {query.q ? `No title here holds “${query.q}”.` : 'Nothing here is of this kind.'}
      </EmptyState>
    );
  if (status === 'trashed') return <EmptyState title="The trash is empty" />;
  if (kind === 'page')
    return <EmptyState title={status === 'all' ? 'No pages yet' : 'No pages here'} action={<NewPage />} />;
  return (
    <EmptyState
      title={status === 'all' ? 'No posts yet' : 'No posts here'}
      action={
        <ButtonLink variant="primary" href="/desk/posts/new" prefetch={false}>
          Write one
        </ButtonLink>
      }
    />
  );
}
