import { ExternalLink } from 'lucide-react';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { responsePath } from '@/lib/comments/address';
import type { QueueItem } from '@/lib/moderation/views';
import { excerpt, plainText } from '@/lib/text/plain';
import { queueHref } from './queue-href';
import { statuses } from './statuses';

type Props = { of: QueueItem; ofOnePost: boolean; ofOneStatus: boolean };

/** Where it stands: its status, the post, and the beginning of what it answers. */
export function InContext({ of, ofOnePost, ofOneStatus }: Props) {
  const { post, parent } = of;
  const status = statuses[of.status];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-1.5 text-[0.8125rem] text-soft">
      <div className="flex flex-wrap items-baseline gap-x-2">
        {!ofOneStatus && <Badge tone={status.tone}>{status.name}</Badge>}
        {!ofOnePost && (
          <p className="flex min-w-0 items-baseline gap-1">
            On{' '}
            <Link
              href={queueHref({ post: post.id })}
              className="truncate py-1 font-medium text-ink underline decoration-rule underline-offset-2 hover:decoration-current"
            >
              <bdi>{post.title || 'a post without a title'}</bdi>
            </Link>
          </p>
        )}
        <span className="ms-auto flex flex-wrap items-baseline gap-x-4 max-sm:ms-0">
          <Link
            href={`/desk/responses/edit?response=${of.id}`}
            prefetch={false}
            data-open="edit"
            className="py-1 text-accent hover:underline"
          >
            Edit<span className="sr-only"> the response by {of.name}</span>
          </Link>
          <Thread of={of} />
          {post.permalink && <InPlace of={of} permalink={post.permalink} />}
        </span>
      </div>
      {parent && (
        <p className="line-clamp-2 border-s-2 border-rule ps-2.5">
          In reply to {parent.number !== null && `#${parent.number} `}
          <bdi className="font-medium">{parent.name}</bdi>
          {parent.status !== 'approved' && ' (not shown)'}: <bdi>{excerpt(plainText(parent.html), 160)}</bdi>
        </p>
      )}
    </div>
  );
}

/** To the closing of the thread it stands in: its own when it is shown, what it answers while it waits, or the article. */
function Thread({ of }: { of: QueueItem }) {
  const at = of.status === 'approved' ? of : of.parent;
  return (
    <Link
      href={`/desk/responses/closing?${at ? `response=${at.id}` : `post=${of.post.id}`}`}
      data-open="close"
      className="py-1 text-accent hover:underline"
    >
      {at ? 'Close the thread' : 'Close responses'}
      <span className="sr-only">
        {at ? ` under the response by ${at.name}` : ` to ${of.post.title}`}, or reopen
      </span>
    </Link>
  );
}

/** To the response on its page, or to the page while it is not shown there. */
function InPlace({ of, permalink }: { of: QueueItem; permalink: string }) {
  const number = of.status === 'approved' ? of.number : null;
  return (
    // The public page is another document with no React: a plain link.
    <a
      href={number === null ? permalink : responsePath(permalink, number)}
      className="inline-flex shrink-0 items-center gap-1 py-1 text-accent hover:underline"
    >
      {number === null ? 'See the article' : `See #${number}`}
      <span className="sr-only">{number === null ? ` ${of.post.title}` : ` by ${of.name}`} on its page</span>
      <ExternalLink aria-hidden="true" size={13} />
    </a>
  );
}
