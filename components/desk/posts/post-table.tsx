import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { type Actor, may } from '@/lib/auth/permissions';
import type { PostRow } from '@/lib/post-lists/row';
import type { PostListQuery } from '@/lib/post-lists/schema';
import { readablePath } from '@/lib/posts/address';
import { bylineText, changesWait } from '@/lib/posts/rules';
import type { SiteView } from '@/lib/posts/views';
import { englishPlaceOf } from '@/lib/text/dates';
import { bulkForm } from './bulk-form';
import { closingLine } from './closing-line';
import { PostDate } from './post-date';
import { PostLink } from './post-link';
import { RowActions } from './row-actions';
import { SortHeading } from './sort-heading';
import { statusBadges } from './status';
import { TickAll } from './tick-all';

type Props = {
  posts: (PostRow & { depth: number })[];
  query: PostListQuery;
  actor: Actor;
  site: SiteView;
  back: string;
};

const head = 'px-3 py-2 font-medium';

/** Posts as rows. On a narrow screen the author, the date and how many responses there are stand under the title. */
export function PostTable({ posts, query, actor, site, back }: Props) {
  const maySee = may(actor, 'response.moderate');
  return (
    <div className="overflow-hidden rounded-lg border border-rule bg-raised [&_:is(a,input,button)]:scroll-mb-40">
      <table className="w-full text-left">
        <thead className="border-b border-rule text-[0.8125rem] text-soft">
          <tr>
            <th className={`${head} w-8`}>
              <TickAll />
            </th>
            <SortHeading query={query} sorts={['title', 'titleBack']} className={head}>
              Title
            </SortHeading>
            <th className={`${head} max-md:hidden`}>Author</th>
            <SortHeading query={query} sorts={['responses', 'fewest']} className={`${head} max-lg:hidden`}>
              Responses
            </SortHeading>
            <SortHeading query={query} sorts={['published', 'oldest']} className={`${head} max-md:hidden`}>
              Date
            </SortHeading>
            <th className={head}>
              <span className="sr-only">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {posts.map((post) => (
            <tr key={post.id} className="border-b border-rule align-top last:border-0 hover:bg-paper">
              <td className="py-3 ps-3">
                <input
                  type="checkbox"
                  name="postId"
                  value={post.id}
                  form={bulkForm}
                  aria-label={`Tick ${post.title || 'Untitled'}`}
                  className="size-[1.125rem] accent-accent"
                />
              </td>
              {/* Pages as a tree: a step in for each level, as far as a narrow screen lets it. */}
              <td
                className="px-3 py-2.5"
                style={
                  post.depth > 0
                    ? { paddingInlineStart: `${0.75 + 1.5 * Math.min(post.depth, 6)}rem` }
                    : undefined
                }
              >
                {post.depth > 0 && <span className="sr-only">Level {post.depth + 1}: </span>}
                <Title post={post} />
                {post.kind === 'page' && post.permalink && (
                  <p className="mt-0.5 text-[0.8125rem] break-all text-soft">
                    {readablePath(post.permalink)}
                  </p>
                )}
                <p className="mt-0.5 flex flex-wrap items-baseline gap-x-3 text-[0.8125rem] text-soft lg:hidden">
                  <span className="md:hidden">
                    {bylineText(post.authors, 'en')} · <PostDate post={post} site={site} />
                  </span>
                  {post.status === 'published' && (
                    <Link href={responsesHref(post, maySee)} className="py-0.5 text-accent hover:underline">
                      {countInWords(post.responseCount)}
                    </Link>
                  )}
                </p>
                {post.categories.length > 0 && (
                  <p dir="auto" className="mt-0.5 text-[0.8125rem] text-soft max-md:hidden">
                    {post.categories.join(', ')}
                  </p>
                )}
              </td>
              <td className="px-3 py-2.5 text-sm text-soft max-md:hidden">
                {bylineText(post.authors, 'en')}
              </td>
              <td className="px-3 py-2.5 text-sm max-lg:hidden">
                <Responses post={post} site={site} maySee={maySee} />
              </td>
              <td className="px-3 py-2.5 text-sm whitespace-nowrap text-soft max-md:hidden">
                <PostDate post={post} site={site} />
              </td>
              <td className="py-1.5 pr-2 text-right">
                <RowActions post={post} actor={actor} back={back} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Title({ post }: { post: PostRow }) {
  const { label, tone } = statusBadges[post.status];
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
      <PostLink post={post} />
      {post.status !== 'published' && <Badge tone={tone}>{label}</Badge>}
      {changesWait(post.status) && post.waiting && <Badge tone="warning">Changes are waiting</Badge>}
    </p>
  );
}

/** Who does not moderate comes to the closing of the post. */
function responsesHref({ id }: PostRow, maySee: boolean) {
  return maySee ? `/desk/responses?post=${id}` : `/desk/responses/closing?post=${id}`;
}

/** Who closed a page and when is of no interest: it is how pages begin. */
function inShort({ kind, closing }: PostRow): string | null {
  if (closing.open) return closing.until ? null : 'Open';
  return kind === 'page' ? 'Closed' : null;
}

const countInWords = (count: number) =>
  count === 1 ? '1 response' : `${count.toLocaleString('en')} responses`;

type ResponsesProps = { post: PostRow; site: SiteView; maySee: boolean };

function Responses({ post, site, maySee }: ResponsesProps) {
  if (post.status !== 'published') return null;
  const line = closingLine(post.closing, englishPlaceOf(site));
  return (
    <span className="flex items-baseline gap-2">
      {maySee ? (
        <Link
          href={responsesHref(post, maySee)}
          className="min-w-6 text-accent tabular-nums hover:underline"
          aria-label={`${post.responseCount} responses to ${post.title}`}
        >
          {post.responseCount}
        </Link>
      ) : (
        <span className="min-w-6 tabular-nums">{post.responseCount}</span>
      )}
      <Link
        href={`/desk/responses/closing?post=${post.id}`}
        aria-label={`Closing of ${post.title}: ${line}`}
        title={line}
        className="line-clamp-3 max-w-64 text-[0.8125rem] text-soft hover:underline"
      >
        {inShort(post) ?? line}
      </Link>
    </span>
  );
}
